/** Merged cells of a stranger's file: how far they are shown, and what a saved file has of them. */
import { gatherMerges, keepMerges } from '../../../src/workbench/file/merges';
import { shownSheet } from '../../../src/workbench/grid/engine/shown-merges';
import { newState } from '../../../src/workbench/model/base/context';
import { Tracker } from '../../../src/workbench/model/base/tracker';
import type { Shift } from '../../../src/workbench/formula/shift';
import type { BookSheet } from '../../../src/xlsx/book/book';
import { formatAddress, parseAddress, type Rectangle } from '../../../src/xlsx/notation/address';
import { LeftOutCount } from '../../../src/xlsx/package/left-out';

function area(address: string): Rectangle {
  const found = parseAddress(address);
  if (!found) throw new Error(address);
  return found;
}

const rowsWith = (...cells: readonly string[]): BookSheet['rows'] =>
  cells.map((address) => {
    const { row, column } = area(address);
    const cell = { column, value: 1, formula: null, spill: null, filled: false, look: 0 };
    return { index: row, height: null, hidden: false, cells: [cell] };
  });

const sheetOf = (merges: readonly string[], cells: readonly string[] = ['A1']) => ({
  rows: rowsWith(...cells),
  tables: [],
  merges: merges.map(area),
});

const shownOf = (merges: readonly string[], cells?: readonly string[]) =>
  shownSheet(sheetOf(merges, cells)).merges.map(({ shown }) => shown && formatAddress(shown));

test.each([
  ['a few cells', 'B2:C3', 'B2:C3'],
  ['ten thousand cells make the sheet larger', 'A1:J1000', 'A1:J1000'],
  ['a column', 'A:A', 'A1:A1000'],
  ['a row', '1:1', 'A1:AN1'],
  ['the sheet', 'A1:XFD1048576', 'A1:AN1000'],
  ['all below a title', 'A3:XFD1048576', 'A3:AN1000'],
  ['a place far beyond', 'ZZ5000:XFD1048576', null],
])('%s: %s is shown as %s', (_name, whole, shown) => {
  expect(shownOf([whole])).toEqual([shown]);
});

test('where they are more cells than the grid can work through, the smallest are shown', () => {
  // 40 columns × 20,000 rows are 800,000 cells: with C20000 in use the sheet has 20,200 rows.
  expect(shownOf(['D1:XFD1048576', 'A1:B2', 'C:C'], ['C20000'])).toEqual(['A1:B2', 'C1:C20200', null]);
});

/** Opened with these merges; `change` happens; saved with what the grid then shows. */
function saved(
  merges: readonly string[],
  after: { shown: readonly string[]; cells?: readonly string[]; shift?: Shift },
) {
  const context = { state: newState(), tracker: new Tracker() };
  const [opened, left] = [new LeftOutCount(), new LeftOutCount()];
  keepMerges(context, sheetOf(merges), { sheetId: 'a', leftOut: opened });
  if (after.shift) context.tracker.apply('a', after.shift);
  const found = gatherMerges(context, sheetOf(after.shown, after.cells), { sheetId: 'a', leftOut: left });
  return { merges: found.map((one) => formatAddress(one)), opened: [...opened.all], left: [...left.all] };
}

test('a merge that is shown in part is written as it was', () => {
  expect(saved(['A:A', 'C1:D2'], { shown: ['C1:D2', 'A1:A1000'] })).toEqual({
    merges: ['C1:D2', 'A:A'],
    opened: [['mergesInPart', 1]],
    left: [],
  });
});

test('one that is not shown is written as it was', () => {
  const given = saved(['ZZ5000:XFD1048576'], { shown: [] });
  expect(given).toEqual({ merges: ['ZZ5000:XFD1048576'], opened: [['mergesUnseen', 1]], left: [] });
});

test('rows that come above it move it, and it reaches to the end still', () => {
  const shift: Shift = { kind: 'insert', along: 'rows', where: area('1:2') };
  expect(saved(['B3:B1048576'], { shown: ['B5:B1002'], shift }).merges).toEqual(['B5:B1048576']);
});

test('what a user took apart stays apart', () => {
  expect(saved(['A:A'], { shown: [] })).toMatchObject({ merges: [], left: [] });
});

test.each([
  ['a cell beyond what is shown is used since', { shown: ['A1:A1000'], cells: ['A1', 'A2000'] }, ['A1:A1000']],
  ['other cells are merged there', { shown: ['A1:A1000', 'A2000:B2000'] }, ['A1:A1000', 'A2000:B2000']],
  ['it was made smaller', { shown: ['A1:A3'] }, ['A1:A3']],
])('when %s it is as large as it is shown, and that is said', (_name, after, merges) => {
  expect(saved(['A:A'], after)).toMatchObject({ merges, left: [['merges', 1]] });
});
