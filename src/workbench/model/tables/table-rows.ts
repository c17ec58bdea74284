/** Excel.TableRowCollection and Excel.TableRow. */
import { type Area, formatAddress } from '../../../xlsx/notation/address';
import type { TableInfo } from '../../grid/base/port';
import { invalidArgument } from '../../wire/errors';
import type { HostObject } from '../../wire/host-object';
import { fillNewRows } from './calculated-columns';
import { Collection } from '../base/collection';
import { assertWritable, type HostContext, type RangeObject } from '../base/context';
import { EVENT, WORKBOOK } from '../base/events';
import { enter } from '../range/entering';
import { placeTable, shiftCells } from '../base/structure';
import { bodyOf, tableInfo } from './table-info';
import { matrixFor, requireNumber } from '../base/values';

export class TableRows extends Collection<TableRow> {
  readonly excelType = 'TableRowCollection';

  constructor(
    private readonly context: HostContext,
    private readonly tableId: string,
  ) {
    super();
  }

  list() {
    const { rows } = bodyOf(this.info);
    return Array.from({ length: rows }, (_none, index) => new TableRow(this.context, this.tableId, index));
  }

  find(key: unknown) {
    return typeof key === 'number' ? (this.list()[key] ?? null) : null;
  }

  /** Adds before `index`, or at the end (where the blank row of an empty table is filled first, as Excel does). */
  add(index?: unknown, values?: unknown): TableRow {
    const { info } = this;
    assertWritable(this.context, info.area.sheetId);
    const contents = rowsOf(values, info.area.columns);
    const atEnd = typeof index !== 'number' || index < 0 || index >= info.area.rows - 1;
    const body = bodyOf(info);
    const blank = atEnd && this.isBlank(body);
    const first = blank ? 0 : atEnd ? body.rows : index;
    const place: Area = { ...body, row: body.row + first, rows: contents.length };
    const added = contents.length - (blank ? 1 : 0);
    if (added > 0) this.makeRoom(info, { ...place, row: place.row + (blank ? 1 : 0), rows: added });
    const { grid } = this.context;
    grid.as('add-in', () => {
      if (!blank) fillNewRows(this.context, bodyOf(this.info), { first, count: contents.length });
      enter(this.context, place, contents);
    });
    return new TableRow(this.context, this.tableId, first);
  }

  deleteRowsAt(index: unknown, count: unknown = 1): void {
    const first = requireNumber(index);
    const number = requireNumber(count);
    const body = bodyOf(this.info);
    if (first < 0 || number < 1 || first + number > body.rows) throw invalidArgument();
    deleteRows(this.context, this.tableId, { first, count: number });
  }

  /** Indexes or TableRow objects; from the last to the first, so that they keep their meaning. */
  deleteRows(rows: unknown): void {
    const list: readonly unknown[] = Array.isArray(rows) ? rows : [];
    const indexes = list.map((row) => (row instanceof TableRow ? row.index : requireNumber(row)));
    for (const index of [...new Set(indexes)].sort((a, b) => b - a)) this.deleteRowsAt(index, 1);
  }

  private get info(): TableInfo {
    return tableInfo(this.context, this.tableId);
  }

  private isBlank(body: Area): boolean {
    const { grid } = this.context;
    return body.rows === 1 && grid.formulas(body).every((row) => row.every((value) => value === ''));
  }

  /** Cells below a table only move when there are any; then those below its columns do. */
  private makeRoom(info: TableInfo, place: Area): void {
    const { grid } = this.context;
    const bottom = info.area.row + info.area.rows;
    const used = grid.used(info.area.sheetId);
    const below = used ? used.row + used.rows - bottom : 0;
    const atEnd = place.row === bottom;
    const free =
      atEnd &&
      (below <= 0 ||
        grid
          .formulas({ ...info.area, row: bottom, rows: below })
          .flat()
          .every((v) => v === ''));
    if (!free) shiftCells(this.context, place, { kind: 'insert', along: 'rows', except: info.id });
    grid.as('add-in', () =>
      placeTable(this.context, { ...info, area: { ...info.area, rows: info.area.rows + place.rows } }),
    );
    if (free) tellInserted(this.context, info, place);
  }
}

export class TableRow implements HostObject {
  readonly excelType = 'TableRow';

  constructor(
    private readonly context: HostContext,
    private readonly tableId: string,
    readonly index: number,
  ) {}

  get values() {
    return this.context.grid.values(this.area);
  }

  set values(input: unknown) {
    const { area } = this;
    assertWritable(this.context, area.sheetId);
    enter(this.context, area, matrixFor(input, 1, area.columns));
  }

  getRange(): RangeObject {
    return this.context.range(this.area);
  }

  delete(): void {
    deleteRows(this.context, this.tableId, { first: this.index, count: 1 });
  }

  private get area(): Area {
    const body = bodyOf(tableInfo(this.context, this.tableId));
    if (this.index >= body.rows) throw invalidArgument();
    return { ...body, row: body.row + this.index, rows: 1 };
  }
}

/** A table keeps one row: deleting the last one empties it. */
function deleteRows(
  context: HostContext,
  tableId: string,
  { first, count }: { readonly first: number; readonly count: number },
): void {
  const info = tableInfo(context, tableId);
  const body = bodyOf(info);
  assertWritable(context, body.sheetId);
  const all = count === body.rows;
  const { grid } = context;
  if (all) grid.as('add-in', () => grid.clear({ ...body, rows: 1 }, 'contents'));
  const gone: Area = { ...body, row: body.row + (all ? 1 : first), rows: all ? count - 1 : count };
  if (gone.rows < 1) return;
  shiftCells(context, gone, { kind: 'delete', along: 'rows', except: info.id });
  const smaller = { ...info.area, rows: info.area.rows - gone.rows };
  grid.as('add-in', () => placeTable(context, { ...info, area: smaller }));
}

function rowsOf(values: unknown, columns: number) {
  if (values === undefined || values === null) return matrixFor(null, 1, columns);
  if (!Array.isArray(values)) return matrixFor(values, 1, columns);
  const nested = Array.isArray(values[0]) ? values : [values];
  return matrixFor(nested, nested.length, columns);
}

/** Rows that needed no cells moved are no change the grid could report. */
function tellInserted(context: HostContext, info: TableInfo, place: Area): void {
  const address = formatAddress(place);
  const message = { changeType: 'RowInserted', source: 'Local', worksheetId: place.sheetId, tableId: info.id, address };
  context.events.fire(EVENT.tableChanged, [info.id, WORKBOOK], message);
}
