import { gapSignal, signalFor, worst } from '../../../../src/model/measures/judge/signals';

test('the direction of a signal follows from its values', () => {
  const high = { amber: 10, red: 20 };
  const low = { amber: 0.8, red: 0.65 };
  expect([5, 10, 20].map((value) => signalFor(value, high))).toEqual(['green', 'amber', 'red']);
  expect([0.9, 0.8, 0.5].map((value) => signalFor(value, low))).toEqual(['green', 'amber', 'red']);
});

test('without a signal value a shortage over a tenth is red, a smaller one amber', () => {
  expect([gapSignal(10, 10), gapSignal(10, 9.5), gapSignal(10, 8.9)]).toEqual(['green', 'amber', 'red']);
  expect(worst(['green', 'red', 'amber'])).toBe('red');
  expect(worst([])).toBe('green');
});
