/** A write that failed half-way: how far it came, and what puts the table back as it was. */
import { isFormula, type Cell, type CellContent, type Row, type RowContent } from './port';
import { contentsOf, sameRow, type RowPlan, type Snapshot } from './row-plan';

/**
 * The way back from a write that did not come to its end. Rows are put in from top to bottom, then cells are changed, then
 * rows are taken out from top to bottom; so the number of rows tells how far it came.
 *
 * @param plan what was to be done with the table as it was before.
 * @returns what to do with the table as it is now; null where it is not what this write leaves: somebody else changed it.
 * @example planUndone({ inserted: [], patched: [], removed: [0] }, { before, now: before }) // nothing to do
 */
export function planUndone(plan: RowPlan, { before, now }: Record<'before' | 'now', Snapshot>): RowPlan | null {
  const more = now.rows.length - before.rows.length;
  const all = plan.inserted.length;
  const stages =
    more === all
      ? [{ put: all, gone: 0 }]
      : [
          { put: more, gone: 0 },
          { put: all, gone: all - more },
        ];
  const ways = stages.flatMap((stage) => backFrom({ plan, before, now, ...stage }) ?? []);
  // As many rows may have come as went, and a formula may have got other references: what is most like it was, is it.
  return ways.sort((a, b) => a.unlike - b.unlike)[0]?.back ?? null;
}

interface WayBack {
  readonly back: RowPlan;
  /** Rows that are only taken to be the same: their formulas have other references. */
  readonly unlike: number;
}

interface Stage {
  readonly plan: RowPlan;
  readonly before: Snapshot;
  readonly now: Snapshot;
  /** Rows that were put in. */
  readonly put: number;
  /** Rows that were taken out. */
  readonly gone: number;
}

function backFrom({ plan, before, now, put, gone }: Stage): WayBack | null {
  if (put < 0 || put > plan.inserted.length || gone < 0 || gone > plan.removed.length) return null;
  const isGone = new Set(goneOf(plan, before.rows.length, gone));
  const patches = new Map(plan.patched.map(({ at, cells }) => [at, cells]));
  const putIn = plan.inserted.slice(0, put);
  let next = 0;
  const back: Record<'inserted' | 'patched', { at: number; cells: RowContent }[]> = { inserted: [], patched: [] };
  const removed: number[] = [];
  let [place, unlike] = [0, 0];
  for (let at = 0; at <= before.rows.length; at += 1) {
    for (; putIn[next]?.at === at; next += 1) {
      if (!isPut(putIn[next]?.cells ?? [], now.entered[place])) return null;
      removed.push(place);
      place += 1;
    }
    if (at === before.rows.length) break;
    if (isGone.has(at)) {
      back.inserted.push({ at: place, cells: contentsOf(before, at) });
      continue;
    }
    const [was, is, patch] = [before.entered[at] ?? [], now.entered[place] ?? [], patches.get(at)];
    if (patch ? !isPatched(patch, was, is) : !sameRow(was, is)) return null;
    if (!patch && String(was) !== String(is)) unlike += 1;
    if (patch && String(was) !== String(is)) back.patched.push({ at: place, cells: contentsOf(before, at) });
    place += 1;
  }
  return place === now.rows.length ? { back: { ...back, removed }, unlike } : null;
}

/** Of all rows of a table the first is emptied last: a table keeps one row. */
const goneOf = ({ inserted, removed }: RowPlan, rows: number, count: number): readonly number[] =>
  removed.length === rows && inserted.length === 0 && count < rows
    ? removed.slice(1, 1 + count)
    : removed.slice(0, count);

const isContent = (content: CellContent, cell: Cell): boolean => {
  if (content === null) return true;
  return isFormula(content) ? String(cell).startsWith('=') : String(content) === String(cell);
};

/** A row that was put in, its cells filled or not yet. */
const isPut = (cells: RowContent, row: Row | undefined): boolean =>
  row?.every((cell, at) => cell === '' || isContent(cells[at] ?? null, cell)) === true;

/** A row that was changed, or not yet. */
const isPatched = (patch: RowContent, was: Row, is: Row): boolean =>
  is.every((cell, at) => {
    const content = patch[at] ?? null;
    return sameRow([was[at] ?? ''], [cell]) || (content !== null && isContent(content, cell));
  });
