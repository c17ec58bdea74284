/** Excel.TableCollection, of a sheet or of the workbook. */
import { type Area, intersection, parseAddress, splitSheet } from '../../../xlsx/notation/address';
import type { TableInfo } from '../../grid/base/port';
import { invalidArgument, invalidOperation } from '../../wire/errors';
import type { HostObject } from '../../wire/host-object';
import { Collection, sameName } from '../base/collection';
import { assertWritable, type HostContext, isRange } from '../base/context';
import { EVENT, WORKBOOK } from '../base/events';
import { shiftCells } from '../base/structure';
import { uniqueHeaders } from './headers';

export class Tables extends Collection<HostObject> {
  readonly excelType = 'TableCollection';

  /** `sheetId` null: the tables of the whole workbook. */
  constructor(
    private readonly context: HostContext,
    private readonly sheetId: string | null,
  ) {
    super();
  }

  get eventTarget() {
    return this.sheetId ?? WORKBOOK;
  }

  list() {
    return this.infos.map(({ id }) => this.context.table(id));
  }

  find(key: unknown) {
    const found = this.infos.find(({ id, name }) => id === key || sameName(name, key));
    return found ? this.context.table(found.id) : null;
  }

  add(address: unknown, hasHeaders: unknown): HostObject {
    const { grid, events } = this.context;
    const given = this.areaOf(address);
    assertWritable(this.context, given.sheetId);
    const overlap = grid.tables().some(({ area }) => area.sheetId === given.sheetId && intersection(area, given));
    if (overlap) throw invalidOperation("A table can't overlap another table.");
    const area = this.withHeaders(given, hasHeaders === true);
    const table: TableInfo = { id: `{${crypto.randomUUID().toUpperCase()}}`, name: this.freeName(), area };
    grid.as('add-in', () => grid.addTable(table));
    const message = { source: 'Local', tableId: table.id, worksheetId: area.sheetId };
    events.fire(EVENT.tableAdded, [area.sheetId, WORKBOOK], message);
    return this.context.table(table.id);
  }

  private get infos(): readonly TableInfo[] {
    return this.context.grid.tables().filter(({ area }) => this.sheetId === null || area.sheetId === this.sheetId);
  }

  private areaOf(address: unknown): Area {
    if (isRange(address)) return address.area;
    const { sheet, rest } = splitSheet(String(address));
    const { grid } = this.context;
    const named = sheet === null ? null : grid.sheets().find(({ name }) => sameName(name, sheet));
    const place = parseAddress(rest);
    if (!place || named === undefined) throw invalidArgument();
    return { sheetId: named?.id ?? this.sheetId ?? grid.activeSheetId(), ...place };
  }

  /** A table has a header row of distinct texts and at least one row below it; Excel makes what is missing. */
  private withHeaders(given: Area, hasHeaders: boolean): Area {
    const { grid } = this.context;
    if (!hasHeaders) shiftCells(this.context, { ...given, rows: 1 }, { kind: 'insert', along: 'rows' });
    const headerArea = { ...given, rows: 1 };
    const before = grid.values(headerArea)[0] ?? [];
    const headers = uniqueHeaders(before, this.context.language);
    if (headers.some((header, i) => header !== before[i]))
      grid.as('add-in', () => grid.write(headerArea, [headers.map((header) => `'${header}`)]));
    return { ...given, rows: Math.max(2, given.rows + (hasHeaders ? 0 : 1)) };
  }

  private freeName(): string {
    const word = this.context.language === 'nl' ? 'Tabel' : 'Table';
    const taken = this.context.grid.tables().map(({ name }) => name.toLowerCase());
    for (let i = 1; ; i++) if (!taken.includes(`${word}${String(i)}`.toLowerCase())) return `${word}${String(i)}`;
  }
}
