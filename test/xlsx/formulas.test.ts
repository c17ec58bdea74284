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

/** Each is also read back as it was. */
test.each([
  ['@A1', '_xlfn.SINGLE(A1)'],
  ['@$A$1:$A$3*2', '_xlfn.SINGLE($A$1:$A$3)*2'],
  ['@A:A+@1:3', '_xlfn.SINGLE(A:A)+_xlfn.SINGLE(1:3)'],
  ['@Sheet1!A1:A3', '_xlfn.SINGLE(Sheet1!A1:A3)'],
  ["@'Blad 2''s'!A1:A3&1", "_xlfn.SINGLE('Blad 2''s'!A1:A3)&1"],
  ['@Uren*@Blad1!Uren', '_xlfn.SINGLE(Uren)*_xlfn.SINGLE(Blad1!Uren)'],
  ['@INDEX(A1:A9,B1)', '_xlfn.SINGLE(INDEX(A1:A9,B1))'],
  ['SUM(1,@INDEX(A:A,(2)),3)', 'SUM(1,_xlfn.SINGLE(INDEX(A:A,(2))),3)'],
  ['@VKT.FTE(A1,@B1:B3,3)', '_xlfn.SINGLE(_xldudf_VKT_FTE(A1,_xlfn.SINGLE(B1:B3),3))'],
  ['@XLOOKUP(@A1:A3,B:B,C:C)', '_xlfn.SINGLE(_xlfn.XLOOKUP(_xlfn.SINGLE(A1:A3),B:B,C:C))'],
  ['@A1:INDEX(A:A,3)', '_xlfn.SINGLE(A1:INDEX(A:A,3))'],
  ['@(A1:A3*2)+1', '_xlfn.SINGLE((A1:A3*2))+1'],
  ['@D4#', '_xlfn.SINGLE(_xlfn.ANCHORARRAY(D4))'],
  ['@Blad2!D4#+1', '_xlfn.SINGLE(_xlfn.ANCHORARRAY(Blad2!D4))+1'],
  ['@vkt_X[a]', '_xlfn.SINGLE(vkt_X[a])'],
  ['@{1,2}', '_xlfn.SINGLE({1,2})'],
  ['@@A1:A2', '_xlfn.SINGLE(_xlfn.SINGLE(A1:A2))'],
  ['-@A1:A3%', '-_xlfn.SINGLE(A1:A3)%'],
  ['LAMBDA(a,@a)(A1:A3)', '_xlfn.LAMBDA(_xlpm.a,_xlfn.SINGLE(_xlpm.a))(A1:A3)'],
  ['@LAMBDA(a,a)(A1:A3)', '_xlfn.SINGLE(_xlfn.LAMBDA(_xlpm.a,_xlpm.a)(A1:A3))'],
  // Of something else, and left alone.
  ['vkt_X[@Cases]*2', 'vkt_X[@Cases]*2'],
  ['vkt_X[[#This Row],[a]]', 'vkt_X[[#This Row],[a]]'],
  ["vkt_X['@Cases]", "vkt_X['@Cases]"],
  ['"jan@example.org"&"@A1"', '"jan@example.org"&"@A1"'],
  ["'jan@example.org'!A1", "'jan@example.org'!A1"],
  ["@'jan@example.org'!A1:A3", "_xlfn.SINGLE('jan@example.org'!A1:A3)"],
  ['"_xlfn.SINGLE(A1)"&A1', '"_xlfn.SINGLE(A1)"&A1'],
])('the @ of implicit intersection: %s is %s in a file, and comes back', (typed, written) => {
  expect(toFileFormula(typed, NAMESPACES)).toBe(written);
  expect(fromFileFormula(written, NAMESPACES)).toBe(typed);
  expect(isValidFormula(typed)).toBe(true);
});

test.each([
  ['_xlfn.SINGLE(A1:A3*2)', '@(A1:A3*2)'],
  ['_xlfn.single(A1)', '@A1'],
  ['_xlfn.SINGLE(A1:A3):B5', '(@A1:A3):B5'],
  ['_xlfn.SINGLE(A1', 'SINGLE(A1'],
])('%s of another program is read as %s', (written, read) => {
  expect(fromFileFormula(written, NAMESPACES)).toBe(read);
});

test('a file has no raw @, however the operands are nested', () => {
  const operand = fc.letrec<{ any: string }>((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('A1', 'B1:B3', 'Uren', "'a@b'!C3", 'vkt_X[[#This Row],[a]]', '"x@y"', 'D4#', '{1,2}'),
      tie('any').map((inner) => `@${inner}`),
      fc.tuple(tie('any'), tie('any')).map(([one, other]) => `@INDEX(${one},${other})`),
      fc.tuple(tie('any'), tie('any')).map(([one, other]) => `(${one}+${other})`),
    ),
  })).any;
  fc.assert(
    fc.property(operand, (typed) => {
      const written = toFileFormula(typed, NAMESPACES);
      expect(written.replace(/"x@y"|'a@b'/g, '')).not.toContain('@');
      expect(fromFileFormula(written, NAMESPACES)).toBe(typed);
    }),
  );
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
  '@',
  'A1+@',
  '@-A1',
  'jan@example.org',
  'SUM(@,1)',
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
