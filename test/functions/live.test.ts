import { answerFor } from '../../src/functions/runtime/associate';
import { CATALOGUE } from '../../src/functions/catalogue';
import type { Cell } from '../../src/workbook/port';
import { openSession, type WorkbookSession } from '../../src/session/live-session';
import { smallWorkbook } from '../session/small-model';
import { MemoryWorkbook } from '../../src/workbook/memory';
import { atOnce } from '../session/clock';

const opened = async (port: MemoryWorkbook): Promise<WorkbookSession> => {
  const session = openSession(port, { time: atOnce() });
  await session.start();
  return session;
};

function ask(session: WorkbookSession, id: string, ...args: readonly unknown[]): Cell | Cell[][] {
  const declared = CATALOGUE.find((candidate) => candidate.id === id);
  if (!declared) throw new Error(`no function ${id}`);
  const around = { language: 'nl', session } as const;
  return answerFor(declared.compute(args, around), around, (kind, sentence) => {
    throw new Error(`${kind} ${sentence}`);
  });
}

test('MEASURE gives one number, by its id or its name', async () => {
  const session = await opened(await smallWorkbook());
  // 300 + 240 − 360, as in the session's test; at 3 FTE × 1,200 hours ÷ 10 hours a case.
  expect(ask(session, 'MEASURE', 'stock')).toBeCloseTo(180, 6);
  expect(ask(session, 'MEASURE', 'Voorraad', 'ter apel', 'Spoor 4', '', '2023-12')).toBeCloseTo(180, 6);
  // An empty cell arrives as 0 on the desktop.
  expect(ask(session, 'MEASURE', 'stock', 0, 0, 0, 0, 0)).toBeCloseTo(180, 6);
  expect(ask(session, 'MEASURE', 'inflow', null, null, null, '2023-02:2023-04')).toBeCloseTo(60, 9);
  expect(ask(session, 'MEASURE', 'inflow', '', '', '', '', 'meer instroom')).toBeCloseTo(480, 9);
});

test.each([
  [['voorraadje'], /absent maat “voorraadje” is onbekend; kies uit: stock/],
  [['stock', 'Ter Appel'], /absent locatie “Ter Appel” is onbekend; kies uit: Ter Apel\./],
  [['stock', '', 'Spoor 9'], /product “Spoor 9” is onbekend/],
  [['stock', '', '', 'Bakker'], /rol “Bakker” is onbekend/],
  [
    ['stock', '', '', '', '2031-01'],
    /periode “2031-01” valt niet in het model, dat loopt van 2023-01 tot en met 2023-12/,
  ],
  [['stock', '', '', '', '2023-05:2023-02'], /periode/],
  [['stock', '', '', '', '2022-12:2023-05'], /periode “2022-12:2023-05” valt niet/],
  [['stock', '', '', '', '2023-05:2024-01'], /periode “2023-05:2024-01” valt niet/],
  [['stock', '', '', '', '2023-01:2023-02:2023-03'], /geen maand/],
  [['stock', '', '', '', '', 'Plan Z'], /scenario “Plan Z” is onbekend; kies uit: Meer instroom/],
  [['stock', '', '', 'Hoormedewerker'], /niet per rol bijgehouden/],
  [[''], /value maat: ontbreekt/],
])('MEASURE(%j) explains why it has no answer', async (args, sentence) => {
  const session = await opened(await smallWorkbook());
  expect(() => ask(session, 'MEASURE', ...args)).toThrow(sentence);
});

test('without a model the cell says how to get one', async () => {
  const session = await opened(new MemoryWorkbook());
  expect(() => ask(session, 'MEASURE', 'stock')).toThrow(/geen model; kies Nieuw model/);
  expect(() => ask(session, 'CHECK')).toThrow(/geen model/);
});

