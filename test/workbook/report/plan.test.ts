/**
 * A report of the small model, worked by hand. One office, one product, one step of 10 hours, 3 FTE of 1,200 net hours.
 * 300 cases lie there and 20 come in a month. In a year: 3 × 1,200 / 10 = 360 decisions and 240 cases in, so
 * 300 + 240 − 360 = 180 are left. To hold the stock asks 240 × 10 / 1,200 = 2 FTE. Paid: 3 × 1,200 × € 50 = € 180,000.
 * "Meer instroom" doubles the inflow: 480 in, 300 + 480 − 360 = 420 left, 4 FTE asked for: 1 short.
 */
import { scenarioNames } from '../../../src/model/tables/scenarios';
import { openSession } from '../../../src/session/live-session';
import { isFormula, type Row } from '../../../src/workbook/port';
import { edit, smallWorkbook } from '../../session/small-model';
import { exampleSession } from '../../support/example-session';
import { planOf, sheetOf, tableOf, textOf } from '../../support/report';

async function small(
  damage: (port: Awaited<ReturnType<typeof smallWorkbook>>) => Promise<void> = async () => undefined,
) {
  const port = await smallWorkbook();
  await damage(port);
  const session = openSession(port);
  await session.refresh();
  return session;
}

const row = (rows: readonly (readonly unknown[])[], begins: string): readonly unknown[] => {
  const found = rows.find(([first]) => String(first).startsWith(begins));
  if (!found) throw new Error(`no row ${begins}`);
  return found;
};

test('the director reads what happens to the stock and why, in sentences that add up', async () => {
  const said = textOf(sheetOf(await planOf(await small()), 'Rapport'));
  expect(said).toContain('De voorraad gaat van 300 zaken (begin jan 2023) naar 180 zaken (eind dec 2023): 120 minder.');
  expect(said).toContain('Erbij: 240 instroom. Eraf: 360 besluiten.');
  expect(said).toContain('Er is overal genoeg fte. Gemeten naar wat nodig is om de voorraad gelijk te houden.');
  expect(said).toContain(
    'Het personeel kost € 180.000. Wat te late zaken aan dwangsommen kosten, staat nog niet bij Dwangsommen.',
  );
  expect(said).toContain('Gemaakt op 26 nov 2026. Verkeerstoren 0.1.0, rekenregels 1.');
});

test('only a scenario that works as meant is said to be the same as the base', async () => {
  const saidWith = async (...expressions: readonly string[]) => {
    const session = await small(async (port) => {
      const [levers] = await port.readTables(['vkt_Scenarios']);
      const rows = (levers?.rows ?? []).flatMap((cells) =>
        expressions.map((expression) => cells.map((cell) => (cell === 'x * 2' ? expression : cell))),
      );
      if (levers) port.edit({ ...levers, rows });
    });
    return textOf(sheetOf(await planOf(session, { scenario: 'Meer instroom' }), 'Rapport'));
  };
  const same = 'Dit scenario geeft dezelfde uitkomsten als de basis.';
  // Twice as many, and half of that.
  expect(await saidWith('x * 2', 'x / 2')).toContain(same);
  for (const broken of ['x / 0', 'x *', 'x * onbekend']) {
    const said = await saidWith(broken);
    expect(said).not.toContain(same);
    expect(said).toContain('werkt 1 hefboom niet zoals bedoeld. Zie Controle.');
  }
});

test('an amount in millions ends a sentence with one point', async () => {
  // Ten years of € 180,000.
  const long = await small((port) =>
    edit(port, 'vkt_Settings', (cells) => (cells[0] === 'Aantal perioden' ? cells.with(1, 120) : cells)),
  );
  const said = textOf(sheetOf(await planOf(long), 'Rapport'));
  expect(said).toContain('Het personeel kost € 1,8 mln. Wat te late zaken aan dwangsommen kosten,');
  expect(said).not.toContain('..');
});

