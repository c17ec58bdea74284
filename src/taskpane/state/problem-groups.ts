import type { Problem, TableName } from '../../model/tables/problem';

export interface ProblemGroup {
  readonly table: TableName;
  readonly problems: readonly Problem[];
  readonly errors: number;
}

/** Problems per table; tables with errors first, then those with the most problems; in a table from top to bottom. */
export function groupProblems(problems: readonly Problem[]): readonly ProblemGroup[] {
  const tables = new Map<TableName, Problem[]>();
  for (const problem of problems) {
    const list = tables.get(problem.table);
    if (list === undefined) tables.set(problem.table, [problem]);
    else list.push(problem);
  }
  const groups = [...tables].map(([table, list]) => ({
    table,
    problems: [...list].sort((a, b) => severity(a) - severity(b) || (a.row ?? 0) - (b.row ?? 0)),
    errors: list.filter((problem) => problem.severity === 'error').length,
  }));
  return groups.sort((a, b) => b.errors - a.errors || b.problems.length - a.problems.length);
}

const severity = (problem: Problem): number => (problem.severity === 'error' ? 0 : 1);
