/**
 * What a cell shows is put together by a dozen hands: its format, the rules of its column, its table. Each layer of a
 * drawing asks for it anew; as nothing changes while the grid is drawn, it is put together once.
 */
import type { Worksheet } from '@univerjs/core';

type Sheet = Pick<Worksheet, 'getCell'>;
type Cell = ReturnType<Sheet['getCell']>;

/** More than a sheet has columns. */
const COLUMNS = 100_000;

/**
 * Changes the class of sheets. Returns what runs something during which no cell changes.
 *
 * @param sheets the prototype
 */
export function lookOnceAtEachCell(sheets: Sheet): (run: () => void) => void {
  // Called on the sheet that is asked.
  const { getCell } = sheets;
  let seen: Map<Sheet, Map<number, Cell>> | null = null;
  const seenOf = (sheet: Sheet, all: Map<Sheet, Map<number, Cell>>) => {
    const found = all.get(sheet) ?? new Map<number, Cell>();
    all.set(sheet, found);
    return found;
  };
  sheets.getCell = function (this: Sheet, row, column) {
    if (seen === null) return getCell.call(this, row, column);
    const cells = seenOf(this, seen);
    const key = row * COLUMNS + column;
    const known = cells.get(key);
    if (known !== undefined || cells.has(key)) return known;
    const cell = getCell.call(this, row, column);
    cells.set(key, cell);
    return cell;
  };
  return (run) => {
    seen = new Map();
    try {
      run();
    } finally {
      seen = null;
    }
  };
}
