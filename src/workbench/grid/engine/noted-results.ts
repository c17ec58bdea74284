/** How the engine notes results while it calculates, for look-ups. */
import type { CELL_INVERTED_INDEX_CACHE } from '@univerjs/engine-formula';

export type ResultIndex = Pick<
  typeof CELL_INVERTED_INDEX_CACHE,
  'set' | 'getCellValuePositions' | 'shouldContinueBuildingCache'
>;

/**
 * Before it notes a result the engine looks through all values of the column for where the row stood: with ten thousand
 * different results that is fifty million steps. A row it has not noted stands nowhere, and is now noted without looking.
 */
export function noteNewRowsAtOnce(index: ResultIndex): void {
  const [note, isOpen] = [index.set.bind(index), index.shouldContinueBuildingCache.bind(index)];
  /** The rows noted of a column, by what the engine keeps of that column: it forgets all of it after a calculation. */
  const noted = new WeakMap<object, Set<number>>();
  let isNew = false;
  index.shouldContinueBuildingCache = (...place) => isNew || isOpen(...place);
  index.set = (...given) => {
    const [unitId, sheetId, column, value, row, isResult = false] = given;
    const known = index.getCellValuePositions(unitId, sheetId, column);
    isNew = isResult && !(known && noted.get(known)?.has(row));
    note(unitId, sheetId, column, value, row, isResult && !isNew);
    isNew = false;
    const kept = index.getCellValuePositions(unitId, sheetId, column);
    if (!kept) return;
    const rows = noted.get(kept);
    if (rows) rows.add(row);
    else noted.set(kept, new Set([row]));
  };
}
