/** Where rows are no longer as they were. */
import { changedCell, firstDifference } from '../../src/workbook/first-difference';
import { planBack, planOf } from '../../src/workbook/row-plan';
import { WorkbookRefusal } from '../../src/workbook/port';

test('the first cell that differs, by rows; a row more or less differs in its first cell', () => {
  const rows = [
    ['a', 1],
    ['b', 2],
  ];
  expect(firstDifference(rows, rows)).toBeNull();
  expect(firstDifference(rows, [rows[0] ?? [], ['b', 3]])).toEqual({ row: 1, column: 1 });
  expect(firstDifference(rows, rows.slice(0, 1))).toEqual({ row: 1, column: 0 });
});

test('of a row that is nowhere as it was: the cell that changed, unless most of it is gone', () => {
  const rows = [
    ['Budel', 'Nareis', 3],
    ['Bant', 'Nareis', 4],
  ];
  const nobody = new Set<number>();
  expect(changedCell(['Bant', 'Nareis', 5], { rows, taken: nobody })).toEqual({ row: 1, column: 2 });
  expect(changedCell(['Bant', 'Nareis', 5], { rows, taken: new Set([1]) })).toBeNull();
  expect(changedCell(['Utrecht', 'Spoor 4', 5], { rows, taken: nobody })).toBeNull();
  expect(changedCell([], { rows: [], taken: nobody })).toBeNull();
});

const refused = (work: () => unknown): WorkbookRefusal => {
  try {
    work();
  } catch (error) {
    if (error instanceof WorkbookRefusal) return error;
  }
  throw new Error('expected a refusal');
};

test('another header, and a written row that was changed since, are told by their cell: the headers are row 0', () => {
  const headers = ['Locatie', 'Product', 'Zaken'];
  const rows = [
    ['Budel', 'Nareis', 3],
    ['Bant', 'Nareis', 4],
  ];
  const now = { headers, rows, entered: rows };
  const renamed = { table: 'vkt_Stock', headers: ['Locatie', 'Product', 'Cases'], becomes: () => ({ rows: [], added: [] }) }; // oxfmt-ignore
  expect(refused(() => planOf(renamed, now))).toMatchObject({ subject: 'vkt_Stock', cell: { row: 0, column: 2 } });
  const trace = { table: 'vkt_Stock', added: [['Bant', 'Nareis', 7]], patched: [], removed: [] };
  expect(refused(() => planBack(trace, now))).toMatchObject({ cell: { row: 2, column: 2 } });
});
