/** What live functions spill: headers, order, words in both languages, and what they say when they cannot. */
import { answerFor } from '../../src/functions/runtime/associate';
import { CATALOGUE } from '../../src/functions/catalogue';
import type { Language } from '../../src/language';
import { openSession, type WorkbookSession } from '../../src/session/live-session';
import { MemoryWorkbook } from '../../src/workbook/memory';
import { newTable } from '../../src/workbook/codec/encode';
import { WorkbookRefusal, type Cell, type Row } from '../../src/workbook/port';
import { tableNamed } from '../../src/workbook/schema';
import { atOnce } from '../session/clock';
import { edit, smallWorkbook } from '../session/small-model';

/** The small model, in the given tables typed otherwise. */
async function opened(typed: Readonly<Record<string, (row: Row) => Row>> = {}): Promise<WorkbookSession> {
  const port = await smallWorkbook();
  for (const [table, change] of Object.entries(typed)) await edit(port, table, change);
  const session = openSession(port, { time: atOnce(), report: () => undefined });
  await session.start();
  return session;
}

function ask(
  session: WorkbookSession,
  language: Language,
  id: string,
  ...args: readonly unknown[]
): Cell | (Cell | string)[][] {
  const declared = CATALOGUE.find((candidate) => candidate.id === id);
  if (!declared) throw new Error(`no function ${id}`);
  const around = { language, session };
  return answerFor(declared.compute(args, around), around, (kind, sentence) => `#${kind} ${sentence}`);
}

/** The sentence of an answer that is none. */
function refusal(session: WorkbookSession, language: Language, id: string, ...args: readonly unknown[]): unknown {
  try {
    return ask(session, language, id, ...args);
  } catch (error) {
    return error;
  }
}

const replace = (was: Cell, becomes: Cell) => (row: Row) => row.map((cell) => (cell === was ? becomes : cell));

