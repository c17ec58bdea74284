import fc from 'fast-check';
import {
  columnIndex,
  columnName,
  formatAddress,
  looksLikeCell,
  parseAddress,
  quoteSheetName,
  splitSheet,
} from '../../../src/xlsx/notation/address';
import { scanFormula } from '../../../src/xlsx/notation/scan';
import { shifted } from '../../../src/workbench/formula/shift';
import { engineName, fromEngineReferences, toEngineReferences } from '../../../src/workbench/formula/structured';
import { readClipboard, repeated } from '../../../src/workbench/formula/pasted';
import { readTypedFormula, shownFormula } from '../../../src/workbench/formula/dutch-formula';
import { readDate, readTyped } from '../../../src/workbench/formula/typed';

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
  const shift = (
    kind: 'insert' | 'delete',
    where: { readonly row: number; readonly rows: number } & Partial<typeof area>,
  ) => shifted(area, { kind, along: 'rows', where: { column: 0, columns: 10, ...where } });

  test('rows above push it down, rows inside make it longer, rows below leave it', () => {
    expect(shift('insert', { row: 0, rows: 2 })).toEqual({ ...area, row: 4 });
    expect(shift('insert', { row: 3, rows: 2 })).toEqual({ ...area, rows: 5 });
    expect(shift('insert', { row: 5, rows: 2 })).toEqual(area);
  });

  test('deleting above pulls it up, deleting into it makes it shorter, deleting all of it ends it', () => {
    expect(shift('delete', { row: 0, rows: 1 })).toEqual({ ...area, row: 1 });
    expect(shift('delete', { row: 1, rows: 2 })).toEqual({ ...area, row: 1, rows: 2 });
    expect(shift('delete', { row: 2, rows: 3 })).toBeNull();
  });

  test('a shift beside it, or through only part of it, leaves it', () => {
    expect(shift('insert', { row: 0, rows: 1, column: 5, columns: 2 })).toEqual(area);
    expect(shift('insert', { row: 0, rows: 1, column: 1, columns: 1 })).toEqual(area);
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
    ['=SUM(T[[Uren (netto)]])', 'Uren (netto)', '=SUM(T[[~]])'],
    ['=SUM(T[Uren (netto)])', 'Uren (netto)', '=SUM(T[~])'],
    ["=T[[#This Row],['#zaken]]", '#zaken', '=T[[#This Row],[~]]'],
    ["=SUM(T[[#All],['[a':b'']])", "[a:b'", '=SUM(T[[#All],[~]])'],
    ["=[@[']a: b]]", ']a: b', '=T[[#This Row],[~]]'],
    ['=SUM(T[[#Headers],[a,b]])', 'a,b', '=SUM(T[[#Headers],[~]])'],
    ['=ROWS(T[#All])', '', '=ROWS(T[#All])'],
    ['=SUM(T[[a]:[b: c]])', 'b: c', '=SUM(T[[a]:[~]])'],
    ['=SUM(T[[#Data],[#Totals],[a]])', 'a', '=SUM(T[[#Data],[#Totals],[~]])'],
  ])('%s holds no sign the engine trips over in the name %s', (excel, name, engine) => {
    expect(toEngineReferences(excel, 'T')).toBe(engine.replace('~', () => engineName(name)));
    expect(engineName(name)).not.toMatch(/[()#:[\]']/);
  });

  test('any name of a column survives to the engine and back', () => {
    const sign = fc.constantFrom('a', 'é', '1', ' ', '(', ')', '#', ':', '[', ']', "'", ',', '"', '@', '-', '/');
    const name = fc.string({ unit: sign, minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(name, name, (one, other) => {
        const escaped = [one, other].map((text) => text.replace(/[[\]#'@]/g, "'$&"));
        const formula = `=SUM(T[[${escaped.join(']:[')}]])+1`;
        const engine = toEngineReferences(formula, null);
        expect(engine).toBe(`=SUM(T[[${engineName(one)}]:[${engineName(other)}]])+1`);
        expect(fromEngineReferences(engine, null)).toBe(formula);
      }),
    );
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
    // A comma that touches a digit is decimal: what stands there is one number, as in Dutch Excel.
    ['=VKT.FTE(12,5)', '=VKT.FTE(12.5)'],
    ['=MAX(1,5)', '=MAX(1.5)'],
    ['=(1,5+2)*3', '=(1.5+2)*3'],
    ['=SOM(,5;2)', '=SUM(.5,2)'],
    ['=,5+1', '=.5+1'],
    ['=SOM({1,5})', '=SUM({1.5})'],
    ['=SOM({1,5;2,5})', '=SUM({1.5;2.5})'],
    ['=-1,5%', '=-1.5%'],
    ['=ALS(A1>1,5;"ja";B2)', '=IF(A1>1.5,"ja",B2)'],
    ["=Blad1!A1+'Blad 2'!B2*1,5", "=Blad1!A1+'Blad 2'!B2*1.5"],
    // What Dutch Excel refuses is understood as the English it must be.
    ['=VKT.FTE(22184,20,1363)', '=VKT.FTE(22184,20,1363)'],
    ['=VKT.FTE(A1,5)', '=VKT.FTE(A1,5)'],
    ['=VKT.FTE(A1, 5)', '=VKT.FTE(A1, 5)'],
    ['=MAX("a",5)', '=MAX("a",5)'],
    ['=MAX(vkt_Inflow[Cases],5)', '=MAX(vkt_Inflow[Cases],5)'],
    ['=MAX((1),5)', '=MAX((1),5)'],
    ['=MAX(5%,5)', '=MAX(5%,5)'],
    ['=MAX(1.5,2)', '=MAX(1.5,2)'],
    ['=IF(TRUE,,5)', '=IF(TRUE,,5)'],
    ['=MAX({1,2,3})', '=MAX({1,2,3})'],
    ['=SUM({1,2})', '=SUM({1,2})'],
    // Columns of tables.
    ['=SOM(vkt_Inflow[[#Deze rij];[Zaken]];1,5)', '=SUM(vkt_Inflow[[#This Row],[Zaken]],1.5)'],
    ['=[@Zaken]*1,5', '=[@Zaken]*1.5'],
    ['=AANTAL(T[#Alles])', '=COUNT(T[#All])'],
    ['=SOM(T[[#Kopteksten];[1,5]];1,5)', '=SUM(T[[#Headers],[1,5]],1.5)'],
  ])('%s typed in Dutch is %s', (typed, english) => {
    expect(readTypedFormula(typed, 'nl')).toBe(english);
  });

  test('a comma in a number that cannot be one is never taken for something that can be calculated', () => {
    expect(readTypedFormula('=SOM(1,2,3;4)', 'nl')).toBe('=SUM(1.2.3,4)');
  });

  test('what a Dutch user sees of a formula is what she types, and read again the same formula', () => {
    const number = fc.constantFrom('0', '12', '0.05', '.5', '1.5E3', '22184', '1.5%');
    const text = fc.constantFrom('"a,b;c"', '"1,5"', '""', '"{1,2}"');
    const place = fc.constantFrom('A1', '$B$2:C3', "'a,1'!A1", 'Blad1!A1', 'T[[#This Row],[Cases]]', 'T[1,5]', 'D4#');
    const other = fc.constantFrom(
      'TRUE',
      'FALSE',
      '{1,2;3,4}',
      '{1.5}',
      '{"a,1",2.5;TRUE,3}',
      'A:A',
      '1:1',
      'vkt_Begin',
    );
    const { formula } = fc.letrec<{ formula: string }>((tie) => ({
      formula: fc.oneof(
        { depthSize: 'small' },
        fc.oneof(number, text, place, other),
        fc
          .tuple(
            fc.constantFrom('SUM', 'IF', 'VKT.FTE', 'MAX', 'ROUND', 'XLOOKUP', 'LET', 'TRUE', ''),
            fc.array(fc.oneof(tie('formula'), fc.constant('')), { minLength: 1, maxLength: 4 }),
          )
          .map(([name, parts]) => `${name}(${(name === '' ? parts.slice(0, 1) : parts).join(',')})`),
        fc
          .tuple(tie('formula'), fc.constantFrom('+', '*', '&', '<>', ' - '), tie('formula'))
          .map((all) => all.join('')),
      ),
    }));
    fc.assert(
      fc.property(formula, (source) => {
        const shown = shownFormula(`=${source}`, 'nl');
        expect([shown, readTypedFormula(shown, 'nl')]).toEqual([shown, `=${source}`]);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['=VKT.FTE(12,5)', '=VKT.FTE(12;5)'],
    ['=IFERROR(SUM(1.5,2),"a,b")', '=ALS.FOUT(SOM(1,5;2);"a,b")'],
    ['=SUM(T[[#This Row],[Cases]],{1,2;3.5,TRUE})', '=SOM(T[[#Deze rij];[Cases]];{1\\2;3,5\\WAAR})'],
  ])('%s is shown in Dutch as %s', (english, dutch) => {
    expect(shownFormula(english, 'nl')).toBe(dutch);
    expect(shownFormula(english, 'en')).toBe(english);
  });

  test('English formulas are taken as they are', () => {
    expect(readTypedFormula('=SUM(1,2)', 'en')).toBe('=SUM(1,2)');
  });
});

describe('typed values', () => {
  const serial = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
  const read = (text: string, language: 'nl' | 'en' = 'nl') => readTyped(text, { language, thisYear: 2026 });

  test.each([
    ['12,5', 12.5, null],
    ['1.037', 1037, '#,##0'],
    ['1.234,5', 1234.5, '#,##0.00'],
    ['-0,25', -0.25, null],
    ['12,5 %', 0.125, '0.00%'],
    ['10%', 0.1, '0%'],
    ['€ 5', 5, '"€ "#,##0'],
    ['-€ 1.250,50', -1250.5, '"€ "#,##0.00'],
    ['(5)', -5, null],
    ['1,5E3', 1500, '0.00E+00'],
    ['7:30', 0.3125, 'h:mm'],
    ['31/12/2026', 46_387, 'dd-mm-yyyy'],
    ['31-12-2026', 46_387, 'dd-mm-yyyy'],
    ['2026-12-31', 46_387, 'dd-mm-yyyy'],
    ['2026-01', serial(2026, 1, 1), 'mmm-yy'],
    ['5-2026', serial(2026, 5, 1), 'mmm-yy'],
    ['1-2', serial(2026, 2, 1), 'd-mmm'],
    ['15 mei', serial(2026, 5, 15), 'd-mmm'],
    ['15 maart 2026', serial(2026, 3, 15), 'd-mmm-yy'],
  ])('%s in Dutch is a number', (text, value, numberFormat) => {
    expect(read(text)).toEqual({ value, numberFormat });
  });

  test('all twelve months are alike, short and long, with four digits or two', () => {
    const short = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ');
    const long = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
    for (const [i, name] of short.entries())
      for (const text of [
        `${name} 2026`,
        `${name}-2026`,
        `${name.toUpperCase()} 2026`,
        `${name}-99`,
        `${long[i]} 2026`,
      ])
        expect([text, read(text)]).toEqual([
          text,
          { value: serial(text.endsWith('99') ? 1999 : 2026, i + 1, 1), numberFormat: 'mmm-yy' },
        ]);
  });

  test.each([
    ...['12.5', '1.5', '1.23', '1,037.5', 'may 2026', 'mar 2026', 'oct 2026', 'March 1, 2026', 'TRUE', '$5'],
    ...['31-2-2026', '12/31/2026', '2026-13', 'Ter Apel', '-', 'mrt', '5 fte', 'mei 5, 2026', ''],
  ])('%s in Dutch stays text', (text) => {
    expect(read(text)).toEqual({ value: text, numberFormat: null });
  });

  test('English is read in US notation, as what add-ins write', () => {
    expect(read('1,234.5', 'en').value).toBe(1234.5);
    expect(read('12,5', 'en').value).toBe('12,5');
    expect(read('mei 2026', 'en').value).toBe('mei 2026');
    expect(read('12/31/2026', 'en').value).toBe(46_387);
  });

  test('truth values are in their language', () => {
    expect([read('WAAR').value, read('onwaar').value, read('WAAR', 'en').value]).toEqual([true, false, 'WAAR']);
  });

  test('dates are serials; days that do not exist are none', () => {
    expect(readDate('1-1-1970')).toBe(25_569);
    expect(readDate('2026-12-31')).toBe(46_387);
    expect(readDate('31-2-2026')).toBeNull();
  });
});

describe('what is pasted', () => {
  test.each([
    ['een', [['een']]],
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      '\tb\nc',
      [
        ['', 'b'],
        ['c', ''],
      ],
    ],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['"a\nb ""c"""\t2', [['a\nb "c"', '2']]],
    ['5" pijp\t"los"', [['5" pijp', '"los"']]],
    ['"nooit gesloten\tb', [['"nooit gesloten', 'b']]],
  ])('%j is cells', (text, cells) => {
    expect(readClipboard(text)).toEqual(cells);
  });

  test('cells written as Excel does come back', () => {
    // A cell of Excel's clipboard: between quotes when it holds a line end, a tab or a quote.
    const write = (cell: string) => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
    const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', '\t', '\n', ' ', ',', '='), maxLength: 6 });
    const rows = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      );
    fc.assert(
      fc.property(rows, (given) => {
        const text = given.map((row) => row.map(write).join('\t')).join('\r\n');
        expect(readClipboard(`${text}\r\n`)).toEqual(given);
      }),
    );
  });

  test('fills a selection that holds it a whole number of times, or is put there once', () => {
    expect(repeated([['a', 'b']], 2, 4)).toEqual([
      ['a', 'b', 'a', 'b'],
      ['a', 'b', 'a', 'b'],
    ]);
    expect(repeated([['a'], ['b']], 3, 1)).toEqual([['a'], ['b']]);
    expect(repeated([['a'], ['b']], 1, 1)).toEqual([['a'], ['b']]);
  });
});
