/** What comes next when a user drags cells further: months, and the names of months and weekdays. Pure. */
import { serialOfTime, timeOfSerial } from '../../xlsx/notation/days';
import { DUTCH, US } from './notation';

interface Further {
  readonly count: number;
  /** Upwards or to the left: what comes before the first one, the nearest first. */
  readonly backwards: boolean;
}

/**
 * Dates that stand some months apart stay so; last days of months stay last days.
 *
 * @param serials Excel's numbers of the days, in order.
 * @param byMonth one date alone goes on by a month, as where only its month is shown.
 * @returns null when they are no such dates: days or numbers go on.
 * @example continueMonths([46023, 46054], { count: 2, backwards: false }, false) // 1 March and 1 April: [46082, 46113]
 */
export function continueMonths(serials: readonly number[], further: Further, byMonth: boolean): number[] | null {
  if (serials.some((serial) => !Number.isInteger(serial) || serial < FIRST_OF_MARCH_1900)) return null;
  const dates = serials.map((serial) => new Date(timeOfSerial(serial)));
  const months = dates.map((date) => date.getUTCFullYear() * 12 + date.getUTCMonth());
  const step = months.length === 1 ? Number(byMonth) : evenStep(months);
  if (step === null || step === 0) return null;
  const days = dates.map((date) => date.getUTCDate());
  const day = Math.max(...days);
  const lastDays = dates.length > 1 && months.every((month, i) => days[i] === lengthOf(month));
  if (!lastDays && days.some((other) => other !== day)) return null;
  return outward(months, step, further).map((month) =>
    serialOf(month, lastDays ? lengthOf(month) : Math.min(day, lengthOf(month))),
  );
}

/** Excel's calendar has a 29 February 1900 that never was. */
const FIRST_OF_MARCH_1900 = 61;

/** Months are counted from the year 0. */
const serialOf = (month: number, day: number) => serialOfTime(Date.UTC(Math.floor(month / 12), month % 12, day));
const lengthOf = (month: number) => new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();

const WEEKDAYS = {
  nl: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
  nlLong: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  en: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  enLong: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
};

/** Excel's lists. "mei" and "may" are short and long: which it is, the other names say. */
const LISTS: readonly (readonly string[])[] = [
  ...[DUTCH, US].flatMap(({ months }) => [
    months.map(([short = '', long = short]) => long),
    months.map(([short = '']) => short),
  ]),
  ...Object.values(WEEKDAYS),
];

/**
 * Names of months or weekdays, at even distances in their list, which begins anew after its end.
 *
 * @returns null when they are not all of one list. Written as the first one is: "Jan", "JAN", "jan".
 * @example continueNames(['vr'], { count: 3, backwards: false }) // ['za', 'zo', 'ma']
 */
export function continueNames(names: readonly string[], further: Further): string[] | null {
  const [first = ''] = names;
  for (const list of LISTS) {
    const places = names.map((name) => list.indexOf(name.toLowerCase()));
    if (places.length === 0 || places.includes(-1)) continue;
    const turns = places.map((place, i) => (i === 0 ? 0 : mod(place - (places[i - 1] ?? 0), list.length)));
    const [, step = 1] = turns;
    if (turns.slice(1).some((turn) => turn !== step)) return null;
    const along = [places[0] ?? 0, (places[0] ?? 0) + step * (places.length - 1)];
    return outward(along, step, further).map((place) => written(list[mod(place, list.length)] ?? '', first));
  }
  return null;
}

/** Whether a text is one of Excel's names. */
export const isListed = (text: string): boolean => LISTS.some((list) => list.includes(text.toLowerCase()));

const mod = (value: number, size: number) => ((value % size) + size) % size;

function written(name: string, as: string): string {
  if (as.length > 1 && as === as.toUpperCase()) return name.toUpperCase();
  return as[0] === as[0]?.toLowerCase() ? name : name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** What every value is more than the one before it; null when that differs. */
function evenStep(values: readonly number[]): number | null {
  const steps = values.slice(1).map((value, i) => value - (values[i] ?? 0));
  const [step = 0] = steps;
  return steps.every((other) => other === step) ? step : null;
}

function outward(values: readonly number[], step: number, { count, backwards }: Further): number[] {
  const from = (backwards ? values[0] : values.at(-1)) ?? 0;
  return Array.from({ length: count }, (_none, i) => from + (backwards ? -step : step) * (i + 1));
}
