/** The cases of the pact example: new ones in four procedures, and the stock of the former tracks. */
import { dateOf, firstDayOfPeriod, periodNumber, dayOf } from '../../../model/time/calendar';
import type { Day, InflowRow, StockRow, TermRow } from '../../../model/tables/tables';
import type { WithOrigin } from '../../schema/shared-columns';
import type { NewRow } from '../base/example-model';
import { shareOut } from '../base/largest-remainder';
import { season } from '../letter/figures';
import type { ExampleWords } from '../base/words';

export const WEEKS = 52;
/** Reg. 2024/1348 applies from 12 June 2026, a Friday; the model starts with the first whole week. */
const PACT_FROM = dayOf(2026, 6, 12);
const FIRST_WEEK = periodNumber('week', PACT_FROM) + 1;
const week = (index: number): Day => firstDayOfPeriod('week', FIRST_WEEK + index);

/** First applications of 2025. Source: IND in figures. */
const NEW_CASES = 24_070;
/** Open track-4 cases, early 2026. Source: IND in figures ("over 51,000"). */
const OLD_STOCK = 51_000;

type Procedure = 'inadmissible' | 'accelerated' | 'border' | 'regular';

interface Stream {
  readonly procedure: Procedure;
  readonly location: string;
  /** Share of all new cases, %. An assumption. */
  readonly share: number;
}

const STREAMS: readonly Stream[] = [
  { procedure: 'inadmissible', location: 'Ter Apel', share: 10 },
  { procedure: 'inadmissible', location: 'Den Bosch', share: 5 },
  { procedure: 'accelerated', location: 'Ter Apel', share: 15 },
  { procedure: 'accelerated', location: 'Den Bosch', share: 10 },
  { procedure: 'border', location: 'Schiphol', share: 5 },
  { procedure: 'regular', location: 'Ter Apel', share: 30 },
  { procedure: 'regular', location: 'Den Bosch', share: 25 },
];

export function pactInflow({ words, origin }: ExampleWords): readonly NewRow<WithOrigin<InflowRow>>[] {
  const seasonOfWeek = (index: number): number => season(dateOf(week(index)).month - 5);
  const weights = STREAMS.flatMap(({ share }) => Array.from({ length: WEEKS }, (_, at) => share * seasonOfWeek(at)));
  const cases = shareOut(NEW_CASES, weights);
  return STREAMS.flatMap(({ procedure, location }, stream) =>
    Array.from({ length: WEEKS }, (_, at) => ({
      location,
      product: words.products[procedure],
      period: week(at),
      cases: cases[stream * WEEKS + at] ?? 0,
      ...origin('pactInflow', 'assumption'),
    })),
  );
}

/** Ages in weeks, and shares of the old stock, %. Assumptions; the mean time to a decision was 67 weeks in 2025. */
const OLD_AGES = [
  { ageFrom: 1, ageTo: 26, share: 25 },
  { ageFrom: 27, ageTo: 66, share: 40 },
  { ageFrom: 67, ageTo: 118, share: 35 },
] as const;
const OLD_AT = [
  { location: 'Ter Apel', share: 55 },
  { location: 'Den Bosch', share: 45 },
] as const;

export function pactStock({ words, origin }: ExampleWords): readonly NewRow<WithOrigin<StockRow>>[] {
  const groups = OLD_AT.flatMap((at) => OLD_AGES.map((ages) => ({ at, ages })));
  const cases = shareOut(
    OLD_STOCK,
    groups.map(({ at, ages }) => at.share * ages.share),
  );
  return groups.map(({ at: { location }, ages: { ageFrom, ageTo } }, group) => ({
    location,
    product: words.products.oldStock,
    step: words.steps.detailed,
    ageFrom,
    ageTo,
    cases: cases[group] ?? 0,
    ...origin('pactOldStock', 'assumption'),
  }));
}

export function pactTerms({ words: { products }, origin }: ExampleWords): readonly NewRow<WithOrigin<TermRow>>[] {
  const pact = { receivedFrom: PACT_FROM, ...origin('pactTerms', 'approved') };
  const lastExtended = dayOf(2024, 12, 31);
  return [
    { product: products.inadmissible, term: 2, unit: 'month', ...pact },
    { product: products.accelerated, term: 3, unit: 'month', ...pact },
    { product: products.border, term: 12, unit: 'week', ...pact, ...origin('pactBorder', 'approved') },
    { product: products.regular, term: 6, unit: 'month', ...pact },
    {
      product: products.oldStock,
      receivedTo: lastExtended,
      term: 15,
      unit: 'month',
      ...origin('pactOldTerm', 'approved'),
    },
    {
      product: products.oldStock,
      receivedFrom: lastExtended + 1,
      term: 6,
      unit: 'month',
      ...origin('termAsylum', 'approved'),
    },
  ];
}
