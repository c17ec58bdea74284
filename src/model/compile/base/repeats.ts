/**
 * Rows that stand in a table twice. Rows add up, so a table pasted twice doubles its cases or its staff: that is said,
 * once for a whole table or a block of rows, and by itself where one row is the same as another.
 */
import { contentOf } from '../../tables/columns';
import type { Findings } from '../model/findings';
import type { TableName } from '../../tables/problem';
import { ROWS_OF } from '../../tables/rows-of';
import type { ModelTables } from '../../tables/tables';

interface AnyRow {
  readonly row: number;
}

/** Tables whose rows are added up. */
const ADDED_UP = ['vkt_Stock', 'vkt_Inflow', 'vkt_Staff', 'vkt_Fixed', 'vkt_Derived', 'vkt_Corrections'] as const;

/** Somebody may well have a row for each colleague, all the same; of inflow is said already that it is added up. */
const ONE_BY_ONE: ReadonlySet<TableName> = new Set<TableName>([
  'vkt_Stock',
  'vkt_Fixed',
  'vkt_Derived',
  'vkt_Corrections',
]);

/** Rows below one another that are the same, in the same order, as rows before them. */
interface Block {
  /** Places in the list of rows, both included. */
  readonly from: number;
  readonly to: number;
  /** How many places before it the same row stands. */
  readonly back: number;
}

/**
 * The rows that repeat others, in blocks as large as they can be.
 *
 * @param keys a number per row, the same for rows that are the same.
 * @example
 * repeatedBlocks([1, 2, 1, 2]) // [{ from: 2, to: 3, back: 2 }]
 */
export function repeatedBlocks(keys: ArrayLike<number>): readonly Block[] {
  const whole = wholeCopies(keys);
  if (whole !== null) return [whole];
  const lastAt = new Map<number, number>();
  const blocks: Block[] = [];
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0;
    const before = lastAt.get(key);
    lastAt.set(key, at);
    if (before === undefined) continue;
    const open = blocks[blocks.length - 1];
    if (open?.to === at - 1 && open.back === at - before) blocks[blocks.length - 1] = { ...open, to: at };
    else blocks.push({ from: at, to: at, back: at - before });
  }
  return blocks;
}

/** All rows once, and then all of them again, once or more; rows that are alike among them do not hide that. */
function wholeCopies(keys: ArrayLike<number>): Block | null {
  for (const copies of [2, 3]) {
    const back = keys.length / copies;
    if (back < 2 || !Number.isInteger(back)) continue;
    let at = back;
    while (at < keys.length && keys[at] === keys[at - back]) at += 1;
    if (at === keys.length) return { from: back, to: keys.length - 1, back };
  }
  return null;
}

/** Says which rows stand there twice. @returns per table the rows of which that has been said. */
export function reportRepeats(tables: ModelTables, found: Findings): ReadonlyMap<TableName, ReadonlySet<number>> {
  const said = new Map<TableName, Set<number>>();
  for (const table of ADDED_UP) said.set(table, new Set(reportTable(table, tables[ROWS_OF[table]], found)));
  return said;
}

interface Repeat extends Block {
  /** Rows that are all the same were typed one by one rather than pasted. */
  readonly isBlock: boolean;
}

// Rows never change, so neither do their repeats: a long table that stays is compared once.
const known = new WeakMap<readonly AnyRow[], readonly Repeat[]>();

function repeatsIn(rows: readonly AnyRow[]): readonly Repeat[] {
  let repeats = known.get(rows);
  if (repeats === undefined) {
    const keys = contentOf(rows, columnsOf(rows));
    repeats = repeatedBlocks(keys).map((block) => ({
      ...block,
      isBlock: new Set(keys.slice(block.from, block.to + 1)).size > 1,
    }));
    known.set(rows, repeats);
  }
  return repeats;
}

function reportTable(table: TableName, rows: readonly AnyRow[], found: Findings): readonly number[] {
  return repeatsIn(rows).flatMap(({ from, to, back, isBlock }) => {
    const firstRow = rows[from - back]?.row ?? 0;
    const row = rows[from]?.row ?? 0;
    const count = to - from + 1;
    const place = { table, row, column: null };
    if (isBlock) {
      found.warning('pasted-twice', place, { rows: count, firstRow });
      return rows.slice(from, to + 1).map((one) => one.row);
    }
    if (ONE_BY_ONE.has(table))
      for (const one of rows.slice(from, to + 1)) found.warning('same-row', { ...place, row: one.row }, { firstRow });
    return [];
  });
}

/** All but where a row stands: a copy is the same to the letter. */
function columnsOf<R extends AnyRow>([first]: readonly R[]): readonly (keyof R & string)[] {
  const isColumn = (name: string): name is keyof R & string => name !== 'row';
  return Object.keys(first ?? {}).filter(isColumn);
}
