import fc from 'fast-check';
import { exampleSession } from '../../support/example-session';
import { parseNumber } from '../../../src/locales/notation/formats';
import {
  changedLocations,
  noChanges,
  reduceStaffing,
  standingProposals,
  transfer,
  type StaffingState,
} from '../../../src/taskpane/state/staffing';
import { trend } from '../../../src/model/measures/figures';
import { bottleneck } from '../../../src/model/measures/judge/bottleneck';
import { NOTICED, shortages } from '../../../src/model/measures/judge/shortage';
import { gridCell, type GridCell } from '../../../src/model/scenario/staff-grid';
import { askedIn, enteredValue, pasted, spanOf, typed } from '../../../src/taskpane/state/staffing-grid';
import { runOf, tables } from '../../model/support/tables';
import type { Problem } from '../../../src/model/tables/problem';
import { proposalOf } from '../../../src/taskpane/state/staffing-proposal';
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

test('emptying a cell whose FTE differ within the span leaves nobody less than nobody, and a transfer of it keeps the total', async () => {
  const { session } = await exampleSession();
  const { run } = session.current;
  if (run === null) throw new Error('expected a model');
  const span = spanOf(run, noChanges);
  const at = { location: 'Ter Apel', role: 'Beslismedewerker' };
  const before = gridCell(run, [], { ...at, ...span });
  expect(before.varies).toBe(true);
  expect(before.least).toBeLessThan(before.after ?? NaN);
  const emptied = session.scenario(null, staffLevers([typed(before, 0, noChanges)], run.model.periods));
  // Nobody is taken who is not there; that recruits are left without mentors is said.
  const said = (problems: readonly Problem[] = []) => problems.map(({ code, severity }) => `${severity}: ${code}`);
  expect(said(emptied?.problems)).toEqual(['warning: lever-takes-too-many']);
  const moved = transfer({ role: at.role, from: 0, to: null, fte: before.least }, { from: at.location, to: 'Budel' });
  const draft = session.scenario(null, staffLevers(moved, run.model.periods));
  if (draft === null) throw new Error('expected a run');
  expect(said(draft.problems)).toEqual(['warning: lever-takes-too-many']);
  const everywhere = { location: null, product: null, role: at.role, ...span };
  trend(draft.run, 'fteContracted', everywhere).forEach((fte, period) =>
    expect(fte).toBeCloseTo(trend(run, 'fteContracted', everywhere)[period] ?? NaN, 6),
  );
  expect(gridCell(run, moved, { ...at, ...span }).least).toBeCloseTo(0, 9);
});

test('staff that could not be read are not known in the grid, and not nobody: only new people can be asked for', () => {
  const at = { location: 'Ter Apel', role: 'officer', from: 0, to: 2 };
  const read = tables({ locations: [at.location], steps: [{}], staff: [{ fte: 3 }] });
  const problem = { code: 'column-missing', severity: 'error', table: 'vkt_Staff', row: null, column: 'fte', value: null, data: {} } as const; // oxfmt-ignore
  const shown = (given: typeof read, changes: readonly StaffChange[]) => gridCell(runOf(given), changes, at);
  const unread = { ...read, staff: [], unread: { problems: [problem], rows: [] } };
  const hired = change({ kind: 'hires', role: at.role, fte: 2 });
  expect(shown(read, [hired])).toMatchObject({ before: 3, added: 2, after: 5, least: 5 });
  // Nobody, where the table has no row of them, is a number.
  expect(shown({ ...read, staff: [] }, [])).toMatchObject({ before: 0, after: 0 });
  const unknown = shown(unread, [hired]);
  expect(unknown).toMatchObject({ before: null, added: 2, after: null, least: 2, varies: false });
  expect(askedIn(unknown, noChanges)).toBe(null);
  expect(typed(unknown, 9, noChanges)).toMatchObject({ kind: 'staff', fte: 0 });
  const ofHires = { ...after(hired), kind: 'hires' } as const;
  expect(askedIn(unknown, ofHires)).toBe(2);
  expect(typed(unknown, 5, ofHires)).toMatchObject({ kind: 'hires', fte: 3 });
});

