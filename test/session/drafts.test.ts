/** Scenarios and drafts on top of the base: what they change, what they say, and how long they are kept. */
import { measure } from '../../src/model/measures/measures';
import type { ScenarioRow } from '../../src/model/tables/tables';
import { openSession, type WorkbookSession } from '../../src/session/live-session';
import type { ScenarioRun } from '../../src/session/session';
import { lever as aLever } from '../model/support/tables';
import { atOnce } from './clock';
import { edit, smallWorkbook } from './small-model';

async function opened(): Promise<WorkbookSession> {
  const port = await smallWorkbook();
  // A problem of the base, which is none of a scenario's.
  await edit(port, 'vkt_Stock', (row) => row.map((cell) => (cell === 'Spoor 4' ? 'Spoor 9' : cell)));
  const session = openSession(port, { time: atOnce() });
  await session.start();
  return session;
}

const lever = (part: Partial<ScenarioRow> = {}): ScenarioRow => aLever('inflow', 'x + 1', { scenario: '', ...part });

const inflow = (made: ScenarioRun | null): number | null => {
  const answer = made && measure(made.run, { measure: 'inflow', from: 0, to: 11 });
  return answer?.ok ? answer.value : null;
};

test('the base without levers is the base run itself, and has no problems of levers', async () => {
  const session = await opened();
  expect(session.scenario(null)).toEqual({ run: session.current.run, problems: [] });
  expect(session.scenario(null)?.run).toBe(session.current.run);
});

test('levers of a draft come on top of the base, or of the scenario’s own', async () => {
  const session = await opened();
  expect(inflow(session.scenario(null, [lever()]))).toBeCloseTo(252, 9); // 12 × (20 + 1)
  expect(inflow(session.scenario('Meer instroom', [lever()]))).toBeCloseTo(492, 9); // 12 × (20 × 2 + 1)
  expect(inflow(session.scenario('Meer instroom'))).toBeCloseTo(480, 9);
});

test('only problems of levers are told of a draft', async () => {
  const session = await opened();
  expect(session.current.problems).not.toEqual([]);
  expect(session.scenario(null, [lever()])?.problems).toEqual([]);
  const bad = session.scenario(null, [lever({ expression: 'y + 1' })]);
  expect(bad?.problems.map(({ table }) => table)).toEqual(['vkt_Scenarios']);
});

test('the same draft is the same run; of many the oldest are made anew', async () => {
  const session = await opened();
  const draft = (n: number): ScenarioRun | null => session.scenario(null, [lever({ expression: `x + ${n}` })]);
  const [first, second] = [draft(0), draft(1)];
  for (let n = 2; n < 24; n += 1) draft(n);
  expect(draft(0)).toBe(first);
  draft(24);
  expect(draft(1)).toBe(second);
  expect(draft(0)).not.toBe(first);
});

test('another base is another draft', async () => {
  const session = await opened();
  const before = session.scenario(null, [lever()]);
  await session.refresh();
  expect(session.scenario(null, [lever()])).toBe(before);
  await session.writeScenario('Plan B', [lever()]);
  expect(session.scenario(null, [lever()])).not.toBe(before);
});

test('drafts read formulas too', async () => {
  const port = await smallWorkbook();
  await edit(port, 'vkt_Steps', (row) => row.map((cell) => (cell === 10 ? 'min(20, 2 * 6)' : cell)));
  const session = openSession(port, { time: atOnce() });
  await session.start();
  const decisions = (made: ScenarioRun | null): number | null => {
    const answer = made && measure(made.run, { measure: 'decisions', from: 0, to: 11 });
    return answer?.ok ? answer.value : null;
  };
  expect(decisions(session.scenario(null))).toBeCloseTo(300, 6); // 3 × 1,200 ÷ 12
  expect(decisions(session.scenario(null, [lever({ expression: 'x * 1.5' })]))).toBeCloseTo(300, 6);
});
