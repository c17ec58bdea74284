/** Merged cells a file has and the grid shows in part, or not at all: kept, and written again as they were. */
import { type Area, intersection, MAX_COLUMNS, MAX_ROWS, type Rectangle } from '../../xlsx/notation/address';
import type { BookRow, BookSheet } from '../../xlsx/book/book';
import type { LeftOutCount } from '../../xlsx/package/left-out';
import { shownSheet } from '../grid/engine/shown-merges';
import type { HostContext } from '../model/base/context';

/** Follows them while rows and columns come and go; says what is not shown as it is. */
export function keepMerges(
  { state, tracker }: Pick<HostContext, 'state' | 'tracker'>,
  sheet: Sheet,
  given: Given,
): void {
  const { sheetId, leftOut } = given;
  for (const { whole, shown } of shownSheet(sheet).merges) {
    if (shown !== null && sameArea(shown, whole)) continue;
    leftOut.add(shown === null ? 'mergesUnseen' : 'mergesInPart');
    const kept = {
      whole: { area: { sheetId, ...whole } },
      shown: shown && { area: { sheetId, ...shown } },
      toLastRow: whole.row + whole.rows === MAX_ROWS,
      toLastColumn: whole.column + whole.columns === MAX_COLUMNS,
    };
    tracker.follow(kept.whole);
    if (kept.shown) tracker.follow(kept.shown);
    state.merges.push(kept);
  }
}

interface Given {
  readonly sheetId: string;
  readonly leftOut: LeftOutCount;
}

type Sheet = Pick<BookSheet, 'rows' | 'merges' | 'tables'>;

/**
 * The merges of a sheet for its file. One that is shown in part is whole again, unless somebody took it apart, or used
 * cells it would hide in Excel since: then it is counted, and as large as it is shown.
 */
export function gatherMerges(
  { state }: Pick<HostContext, 'state'>,
  sheet: Sheet,
  { sheetId, leftOut }: Given,
): Rectangle[] {
  const merges = [...sheet.merges];
  for (const { whole, shown, ...reach } of state.merges) {
    if (whole.gone || whole.area.sheetId !== sheetId) continue;
    const at = shown ? merges.findIndex((merge) => intersection(merge, shown.area) !== null) : -1;
    const drawn = merges[at];
    if (shown && (!drawn || shown.gone)) continue;
    const full = reaching(whole.area, reach);
    const own = drawn ?? { ...full, rows: 1, columns: 1 };
    const others = [...merges.filter((_merge, i) => i !== at), ...sheet.tables.map(({ area }) => area)];
    const same = !drawn || !shown || sameArea(drawn, shown.area);
    if (!same || others.some((area) => intersection(area, full)) || isUsed(sheet.rows, full, own))
      leftOut.add('merges');
    else if (drawn) merges[at] = full;
    else merges.push(full);
  }
  return merges;
}

/** To the end of the sheet again, where it reached there. */
function reaching(area: Area, reach: { readonly toLastRow: boolean; readonly toLastColumn: boolean }): Rectangle {
  const { row, column } = area;
  return {
    row,
    column,
    rows: reach.toLastRow ? MAX_ROWS - row : Math.min(area.rows, MAX_ROWS - row),
    columns: reach.toLastColumn ? MAX_COLUMNS - column : Math.min(area.columns, MAX_COLUMNS - column),
  };
}

/** Whether something stands in an area outside the part of it that is on view. */
function isUsed(rows: readonly BookRow[], area: Rectangle, seen: Rectangle): boolean {
  const within = ({ row, column, ...size }: Rectangle, r: number, c: number) =>
    r >= row && r < row + size.rows && c >= column && c < column + size.columns;
  return rows.some(
    ({ index, cells }) =>
      index >= area.row &&
      index < area.row + area.rows &&
      cells.some(
        ({ column, value, formula }) =>
          (value !== null || formula !== null) && within(area, index, column) && !within(seen, index, column),
      ),
  );
}

const sameArea = (one: Rectangle, other: Rectangle) =>
  one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns;
