/** What each measure of a scenario has a hand in: a difference shared out over groups of levers so that nothing is left over. */
import { measure, type MeasureQuery } from '../measures/measures';
import type { Run } from '../simulate/simulate';
import { nameKey } from '../tables/names';
import { scenarioLevers } from '../tables/scenarios';
import type { ModelTables, ScenarioRow } from '../tables/tables';
import { leversApart, type OwnLever } from './scenario';

/** Levers that are one measure to whoever decides: those of one name in the column for it, or a lever by itself. */
export interface LeverGroup {
  /** As it stands in the table; null = a lever by itself. */
  readonly name: string | null;
  readonly levers: readonly OwnLever[];
}

/** With more groups every way of combining them takes too many runs: 2⁶ = 64. */
export const MOST_GROUPS = 6;

/**
 * The levers that two scenarios do not share, by group, in the order of their first lever.
 *
 * @param a, b scenarios; null = the base.
 */
export function groupsApart(
  tables: Pick<ModelTables, 'scenarios'>,
  a: string | null,
  b: string | null,
): readonly LeverGroup[] {
  const groups = new Map<string, { readonly name: string | null; readonly levers: OwnLever[] }>();
  leversApart(tables, a, b).forEach((own, index) => {
    const key = nameKey(own.lever.group);
    const id = key === '' ? `lever ${index}` : `group ${key}`;
    const group = groups.get(id) ?? { name: key === '' ? null : own.lever.group.trim(), levers: [] };
    group.levers.push(own);
    groups.set(id, group);
  });
  return [...groups.values()];
}

/**
 * The levers of a world between a and b: what both share, and of the groups in `mask` b's levers instead of a's.
 *
 * @param mask bit i = group i has changed over to b; 0 is scenario a, all bits are scenario b.
 * @returns in the order they are applied.
 */
export function leversBetween(
  tables: Pick<ModelTables, 'scenarios'>,
  { a, b, groups }: { readonly a: string | null; readonly b: string | null; readonly groups: readonly LeverGroup[] },
  mask: number,
): readonly ScenarioRow[] {
  const changed = (wanted: boolean, sign: OwnLever['sign']): ReadonlySet<ScenarioRow> =>
    new Set(
      groups.flatMap(({ levers }, index) =>
        ((mask >> index) & 1) === (wanted ? 1 : 0)
          ? levers.filter((own) => own.sign === sign).map(({ lever }) => lever)
          : [],
      ),
    );
  const [gone, come] = [changed(true, '-'), changed(true, '+')];
  const kept = scenarioLevers(tables, a).filter((lever) => !gone.has(lever));
  const added = scenarioLevers(tables, b).filter((lever) => come.has(lever));
  return [...kept, ...added].sort((one, other) => one.order - other.order || one.row - other.row);
}

/** A group's part in a difference. */
export interface GroupShare {
  readonly group: LeverGroup;
  /** Its part, by Shapley: what it adds, on average over all orders in which the groups can come. */
  readonly value: number | null;
  /** What it does by itself, when nothing else of b is there yet. */
  readonly alone: number | null;
}

/**
 * Shares a difference out over the groups.
 *
 * @param runs one per mask of `leversBetween`, in the order of the masks: 2 to the number of groups.
 * @returns one share per group, in order; they add up to b − a. null where a run gives the measure no value.
 * Source: Shapley, A value for n-person games (1953); README, equation S24.
 */
export function sharesOf(
  query: MeasureQuery,
  { groups, runs }: { readonly groups: readonly LeverGroup[]; readonly runs: readonly Run[] },
): readonly GroupShare[] {
  const values = runs.map((run) => {
    const answer = measure(run, query);
    return answer.ok ? answer.value : null;
  });
  return groups.map((group, index) => {
    const [without, alone] = [values[0], values[1 << index]];
    return {
      group,
      value: shapley(values, groups.length, index),
      alone:
        without === null || alone === null || without === undefined || alone === undefined ? null : alone - without,
    };
  });
}

/**
 * The Shapley value of one of n players.
 *
 * @param values what each coalition is worth, by bit mask; 2ⁿ of them. null = unknown.
 * @param player zero-based.
 * @returns null when a coalition's worth is unknown.
 * @example shapley([0, 10, 20, 50], 2, 0) // 20: alone 10, after the other 30
 */
export function shapley(values: readonly (number | null)[], n: number, player: number): number | null {
  let sum = 0;
  for (const { mask, oneIn } of coalitions(n, player)) {
    const [before, after] = [values[mask], values[mask | (1 << player)]];
    if (before === null || after === null || before === undefined || after === undefined) return null;
    sum += (after - before) / oneIn;
  }
  return sum;
}

const bits = (mask: number): number => (mask === 0 ? 0 : (mask & 1) + bits(mask >> 1));

/** The ways of combining the others that a player can come into, each with how often it happens: 1 in so many. */
export const coalitions = (n: number, player: number): readonly { readonly mask: number; readonly oneIn: number }[] =>
  Array.from({ length: 1 << n }, (_, mask) => mask)
    .filter((mask) => ((mask >> player) & 1) === 0)
    .map((mask) => ({ mask, oneIn: orders(n, bits(mask)) }));

/** n × C(n − 1, s): how thin the weight of a coalition of s others is spread. */
function orders(n: number, s: number): number {
  let ways = n;
  for (let i = 0; i < s; i += 1) ways = (ways * (n - 1 - i)) / (i + 1);
  return ways;
}
