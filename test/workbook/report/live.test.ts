/** A live report says what the report of values says: formulas stand only where the model answers exactly that. */
import { scenarioNames } from '../../../src/model/tables/scenarios';
import { openSession, type WorkbookSession } from '../../../src/session/live-session';
import type { Cell, NewSheet } from '../../../src/workbook/port';
import { overviewFormula } from '../../../src/workbook/report/live';
import type { SheetTable } from '../../../src/workbook/sheet';
import { edit, smallWorkbook } from '../../session/small-model';
import { ask } from '../../support/ask-formula';
import { exampleSession } from '../../support/example-session';
import { planOf } from '../../support/report';

const tablesOf = (plan: readonly NewSheet[]) => plan.flatMap(({ tables }) => tables);
const answers = (plan: readonly NewSheet[]) => tablesOf(plan).filter(({ formula }) => formula !== undefined);

/** Every formula of the live report, against the number in its place in the report of values. */
function compare(live: SheetTable, values: SheetTable, session: WorkbookSession): number {
  let compared = 0;
  live.rows.forEach((row, at) =>
    row.forEach((content, column) => {
      if (content === null || typeof content !== 'object' || / ?-/.test(content.formula.replace(/"[^"]*"/g, '')))
        return;
      const was = values.rows[at]?.[column];
      // What lacks rows, or is no number, has no answer in a cell: a sentence with #N/A.
      if (was === '–' || (values.formats[at]?.[column] ?? '').includes('*'))
        expect(() => ask(content, session, 'nl')).toThrow(/\w/);
      else expect(ask(content, session, 'nl')).toBe(was);
      compared += 1;
    }),
  );
  return compared;
}

async function damaged(): Promise<WorkbookSession> {
  const port = await smallWorkbook();
  await edit(port, 'vkt_Inflow', (cells) => cells.map((cell, at) => (at === 3 && cell !== '' ? 'veel' : cell)));
  const session = openSession(port);
  await session.refresh();
  expect(session.current.problems.some(({ severity }) => severity === 'error')).toBe(true);
  return session;
}

const MODELS = [
  ['the example', async () => (await exampleSession()).session],
  ['a model with errors', damaged],
] as const;

describe.each(MODELS)('%s', (_name, open) => {
  test('every formula of a figure answers the number that the values have in its place', async () => {
    const session = await open();
    const [scenario = null] = session.current.tables ? scenarioNames(session.current.tables) : [];
    for (const asked of [{ scenario: null }, { scenario }]) {
      const [values, live] = [
        await planOf(session, asked),
        await planOf(session, asked, { live: true, excelLanguage: 'en' }),
      ];
      let compared = 0;
      for (const table of tablesOf(live)) {
        const same = tablesOf(values).find(({ name }) => name === table.name);
        if (same) compared += compare(table, same, session);
      }
      expect(compared).toBeGreaterThan(30);
    }
  });

  test('a formula for a whole table answers its headers and its rows, in their order', async () => {
    const session = await open();
    for (const { rows, headers, formula } of answers(await planOf(session, {}, { live: true }))) {
      const [said, ...answered] = ask(formula, session, 'nl') as Cell[][]; // OVERVIEW answers a block
      expect(said).toHaveLength(headers.length);
      // The rows hold the formulas of their own figures, which the test above holds against the values.
      const own = rows.map((row) =>
        row.map((content) => (typeof content === 'object' ? ask(content, session, 'nl') : content)),
      );
      expect(answered).toEqual(own);
    }
  });
});

test('in the example the money of all locations is one formula', async () => {
  const { session } = await exampleSession();
  const names = answers(await planOf(session, {}, { live: true })).map(({ name }) => name);
  expect(names).toEqual(['vkt_report_money_locations']);
});

test('where a figure lacks rows, or Excel answers in another language, a table is no one formula', async () => {
  const session = await damaged();
  expect(answers(await planOf(session, {}, { live: true }))).toEqual([]);
  const { session: whole } = await exampleSession();
  expect(answers(await planOf(whole, {}, { live: true, excelLanguage: 'en' }))).toEqual([]);
  expect(answers(await planOf(whole, {}, { live: false }))).toEqual([]);
});

test('every page keeps a table of Excel’s own, by which it is known as ours', async () => {
  const { session } = await exampleSession();
  for (const { tables } of await planOf(session, {}, { live: true }))
    expect(tables.some(({ formula }) => formula === undefined)).toBe(true);
});

test('names with quotes, braces and semicolons are asked for as they are', async () => {
  const port = await smallWorkbook();
  const odd = 'A "b"; {c}';
  const session = openSession(port);
  await session.refresh();
  const formula = overviewFormula(
    {
      measures: ['stock', 'decisions'],
      rowsBy: 'product',
      location: odd,
      from: '2023-01',
      to: '2023-02',
      scenario: 'x',
    },
    'nl',
  );
  expect(formula.formula).toBe(
    '=VKT.OVERVIEW({"Voorraad","Besluiten"},"product",,{"locatie","A ""b""; {c}";"periode","2023-01:2023-02"},"x")',
  );
});
