/** What a cell may say, and what it may not. */
import fc from 'fast-check';
import { parseExpression } from '../../../src/model/tables/expression';
import { mathExpressions } from '../../../src/model/tables/expression-mathjs';

const valueOf = (text: string, values: Readonly<Record<string, number>> = {}): number | string => {
  const parsed = parseExpression(text, Object.keys(values), mathExpressions);
  return parsed.ok ? parsed.evaluate(Object.values(values)) : parsed.fault;
};

const withoutEngine = (text: string): number | null => {
  const parsed = parseExpression(text, [], null);
  return parsed.ok && parsed.share === null ? parsed.evaluate([]) : null;
};

it.each([
  ['20', 20],
  ['1,5', 1.5],
  ['90 min', 1.5],
  ['1,5 h', 1.5],
  ['2 uur', 2],
  ['0,5 dag', 4],
  ['-3', -3],
  ['1e3', 1000],
  ['+3', 3],
  [' 2 dagen ', 16],
  ['1 min', 1 / 60],
  ['3 UUR', 3],
  ['.5', 0.5],
])('reads the quantity %s without an engine', (text, value) => expect(withoutEngine(text)).toBe(value));

it.each(['', 'abc', '90 seconds', '1.2.3', '--1', 'Infinity', 'NaN', '1e999'])('finds no quantity in "%s"', (text) =>
  expect(withoutEngine(text)).toBeNull(),
);

it.each([
  ['x * 77000 / 67000', 67, 77],
  ['x + 5', 2, 7],
  ['x - 0,5', 2, 1.5],
  ['15', 6, 15],
  ['x', 6, 6],
  ['x/4*2', 6, 3],
  ['x+0.25', 6, 6.25],
  ['10 - 4', 6, 6],
  ['2,5 * 2', 6, 5],
  [' x * 2 ', 6, 12],
])('changes x by %s without an engine', (text, x, value) => {
  const parsed = parseExpression(text, ['x'], null);
  expect(parsed.ok && parsed.evaluate([x])).toBeCloseTo(value, 12);
});

it.each([
  ['2 * hearing + report', 2 * 3 + 4],
  ['hearing / 2 - 1', 0.5],
  ['-hearing ^ 2', -9],
  ['(hearing + 1) * report', 16],
  ['90 min + 1 h', 2.5],
  ['0.5 day', 4],
  ['min(hearing, report)', 3],
  ['max(hearing; report; 1,5)', 4],
  ['round(10 / 3, 2)', 3.33],
  ['round(-2.5)', -3],
  ['abs(-2) + floor(2.7) + ceil(2.1) + sqrt(9)', 10],
  ['if(hearing > 2, 10, 20)', 10],
  ['hearing > 5 ? 10 : 20', 20],
  ['1 < hearing < 5', 1],
  ['hearing == 3 and report != 3', 1],
  ['not (hearing == 3) or false', 0],
  ['1,5 * report', 6],
  ['+report', 4],
  ['2 dag + 30 min + 1 uur + 1 day + 1 h', 26.5],
  ['true + false', 1],
  ['3 > 3', 0],
  ['3 >= 3', 1],
  ['4 >= 3', 1],
  ['2 >= 3', 0],
  ['3 < 3', 0],
  ['3 <= 3', 1],
  ['2 <= 3', 1],
  ['4 <= 3', 0],
  ['3 == 4', 0],
  ['3 != 3', 0],
  ['2 and 3', 1],
  ['0 and 3', 0],
  ['2 and 0', 0],
  ['0 or 0', 0],
  ['0 or 2', 1],
  ['2 or 0', 1],
  ['not 2', 0],
  ['1 < hearing < 3', 0],
  ['4 > hearing >= 3', 1],
  ['hearing == 4 ? 1 : 2', 2],
  ['if(0, 10, 20)', 20],
  ['round(2.5)', 3],
  ['round(1.0050, 2)', 1.01],
  ['round(-1234, -2)', -1200],
  ['round(0)', 0],
  ['min(4)', 4],
  ['max(4, 9, 2)', 9],
  ['2 ^ 3', 8],
  ['7 - 4', 3],
])('computes %s', (text, value) => expect(valueOf(text, { hearing: 3, report: 4 })).toBeCloseTo(value, 12));

