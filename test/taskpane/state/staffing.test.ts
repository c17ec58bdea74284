import { exampleSession } from '../../support/example-session';
import {
  changedLocation,
  noChanges,
  reduceStaffing,
  transfer,
  type StaffingState,
} from '../../../src/taskpane/state/staffing';
import { trend } from '../../../src/model/measures/figures';
import { gridCell, type GridCell } from '../../../src/model/scenario/staff-grid';
import { pasted, spanOf, typed } from '../../../src/taskpane/state/staffing-grid';
import { relative, staffLevers, type StaffChange } from '../../../src/model/scenario/staff-changes';

const change = (part: Partial<StaffChange> = {}): StaffChange => ({
  kind: 'staff',
  location: 'Ter Apel',
  role: 'Hoormedewerker',
  from: 0,
  to: null,
  fte: 2,
  ...part,
});
const after = (...changes: readonly StaffChange[]): StaffingState =>
  changes.reduce((state, one) => reduceStaffing(state, { type: 'changed', changes: [one] }), noChanges);

test('two changes of one cell and span become one', () => {
  expect(after(change(), change({ fte: 3 })).changes).toEqual([change({ fte: 5 })]);
});

test('a change that is taken away again leaves nothing behind', () => {
  expect(after(change({ fte: 0.1 }), change({ fte: 0.2 }), change({ fte: -0.3 })).changes).toEqual([]);
});

test('changes of other spans or kinds stay apart', () => {
  expect(after(change(), change({ to: 5 }), change({ kind: 'hires' })).changes).toHaveLength(3);
});

test('undo and redo walk through every state, and a new change forgets what was undone', () => {
  const three = after(change(), change({ fte: 3 }), change({ location: 'Budel' }));
  const back = reduceStaffing(reduceStaffing(three, { type: 'undone' }), { type: 'undone' });
  expect(back.changes).toEqual([change()]);
  expect(reduceStaffing(back, { type: 'redone' }).changes).toEqual([change({ fte: 5 })]);
  const other = reduceStaffing(back, { type: 'changed', changes: [change({ location: 'Bant' })] });
  expect(other.future).toEqual([]);
  expect(reduceStaffing(other, { type: 'redone' })).toBe(other);
});

test('undo at the beginning and redo at the end do nothing', () => {
  expect(reduceStaffing(noChanges, { type: 'undone' })).toBe(noChanges);
  expect(reduceStaffing(noChanges, { type: 'redone' })).toBe(noChanges);
});

test('a transfer keeps the total and is undone in one step', () => {
  const moved = transfer({ role: 'Hoormedewerker', from: 3, to: null, fte: 4 }, { from: 'Ter Apel', to: 'Budel' });
  expect(moved.reduce((sum, one) => sum + one.fte, 0)).toBe(0);
  const state = reduceStaffing(noChanges, { type: 'changed', changes: moved });
  expect(state.changes).toHaveLength(2);
  expect(reduceStaffing(state, { type: 'undone' }).changes).toEqual([]);
});

test('an end before a newly chosen start is let go', () => {
  const state = reduceStaffing(noChanges, { type: 'span-chosen', from: 6, to: 3 });
  expect(state).toMatchObject({ from: 6, to: null });
});

const cell = (part: Partial<GridCell> = {}): GridCell => ({
  location: 'Ter Apel',
  role: 'Hoormedewerker',
  before: 10,
  varies: false,
  added: 0,
  after: 10,
  least: 10,
  ...part,
});

test('typing a number becomes the difference with what the cell shows', () => {
  expect(typed(cell({ after: 12, added: 2 }), 15, noChanges)).toEqual(change({ fte: 3 }));
});

test('no more goes than there is in the period with the least', () => {
  expect(typed(cell({ after: 12, least: 8, varies: true }), 0, noChanges)).toEqual(change({ fte: -8 }));
  expect(typed(cell({ after: 12, least: 8, varies: true }), 5, noChanges)).toEqual(change({ fte: -7 }));
});

