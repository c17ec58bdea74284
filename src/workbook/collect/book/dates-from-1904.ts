/**
 * Numbers of a file whose dates count from 1904. Excel keeps a date as a plain number, and only its column says that it is one:
 * it may stand there in any format, and another number may be dressed up as a date.
 */
import { isOpen, isUsual, readDate, dayOfSerial } from '../../../model/time/dates';
import { readPeriod } from '../../../model/time/periods';
import { DAYS_1904 } from '../../../xlsx/read/read-cells';
import { findColumns } from '../../codec/headers';
import type { Cell, TableContent } from '../../port';
import { tableNamed } from '../../schema';
import type { PlainColumn } from '../../schema/table-schema';

const DATES: ReadonlySet<string> = new Set<PlainColumn['type']['kind']>(['date', 'period']);
const NUMBERS: ReadonlySet<string> = new Set<PlainColumn['type']['kind']>(['number', 'share', 'hours']);

/** A number that is a day or a month as it stands: 20230531, 202305. */
const isWritten = (number: number): boolean => readDate(String(number)).ok || readPeriod(String(number), 'month').ok;

/**
 * A number of a column as the file has it, its date moved to count from 1900.
 *
 * @example datedFrom1904(42095) // 43557: 1-4-2019, which a file from 1904 keeps as 42095
 */
function datedFrom1904(cell: Cell): Cell {
  if (typeof cell !== 'number' || isWritten(cell)) return cell;
  const day = dayOfSerial(cell + DAYS_1904);
  return day !== null && (isUsual(day) || isOpen('to', day)) ? cell + DAYS_1904 : cell;
}

/** One cell two ways: as the file has it, and with what is shown as a day moved to count from 1900. */
interface CellFrom1904 {
  readonly raw: Cell;
  readonly shown: Cell;
}

/**
 * The rows of a table of ours with its dates counted from 1900: those of a column of dates whatever they look like, and no number
 * of another column. Where a column may hold either, what it looks like says which.
 */
export function tableFrom1904(
  content: Omit<TableContent, 'rows'>,
  rows: readonly (readonly CellFrom1904[])[],
): readonly (readonly Cell[])[] {
  const schema = tableNamed(content.name);
  const found = schema === undefined ? [] : findColumns(schema, content.headers).found;
  const kinds = new Map(found.map(({ column, at }) => [at, column.type.kind]));
  return rows.map((cells) =>
    cells.map(({ raw, shown }, at) => {
      const kind = kinds.get(at) ?? '';
      if (DATES.has(kind)) return datedFrom1904(raw);
      return NUMBERS.has(kind) ? raw : shown;
    }),
  );
}

/** Cells that are only known as the file has them. */
export const asRaw = (cells: readonly Cell[]): readonly CellFrom1904[] => cells.map((raw) => ({ raw, shown: raw }));
