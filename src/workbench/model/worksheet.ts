/** Excel.Worksheet. */
import { isOnSheet, MAX_COLUMNS, MAX_ROWS, parseAddress, splitSheet } from '../../xlsx/notation/address';
import type { SheetInfo } from '../grid/base/port';
import { invalidArgument, invalidOperation, itemExists, itemNotFound } from '../wire/errors';
import type { HostObject } from '../wire/host-object';
import { assertStructure, assertWritable, type HostContext, type RangeObject } from './base/context';
import { ChartCollection } from './charts/charts';
import { NamedItemCollection } from './names';
import { PageBreaks } from './print/page-breaks';
import { PageLayout } from './print/page-layout';
import { Tables } from './tables/tables';
import { requireNumber, requireText } from './base/values';
import { FreezePanes, WorksheetProtection } from './worksheet-parts';

export class Worksheet implements HostObject {
  readonly excelType = 'Worksheet';
  readonly standardHeight = 15;
  showHeadings = true;
  enableCalculation = true;

  constructor(
    private readonly context: HostContext,
    readonly id: string,
  ) {}

  identity() {
    return { Id: this.id };
  }

  get eventTarget() {
    return this.id;
  }

  get name(): string {
    return this.info.name;
  }

  set name(value: unknown) {
    const name = requireText(value);
    assertStructure(this.context);
    assertSheetName(this.context, name, this.id);
    this.context.grid.as('add-in', () => this.context.grid.renameSheet(this.id, name));
  }

  get position(): number {
    return this.context.grid.sheets().findIndex(({ id }) => id === this.id);
  }

  set position(index: unknown) {
    assertStructure(this.context);
    this.context.grid.moveSheet(this.id, requireNumber(index));
  }

  get visibility(): string {
    return this.info.visibility;
  }

  set visibility(value: unknown) {
    assertStructure(this.context);
    const { grid } = this.context;
    const others = grid.sheets().filter(({ id, visibility }) => id !== this.id && visibility === 'Visible');
    if (value !== 'Visible' && others.length === 0) throw invalidOperation('A workbook needs a visible worksheet.');
    if (value !== 'Visible' && value !== 'Hidden' && value !== 'VeryHidden') throw invalidArgument();
    grid.setVisibility(this.id, value);
  }

  get tabColor(): string {
    return this.info.tabColor;
  }

  set tabColor(value: unknown) {
    this.context.grid.setTabColor(this.id, requireText(value));
  }

  get showGridlines(): boolean {
    return this.info.gridlines;
  }

  set showGridlines(value: unknown) {
    this.context.grid.setGridlines(this.id, value === true);
  }

  get tables() {
    return new Tables(this.context, this.id);
  }

  get charts() {
    return new ChartCollection(this.context, this.id);
  }

  get pageLayout() {
    return new PageLayout(this.context, this.id);
  }

  get horizontalPageBreaks() {
    return new PageBreaks(this.context, this.id, 'rowBreaks');
  }

  get verticalPageBreaks() {
    return new PageBreaks(this.context, this.id, 'columnBreaks');
  }

  get names() {
    return new NamedItemCollection(this.context, this.id);
  }

  get freezePanes() {
    return new FreezePanes(this.context, this.id);
  }

  get protection() {
    return new WorksheetProtection(this.context, this.id);
  }

  /** An address, a name, or nothing for the whole sheet. */
  getRange(address?: unknown): RangeObject {
    if (address === undefined || address === null || address === '')
      return this.context.range({ sheetId: this.id, row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
    const { rest } = splitSheet(requireText(address));
    const place = parseAddress(rest);
    if (place) return this.context.range({ sheetId: this.id, ...place });
    const named = this.names.find(rest) ?? new NamedItemCollection(this.context, null).find(rest);
    if (!named) throw invalidArgument();
    return named.getRange();
  }

  /** First row and column, then how many of each, as Excel wants them. */
  getRangeByIndexes(...[row, column, rows, columns]: readonly unknown[]): RangeObject {
    const place = {
      row: requireNumber(row),
      column: requireNumber(column),
      rows: requireNumber(rows),
      columns: requireNumber(columns),
    };
    if (!isOnSheet(place)) throw invalidArgument();
    return this.context.range({ sheetId: this.id, ...place });
  }

  getCell(row: unknown, column: unknown): RangeObject {
    return this.getRangeByIndexes(row, column, 1, 1);
  }

  getUsedRangeOrNullObject(): RangeObject | null {
    const used = this.context.grid.used(this.id);
    return used && this.context.range(used);
  }

  getUsedRange(): RangeObject {
    return this.getUsedRangeOrNullObject() ?? this.getCell(0, 0);
  }

  activate(): void {
    this.context.grid.activateSheet(this.id);
  }

  calculate(): void {
    this.context.grid.recalculateAll();
  }

  delete(): void {
    assertStructure(this.context);
    assertWritable(this.context, this.id);
    const { grid } = this.context;
    if (this.info.visibility === 'VeryHidden') throw invalidOperation('A very hidden worksheet cannot be deleted.');
    const visible = grid.sheets().filter((sheet) => sheet.visibility === 'Visible' && sheet.id !== this.id);
    if (visible.length === 0) throw invalidOperation('A workbook needs a visible worksheet.');
    grid.as('add-in', () => grid.deleteSheet(this.id));
  }

  private get info(): SheetInfo {
    const found = this.context.grid.sheets().find(({ id }) => id === this.id);
    if (!found) throw itemNotFound();
    return found;
  }
}

export function assertSheetName({ grid }: HostContext, name: string, own: string | null): void {
  if (name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) throw invalidArgument();
  const taken = grid.sheets().some((sheet) => sheet.id !== own && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw itemExists();
}