describe('OVERVIEW', () => {
  test('one measure across is headed by the columns alone, several by both', async () => {
    const session = await opened();
    const filter = [['periode', '2023-02:2023-03']];
    expect(ask(session, 'en', 'OVERVIEW', 'inflow', 'product', 'period', filter)).toEqual([
      ['', '2023-02', '2023-03'],
      ['Spoor 4', 20, 20],
    ]);
    expect(ask(session, 'en', 'OVERVIEW', [['inflow', 'decisions']], 'product', 'period', filter)).toEqual([
      ['', 'Inflow · 2023-02', 'Decisions · 2023-02', 'Inflow · 2023-03', 'Decisions · 2023-03'],
      // 3 FTE × 1,200 hours ÷ 10 = 360 a year over 253 working days, 20 of them in February and 23 in March.
      ['Spoor 4', 20, expect.closeTo((360 * 20) / 253, 6), 20, expect.closeTo((360 * 23) / 253, 6)],
    ]);
  });

  test('blank names and blank filters ask for nothing', async () => {
    const session = await opened();
    const plain = ask(session, 'nl', 'OVERVIEW', 'inflow', 'location');
    expect(plain).toEqual([['', 'Instroom'], ['Ter Apel', 240]]); // oxfmt-ignore
    const filters = [['', ''], ['locatie', '']]; // oxfmt-ignore
    expect(ask(session, 'nl', 'OVERVIEW', [['', 'inflow'], ['', '']], 'location', '', filters)).toEqual(plain); // oxfmt-ignore
  });

  test('a cell of a measure that has no value there is empty', async () => {
    const session = await opened();
    // Stock is not kept by role.
    expect(ask(session, 'nl', 'OVERVIEW', 'stock', 'role')).toEqual([['', 'Voorraad'], ['Hoormedewerker', '']]); // oxfmt-ignore
  });

  test('a cell that lacks something is an error in its own place, the others keep their figures', async () => {
    const session = await opened({ vkt_Stock: replace(300, 'veel') });
    const table = ask(session, 'nl', 'OVERVIEW', [['inflow', 'stock']], 'location');
    expect(table).toEqual([
      ['', 'Instroom', 'Voorraad'],
      ['Ter Apel', 240, expect.stringMatching(/^#absent .*onvolledig/i)],
    ]);
  });

  test('a scenario changes the figures and nothing else', async () => {
    const session = await opened();
    expect(ask(session, 'nl', 'OVERVIEW', 'inflow', 'location', '', '', 'Meer instroom')).toEqual([
      ['', 'Instroom'],
      ['Ter Apel', 480],
    ]);
  });

  test.each([
    [['inflow', 'location', '', '', 'Plan Z'], '#absent scenario “Plan Z” is unknown; choose from: Meer instroom.'],
    [[[['inflow', 'x']], 'location'], /^#absent measure “x” is unknown; choose from: stock/],
    [['inflow', 'colour'], '#absent dimension “colour” is unknown; choose from: location, product, role, period.'],
    [['inflow', 'location', 'colour'], /^#absent dimension “colour” is unknown/],
    [['inflow', 'location', 'locatie'], '#value rows and columns must differ.'],
    [['inflow', 'location', '', [['colour', 'red']]], /^#absent dimension “colour” is unknown/],
    [
      ['inflow', 'location', '', [['location', 'Budel']]],
      '#absent location “Budel” is unknown; choose from: Ter Apel.',
    ],
    [['inflow', 'location', '', [['product', 'x']]], /^#absent product “x” is unknown/],
    [['inflow', 'location', '', [['role', 'x']]], /^#absent role “x” is unknown/],
    [['inflow', 'location', '', [['period', 'x']]], /^#absent “x” is no month; write for example 2023-01, or a date\./],
    [
      [[['delivery', 'inflow']], 'location'],
      '#value delivery, deliveryDate, deliveryAge and deliveryFindings go by location and without other measures.',
    ],
    [['delivery', 'product'], /^#value delivery, deliveryDate/],
    [['delivery', 'colour'], /^#absent dimension “colour” is unknown/],
  ])('OVERVIEW(%j) says why it cannot', async (args, sentence) => {
    const said = refusal(await opened(), 'en', 'OVERVIEW', ...args);
    expect(said).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence));
  });

  test('without a model it says how to get one', async () => {
    const session = openSession(new MemoryWorkbook(), { time: atOnce() });
    await session.start();
    for (const id of ['OVERVIEW', 'EXPLAIN', 'MEASURE', 'COSTPRICE'])
      expect(refusal(session, 'en', id, 'stock', 'location')).toMatch(/^#absent this workbook has no model/);
  });

  test('the state of deliveries goes by location', async () => {
    const session = await opened();
    expect(ask(session, 'en', 'OVERVIEW', [['delivery', '', 'deliveryAge']], 'locatie')).toEqual([
      ['', 'Delivery', 'Delivery age'],
      ['Ter Apel', 'missing', ''],
    ]);
  });
});

describe('EXPLAIN', () => {
  test('is headed in the reader’s language, and each part has its unit', async () => {
    const session = await opened();
    const rows = ask(session, 'en', 'EXPLAIN', 'stock', 'Ter Apel', '', '', '2023-01');
    if (!Array.isArray(rows)) throw new Error('no table');
    expect(rows[0]).toEqual(['Step', '', 'Value', 'Unit', 'Source']);
    // 360 decisions a year over 253 working days, 22 of them in January.
    const stock = expect.closeTo(300 + 20 - (360 * 22) / 253, 6);
    expect(rows[1]).toEqual(['Stock', '=', stock, 'cases', expect.any(String)]);
    // Each level three spaces further in, below the line it adds up to.
    expect(rows.slice(2, 7)).toEqual([
      ['   Spoor 4', '+', stock, 'cases', ''],
      ['      stock at the start', '+', 300, 'cases', 'Stock, row 1'],
      ['      Corrections', '+', 0, 'cases', ''],
      ['      Inflow', '+', 20, 'cases', ''],
      ['         inflow by the table', '+', 20, 'cases', 'Inflow, row 1'],
    ]);
    const dutch = ask(session, 'nl', 'EXPLAIN', 'stock', 'Ter Apel', '', '', '2023-01');
    expect(Array.isArray(dutch) && dutch[0]).toEqual(['Stap', '', 'Waarde', 'Eenheid', 'Bron']);
  });

  test.each([
    [1, 'Stock, row 1'],
    [6, 'Stock, row 1, 2, 3, 4, 5, 6'],
    [7, 'Stock, row 1, 2, 3, 4, 5, 6, …'],
  ])('a part of %i rows names them as %s', async (count, source) => {
    const port = await smallWorkbook();
    const [stock] = await port.readTables(['vkt_Stock']);
    if (!stock) throw new Error('no stock');
    const ages = Array.from({ length: count }, (_, at) => at + 1);
    const rows = stock.rows.flatMap((row) =>
      ages.map((age) => row.map((cell, at) => ([4, 5].includes(at) ? age : cell))),
    );
    port.edit({ ...stock, rows });
    const session = openSession(port, { time: atOnce() });
    await session.start();
    const table = ask(session, 'en', 'EXPLAIN', 'stock', '', '', '', '2023-01');
    expect(Array.isArray(table) && table.map((row) => row[4])).toContain(source);
  });

  test('a number that lacks something says so straight below itself', async () => {
    const session = await opened({ vkt_Stock: replace(300, 'veel') });
    const rows = ask(session, 'en', 'EXPLAIN', 'stock');
    expect(rows).toMatchObject([
      ['Step', '', 'Value', 'Unit', 'Source'],
      ['Stock', '=', 0, 'cases', expect.any(String)],
      ['incomplete: 1 row not counted', '', '', '', expect.stringMatching(/^Stock, row 1: “Cases” must be a number/)],
    ]);
    const whole = ask(session, 'en', 'EXPLAIN', 'inflow');
    expect(Array.isArray(whole) && whole.some(([label]) => /incomplete/i.test(String(label)))).toBe(false);
  });

  test('what has no value says why', async () => {
    const session = await opened();
    expect(refusal(session, 'en', 'EXPLAIN', 'stock', '', '', 'Hoormedewerker')).toBe(
      '#absent this measure is not kept by role; leave the role empty.',
    );
    expect(refusal(session, 'en', 'EXPLAIN', 'x')).toMatch(/^#absent measure “x” is unknown/);
  });
});

describe('CHECK', () => {
  test('lists in the reader’s language, or in the one asked for', async () => {
    const session = await opened({ vkt_Stock: replace(300, -5) });
    const dutch = ask(session, 'nl', 'CHECK');
    const english = ask(session, 'en', 'CHECK');
    expect(dutch).toEqual([
      ['Waar', 'Kolom', 'Ernst', 'Wat er mis is'],
      ['Voorraad, rij 1', 'Zaken', 'fout', expect.stringContaining('nu -5.')],
    ]);
    expect(english).toEqual([
      ['Where', 'Column', 'Severity', 'What is wrong'],
      ['Stock, row 1', 'Cases', 'error', expect.stringContaining('it is -5.')],
    ]);
    expect(ask(session, 'nl', 'CHECK', 'en')).toEqual(english);
    expect(ask(session, 'en', 'CHECK', 'nl')).toEqual(dutch);
    expect(ask(await opened(), 'en', 'CHECK')).toEqual([['No problems found.']]);
  });

  test('a problem of a whole table has no column, and a warning is called one', async () => {
    const session = await opened({ vkt_Inflow: (row) => row });
    const port = await smallWorkbook();
    const [inflow] = await port.readTables(['vkt_Inflow']);
    if (!inflow) throw new Error('no inflow');
    port.edit({ ...inflow, rows: [...inflow.rows, ...inflow.rows.slice(0, 1)] });
    await port.deleteTables(['vkt_Steps']);
    const other = openSession(port, { time: atOnce() });
    await other.start();
    const rows = ask(other, 'nl', 'CHECK');
    expect(rows).toEqual(
      expect.arrayContaining([
        [expect.any(String), '', 'fout', expect.any(String)],
        ['Instroom, rij 13', expect.any(String), 'let op', expect.any(String)],
      ]),
    );
    expect(session.current.problems).toEqual([]);
  });

  test.each(['nl', 'en'] as const)('shows a thousand rows, and says how many more there are (%s)', async (language) => {
    const schema = tableNamed('vkt_Stock');
    if (!schema) throw new Error('no vkt_Stock');
    const withBad = async (count: number): Promise<Cell[][]> => {
      const port = await smallWorkbook();
      const [stock] = await port.readTables(['vkt_Stock']);
      const [row] = newTable(schema, [{ location: 'Ter Apel', product: 'Spoor 4', ageFrom: 1, cases: -1 }], 'nl').rows;
      if (!stock || !row) throw new Error('no stock');
      port.edit({ ...stock, rows: [...stock.rows, ...Array.from({ length: count }, () => row)] });
      const session = openSession(port, { time: atOnce() });
      await session.start();
      const table = ask(session, language, 'CHECK');
      return Array.isArray(table) ? table : [];
    };
    const full = await withBad(1000);
    expect(full).toHaveLength(1001);
    expect(full.at(-1)?.[3]).not.toBe('');
    const more = await withBad(1002);
    expect(more).toHaveLength(1002);
    expect(more.at(-1)).toEqual([language === 'nl' ? 'nog 2' : '2 more', '', '', '']);
  });

  test('a workbook that cannot be read has no list', async () => {
    const port = await smallWorkbook();
    port.readTables = () => Promise.reject(new WorkbookRefusal('cell-edit', ''));
    const session = openSession(port, { time: atOnce() });
    await session.start();
    expect(refusal(session, 'en', 'CHECK')).toBe('#absent the workbook could not be read; see the task pane.');
    expect(refusal(session, 'en', 'MEASURE', 'stock')).toBe(
      '#absent the workbook could not be read; see the task pane.',
    );
  });
});

describe('COSTPRICE', () => {
  test('a price that differs by location is a mean over what comes in: without inflow there is none', async () => {
    const port = await smallWorkbook();
    const [places, steps, inflow] = await port.readTables(['vkt_Locations', 'vkt_Steps', 'vkt_Inflow']);
    if (!places || !steps || !inflow) throw new Error('no tables');
    port.edit({ ...places, rows: [...places.rows, ...places.rows.map(replace('Ter Apel', 'Budel'))] });
    const at = steps.headers.indexOf('Locatie');
    const own = steps.rows.map((row) => row.map((cell, i) => (i === at ? 'Budel' : cell === 10 ? 20 : cell)));
    port.edit({ ...steps, rows: [...steps.rows, ...own] });
    port.edit({ ...inflow, rows: [] });
    const session = openSession(port, { time: atOnce() });
    await session.start();
    expect(refusal(session, 'en', 'COSTPRICE', 'Spoor 4')).toMatch(
      /^#absent the cost price differs by location or period/,
    );
    expect(refusal(session, 'nl', 'COSTPRICE', 'Spoor 4')).toMatch(
      /^#absent de kostprijs verschilt per locatie of periode/,
    );
    expect(ask(session, 'en', 'COSTPRICE', 'Spoor 4', 'Budel')).toMatchObject([{}, [1000, 1000]]);
  });

  test('a price too large to be one is none', async () => {
    const session = await opened({ vkt_Roles: replace(50, 1e9), vkt_Settings: (row) => row });
    const { current } = session;
    if (!current.run) throw new Error('no run');
    const model = { ...current.run.model, overheadShare: 1e308 };
    const told: WorkbookSession = Object.create(session, { current: { value: { ...current, run: { ...current.run, model } } } }); // oxfmt-ignore
    expect(refusal(told, 'en', 'COSTPRICE', 'Spoor 4')).toBe('#absent the number is too large.');
  });

  test('a product whose steps take no hours has no price', async () => {
    const session = await opened({ vkt_Steps: replace(10, '0 * 1') });
    expect(refusal(session, 'en', 'COSTPRICE', 'Spoor 4')).toBe(
      '#absent no step of this product takes hours; look under Steps.',
    );
    expect(refusal(session, 'nl', 'COSTPRICE', 'Spoor 4')).toBe(
      '#absent geen enkele stap van dit product kost uren; kijk bij Stappen.',
    );
  });
});