test.each<[string, string, (cells: Row) => Row, string]>([
  [
    'a term',
    'vkt_Terms',
    (cells) => cells.map((cell) => (typeof cell === 'number' ? '#N/A' : cell)),
    'Hoeveel zaken er over de termijn zijn',
  ],
  [
    'a norm time',
    'vkt_Steps',
    (cells) => cells.map((cell) => (cell === 10 ? '#N/A' : cell)),
    'Wat er van de voorraad wordt',
  ],
  ['an hourly rate', 'vkt_Roles', (cells) => cells.map((cell) => (cell === 50 ? '#N/A' : cell)), 'Wat het kost'],
])(
  'the director reads that it cannot be told where %s cannot be read, and does not miss a sentence',
  async (_, table, spoilt, begins) => {
    const whole = textOf(sheetOf(await planOf(await small()), 'Rapport'));
    const said = textOf(sheetOf(await planOf(await small((port) => edit(port, table, spoilt))), 'Rapport'));
    const sentence = `${begins}, is niet te zeggen: er ontbreken gegevens. Zie het blad Rapport kwaliteit.`;
    expect(whole).not.toContain(sentence);
    expect(said).toContain(sentence);
  },
);

test('a scenario is held against the base, and what does it is named', async () => {
  const plan = await planOf(await small(), { scenario: 'Meer instroom' });
  const page = sheetOf(plan, 'Rapport');
  const said = textOf(page);
  expect(said).toContain('jan 2023 tot en met dec 2023 · scenario: Meer instroom');
  expect(said).toContain('Er is een tekort van 1,0 fte op 1 plek; een plek is één rol op één locatie.');
  expect(said).toContain('Vergeleken met de basis, zonder scenario: voorraad +240');
  expect(said).toContain('Het verschil in voorraad komt vooral door Instroom +100% (+240).');
  const { rows } = tableOf(page, '_figures');
  const stock = row(rows, 'Voorraad, eind')
    .slice(2)
    .map((value) => Math.round(Number(value)));
  // start, outcome, change, in the base, against the base
  expect(stock).toEqual([300, 420, 120, 180, 240]);
  const short = row(rows, 'Fte tekort');
  expect(Number(short[3])).toBeCloseTo(1, 9);
  expect(Number(short[5])).toBe(0);
});

test('the contributions to a difference add up to it', async () => {
  const plan = await planOf(await small(), { compared: ['Meer instroom'] });
  const { rows } = tableOf(sheetOf(plan, 'Rapport scenario’s'), '_parts');
  const [part, total] = [rows[0], rows.at(-1)];
  expect(part?.[0]).toBe('Instroom +100%');
  expect(part?.slice(1)).toEqual(total?.slice(1));
});

test('the course behind the charts splits the stock in what is within its term and what is over it', async () => {
  const { rows } = tableOf(sheetOf(await planOf(await small()), 'Rapport verloop'), '_course');
  expect(rows).toHaveLength(12);
  for (const [, onTerm, overdue, stock] of rows) expect(Number(onTerm) + Number(overdue)).toBeCloseTo(Number(stock), 9);
  expect(Number(rows.at(-1)?.[3])).toBeCloseTo(180, 9);
});

test('live figures are formulas that ask the model, their differences too, and the rest stays a value', async () => {
  const plan = await planOf(await small(), { scenario: 'Meer instroom' }, { live: true });
  const { rows } = tableOf(sheetOf(plan, 'Rapport Ter Apel'), '_figures');
  const formulas = row(rows, 'Voorraad, eind').filter(
    (cell) => typeof cell === 'object' && cell !== null && isFormula(cell as never),
  );
  const now = 'VKT.MEASURE("Voorraad","Ter Apel",,,"2023-01:2023-12","Meer instroom")';
  const inBase = 'VKT.MEASURE("Voorraad","Ter Apel",,,"2023-01:2023-12")';
  expect(formulas).toEqual([
    { formula: `=${now}` },
    { formula: `=${now}-300` },
    { formula: `=${inBase}` },
    { formula: `=${now}-${inBase}` },
  ]);
  expect(textOf(sheetOf(plan, 'Rapport'))).toContain(
    'De kerncijfers en de cijfers per rol, per product en van geld volgen het model',
  );
});

test('without "live" no cell holds a formula: nothing shows #NAME? where the add-in is not there', async () => {
  const plan = await planOf(await small(), { scenario: 'Meer instroom' });
  const cells = plan.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flat()));
  expect(cells.filter((cell) => typeof cell === 'object')).toEqual([]);
});

