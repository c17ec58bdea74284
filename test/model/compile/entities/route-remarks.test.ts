/** What is odd about the steps of a product is said, and changes no number. */
import { compile } from '../../../../src/model/compile/compile';
import { problemSentence } from '../../../../src/locales/problems/problems';
import type { Problem, ProblemCode } from '../../../../src/model/tables/problem';
import type { ScenarioRow, StepRow } from '../../../../src/model/tables/tables';
import { tables } from '../../support/tables';

type Steps = readonly Partial<StepRow>[];
/** What is said of steps with that code: row, column, value and what the sentence needs. */
const told = (code: ProblemCode, steps: Steps, scenarios: readonly Partial<ScenarioRow>[] = []) =>
  found(code, steps, scenarios).map(({ row, column, value, data }) => [row, column, value, data]);
const found = (code: ProblemCode, steps: Steps, scenarios: readonly Partial<ScenarioRow>[] = []): readonly Problem[] =>
  compile(tables({ locations: ['Ter Apel', 'Budel', 'Bant'], staff: [{}], products: [{}, { product: 'legal' }], steps, scenarios }))
    .problems.filter((problem) => problem.code === code && problem.table === 'vkt_Steps'); // oxfmt-ignore

const decide = { step: 'decide', order: 2 };

describe('a step that nobody ever does', () => {
  const off = { step: 'hear', share: 0 };
  const lever = { lever: 'share', target: ' Hear', expression: '0.5' } as const;

  test.each<[string, Steps, readonly Partial<ScenarioRow>[], readonly number[]]>([
    ['one of 0%', [off, decide], [], [1]],
    ['the only one of its product', [off], [], [1]],
    ['one of 0% for all and at a location', [off, { ...off, location: 'Budel' }, decide], [], [1, 2]],
    ['one of 0% at each location that has it', [{ ...off, location: 'Bant' }, { ...off, location: 'Budel' }], [], [1, 2]],
    ['one that a lever changes for another product', [off, decide], [{ ...lever, product: 'legal' }], [1]],
    ['one beside another that a lever changes', [off, decide], [{ ...lever, target: 'decide' }], [1]],
    ['one of which a lever changes the norm', [off, decide], [{ ...lever, lever: 'normTime' }], [1]],
  ])('is pointed out: %s', (_, steps, scenarios, rows) =>
    expect(told('no-work', steps, scenarios)).toEqual(rows.map((row) => [row, 'share', 0, {}]))); // oxfmt-ignore

  test.each<[string, Steps, readonly Partial<ScenarioRow>[]]>([
    ['hardly ever', [{ ...off, share: 0.001 }], []],
    ['at one location only', [off, { ...off, share: 1, location: 'Budel' }], []],
    ['everywhere but at one location', [{ ...off, share: 1 }, { ...off, location: 'Budel' }], []],
    ['once a scenario switches it on', [off, decide], [lever]],
    ['once a scenario switches it on for its product', [off, decide], [{ ...lever, product: 'Track 4', active: false }]],
  ])('is not: one that is done %s', (_, steps, scenarios) => expect(told('no-work', steps, scenarios)).toEqual([])); // oxfmt-ignore

  test('a share or step that cannot be used is that problem, and not this one', () => {
    expect(told('no-work', [{ ...off, share: NaN }])).toEqual([]);
    expect(told('no-work', [{ ...off, role: 'nobody' }])).toEqual([]);
    expect(told('no-work', [off, { ...off, share: 2, location: 'Budel' }])).toEqual([]);
  });

  test('a step of no hours that nobody does is said once for each 0', () => {
    expect(told('no-work', [{ ...off, normTime: 0 }])).toEqual([
      [1, 'normTime', 0, {}],
      [1, 'share', 0, {}],
    ]);
  });

  test('the sentence leaves a step alone that is switched off on purpose', () => {
    const [problem] = found('no-work', [off]);
    if (problem === undefined) throw new Error('nothing told');
    expect(problem.severity).toBe('warning');
    expect(problemSentence(problem, 'nl')).toBe(
      '“Aandeel (%)” is 0%: niemand doet deze stap. Klopt dat, dan hoeft u niets te doen; vul anders het deel van de zaken in dat de stap doorloopt.',
    );
    expect(problemSentence(problem, 'en')).toBe(
      '“Share (%)” is 0%: nobody does this step. If that is right, there is nothing to do; otherwise fill in the share of the cases that undergo it.',
    );
  });
});

