/** What comes in from outside, by location and month: the forecast of the letter less what the model derives itself. */
import type { InflowRow } from '../../../model/tables/tables';
import type { WithOrigin } from '../../schema/shared-columns';
import type { NewRow } from '../base/example-model';
import { shareOut } from '../base/largest-remainder';
import type { SOURCES } from '../base/sources';
import {
  AFTER_DECISION,
  DERIVED_YEAR,
  INFLOW,
  LOCATIONS,
  PERIODS,
  YEAR,
  month,
  season,
  type ExampleLocation,
} from './figures';
import type { ExampleWords } from '../base/words';

type NewInflowRow = NewRow<WithOrigin<InflowRow>>;
type Estimate = 'low' | 'base' | 'high';
type Forecast = keyof typeof YEAR;

const FORECASTS: readonly Forecast[] = ['track1', 'track2', 'track4', 'repeat', 'family'];
const YEARS = PERIODS / 12;

/** The year's total of an estimate, divided over the products as in the base. */
function yearTotal(product: Forecast, estimate: Estimate): number {
  if (estimate === 'base') return YEAR[product];
  const parts = shareOut(
    INFLOW[estimate],
    FORECASTS.map((one) => YEAR[one]),
  );
  return parts[FORECASTS.indexOf(product)] ?? 0;
}

interface Flow {
  readonly product: Forecast;
  readonly weight: (figures: ExampleLocation) => number;
  /** Follows the season of first applications. */
  readonly seasonal: boolean;
  /** What a rule of the model brings in a year, from a month on. */
  readonly derived: { readonly year: number; readonly from: number };
  readonly source: keyof typeof SOURCES;
}

const NONE = { year: 0, from: 0 } as const;

const FLOWS: readonly Flow[] = [
  { product: 'track1', weight: (at) => at.track1, seasonal: true, derived: NONE, source: 'inflowTrack1' },
  { product: 'track2', weight: (at) => at.track2, seasonal: true, derived: NONE, source: 'inflowTrack2' },
  { product: 'track4', weight: (at) => at.asylum, seasonal: true, derived: NONE, source: 'inflowTrack4' },
  {
    product: 'repeat',
    weight: (at) => at.asylum,
    seasonal: false,
    derived: { year: DERIVED_YEAR.repeat, from: AFTER_DECISION.repeat.lag },
    source: 'inflowRepeat',
  },
  {
    product: 'family',
    weight: (at) => at.family,
    seasonal: false,
    derived: { year: DERIVED_YEAR.family, from: AFTER_DECISION.family.lag },
    source: 'inflowFamily',
  },
];

/** Months of a year (0 = May 2023 …) in which the rule brings nothing yet. */
const monthsBefore = (year: number, { from }: Flow['derived']): number => Math.min(Math.max(from - 12 * year, 0), 12);

/** Cases by location and month of one year (0 or 1), in the order of `LOCATIONS` × months. */
function yearOf({ product, weight, seasonal, derived }: Flow, year: number, estimate: Estimate): readonly number[] {
  const early = monthsBefore(year, derived);
  const fromOthers = yearTotal(product, estimate) - derived.year;
  // Until the rule brings the first cases, those of decisions before May 2023 come in.
  const fromBefore = Math.round((derived.year * early) / 12);
  const cells = (use: (at: number) => boolean): readonly number[] =>
    LOCATIONS.flatMap((figures) =>
      Array.from({ length: 12 }, (_, at) => (use(at) ? weight(figures) * (seasonal ? season(at) : 1) : 0)),
    );
  const later = shareOut(
    fromBefore,
    cells((at) => at < early),
  );
  return shareOut(
    fromOthers,
    cells(() => true),
  ).map((cases, at) => cases + (later[at] ?? 0));
}

function rowsOf(flow: Flow, { words, origin }: ExampleWords): readonly NewInflowRow[] {
  return Array.from({ length: YEARS }, (_, year) => year).flatMap((year) => {
    const [cases, low, high] = [yearOf(flow, year, 'base'), yearOf(flow, year, 'low'), yearOf(flow, year, 'high')];
    return LOCATIONS.flatMap((figures, location) =>
      Array.from({ length: flow.weight(figures) > 0 ? 12 : 0 }, (_, at) => ({
        location: figures.location,
        product: words.products[flow.product],
        period: month(12 * year + at),
        cases: cases[12 * location + at] ?? 0,
        low: low[12 * location + at] ?? 0,
        high: high[12 * location + at] ?? 0,
        ...origin(flow.source, 'assumption'),
      })),
    );
  });
}

export const inflowRows = (context: ExampleWords): readonly NewInflowRow[] =>
  FLOWS.flatMap((flow) => rowsOf(flow, context));
