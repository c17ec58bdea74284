/** Which number of the model stands in the selected cell. */
import { numberInCell } from '../../src/session/cell-number';
import { openSession } from '../../src/session/live-session';
import { MemoryWorkbook } from '../../src/workbook/memory';
import { WorkbookRefusal } from '../../src/workbook/port';
import { atOnce } from './clock';
import { smallWorkbook } from './small-model';

async function opened() {
  const port = await smallWorkbook();
  const session = openSession(port, { time: atOnce() });
  await session.start();
  return { port, session };
}

async function inFormula(formula: string, loose: Readonly<Record<string, string | number>> = {}) {
  const { port, session } = await opened();
  port.selected = { sheet: 'Blad1', row: 4, column: 2, formula };
  for (const [address, value] of Object.entries(loose)) port.loose.set(address, value);
  return numberInCell(session);
}

/** The cell of the first row of a table, by the header of its column. */
async function inTable(name: string, header: string, down = 1) {
  const { port, session } = await opened();
  const content = session.current.contents.find((one) => one.name === name);
  if (!content?.corner) throw new Error(name);
  const { row, column } = content.corner;
  port.selected = {
    sheet: content.sheet,
    row: row + down,
    column: column + content.headers.indexOf(header),
    formula: null,
  };
  return numberInCell(session);
}

const all = { location: null, product: null, role: null, scenario: null };

test('a formula of ours with texts and cells, in either language', async () => {
  const { session } = await opened();
  const model = session.current.run?.model;
  const [location] = model?.locations ?? [];
  const found = await inFormula('=ROUND(VKT.MEASURE("Voorraad",$A2,,,Blad1!B$1),0)', {
    'Blad1!A2': location ?? '',
    'Blad1!B1': model?.periods[1]?.label ?? '',
  });
  expect(found).toEqual({ kind: 'number', number: { ...all, measure: 'stock', location, from: 1, to: 1 } });
});

test('what is left out, empty or 0 is all, and the scenario is named as the table names it', async () => {
  const { session } = await opened();
  const to = (session.current.run?.model.periods.length ?? 0) - 1;
  expect(await inFormula('=VKT.EXPLAIN("stock",A9,0,,,"MEER instroom")')).toEqual({
    kind: 'number',
    number: { ...all, measure: 'stock', from: 0, to, scenario: 'Meer instroom' },
  });
});

test.each([
  ['=VKT.FTE(1,2,3)', { kind: 'other-function', name: 'FTE' }],
  ['=VKT.OVERVIEW("stock","location")', { kind: 'other-function', name: 'OVERVIEW' }],
  ['=VKT.MEASURE("stock",A1&"x")', { kind: 'computed', argument: 'A1&"x"' }],
  ['=VKT.MEASURE("stok")', { kind: 'unanswerable', why: { reason: 'unknown-measure', value: 'stok' } }],
  ['=SUM(A1:A3)', { kind: 'not-ours' }],
  ['=VKT.MEASURE("stock",Weg!A1)', { kind: 'refused', reason: 'not-found' }],
])('%s has no number to explain, and why', async (formula, wanted) => {
  expect(await inFormula(formula)).toMatchObject(wanted);
});

test('a number in a table of ours is of the place its row names', async () => {
  expect(await inTable('vkt_Stock', 'Zaken')).toEqual({
    kind: 'number',
    number: { ...all, measure: 'stock', location: 'Ter Apel', product: 'Spoor 4', from: 0, to: 0 },
  });
  expect(await inTable('vkt_Staff', 'Fte')).toEqual({
    kind: 'number',
    number: {
      ...all,
      measure: 'fteContracted',
      location: 'Ter Apel',
      role: 'Hoormedewerker',
      from: 0,
      to: 11, // the whole year
    },
  });
});

test('a header, a name, and a cell below the table are no number of the model', async () => {
  expect(await inTable('vkt_Stock', 'Zaken', 0)).toEqual({ kind: 'not-ours' });
  expect(await inTable('vkt_Stock', 'Locatie')).toEqual({ kind: 'not-ours' });
  expect(await inTable('vkt_Stock', 'Zaken', 5_000)).toEqual({ kind: 'not-ours' });
});

test('without a model there is none, and a cell that is being edited is told as such', async () => {
  const empty = openSession(new MemoryWorkbook(), { time: atOnce() });
  await empty.start();
  expect(await numberInCell(empty)).toEqual({ kind: 'no-model' });
  const { port, session } = await opened();
  port.selectedCell = () => Promise.reject(new WorkbookRefusal('cell-edit', ''));
  expect(await numberInCell(session)).toEqual({ kind: 'refused', reason: 'cell-edit' });
});

test('asked before the first reading, it waits for that', async () => {
  const port = await smallWorkbook();
  port.selected = { sheet: 'Blad1', row: 0, column: 0, formula: '=VKT.MEASURE("stock")' };
  const session = openSession(port, { time: atOnce() });
  const found = numberInCell(session);
  await session.start();
  expect(await found).toMatchObject({ kind: 'number', number: { measure: 'stock' } });
});
