/** The periods of a model, with their working days. */
import { MOST_PERIODS } from '../../tables/ranges';
import {
  CALENDAR_FIRST_DAY,
  CALENDAR_LAST_DAY,
  dayOf,
  firstDayOfPeriod,
  periodLabel,
  periodNumber,
  periodsOfYear,
  periodYear,
  workingDays,
} from '../../time/calendar';
import type { Findings } from '../model/findings';
import type { Period } from '../model/model';
import type { CalendarRow, Day, PeriodKind, Settings } from '../../tables/tables';

/** Days a table may name: from 1900 to the 9999-12-31 people write for "no end". */
export const DAY_RANGE = { min: dayOf(1900, 1, 1), max: dayOf(9999, 12, 31), whole: true } as const;
/** Where a model starts when its settings do not say so in a usable way. */
const FALLBACK_FIRST_DAY = dayOf(2023, 1, 1);
const FALLBACK_PERIODS = 12;
const MOST_WORKING_DAYS = { week: 7, month: 31 } as const;

/** The periods the model covers, and which period a day lies in. */
export interface Horizon {
  readonly kind: PeriodKind;
  readonly periods: readonly Period[];
  /** Running number of period 1, see `periodNumber`. */
  readonly firstNumber: number;
  /** Zero-based period of a day; negative before period 1, ≥ periods.length after the horizon. */
  indexOf(day: Day): number;
  firstDayOf(index: number): Day;
}

/**
 * The periods of the model, with the working days of the Dutch calendar or, where vkt_Calendar names a period, of that table.
 *
 * @returns at least one period. A setting that cannot be used is a problem (out-of-range), in whose place there is a start on
 * 1 January 2023, or a length of at most 12 periods. So are rows of the calendar, which are left out (also duplicate-key).
 */
export function compileHorizon(settings: Settings, calendar: readonly CalendarRow[], found: Findings): Horizon {
  const kind = settings.periodKind;
  const setting = (column: 'firstPeriod' | 'periods') => ({
    table: 'vkt_Settings' as const,
    row: settings.rows[column] ?? null,
    column,
  });
  const firstDay = found.inRange(
    settings.firstPeriod,
    { min: CALENDAR_FIRST_DAY, max: CALENDAR_LAST_DAY, whole: true },
    setting('firstPeriod'),
  )
    ? settings.firstPeriod
    : FALLBACK_FIRST_DAY;
  const firstNumber = periodNumber(kind, firstDay);
  // The year of the last period must be known as a whole.
  const lastYear = periodYear(kind, periodNumber(kind, CALENDAR_LAST_DAY)) - 1;
  const known = periodsOfYear(kind, lastYear).until - firstNumber;
  const range = { min: 1, max: Math.max(1, Math.min(MOST_PERIODS, known)), whole: true };
  const count = found.inRange(settings.periods, range, setting('periods'))
    ? settings.periods
    : Math.min(FALLBACK_PERIODS, range.max);
  const override = readCalendar(kind, calendar, found);
  // Long tables name the same few days over and over.
  const asked = new Map<Day, number>();
  const indexOf = (day: Day): number => {
    let index = asked.get(day);
    if (index === undefined) asked.set(day, (index = periodNumber(kind, day) - firstNumber));
    return index;
  };
  const numbers = Array.from({ length: count }, (_, index) => firstNumber + index);
  return {
    kind,
    firstNumber,
    periods: numbers.map((number, index) => period(kind, number, { index, override })),
    indexOf,
    firstDayOf: (index) => firstDayOfPeriod(kind, firstNumber + index),
  };
}

type Overrides = ReadonlyMap<number, number>;

function period(
  kind: PeriodKind,
  number: number,
  { index, override }: { readonly index: number; readonly override: Overrides },
): Period {
  const days = workingDaysOf(kind, number, override);
  const year = periodsOfYear(kind, periodYear(kind, number));
  let inYear = 0;
  for (let other = year.from; other < year.until; other += 1) inYear += workingDaysOf(kind, other, override);
  return {
    index,
    label: periodLabel(kind, number),
    first: firstDayOfPeriod(kind, number),
    last: firstDayOfPeriod(kind, number + 1) - 1,
    yearShare: inYear > 0 ? days / inYear : 0,
  };
}

function workingDaysOf(kind: PeriodKind, number: number, override: Overrides): number {
  return override.get(number) ?? workingDays(firstDayOfPeriod(kind, number), firstDayOfPeriod(kind, number + 1) - 1);
}

function readCalendar(kind: PeriodKind, rows: readonly CalendarRow[], found: Findings): Overrides {
  const override = new Map<number, number>();
  const rowOf = new Map<number, number>();
  for (const { row, period: day, workingDays: days } of rows) {
    const place = { table: 'vkt_Calendar' as const, row };
    if (!found.inRange(day, DAY_RANGE, { ...place, column: 'period' })) continue;
    if (!found.inRange(days, { min: 0, max: MOST_WORKING_DAYS[kind] }, { ...place, column: 'workingDays' })) continue;
    const number = periodNumber(kind, day);
    const firstRow = rowOf.get(number);
    if (firstRow !== undefined) {
      found.error('duplicate-key', { ...place, column: 'period', value: periodLabel(kind, number) }, { firstRow });
      continue;
    }
    rowOf.set(number, row);
    override.set(number, days);
  }
  return override;
}
