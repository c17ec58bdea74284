/**
 * Changing rows of tables. Ranges are held from the moment they were checked on, and Excel moves them along with what
 * others insert or delete; rows are put in before any is taken out.
 */
import { firstDifference, type RefusedCell } from '../first-difference';
import { planUndone } from '../half-way';
import { WorkbookRefusal, type Cell, type Row, type RowChange, type RowContent, type Trace } from '../port';
import { isNothing, planBack, planOf, spansOf, traceOf, type RowPlan, type Snapshot } from '../row-plan';
import { entry } from './entry';
import { sheetGuard } from './protection';
import { nothing, snapshots } from './snapshot';

/** Rows written per round trip: far below Excel's payload limit of 5 MB for our widest table. */
const ROWS_PER_WRITE = 5_000;

export interface TableChange {
  readonly table: string;
  readonly plan: RowPlan;
  readonly before: Snapshot;
}

/** How far a write has come. */
export interface WriteProgress {
  /** Something of it may be in the workbook. */
  begun: boolean;
}

/** Works out all changes on the tables as they are now, before anything is written. */
export async function plansFor(
  context: Excel.RequestContext,
  changes: readonly RowChange[],
): Promise<readonly TableChange[]> {
  const before = await snapshots(
    context,
    changes.map(({ table }) => table),
  );
  return changes
    .map((change, at) => ({ change, before: before[at] ?? nothing }))
    .map((one) => ({ table: one.change.table, before: one.before, plan: planOf(one.change, one.before) }))
    .filter(({ plan }) => !isNothing(plan));
}

export async function plansBack(
  context: Excel.RequestContext,
  traces: readonly Trace[],
): Promise<readonly TableChange[]> {
  const before = await snapshots(
    context,
    traces.map(({ table }) => table),
  );
  return traces.map((trace, at) => {
    const now = before[at] ?? nothing;
    return { table: trace.table, before: now, plan: planBack(trace, now) };
  });
}

/** Carries the changes out, one table after the other. A failure takes back what was put in, and is passed on. */
export async function carryOut(
  context: Excel.RequestContext,
  changes: readonly TableChange[],
  progress: WriteProgress,
): Promise<readonly Trace[]> {
  const held = changes.map((change) => hold(context, change));
  await context.sync();
  for (const one of held) checkHeld(one);
  const done: Held[] = [];
  try {
    progress.begun = true;
    for (const one of held) {
      done.push(one);
      await write(context, one);
    }
    const after = await snapshots(
      context,
      changes.map(({ table }) => table),
    );
    return changes.map(({ table, plan, before }, at) => traceOf(table, plan, { before, after: after[at] ?? nothing }));
  } catch (error) {
    const restored: boolean[] = [];
    for (const { change } of done.reverse()) restored.push(await restore(context, change).catch(() => false));
    progress.begun = !restored.every(Boolean);
    throw error;
  }
}

interface HeldSpan {
  readonly first: number;
  readonly count: number;
  readonly range: Excel.Range;
}

interface Held {
  readonly change: TableChange;
  /** Refuses where its sheet is protected. */
  readonly guard: () => void;
  readonly patched: readonly HeldSpan[];
  readonly removed: readonly HeldSpan[];
  /** The rows before which others are put in; absent for the end of the table. */
  readonly before: ReadonlyMap<number, Excel.Range>;
}

function hold(context: Excel.RequestContext, change: TableChange): Held {
  const { plan, before: now } = change;
  const table = context.workbook.tables.getItem(change.table);
  const body = table.getDataBodyRange();
  const spans = (positions: readonly number[]): readonly HeldSpan[] =>
    spansOf(positions).map(({ first, count }) => ({
      first,
      count,
      range: body
        .getRow(first)
        .getResizedRange(count - 1, 0)
        .load('formulas'),
    }));
  const places = new Set(plan.inserted.map(({ at }) => at).filter((at) => at < now.rows.length));
  return {
    change,
    guard: sheetGuard(table),
    patched: spans(plan.patched.map(({ at }) => at).sort((a, b) => a - b)),
    removed: spans(plan.removed),
    before: new Map([...places].map((at) => [at, body.getRow(at).load('formulas')])),
  };
}

