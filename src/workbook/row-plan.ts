/** What a change of rows comes to in a table as it stands, and what taking it back comes to; the same in every adapter. */
import { changedCell, firstDifference, type RefusedCell } from './first-difference';
import { WorkbookRefusal, type Cell, type Row, type RowChange, type RowContent, type Trace } from './port';

/** A table at one moment. */
export interface Snapshot {
  readonly headers: readonly string[];
  /** Body rows as values; an empty table has none, whatever blank row Excel shows. */
  readonly rows: readonly Row[];
  /** The same cells as they were entered: a formula begins with "=", all else is the value. */
  readonly entered: readonly Row[];
}

/** Positions are those in the snapshot. Carried out in this order: inserted, patched, removed. */
export interface RowPlan {
  /** Before the row at that position (the number of rows = at the end); in ascending order. */
  readonly inserted: readonly { readonly at: number; readonly cells: RowContent }[];
  readonly patched: readonly { readonly at: number; readonly cells: RowContent }[];
  readonly removed: readonly number[];
}

/** @returns what to do; refuses where the headers are not those the change was made for. */
export function planOf(change: RowChange, now: Snapshot): RowPlan {
  const { headers } = change;
  const moved = now.headers.length !== headers.length || now.headers.some((header, at) => header !== headers[at]);
  if (moved) throw new WorkbookRefusal('changed', change.table, { cell: firstDifference([now.headers], [headers]) });
  const { rows, added } = change.becomes(now.rows);
  const patched: RowPlan['patched'][number][] = [];
  const removed: number[] = [];
  rows.forEach((fate, at) => {
    if (fate === 'remove') removed.push(at);
    else if (fate !== 'keep') patched.push({ at, cells: fate });
  });
  return { inserted: added.map((cells) => ({ at: now.rows.length, cells })), patched, removed };
}

export const isNothing = ({ inserted, patched, removed }: RowPlan): boolean =>
  inserted.length + patched.length + removed.length === 0;

/** The written rows in the table as it was right after the write, with what stood there before. */
export function traceOf(table: string, plan: RowPlan, { before, after }: Record<'before' | 'after', Snapshot>): Trace {
  const gone = new Set(plan.removed);
  const places = new Map<number, number>();
  const put = new Map<number, number>();
  for (const { at } of plan.inserted) put.set(at, (put.get(at) ?? 0) + 1);
  let place = 0;
  before.rows.forEach((_, at) => {
    place += put.get(at) ?? 0;
    if (!gone.has(at)) places.set(at, place++);
  });
  return {
    table,
    added: after.entered.slice(after.entered.length - plan.inserted.length),
    patched: plan.patched.map(({ at }) => ({
      left: after.entered[places.get(at) ?? -1] ?? [],
      was: contentsOf(before, at),
    })),
    removed: plan.removed.map((at) => ({ at, was: contentsOf(before, at) })),
  };
}

const looksEntered = (cell: Cell | undefined): boolean => typeof cell === 'string' && cell.startsWith('=');
/** A formula may have got other references since, because rows above it came or went. */
const sameCell = (a: Cell, b: Cell | undefined): boolean => a === b || (looksEntered(a) && looksEntered(b));
export const sameRow = (a: Row, b: Row): boolean =>
  a.length === b.length && a.every((cell, at) => sameCell(cell, b[at]));

const belowHeaders = ({ row, column }: RefusedCell): RefusedCell => ({ row: row + 1, column });

/** @returns the way back from a write; refuses where a row that was written is no longer as it was left. */
export function planBack({ table, added, patched, removed }: Trace, now: Snapshot): RowPlan {
  const taken = new Set<number>();
  const place = (row: Row): number => {
    // From the end: of two rows that are the same, the later one is ours.
    for (let at = now.entered.length - 1; at >= 0; at -= 1)
      if (!taken.has(at) && sameRow(now.entered[at] ?? [], row)) {
        taken.add(at);
        return at;
      }
    const cell = changedCell(row, { rows: now.entered, taken });
    throw new WorkbookRefusal('changed', table, { cell: cell && belowHeaders(cell) });
  };
  const gone = [...added].reverse().map(place);
  const restored = [...patched].reverse().map(({ left, was }) => ({ at: place(left), cells: was }));
  const back = (at: number): number => Math.min(at, now.rows.length);
  // Before the row that followed it: as many rows stand above it now as stood there then and stayed.
  const inserted = removed.map(({ at, was }, index) => ({ at: back(at - index), cells: was }));
  return { inserted, patched: restored, removed: gone.sort((a, b) => a - b) };
}

/** A row as it can be entered again, its formulas too. */
export function contentsOf({ rows, entered }: Snapshot, at: number): RowContent {
  return (entered[at] ?? []).map((cell, column) =>
    isEnteredFormula(cell, rows[at]?.[column]) ? { formula: String(cell) } : cell,
  );
}

/** Text that only looks like a formula has itself as its value. */
const isEnteredFormula = (entered: Cell, value: Cell | undefined): boolean =>
  typeof entered === 'string' && entered.length > 1 && entered.startsWith('=') && entered !== value;

/** Positions that follow one another, as spans: Excel is asked for each span at once. */
export function spansOf(positions: readonly number[]): readonly { readonly first: number; readonly count: number }[] {
  const spans: { first: number; count: number }[] = [];
  for (const at of positions) {
    const last = spans.at(-1);
    if (last && last.first + last.count === at) last.count += 1;
    else spans.push({ first: at, count: 1 });
  }
  return spans;
}
