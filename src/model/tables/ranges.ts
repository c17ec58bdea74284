/**
 * What a number in a table may be: declared here once, and held to where cells are read, where a model is compiled and where
 * a lever changes it.
 */

/** The numbers a cell may hold; a limit that is absent is none. NaN and infinity are in no range. */
export interface Range {
  readonly min?: number;
  readonly max?: number;
  /** More than this; the limit itself is not allowed. */
  readonly above?: number;
  /** Less than this; the limit itself is not allowed. */
  readonly below?: number;
  readonly whole?: boolean;
}

/** No number of cases, hours, FTE or euro in a table may be larger, so that sums stay finite. */
export const LARGEST = 1e9;

/** Periods a model may have at most: 50 years of months. */
export const MOST_PERIODS = 600;

/** Periods a case may have been open at most: a century of months. */
export const OLDEST = 1200;

/** There are no more hours in a week; contract hours of a year are never as few. */
export const MOST_HOURS_A_WEEK = 168;

const AMOUNT = { min: 0, max: LARGEST } as const;
const SHARE = { min: 0, max: 1 } as const;
const RATE = { min: 0, below: 1 } as const;
/** Hours a person can have in a year of 366 days. */
const YEAR_HOURS = { min: 0, max: 8784 } as const;
const AGE = { min: 1, max: OLDEST, whole: true } as const;
/** Whatever puts things in an order. */
const ORDER = { min: -LARGEST, max: LARGEST } as const;

/** By table and column; dates have ranges of their own, in the calendar. */
export const RANGES = {
  settings: { periods: { min: 1, max: MOST_PERIODS, whole: true }, overheadShare: { min: 0, max: 10 } },
  products: { priority: ORDER, withdrawalShare: SHARE },
  terms: { term: { min: 0, max: 100_000 } },
  steps: {
    order: ORDER,
    // A lever or an expression may come to 0, a step that takes nobody's time; for one that is typed see TYPED_NORM.
    normTime: { min: 0, max: 10_000 },
    share: SHARE,
    noShowRate: RATE,
    lostTime: { min: 0, max: 10_000 },
    minimumWait: { min: 0, max: 520 },
  },
  roles: {
    contractHours: { above: 0, max: 8784 },
    leaveHours: YEAR_HOURS,
    holidayHours: YEAR_HOURS,
    sicknessShare: SHARE,
    trainingHours: YEAR_HOURS,
    otherHours: YEAR_HOURS,
    indirectShare: RATE,
    allowanceShare: RATE,
    mentorShare: { min: 0, max: 5 },
    hourlyRate: AMOUNT,
  },
  stock: { ageFrom: AGE, ageTo: AGE, cases: AMOUNT },
  inflow: { cases: AMOUNT },
  derived: { share: { min: 0, max: 10 }, lag: { min: 1, max: MOST_PERIODS, whole: true } },
  corrections: { cases: { min: -LARGEST, max: LARGEST } },
  staff: { fte: { min: 0, max: 100_000 } },
  fixed: { hours: { min: 0, max: 10_000_000 } },
  goals: { value: AMOUNT },
  orders: { value: { min: -LARGEST, max: LARGEST } },
  penalties: { cap: AMOUNT, noticeShare: SHARE, lag: { min: 0, max: 3650 } },
  calendar: { workingDays: { min: 0, max: 31 } },
  actuals: { inflow: AMOUNT, decisions: AMOUNT, closingStock: AMOUNT, hours: AMOUNT },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Range>>>>;

/**
 * Whether a number is finite and in its range.
 *
 * @example
 * isInRange(0, { above: 0 }) // false
 * isInRange(0.5, { min: 0, whole: true }) // false
 */
export function isInRange(value: number, { min, max, above, below, whole }: Range): boolean {
  return (
    Number.isFinite(value) &&
    (min === undefined || value >= min) &&
    (max === undefined || value <= max) &&
    (above === undefined || value > above) &&
    (below === undefined || value < below) &&
    (whole !== true || Number.isInteger(value))
  );
}

/** As many digits as a cell shows: what lies closer to a limit is what a sum of fractions left behind. */
const DIGITS = 1e-12;

const isBeside = (value: number, limit: number): boolean =>
  Math.abs(value - limit) <= DIGITS * Math.max(1, Math.abs(limit));

/**
 * A number as a person means it who typed a sum of fractions: at the limit of its range where it lies a hair beside it, and
 * whole where it must be. Everything else stays as it is.
 *
 * @example
 * settled(3 * 0.4 - 0.2, { min: 0, max: 1 }) // 1
 * settled((0.1 + 0.2) * 10, { min: 1, whole: true }) // 3
 * settled(0.25, { min: 0, max: 1 }) // 0.25
 */
export function settled(value: number, { min, max, above, below, whole }: Range): number {
  if (!Number.isFinite(value)) return value;
  const limit = [min, max, above, below].find((one) => one !== undefined && isBeside(value, one));
  if (limit !== undefined) return limit;
  const round = Math.round(value);
  return whole === true && isBeside(value, round) ? round : value;
}

/** A range as the data of a problem: min and max, with 1 for above, below and whole where they hold. */
export function limits({ min, max, above, below, whole }: Range): Readonly<Record<string, number>> {
  const low = min ?? above;
  const high = max ?? below;
  return {
    ...(low === undefined ? {} : { min: low }),
    ...(high === undefined ? {} : { max: high }),
    ...(above === undefined ? {} : { above: 1 }),
    ...(below === undefined ? {} : { below: 1 }),
    ...(whole === true ? { whole: 1 } : {}),
  };
}

/**
 * Between what a number usually lies. Beyond it the number is used as it stands, and pointed out: minutes that were typed as
 * hours, the salary of a year as that of an hour. By table and column; net hours are those of one FTE in a year, of which
 * full-time contracts of public services leave about 1,350.
 */
export const USUAL = {
  steps: { normTime: { max: 40 }, lostTime: { max: 40 }, minimumWait: { max: 104 } },
  roles: { netHours: { min: 800, max: 1_800 }, hourlyRate: { max: 500 } },
  // A cap of 0 lets nothing be due; who means that there is no cap leaves it empty.
  penalties: { cap: { above: 0 } },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Range>>>>;

/**
 * Excel makes 0,06% of 0,06 typed into a cell that shows percentages. A share that is less than this and not 0 was more
 * likely such a fraction: it is used as it stands, and pointed out. Of withdrawals a small share each period is usual.
 */
export const LEAST_SHARE = { usual: 0.01, withdrawals: 0.001 } as const;

/** A norm time as somebody types it: a 0 in a cell is taken for one that was not filled in. */
export const TYPED_NORM = { above: 0, max: RANGES.steps.normTime.max } as const;
