/** From how many FTE a shortage is one: less than a twentieth is what rounding hides. */
import { bottleneck } from '../../../../src/model/measures/judge/bottleneck';
import { figure } from '../../../../src/model/measures/figures';
import { shortestRole } from '../../../../src/model/measures/judge/judgement';
import { shortages } from '../../../../src/model/measures/judge/shortage';
import { openSession } from '../../../../src/session/live-session';
import { atOnce } from '../../../session/clock';
import { edit, smallWorkbook } from '../../../session/small-model';

async function opened(fte: number) {
  const port = await smallWorkbook();
  await edit(port, 'vkt_Staff', (row) => row.map((cell) => (cell === 3 ? fte : cell)));
  const session = openSession(port, { time: atOnce() });
  await session.start();
  const { run } = session.current;
  if (run === null) throw new Error('expected a model');
  return { run, scope: { location: 'Ter Apel', product: null, role: null, from: 3, to: 3 } };
}

/** April of the small model, with that many FTE less than its work asks; what it asks does not follow from its staff. */
async function short(tooFew: number) {
  const { run, scope } = await opened(3);
  return opened((figure(run, 'fteRequired', scope) ?? NaN) - tooFew);
}

test.each([
  [1, 1],
  [0.5, 0.5],
  [0, 0],
  [-2, 0], // enough makes up for nothing
])('%p FTE too few are a shortage of %p', async (tooFew, shortage) => {
  const { run, scope } = await short(tooFew);
  expect(shortages(run, scope)).toEqual([expect.closeTo(shortage, 9)]);
});

test.each([
  [1, true],
  [0.06, true],
  [0.04, false],
  [0, false],
  [-1, false],
])('%p FTE too few are noticed: %p', async (tooFew, isNoticed) => {
  const { run, scope } = await short(tooFew);
  const role = isNoticed ? 'Hoormedewerker' : null;
  expect([shortestRole(run, scope)?.role ?? null, bottleneck(run, scope)?.role ?? null]).toEqual([role, role]);
  if (isNoticed) expect(shortestRole(run, scope)?.short).toBeCloseTo(tooFew, 9);
});
