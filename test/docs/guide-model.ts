/** The model of a guide, typed into a workbook from the guide's own tables. */
import type { Language } from '../../src/language';
import { openSession, type WorkbookSession } from '../../src/session/live-session';
import { MemoryWorkbook } from '../../src/workbook/memory';
import type { Cell, Row } from '../../src/workbook/port';
import { TABLES } from '../../src/workbook/schema';
import type { PlainTable } from '../../src/workbook/schema/table-schema';
import { readTyped } from '../../src/workbench/formula/typed';
import { atOnce } from '../session/clock';
import type { GuideTable } from './guide-text';

/** Completes dates without a year; the guides write none. */
const YEAR = 2027;
const isEmptyRow = (row: Row): boolean => row.every((cell) => cell === '');

export interface Typed {
  readonly sheet: string;
  readonly column: string;
  readonly row: number;
  readonly text: string;
}

export class GuideModel {
  private constructor(
    readonly session: WorkbookSession,
    private readonly workbook: MemoryWorkbook,
    private readonly language: Language,
  ) {}

  static async start(kind: 'empty' | 'example', language: Language): Promise<GuideModel> {
    const workbook = new MemoryWorkbook();
    const session = openSession(workbook, { time: atOnce() });
    await session.start();
    await session.createModel(kind, language);
    await session.refresh();
    return new GuideModel(session, workbook, language);
  }

  /** Types the rows of a guide's table under what stands there, or over the row with the same first cell where that is asked. */
  async type({ headers, rows }: GuideTable, sheet: string, over: boolean): Promise<void> {
    const { found, headers: own, formats } = await this.read(sheet);
    const places = headers.map((header) => {
      const place = own.indexOf(header);
      if (place < 0) throw new Error(`${sheet} has no column ${header}`);
      return place;
    });
    const typed = monthsBetween(rows).map((cells) =>
      own.map((_, column) => this.value(cells[places.indexOf(column)] ?? '', formats[column])),
    );
    const before = found.rows.filter((row) => !isEmptyRow(row));
    const next = over ? before.map((row) => merged(row, typed)) : [...before, ...typed];
    if (over && next.every((row, index) => row === before[index])) throw new Error(`${sheet}: nothing to type over`);
    this.workbook.edit({ ...found, rows: next });
    await this.session.refresh();
  }

  /** Types one cell, and gives the way back. */
  async typeCell({ sheet, column, row, text }: Typed): Promise<() => Promise<void>> {
    const { found, headers, formats } = await this.read(sheet);
    const place = headers.indexOf(column);
    if (place < 0 || !found.rows[row]) throw new Error(`${sheet} has no cell ${column} ${row}`);
    const rows = found.rows.map((cells, index) =>
      index === row ? cells.map((cell, at) => (at === place ? this.value(text, formats[at]) : cell)) : cells,
    );
    this.workbook.edit({ ...found, rows });
    await this.session.refresh();
    return async () => {
      this.workbook.edit(found);
      await this.session.refresh();
    };
  }

  private async read(sheet: string) {
    const table = tableOn(sheet, this.language);
    const [found] = await this.workbook.readTables([table.name]);
    if (!found) throw new Error(`no ${sheet}`);
    return { found, headers: found.headers.map(String), formats: table.columns.map(({ type }) => type.numberFormat) };
  }

  /** Typed into a cell of that format. */
  private value(text: string, format: string | undefined): Cell {
    return text === '' ? '' : readTyped(text, { language: this.language, thisYear: YEAR, format }).value;
  }
}

export function tableOn(sheet: string, language: Language): PlainTable {
  const found = TABLES.find((table) => table.sheet[language] === sheet);
  if (!found) throw new Error(`no sheet ${sheet}`);
  return found;
}

/** A row with what is typed in the row of the same first cell. */
function merged(row: Row, typed: readonly Row[]): Row {
  const found = typed.find(([first]) => first === row[0]);
  return found ? row.map((cell, column) => (found[column] === '' ? cell : (found[column] ?? ''))) : row;
}

/** A row of dots stands for the months between the row above and the row below, which are alike but for the month. */
function monthsBetween(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.flatMap((row, at) => {
    if (!row.every((cell) => cell === '…')) return [row];
    const [above = [], below = []] = [rows[at - 1], rows[at + 1]];
    const month = above.findIndex((cell, column) => cell !== below[column]);
    const alike = above.filter((cell, column) => cell !== below[column]).length === 1;
    const [first, last] = [monthNumber(above[month]), monthNumber(below[month])];
    if (!alike || first === null || last === null || last < first + 2)
      throw new Error(`months between: ${String(above)}`);
    return Array.from({ length: last - first - 1 }, (_, step) =>
      above.map((cell, column) => (column === month ? monthLabel(first + 1 + step) : cell)),
    );
  });
}

function monthNumber(label = ''): number | null {
  const [, year, month] = /^(\d{4})-(\d\d)$/.exec(label) ?? [];
  return year === undefined ? null : Number(year) * 12 + Number(month) - 1;
}

const monthLabel = (number: number): string =>
  `${String(Math.floor(number / 12))}-${String((number % 12) + 1).padStart(2, '0')}`;
