/**
 * What a cell may mean. Numbers are numbers and dates are serials; analysts paste from Dutch and English files, so both
 * also arrive as text, which the model's readers read: a cell means what the same text means anywhere else.
 */
import { readAmount, readNumber, readShare } from '../model/tables/numbers';
import { fine, plainText, wrong, type Reading } from '../model/tables/reading';
import type { Day, PeriodKind } from '../model/tables/tables';
import { dayOfSerial, isOpen, isUsual, readDate, readEnd, type End } from '../model/time/dates';
import { readPeriod } from '../model/time/periods';
import type { Cell } from './port';

export const isEmpty = (cell: Cell): boolean => cell === '' || (typeof cell === 'string' && plainText(cell) === '');

/** In English, as Excel hands them over, and in Dutch, as they stand in a cell and in what is pasted from one. */
const ERROR_CELL =
  /^#(N\/A|VALUE!|REF!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|CONNECT!|BLOCKED!|FIELD!|UNKNOWN!|PYTHON!|EXTERNAL!|TIMEOUT!|N\/B|WAARDE!|VERW!|NAAM\?|DEEL\/0!|GETAL!|LEEG!|OVERLOOP!|OVERLOPEN!|BEREKENEN!|BEZET!|VERBINDEN!|GEBLOKKEERD!|VELD!|ONBEKEND!)$/;
export const isErrorCell = (cell: Cell): boolean => typeof cell === 'string' && ERROR_CELL.test(cell);

function numeric(cell: Cell, read: (text: string) => Reading<number>): Reading<number> {
  if (typeof cell === 'string') return read(cell);
  return typeof cell === 'number' && Number.isFinite(cell) ? fine(cell) : wrong('not-a-number');
}

/** A number, or an amount of money: 12.5, "1.234,5", "1,234.5", "€ 23". */
export const numberIn = (cell: Cell): Reading<number> => numeric(cell, (text) => readAmount(text));

/** A number of hours that is no expression: 1.5, "1,5". */
export const plainNumberIn = (cell: Cell): Reading<number> => numeric(cell, (text) => readNumber(text));

/** A share: 0.25, "25%", "0,25". */
export const shareIn = (cell: Cell): Reading<number> => numeric(cell, readShare);

/** A day named by a number: a serial of Excel, or 20230531 as other systems export it. */
function dayOfNumber(cell: number): Day | null {
  const written = readDate(String(cell));
  return written.ok ? written.value : dayOfSerial(cell);
}

/** A date: a serial, "2023-05-31", "31-5-2023", "31 mei 2023". */
export function dateIn(cell: Cell): Reading<Day> {
  if (typeof cell === 'string') return readDate(cell);
  const day = typeof cell === 'number' ? dayOfNumber(cell) : null;
  return day !== null && isUsual(day) ? fine(day) : wrong('not-a-date');
}

/** The first or last day of a span; null where it says that there is none, such as 31-12-9999. */
export function endIn(end: End, cell: Cell): Reading<Day | null> {
  if (typeof cell === 'string') return readEnd(end, cell);
  const day = typeof cell === 'number' ? dayOfNumber(cell) : null;
  return day !== null && isOpen(end, day) ? fine(null) : dateIn(cell);
}

/** A period, named by any day in it: a date, "2023-05", "mei 2023", 202305, "2023-W18". */
export function periodIn(cell: Cell, kind: PeriodKind): Reading<Day> {
  if (typeof cell === 'string') return readPeriod(cell, kind);
  const date = dateIn(cell);
  return date.ok || typeof cell !== 'number'
    ? date.ok
      ? date
      : wrong('not-a-period')
    : readPeriod(String(cell), kind);
}