/** Whether the rows are still those that were read; if not, whoever asked asks again. */
function checkHeld({ change, guard, patched, removed }: Held): void {
  guard();
  const { entered } = change.before;
  for (const { first, count, range } of [...patched, ...removed])
    for (let row = 0; row < count; row += 1)
      if (String(range.formulas[row]) !== String(entered[first + row]))
        throw new WorkbookRefusal('changed', change.table, {
          cell: changed(range.formulas[row] ?? [], { was: entered[first + row] ?? [], at: first + row }),
        });
}

/** The cell of a body row that is no longer as it was read, counted from the headers. */
function changed(is: Row, { was, at }: { readonly was: Row; readonly at: number }): RefusedCell | null {
  const found = firstDifference([is], [was]);
  return found === null ? null : { ...found, row: at + 1 };
}

async function write(context: Excel.RequestContext, held: Held): Promise<void> {
  const { change, patched, removed, before } = held;
  const table = context.workbook.tables.getItem(change.table);
  table.clearFilters();
  await insertBefore(context, change.plan, before);
  const { length } = change.before.rows;
  const added = change.plan.inserted.filter(({ at }) => at >= length).map(({ cells }) => cells);
  await append(context, table, { rows: added, blank: length === 0 });
  const contents = new Map(change.plan.patched.map(({ at, cells }) => [at, cells]));
  for (const { first, count, range } of patched)
    range.formulas = Array.from({ length: count }, (_, row) => entry(contents.get(first + row) ?? []));
  const isAll = removed.length === 1 && removed[0]?.count === length && change.plan.inserted.length === 0;
  for (const { range, count } of removed) remove(range, isAll ? count : 0);
  await context.sync();
}

/** Room first, then contents: each range holds its own cells by then, wherever the others were put in. */
async function insertBefore(
  context: Excel.RequestContext,
  { inserted }: RowPlan,
  places: ReadonlyMap<number, Excel.Range>,
): Promise<void> {
  if (places.size === 0) return;
  const made = [...places].map(([at, place]) => {
    const rows = inserted.filter((row) => row.at === at).map(({ cells }) => entry(cells));
    const room = place.getResizedRange(rows.length - 1, 0).insert(Excel.InsertShiftDirection.down);
    return { room, rows };
  });
  await context.sync();
  for (const { room, rows } of made) room.formulas = rows;
}

/** Cells are moved down to make room, so that what stands below the table is not written over. */
async function append(
  context: Excel.RequestContext,
  table: Excel.Table,
  { rows, blank }: { readonly rows: readonly RowContent[]; readonly blank: boolean },
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_PER_WRITE) {
    const part = rows.slice(at, at + ROWS_PER_WRITE);
    // The blank row of an empty table is the first one.
    const room = part.length - (blank && at === 0 ? 1 : 0);
    if (room > 0) {
      const last = table.getDataBodyRange().getLastRow();
      last
        .getOffsetRange(1, 0)
        .getResizedRange(room - 1, 0)
        .insert(Excel.InsertShiftDirection.down);
      table.resize(table.getRange().getResizedRange(room, 0));
    }
    const place = table.getDataBodyRange().getLastRow();
    place.getOffsetRange(1 - part.length, 0).getResizedRange(part.length - 1, 0).formulas = part.map(entry);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each part is a request of its own on purpose
    await context.sync();
  }
}

/** A table keeps one row: of `all` its rows the first is emptied instead. */
function remove(range: Excel.Range, all: number): void {
  if (all === 0) return range.delete(Excel.DeleteShiftDirection.up);
  if (all > 1)
    range
      .getRow(1)
      .getResizedRange(all - 2, 0)
      .delete(Excel.DeleteShiftDirection.up);
  range.getRow(0).clear(Excel.ClearApplyTo.contents);
}

/**
 * After a failure half-way: puts the table back as it was.
 *
 * @returns whether the table is as before.
 */
async function restore(context: Excel.RequestContext, { table, plan, before }: TableChange): Promise<boolean> {
  const [now = nothing] = await snapshots(context, [table]);
  const back = planUndone(plan, { before, now });
  if (back === null) return false;
  if (isNothing(back)) return true;
  const held = hold(context, { table, plan: back, before: now });
  await context.sync();
  checkHeld(held);
  await write(context, held);
  const [then = nothing] = await snapshots(context, [table]);
  return (
    then.entered.length === before.entered.length && then.entered.every((row, at) => sameCells(row, before.entered[at]))
  );
}

const sameCells = (a: Row, b: readonly Cell[] | undefined): boolean => String(a) === String(b);
