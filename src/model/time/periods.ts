/** Periods as people write them: a date in it, a month or an ISO week. */
import { plainText, fine, wrong, type Reading } from '../tables/reading';
import type { Day, PeriodKind } from '../tables/tables';
import { firstDayOfPeriod, periodNumber, periodsOfYear } from './calendar';
import { existingDay, fullYear, isUsual, monthNamed, readDate } from './dates';

interface Written {
  readonly kind: PeriodKind;
  readonly first: Day;
}

const YEAR_WEEK = /^(\d{4})[-/ ]?(?:w|wk|week) ?-?(\d{1,2})$/i;
const WEEK_YEAR = /^(?:w|wk|week)[- ]?(\d{1,2})[-/ ](\d{4})$/i;
const YEAR_MONTH = /^(\d{4})([-/])(\d{1,2})$|^(\d{4})(\.?)(\d{2})$/;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const NAMED_MONTH = /^(\p{L}{3,9})\.?[-/ ]*['’]?(\d{4}|\d{2})$/u;

function writtenPeriod(text: string): Written | null {
  const week = YEAR_WEEK.exec(text);
  if (week) return weekOf(Number(week[1]), Number(week[2]));
  const weekFirst = WEEK_YEAR.exec(text);
  if (weekFirst) return weekOf(Number(weekFirst[2]), Number(weekFirst[1]));
  const yearFirst = YEAR_MONTH.exec(text);
  if (yearFirst) {
    const [year, month] = [Number(yearFirst[1] ?? yearFirst[4]), Number(yearFirst[3] ?? yearFirst[6])];
    // "2011/12" is how a financial year is written.
    const isFinancialYear = yearFirst[2] === '/' && month === (year + 1) % 100;
    return isFinancialYear ? null : monthOf(year, month);
  }
  const yearLast = MONTH_YEAR.exec(text);
  if (yearLast) return monthOf(Number(yearLast[2]), Number(yearLast[1]));
  const named = NAMED_MONTH.exec(text);
  return named === null ? null : monthOf(fullYear(named[2] ?? ''), monthNamed(named[1] ?? '') ?? 0);
}

function weekOf(year: number, week: number): Written | null {
  const { from, until } = periodsOfYear('week', year);
  const number = from + week - 1;
  return week >= 1 && number < until ? { kind: 'week', first: firstDayOfPeriod('week', number) } : null;
}

function monthOf(year: number, month: number): Written | null {
  const first = existingDay(year, month, 1);
  return first === null ? null : { kind: 'month', first };
}

/** A week that lies in one month names that month; all else of another kind names nothing for sure. */
function fits({ kind, first }: Written, wanted: PeriodKind): boolean {
  return kind === wanted || (wanted === 'month' && periodNumber('month', first) === periodNumber('month', first + 6));
}

/**
 * Reads a period.
 *
 * @param text a date in the period, or "2023-05", "5-2023", "mei 2023", "may-23", "202305", "2023-W18", "week 18 2023".
 * @param kind what the model counts in. A month names no week; a week names a month only when it lies in it whole.
 * @returns a day in the period; else not-a-period, with the kind wanted when it is a period of the other kind.
 * @example readPeriod('mei 2023', 'month') // { ok: true, value: 19478 }
 * @example readPeriod('mei 2023', 'week') // { ok: false, code: 'not-a-period', data: { wanted: 'week' } }
 */
export function readPeriod(text: string, kind: PeriodKind): Reading<Day> {
  const date = readDate(text);
  if (date.ok) return date;
  const written = writtenPeriod(plainText(text));
  if (written === null || !isUsual(written.first)) return wrong('not-a-period');
  return fits(written, kind) ? fine(written.first) : wrong('not-a-period', { wanted: kind });
}
