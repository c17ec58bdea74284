/** What a write does to the formulas of its sheet: as Univer finds it by listing them all, found by looking at what is written. */
import { type ICellData, type IUniverInstanceService, type Nullable, ObjectMatrix } from '@univerjs/core';
import { FormulaDataModel, LexerTreeBuilder } from '@univerjs/engine-formula';
import fc from 'fast-check';
import { lookAtWrittenFormulas } from '../../../../src/workbench/grid/engine/formula-data';

// Of a kind jest does not load; formulas need none of them.
jest.mock('lodash-es', () => ({}));
jest.mock('nanoid', () => ({}));
jest.mock('rbush', () => class {});
jest.mock('kdbush', () => class {});

type Cells = Record<number, Record<number, Nullable<ICellData>>>;

/** A sheet of these cells, as the engine sees it; `listed` counts how often it is listed. */
function sheetOf(cells: Cells) {
  const matrix = new ObjectMatrix(cells);
  const counted = { listed: 0 };
  const sheet = {
    getSheetId: () => 'sheet',
    getCellMatrix: () => {
      counted.listed += 1;
      return matrix;
    },
  };
  const workbook = { getUnitId: () => 'book', getSheets: () => [sheet], getSheetBySheetId: () => sheet };
  // Of the service only this is asked.
  const service = {
    getUnit: () => workbook,
    getAllUnitsForType: () => [workbook],
  } as unknown as IUniverInstanceService;
  const model = new FormulaDataModel(service, new LexerTreeBuilder());
  return { model, matrix, counted };
}

function changes(stored: Cells, written: Cells) {
  const { model, matrix, counted } = sheetOf(structuredClone(stored));
  lookAtWrittenFormulas(model, () => matrix);
  return { found: model.updateFormulaData('book', 'sheet', structuredClone(written)), listed: counted.listed };
}

const asUniverFinds = (stored: Cells, written: Cells) =>
  sheetOf(structuredClone(stored)).model.updateFormulaData('book', 'sheet', structuredClone(written));

test('a formula that comes, one that is written over and one that is emptied, without a look at the others', () => {
  const stored = { 0: { 0: { f: '=B1' }, 1: { f: '=C1', v: 1 }, 2: { v: 3 } }, 9: { 9: { f: '=A1' } } };
  const written = { 0: { 0: { v: 5, f: null }, 1: null, 2: { f: '=A1+1' }, 3: { v: 4 } } };
  expect(changes(stored, written)).toEqual({
    found: { 0: { 0: null, 1: null, 2: { f: '=A1+1' } } },
    listed: 0,
  });
});

test('a cell that goes by the name of another’s formula: the sheet is listed', () => {
  const stored = { 0: { 0: { f: '=B1', si: 'a' } }, 1: { 0: { si: 'a' } } };
  const { found, listed } = changes(stored, { 0: { 0: { v: 1, f: null, si: null } } });
  expect(found).toEqual(asUniverFinds(stored, { 0: { 0: { v: 1, f: null, si: null } } }));
  expect(listed).toBeGreaterThan(0);
});

test('whatever is stored and written, the changes are those Univer finds', () => {
  const cell = fc.option(
    fc.record(
      {
        v: fc.constantFrom(null, 0, 1, 'text', '=no formula'),
        f: fc.constantFrom(null, '', '=', '=B1', '=SUM(A1:A3)', 'no formula'),
        si: fc.constantFrom(null, undefined, undefined, undefined, '', 'a', 'b'),
      },
      { requiredKeys: [] },
    ),
    { nil: null },
  );
  const cells = fc.array(fc.tuple(fc.nat(3), fc.nat(3), cell), { maxLength: 8 }).map((list) => {
    const made: Cells = {};
    for (const [row, column, content] of list) (made[row] ??= {})[column] = content;
    return made;
  });
  fc.assert(
    fc.property(cells, cells, (stored, written) => {
      expect(changes(stored, written).found).toEqual(asUniverFinds(stored, written));
    }),
  );
});
