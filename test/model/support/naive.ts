/**
 * The whole model once more, from the tables to the figures, as plainly as the specification tells it: dates are Dates, working days
 * are counted one by one, cases stand in lots. Shares no code with the model. Written from the specification alone.
 */
import type { ModelTables, StepRow } from '../../../src/model/tables/tables';
import { flow, type Lot, type Place } from './naive-flow';

/** By "location|product|period" or "location|role|period". */
export type NaiveFigures = Record<string, Map<string, number>>;

const DAY = 86_400_000;
const MONTH = 30.436875;
const dateOf = (day: number): Date => new Date(day * DAY);

/** Easter Sunday, by the anonymous Gregorian rule. */
function easter(year: number): number {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1) / DAY;
}

function isHoliday(day: number): boolean {
  const year = dateOf(day).getUTCFullYear();
  const on = (month: number, date: number): number => Date.UTC(year, month - 1, date) / DAY;
  const kingsDay = dateOf(on(4, 27)).getUTCDay() === 0 ? on(4, 26) : on(4, 27);
  const sunday = easter(year);
  const fixed = [on(1, 1), kingsDay, on(5, 5), on(12, 25), on(12, 26)];
  return [...fixed, sunday + 1, sunday + 39, sunday + 50].includes(day);
}

/** Worked out once for every number asked. */
function known<T>(work: (of: number) => T): (of: number) => T {
  const done = new Map<number, T>();
  return (of) => {
    const answer = done.get(of) ?? work(of);
    done.set(of, answer);
    return answer;
  };
}

const isWorkday = known((day) => ![0, 6].includes(dateOf(day).getUTCDay()) && !isHoliday(day));

interface Span {
  readonly first: number;
  readonly last: number;
}

function* days({ first, last }: Span): Generator<number> {
  for (let day = first; day <= last; day += 1) yield day;
}

/** Periods around the first, by counting: index 0 is the one the first day lies in. */
function calendarOf({ settings, calendar }: ModelTables) {
  const isWeek = settings.periodKind === 'week';
  const start = dateOf(settings.firstPeriod);
  const monday = settings.firstPeriod - ((start.getUTCDay() + 6) % 7);
  const spanOf = (index: number): Span => {
    if (isWeek) return { first: monday + 7 * index, last: monday + 7 * index + 6 };
    const [year, month] = [start.getUTCFullYear(), start.getUTCMonth()];
    return { first: Date.UTC(year, month + index, 1) / DAY, last: Date.UTC(year, month + index + 1, 1) / DAY - 1 };
  };
  const indexOf = (day: number): number => {
    if (isWeek) return Math.floor((day - monday) / 7);
    const date = dateOf(day);
    return (date.getUTCFullYear() - start.getUTCFullYear()) * 12 + date.getUTCMonth() - start.getUTCMonth();
  };
  const workdays = known((index: number): number => {
    const own = calendar.find(({ period }) => indexOf(period) === index);
    return own?.workingDays ?? [...days(spanOf(index))].filter(isWorkday).length;
  });
  // The year of a week is that of its Thursday.
  const yearOf = (index: number): number => dateOf(spanOf(index).first + (isWeek ? 3 : 0)).getUTCFullYear();
  const yearShare = known((index: number): number => {
    let inYear = 0;
    for (let other = index - 54; other <= index + 54; other += 1)
      if (yearOf(other) === yearOf(index)) inYear += workdays(other);
    return inYear === 0 ? 0 : workdays(index) / inYear;
  });
  return { spanOf, indexOf, yearShare, daysPerPeriod: isWeek ? 7 : MONTH };
}

type Calendar = ReturnType<typeof calendarOf>;

interface Around {
  readonly given: ModelTables;
  readonly calendar: Calendar;
}

