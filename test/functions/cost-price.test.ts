/** COSTPRICE as a planner types it. */
import { answerFor } from '../../src/functions/runtime/associate';
import { CATALOGUE } from '../../src/functions/catalogue';
import { openSession, type WorkbookSession } from '../../src/session/live-session';
import type { MemoryWorkbook } from '../../src/workbook/memory';
import { atOnce } from '../session/clock';
import { edit, smallWorkbook } from '../session/small-model';

const opened = async (change: (port: MemoryWorkbook) => Promise<void> = async () => {}): Promise<WorkbookSession> => {
  const port = await smallWorkbook();
  await change(port);
  const session = openSession(port, { time: atOnce() });
  await session.start();
  return session;
};

function ask(session: WorkbookSession, language: 'nl' | 'en', ...args: readonly unknown[]): unknown {
  const declared = CATALOGUE.find(({ id }) => id === 'COSTPRICE');
  const around = { language, session };
  if (declared === undefined) throw new Error('no COSTPRICE');
  return answerFor(declared.compute(args, around), around, (kind, sentence) => {
    throw new Error(`${kind} ${sentence}`);
  });
}

test('gives the price of a case, direct and with overhead, under headers', async () => {
  const session = await opened();
  // 10 hours × € 50; the small model has no surcharge.
  expect(ask(session, 'nl', 'Spoor 4')).toEqual([
    ['Direct per zaak', 'Met overhead per zaak'],
    [500, 500],
  ]);
  expect(ask(session, 'en', 'spoor 4', 'ter apel', 'meer instroom')).toEqual([
    ['Direct per case', 'With overhead per case'],
    [500, 500],
  ]);
  // An empty cell arrives as 0 on the desktop.
  expect(ask(session, 'nl', 'Spoor 4', 0, 0)).toEqual(ask(session, 'nl', 'Spoor 4'));
});

test.each([
  [[''], /value product: ontbreekt/],
  [['Spoor 9'], /absent product “Spoor 9” is onbekend; kies uit: Spoor 4\./],
  [['Spoor 4', 'Ter Appel'], /absent locatie “Ter Appel” is onbekend/],
  [['Spoor 4', '', 'Plan Z'], /absent scenario “Plan Z” is onbekend/],
  [[0], /value product: ontbreekt/],
])('COSTPRICE(%j) explains why it has no answer', async (args, sentence) => {
  const session = await opened();
  expect(() => ask(session, 'nl', ...args)).toThrow(sentence);
});

test('without an hourly rate it says whose is missing', async () => {
  const session = await opened((port) =>
    edit(port, 'vkt_Roles', (row) => row.map((cell) => (cell === 50 ? '' : cell))),
  );
  expect(() => ask(session, 'nl', 'Spoor 4')).toThrow(/absent vul een uurtarief in bij Rollen voor "?Hoormedewerker/);
  expect(() => ask(session, 'en', 'Spoor 4')).toThrow(/enter an hourly rate under Roles for "?Hoormedewerker/);
});

test('a norm time that cannot be read leaves no price', async () => {
  const session = await opened((port) =>
    edit(port, 'vkt_Steps', (row) => row.map((cell) => (cell === 10 ? 'tien' : cell))),
  );
  expect(() => ask(session, 'nl', 'Spoor 4')).toThrow(/absent/);
});
