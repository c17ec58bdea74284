/** Excel.Range: contents of cells. */
import type { Area } from '../../../xlsx/notation/address';
import { intersection } from '../../../xlsx/notation/address';
import type { CellInput } from '../../grid/base/port';
import { invalidArgument, invalidOperation, itemNotFound } from '../../wire/errors';
import { clearRules, ConditionalFormats } from '../conditional/conditional-formats';
import { assertWritable, type RangeObject } from '../base/context';
import { DataValidation } from './data-validation';
import { enter } from './entering';
import { fromEngine } from './formulas';
import { RangeAreas } from './range-areas';
import { RangeFormat } from './range-format';
import { RangeGeometry } from './range-geometry';
import { clearLinks, LINK_STYLE, linkAt, setLink } from './links';
import { assertWholeArrays, shiftCells } from '../base/structure';
import { matrixFor, valueType } from '../base/values';

/** Excel refuses answers of this size too (5 million cells); ours stays well below what a browser can pass on. */
const MOST_CELLS = 2_000_000;

export class ExcelRange extends RangeGeometry {
  get format() {
    return new RangeFormat(this.context, this);
  }

  get dataValidation() {
    return new DataValidation(this.context, this);
  }

  get conditionalFormats() {
    return new ConditionalFormats(this.context, this);
  }

  get values() {
    return this.context.grid.values(this.bounded());
  }

  set values(input: unknown) {
    this.formulas = input;
  }

  get formulas() {
    const area = this.bounded();
    return fromEngine(this.context.grid, this.context.grid.formulas(area), area);
  }

  set formulas(input: unknown) {
    const area = this.bounded();
    this.write(area, matrixFor(input, area.rows, area.columns));
  }

  get formulasLocal() {
    return this.formulas;
  }

  set formulasLocal(input: unknown) {
    this.formulas = input;
  }

  get text() {
    return this.context.grid.text(this.bounded());
  }

  get valueTypes() {
    return this.context.grid.values(this.bounded()).map((row) => row.map(valueType));
  }

  get numberFormat() {
    return this.context.grid.numberFormats(this.bounded());
  }

  set numberFormat(input: unknown) {
    assertWritable(this.context, this.area.sheetId);
    const { grid } = this.context;
    const { rows, columns } = this.area;
    const formats = matrixFor(input, rows, columns).map((row) => row.map((v) => (v === null ? null : String(v))));
    grid.as('add-in', () => grid.setNumberFormats(this.area, formats));
  }

  get numberFormatLocal() {
    return this.numberFormat;
  }

  /** Of the first cell. */
  get hyperlink(): unknown {
    const link = linkAt(this.context, this.area);
    if (!link) return null;
    const { address, place, tip } = link;
    const text = this.context.grid.text({ ...this.area, rows: 1, columns: 1 })[0]?.[0] ?? '';
    return { address, documentReference: place, screenTip: tip, textToDisplay: text };
  }

  /** Looks like a link at once, as Excel makes it; its text only when one is given. */
  set hyperlink(given: unknown) {
    assertWritable(this.context, this.area.sheetId);
    const { context, area } = this;
    setLink(context, area, given);
    const text: unknown = Reflect.get(Object(given), 'textToDisplay');
    if (typeof text === 'string') this.write(area, matrixFor(text, area.rows, area.columns));
    context.grid.as('add-in', () => context.grid.setStyle(area, LINK_STYLE));
  }

  /** null where some of the cells are part of an answer that spreads, and some are not. */
  get hasSpill(): boolean | null {
    const shared = this.context.grid.spills(this.area.sheetId).flatMap((area) => intersection(area, this.area) ?? []);
    const cells = shared.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    return cells === 0 ? false : cells === this.cellCount ? true : null;
  }

  /** Named styles are not kept: cells have what was set on them. */
  get style(): string {
    return 'Normal';
  }

  set style(_name: unknown) {}

  get rowHidden(): boolean | null {
    return this.context.grid.hidden(this.area, 'rows');
  }