/** FTE of one place, role and period: on the books and effective, day by day. */
function staffAt(given: ModelTables, calendar: Calendar, { location, role, t }: Place & { role: string }) {
  const own = given.roles.find((one) => one.role === role)!;
  const { activeFrom, activeTo } = given.locations.find((one) => one.location === location)!;
  const span = calendar.spanOf(t);
  const all = [...days(span)];
  const counted = all.some(isWorkday) ? all.filter(isWorkday) : all;
  let [contracted, effective] = [0, 0];
  for (const row of given.staff.filter((one) => one.location === location && one.role === role)) {
    for (const day of counted) {
      if (day < (row.start ?? -Infinity) || day > (row.end ?? Infinity)) continue;
      if (day < (activeFrom ?? -Infinity) || day > (activeTo ?? Infinity)) continue;
      const fte = row.fte / counted.length;
      contracted += fte;
      const weeks = row.start === null ? Infinity : (day - row.start) / 7;
      const reached = own.learningCurve.filter(({ week }) => week <= weeks).at(-1);
      const learns = row.experience === 'new' && own.learningCurve.length > 0;
      const productivity = learns ? (reached?.productivity ?? 0) : 1;
      effective += fte * productivity - (productivity < 1 ? fte * own.mentorShare : 0);
    }
  }
  const year =
    (own.contractHours * (1 - own.sicknessShare) -
      own.leaveHours -
      own.holidayHours -
      own.trainingHours -
      own.otherHours) *
    (1 - own.indirectShare);
  const netHours = year * calendar.yearShare(t);
  const fixed = given.fixed.filter(
    (one) =>
      one.location === location && one.role === role && (one.period === null || calendar.indexOf(one.period) === t),
  );
  const fixedHours = fixed.reduce((sum, one) => sum + one.hours, 0);
  const hours = Math.max(0, effective * netHours * (1 - own.allowanceShare) - fixedHours);
  const cost = contracted * own.contractHours * calendar.yearShare(t) * (own.hourlyRate ?? 0);
  return { contracted, effective, hours, cost };
}

/** The steps of a product as they are done at a place; null where one is not done. */
function routeOf(given: ModelTables, product: string, location: string): readonly (StepRow | null)[] {
  const own = given.steps.filter((row) => row.product === product);
  const names = [...new Set([...own].sort((a, b) => a.order - b.order).map(({ step }) => step))];
  return names.map(
    (name) =>
      own.find((row) => row.step === name && row.location === location) ??
      own.find((row) => row.step === name && row.location === null) ??
      null,
  );
}

/** Hours a case takes of a step. */
function hoursOf(row: StepRow | null): number {
  if (row === null) return 0;
  const norm = Number(row.normTime);
  const lost = row.lostTime === null ? norm : Number(row.lostTime);
  return row.share * (norm + (row.noShowRate / (1 - row.noShowRate)) * lost);
}

function dueOf({ given, calendar }: Around, product: string, received: number): number {
  const { first, last } = calendar.spanOf(received);
  const middle = Math.floor((first + last) / 2);
  const row = given.terms.find(
    (one) =>
      one.product === product && (one.receivedFrom ?? -Infinity) <= middle && middle <= (one.receivedTo ?? Infinity),
  );
  if (row === undefined) return Infinity;
  if (row.unit === given.settings.periodKind) return received + Math.floor(row.term);
  const inDays = row.term * { day: 1, week: 7, month: MONTH }[row.unit];
  return received + Math.floor(inDays / calendar.daysPerPeriod + 1e-9);
}

export function naive(given: ModelTables): NaiveFigures {
  const calendar = calendarOf(given);
  const N = given.settings.periods;
  const figures: NaiveFigures = {};
  const put = (measure: string, key: readonly (string | number)[], value: number): void => {
    const map = (figures[measure] ??= new Map());
    map.set(key.join('|'), (map.get(key.join('|')) ?? 0) + value);
  };
  for (const { location } of given.locations) {
    const hours = new Map<string, number>();
    for (const { role } of given.roles)
      for (let t = 0; t < N; t += 1) {
        const here = staffAt(given, calendar, { location, role, t });
        put('fteContracted', [location, role, t], here.contracted);
        put('fteAvailable', [location, role, t], here.effective);
        put('hoursAvailable', [location, role, t], here.hours);
        put('staffCost', [location, role, t], here.cost);
        hours.set(`${role}|${t}`, here.hours);
      }
    const lots = given.stock.flatMap((row): Lot[] => {
      if (row.location !== location) return [];
      const step = Math.max(
        0,
        routeOf(given, row.product, location).findIndex((one) => one?.step === row.step),
      );
      const from = row.received === null ? (row.ageFrom ?? 1) : -calendar.indexOf(row.received);
      const to = row.received === null ? (row.ageTo ?? from) : from;
      return Array.from({ length: to - from + 1 }, (_, i) => ({
        product: row.product,
        step,
        received: -(from + i),
        free: 0,
        cases: row.cases / (to - from + 1),
      }));
    });
    flow(given, {
      location,
      lots,
      hours,
      put,
      indexOf: calendar.indexOf,
      ends: Array.from({ length: N }, (_, t) => calendar.spanOf(t).last),
      due: (product, received) => dueOf({ given, calendar }, product, received),
      route: (product) =>
        routeOf(given, product, location).map((row) => ({
          hours: hoursOf(row),
          role: row?.role ?? '',
          wait: Math.ceil(((row?.minimumWait ?? 0) * 7) / calendar.daysPerPeriod - 1e-9),
        })),
    });
  }
  return figures;
}
