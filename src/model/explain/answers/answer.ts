/** Where a number comes from that somebody sees: the explanation of a measure, or one put together from several of them. */
import { explain } from '../explain';
import { part, type Operation } from '../explanation';
import { queryOf, type MeasureId, type Scope } from '../../measures/figures';
import { measureDefinition } from '../../measures/measures';
import { openingOf } from '../../measures/opening';
import type { Run } from '../../simulate/simulate';
import { ofAges, ofOpening, ofQueue } from './cases';
import { figurePart, missingFigure, sides, whole, type ExplainedAnswer } from './parts';
import type { Asked } from './question';
import { ofShare } from './shares';
import { ofBooks, ofShortage, ofSide } from './staff';

/**
 * Answers a question about one run.
 *
 * @param question what is asked, with the place by name (null = all) and zero-based periods, both included.
 * @returns the value with its parts, which come to it again by `rebuild`; null when there is no such measure, place or step.
 * Source: README, section "Explanations".
 */
export function answer(run: Run, question: Asked): ExplainedAnswer | null {
  switch (question.kind) {
    case 'figure':
      return ofFigure(run, question);
    case 'change':
      return ofChange(run, question);
    case 'share':
      return ofShare(run, question);
    case 'opening':
      return question.from > 0
        ? ofFigure(run, { ...question, kind: 'figure', from: question.from - 1, to: question.from - 1 })
        : ofOpening(run, question);
    case 'side':
      return ofSide(run, question);
    case 'shortage':
      return ofShortage(run, question);
    case 'books':
      return ofBooks(run, question);
    case 'ages':
      return ofAges(run, question);
    case 'queue':
      return ofQueue(run, question);
    default:
      return question satisfies never;
  }
}

/**
 * A figure of one run less the same figure of another.
 *
 * @returns the difference, with both figures as its parts, each explained in its own run; no value, and why, where one of them
 * is not there; null for an unknown measure.
 */
export function difference(
  run: Run,
  other: Run,
  question: Scope & { readonly measure: string },
): ExplainedAnswer | null {
  const definition = measureDefinition(question.measure);
  if (definition === undefined) return null;
  const { id, unit } = definition;
  const about = { id, scope: question };
  const reason = missingFigure(run, about) ?? missingFigure(other, about);
  return whole(run, { unit, symbols: 'a − b', reason }, sides(run, other, about));
}

function ofFigure(run: Run, question: Asked<'figure'>): ExplainedAnswer | null {
  const definition = measureDefinition(question.measure);
  if (definition === undefined) return null;
  const { value, unit, reason, formula, parts } = explain(run, queryOf(run, definition.id, question));
  return { run, value, unit, reason, symbols: formula, parts };
}

const FLOWS = [
  ['inflow', '+'],
  ['derivedInflow', '+'],
  ['corrections', '+'],
  ['withdrawals', '-'],
  ['decisions', '-'],
] as const satisfies readonly (readonly [MeasureId, Operation])[];

/** A stock changes by what came and what went; any other level by the difference of its two values. */
function ofChange(run: Run, question: Asked<'change'>): ExplainedAnswer | null {
  const definition = measureDefinition(question.measure);
  if (definition === undefined) return null;
  const { id, unit } = definition;
  const start = openingOf(run, id, question);
  const reason = missingFigure(run, { id, scope: question });
  if (start === null) return reason === null ? null : whole(run, { unit, symbols: 'a − b', reason }, []);
  if (id === 'stock') {
    const flows = FLOWS.map(([flow, sign]) => figurePart(run, sign, { id: flow, scope: question }));
    return whole(run, { unit, symbols: 'Σ in − Σ out', reason }, flows);
  }
  const before = part('-', { code: 'at-the-start' }, { value: start, unit });
  return whole(run, { unit, symbols: 'a − b', reason }, [figurePart(run, '+', { id, scope: question }), before]);
}
