/** Durations: amounts with a unit, one after the other. */

/** Minutes per unit; a day is a working day of 8 hours. */
const MINUTES_PER_UNIT: ReadonlyMap<string, number> = new Map(
  (
    [
      [1, ['min', 'mins', 'minuut', 'minuten', 'minute', 'minutes']],
      [60, ['h', 'hr', 'hrs', 'u', 'uur', 'uren', 'hour', 'hours']],
      [480, ['day', 'days', 'dag', 'dagen', 'dgn']],
    ] as const
  ).flatMap(([minutes, words]) => words.map((word): [string, number] => [word, minutes])),
);

/** What a number of minutes is divided by to get hours. */
export const MINUTES_PER_HOUR = 60;

/**
 * Minutes in a unit of duration.
 *
 * @param unit "min", "h", "uur", "dagen" …; capitals do not matter.
 * @returns 1, 60 or 480; null when the word is no unit.
 * @example minutesPer('dag') // 480
 */
export const minutesPer = (unit: string): number | null => MINUTES_PER_UNIT.get(unit.toLowerCase()) ?? null;

const MINUTES_PER_DAY = 1440;
const STEP = 5;
const ROUND_HOURS = 100;

/**
 * The clock time Excel may have made of a duration: "7:30" is stored as 0.3125, a part of a day.
 *
 * @param hours a norm time as it stands in the cell.
 * @returns the clock time, when the number is one of whole five minutes and too crooked to be meant as hours; else null.
 * @example clockTimeOf(0.3125) // '7:30'
 * @example clockTimeOf(0.25) // null
 */
export function clockTimeOf(hours: number): string | null {
  if (hours <= 0 || hours >= 1) return null;
  const minutes = Math.round(hours * MINUTES_PER_DAY);
  const isClock = minutes % STEP === 0 && Math.abs(hours * MINUTES_PER_DAY - minutes) < 1e-6;
  const isRound = Math.abs(hours * ROUND_HOURS - Math.round(hours * ROUND_HOURS)) < 1e-9;
  if (!isClock || isRound) return null;
  return `${Math.floor(minutes / MINUTES_PER_HOUR)}:${String(minutes % MINUTES_PER_HOUR).padStart(2, '0')}`;
}
