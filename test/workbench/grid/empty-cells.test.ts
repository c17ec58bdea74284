/** Univer's own taker-in of results, given what formulas find in empty cells. */
import { CellValueType } from '@univerjs/core';
import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FormulaRuntimeService,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
} from '@univerjs/engine-formula';
import { passOnZero } from '../../../src/workbench/grid/engine/empty-cells';

// Some packages Univer's core needs are of a kind jest does not load; results need none of them.
jest.mock('lodash-es', () => ({}));
jest.mock('nanoid', () => ({}));
jest.mock('rbush', () => class {});
jest.mock('kdbush', () => class {});

function results(): FormulaRuntimeService {
  const none = () => ({});
  const config = {
    getUnitData: none,
    getArrayFormulaCellData: none,
    getArrayFormulaRange: none,
    isBatchCalculation: none,
  };
  // All that is asked of the engine's settings; nothing here is a link.
  const service = new FormulaRuntimeService(
    ...([config, {}] as unknown as ConstructorParameters<typeof FormulaRuntimeService>),
  );
  service.setCurrent(0, 0, 100, 100, 'sheet-1', 'workbook');
  return service;
}

const arrayOf = (rows: (BaseValueObject | null)[][]) =>
  ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: 'workbook',
    sheetId: 'sheet-1',
    row: 0,
    column: 0,
  });

/** The formula's own cell, and those it fills when there are more. */
function cellsAfter(given: BaseValueObject): unknown[] {
  const service = results();
  service.setRuntimeData(given as Parameters<FormulaRuntimeService['setRuntimeData']>[0]); // a value is one
  const own = service.getUnitData()['workbook']?.['sheet-1']?.getValue(0, 0);
  const filled: unknown[] = [];
  service.getRuntimeArrayFormulaCellData()['workbook']?.['sheet-1']?.forValue((_row, _column, cell) => {
    filled.push([cell?.v, cell?.t]);
  });
  return [[own?.v, own?.t], ...filled];
}

const empty = NullValueObject.create();
const zero = [0, CellValueType.NUMBER];
const [one, text, none, yes] = [
  NumberValueObject.create(1),
  StringValueObject.create('a'),
  StringValueObject.create(''),
  BooleanValueObject.create(false),
];

test('by the engine alone an empty cell that is passed on has no value', () => {
  expect(cellsAfter(empty)[0]).toEqual([null, undefined]);
});

describe('with ours', () => {
  beforeAll(() => passOnZero(FormulaRuntimeService.prototype));

  test.each<[string, BaseValueObject, unknown[]]>([
    ['=A2', empty, [zero]],
    ['=A1:A3 of 1, empty and a', arrayOf([[one], [empty], [text]]), [[1, 2], [1, 2], zero, ['a', 1]]],
    ['=A1:B1 with holes', arrayOf([[null, one]]), [zero, zero, [1, 2]]],
    ['=FILTER of one empty cell', arrayOf([[empty]]), [zero]],
    ['=""', none, [['', 1]]],
    ['={""} over two', arrayOf([[none, empty]]), [['', 1], ['', 1], zero]],
    ['=FALSE', yes, [[0, 3]]],
    ['an error stays one', ErrorValueObject.create(ErrorType.NA), [['#N/A', 1]]],
  ])('%s', (_formula, given, cells) => {
    expect(cellsAfter(given)).toEqual(cells);
  });

  test('a formula in no cell keeps finding nothing: the list of a rule has no 0 where its cells are empty', () => {
    const service = results();
    service.setRuntimeOtherData('rule', 0, 0, arrayOf([[one], [empty]]));
    expect(service.getRuntimeOtherData()['workbook']?.['sheet-1']?.['rule']).toMatchObject({
      0: { 0: [[{ v: 1 }], [{ v: null }]] },
    });
  });
});
