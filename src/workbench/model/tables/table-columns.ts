/** Excel.TableColumnCollection and Excel.TableColumn. */
import type { Area } from '../../../xlsx/notation/address';
import type { CellInput, TableInfo } from '../../grid/base/port';
import { invalidArgument, itemNotFound } from '../../wire/errors';
import type { HostObject } from '../../wire/host-object';
import { Collection, sameName } from '../base/collection';
import { assertWritable, type HostContext, type RangeObject } from '../base/context';
import { enter } from '../range/entering';
import { placeTable, shiftCells } from '../base/structure';
import { bodyOf, tableInfo } from './table-info';
import { matrixFor, requireText } from '../base/values';

export class TableColumns extends Collection<TableColumn> {
  readonly excelType = 'TableColumnCollection';

  constructor(
    private readonly context: HostContext,
    private readonly tableId: string,
  ) {
    super();
  }

  list() {
    const { columns } = this.info.area;
    return Array.from({ length: columns }, (_none, index) => new TableColumn(this.context, this.tableId, index));
  }

  find(key: unknown) {
    return this.list().find((column) => column.id === key || sameName(column.name, key)) ?? null;
  }

  /** Adds before `index`, or at the end. `values` is the whole column with header, one value for all cells, or nothing. */
  add(index?: unknown, values?: unknown, name?: unknown): TableColumn {
    const { info } = this;
    assertWritable(this.context, info.area.sheetId);
    const at = typeof index === 'number' && index >= 0 ? index : info.area.columns;
    const column: Area = { ...info.area, column: info.area.column + at, columns: 1 };
    const contents =
      values === undefined || values === null ? this.emptyColumn(info) : matrixFor(values, column.rows, 1);
    if (typeof name === 'string') contents[0] = [name];
    shiftCells(this.context, column, { kind: 'insert', along: 'columns', except: info.id });
    const { grid } = this.context;
    grid.as('add-in', () => {
      placeTable(this.context, { ...info, area: { ...info.area, columns: info.area.columns + 1 } });
      enter(this.context, column, contents);
    });
    return new TableColumn(this.context, this.tableId, at);
  }

  private get info(): TableInfo {
    return tableInfo(this.context, this.tableId);
  }

  private emptyColumn({ area }: TableInfo): CellInput[][] {
    const word = this.context.language === 'nl' ? 'Kolom' : 'Column';
    return Array.from({ length: area.rows }, (_none, i) => [i === 0 ? `${word}${String(area.columns + 1)}` : '']);
  }
}

export class TableColumn implements HostObject {
  readonly excelType = 'TableColumn';

  constructor(
    private readonly context: HostContext,
    private readonly tableId: string,
    readonly index: number,
  ) {}

  get id(): number {
    return this.index + 1;
  }

  identity() {
    return { Id: this.id };
  }

  get name(): string {
    return String(this.context.grid.values({ ...this.area, rows: 1 })[0]?.[0] ?? '');
  }

  set name(value: unknown) {
    this.write({ ...this.area, rows: 1 }, [[`'${requireText(value)}`]]);
  }

  get values() {
    return this.context.grid.values(this.area);
  }

  set values(value: unknown) {
    this.write(this.area, matrixFor(value, this.area.rows, 1));
  }

  getRange(): RangeObject {
    return this.context.range(this.area);
  }

  getHeaderRowRange(): RangeObject {
    return this.context.range({ ...this.area, rows: 1 });
  }

  getDataBodyRange(): RangeObject {
    const body = bodyOf(this.info);
    return this.context.range({ ...body, column: body.column + this.index, columns: 1 });
  }

  delete(): void {
    const { info, area } = this;
    assertWritable(this.context, area.sheetId);
    if (info.area.columns === 1) throw invalidArgument();
    shiftCells(this.context, area, { kind: 'delete', along: 'columns', except: info.id });
    const smaller = { ...info.area, columns: info.area.columns - 1 };
    this.context.grid.as('add-in', () => placeTable(this.context, { ...info, area: smaller }));
  }

  private get info(): TableInfo {
    return tableInfo(this.context, this.tableId);
  }

  private get area(): Area {
    const { area } = this.info;
    if (this.index >= area.columns) throw itemNotFound();
    return { ...area, column: area.column + this.index, columns: 1 };
  }

  private write(area: Area, rows: readonly (readonly CellInput[])[]): void {
    assertWritable(this.context, area.sheetId);
    enter(this.context, area, rows);
  }
}
