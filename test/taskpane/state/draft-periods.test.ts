/** A draft keeps its dates when the model's periods move. */
import fc from 'fast-check';
import { staffLevers, type StaffChange } from '../../../src/model/scenario/staff-changes';
import { simulate } from '../../../src/model/simulate/simulate';
import { compile } from '../../../src/model/compile/compile';
import { inPeriods, type Spans } from '../../../src/taskpane/state/draft-periods';
import { initialState, type PaneState } from '../../../src/taskpane/state/pane-state';
import { reduce } from '../../../src/taskpane/state/reducer';
import { noChanges } from '../../../src/taskpane/state/staffing';
import { month, tables } from '../../model/support/tables';

const months = (first: number, count: number): Spans =>
  Array.from({ length: count }, (_, t) => ({ first: month(first + t), last: month(first + t + 1) - 1 }));
const change = (part: Partial<StaffChange> = {}): StaffChange => ({
  kind: 'staff',
  location: 'Ter Apel',
  role: 'officer',
  from: 4,
  to: null,
  fte: 2,
  ...part,
});
const draft = (...changes: readonly StaffChange[]) => ({ ...noChanges, changes, periods: months(0, 12) });

test.each<[string, Partial<StaffChange>, Spans, Partial<StaffChange> | null]>([
  ['a month on: the same month has another place', { from: 4 }, months(1, 12), { from: 3 }],
  ['a span keeps both ends', { from: 4, to: 6 }, months(2, 12), { from: 2, to: 4 }],
  ['what had begun goes on from the first period', { from: 1, to: 6 }, months(3, 12), { from: 0, to: 3 }],
  ['what is over is gone', { from: 1, to: 2 }, months(3, 12), null],
  ['what begins after the last period is gone, and not from the start on', { from: 9 }, months(0, 6), null],
  ['what ends after the last period goes on to the end', { from: 2, to: 9 }, months(0, 6), { from: 2, to: 5 }],
  ['back again it is where it was', { from: 4, to: 6 }, months(-2, 12), { from: 6, to: 8 }],
  // Weeks of seven days from 1 January on: May begins on day 120, in the 18th week.
  [
    'from months to weeks',
    { from: 4 },
    Array.from({ length: 52 }, (_, w) => ({ first: month(0) + 7 * w, last: month(0) + 7 * w + 6 })),
    { from: 17 },
  ],
])('%s', (_, part, after, wanted) => {
  const { staffing, lost } = inPeriods(draft(change(part)), after);
  expect(staffing.changes).toEqual(wanted === null ? [] : [change({ ...part, ...wanted })]);
  expect(lost).toBe(wanted === null ? 1 : 0);
});

test('the same periods leave a draft as it is, and the first ones move nothing', () => {
  const before = draft(change());
  expect(inPeriods(before, months(0, 12)).staffing).toBe(before);
  expect(inPeriods({ ...before, periods: null }, months(3, 12)).staffing.changes).toEqual([change()]);
});

test('a change that is still there starts and ends on the days that it did, as far as the model reaches', () => {
  const cell = fc.record({ from: fc.nat(11), length: fc.option(fc.nat(5), { nil: null }) });
  fc.assert(
    fc.property(
      cell,
      fc.integer({ min: -14, max: 14 }),
      fc.integer({ min: 1, max: 18 }),
      ({ from, length }, shift, count) => {
        const before = months(0, 12);
        const to = length === null ? null : Math.min(from + length, 11);
        const after = months(shift, count);
        const [start, end] = [before[from]?.first ?? 0, to === null ? Infinity : (before[to]?.last ?? 0)];
        const [first, last] = [after[0]?.first ?? 0, after.at(-1)?.last ?? 0];
        const [still] = inPeriods(draft(change({ from, to })), after).staffing.changes;
        expect(still !== undefined).toBe(start <= last && end >= first);
        if (still === undefined) return;
        expect(after[still.from]?.first).toBe(Math.max(start, first));
        if (still.to !== null) expect(after[still.to]?.last).toBe(Math.min(end, last));
      },
    ),
  );
});

test('the pane moves its draft when the workbook rolls on, and says what of it was dropped', () => {
  const read = tables({ locations: ['Ter Apel'], staff: [{ fte: 5 }] });
  const published = (state: PaneState, first: number, revision: number): PaneState => {
    const run = simulate(
      compile({ ...read, settings: { ...read.settings, firstPeriod: month(first), periods: 6 } }).model,
    );
    const model = { ...state.model, status: 'ready', revision, tables: read, run } as const;
    return reduce(state, { type: 'model-published', model });
  };
  const before = reduce(published(initialState('nl'), 0, 1), {
    type: 'staffing',
    change: { type: 'changed', changes: [change({ from: 0, to: 0 }), change({ from: 3 })] },
  });
  const after = published(before, 1, 2);
  expect(after.staffing.changes).toEqual([change({ from: 2 })]);
  expect(after.notices).toEqual([
    { id: expect.any(Number), text: { code: 'draft-outside', changes: 1 }, canTakeBack: false },
  ]);
  expect(staffLevers(after.staffing.changes, after.model.run?.model.periods ?? [])[0]?.from).toBe(month(3));
});