test('emptying a cell whose FTE differ within the span is a change the model takes, and a transfer of it keeps the total', async () => {
  const { session } = await exampleSession();
  const { run } = session.current;
  if (run === null) throw new Error('expected a model');
  const span = spanOf(run, noChanges);
  const at = { location: 'Ter Apel', role: 'Beslismedewerker' };
  const before = gridCell(run, [], { ...at, ...span });
  expect(before.varies).toBe(true);
  expect(before.least).toBeLessThan(before.after);
  const emptied = session.scenario(null, staffLevers([typed(before, 0, noChanges)], run.model.periods));
  expect(emptied?.problems).toEqual([]);
  const moved = transfer({ role: at.role, from: 0, to: null, fte: before.least }, { from: at.location, to: 'Budel' });
  const draft = session.scenario(null, staffLevers(moved, run.model.periods));
  if (draft === null) throw new Error('expected a run');
  expect(draft.problems).toEqual([]);
  const everywhere = { location: null, product: null, role: at.role, ...span };
  trend(draft.run, 'fteContracted', everywhere).forEach((fte, period) =>
    expect(fte).toBeCloseTo(trend(run, 'fteContracted', everywhere)[period] ?? NaN, 6),
  );
  expect(gridCell(run, moved, { ...at, ...span }).least).toBeCloseTo(0, 9);
});

test('what is taken away comes off the hires of the cell when they cover it, and off the staff otherwise', () => {
  const hiring: StaffingState = { ...after(change({ kind: 'hires', fte: 3 })), kind: 'hires' };
  expect(typed(cell({ after: 13 }), 11, hiring)).toEqual(change({ kind: 'hires', fte: -2 }));
  expect(typed(cell({ after: 13 }), 9, hiring)).toEqual(change({ kind: 'staff', fte: -4 }));
});

test('pasted cells lie over the grid from the cell they were pasted into; what falls outside or is no number is counted', () => {
  const grid = {
    locations: ['A', 'B'],
    roles: ['x', 'y'],
    parseAll: (words: readonly string[]) => words.map((text) => (text === '?' ? null : Number(text))),
  };
  expect(pasted('1\t2\n3\t?\n5\t6\n', { location: 'A', role: 'x' }, grid)).toEqual({
    cells: [
      { location: 'A', role: 'x', fte: 1 },
      { location: 'A', role: 'y', fte: 2 },
      { location: 'B', role: 'x', fte: 3 },
    ],
    skipped: 3,
  });
  const right = pasted('7\t8', { location: 'B', role: 'y' }, grid);
  expect(right).toEqual({ cells: [{ location: 'B', role: 'y', fte: 7 }], skipped: 1 });
  const negative = pasted('-1\t2', { location: 'A', role: 'x' }, grid);
  expect(negative).toEqual({ cells: [{ location: 'A', role: 'y', fte: 2 }], skipped: 1 });
});

test('an empty cell in what is pasted leaves the cell under it as it is', () => {
  const grid = { locations: ['A', 'B'], roles: ['x', 'y'], parseAll: (words: readonly string[]) => words.map(Number) };
  expect(pasted('\t2\r\n3\t \r\n', { location: 'A', role: 'x' }, grid)).toEqual({
    cells: [
      { location: 'A', role: 'y', fte: 2 },
      { location: 'B', role: 'x', fte: 3 },
    ],
    skipped: 0,
  });
});

test('a lever says by how much, with a decimal point and without floating-point dust', () => {
  expect(relative(0.1 + 0.2)).toBe('x + 0.3');
  expect(relative(-2.5)).toBe('x - 2.5');
});

test('a lever holds from the first day of its first period to the last day of its last', () => {
  const periods = [
    { index: 0, label: '2023-05', first: 100, last: 130, workingDays: 20, yearShare: 0.08 },
    { index: 1, label: '2023-06', first: 131, last: 160, workingDays: 22, yearShare: 0.08 },
  ];
  const [bounded, open] = staffLevers([change({ from: 0, to: 1 }), change({ from: 1 })], periods);
  expect(bounded).toMatchObject({ lever: 'staff', from: 100, to: 160, expression: 'x + 2', active: true });
  expect(open).toMatchObject({ from: 131, to: null });
});

test('what a change does is shown where it was made, also when the keyboard has gone on to the next location', () => {
  const at = (location: string, state: StaffingState) =>
    reduceStaffing(state, { type: 'cell-chosen', cell: { location, role: 'Hoormedewerker' } });
  expect(changedLocation(noChanges)).toBeNull();
  expect(changedLocation(at('Budel', noChanges))).toBe('Budel');
  expect(changedLocation(at('Budel', after(change())))).toBe('Ter Apel');
  const two = after(change(), change({ location: 'Bant' }));
  expect(changedLocation(at('Budel', two))).toBe('Bant');
  expect(changedLocation(at('Ter Apel', two))).toBe('Ter Apel');
});
