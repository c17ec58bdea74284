/** Problems by what caused them: one wrong name in 120 rows is one thing to mend, not 120. */
import type { Model } from '../../model/compile/model/model';
import { nameKey } from '../../model/tables/names';
import { nearestName } from '../../model/tables/nearest-name';
import type { Problem, ProblemCode, TableName } from '../../model/tables/problem';
import { MOST_PERIODS } from '../../model/tables/ranges';
import { periodNumber } from '../../model/time/calendar';
import type { Mend } from './mend';
import type { NameKind } from '../schema/name-kinds';
import { namesOfKind } from './names';
import type { TableContent } from '../port';
import { columnOf, TABLE_NAMES } from '../schema';

/** What a problem does to the figures: the row is left out, changes nothing, or counts as it stands. */
export type ProblemEffect = 'left-out' | 'no-effect' | 'counts';

export interface Cause {
  readonly key: string;
  readonly code: ProblemCode;
  readonly effect: ProblemEffect;
  /** From top to bottom, table by table. */
  readonly problems: readonly Problem[];
  readonly tables: readonly TableName[];
  readonly mends: readonly Mend[];
}

const NO_EFFECT: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'outside-horizon',
  'lever-without-effect',
  'total-row',
  'column-duplicate',
]);

/** Inflow at a closed location is missing from the figures; staff there are none. */
const isNobody = ({ code, table }: Problem): boolean => code === 'location-closed' && table === 'vkt_Staff';

export const effectOf = (problem: Problem): ProblemEffect =>
  NO_EFFECT.has(problem.code) || isNobody(problem) ? 'no-effect' : problem.severity === 'error' ? 'left-out' : 'counts';

const NAMED: Readonly<Partial<Record<ProblemCode, NameKind>>> = {
  'unknown-location': 'location',
  'unknown-product': 'product',
  'unknown-role': 'role',
  'unknown-step': 'step',
};

/** A wrong name is one cause wherever it stands; periods before or after the model are one; else a column's. */
function keyOf(problem: Problem, model: Model | null): string {
  const { code, table, column, value } = problem;
  if (code in NAMED) return `${code} ${nameKey(String(value ?? ''))}`;
  if (code === 'outside-horizon') return `${code} ${sideOf(problem, model)}`;
  return `${code} ${table} ${column ?? ''}`;
}

type Side = 'before' | 'after' | 'elsewhere';

/** On which side of the model's periods a day lies; elsewhere: the location is closed then, or no day was told. */
export function sideOf({ value }: Problem, model: Model | null): Side {
  const [first, last] = [model?.periods[0], model?.periods.at(-1)];
  if (typeof value !== 'number' || !first || !last) return 'elsewhere';
  return value < first.first ? 'before' : value > last.last ? 'after' : 'elsewhere';
}

interface Known {
  readonly contents: readonly TableContent[];
  /** The model without levers; null while there is none. */
  readonly model: Model | null;
}

/** Causes first: what makes other things wrong stands above them, then what leaves most rows out. */
export function causesOf(problems: readonly Problem[], known: Known): readonly Cause[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = keyOf(problem, known.model);
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  const causes = [...groups].flatMap(([key, list]): readonly Cause[] => {
    const [first] = list;
    if (!first) return [];
    return [
      {
        key,
        code: first.code,
        effect: effectOf(list.find(({ severity }) => severity === 'error') ?? first),
        problems: inOrder(list),
        tables: [...new Set(inOrder(list).map(({ table }) => table))],
        mends: mendsOf(list, known),
      },
    ];
  });
  return causes.sort(
    (a, b) =>
      EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect) ||
      rankOf(a) - rankOf(b) ||
      b.problems.length - a.problems.length,
  );
}

/** What problems do to the numbers, the gravest first. */
export const EFFECTS: readonly ProblemEffect[] = ['left-out', 'no-effect', 'counts'];
/** What others name or are read by: wrong there, they are wrong everywhere. */
const SOURCES: readonly TableName[] = ['vkt_Settings', 'vkt_Locations', 'vkt_Products', 'vkt_Roles', 'vkt_Steps'];

function rankOf({ code, tables, mends }: Cause): number {
  if (code === 'table-missing') return 0;
  if (code === 'column-missing' || code === 'column-unsure') return 1;
  if (code in NAMED) return mends.length > 0 ? 4 : 5;
  const [table] = tables;
  const at = table === undefined ? -1 : SOURCES.indexOf(table);
  return at < 0 ? 6 : at === 0 ? 2 : 3;
}

const inOrder = (list: readonly Problem[]): readonly Problem[] =>
  [...list].sort((a, b) => TABLE_NAMES.indexOf(a.table) - TABLE_NAMES.indexOf(b.table) || (a.row ?? 0) - (b.row ?? 0));

function mendsOf(list: readonly Problem[], { contents, model }: Known): readonly Mend[] {
  const [first] = list;
  if (!first) return [];
  const { code, table, column, value } = first;
  const of = NAMED[code];
  if (of !== undefined) {
    const near = typeof value === 'string' ? nearestName(value, namesOfKind(contents, of)) : null;
    return near === null ? [] : [{ kind: 'rename', of, from: String(value), to: near }];
  }
  if (code === 'outside-horizon') return longer(list, model);
  if (code === 'hours-a-week') return [{ kind: 'year-hours' }];
  if (code === 'out-of-range' && column !== null && list.some(looksLikePercent))
    return [{ kind: 'percent', table, column }];
  return [];
}

/** Five where a share is asked; text is left to the person who typed it. */
const looksLikePercent = ({ table, column, value }: Problem): boolean =>
  typeof value === 'number' &&
  value > 1 &&
  value <= 100 &&
  column !== null &&
  (column === 'overheadShare' || columnOf(table, column)?.type.kind === 'share');

/** A year at a time: a horizon of 25 periods is nobody's. */
const WHOLE = { month: 12, week: 52 } as const;

function longer(list: readonly Problem[], model: Model | null): readonly Mend[] {
  const days = list.flatMap((problem) =>
    sideOf(problem, model) === 'after' && typeof problem.value === 'number' ? [problem.value] : [],
  );
  const first = model?.periods[0];
  if (!model || !first || days.length === 0) return [];
  const kind = model.periodKind;
  const needed =
    periodNumber(
      kind,
      days.reduce((a, b) => Math.max(a, b)),
    ) -
    periodNumber(kind, first.first) +
    1;
  const periods = Math.ceil(needed / WHOLE[kind]) * WHOLE[kind];
  return periods > MOST_PERIODS ? [] : [{ kind: 'horizon', periods }];
}