it.each([
  ['', 'empty'],
  ['2 *', 'syntax'],
  ['import("fs")', 'not-allowed'],
  ['createUnit("foo")', 'not-allowed'],
  ['parse("1+1")', 'not-allowed'],
  ['evaluate("1+1")', 'not-allowed'],
  ['constructor', 'unknown-name'],
  ['x.constructor', 'not-allowed'],
  ['x["constructor"]', 'not-allowed'],
  ['toString()', 'not-allowed'],
  ['100000!', 'not-allowed'],
  ['factorial(100000)', 'not-allowed'],
  ['f(x) = x; f(1)', 'syntax'],
  ['f(y) = y', 'not-allowed'],
  ['y = 3', 'not-allowed'],
  ['[1, 2]', 'not-allowed'],
  ['{a: 1}', 'not-allowed'],
  ['1:5', 'not-allowed'],
  ['"text"', 'not-allowed'],
  ['5 % 3', 'no-operator'],
  ['pi', 'unknown-name'],
  ['i', 'unknown-name'],
  ['random()', 'not-allowed'],
  ['unknown + 1', 'unknown-name'],
  ['1e400 + 1', 'not-a-number'],
  ['sqrt()', 'not-allowed'],
  ['sqrt(1, 2)', 'not-allowed'],
  ['round(1, 2, 3)', 'not-allowed'],
  ['if(1, 2)', 'not-allowed'],
  ['if(1, 2, 3, 4)', 'not-allowed'],
  ['min()', 'not-allowed'],
  ['if', 'unknown-name'],
  ["x'", 'not-allowed'],
  ['x to h', 'unknown-name'],
  ['x'.repeat(501), 'too-long'],
  [Array.from({ length: 240 }, () => '1').join('+'), 'too-complex'],
])('refuses %s', (text, fault) => expect(valueOf(text, { x: 1 })).toBe(fault));

it('takes 200 parts and 500 characters, and not one more', () => {
  const sum = (count: number) => Array.from({ length: count }, () => '1').join('+');
  // A sum of n numbers has n − 1 plus signs: 2n − 1 parts.
  expect(valueOf(sum(100))).toBe(100);
  expect(valueOf(`${sum(100)} + -1`)).toBe('too-complex');
  expect(valueOf(`${sum(99)} + -1`)).toBe(98);
  const long = `1 +${' '.repeat(496)}1`;
  expect([long.length, valueOf(long)]).toEqual([500, 2]);
  expect(valueOf(`${long} `)).toBe('too-long');
});

it('takes a name of the model before a unit, and a comma for a decimal one where no list can be meant', () => {
  expect(valueOf('min * 2', { min: 5 })).toBe(10);
  expect(valueOf('h + dag', { h: 0.5 })).toBe(8.5);
  expect(valueOf('1,5 + 2,25')).toBe(3.75);
  expect(valueOf('max(1,5; 1,25)')).toBe(1.5);
  expect(valueOf('max(1, 5)')).toBe(5);
});

it('refuses deep nesting, as one of its faults and not as an overflow', () => {
  expect(['too-complex', 'syntax']).toContain(valueOf(`${'('.repeat(249)}1${')'.repeat(249)}`, {}));
  expect(['too-complex', 'syntax']).toContain(valueOf('-'.repeat(499) + '1', {}));
});

it('says so when more is written than a quantity and there is no engine', () => {
  expect(parseExpression('2 * hearing', ['hearing'], null)).toEqual({ ok: false, fault: 'no-engine' });
});

it('never throws, whatever the text', () => {
  const pieces = fc.constantFrom(
    'x',
    '1',
    '+',
    '*',
    '(',
    ')',
    'min',
    ',',
    ';',
    '!',
    '.',
    '[',
    ']',
    '=',
    '?',
    ':',
    '"',
    '^',
    ' ',
    'h',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces, { maxLength: 30 }).map((list) => list.join('')),
      ),
      (text) => {
        const parsed = parseExpression(text, ['x'], mathExpressions);
        if (parsed.ok) expect(typeof parsed.evaluate([2])).toBe('number');
      },
    ),
    { numRuns: 2000 },
  );
});