test('what is taken away comes off the hires of the cell when they cover it, and off the staff otherwise', () => {
  const hired = after(change({ kind: 'hires', fte: 3 }));
  expect(typed(cell({ after: 13 }), 11, hired)).toEqual(change({ kind: 'hires', fte: -2 }));
  expect(typed(cell({ after: 13 }), 9, hired)).toEqual(change({ kind: 'staff', fte: -4 }));
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
  const signed = pasted('+5\t2', { location: 'A', role: 'x' }, grid);
  expect(signed).toEqual({ cells: [{ location: 'A', role: 'y', fte: 2 }], skipped: 1 });
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
  expect(changedLocations(noChanges)).toEqual([]);
  expect(changedLocations(at('Budel', noChanges))).toEqual(['Budel']);
  expect(changedLocations(at('Budel', after(change())))).toEqual(['Ter Apel']);
  const two = after(change(), change({ location: 'Bant' }));
  expect(changedLocations(at('Budel', two))).toEqual(['Bant', 'Ter Apel']);
  expect(changedLocations(at('Ter Apel', two))).toEqual(['Ter Apel', 'Bant']);
});

test('of a transfer both are shown, who gives and who receives, also after other changes', () => {
  const moved = transfer({ role: 'Hoormedewerker', from: 0, to: null, fte: 4 }, { from: 'Ter Apel', to: 'Budel' });
  const state = reduceStaffing(after(change({ location: 'Bant' })), { type: 'changed', changes: moved });
  const cell = { location: 'Ter Apel', role: 'Hoormedewerker' };
  expect(changedLocations({ ...state, cell })).toEqual(['Ter Apel', 'Budel']);
  expect(changedLocations({ ...state, cell: null })).toEqual(['Budel', 'Ter Apel']);
});

describe('what is typed into a cell', () => {
  const parse = (text: string) => parseNumber(text, 'nl');
  test.each([
    ['15', 15],
    ['12,5', 12.5],
    ['0', 0],
    ['+5', 17],
    ['-5', 7],
    ['\u22125', 7],
    ['\u20135', 7],
    ['\uff0b5', 17],
    [' + 2,5', 14.5],
    ['-12', 0],
    // Shown is 12,0; the cell may hold 11,96, of which 12 is all.
    ['-12,04', 0],
    ['+0', 12],
  ])('%s in a cell of 12 makes it %d', (text, becomes) => {
    expect(enteredValue(text, 12, parse)).toBeCloseTo(becomes, 9);
  });
  test.each(['', '-13', 'veel', '5-', '+-5', '++5', '5 %', '1.2.3', '12 fte', '+'])('%j is refused', (text) => {
    expect(enteredValue(text, 12, parse)).toBeNull();
  });
});

describe('hiring', () => {
  const hiring: StaffingState = { ...noChanges, kind: 'hires' };
  test('a number is how many new people come, whatever there is already', () => {
    expect(askedIn(cell({ after: 45.8 }), hiring)).toBe(0);
    expect(typed(cell({ after: 45.8 }), 20, hiring)).toEqual(change({ kind: 'hires', fte: 20 }));
  });
  test('the new people of a cell are asked for again, those of another span or location are not', () => {
    const state: StaffingState = {
      ...after(
        change({ kind: 'hires', fte: 3 }),
        change({ kind: 'hires', to: 5 }),
        change({ kind: 'hires', location: 'Budel' }),
      ),
      kind: 'hires',
    };
    expect(askedIn(cell(), state)).toBe(3);
    expect(typed(cell(), 8, state)).toEqual(change({ kind: 'hires', fte: 5 }));
    expect(typed(cell(), 0, state)).toEqual(change({ kind: 'hires', fte: -3 }));
  });
  test('for whatever number of people and whatever was there, what comes is what was typed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 0, max: 50 }),
        (books, first, then) => {
          const once = reduceStaffing(hiring, {
            type: 'changed',
            changes: [typed(cell({ after: books, least: books }), first, hiring)],
          });
          const seen = cell({ after: books + first, least: books + first });
          const twice = reduceStaffing(once, { type: 'changed', changes: [typed(seen, then, once)] });
          expect(askedIn(seen, twice)).toBe(then);
        },
      ),
    );
  });
});

