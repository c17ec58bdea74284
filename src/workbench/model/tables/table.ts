/** Excel.Table. */
import { looksLikeCell, parseAddress } from '../../../xlsx/notation/address';
import type { TableInfo } from '../../grid/base/port';
import { invalidArgument, notServed } from '../../wire/errors';
import type { HostObject } from '../../wire/host-object';
import { sameName } from '../base/collection';
import { assertWritable, type HostContext, isRange, type RangeObject } from '../base/context';
import { EVENT, WORKBOOK } from '../base/events';
import { placeTable } from '../base/structure';
import { TableColumns } from './table-columns';
import { bodyOf, tableInfo } from './table-info';
import { TableRows } from './table-rows';
import { TableSort } from './table-sort';
import { requireText } from '../base/values';

export class Table implements HostObject {
  readonly excelType = 'Table';

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

  get legacyId(): string {
    return String(this.context.grid.tables().findIndex(({ id }) => id === this.id) + 1);
  }

  get name(): string {
    return this.info.name;
  }

  set name(value: unknown) {
    const name = requireText(value);
    const { grid } = this.context;
    assertWritable(this.context, this.info.area.sheetId);
    const taken = [...grid.tables(), ...grid.names()].some(
      (other) => other.id !== this.id && sameName(other.name, name),
    );
    if (taken || !/^[\p{L}_\\][\p{L}\d_.\\]{0,254}$/u.test(name) || looksLikeCell(name)) throw invalidArgument();
    if (name !== this.info.name) grid.as('add-in', () => grid.renameTable(this.info, name));
  }

  get worksheet() {
    return this.context.worksheet(this.info.area.sheetId);
  }

  get columns() {
    return new TableColumns(this.context, this.id);
  }

  get rows() {
    return new TableRows(this.context, this.id);
  }

  get sort() {
    return new TableSort(this.context, this.id);
  }

  get showHeaders(): boolean {
    return true;
  }

  get showTotals(): boolean {
    return false;
  }

  set showTotals(value: unknown) {
    if (value === true) throw notServed('Table.showTotals');
  }

  get style() {
    return this.look('style', 'TableStyleMedium2');
  }

  set style(value: unknown) {
    this.remember('style', value);
  }

  get showBandedRows() {
    return this.look('showBandedRows', true);
  }

  set showBandedRows(value: unknown) {
    this.remember('showBandedRows', value);
  }

  get showBandedColumns() {
    return this.look('showBandedColumns', false);
  }

  set showBandedColumns(value: unknown) {
    this.remember('showBandedColumns', value);
  }

  get showFilterButton() {
    return this.look('showFilterButton', true);
  }

  set showFilterButton(value: unknown) {
    this.remember('showFilterButton', value);
  }

  get highlightFirstColumn() {
    return this.look('highlightFirstColumn', false);
  }

  set highlightFirstColumn(value: unknown) {
    this.remember('highlightFirstColumn', value);
  }

  get highlightLastColumn() {
    return this.look('highlightLastColumn', false);
  }

  set highlightLastColumn(value: unknown) {
    this.remember('highlightLastColumn', value);
  }

  getRange(): RangeObject {
    return this.context.range(this.info.area);
  }

  getHeaderRowRange(): RangeObject {
    return this.context.range({ ...this.info.area, rows: 1 });
  }

  getDataBodyRange(): RangeObject {
    return this.context.range(bodyOf(this.info));
  }

  /** The header row must stay where it is, and the ranges must overlap. */
  resize(newRange: unknown): void {
    const { area } = this.info;
    assertWritable(this.context, area.sheetId);
    const place = isRange(newRange) ? newRange.area : parseAddress(String(newRange));
    if (!place || place.row !== area.row || place.rows < 2) throw invalidArgument();
    this.context.grid.as('add-in', () =>
      placeTable(this.context, { ...this.info, area: { ...place, sheetId: area.sheetId } }),
    );
  }

  /** The table and its contents go; the cells stay, empty. */
  delete(): void {
    const { info } = this;
    assertWritable(this.context, info.area.sheetId);
    const { grid } = this.context;
    grid.as('add-in', () => {
      grid.clear(info.area, 'all');
      grid.clearValidation(info.area);
      grid.removeTable(info);
    });
    this.tellDeleted(info);
  }

  /** The contents stay, the table goes. */
  convertToRange(): RangeObject {
    const { info } = this;
    assertWritable(this.context, info.area.sheetId);
    this.context.grid.as('add-in', () => this.context.grid.removeTable(info));
    this.tellDeleted(info);
    return this.context.range(info.area);
  }

  /** Nothing to do: filters of users live in the grid, and none hides a row from an add-in. */
  clearFilters(): void {}

  private get info(): TableInfo {
    return tableInfo(this.context, this.id);
  }

  private tellDeleted({ id, name, area }: TableInfo): void {
    const message = { source: 'Local', tableId: id, tableName: name, worksheetId: area.sheetId };
    this.context.events.fire(EVENT.tableDeleted, [area.sheetId, WORKBOOK], message);
  }

  private look<T>(name: string, usual: T): unknown {
    return this.context.state.tableLooks.get(this.id)?.get(name) ?? usual;
  }

  private remember(name: string, value: unknown): void {
    const looks = this.context.state.tableLooks.get(this.id) ?? new Map<string, unknown>();
    this.context.state.tableLooks.set(this.id, looks.set(name, value));
  }
}