describe('a model with an error', () => {
  const broken = () =>
    small((port) =>
      edit(port, 'vkt_Inflow', (cells) =>
        cells[2] === 44927 || String(cells[2]).includes('2023-01')
          ? cells.map((cell, at) => (at === 3 ? 'veel' : cell))
          : cells,
      ),
    );

  test('says so on the first page, and marks every figure that lacks rows', async () => {
    const session = await broken();
    expect(session.current.problems.some(({ severity }) => severity === 'error')).toBe(true);
    const page = sheetOf(await planOf(session), 'Rapport');
    expect(
      page.lines
        .filter(({ look }) => look === 'warning')
        .map(({ text }) => text)
        .join(' '),
    ).toMatch(/^Let op: het model bevat \d+ fout(en)?;/);
    const { rows, formats } = tableOf(page, '_figures');
    const at = rows.findIndex(([name]) => String(name).startsWith('Instroom'));
    expect(formats[at]?.[3]).toContain('"*"');
    expect(textOf(page)).toContain('(onvolledig)');
    expect(textOf(page)).not.toContain('overal genoeg fte');
  });

  test('marks nothing where every row could be used', async () => {
    const plan = await planOf(await small());
    const formats = plan.flatMap(({ tables }) => tables.flatMap((table) => table.formats.flat()));
    expect(formats.filter((format) => format.includes('*'))).toEqual([]);
    expect(plan.flatMap(({ lines }) => lines).filter(({ look }) => look === 'warning')).toEqual([]);
  });
});

test('both languages say the same with the same figures', async () => {
  const session = await small();
  const [dutch, english] = [await planOf(session), await planOf(session, {}, { language: 'en' })];
  const numbers = (plan: typeof dutch) =>
    plan.map(({ tables }) => tables.map(({ rows }) => rows.flat().filter((cell) => typeof cell === 'number')));
  expect(numbers(english)).toEqual(numbers(dutch));
  expect(textOf(sheetOf(english, 'Report'))).toContain(
    'The stock goes from 300 cases (start of Jan 2023) to 180 cases (end of Dec 2023): 120 fewer.',
  );
  const words = english.flatMap(({ lines, tables }) => [
    ...lines.map(({ text }) => text),
    ...tables.flatMap(({ headers }) => headers),
  ]);
  expect(words.filter((text) => /\b(zaken|voorraad|voor de|niet|wordt|tekort)\b/i.test(text))).toEqual([]);
});

describe('room on paper', () => {
  const planned = async (scenario: boolean) => {
    const { session } = await exampleSession();
    const names = session.current.tables ? scenarioNames(session.current.tables).slice(0, 3) : [];
    return planOf(session, { scenario: scenario ? (names[0] ?? null) : null, compared: names });
  };

  test('the charts of the director stand beside the key figures, or below them where a scenario takes the columns', async () => {
    for (const scenario of [false, true]) {
      const page = (await planned(scenario)).find(({ name }) => name === 'Rapport');
      const figures = page?.tables.find(({ name }) => name.includes('summary_figures'));
      const rows = page?.charts.map(({ place }) => place.row);
      const end = (figures?.row ?? 0) + (figures?.rows.length ?? 0);
      expect(rows).toEqual(scenario ? [end + 4, end + 4] : [figures?.row, figures?.row]);
      for (const { place } of page?.charts ?? [])
        expect(place.column).toBeGreaterThanOrEqual(scenario ? 0 : (figures?.headers.length ?? 0));
    }
  });

  test('the contributions of a scenario, their chart and its figures are on one page', async () => {
    const page = (await planned(false)).find(({ name }) => name === 'Rapport scenario’s');
    const pageOf = (row: number): number => page?.page.breaks.filter((first) => first <= row).length ?? -1;
    for (const at of [0, 1, 2]) {
      const rows = page?.tables.filter(({ name }) => name.includes(`scenarios_${String(at)}_`)).map(({ row }) => row);
      expect(rows).toHaveLength(2);
      expect(new Set(rows?.map(pageOf)).size).toBe(1);
    }
  });
});
