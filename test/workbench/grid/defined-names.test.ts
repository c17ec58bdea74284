/** Univer's own reader of formulas, with names that lead to themselves, to too much, or to a sum. */
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import { limitNames } from '../../../src/workbench/grid/engine/defined-names';

// Some packages Univer's core needs are of a kind jest does not load; reading formulas needs none of them.
jest.mock('lodash-es', () => ({}));
jest.mock('nanoid', () => ({}));
jest.mock('rbush', () => class {});
jest.mock('kdbush', () => class {});

type Names = Readonly<Record<string, string>>;

/** What the engine makes of a formula's names: the text it reads instead. */
function inserted(formula: string, names: Names): string {
  const lexer = new LexerTreeBuilder();
  const read: string[] = [];
  const make: unknown = Reflect.get(lexer, '_nodeMaker');
  if (typeof make !== 'function') throw new Error('no reader');
  Reflect.set(lexer, '_nodeMaker', (text: string, ...rest: unknown[]): unknown => {
    read.push(text);
    return Reflect.apply(make, lexer, [text, ...rest]);
  });
  lexer.treeBuilder(formula, false, {
    unitId: 'workbook',
    getValueByName: (_unit: string, name: string) => {
      const found = names[name.toLowerCase()];
      return found === undefined ? null : { id: name, name, formulaOrRefString: found };
    },
    getDirtyDefinedNameMap: () => ({}),
    getSheetName: () => '',
  } as unknown as Parameters<LexerTreeBuilder['treeBuilder']>[2]); // all that is asked of it
  return read.at(-1) ?? '';
}

const ring = (length: number): Names =>
  Object.fromEntries(Array.from({ length }, (_name, i) => [`n${String(i)}_x`, `=n${String((i + 1) % length)}_x+1`]));
const bomb = (deep: number, wide: number): Names =>
  Object.fromEntries(
    Array.from({ length: deep }, (_name, i) => {
      const next = `b_${String(i + 1)}`;
      return [`b_${String(i)}`, i + 1 === deep ? '=1' : `=${Array.from({ length: wide }, () => next).join('+')}`];
    }),
  );

test('by the engine alone a name that leads to itself ends in a full stack, and a sum is torn apart', () => {
  expect(() => inserted('=lus', { lus: '=lus+1' })).toThrow(RangeError);
  expect(inserted('=een*2', { een: '=1+2' })).toBe('=1+2*2');
});

describe('with ours', () => {
  beforeAll(() => limitNames(LexerTreeBuilder.prototype));

  test.each<[string, string, Names]>([
    ['=lus', '=(#NAME?+1)', { lus: '=lus+1' }],
    ['=Lus*2', '=(#NAME?+1)*2', { lus: '=lus+1' }],
    ['=lus', '=#NAME?', { lus: '=lus' }],
    ['=een', '=((#NAME?*2+1)+1)', { een: '=twee+1', twee: '=een*2+1' }],
    ['=SUM(lus,1)', '=SUM((#NAME?+1),1)', { lus: '=lus+1' }],
    ['=een*2', '=(1+2)*2', { een: '=1+2' }],
    ['=een^2', '=(-5)^2', { een: '=-5' }],
    ['=10-een', '=10-(3-2)', { een: '=3-2' }],
    ['=een&"x"', '=("a"&"b")&"x"', { een: '="a"&"b"' }],
    ['=een*2', '="a+b"*2', { een: '="a+b"' }],
    ['=een*2', '=SUM(1+2)*2', { een: '=SUM(1+2)' }],
    ['=een*2', "='a-b'!A1*2", { een: "'a-b'!A1" }],
    ['=SUM(een)', '=SUM(Blad1!$A$1:$A$9)', { een: 'Blad1!$A$1:$A$9' }],
    ['=een+een', '=(1+1)+(1+1)', { een: '=twee', twee: '=1+1' }],
  ])('%s is read as %s where names are %j', (formula, read, names) => {
    expect(inserted(formula, names)).toBe(read);
  });

  test.each<[string, Names]>([
    ['n0_x', ring(10)],
    ['n0_x', ring(2_000)],
    ['b_0', bomb(13, 10)],
    ['b_0', bomb(40, 2)],
    ['b_0', bomb(3, 1_000)],
  ])('%s of many names comes to #NAME?, within what a formula may be', (name, names) => {
    const read = inserted(`=${name}+1`, names);
    expect(read).toContain('#NAME?');
    expect(read.length).toBeLessThan(5_000_000);
  });

  test('a hundred names for each other are not too many', () => {
    expect(inserted('=b_0', bomb(100, 1))).toBe('=1');
  });
});
