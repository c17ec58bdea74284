/** What an answer is made of, and how one is put together from its parts. */
import { measure, measureDefinition } from '../../measures/measures';
import { rebuild, type ExplanationPart } from '../explain';
import { part, type Operation } from '../explanation';
import type { MeasureUnit, NoAnswer } from '../../measures/measures';
import type { Run } from '../../simulate/simulate';
import { figure, queryOf, type MeasureId, type Scope } from '../../measures/figures';
import type { Label } from '../label';

/** A part of an answer; `run` where it is of another run than the answer as a whole. */
export type AnswerPart = ExplanationPart & { readonly run?: Run };

/** A number with what it is made of; value null: there is none, and `reason` may say why. */
export interface ExplainedAnswer {
  readonly run: Run;
  readonly value: number | null;
  readonly unit: MeasureUnit;
  readonly reason: NoAnswer | null;
  /** In the symbols of the model's README. */
  readonly symbols: string;
  readonly parts: readonly AnswerPart[];
}

/**
 * An answer whose value is what its parts come to: a sum of nothing is 0. Where one of the figures it is made of is not there, it
 * is not there either: `reason` says why, and none of them is taken for 0.
 */
export const whole = (
  run: Run,
  {
    unit,
    symbols,
    reason = null,
  }: Pick<ExplainedAnswer, 'unit' | 'symbols'> & Partial<Pick<ExplainedAnswer, 'reason'>>,
  parts: readonly AnswerPart[],
): ExplainedAnswer =>
  reason === null
    ? { run, value: rebuild(parts), unit, reason, symbols, parts }
    : { run, value: null, unit, reason, symbols, parts: [] };

interface FigureOf {
  readonly id: MeasureId;
  readonly scope: Scope;
  /** The measure's own name where nothing else is said. */
  readonly label?: Label;
}

/** A figure as a part, with its own explanation in its own run. */
export function figurePart(run: Run, operation: Operation, { id, scope, label }: FigureOf): AnswerPart {
  const { unit = 'number' as const } = measureDefinition(id) ?? {};
  const reason = missingFigure(run, { id, scope });
  const amount = {
    value: figure(run, id, scope) ?? 0,
    unit,
    query: queryOf(run, id, scope),
    ...(reason === null ? {} : { reason }),
  };
  return { ...part(operation, label ?? { code: 'measure', measure: id }, amount), run };
}

const THIS: Label = { code: 'this-number' };
const THAT: Label = { code: 'what-it-is-compared-with' };

/** Why a figure is not there; null where it is. A name the model does not have is out of range. */
export function missingFigure(run: Run, { id, scope }: Omit<FigureOf, 'label'>): NoAnswer | null {
  if (figure(run, id, scope) !== null) return null;
  const asked = measure(run, queryOf(run, id, scope));
  return asked.ok ? 'out-of-range' : asked.reason;
}

/** One figure minus the other, each with its own explanation; empty when either is not there. */
export function sides(run: Run, other: Run, about: Omit<FigureOf, 'label'>): readonly AnswerPart[] {
  if (figure(run, about.id, about.scope) === null || figure(other, about.id, about.scope) === null) return [];
  return [figurePart(run, '+', { ...about, label: THIS }), figurePart(other, '-', { ...about, label: THAT })];
}
