import {
  columnIndex,
  columnName,
  formatAddress,
  looksLikeCell,
  parseAddress,
  quoteSheetName,
  splitSheet,
} from '../../src/xlsx/notation/address';
import { scanFormula } from '../../src/xlsx/notation/scan';
import { shifted } from '../../src/workbench/formula/shift';
import { fromEngineReferences, toEngineReferences } from '../../src/workbench/formula/structured';
import { readDate, readNumber, readTyped, readTypedFormula } from '../../src/workbench/formula/typed';

describe('addresses', () => {
  test.each([
    ['A1', { row: 0, column: 0, rows: 1, columns: 1 }],
    ['$B$2:C5', { row: 1, column: 1, rows: 4, columns: 2 }],
    ['C5:B2', { row: 1, column: 1, rows: 4, columns: 2 }],
    ['B:C', { row: 0, column: 1, rows: 1_048_576, columns: 2 }],
    ['2:5', { row: 1, column: 0, rows: 4, columns: 16_384 }],
  ])('%s is a rectangle', (text, area) => {
    expect(parseAddress(text)).toEqual(area);
  });

  test.each(['', 'A0', 'ZZZZ1', 'XFE1', 'A1048577', 'Tabel1', 'A1:B2:C3', 'A1,B2'])('%s is none', (text) => {
    expect(parseAddress(text)).toBeNull();
  });

  test.each(['A1', 'B2:C5', 'B:C', '2:5', 'XFD1048576'])('%s survives there and back', (text) => {
    const area = parseAddress(text);
    expect(area && formatAddress(area)).toBe(text);
  });

  test('columns count in letters', () => {
    expect(['A', 'Z', 'AA', 'XFD'].map(columnIndex)).toEqual([0, 25, 26, 16_383]);
    expect([0, 25, 26, 16_383].map(columnName)).toEqual(['A', 'Z', 'AA', 'XFD']);
  });

  test('sheet names are quoted where a formula needs it', () => {
    expect(['Blad1', 'Mijn blad', "Jan's", 'AB12'].map(quoteSheetName)).toEqual([
      'Blad1',
      "'Mijn blad'",
      "'Jan''s'",
      "'AB12'",
    ]);
    expect(splitSheet("'Jan''s!'!A1")).toEqual({ sheet: "Jan's!", rest: 'A1' });
  });

  test('names that read as cells are known', () => {
    expect(['A1', 'vkt1', 'R', 'R1C1', 'Ref', 'vkt_Stock'].map(looksLikeCell)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('moving along with inserted and deleted cells', () => {
  const area = { row: 2, column: 1, rows: 3, columns: 2 };
  const rows = (kind: 'insert' | 'delete', row: number, count: number, column = 0, columns = 10) =>
    shifted(area, { kind, along: 'rows', where: { row, column, rows: count, columns } });

  test('rows above push it down, rows inside make it longer, rows below leave it', () => {
    expect(rows('insert', 0, 2)).toEqual({ ...area, row: 4 });
    expect(rows('insert', 3, 2)).toEqual({ ...area, rows: 5 });
    expect(rows('insert', 5, 2)).toEqual(area);
  });

  test('deleting above pulls it up, deleting into it makes it shorter, deleting all of it ends it', () => {
    expect(rows('delete', 0, 1)).toEqual({ ...area, row: 1 });
    expect(rows('delete', 1, 2)).toEqual({ ...area, row: 1, rows: 2 });
    expect(rows('delete', 2, 3)).toBeNull();
  });

  test('a shift beside it, or through only part of it, leaves it', () => {
    expect(rows('insert', 0, 1, 5, 2)).toEqual(area);
    expect(rows('insert', 0, 1, 1, 1)).toEqual(area);
  });
});

describe('formulas', () => {
  test('pieces put together are the formula again', () => {
    const formula = `=SOM('a;b'!A1;"x;""y";Tabel[[#All];[a';]]];{1;2})`;
    expect(
      scanFormula(formula)
        .map(({ source }) => source)
        .join(''),
    ).toBe(formula);
  });

  test.each([
    ['=[@uren]*2', 'T', '=T[[#This Row],[uren]]*2'],
    ['=[@[tarief p/u]]', 'T', '=T[[#This Row],[tarief p/u]]'],
    ['=T[@uren]', null, '=T[[#This Row],[uren]]'],
    ['=SUM(T[@[a]:[c]])', 'T', '=SUM(T[[#This Row],[a]:[c]])'],
    ['=SUM([uren])', 'T', '=SUM(T[uren])'],
    ['=SUM(T[uren])', 'Ander', '=SUM(T[uren])'],
    ['="[@uren]"', 'T', '="[@uren]"'],
    ['tekst [@uren]', 'T', 'tekst [@uren]'],
  ])('%s in table %s is %s for the engine', (excel, table, engine) => {
    expect(toEngineReferences(excel, table)).toBe(engine);
  });

  test.each([
    ['=T[[#This Row],[uren]]*2', 'T', '=[@uren]*2'],
    ['=T[[#This Row],[uren]]*2', null, '=T[@uren]*2'],
    ['=T[[#This Row],[tarief p/u]]', 'T', '=[@[tarief p/u]]'],
    ['=SUM(T[[#This Row],[a]:[c]])', 'T', '=SUM([@[a]:[c]])'],
  ])('%s in table %s is shown as %s', (engine, table, excel) => {
    expect(fromEngineReferences(engine, table)).toBe(excel);
  });

  test.each([
    ['=SOM(1,5;2)', '=SUM(1.5,2)'],
    ['=ALS.FOUT(A1;"a;b")', '=IFERROR(A1,"a;b")'],
    ['=A1*1,5', '=A1*1.5'],
    ['=SUM(1,2)', '=SUM(1,2)'],
    ['=VKT.FTE(22184;20;1363)', '=VKT.FTE(22184,20,1363)'],
    ['=SOM({1;2})', '=SUM({1;2})'],
    ["='a;b'!A1", "='a;b'!A1"],
    ['=VKT.FTE(22184;20;1363;0,05)', '=VKT.FTE(22184,20,1363,0.05)'],
    ['=0,06', '=0.06'],
    ['=1,05*2', '=1.05*2'],
    ['=1,5E3+2,50%', '=1.5E3+2.50%'],
    ['=ALS(WAAR;onwaar;"WAAR")', '=IF(TRUE,FALSE,"WAAR")'],
    ["=WAAR+'WAAR'!A1+Waar!A1+waar_a+WAAR()", "=TRUE+'WAAR'!A1+Waar!A1+waar_a+TRUE()"],
    ['=SOM({1\\2;3\\4})', '=SUM({1,2;3,4})'],
    ['={1,5\\WAAR;"a\\b,1"\\2}', '={1.5,TRUE;"a\\b,1",2}'],
  ])('%s typed in Dutch is %s', (typed, english) => {
    expect(readTypedFormula(typed, 'nl')).toBe(english);
  });

  test('English formulas are taken as they are', () => {
    expect(readTypedFormula('=SUM(1,2)', 'en')).toBe('=SUM(1,2)');
  });
});

describe('typed values', () => {
  test.each([
    ['1,5', 'nl', 1.5],
    ['1.234,5', 'nl', 1234.5],
    ['-0,25', 'nl', -0.25],
    ['1.5', 'nl', null],
    ['1.5', 'en', 1.5],
    ['1,234.5', 'en', 1234.5],
    ['abc', 'nl', null],
    ['-', 'nl', null],
  ] as const)('%s in %s is %s', (text, language, number) => {
    expect(readNumber(text, language)).toBe(number);
  });

  test('dates are serials; days that do not exist are texts', () => {
    expect(readDate('1-1-1970')).toBe(25_569);
    expect(readDate('2026-12-31')).toBe(46_387);
    expect(readDate('31-2-2026')).toBeNull();
    expect(readTyped('31/12/2026', 'nl')).toEqual({ value: 46_387, numberFormat: 'dd-mm-yyyy' });
  });

  test('percentages bring their format; truth values their language', () => {
    expect(readTyped('12,5 %', 'nl')).toEqual({ value: 0.125, numberFormat: '0.00%' });
    expect(readTyped('WAAR', 'nl').value).toBe(true);
    expect(readTyped('WAAR', 'en').value).toBe('WAAR');
  });
});
