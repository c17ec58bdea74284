/** One text, one number: whichever door it comes in by it is the same, or that door says that it cannot read it. */
import fc from 'fast-check';
import { number } from '../../src/functions/argument';
import { compile } from '../../src/model/compile/compile';
import { parseAmountExpression, parseExpression } from '../../src/model/tables/expression';
import { mathExpressions } from '../../src/model/tables/expression-mathjs';
import { periodsNamed } from '../../src/session/question';
import { numberIn, periodIn, plainNumberIn } from '../../src/workbook/cells';
import { periodIndex } from '../../src/model/compile/base/model';
import { tables } from '../model/support/tables';

type Door = (text: string) => number | null;

const words = { name: { nl: 'a', en: 'a' }, help: { nl: 'a', en: 'a' } };
const anyNumber = number(words, { min: -1e15, max: 1e15 });

const expression =
  (parse: typeof parseExpression, names: readonly string[]): Door =>
  (text) => {
    const parsed = parse(text, names, mathExpressions);
    return parsed.ok ? parsed.evaluate(names.map(() => 7)) : null;
  };

const DOORS: Readonly<Record<string, Door>> = {
  cell: (text) => {
    const read = numberIn(text);
    return read.ok ? read.value : null;
  },
  hours: (text) => {
    const read = plainNumberIn(text);
    return read.ok ? read.value : null;
  },
  argument: (text) => {
    const taken = anyNumber.take(text);
    return taken.ok ? taken.value : null;
  },
  parameter: expression(parseExpression, []),
  norm: expression(parseAmountExpression, []),
  lever: expression(parseAmountExpression, ['x']),
};

const through = (text: string): Readonly<Record<string, number | null>> =>
  Object.fromEntries(Object.entries(DOORS).map(([name, door]) => [name, door(text)]));

/** The readings of a text that differ; none or one is as it should be. */
const readings = (text: string): readonly number[] => {
  const read = Object.values(through(text)).filter((value) => value !== null);
  return read.filter(
    (value, index) => read.findIndex((other) => Math.abs(other - value) <= 1e-9 * Math.abs(value)) === index,
  );
};

test.each([
  ['12,5', 12.5],
  ['1.250', 1250],
  ['10.000', 10_000],
  ['1.250,5', 1250.5],
  ['1,250.5', 1250.5],
  ['1 250', 1250],
  ["1'250", 1250],
  ['77\u00A0000', 77_000],
  ['-5', -5],
  ['1e3', 1000],
])('"%s" is %p through every door', (text, value) => {
  expect(through(text)).toEqual(Object.fromEntries(Object.keys(DOORS).map((name) => [name, value])));
});

test.each(['33,555', '12 34', '3 4,5', '12\n34', '1.2.3', '1,2,3', '0.123.456', 'twaalf', ''])(
  '"%s" is no number through any door',
  (text) => {
    const { argument: _, ...others } = through(text);
    expect(Object.values(others).every((value) => value === null)).toBe(true);
    // An empty argument is 0, as an empty cell is to Excel.
    expect(DOORS['argument']?.(text)).toBe(text === '' ? 0 : null);
  },
);

test('what a lever doubts it does not read otherwise than the cells do', () => {
  expect(through('1.125')).toEqual({
    cell: 1125,
    hours: 1125,
    argument: 1125,
    parameter: 1125,
    norm: 1125,
    lever: null,
  });
});

const pieces = fc.constantFrom(
  '1',
  '12',
  '123',
  '0',
  '05',
  '1250',
  '125',
  '000',
  '.',
  ',',
  ' ',
  "'",
  '\u00A0',
  '-',
  '+',
  '%',
  '€ ',
  'e3',
);

test('no text is one number through one door and another through the next', () => {
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 6 }), (parts) => {
      const text = parts.join('');
      fc.pre(text.trim() !== '');
      expect([text, readings(text).length <= 1 ? 'one' : through(text)]).toEqual([text, 'one']);
    }),
    { numRuns: 3000 },
  );
});

describe.each(['month', 'week'] as const)('a period in a model of %ss', (periodKind) => {
  const { model } = compile(tables({ settings: { periodKind, periods: 60 }, calendar: [] }));
  test.each([
    '2023-05',
    'mei 2023',
    '202305',
    '05-2023',
    '2023-W18',
    '2023-W53',
    '31-5-2023',
    '2023-05-31',
    '2022/23',
    '45077',
    'Q2 2023',
  ])('"%s" means the same in a cell and to MEASURE', (text) => {
    const cell = periodIn(text, periodKind);
    const asked = periodsNamed(model, text);
    const index = cell.ok ? periodIndex(model, cell.value) : null;
    expect(asked.ok ? [asked.value.from, asked.value.to] : null).toEqual(index === null ? null : [index, index]);
  });
});
