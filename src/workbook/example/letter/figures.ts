/** The figures the example of 2023 is computed from: first what is published, then what is assumed. */
import { dayOf, firstDayOfPeriod, periodNumber } from '../../../model/time/calendar';
import type { Day } from '../../../model/tables/tables';
import { shareOut } from '../base/largest-remainder';

export const PERIODS = 24;
const FIRST_MONTH = periodNumber('month', dayOf(2023, 5, 1));

/** First day of a month counted from May 2023 = 0; −1 is April 2023. */
export const month = (index: number): Day => firstDayOfPeriod('month', FIRST_MONTH + index);

// ── Published ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** Open cases on 30 April 2023. Source: letter. */
export const STOCK = { track4: 33_555, track1: 3_650, track2: 125, legal: 4_000 } as const;
/** Inflow of a year over first applications, resettlement, repeat and family reunification. Source: MPP 2023, letter. */
export const INFLOW = { low: 49_000, middle: 67_000, base: 70_000, high: 77_000 } as const;
/** Track-4 cases to decide in 2023, and extra cases of the BAA project in its first year. Source: letter. */
export const ORDER = { track4: 22_184, baa: 13_000 } as const;
/** Euro of penalties up to 2024 as forecast in February 2023, and new BNTB cases expected up to 30-12-2024. Source: letter. */
export const FORECAST = { penalties: 55_000_000, legal: 20_000 } as const;
/** First applications of 2023. Source: IND in figures. */
const FIRST_APPLICATIONS = 38_380;
/** Open family reunification cases at the end of 2022 and of 2023. Source: IND in figures, rounded to thousands. */
const FAMILY_STOCK = { end2022: 18_000, end2023: 27_000 } as const;
/** Waits for the registration hearing and after it for the detailed hearing: 18 and 36 weeks. Source: ind.nl 8-6-2023. */
export const WAIT_MONTHS = { registration: 4, detailed: 8 } as const;
/** Euro of personnel in 2022, FTE in 2022, contract hours. Source: rijksfinancien.nl; AIDA; HOT 2023. */
export const HOURLY_RATE = Math.round((100 * 427_973_000) / 5_393 / 1_872) / 100;

// ── Assumed ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Relative inflow of the months January … December; that the peak is August–November is published. They average 1. */
const SEASON = [0.9, 0.85, 0.85, 0.8, 0.85, 0.9, 0.95, 1.15, 1.3, 1.35, 1.2, 0.9] as const;

/** Season of a month counted from May 2023 = 0; any whole number. */
export const season = (index: number): number => SEASON[(((index + 4) % 12) + 12) % 12] ?? 1;

const TRACK1 = 7_000;
const TRACK2 = 1_300;
const RESETTLEMENT = 1_500;
const REPEAT = 1_900;

/** Cases a year by product, in the base: the split of 70,000. */
export const YEAR = {
  track1: TRACK1,
  track2: TRACK2,
  track4: FIRST_APPLICATIONS - TRACK1 - TRACK2 + RESETTLEMENT,
  repeat: REPEAT,
  family: INFLOW.base - FIRST_APPLICATIONS - RESETTLEMENT - REPEAT,
} as const;

/** New cases per track-4 decision, and months later. */
export const AFTER_DECISION = {
  family: { share: 0.5, lag: 3 },
  repeat: { share: 0.04, lag: 6 },
} as const;

/** What the rules above bring in a year when track 4 decides what was ordered: in the forecast, not in the table. */
export const DERIVED_YEAR = {
  family: Math.round(ORDER.track4 * AFTER_DECISION.family.share),
  repeat: Math.round(ORDER.track4 * AFTER_DECISION.repeat.share),
} as const;

/** New legal cases per case that becomes overdue. */
export const LEGAL_PER_OVERDUE = 0.9;

/** Share of the overdue cases that goes to court per month; chosen by what was paid in 2024. */
export const COURT_SHARE = 0.045;

/**
 * Share of the cases overdue at the end of the first month for which a court's term is on its way already: half of the 4,000
 * open BNTB cases of the letter, of about 10,000 overdue; the other half is decided before. It is chosen by what was paid:
 * 11.3 million in all of 2023.
 */
export const OPEN_IN_COURT = 0.2;

/** Between the ends of 2022 and 2023, a third of the way. */
export const OPENING_FAMILY = Math.round(
  FAMILY_STOCK.end2022 + (FAMILY_STOCK.end2023 - FAMILY_STOCK.end2022) * (4 / 12),
);
export const OPENING_REPEAT = 1_400;

export interface ExampleLocation {
  readonly location: string;
  /** Shares of the work, any scale. */
  readonly asylum: number;
  readonly track1: number;
  readonly track2: number;
  readonly family: number;
  /** How much longer or shorter the track-4 queue is than elsewhere. */
  readonly queue: number;
  /** How well staffed for hearings and for decisions, against its share of the inflow. */
  readonly hearing: number;
  readonly decision: number;
}

/** Where there is public evidence of asylum work; the numbers are assumptions. */
export const LOCATIONS: readonly ExampleLocation[] = [
  { location: 'Ter Apel', asylum: 24, track1: 45, track2: 70, family: 10, queue: 1.3, hearing: 0.83, decision: 0.95 },
  { location: 'Schiphol', asylum: 6, track1: 5, track2: 0, family: 5, queue: 0.7, hearing: 1.3, decision: 1.2 },
  { location: 'Den Bosch', asylum: 22, track1: 20, track2: 30, family: 20, queue: 0.95, hearing: 1.1, decision: 1.05 },
  { location: 'Budel', asylum: 12, track1: 15, track2: 0, family: 5, queue: 1.2, hearing: 0.85, decision: 0.95 },
  { location: 'Zevenaar', asylum: 14, track1: 15, track2: 0, family: 35, queue: 0.8, hearing: 1.2, decision: 1.05 },
  { location: 'Utrecht', asylum: 10, track1: 0, track2: 0, family: 15, queue: 0.85, hearing: 1.15, decision: 1 },
  { location: 'Doetinchem', asylum: 7, track1: 0, track2: 0, family: 5, queue: 0.85, hearing: 1.1, decision: 1.1 },
  { location: 'Bant', asylum: 5, track1: 0, track2: 0, family: 5, queue: 0.9, hearing: 0.9, decision: 1 },
];

/** The project works at the four largest; shares of its cases. */
export const BAA_LOCATIONS = [
  { location: 'Ter Apel', share: 0.35 },
  { location: 'Den Bosch', share: 0.3 },
  { location: 'Zevenaar', share: 0.2 },
  { location: 'Budel', share: 0.15 },
] as const;

/** Divides a national total over the locations, by weights. */
export const overLocations = (
  total: number,
  weight: (figures: ExampleLocation) => number,
): readonly { readonly figures: ExampleLocation; readonly amount: number }[] => {
  const parts = shareOut(total, LOCATIONS.map(weight));
  return LOCATIONS.map((figures, at) => ({ figures, amount: parts[at] ?? 0 })).filter(({ amount }) => amount > 0);
};
