/** Where the numbers of cases come from that are no measure of the model: cases of some ages, and queues. */
import { openingPart } from '../stock';
import { named, part, type Operation } from '../explanation';
import { stockByAge } from '../../measures/measures';
import type { Run } from '../../simulate/simulate';
import { missingFigure, whole, type ExplainedAnswer, type AnswerPart } from './parts';
import type { Scope } from '../../measures/figures';
import { queueFlow } from '../../measures/queues';
import type { Asked } from './question';
import type { Label } from '../label';

/** The stock before the first period: by location, by product, with its rows. */
export function ofOpening(run: Run, { location, product }: Asked<'opening'>): ExplainedAnswer {
  const { locations, products, countsAsCase } = run.model;
  const asked = (index: number) => (product === null ? countsAsCase[index] === true : products[index] === product);
  const parts = locations.flatMap((name, l): readonly AnswerPart[] => {
    if (location !== null && location !== name) return [];
    const own = products.flatMap((one, p) =>
      asked(p) ? [openingPart(run, { location: l, product: p }, named(one))].filter(({ value }) => value > 0) : [],
    );
    if (location !== null) return own;
    const value = own.reduce((sum, one) => sum + one.value, 0);
    return value === 0 ? [] : [part('+', named(name), { value, unit: 'cases', parts: own })];
  });
  const reason = missingFigure(run, { id: 'stock', scope: { location, product, role: null, from: 0, to: 0 } });
  return whole(run, { unit: 'cases', symbols: 'Σ opening', reason }, parts);
}

/** The cases of a band: by location, by product, by period of receipt. */
export function ofAges(run: Run, question: Asked<'ages'>): ExplainedAnswer {
  const id = question.overdue ? 'overdueStock' : 'stock';
  const reason = missingFigure(run, { id, scope: question });
  return whole(run, { unit: 'cases', symbols: 'Σ cohorts', reason }, bandParts(run, question, question));
}

function bandParts(run: Run, place: Scope, asked: Asked<'ages'>): readonly AnswerPart[] {
  const { locations, products, countsAsCase } = run.model;
  const over = (names: readonly string[], key: 'location' | 'product'): readonly AnswerPart[] =>
    names.flatMap((name) => {
      const parts = bandParts(run, { ...place, [key]: name }, asked);
      const value = parts.reduce((sum, one) => sum + one.value, 0);
      return value === 0 ? [] : [part('+', named(name), { value, unit: 'cases', parts })];
    });
  if (place.location === null) return over(locations, 'location');
  if (place.product === null) {
    return over(
      products.filter((_, product) => countsAsCase[product] === true),
      'product',
    );
  }
  const view = {
    location: locations.indexOf(place.location),
    product: products.indexOf(place.product),
    period: place.to,
  };
  const { band, overdue } = asked;
  return stockByAge(run, view).flatMap(({ age, cases, overdue: late }) => {
    const inBand = age >= band.from && age <= (band.to ?? Infinity);
    const within = overdue || !inBand ? [] : received(run, age, { cases: cases - late, late: false });
    return inBand ? [...within, ...received(run, age, { cases: late, late: true })] : [];
  });
}

function received(
  run: Run,
  age: number,
  { cases, late }: { readonly cases: number; readonly late: boolean },
): readonly AnswerPart[] {
  if (cases === 0) return [];
  const label: Label = { code: 'of-age', age, unit: run.model.periodKind, overdue: late };
  const source = { table: 'vkt_Terms' as const, rows: [] };
  return [part('+', label, { value: cases, unit: 'cases', ...(late ? { source } : {}) })];
}

const QUEUE = {
  start: { code: 'queue-at-the-start' },
  entered: { code: 'came-in-less-withdrawals' },
  handled: { code: 'handled' },
  periods: { code: 'number-of-periods' },
} as const;

/**
 * The queue before a step at the end of a span, or its growth per period, in cases.
 *
 * @returns null where no location or product is named, or it has no such step.
 */
export function ofQueue(run: Run, question: Asked<'queue'>): ExplainedAnswer | null {
  const { location, product, step, from, to } = question;
  const flow = location === null || product === null ? null : queueFlow(run, { location, product, step }, { from, to });
  if (flow === null) return null;
  const cases = (operation: Operation, key: 'start' | 'entered' | 'handled') =>
    part(operation, QUEUE[key], { value: flow[key], unit: 'cases' });
  const moves = [cases('+', 'entered'), cases('-', 'handled')];
  if (!question.grown) return whole(run, { unit: 'cases', symbols: 'W + in − out' }, [cases('+', 'start'), ...moves]);
  const count = to - from + 1;
  const periods = part('÷', QUEUE.periods, { value: count, unit: 'number' });
  return whole(run, { unit: 'cases', symbols: '(in − out) ÷ n' }, [...moves, periods]);
}