describe('steps of one product with the same order', () => {
  const hear = { step: 'hear', order: 1 };
  const report = { step: 'report', order: 1 };

  test.each<[string, Steps, readonly (readonly [row: number, order: number, firstRow: number])[]]>([
    ['two', [hear, report, decide], [[2, 1, 1]]],
    ['three', [hear, report, { step: 'sign', order: 1 }], [[2, 1, 1], [3, 1, 1]]],
    ['two, with another between them', [hear, decide, report], [[3, 1, 1]]],
    ['two pairs', [hear, decide, report, { step: 'sign', order: 2 }], [[3, 1, 1], [4, 2, 2]]],
    ['one for all and one of a location', [hear, { ...report, location: 'Budel' }], [[2, 1, 1]]],
    ['two of the same location', [{ ...hear, location: 'Budel' }, { ...report, location: 'Budel' }], [[2, 1, 1]]],
    ['two of which one location does one only', [hear, report, { ...report, share: 0, location: 'Budel' }], [[2, 1, 1]]],
    ['two of 0', [{ ...hear, order: 0 }, { ...report, order: 0 }], [[2, 0, 1]]],
  ])('are pointed out: %s', (_, steps, rows) =>
    expect(told('order-tied', steps)).toEqual(rows.map(([row, order, firstRow]) => [row, 'order', order, { firstRow }]))); // oxfmt-ignore

  test.each<[string, Steps]>([
    ['of another order', [hear, { ...report, order: 1.5 }]],
    ['of another product', [hear, { ...report, product: 'legal' }]],
    ['of another location', [{ ...hear, location: 'Bant' }, { ...report, location: 'Budel' }]],
    ['that a location does instead', [hear, { ...hear, share: 0, location: 'Budel' }, { ...report, location: 'Budel' }]],
    ['that nobody does', [hear, { ...report, share: 0 }]],
    ['for one location, of the same step', [hear, { ...hear, location: 'Budel' }]],
    ['of an order that cannot be used', [{ ...hear, order: NaN }, { ...report, order: NaN }]],
  ])('nothing is said of a step %s', (_, steps) => expect(told('order-tied', steps)).toEqual([])); // oxfmt-ignore

  test('they count as they stand: one after the other, in the order of the table, and nothing is marked', () => {
    const of = (order: number) => compile(tables({ staff: [{}], steps: [hear, { ...report, order }] })).model;
    expect(of(1).steps).toEqual(of(2).steps);
    expect(of(1).inputs).toEqual(of(2).inputs);
    expect(of(1).gaps).toEqual([]);
  });

  test('the sentence names both rows and what to do', () => {
    const [problem] = found('order-tied', [hear, report]);
    if (problem === undefined) throw new Error('nothing told');
    expect(problem.severity).toBe('warning');
    expect(problemSentence(problem, 'nl')).toBe(
      '“Volgorde” is 1, net als in rij 1. Stappen gaan na elkaar, dus deze komt na die van rij 1, zoals ze in de tabel staan. Geef elke stap een eigen nummer.',
    );
    expect(problemSentence(problem, 'en')).toBe(
      '“Order” is 1, as in row 1. Steps follow one another, so this one comes after that of row 1, as they stand in the table. Give each step a number of its own.',
    );
  });
});

describe('an order of a step at a location', () => {
  const hear = { step: 'hear', order: 1 };
  const here = { ...hear, location: 'Budel' };
  const off = (row: number, order: number, firstRow = 1, standing = 1) => [row, 'order', order, { firstRow, order: standing }]; // oxfmt-ignore

  test.each<[string, Steps, readonly unknown[]]>([
    ['later', [hear, decide, { ...here, order: 3 }], [off(3, 3)]],
    ['earlier, and above the row for all', [{ ...here, order: 0 }, hear, decide], [off(1, 0, 2)]],
    ['of two locations', [hear, { ...here, order: 4 }, { ...here, location: 'Bant', order: 5 }], [off(2, 4), off(3, 5)]],
    ['beside that of another location, without a row for all', [here, { ...here, location: 'Bant', order: 3 }], [off(2, 3)]],
    ['of a step that it does not do', [hear, { ...here, order: 3, share: 0 }], [off(2, 3)]],
  ])('is pointed out: %s', (_, steps, wanted) => expect(told('cell-ignored', steps)).toEqual(wanted)); // oxfmt-ignore

  test.each<[string, Steps]>([
    ['as for all', [hear, decide, here]],
    ['of a step only it has', [hear, { ...decide, location: 'Budel' }]],
    ['that cannot be used', [hear, { ...here, order: NaN }]],
    ['where that for all cannot be used', [{ ...hear, order: NaN }, here]],
  ])('is not: %s', (_, steps) => expect(told('cell-ignored', steps)).toEqual([])); // oxfmt-ignore

  test('changes nothing and marks nothing', () => {
    const of = (order: number) => compile(tables({ locations: ['Budel'], steps: [hear, decide, { ...here, order }] })).model;
    expect([of(3).steps, of(3).inputs, of(3).gaps]).toEqual([of(1).steps, of(1).inputs, []]);
  }); // oxfmt-ignore

  test('the sentence says which order holds and what to do', () => {
    const [problem] = found('cell-ignored', [hear, { ...here, order: 3 }]);
    if (problem === undefined) throw new Error('nothing told');
    expect(problem.severity).toBe('warning');
    expect(problemSentence(problem, 'nl')).toBe(
      '“Volgorde” verandert hier niets: de stap staat bij elke locatie op dezelfde plaats, die van rij 1. Vul hier ook 1 in.',
    );
    expect(problemSentence(problem, 'en')).toBe(
      '“Order” changes nothing here: the step has the same place at every location, that of row 1. Fill in 1 here too.',
    );
  });
});
