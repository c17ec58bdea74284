/**
 * The kinds of column a table of ours can have. A kind knows how to read a cell, how to write one, and what to offer
 * the person who types; the schema of a table is then only a list of columns.
 */
import type { Bilingual, Language } from '../../locales/language';
import { parseWorkOrder } from '../../model/tables/work-order';
import type { CurvePoint, Day, HoursCell, PenaltyRow } from '../../model/tables/tables';
import type { ProblemCode, TableName } from '../../model/tables/problem';
import { parseDate, parseNumber, parsePeriod, parseShare, serialOfDay } from '../cells';
import type { Cell } from '../port';

export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ProblemCode; readonly data: Readonly<Record<string, string | number>> };

export interface Range {
  readonly min?: number;
  readonly max?: number;
  /** The maximum itself is not allowed. */
  readonly below?: true;
  /** The minimum itself is not allowed. */
  readonly above?: true;
}

export interface Choice {
  readonly value: string;
  readonly label: Bilingual;
}

export interface CellType<T> {
  readonly kind:
    'text' | 'number' | 'share' | 'hours' | 'date' | 'period' | 'choice' | 'name' | 'curve' | 'rates' | 'flag';
  readonly numberFormat: string;
  readonly width: number;
  readonly read: (cell: Cell) => Reading<T>;
  readonly write: (value: T, language: Language) => Cell;
  readonly range?: Range;
  readonly choices?: readonly Choice[];
  /** For kind 'name': the table whose first column holds the names. */
  readonly namesIn?: TableName;
}

const fine = <T>(value: T): Reading<T> => ({ ok: true, value });
const wrong = (code: ProblemCode, data: Readonly<Record<string, string | number>> = {}): Reading<never> => ({
  ok: false,
  code,
  data,
});

const textOf = (cell: Cell): string => String(cell).trim();

export const text = (width = 20): CellType<string> => ({
  kind: 'text',
  numberFormat: 'General',
  width,
  read: (cell) => fine(textOf(cell)),
  write: (value) => value,
});

/** The name of a location, product or role. Numbers are names too: an office may be called 12. */
export const name = (namesIn: TableName, width = 24): CellType<string> => ({ ...text(width), kind: 'name', namesIn });

export function withinRange(value: number, range: Range): boolean {
  const { min = -Infinity, max = Infinity } = range;
  return value >= min && value <= max && !(range.below && value === max) && !(range.above && value === min);
}

const rangeData = (range: Range): Readonly<Record<string, number>> => ({
  ...(range.min === undefined ? {} : { min: range.min }),
  ...(range.max === undefined ? {} : { max: range.max }),
  ...(range.below ? { below: 1 } : {}),
  ...(range.above ? { above: 1 } : {}),
});

function ranged(value: number | undefined, range: Range): Reading<number> {
  if (value === undefined) return wrong('not-a-number');
  return withinRange(value, range) ? fine(value) : wrong('out-of-range', rangeData(range));
}

const numeric = (
  kind: 'number' | 'share',
  numberFormat: string,
  range: Range,
  parse: (cell: Cell) => number | undefined,
): CellType<number> => ({
  kind,
  numberFormat,
  width: 12,
  range,
  read: (cell) => ranged(parse(cell), range),
  write: (value) => value,
});

export const number = (range: Range, numberFormat = '#,##0.0#'): CellType<number> =>
  numeric('number', numberFormat, range, parseNumber);
export const count = (range: Range = { min: 0 }): CellType<number> => number(range, '#,##0');
export const whole = (range: Range): CellType<number> => ({
  ...count(range),
  read: (cell) => {
    const value = parseNumber(cell);
    return value !== undefined && !Number.isInteger(value)
      ? wrong('out-of-range', { ...rangeData(range), whole: 1 })
      : ranged(value, range);
  },
});
export const euro = (range: Range = { min: 0 }): CellType<number> => number(range, '"€" #,##0.00');
export const share = (range: Range = { min: 0, max: 1 }): CellType<number> =>
  numeric('share', '0.0%', range, parseShare);

/** Hours: a number, or text the model itself reads as a duration or an expression. */
export const hours = (range: Range = { min: 0, max: 10_000 }): CellType<HoursCell> => ({
  kind: 'hours',
  numberFormat: '#,##0.0#',
  width: 14,
  range,
  read: (cell) => {
    const value = parseNumber(cell);
    if (value !== undefined) return ranged(value, range);
    return typeof cell === 'string' ? fine(cell.trim()) : wrong('not-a-number');
  },
  write: (value) => value,
});

