/** One text, one number: through a cell, a norm time and a lever it is the same, or a problem. */
import { clockTimeOf } from '../../../src/model/tables/durations';
import { parseAmountExpression } from '../../../src/model/tables/expression';
import { mathExpressions } from '../../../src/model/tables/expression-mathjs';
import { readNumber, writeNumber } from '../../../src/model/tables/numbers';
import fc from 'fast-check';

const lever = (text: string, x = 2): number | string => {
  const parsed = parseAmountExpression(text, ['x', 'gehoor', 'verslag'], mathExpressions);
  return parsed.ok ? parsed.evaluate([x, 3, 2]) : parsed.fault;
};

it.each([
  ['1 h 30 min', 1.5],
  ['7 uur 30 min', 7.5],
  ['1 dag 4 uur', 12],
  ['1 uur 30', 'no-operator'],
  ['gehoor verslag', 'no-operator'],
  ['round(x * 1,1)', 'comma'],
  ['x + 5%', 'percentage'],
  ['+10%', 'percentage'],
  ['10%', 'percentage'],
  ['x * 110%', 2.2],
  ['10.000', 10_000],
  ['x + 1.500', 1502],
  ['77.000', 77_000],
  ['1.250 h', 1250],
  ['33,555', 'two-readings'],
  ['x * 1.125', 'two-readings'],
  ['x + 1.125', 'two-readings'],
  ['x + 1.1250', 3.125],
  ['x + 1125', 1127],
  ['1.125', 'two-readings'],
  ['max(x; 12.345)', 'two-readings'],
  ['x + 0.125', 2.125],
  ['x + 12.500', 12_502],
  ['x * 1,1', 2.2],
  ['12 34', 'no-operator'],
  ['7:30', 'clock-time'],
])('a lever "%s" gives %p', (text, expected) => {
  const value = lever(text);
  if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 12);
  else expect(value).toBe(expected);
});

it.each([
  ['gehoord', 'unknown-name'],
  ['gehoor', 3],
  ['x', 2],
  ['round(x)', 'no-engine'],
])('without an engine "%s" gives %p', (text, expected) => {
  const parsed = parseAmountExpression(text, ['x', 'gehoor', 'verslag'], null);
  expect(parsed.ok ? parsed.evaluate([2, 3, 2]) : parsed.fault).toBe(expected);
});

it('reads back every number it writes, and a lever reads it the same', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 1e9 }), (value) => {
      expect(readNumber(writeNumber(value))).toEqual({ ok: true, value });
      expect(lever(writeNumber(value))).toBe(value);
    }),
  );
});

it.each([
  [0.3125, '7:30'],
  [0.0625, '1:30'],
  // A quarter, half and whole hours are real norms, and from a day on nobody can tell: they are taken as they stand.
  [0.25, null],
  [0.5, null],
  [1.0625, null],
  [1.5, null],
])('%p hours may be the clock time %p', (hours, clock) => expect(clockTimeOf(hours)).toBe(clock));