describe('a proposal', () => {
  const at = { location: 'Ter Apel', role: 'Hoormedewerker', from: 2, to: null };
  const propose = (state: StaffingState, fte: number | null = 4.5) =>
    reduceStaffing(state, { type: 'proposed', at, fte });
  test('is a draft that says so, at its cell and span, among experienced staff', () => {
    const state = propose({ ...noChanges, kind: 'hires' });
    expect(state).toMatchObject({ cell: { location: 'Ter Apel', role: 'Hoormedewerker' }, from: 2, to: null });
    expect(state).toMatchObject({ kind: 'staff', arriving: true });
    expect(state.changes).toEqual([{ ...at, kind: 'staff', fte: 4.5 }]);
    expect(standingProposals(state)).toEqual(state.changes);
    expect(reduceStaffing(state, { type: 'undone' }).changes).toEqual([]);
  });
  test('is the planner’s from the moment that she changes it, and gone when it is taken away', () => {
    const state = propose(noChanges);
    const more = reduceStaffing(state, { type: 'changed', changes: [{ ...at, kind: 'staff', fte: 1 }] });
    expect(standingProposals(more)).toEqual([]);
    expect(standingProposals(reduceStaffing(more, { type: 'undone' }))).toHaveLength(1);
    const [proposal] = state.changes;
    if (proposal === undefined) throw new Error('expected a change');
    expect(reduceStaffing(state, { type: 'removed', change: proposal }).changes).toEqual([]);
  });
  test('of another bottleneck stands beside the first', () => {
    const two = reduceStaffing(propose(noChanges), { type: 'proposed', at: { ...at, location: 'Bant' }, fte: 2 });
    expect(standingProposals(two).map(({ location }) => location)).toEqual(['Ter Apel', 'Bant']);
  });
  test('is nothing where the draft does it already; the cell is chosen all the same', () => {
    const state = propose(after(change()), null);
    expect(state.changes).toEqual([change()]);
    expect(state.cell).toEqual({ location: 'Ter Apel', role: 'Hoormedewerker' });
  });
  const found = {
    role: 'Hoormedewerker',
    short: 3,
    since: 2,
    highest: { short: 4.41, period: 5 },
    queue: null,
    donor: null,
  };
  test('is what is short at the worst, rounded up, less what the draft adds at that moment', async () => {
    const { session } = await exampleSession();
    const { run } = session.current;
    if (run === null) throw new Error('expected a model');
    const last = run.model.periods.length - 1;
    const of = (changes: readonly StaffChange[], to = last) =>
      proposalOf(run, { found, location: 'Ter Apel', to }, changes);
    expect(of([])).toMatchObject({ fte: 4.5, at });
    expect(of([change({ from: 0, to: 3, fte: 9 }), change({ location: 'Bant', fte: 9 })]).fte).toBe(4.5);
    expect(of([change({ fte: 4 })]).fte).toBeCloseTo(0.5, 9);
    expect(of([change({ fte: 4.5 })]).fte).toBeNull();
    expect(of([], 8).at.to).toBe(8);
  });
  test('of the example leaves no shortage in the role and the period that it was made for', async () => {
    const { session } = await exampleSession();
    const { run } = session.current;
    if (run === null) throw new Error('expected a model');
    const to = run.model.periods.length - 1;
    const span = { product: null, role: null, from: 0, to };
    let tried = 0;
    for (const location of run.model.locations) {
      const found = bottleneck(run, { ...span, location });
      if (found === null) continue;
      tried += 1;
      const { changes } = reduceStaffing(noChanges, proposalOf(run, { found, location, to }, []));
      const draft = session.scenario(null, staffLevers(changes, run.model.periods));
      if (draft === null) throw new Error('expected a run');
      expect(draft.problems).toEqual([]);
      const { period } = found.highest;
      const short = shortages(draft.run, { ...span, location, role: found.role, from: period, to: period });
      expect(short[0]).toBeLessThan(NOTICED);
    }
    expect(tried).toBeGreaterThan(0);
  });
});

describe('a draft that was applied and is taken back', () => {
  const draft = after(change(), change({ location: 'Budel' }));
  const applied = reduceStaffing(draft, { type: 'applied' });
  test('is there again as it was, with its own history', () => {
    expect(applied.changes).toEqual([]);
    const { past, changes, future } = draft;
    expect(reduceStaffing(applied, { type: 'returned', draft: { past, changes, future } })).toEqual(draft);
  });
  test('lies under what has been changed since, in one step of undo', () => {
    const since = reduceStaffing(applied, { type: 'changed', changes: [change({ fte: 5 })] });
    const back = reduceStaffing(since, { type: 'returned', draft });
    expect(back.changes).toEqual(expect.arrayContaining([change({ fte: 7 }), change({ location: 'Budel' })]));
    expect(back.changes).toHaveLength(2);
    expect(reduceStaffing(back, { type: 'undone' }).changes).toEqual([change({ fte: 5 })]);
  });
});

test('clearing everything can be undone', () => {
  const draft = after(change(), change({ location: 'Budel' }));
  const cleared = reduceStaffing(draft, { type: 'cleared' });
  expect(cleared.changes).toEqual([]);
  expect(reduceStaffing(cleared, { type: 'undone' }).changes).toEqual(draft.changes);
  expect(reduceStaffing(cleared, { type: 'cleared' })).toBe(cleared);
});
