import fc from 'fast-check';
import type { Problem, ProblemCode } from '../../../src/model/tables/problem';
import { openSession } from '../../../src/session/live-session';
import { causesOf, type Cause } from '../../../src/workbook/mend/causes';
import { guideOf, needsGuide } from '../../../src/taskpane/state/selectors/guide';
import { exampleModel } from '../../../src/workbook/example';
import { MemoryWorkbook } from '../../../src/workbook/memory';
import type { Row } from '../../../src/workbook/port';
import { TODAY } from '../../support/pane-means';
import { edit, smallWorkbook } from '../../session/small-model';

/** The small model, damaged, as the session reads it. */
async function damaged(...damage: readonly (readonly [string, (row: Row) => Row])[]) {
  const port = await smallWorkbook();
  for (const [table, typed] of damage) await edit(port, table, typed);
  const session = openSession(port);
  await session.refresh();
  const causes = (): readonly Cause[] => {
    const { problems, contents, run } = session.current;
    return causesOf(problems, { contents, model: run?.model ?? null });
  };
  return { port, session, causes };
}

const swap =
  (from: Row[number], to: Row[number]) =>
  (row: Row): Row =>
    row.map((cell) => (cell === from ? to : cell));

test('a name that is wrong in many rows of many tables is one cause, mended in one click with one way back', async () => {
  const { session, causes } = await damaged(
    ['vkt_Stock', swap('Ter Apel', 'Ter Apl')],
    ['vkt_Inflow', swap('Ter Apel', 'ter apl')],
    ['vkt_Staff', swap('Ter Apel', 'Ter Apl')],
  );
  const sick = session.current.contents;
  const [cause, ...others] = causes();
  expect(others).toEqual([]);
  // one row of stock, twelve of inflow, one of staff
  expect(cause).toMatchObject({ code: 'unknown-location', effect: 'left-out' });
  expect(cause?.problems).toHaveLength(14);
  expect(cause?.tables).toEqual(['vkt_Stock', 'vkt_Inflow', 'vkt_Staff']);
  const [mend] = cause?.mends ?? [];
  if (!mend) throw new Error('expected a mend');
  const { takeBack } = await session.mend(mend);
  expect(causes()).toEqual([]);
  await takeBack();
  expect(session.current.contents).toEqual(sick);
});

test('inflow after the model is said once, and a longer horizon in whole years mends it', async () => {
  // the small model runs from January 2023 for 12 months; 36 months reach December 2025
  const { session, causes } = await damaged([
    'vkt_Inflow',
    (row) => row.map((cell, at) => (at === 2 ? '2025-03' : cell)),
  ]);
  const outside = causes().filter(({ code }) => code === 'outside-horizon');
  expect(outside.map(({ effect, problems, mends }) => [effect, problems.length, mends])).toEqual([
    ['no-effect', 12, [{ kind: 'horizon', periods: 36 }]],
  ]);
  await session.mend({ kind: 'horizon', periods: 36 });
  expect(session.current.run?.model.periods).toHaveLength(36);
  expect(causes().filter(({ code }) => code === 'outside-horizon')).toEqual([]);
});

test('inflow before the model is not mended by a longer horizon', async () => {
  const { causes } = await damaged(['vkt_Inflow', (row) => row.map((cell, at) => (at === 2 ? '2021-03' : cell))]);
  expect(causes().find(({ code }) => code === 'outside-horizon')?.mends).toEqual([]);
});

