/** Truth values and errors: what is typed is one, and cells show it as its user would type it. */
import { CellValueType, type ICellData } from '@univerjs/core';
import type { Language } from '../../../src/language';
import { readTypedInput } from '../../../src/workbench/grid/entering/input';
import { showAsExcel } from '../../../src/workbench/grid/looks/display';
import { cellValue } from '../../../src/workbench/grid/base/cells';

// Of a kind jest does not load; the services are stood in for below.
jest.mock('lodash-es', () => ({}));
jest.mock('nanoid', () => ({}));
jest.mock('rbush', () => class {});
jest.mock('kdbush', () => class {});
jest.mock('@univerjs/sheets', () => ({ INTERCEPTOR_POINT: {} }));
jest.mock('@univerjs/sheets-ui', () => ({}));
jest.mock('../../../src/workbench/grid/engine/univer', () => ({ UNIT: 'workbook' }));

type Handler = (cell: ICellData, place: object, next: (cell: ICellData) => ICellData) => ICellData;

/** A session that keeps the one handler it is given; its cells have no look and no formula. */
function session() {
  const handlers: Handler[] = [];
  const intercept = (_point: unknown, { handler }: { handler: Handler }) => void handlers.push(handler);
  const service = { intercept, writeCellInterceptor: { intercept }, getFormulaStringByCell: () => null };
  const sheet = { getSheet: () => ({ getCellStyle: () => null }) };
  const given = { injector: { get: () => service }, workbook: { getSheetBySheetId: () => sheet } };
  return { given, handle: (cell: ICellData, next: (cell: ICellData) => ICellData) => handlers[0]?.(cell, {}, next) };
}

/** As Univer's number formats do, which come after: any 1 is a number. */
const asNumber = (cell: ICellData): ICellData => (cell.v === 1 ? { ...cell, t: CellValueType.NUMBER } : cell);

const typed = (text: string, language: Language) => {
  const { given, handle } = session();
  const reading = { language: () => language, readFormula: (formula: string) => formula, thisYear: () => 2026 };
  readTypedInput(given as unknown as Parameters<typeof readTypedInput>[0], reading); // all that is asked of it
  return cellValue(handle({ v: text }, asNumber));
};

const shown = (cell: ICellData, language: Language) => {
  const { given, handle } = session();
  showAsExcel(given as unknown as Parameters<typeof showAsExcel>[0], () => language); // all that is asked of it
  return handle(cell, (next) => next)?.v;
};

test.each<[string, Language, unknown]>([
  ['WAAR', 'nl', true],
  ['waar', 'nl', true],
  ['ONWAAR', 'nl', false],
  ['TRUE', 'nl', 'TRUE'],
  ['TRUE', 'en', true],
  ['false', 'en', false],
  ['WAAR', 'en', 'WAAR'],
  ['1', 'nl', 1],
  ['#N/B', 'nl', '#N/A'],
  ['#waarde!', 'nl', '#VALUE!'],
  ['#DEEL/0!', 'nl', '#DIV/0!'],
  ['#NAAM?', 'nl', '#NAME?'],
  ['#VERW!', 'nl', '#REF!'],
  ['#GETAL!', 'nl', '#NUM!'],
  ['#LEEG!', 'nl', '#NULL!'],
  ['#N/A', 'en', '#N/A'],
  ['#N/B', 'en', '#N/B'],
])('%s typed in %s', (text, language, value) => {
  expect(typed(text, language)).toBe(value);
});

test.each<[ICellData, Language, unknown]>([
  [{ v: 1, t: CellValueType.BOOLEAN }, 'nl', 'WAAR'],
  [{ v: 0, t: CellValueType.BOOLEAN }, 'nl', 'ONWAAR'],
  [{ v: 1, t: CellValueType.BOOLEAN }, 'en', 'TRUE'],
  [{ v: 'FALSE', t: CellValueType.BOOLEAN }, 'nl', 'ONWAAR'],
  [{ v: null, t: CellValueType.BOOLEAN }, 'nl', null],
  [{ v: 1, t: CellValueType.NUMBER }, 'nl', 1],
  [{ v: 'WAAR', t: CellValueType.STRING }, 'en', 'WAAR'],
  [{ v: '#N/A', t: CellValueType.STRING }, 'nl', '#N/B'],
  [{ v: '#VALUE!', t: CellValueType.STRING }, 'nl', '#WAARDE!'],
  [{ v: '#DIV/0!', t: CellValueType.STRING }, 'nl', '#DEEL/0!'],
  [{ v: '#NAME?', t: CellValueType.STRING }, 'nl', '#NAAM?'],
  [{ v: '#REF!', t: CellValueType.STRING }, 'nl', '#VERW!'],
  [{ v: '#NUM!', t: CellValueType.STRING }, 'nl', '#GETAL!'],
  [{ v: '#NULL!', t: CellValueType.STRING }, 'nl', '#LEEG!'],
  [{ v: '#SPILL!', t: CellValueType.STRING }, 'nl', '#OVERLOOP!'],
  [{ v: '#CALC!', t: CellValueType.STRING }, 'nl', '#CALC!'],
  [{ v: '#GETTING_DATA', t: CellValueType.STRING }, 'nl', '#BUSY!'],
  [{ v: '#N/A', t: CellValueType.STRING }, 'en', '#N/A'],
  [{ v: '#N/A', t: CellValueType.FORCE_STRING }, 'nl', '#N/A'],
  [{ v: 'zie #N/A', t: CellValueType.STRING }, 'nl', 'zie #N/A'],
])('%j is shown in %s as %s', (cell, language, text) => {
  expect(shown(cell, language)).toBe(text);
});
