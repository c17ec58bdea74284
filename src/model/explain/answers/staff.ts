/** Where numbers of FTE come from that are means of the periods: the shortage of a role, and the totals of the grid. */
import { rebuild } from '../explain';
import { named, part } from '../explanation';
import type { Run } from '../../simulate/simulate';
import { figurePart, missingFigure, whole, type ExplainedAnswer, type AnswerPart } from './parts';
import type { Scope } from '../../measures/figures';
import { placesOf } from '../../measures/judge/balance';
import { shortages } from '../../measures/judge/shortage';
import { figure } from '../../measures/figures';
import type { Asked } from './question';
import type { Label } from '../label';

/** What is asked for less what there is, each with its own explanation. */
const missing = (run: Run, scope: Scope): readonly AnswerPart[] => [
  figurePart(run, '+', { id: 'fteRequired', scope }),
  figurePart(run, '-', { id: 'fteAvailable', scope }),
];

/** What there is less what is asked for. */
const spare = (run: Run, scope: Scope): readonly AnswerPart[] => [
  figurePart(run, '+', { id: 'fteAvailable', scope }),
  figurePart(run, '-', { id: 'fteRequired', scope }),
];

const PERIODS: Label = { code: 'number-of-periods' };

const count = ({ from, to }: Scope): AnswerPart => part('÷', PERIODS, { value: to - from + 1, unit: 'number' });

/** The periods of a span as places of their own, with their names. */
const periodsOf = (run: Run, scope: Scope) =>
  run.model.periods.slice(scope.from, scope.to + 1).map(({ label }, index) => {
    const period = scope.from + index;
    return { label: named(label), within: { ...scope, from: period, to: period } };
  });

/** The FTE short per period, on average; in a period with enough nobody is short, and what is over helps no other. */
export function ofShortage(run: Run, question: Asked<'shortage'>): ExplainedAnswer {
  const short = shortages(run, question);
  const parts = periodsOf(run, question).flatMap(({ label, within }, index): readonly AnswerPart[] => {
    const value = short[index] ?? 0;
    return value === 0 ? [] : [{ ...part('+', label, { value, unit: 'fte', parts: missing(run, within) }), run }];
  });
  const reason = missingFigure(run, { id: 'fteGap', scope: question });
  return whole(run, { unit: 'fte', symbols: 'Σ max(0, F* − F) ÷ n', reason }, [...parts, count(question)]);
}

/** What is short, or over, at each role and location by itself; in the order of the tables. */
export function ofSide(run: Run, question: Asked<'side'>): ExplainedAnswer {
  const { side } = question;
  const short = side === 'short';
  const parts = placesOf(run, question).flatMap(({ location, role }): readonly AnswerPart[] => {
    const here = { ...question, location, role, product: null };
    const gap = figure(run, 'fteGap', here) ?? 0;
    const value = short ? -gap : gap;
    if (value <= 0) return [];
    const inner = short ? missing(run, here) : spare(run, here);
    return [{ ...part('+', named(`${location} · ${role}`), { value, unit: 'fte', parts: inner }), run }];
  });
  // Nobody short at any place that is known is not the same as nobody short.
  const reason =
    parts.length === 0 ? missingFigure(run, { id: 'fteGap', scope: { ...question, product: null } }) : null;
  return whole(run, { unit: 'fte', symbols: short ? 'Σ max(0, F* − F)' : 'Σ max(0, F − F*)', reason }, parts);
}

/** The FTE on the books of all locations, as the grid of the staffing adds them up: the mean of the periods. */
export function ofBooks(run: Run, question: Asked<'books'>): ExplainedAnswer {
  const parts = run.model.locations.flatMap((location): readonly AnswerPart[] => {
    const here = { ...question, location };
    const single = figurePart(run, '+', { id: 'fteContracted', scope: here, label: named(location) });
    if (question.from === question.to) return single.value === 0 ? [] : [single];
    const periods = periodsOf(run, here).map(({ label, within }) =>
      figurePart(run, '+', { id: 'fteContracted', scope: within, label }),
    );
    const inner = [...periods, count(question)];
    const value = rebuild(inner);
    return value === 0 ? [] : [{ ...part('+', named(location), { value, unit: 'fte', parts: inner }), run }];
  });
  const reason = missingFigure(run, { id: 'fteContracted', scope: question });
  return whole(run, { unit: 'fte', symbols: 'Σ F ÷ n', reason }, parts);
}
