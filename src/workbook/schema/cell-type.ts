/**
 * The kinds of column a table of ours can have. A kind knows how to read a cell, how to write one, and what to offer
 * the person who types; the schema of a table is then only a list of columns.
 */
import type { Bilingual, Language } from '../../language';
import { MEASURES, measureDefinition, measureNamed, type MeasureId } from '../../model/tables/measure-definitions';
import { parseWorkOrder } from '../../model/tables/work-order';
import { nameKey } from '../../model/tables/names';
import { fine, wrong, type Reading } from '../../model/tables/reading';
import type { CurvePoint, Day, HoursCell, PenaltyRow, PeriodKind } from '../../model/tables/tables';
import type { TableName } from '../../model/tables/problem';
import { isInRange, LARGEST, limits, settled, type Range } from '../../model/tables/ranges';
import { serialOfDay, type End } from '../../model/time/dates';
import { dateIn, endIn, isEmpty, numberIn, periodIn, plainNumberIn, shareIn } from '../cells';
import type { Cell } from '../port';

/** The number format of a column of which Excel may make nothing else; that of files says it too, which the first script goes without. */
export const AS_TEXT = '@';

interface Choice {
  readonly value: string;
  readonly label: Bilingual;
}

export interface CellType<T> {
  readonly kind:
    | 'text'
    | 'number'
    | 'share'
    | 'hours'
    | 'date'
    | 'period'
    | 'choice'
    | 'name'
    | 'curve'
    | 'rates'
    | 'flag';
  readonly numberFormat: string;
  readonly width: number;
  /** @param kind what the model counts in: a month names no week. */
  readonly read: (cell: Cell, kind: PeriodKind) => Reading<T>;
  readonly write: (value: T, language: Language) => Cell;
  readonly range?: Range;
  readonly choices?: readonly Choice[];
  /** For kind 'name': the table whose first column holds the names. */
  readonly namesIn?: TableName;
}

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

function ranged(reading: Reading<number>, range: Range): Reading<number> {
  if (!reading.ok) return reading;
  const value = settled(reading.value, range);
  return isInRange(value, range) ? fine(value) : wrong('out-of-range', limits(range));
}

const AMOUNT: Range = { min: 0, max: LARGEST };

const numeric = (
  range: Range,
  numberFormat: string,
  { kind, parse }: { readonly kind: 'number' | 'share'; readonly parse: (cell: Cell) => Reading<number> },
): CellType<number> => ({
  kind,
  numberFormat,
  width: 12,
  range,
  read: (cell) => ranged(parse(cell), range),
  write: (value) => value,
});

export const number = (range: Range, numberFormat = '#,##0.0#'): CellType<number> =>
  numeric(range, numberFormat, { kind: 'number', parse: numberIn });
export const count = (range: Range = AMOUNT): CellType<number> => number(range, '#,##0');
export const euro = (range: Range = AMOUNT): CellType<number> => number(range, '"€" #,##0.00');
export const share = (range: Range): CellType<number> => numeric(range, '0.0%', { kind: 'share', parse: shareIn });

/** Hours: a number, or text the model itself reads as a duration or an expression. */
export const hours = (range: Range): CellType<HoursCell> => ({
  kind: 'hours',
  numberFormat: '#,##0.0#',
  width: 14,
  range,
  read: (cell) => {
    const reading = plainNumberIn(cell);
    if (reading.ok) return ranged(reading, range);
    return typeof cell === 'string' && reading.code === 'not-a-number' ? fine(cell.trim()) : reading;
  },
  write: (value) => value,
});

const dated = <T extends Day | null>(
  kind: 'date' | 'period',
  numberFormat: string,
  read: CellType<T>['read'],
): CellType<T> => ({
  kind,
  numberFormat,
  width: 13,
  read,
  write: (day) => (day === null ? '' : serialOfDay(day)),
});
const DATE_FORMAT = 'dd-mm-yyyy';
const PERIOD_FORMAT = 'yyyy-mm-dd';
export const date = (): CellType<Day> => dated('date', DATE_FORMAT, dateIn);
export const period = (): CellType<Day> => dated('period', PERIOD_FORMAT, periodIn);

/** The first or last day of a span; null = open at that end, which other systems write as 1-1-1900 or 31-12-9999. */
export const endDate = (end: End): CellType<Day | null> =>
  optional(dated<Day | null>('date', DATE_FORMAT, (cell) => endIn(end, cell)));
