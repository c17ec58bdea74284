import fc from 'fast-check';
import { callsIn, readArgument } from '../../src/session/formula-call';

test.each([
  ['=VKT.MEASURE("stock",A2,,,"2023-12")', [['MEASURE', ['"stock"', 'A2', '', '', '"2023-12"']]]],
  ['=ROUND(vkt.measure("stock"),0)+1', [['MEASURE', ['"stock"']]]],
  ['=_xldudf_VKT_EXPLAIN("stock", B$1)', [['EXPLAIN', ['"stock"', 'B$1']]]],
  [
    '=VKT.FTE(SUM(A1:A3,B2),VKT.NETHOURS(1,2,{3,4}))',
    [
      ['FTE', ['SUM(A1:A3,B2)', 'VKT.NETHOURS(1,2,{3,4})']],
      ['NETHOURS', ['1', '2', '{3,4}']],
    ],
  ],
  [
    '=VKT.MEASURE("a,b)""c",\'Blad, 2\'!A1,Tabel[[#This Row],[Naam, oud]])',
    [['MEASURE', ['"a,b)""c"', "'Blad, 2'!A1", 'Tabel[[#This Row],[Naam, oud]]']]],
  ],
  ['="VKT.MEASURE(1)"', []],
  ["='VKT.MEASURE('!A1", []],
  ['=XVKT.MEASURE("stock")', []],
  ['=VKT.MEASURE("stock"', [['MEASURE', ['"stock"']]]],
  ['=SUM(A1:A3)', []],
])('%s calls what it calls', (formula, wanted) => {
  expect(callsIn(formula).map(({ name, args }) => [name, args])).toEqual(wanted);
});

test.each([
  ['', { kind: 'value', value: '' }],
  ['"zeg ""ja"""', { kind: 'value', value: 'zeg "ja"' }],
  ['-1.5e3', { kind: 'value', value: -1500 }],
  ['$A$2', { kind: 'cell', sheet: null, address: 'A2' }],
  ["'Blad ''2'''!bc$12", { kind: 'cell', sheet: "Blad '2'", address: 'BC12' }],
  ['Voorraad!B3', { kind: 'cell', sheet: 'Voorraad', address: 'B3' }],
  ['A1:A3', { kind: 'computed' }],
  ['A1&B1', { kind: 'computed' }],
  ['"a"&"b"', { kind: 'computed' }],
  ['[@Locatie]', { kind: 'computed' }],
  ['TEXT(A1,"yyyy-mm")', { kind: 'computed' }],
])('the argument %s is read', (text, wanted) => {
  expect(readArgument(text)).toEqual(wanted);
});

const text = fc.string({ unit: 'grapheme' }).map((given) => ({ typed: `"${given.replaceAll('"', '""')}"`, given }));

test('whatever texts are given, they are found where they stand and read as they were meant', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
      const [call, ...more] = callsIn(`=IF(A1>0,VKT.MEASURE(${texts.map(({ typed }) => typed).join(',')}),"")`);
      expect(more).toEqual([]);
      expect(call?.args.map(readArgument)).toEqual(texts.map(({ given }) => ({ kind: 'value', value: given })));
    }),
  );
});

test('no formula, however broken, makes it fail or go on for ever', () => {
  const signs = fc.constantFrom(...'VKT.MEASURE(("\'[]{},)A1! ');
  fc.assert(
    fc.property(fc.array(signs), (parts) => {
      for (const { args } of callsIn(`=VKT.MEASURE(${parts.join('')}`)) args.forEach(readArgument);
    }),
  );
});