const dated = (
  kind: 'date' | 'period',
  numberFormat: string,
  code: ProblemCode,
  parse: (cell: Cell) => Day | undefined,
): CellType<Day> => ({
  kind,
  numberFormat,
  width: 13,
  read: (cell) => {
    const day = parse(cell);
    return day === undefined ? wrong(code) : fine(day);
  },
  write: serialOfDay,
});
export const date = (): CellType<Day> => dated('date', 'dd-mm-yyyy', 'not-a-date', parseDate);
export const period = (): CellType<Day> => dated('period', 'yyyy-mm-dd', 'not-a-period', parsePeriod);

const plain = (label: string): string => label.trim().toLowerCase();

/** One of a fixed list; written in the user's language, read in either, or as the value itself. */
export function choice<V extends string>(labels: Readonly<Record<V, Bilingual>>, width = 16): CellType<V> {
  const values = Object.keys(labels) as V[]; // keys of a literal record are exactly V
  const choices = values.map((value) => ({ value, label: labels[value] }));
  return {
    kind: 'choice',
    numberFormat: 'General',
    width,
    choices,
    read: (cell) => {
      const typed = plain(String(cell));
      const hit = values.find((value) =>
        [value, labels[value].nl, labels[value].en].some((form) => plain(form) === typed),
      );
      return hit === undefined
        ? wrong('not-a-choice', { allowed: choices.map((c) => `${c.label.nl}|${c.label.en}`).join(';') })
        : fine(hit);
    },
    write: (value, language) => labels[value][language],
  };
}

export const flag = (): CellType<boolean> => {
  const yesNo = choice({ yes: { nl: 'ja', en: 'yes' }, no: { nl: 'nee', en: 'no' } }, 9);
  return {
    ...yesNo,
    kind: 'flag',
    read: (cell) => {
      if (typeof cell === 'boolean') return fine(cell);
      const reading = yesNo.read(cell);
      return reading.ok ? fine(reading.value === 'yes') : reading;
    },
    write: (value, language) => yesNo.write(value ? 'yes' : 'no', language),
  };
};

/** "first: second; first: second" with numbers or percentages; undefined when any pair cannot be read. */
function pairs(cell: Cell): readonly (readonly [number, number])[] | undefined {
  const read = String(cell)
    .split(';')
    .filter((entry) => entry.trim() !== '')
    .map((entry) => entry.split(':').map((half) => parseShare(half)));
  const valid = read.every((pair) => pair.length === 2 && pair.every((half) => half !== undefined && half >= 0));
  return valid ? read.map(([first = 0, second = 0]) => [first, second] as const) : undefined;
}

/** A learning curve: "0: 0%; 13: 25%; 39: 100%" (weeks since the start: productivity). Weeks ascend. */
export const curve = (): CellType<readonly CurvePoint[]> => ({
  kind: 'curve',
  numberFormat: '@', // text: a lone "75: 100" would be read as a time of day
  width: 26,
  read: (cell) => {
    const points = pairs(cell)?.map(([week, productivity]) => ({ week, productivity }));
    if (!points || points.length === 0) return wrong('not-a-curve');
    const ascending = points.every((point, i) => i === 0 || point.week > (points[i - 1]?.week ?? 0));
    return ascending && points.every((point) => point.productivity <= 2) ? fine(points) : wrong('not-a-curve');
  },
  write: (points) => points.map((point) => `${point.week}: ${Math.round(point.productivity * 1000) / 10}%`).join('; '),
});

/** Daily rates: "14: 23; 14: 35; 14: 45" (days: euro per day). */
export const rates = (): CellType<PenaltyRow['rates']> => ({
  kind: 'rates',
  numberFormat: '@', // text: a lone "75: 100" would be read as a time of day
  width: 24,
  read: (cell) => {
    const read = pairs(cell)?.map(([days, eurPerDay]) => ({ days, eurPerDay }));
    return read && read.length > 0 && read.every((rate) => rate.days > 0) ? fine(read) : wrong('not-a-curve');
  },
  write: (list) => list.map((rate) => `${rate.days}: ${rate.eurPerDay}`).join('; '),
});

/** fifo, edd, priority or split(0.7). */
export const workOrder = (): CellType<string> => ({
  ...text(16),
  read: (cell) => (parseWorkOrder(textOf(cell)) === null ? wrong('bad-work-order') : fine(textOf(cell))),
});

/** An empty cell is null. */
export function optional<T>(type: CellType<T>): CellType<T | null> {
  return {
    ...type,
    read: (cell) => (cell === '' ? fine(null) : type.read(cell)),
    write: (value, language) => (value === null ? '' : type.write(value, language)),
  };
}
