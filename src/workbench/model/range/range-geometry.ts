/** Ranges derived from ranges: everything that only needs the place, not the contents. */
import { POINTS_PER_PIXEL } from '../../../xlsx/notation/pixels';
import {
  type Area,
  boundingBox,
  formatAddress,
  intersection,
  isOnSheet,
  MAX_COLUMNS,
  MAX_ROWS,
  parseAddress,
  quoteSheetName,
  type Rectangle,
} from '../../../xlsx/notation/address';
import { ApiError, invalidArgument, itemNotFound, notServed } from '../../wire/errors';
import type { HostContext, RangeObject } from '../base/context';
import { isRange } from '../base/context';
import type { Tracked } from '../base/tracker';
import { requireNumber } from '../base/values';

export abstract class RangeGeometry implements RangeObject, Tracked {
  readonly excelType = 'Range';
  gone = false;

  constructor(
    protected readonly context: HostContext,
    private place: Area,
  ) {}

  get area(): Area {
    if (this.gone) throw new ApiError('InvalidReference', 'This reference is not valid for the current operation.');
    return this.place;
  }

  set area(moved: Area) {
    this.place = moved;
  }

  get rowIndex(): number {
    return this.area.row;
  }

  get columnIndex(): number {
    return this.area.column;
  }

  get rowCount(): number {
    return this.area.rows;
  }

  get columnCount(): number {
    return this.area.columns;
  }

  get cellCount(): number {
    return this.area.rows * this.area.columns;
  }

  get isEntireColumn(): boolean {
    return this.area.rows === MAX_ROWS;
  }

  get isEntireRow(): boolean {
    return this.area.columns === MAX_COLUMNS;
  }

  get address(): string {
    const sheet = this.context.grid.sheets().find(({ id }) => id === this.area.sheetId);
    if (!sheet) throw itemNotFound();
    return `${quoteSheetName(sheet.name)}!${formatAddress(this.area)}`;
  }

  /** Points from the sheet's corner, and the size, as charts are placed with. */
  get left(): number {
    return this.points('columns', this.area.column);
  }

  get top(): number {
    return this.points('rows', this.area.row);
  }

  get width(): number {
    return this.points('columns', this.area.column + this.area.columns) - this.left;
  }

  get height(): number {
    return this.points('rows', this.area.row + this.area.rows) - this.top;
  }

  get addressLocal(): string {
    return this.address;
  }

  get worksheet() {
    return this.context.worksheet(this.area.sheetId);
  }

  getCell(row: unknown, column: unknown): RangeObject {
    const { area } = this;
    const place = { row: area.row + requireNumber(row), column: area.column + requireNumber(column) };
    return this.at({ ...place, rows: 1, columns: 1 });
  }

  getRow(index: unknown): RangeObject {
    return this.at({ row: this.area.row + requireNumber(index), rows: 1 });
  }

  getColumn(index: unknown): RangeObject {
    return this.at({ column: this.area.column + requireNumber(index), columns: 1 });
  }

  getLastRow(): RangeObject {
    return this.getRow(this.area.rows - 1);
  }

  getEntireColumn(): RangeObject {
    return this.at({ row: 0, rows: MAX_ROWS });
  }

  getOffsetRange(rows: unknown, columns: unknown): RangeObject {
    return this.at({ row: this.area.row + requireNumber(rows), column: this.area.column + requireNumber(columns) });
  }

  getResizedRange(rows: unknown, columns: unknown): RangeObject {
    return this.at({ rows: this.area.rows + requireNumber(rows), columns: this.area.columns + requireNumber(columns) });
  }

  getRowsBelow(count: unknown = 1): RangeObject {
    const rows = requireNumber(count);
    if (rows < 0) throw notServed('Range.getRowsBelow of a negative count');
    return this.at({ row: this.area.row + this.area.rows, rows });
  }

  /** The library itself asks for it, to write or read more than 1,500 cells in pieces. */
  getBoundingRect(other: unknown): RangeObject {
    return this.at(boundingBox(this.area, this.rectangle(other)));
  }

  getIntersectionOrNullObject(other: unknown): RangeObject | null {
    if (isRange(other) && other.area.sheetId !== this.area.sheetId) return null;
    const common = intersection(this.area, this.rectangle(other));
    return common && this.at(common);
  }

  private points(along: 'rows' | 'columns', index: number): number {
    return this.context.grid.edge(this.area.sheetId, along, index) * POINTS_PER_PIXEL;
  }

  protected at(change: Partial<Rectangle>): RangeObject {
    const area = { ...this.area, ...change };
    if (!isOnSheet(area)) throw invalidArgument();
    return this.context.range(area);
  }

  private rectangle(other: unknown): Rectangle {
    const found = isRange(other) ? other.area : parseAddress(String(other));
    if (!found) throw invalidArgument();
    return found;
  }
}
