/** Why a measure has the part it has in a difference: what it adds in each company it can come into. */
import { sides, whole, type ExplainedAnswer, type AnswerPart } from '../explain/answers/parts';
import { named, part, rebuild } from '../explain/explanation';
import type { Label } from '../explain/label';
import type { Scope } from '../measures/figures';
import { measureDefinition } from '../measures/measures';
import type { Run } from '../simulate/simulate';
import { coalitions, type LeverGroup } from './shares';

const ONE_IN: Label = { code: 'once-in-so-many-orders' };

/**
 * Explains a group's part in a difference.
 *
 * @param question a measure, with the place by name (null = all) and zero-based periods, both included; `group` zero-based.
 * @param means the groups, and one run per bit mask of them.
 * @returns per company of other groups what this one adds there, divided by how rarely it comes so; null for an unknown
 *   measure, or where a run gives no value.
 * Source: README, equation S24.
 */
export function shareAnswer(
  question: Scope & { readonly measure: string; readonly group: number },
  { groups, runs }: { readonly groups: readonly LeverGroup[]; readonly runs: readonly Run[] },
): ExplainedAnswer | null {
  const definition = measureDefinition(question.measure);
  const [first] = runs;
  if (definition === undefined || first === undefined || question.group >= groups.length) return null;
  const { id, unit } = definition;
  const parts: AnswerPart[] = [];
  for (const { mask, oneIn } of coalitions(groups.length, question.group)) {
    const [before, after] = [runs[mask], runs[mask | (1 << question.group)]];
    const found = before === undefined || after === undefined ? [] : sides(after, before, { id, scope: question });
    if (found.length === 0 || after === undefined) return null;
    const inner = [...found, part('÷', ONE_IN, { value: oneIn, unit: 'number' })];
    const value = rebuild(inner);
    parts.push({ ...part('+', companyOf(mask, groups), { value, unit, parts: inner }), run: after });
  }
  return whole(first, { unit, symbols: 'Σ (v(S ∪ i) − v(S)) ÷ n·C(n−1, |S|)' }, parts);
}

/** The groups that were there before. */
function companyOf(mask: number, groups: readonly LeverGroup[]): Label {
  const others = groups.filter((_, index) => ((mask >> index) & 1) === 1);
  return others.length === 0 ? { code: 'coming-first' } : { code: 'after', others: others.map(labelOf) };
}

function labelOf({ name, levers: [own] }: LeverGroup): Label {
  if (name !== null || own === undefined) return named(name ?? '');
  return { code: 'lever', lever: own.lever, without: own.sign === '-' };
}
