/** Open cases on the eve of May 2023, aged so that they fit the totals and waiting times of that moment. */
import type { Day, StockRow } from '../../../model/tables/tables';
import type { WithOrigin } from '../../schema/shared-columns';
import type { NewRow } from '../base/example-model';
import type { Origin } from '../base/sources';
import type { Vocabulary } from '../base/vocabulary';
import {
  LOCATIONS,
  OPENING_FAMILY,
  OPENING_REPEAT,
  STOCK,
  WAIT_MONTHS,
  YEAR,
  month,
  overLocations,
  season,
  type ExampleLocation,
} from './figures';
import type { ExampleWords } from '../base/words';

type NewStockRow = NewRow<WithOrigin<StockRow>>;

/** How many months old the oldest open case may be. */
const OLDEST = 30;

/**
 * Months of receipt of a queue served in order of receipt: the youngest months as they came in, back to where the
 * stock is used up. Ages count from 1, the month before the first period.
 */
function ages(total: number, inflowOf: (age: number) => number): readonly { readonly age: number; cases: number }[] {
  const months: { readonly age: number; cases: number }[] = [];
  let left = total;
  for (let age = 1; age <= OLDEST && left > 0; age += 1) {
    const cases = age === OLDEST ? left : Math.min(left, Math.round(inflowOf(age)));
    months.push({ age, cases });
    left -= cases;
  }
  return months;
}

const received = (age: number): Day => month(-age);
const asylumTotal = LOCATIONS.reduce((sum, { asylum }) => sum + asylum, 0);
const familyTotal = LOCATIONS.reduce((sum, { family }) => sum + family, 0);

function track4(words: Vocabulary, from: Origin): readonly NewStockRow[] {
  const monthly = ({ asylum }: ExampleLocation, age: number): number =>
    (YEAR.track4 / 12) * (asylum / asylumTotal) * season(-age);
  const stepOf = (age: number): string => {
    if (age <= WAIT_MONTHS.registration) return words.steps.registration;
    return age <= WAIT_MONTHS.registration + WAIT_MONTHS.detailed ? words.steps.preparation : words.steps.decision;
  };
  return overLocations(STOCK.track4, ({ asylum, queue }) => asylum * queue).flatMap(({ figures, amount }) =>
    ages(amount, (age) => monthly(figures, age)).map(({ age, cases }) => ({
      location: figures.location,
      product: words.products.track4,
      step: stepOf(age),
      received: received(age),
      cases,
      ...from,
    })),
  );
}

/** Five weeks of inflow wait for the hearing; the others wait for the other member state. */
function track1(words: Vocabulary, from: Origin): readonly NewStockRow[] {
  const hearing = Math.round((YEAR.track1 * 5) / 52);
  const part = (total: number, step: string, [ageFrom, ageTo]: readonly [number, number]): readonly NewStockRow[] =>
    overLocations(total, (figures) => figures.track1).map(({ figures, amount }) => ({
      location: figures.location,
      product: words.products.track1,
      step,
      ageFrom,
      ageTo,
      cases: amount,
      ...from,
    }));
  return [
    ...part(hearing, words.steps.dublinHearing, [1, 2]),
    ...part(STOCK.track1 - hearing, words.steps.decision, [2, 6]),
  ];
}

function family(words: Vocabulary, from: Origin): readonly NewStockRow[] {
  return overLocations(OPENING_FAMILY, (figures) => figures.family).flatMap(({ figures, amount }) =>
    ages(amount, () => (YEAR.family / 12) * (figures.family / familyTotal)).map(({ age, cases }) => ({
      location: figures.location,
      product: words.products.family,
      received: received(age),
      cases,
      ...from,
    })),
  );
}

interface Even {
  readonly product: string;
  readonly total: number;
  readonly weight: (figures: ExampleLocation) => number;
  readonly ages: readonly [number, number];
}

/** Cases spread evenly over a range of ages. */
const even = ({ product, total, weight, ages: [ageFrom, ageTo] }: Even, from: Origin): readonly NewStockRow[] =>
  overLocations(total, weight).map(({ figures, amount }) => ({
    location: figures.location,
    product,
    ageFrom,
    ageTo,
    cases: amount,
    ...from,
  }));

export function stockRows({ words, origin }: ExampleWords): readonly NewStockRow[] {
  const { products } = words;
  const queued = ({ asylum, queue }: ExampleLocation): number => asylum * queue;
  return [
    ...track1(words, origin('stockTrack1', 'assumption')),
    ...even(
      { product: products.track2, total: STOCK.track2, weight: (at) => at.track2, ages: [1, 2] },
      origin('stockTrack2', 'assumption'),
    ),
    ...track4(words, origin('stockTrack4', 'assumption')),
    ...even(
      { product: products.repeat, total: OPENING_REPEAT, weight: (at) => at.asylum, ages: [1, 12] },
      origin('stockRepeat', 'assumption'),
    ),
    ...family(words, origin('stockFamily', 'assumption')),
    ...even(
      { product: products.legal, total: STOCK.legal, weight: queued, ages: [5, 10] },
      origin('stockLegal', 'assumption'),
    ),
  ];
}