/** The first or last period of a span; null = open at that end. */
export const endPeriod = (end: End): CellType<Day | null> =>
  optional(
    dated<Day | null>('period', PERIOD_FORMAT, (cell, kind) => {
      const open = endIn(end, cell);
      return open.ok && open.value === null ? open : periodIn(cell, kind);
    }),
  );

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
      const typed = nameKey(String(cell));
      const hit = values.find((value) =>
        [value, labels[value].nl, labels[value].en].some((form) => nameKey(form) === typed),
      );
      return hit === undefined
        ? wrong('not-a-choice', { allowed: choices.map((c) => `${c.label.nl}|${c.label.en}`).join(';') })
        : fine(hit);
    },
    write: (value, language) => labels[value][language],
  };
}

/** A measure, in the words the pane uses for it; its id and other usual words are understood too. */
export function measureName(width = 28): CellType<MeasureId> {
  return {
    kind: 'choice',
    numberFormat: 'General',
    width,
    choices: MEASURES.map(({ id, name: label }) => ({ value: id, label })),
    read: (cell) => {
      const hit = measureNamed(String(cell));
      return hit === undefined ? wrong('unknown-measure', { name: String(cell) }) : fine(hit.id);
    },
    write: (value, language) => measureDefinition(value)?.name[language] ?? value,
  };
}

export const flag = (): CellType<boolean> => {
  const yesNo = choice({ yes: { nl: 'ja', en: 'yes' }, no: { nl: 'nee', en: 'no' } }, 9);
  return {
    ...yesNo,
    kind: 'flag',
    read: (cell, kind) => {
      if (typeof cell === 'boolean') return fine(cell);
      const reading = yesNo.read(cell, kind);
      return reading.ok ? fine(reading.value === 'yes') : reading;
    },
    write: (value, language) => yesNo.write(value ? 'yes' : 'no', language),
  };
};

type Half = (cell: Cell) => Reading<number>;

/** "first: second; first: second"; null when any pair cannot be read. */
function pairs(cell: Cell, [first, second]: readonly [Half, Half]): readonly (readonly [number, number])[] | null {
  const read = String(cell)
    .split(';')
    .filter((entry) => entry.trim() !== '')
    .map((entry) => {
      const [before = '', after = '', ...more] = entry.split(':');
      const [a, b] = [first(before), second(after)];
      return a.ok && b.ok && more.length === 0 && a.value >= 0 && b.value >= 0 ? ([a.value, b.value] as const) : null;
    });
  const whole = read.filter((pair) => pair !== null);
  return whole.length === read.length && whole.length > 0 ? whole : null;
}

/** A learning curve: "0: 0%; 13: 25%; 39: 100%" (weeks since the start: productivity). Weeks ascend. */
export const curve = (): CellType<readonly CurvePoint[]> => ({
  kind: 'curve',
  numberFormat: AS_TEXT, // a lone "75: 100" would be read as a time of day
  width: 26,
  read: (cell) => {
    const points = pairs(cell, [plainNumberIn, shareIn])?.map(([week, productivity]) => ({ week, productivity }));
    if (!points) return wrong('not-a-curve');
    const ascending = points.every((point, i) => i === 0 || point.week > (points[i - 1]?.week ?? 0));
    return ascending && points.every((point) => point.productivity <= 2) ? fine(points) : wrong('not-a-curve');
  },
  write: (points) => points.map((point) => `${point.week}: ${Math.round(point.productivity * 1000) / 10}%`).join('; '),
});

/** Daily rates: "14: 23; 14: 35; 14: 45" (days: euro per day). */
export const rates = (): CellType<PenaltyRow['rates']> => ({
  kind: 'rates',
  numberFormat: AS_TEXT, // a lone "75: 100" would be read as a time of day
  width: 24,
  read: (cell) => {
    const read = pairs(cell, [plainNumberIn, numberIn])?.map(([days, eurPerDay]) => ({ days, eurPerDay }));
    return read?.every((rate) => rate.days > 0) ? fine(read) : wrong('not-a-curve');
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
    read: (cell, kind) => (isEmpty(cell) ? fine(null) : type.read(cell, kind)),
    write: (value, language) => (value === null ? '' : type.write(value, language)),
  };
}