test('OVERVIEW spills a table with headers', async () => {
  const session = await opened(await smallWorkbook());
  const table = ask(session, 'OVERVIEW', [['inflow', 'stock']], 'locatie', '', [['periode', '2023-01']]);
  expect(table).toEqual([
    ['', 'Instroom', 'Voorraad'],
    ['Ter Apel', 20, expect.any(Number)],
  ]);
  const months = ask(session, 'OVERVIEW', 'inflow', 'location', 'period');
  expect(Array.isArray(months) && months[0]?.length).toBe(13);
  expect(Array.isArray(months) && months[0]?.[1]).toBe('2023-01');
  expect(() => ask(session, 'OVERVIEW', 'inflow', 'location', 'location')).toThrow(/verschillen/);
  expect(() => ask(session, 'OVERVIEW', 'inflow', 'kleur')).toThrow(/indeling “kleur” is onbekend/);
});

test('what a table is split by goes by its Dutch and English names', async () => {
  const session = await opened(await smallWorkbook());
  const pairs = [
    ['location', ['locatie', 'Locaties', 'locations', 'vestiging', 'kantoor', 'office', 'site']],
    ['product', ['Producten', 'products', 'zaaksoort', 'zaaksoorten', 'spoor', 'case type', 'track']],
    ['role', ['rol', 'Rollen', 'roles', 'functie', 'job']],
    [
      'period',
      ['periode', 'perioden', 'periodes', 'periods', 'Maand', 'maanden', 'month', 'months', 'week', 'weken', 'weeks'],
    ],
  ] as const;
  for (const [id, words] of pairs)
    for (const word of words)
      expect(ask(session, 'OVERVIEW', 'fteAvailable', word)).toEqual(ask(session, 'OVERVIEW', 'fteAvailable', id));
});

test('a period that Excel made a date of is answered as a period', async () => {
  const session = await opened(await smallWorkbook());
  // what Excel stores for 2030-01 typed in a cell: 1 January 2030 = serial 47484
  expect(() => ask(session, 'MEASURE', 'stock', '', '', '', 47_484)).toThrow(/periode “2030-01” valt niet/);
  expect(() => ask(session, 'MEASURE', 'stock', '', '', '', '2030-01')).toThrow(/periode “2030-01” valt niet/);
});

test('CHECK lists the problems, or says there are none', async () => {
  const port = await smallWorkbook();
  const session = await opened(port);
  expect(ask(session, 'CHECK')).toEqual([['Geen problemen gevonden.']]);
  const [stock] = await port.readTables(['vkt_Stock']);
  if (!stock) throw new Error('no stock');
  port.edit({ ...stock, rows: [['Ter Apel', 'Spoor 4', '', '', 1, 3, -5, '', '']] });
  await session.refresh();
  expect(ask(session, 'CHECK', 'nl')).toEqual([
    ['Waar', 'Kolom', 'Ernst', 'Wat er mis is'],
    ['Voorraad, rij 1', 'Zaken', 'fout', '“Zaken” moet 0 tot en met 1.000.000.000 zijn; nu -5.'],
  ]);
});

test('EXPLAIN lets a reader rebuild the number with a calculator', async () => {
  const session = await opened(await smallWorkbook());
  const rows = ask(session, 'EXPLAIN', 'stock', 'Ter Apel', 'Spoor 4', '', '2023-12');
  if (!Array.isArray(rows)) throw new Error('no table');
  expect(rows[1]?.slice(0, 2)).toEqual(['Voorraad', '=']);
  expect(rows[1]?.[4]).toBe('vorige voorraad + instroom + afgeleide instroom + correcties − intrekkingen − besluiten');
  const top = rows.slice(2).filter(([label]) => /^ {3}\S/.test(String(label)));
  const total = top.reduce(
    (sum, [, operation, value]) => (operation === '-' ? sum - Number(value) : sum + Number(value)),
    0,
  );
  expect(top.length).toBeGreaterThan(2);
  expect(total).toBeCloseTo(Number(rows[1]?.[2]), 6);
  expect(total).toBeCloseTo(180, 6);
  expect(rows.some(([, , , , source]) => /^(Voorraad|Instroom), rij \d/.test(String(source)))).toBe(true);
});
