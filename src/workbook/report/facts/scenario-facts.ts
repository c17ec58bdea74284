/** Scenarios beside the base, and what each measure of theirs has a part in. */
import { figure, lacking, queryOf, trend, type Scope } from '../../../model/measures/figures';
import { measure } from '../../../model/measures/measures';
import { balance, pressing } from '../../../model/measures/judge/balance';
import { groupsApart, leversBetween, MOST_GROUPS, sharesOf, type LeverGroup } from '../../../model/scenario/shares';
import { leversApart } from '../../../model/scenario/scenario';
import type { Run } from '../../../model/simulate/simulate';
import type { ModelTables, ScenarioRow } from '../../../model/tables/tables';
import { COMPARED, type ReportFigure, type ContributionFacts, type ScenarioFacts } from './facts';
import { amount } from './place-facts';

/** Runs as somebody computes them: of a scenario (null = the base), or of levers alone. */
export type RunOf = (
  scenario: string | null,
  levers?: readonly ScenarioRow[],
) => { readonly run: Run; readonly problems: readonly unknown[] };

interface Compared {
  readonly tables: ModelTables;
  readonly runOf: RunOf;
  readonly scope: Scope;
}

export function scenarioFacts(scenario: string | null, about: Compared): ScenarioFacts {
  const { runOf, scope } = about;
  const { run, problems } = runOf(scenario);
  return {
    scenario,
    figures: COMPARED.map((id) => amount(run, id, scope)),
    short: shortOf(run, pressing(run, scope)),
    stock: trend(run, 'stock', scope),
    overdue: trend(run, 'overdueStock', scope),
    ...(scenario === null ? { contributions: [], interaction: null } : contributionsOf(scenario, about)),
    problems: problems.length,
  };
}

function shortOf(run: Run, span: Scope): ReportFigure {
  const { short, shortAt } = balance(run, span);
  const isKnown = shortAt.length > 0 || figure(run, 'fteGap', span) !== null;
  return { value: isKnown ? short : null, isIncomplete: lacking(run, 'fteGap', span).length > 0 };
}

type Parts = Pick<ScenarioFacts, 'contributions' | 'interaction'>;

/** As the pane splits a difference: shared out over few measures (Shapley), of many each alone with one closing line. */
function contributionsOf(scenario: string, about: Compared): Parts {
  const groups = groupsApart(about.tables, null, scenario);
  if (groups.length === 0) return { contributions: [], interaction: null };
  return groups.length <= MOST_GROUPS ? sharedOut(scenario, groups, about) : eachAlone(scenario, about);
}

function sharedOut(scenario: string, groups: readonly LeverGroup[], { tables, runOf, scope }: Compared): Parts {
  const last = (1 << groups.length) - 1;
  const runs = Array.from({ length: last + 1 }, (_, mask) => {
    if (mask === 0) return runOf(null).run;
    if (mask === last) return runOf(scenario).run;
    return runOf(null, leversBetween(tables, { a: null, b: scenario, groups }, mask)).run;
  });
  const [base] = runs;
  if (base === undefined) return { contributions: [], interaction: null };
  const shares = COMPARED.map((id) => sharesOf(queryOf(base, id, scope), { groups, runs }));
  const contributions = groups.map((group, index) => ({
    group,
    parts: shares.map((one) => one[index]?.value ?? null),
  }));
  return { contributions, interaction: null };
}

function eachAlone(scenario: string, { tables, runOf, scope }: Compared): Parts {
  const valueIn = (run: Run) =>
    COMPARED.map((id) => {
      const answer = measure(run, queryOf(run, id, scope));
      return answer.ok ? answer.value : null;
    });
  const less = (a: readonly (number | null)[], b: readonly (number | null)[]) =>
    COMPARED.map((_, index) => {
      const [one, other] = [a[index] ?? null, b[index] ?? null];
      return one === null || other === null ? null : one - other;
    });
  const start = valueIn(runOf(null).run);
  const contributions = leversApart(tables, null, scenario).map((own): ContributionFacts => ({
    group: { name: null, levers: [own] },
    parts: less(valueIn(runOf(null, [own.lever]).run), start),
  }));
  const rest = contributions.reduce((left, { parts }) => less(left, parts), less(valueIn(runOf(scenario).run), start));
  return { contributions, interaction: rest };
}
