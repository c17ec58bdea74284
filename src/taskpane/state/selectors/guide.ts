/** What a model needs before it says anything, in the order in which it is filled in, and how far somebody is. */
import type { Problem, TableName } from '../../../model/tables/problem';
import { isEmpty } from '../../../workbook/cells';
import { tableNamed } from '../../../workbook/schema';
import type { LiveModel } from '../../../session/live-model';

/** Each names what stands in those above it. */
const GUIDED = [
  'vkt_Settings',
  'vkt_Locations',
  'vkt_Products',
  'vkt_Roles',
  'vkt_Steps',
  'vkt_Staff',
  'vkt_Inflow',
  'vkt_Stock',
] as const satisfies readonly TableName[];
type Guided = (typeof GUIDED)[number];

export interface GuideStep {
  readonly table: Guided;
  readonly state: 'todo' | 'wrong' | 'done';
  /** Rows with something in them. */
  readonly rows: number;
  /** Ids of the columns that every row needs. */
  readonly columns: readonly string[];
  readonly problems: readonly Problem[];
  /** Where to go: the first problem, else the first free row. */
  readonly place: { readonly table: Guided; readonly row: number | null; readonly column: string | null };
}

/** What each table needs besides what its schema requires: how old the stock is. */
const ALSO: Readonly<Partial<Record<Guided, readonly string[]>>> = { vkt_Stock: ['received'] };

/** What is wrong with a table although no row of it is filled in: it is not there, or the rows were put under it. */
const OF_EMPTY: readonly Problem['code'][] = ['table-missing', 'rows-below'];

export function guideOf({ contents, problems }: Pick<LiveModel, 'contents' | 'problems'>): readonly GuideStep[] {
  return GUIDED.map((name): GuideStep => {
    const content = contents.find((one) => one.name === name);
    const filled = (content?.rows ?? []).map((row) => row.some((cell) => !isEmpty(cell)));
    const rows = filled.filter(Boolean).length;
    const own = problems
      .filter(({ table, code }) => table === name && (rows > 0 || OF_EMPTY.includes(code)))
      // What stands beside the table is the cause of what is missing in it.
      .sort((a, b) => Number(OF_EMPTY.includes(b.code)) - Number(OF_EMPTY.includes(a.code)));
    const free = filled.indexOf(false);
    const required = tableNamed(name)?.columns.filter((column) => column.required) ?? [];
    const columns = [...required.map(({ id }) => id), ...(ALSO[name] ?? [])];
    const [problem] = own;
    const first = columns[0] ?? null;
    return {
      table: name,
      state: own.length > 0 ? 'wrong' : rows === 0 ? 'todo' : 'done',
      rows,
      columns,
      problems: own,
      place: problem
        ? { table: name, row: problem.row, column: problem.column }
        : {
            table: name,
            row: rows === 0 || free < 0 ? 1 : free + 1,
            column: name === 'vkt_Settings' ? 'firstPeriod' : first,
          },
    };
  });
}

/** Whether there is still something to fill in: a table without which there is no picture stands there without a row. */
export const needsGuide = ({ status, contents }: Pick<LiveModel, 'status' | 'contents'>): boolean =>
  status === 'ready' &&
  contents.some(
    ({ name, rows }) => tableNamed(name)?.needed === true && rows.every((row) => row.every((cell) => isEmpty(cell))),
  );
