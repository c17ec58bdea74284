/** Formulas between people and files, and which of them a file must mark as dynamic. */
import fc from 'fast-check';
import { isDynamic } from '../../src/xlsx/notation/dynamic';
import { fromFileFormula, toFileFormula } from '../../src/xlsx/notation/formula-notation';
import { isValidFormula } from '../../src/xlsx/notation/valid-formula';
import { movedFormula } from '../../src/xlsx/notation/moved';
import { formula } from './random-book';

const NAMESPACES = ['VKT'];

test.each([
  ['XLOOKUP(1,A:A,B:B)', '_xlfn.XLOOKUP(1,A:A,B:B)'],
  ['sort(FILTER(A1:A3,1))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A3,1))'],
  ['VKT.FTE(A1,20,1363)', '_xldudf_VKT_FTE(A1,20,1363)'],
  ['SUM(A1)+IFERROR(B1,0)', 'SUM(A1)+IFERROR(B1,0)'],
  ['LET(x,1,y,x+1,x*y)', '_xlfn.LET(_xlpm.x,1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)'],
  ['LAMBDA(a,b,a+b)(1,2)', '_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a+_xlpm.b)(1,2)'],
  ['"VKT.FTE(LET(x,"&A1', '"VKT.FTE(LET(x,"&A1'],
  ['D4#', '_xlfn.ANCHORARRAY(D4)'],
  ['SUM(Blad2!$D$4#)', 'SUM(_xlfn.ANCHORARRAY(Blad2!$D$4))'],
  ["SUM('Blad 2''s'!D4#,D5#)", "SUM(_xlfn.ANCHORARRAY('Blad 2''s'!D4),_xlfn.ANCHORARRAY(D5))"],
  ['"D4#"&D4', '"D4#"&D4'],
  ["'VKT.FTE('!A1", "'VKT.FTE('!A1"],
])('%s is %s in a file', (typed, written) => {
  expect(toFileFormula(typed, NAMESPACES)).toBe(written);
});

test('what is written is read as it was', () => {
  fc.assert(
    fc.property(formula, (typed) => {
      expect(fromFileFormula(toFileFormula(typed, NAMESPACES), NAMESPACES)).toBe(typed);
    }),
  );
});

test.each([
  ['A1+B1*2', false],
  ['SUM(A1:A3)', false],
  ['SUM(A1:A3)*2+MAX(vkt_Steps[Uren])', false],
  ['IF(A1>3,SUM(B:B),"x:y")', false],
  ['VLOOKUP(A1,Blad!A:C,2,FALSE)', false],
  ['vkt_Steps[[#This Row],[Uren]]*2', false],
  ["'Blad: 1'!A1*2", false],
  ['SUM(A1:A3*B1:B3)', true],
  ['A1:A3*2', true],
  ['vkt_Steps[Uren]*2', true],
  ['IF(A1:A3>1,1,0)', true],
  ['SUM(IF(A1:A3>1,1,0))', true],
  ['FILTER(A1:A3,B1:B3)', true],
  ['VKT.FTE(1,2,3)', true],
  ['INDEX(A1:A3,2)', true],
  ['ROUND(D4#,1)', true],
  ['Uren*2', true],
  ['{1,2,3}', true],
])('%s: marked as dynamic %s', (given, expected) => {
  expect(isDynamic(given)).toBe(expected);
});

test('moving there and back changes nothing', () => {
  fc.assert(
    fc.property(formula, fc.nat(40), fc.nat(40), (given, rows, columns) => {
      expect(movedFormula(movedFormula(given, rows, columns), -rows, -columns)).toBe(given);
    }),
  );
});

test.each([
  'A1+',
  '*2',
  'SUM(A1',
  'SUM(A1))',
  '"open',
  "'Blad!A1",
  'SUM(A1;2)',
  '[[#This Row],[Uren]]*2',
  'A1*/2',
  '(A1+)',
  '',
  `"${'x'.repeat(9000)}"`,
])('%s is unfinished: in a file it would make Excel repair everything', (given) => {
  expect(isValidFormula(given)).toBe(false);
});

test.each([
  '-A1',
  'A1<>B1',
  'A1>=-2',
  'IF(,,)',
  'PI()',
  '1--1',
  'A1=-B1',
  'T[[#This Row],[a]]',
  '\'a;b\'!A1&";"',
  '{1;2}',
  '+A1%',
])('%s is whole', (given) => {
  expect(isValidFormula(given)).toBe(true);
});

test('every formula of the random workbooks is whole', () => {
  fc.assert(fc.property(formula, isValidFormula));
});