  set rowHidden(hidden: unknown) {
    this.context.grid.setRowsHidden(this.area, hidden === true);
  }

  get columnHidden(): boolean | null {
    return this.context.grid.hidden(this.area, 'columns');
  }

  set columnHidden(hidden: unknown) {
    this.context.grid.setColumnsHidden(this.area, hidden === true);
  }

  getUsedRangeOrNullObject(): RangeObject | null {
    const used = this.context.grid.used(this.area.sheetId);
    const common = used && intersection(used, this.area);
    return common && this.at(common);
  }

  getUsedRange(): RangeObject {
    return this.getUsedRangeOrNullObject() ?? this.getCell(0, 0);
  }

  getSpillParentOrNullObject(): RangeObject | null {
    if (this.cellCount > 1) return null;
    const over = this.context.grid.spills(this.area.sheetId).find((area) => intersection(area, this.area) !== null);
    return over ? this.context.range({ ...over, rows: 1, columns: 1 }) : null;
  }

  getSpillingToRangeOrNullObject(): RangeObject | null {
    const spill = this.spill();
    return spill && this.context.range(spill);
  }

  getSpillingToRange(): RangeObject {
    const range = this.getSpillingToRangeOrNullObject();
    if (!range) throw itemNotFound();
    return range;
  }

  clear(what: unknown = 'All'): void {
    assertWritable(this.context, this.area.sheetId);
    const { grid } = this.context;
    if (what === 'All' || what === 'Hyperlinks' || what === 'RemoveHyperlinks') clearLinks(this.context, this.area);
    if (what === 'Hyperlinks') return;
    if (what === 'All' || what === 'Contents') assertWholeArrays(this.context, this.area);
    const kind = what === 'Contents' ? 'contents' : what === 'All' ? 'all' : 'formats';
    grid.as('add-in', () => {
      grid.clear(this.area, kind);
      if (kind === 'all') grid.clearValidation(this.area);
    });
    if (kind !== 'contents') clearRules(this.context, this);
  }

  /** Without a direction Excel chooses by the shape of the range; whole rows and columns leave no choice. */
  delete(shift?: unknown): void {
    assertWritable(this.context, this.area.sheetId);
    const left = shift === 'Left' || (shift !== 'Up' && this.isEntireColumn);
    shiftCells(this.context, this.area, { kind: 'delete', along: left ? 'columns' : 'rows' });
  }

  /** Returns the inserted cells: the same place, not the moved cells. */
  insert(shift?: unknown): RangeObject {
    assertWritable(this.context, this.area.sheetId);
    const place = this.area;
    const right = shift === 'Right' || (shift !== 'Down' && this.isEntireColumn);
    shiftCells(this.context, place, { kind: 'insert', along: right ? 'columns' : 'rows' });
    return this.context.range(place);
  }

  merge(): void {
    assertWritable(this.context, this.area.sheetId);
    this.context.grid.as('add-in', () => this.context.grid.merge(this.area, true));
  }

  unmerge(): void {
    assertWritable(this.context, this.area.sheetId);
    this.context.grid.as('add-in', () => this.context.grid.merge(this.area, false));
  }

  /** Merged cells that share any with this range. */
  getMergedAreasOrNullObject(): RangeAreas | null {
    const merged = this.context.grid.merged(this.area);
    return merged.length === 0 ? null : new RangeAreas(merged);
  }

  select(): void {
    this.context.grid.select(this.area);
  }

  calculate(): void {
    this.context.grid.recalculate([this.area]);
  }

  /** The client splits large arrays; this is its check that they fit. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw invalidArgument();
  }

  private write(area: Area, rows: readonly (readonly CellInput[])[]): void {
    assertWritable(this.context, area.sheetId);
    if (rows.some((row) => row.some((input) => input !== null))) assertWholeArrays(this.context, area);
    enter(this.context, area, rows);
  }

  private spill(): Area | null {
    return this.context.grid.spillOf(this.area);
  }

  private bounded(): Area {
    if (this.cellCount > MOST_CELLS) throw invalidOperation('The range is too large to read or write at once.');
    return this.area;
  }
}
