/** Scenarios side by side: both values, the difference, and what each lever contributes to it. */
import { compile, type CompileOptions } from '../compile/compile';
import { measure, type MeasureAnswer, type MeasureQuery } from '../measures/measures';
import type { Problem } from '../tables/problem';
import { scenarioLevers } from '../tables/scenarios';
import { simulate, type Run } from '../simulate/simulate';
import type { ModelTables, ScenarioRow } from '../tables/tables';

/** What one lever, applied alone to the base, does to a measure. */
interface Contribution {
  readonly lever: ScenarioRow;
  /** +: of b; −: of a, whose effect is not there in b. */
  readonly sign: '+' | '-';
  /** Difference it makes, with its sign; null when the measure has no value with or without it. */
  readonly value: number | null;
}

/** One measure under two scenarios, in its own unit; null where there is no such value. */
export interface MeasureComparison {
  readonly query: MeasureQuery;
  readonly a: number | null;
  readonly b: number | null;
  /** b − a; null when either has no value. */
  readonly difference: number | null;
  /** Contributions and interaction add up to the difference; null when a part has no value. */
  readonly contributions: readonly Contribution[];
  /** What the levers do together beyond what each does alone. */
  readonly interaction: number | null;
}

interface ScenarioComparison {
  readonly a: string | null;
  readonly b: string | null;
  readonly measures: readonly MeasureComparison[];
  readonly problems: readonly Problem[];
}

/** A lever that two scenarios do not share, and whose it is: + of b, − of a. */
export interface OwnLever {
  readonly lever: ScenarioRow;
  readonly sign: '+' | '-';
}

/**
 * The levers that make the difference between two scenarios; one that is in both is in neither list.
 *
 * @param a, b scenarios; null = the base.
 * @returns those of b, then those of a, each in the order they are applied.
 * Source: README, equation S24.
 */
export function leversApart(
  tables: Pick<ModelTables, 'scenarios'>,
  a: string | null,
  b: string | null,
): readonly OwnLever[] {
  const [leversA, leversB] = [scenarioLevers(tables, a), scenarioLevers(tables, b)];
  return [
    ...withoutShared(leversB, leversA).map((lever) => ({ lever, sign: '+' as const })),
    ...withoutShared(leversA, leversB).map((lever) => ({ lever, sign: '-' as const })),
  ];
}

/** The runs behind a comparison; whoever makes them one at a time can stop in between. */
export interface ComparedRuns {
  readonly base: Run;
  readonly runA: Run;
  readonly runB: Run;
  /** The base with each of the levers of `leversApart` alone. */
  readonly alone: readonly (OwnLever & { readonly run: Run })[];
}

/**
 * Compares two scenarios.
 *
 * Every lever of b is applied alone to the base and counts with a plus, every lever of a with a minus; a lever that is in
 * both counts in neither. One interaction term closes the difference.
 *
 * @param pair scenarios a and b; null = the base. A scenario against itself gives zeros.
 * @param asked the measures to compare, and the expression engine, as for `compile`.
 * @returns one comparison per query, in order.
 * Source: README, equation S24.
 */
export function compareScenarios(
  tables: ModelTables,
  { a, b }: { readonly a: string | null; readonly b: string | null },
  { queries, ...options }: Pick<CompileOptions, 'expressions'> & { readonly queries: readonly MeasureQuery[] },
): ScenarioComparison {
  const base = simulate(compile(tables, options).model);
  const compiledA = compile(tables, { ...options, scenario: a });
  const compiledB = compile(tables, { ...options, scenario: b });
  const runA = simulate(compiledA.model, base);
  const runB = simulate(compiledB.model, base);
  const alone = leversApart(tables, a, b).map(({ lever, sign }) => ({
    lever,
    sign,
    run: simulate(compile(tables, { ...options, levers: [lever] }).model, base),
  }));
  return {
    a,
    b,
    measures: queries.map((query) => compareMeasure(query, { base, runA, runB, alone })),
    problems: [...new Set([...compiledA.problems, ...compiledB.problems])],
  };
}

/**
 * Compares one measure of runs that have been made.
 *
 * @returns both values, the difference, and what adds up to it: each lever alone, and their interaction.
 * Source: README, equation S24.
 */
export function compareMeasure(query: MeasureQuery, { base, runA, runB, alone }: ComparedRuns): MeasureComparison {
  const a = valueOf(measure(runA, query));
  const b = valueOf(measure(runB, query));
  const start = valueOf(measure(base, query));
  const difference = a === null || b === null ? null : b - a;
  const contributions = alone.map(({ lever, sign, run }): Contribution => {
    const value = valueOf(measure(run, query));
    if (value === null || start === null) return { lever, sign, value: null };
    return { lever, sign, value: sign === '+' ? value - start : start - value };
  });
  return { query, a, b, difference, contributions, interaction: interactionOf(difference, contributions) };
}

function interactionOf(difference: number | null, contributions: readonly Contribution[]): number | null {
  let rest = difference;
  for (const { value } of contributions) rest = rest === null || value === null ? null : rest - value;
  return rest;
}

const valueOf = (answer: MeasureAnswer): number | null => (answer.ok ? answer.value : null);

/** What a lever does, without its place in the table and the remarks beside it. */
const contentOf = ({ lever, location, product, target, from, to, expression }: ScenarioRow): string =>
  JSON.stringify([lever, location, product, target, from, to, expression]);

function withoutShared(levers: readonly ScenarioRow[], others: readonly ScenarioRow[]): readonly ScenarioRow[] {
  const left = others.map(contentOf);
  return levers.filter((lever) => {
    const at = left.indexOf(contentOf(lever));
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}