test('5 where a share is asked becomes 5 %, and 36 contract hours become those of a year', async () => {
  const { port, session, causes } = await damaged();
  const [roles] = await port.readTables(['vkt_Roles']);
  const at = (header: string) => roles?.headers.findIndex((one) => one.startsWith(header)) ?? -1;
  const put = (header: string, value: number) => (row: Row) =>
    row.map((cell, place) => (place === at(header) ? value : cell));
  await edit(port, 'vkt_Roles', put('Verzuim', 5));
  await session.refresh();
  expect(causes().map(({ code, mends }) => [code, mends])).toContainEqual([
    'out-of-range',
    [{ kind: 'percent', table: 'vkt_Roles', column: 'sicknessShare' }],
  ]);
  await session.mend({ kind: 'percent', table: 'vkt_Roles', column: 'sicknessShare' });
  expect(causes()).toEqual([]);
  await edit(port, 'vkt_Roles', put('Contracturen', 36));
  await session.refresh();
  expect(causes().map(({ code, effect, mends }) => [code, effect, mends])).toContainEqual([
    'hours-a-week',
    'counts',
    [{ kind: 'year-hours' }],
  ]);
  await session.mend({ kind: 'year-hours' });
  expect(session.current.run?.model.roleInputs[0]?.contractHours).toBe(1872);
});

test('a mend that has nothing to mend any more is refused', async () => {
  const { session } = await damaged();
  await expect(session.mend({ kind: 'year-hours' })).rejects.toMatchObject({ code: 'changed' });
});

const CODES: readonly ProblemCode[] = [
  'required',
  'unknown-role',
  'outside-horizon',
  'not-a-number',
  'no-staff',
  'table-missing',
];
const anyProblem: fc.Arbitrary<Problem> = fc.record({
  code: fc.constantFrom(...CODES),
  severity: fc.constantFrom('error', 'warning'),
  table: fc.constantFrom('vkt_Stock', 'vkt_Roles', 'vkt_Settings'),
  row: fc.option(fc.integer({ min: 1, max: 9 })),
  column: fc.constantFrom('role', 'cases', null),
  value: fc.constantFrom('Gehoor', 'gehoor ', 5, null),
  data: fc.constant({}),
});

test('every problem is in one cause, and what is left out stands above what counts', () => {
  fc.assert(
    fc.property(fc.array(anyProblem, { maxLength: 30 }), (problems) => {
      const causes = causesOf(problems, { contents: [], model: null });
      const listed = causes.flatMap((cause) => cause.problems);
      expect(listed).toHaveLength(problems.length);
      expect(new Set(listed)).toEqual(new Set(problems));
      expect(new Set(causes.map(({ key }) => key)).size).toBe(causes.length);
      const order = causes.map(({ effect }) => ['left-out', 'no-effect', 'counts'].indexOf(effect));
      expect(order).toEqual([...order].sort());
    }),
  );
});

describe('the guide', () => {
  async function emptyModel() {
    const port = new MemoryWorkbook();
    await port.createTables(exampleModel('empty', 'nl', TODAY));
    const session = openSession(port);
    await session.refresh();
    return { port, session };
  }

  test('an empty model has its settings and its role, and leads to the first free row of the rest', async () => {
    const { session } = await emptyModel();
    const { current } = session;
    expect(needsGuide(current)).toBe(true);
    expect(guideOf(current).map(({ table, state }) => [table, state])).toEqual([
      ['vkt_Settings', 'done'],
      ['vkt_Locations', 'todo'],
      ['vkt_Products', 'todo'],
      ['vkt_Roles', 'done'],
      ['vkt_Steps', 'todo'],
      ['vkt_Staff', 'todo'],
      ['vkt_Inflow', 'todo'],
      ['vkt_Stock', 'todo'],
    ]);
    for (const { place } of guideOf(current)) await session.goTo(place); // none is refused
  });

  test('what is wrong in a table is said at its step, and the step leads there', async () => {
    const { port, session } = await emptyModel();
    const [locations] = await port.readTables(['vkt_Locations']);
    if (!locations) throw new Error('expected locations');
    port.edit({
      ...locations,
      rows: [
        ['Ter Apel', '', '', ''],
        ['ter apel', '', '', ''],
      ],
    });
    await session.refresh();
    const step = guideOf(session.current).find(({ table }) => table === 'vkt_Locations');
    expect(step).toMatchObject({ state: 'wrong', rows: 2, place: { row: 2, column: 'location' } });
    expect(step?.problems.map(({ code }) => code)).toEqual(['duplicate-key']);
  });

  test('a model with a row in every table that is needed has no guide', async () => {
    const { session } = await damaged();
    expect(needsGuide(session.current)).toBe(false);
  });
});
