import fc from 'fast-check';
import {
  leverOfKind,
  readChange,
  readWorkOrder,
  writeChange,
  writeWorkOrder,
} from '../../../src/model/scenario/lever-form';
import { nameProblem, noScenarioOpen, reduceScenarios, rowsToWrite } from '../../../src/taskpane/state/scenario-draft';

test('a formula that multiplies reads as a percentage', () => {
  expect(readChange('x * 1.1')).toEqual({ how: 'percent', value: 10 });
  expect(readChange('x*0.5')).toEqual({ how: 'percent', value: -50 });
});

test('a formula that adds or subtracts reads as an amount, a number alone as the new value', () => {
  expect(readChange('x - 2.5')).toEqual({ how: 'add', value: -2.5 });
  expect(readChange(' 15 ')).toEqual({ how: 'set', value: 15 });
});

test('any other formula stays as it was typed', () => {
  expect(readChange('x * 77000 / 67000')).toEqual({ how: 'own', text: 'x * 77000 / 67000' });
});

test('what is written reads back as the same choice', () => {
  const hundredths = fc.integer({ min: -9_900, max: 100_000 }).map((n) => n / 100);
  const change = fc.oneof(
    hundredths.map((value) => ({ how: 'percent' as const, value })),
    hundredths.map((value) => ({ how: 'add' as const, value })),
    hundredths.map((value) => ({ how: 'set' as const, value })),
  );
  fc.assert(fc.property(change, (one) => expect(readChange(writeChange(one))).toEqual(one)));
});

test('a work order reads back, with the share of a split', () => {
  expect(readWorkOrder(writeWorkOrder('split', 0.7))).toEqual({ kind: 'split', share: 0.7 });
  expect(readWorkOrder('EDD').kind).toBe('edd');
});

test('another kind of lever keeps the place and lets go of what does not apply', () => {
  const step = { ...leverOfKind('normTime', null, []), product: 'Spoor 4', target: 'Nader gehoor', location: 'Budel' };
  expect(leverOfKind('noShow', step, [])).toMatchObject({ product: 'Spoor 4', target: 'Nader gehoor' });
  expect(leverOfKind('sickness', step, [])).toMatchObject({ product: null, target: null, location: 'Budel' });
  expect(leverOfKind('stepRole', step, ['Ondersteuning']).expression).toBe('Ondersteuning');
});

const lever = (expression: string) => ({ ...leverOfKind('inflow', null, []), expression });
const open = (...expressions: readonly string[]) =>
  reduceScenarios(noScenarioOpen, {
    type: 'opened',
    draft: { original: null, name: ' Nieuw ', rows: expressions.map(lever), open: null },
  });

test('levers are written in the order on screen, under the trimmed name', () => {
  const moved = reduceScenarios(open('1', '2', '3'), { type: 'lever-moved', index: 2, by: -1 });
  const rows = moved.draft === null ? [] : rowsToWrite(moved.draft);
  expect(rows.map(({ scenario, order, expression }) => [scenario, order, expression])).toEqual([
    ['Nieuw', 1, '1'],
    ['Nieuw', 2, '3'],
    ['Nieuw', 3, '2'],
  ]);
});

test('a lever cannot be moved off either end', () => {
  const state = open('1', '2');
  expect(reduceScenarios(state, { type: 'lever-moved', index: 0, by: -1 }).draft?.rows).toEqual(state.draft?.rows);
});

test('a name is needed, and may not be that of another scenario, in any case', () => {
  const draft = { original: 'BAA', name: 'baa', rows: [], open: null };
  expect(nameProblem(draft, ['BAA', 'Min'])).toBeNull();
  expect(nameProblem({ ...draft, name: ' MIN ' }, ['BAA', 'Min'])).toBe('taken');
  expect(nameProblem({ ...draft, name: ' ' }, [])).toBe('empty');
});
