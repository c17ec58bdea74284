/** What every adapter of the workbook port must do; run on memory here, and on the real Office.js in a browser. */
import {
  eachRow,
  WorkbookRefusal,
  type NewSheet,
  type NewTable,
  type Row,
  type RowChange,
  type RowContent,
  type RowFate,
  type WorkbookPort,
  type Written,
} from '../../src/workbook/port';
import type { PutBlock } from '../../src/workbook/put';
import { NASTY_TEXTS } from './nasty-texts';

export interface ContractSubject {
  readonly port: WorkbookPort;
  /** What was entered in a table's cells: formulas where there are formulas, else values. */
  readonly entered: (table: string) => Promise<readonly Row[]>;
  /** Protects a sheet, or where null the workbook's structure, or no longer. */
  readonly protect: (sheet: string | null, on: boolean) => Promise<void>;
}

export interface ContractCase {
  readonly name: string;
  readonly run: (subject: ContractSubject) => Promise<void>;
}

const sample: NewTable = {
  name: 'vkt_Sample',
  sheet: 'Monster',
  title: 'Een tabel om mee te proberen.',
  columns: [
    { header: 'Naam', numberFormat: 'General', width: 12, note: 'De naam.', choices: { kind: 'none' } },
    { header: 'Aantal', numberFormat: '#,##0.0', width: 10, note: 'Het aantal.', choices: { kind: 'none' } },
    {
      header: 'Soort',
      numberFormat: 'General',
      width: 10,
      note: 'De soort.',
      choices: { kind: 'list', values: ['a', 'b'] },
    },
  ],
  rows: [
    ['Ter Apel', 12.5, 'a'],
    ['=geen formule', 0, ''],
    ['- een streepje', -3, 'b'],
  ],
};
const empty: NewTable = { ...sample, name: 'vkt_Empty', sheet: 'Leeg', rows: [] };

/** A chart of a view, over its table. */
const loose: PutBlock = {
  kind: 'block',
  lines: [
    { look: 'title', text: 'Voorraad' },
    { look: 'quiet', text: '2026' },
  ],
  table: {
    headers: ['Periode', 'Zaken'],
    rows: [['2026-01', 12.5], ['2026-02', { formula: '=2+3' }]], // oxfmt-ignore
    formats: [['General', '0.0'], ['General', '0']], // oxfmt-ignore
  },
  chart: {
    kind: 'lines',
    title: 'Voorraad',
    unit: 'zaken',
    numberFormat: '0',
    categories: 0,
    series: [{ column: 1, look: 'main', name: 'Zaken' }],
  },
};

/** A sheet as a report has them. */
const page = (name: string, key: string): NewSheet => ({
  name,
  widths: [20, 12],
  lines: [
    { row: 0, look: 'title', text: '2026-01' },
    { row: 1, look: 'plain', text: '=geen formule' },
  ],
  heights: [{ row: 4, lines: 2 }],
  tables: [
    {
      name: `vkt_page_${key}_a`,
      row: 3,
      headers: ['Naam', 'Aantal'],
      rows: [
        ['2026-01', 12.5],
        ['=geen formule', { formula: '=5' }],
      ],
      formats: [
        ['General', '#,##0.0'],
        ['General', '#,##0"*"'],
      ],
    },
    {
      name: `vkt_page_${key}_b`,
      row: 7,
      headers: ['Signaal'],
      rows: [['● goed'], ['■ fout']],
      formats: [['General'], ['General']],
    },
  ],
  charts: [
    {
      name: `vkt_page_${key}_chart`,
      kind: 'lines',
      title: 'Een grafiek',
      unit: 'zaken',
      numberFormat: '#,##0',
      table: `vkt_page_${key}_a`,
      categories: 0,
      series: [{ column: 1, look: 'main', name: 'Aantal' }],
      place: { row: 11, column: 0, rows: 10, columns: 2 },
    },
  ],
  marks: [{ row: 8, column: 0, rows: 2, columns: 1, startsWith: '■', look: 'bad' }],
  page: { titleRows: 1, fits: 'width', breaks: [7], footer: { left: 'A & B', right: 'Pagina {page} van {pages}' } },
});

function same(actual: unknown, wanted: unknown, what: string): void {
  if (JSON.stringify(actual) !== JSON.stringify(wanted))
    throw new Error(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(wanted)}`);
}

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'no refusal';
  } catch (error) {
    if (error instanceof WorkbookRefusal) return error.code;
    throw error;
  }
}

const HEADERS = ['Naam', 'Aantal', 'Soort'];

async function rowsIn(port: WorkbookPort, table: string): Promise<readonly Row[]> {
  const [found] = await port.readTables([table]);
  if (!found) throw new Error(`no ${table}`);
  return found.rows;
}

interface Part {
  readonly headers?: readonly string[];
  readonly fate?: (row: Row) => RowFate;
  readonly added?: readonly RowContent[];
}

const change = (table: string, { headers = HEADERS, fate = () => 'keep', added = [] }: Part): RowChange => ({
  table,
  headers,
  becomes: eachRow(fate, added),
});

/** All rows go, others come. */
const replaced = (port: WorkbookPort, table: string, added: readonly RowContent[]): Promise<Written> =>
  port.changeRows([change(table, { fate: () => 'remove', added })]);

const names = (rows: readonly Row[]): readonly unknown[] => rows.map(([name]) => name);

/** In this order, on one workbook that starts empty. */
export const PORT_CONTRACT: readonly ContractCase[] = [
  {
    name: 'reads nothing where there is nothing',
    run: async ({ port }) => same(await port.readTables(['vkt_Sample']), [], 'tables'),
  },
  {
    name: 'makes tables and reads them back, text that looks like a formula included',
    run: async ({ port }) => {
      await port.createTables([sample, empty]);
      const [made, none] = await port.readTables(['vkt_Sample', 'vkt_Empty', 'vkt_Other']);
      same(made?.headers, HEADERS, 'headers');
      same(made?.rows, sample.rows, 'rows');
      same(made?.sheet, 'Monster', 'sheet');
      same(made?.corner, { row: 2, column: 0 }, 'where its header row begins');
      same(none?.rows, [], 'rows of the empty table');
      const sheets = await port.sheetNames();
      same(
        ['Monster', 'Leeg'].every((name) => sheets.includes(name)),
        true,
        'sheets',
      );
    },
  },
  {
    name: 'tells of its other tables when asked, with their headers where one that is wanted is missing',
    run: async ({ port }) => {
      const found = await port.readTables(['vkt_Empty', 'vkt_Other'], { others: true });
      const sampleAgain = found.find(({ name }) => name === 'vkt_Sample');
      same(found[0]?.name, 'vkt_Empty', 'first');
      same(sampleAgain?.headers, HEADERS, 'headers of the other table');
      same(sampleAgain?.rows, [], 'rows of the other table');
      const [, other] = await port.readTables(['vkt_Empty'], { others: true });
      same(other?.headers, [], 'headers where nothing is missing');
    },
  },
  {
    name: 'refuses to make what is there, and writes nothing then',
    run: async ({ port }) => {
      const other: NewTable = { ...sample, name: 'vkt_New', sheet: 'Nieuw' };
      same(await refusal(port.createTables([other, sample])), 'exists', 'refusal');
      same((await port.sheetNames()).includes('Nieuw'), false, 'sheet was made');
    },
  },
  {
    name: 'adds rows to a table and to an empty one in one write, and takes both back at once',
    run: async ({ port }) => {
      const written = await port.changeRows([
        change('vkt_Sample', { added: [['Budel', 3, 'b']] }),
        change('vkt_Empty', {
          added: [
            ['Zevenaar', 1, 'a'],
            ['Bant', 2, 'b'],
          ],
        }),
      ]);
      same((await rowsIn(port, 'vkt_Sample')).slice(3), [['Budel', 3, 'b']], 'added row');
      same(names(await rowsIn(port, 'vkt_Empty')), ['Zevenaar', 'Bant'], 'rows of the filled table');
      await written.takeBack();
      same(await rowsIn(port, 'vkt_Sample'), sample.rows, 'rows that were there');
      same(await rowsIn(port, 'vkt_Empty'), [], 'rows of the empty table');
    },
  },
  {
    name: 'replaces rows by more, by fewer, by none and by one, and takes each back',
    run: async ({ port }) => {
      const rows = (count: number) => Array.from({ length: count }, (_, i) => [`rij ${i}`, i, 'a']);
      for (const count of [7, 2, 0, 1]) {
        const before = await rowsIn(port, 'vkt_Sample');
        await (await replaced(port, 'vkt_Sample', rows(count))).takeBack();
        same(await rowsIn(port, 'vkt_Sample'), before, `taken back from ${count} rows`);
        await replaced(port, 'vkt_Sample', rows(count));
        same(await rowsIn(port, 'vkt_Sample'), rows(count), `${count} rows`);
      }
    },
  },
  {
    name: 'stores text as it is written, whatever Excel would make of it when typed',
    run: async ({ port }) => {
      const rows = NASTY_TEXTS.map((text): Row => [text, 1, text]);
      const written = await replaced(port, 'vkt_Sample', rows);
      same(await rowsIn(port, 'vkt_Sample'), rows, 'texts');
      // Found again by what they are, and written over.
      await port.changeRows([
        change('vkt_Sample', {
          fate: ([name]) => (NASTY_TEXTS.includes(String(name)) ? [name ?? '', 2, null] : 'keep'),
        }),
      ]);
      same(
        await rowsIn(port, 'vkt_Sample'),
        NASTY_TEXTS.map((text) => [text, 2, text]),
        'texts written over',
      );
      await port.changeRows([
        change('vkt_Sample', {
          fate: ([name]) => (NASTY_TEXTS.indexOf(String(name)) % 2 === 0 ? 'remove' : 'keep'),
        }),
      ]);
      same(
        names(await rowsIn(port, 'vkt_Sample')),
        NASTY_TEXTS.filter((_, i) => i % 2 === 1),
        'texts that stay',
      );
      same(await refusal(written.takeBack()), 'changed', 'way back from rows that are no longer there');
    },
  },
  {
    name: 'brings texts back as they were when a write is taken back',
    run: async ({ port }) => {
      const rows = NASTY_TEXTS.map((text): Row => [text, 1, text]);
      await replaced(port, 'vkt_Sample', rows);
      const written = await replaced(port, 'vkt_Sample', [['Budel', 3, 'b']]);
      await written.takeBack();
      same(await rowsIn(port, 'vkt_Sample'), rows, 'texts');
    },
  },
  {
    name: 'leaves the formulas of rows it does not mean, and brings back those of rows it does',
    run: async ({ port, entered }) => {
      await replaced(port, 'vkt_Sample', [
        ['Ter Apel', { formula: '=5' }, 'a'],
        ['Budel', { formula: '=7' }, 'b'],
        ['Zevenaar', 1, 'a'],
      ]);
      const before = await entered('vkt_Sample');
      same(before[0]?.[1], '=5', 'formula that was entered');
      same(
        (await rowsIn(port, 'vkt_Sample')).map(([, count]) => count),
        [5, 7, 1],
        'values',
      );
      const isBudel = ([name]: Row): boolean => name === 'Budel';
      const changes: readonly Part[] = [
        { fate: (row) => (isBudel(row) ? 'remove' : 'keep'), added: [['Budel', 9, 'a']] },
        { fate: (row) => (isBudel(row) ? ['Budel', 9, null] : 'keep') },
        { fate: (row) => (isBudel(row) ? 'keep' : 'remove') },
        { fate: () => 'remove' },
      ];
      for (const [at, part] of changes.entries()) {
        const written = await port.changeRows([change('vkt_Sample', part)]);
        if (at < 2) same((await entered('vkt_Sample'))[0], before[0], 'row that was not meant');
        await written.takeBack();
        same(await entered('vkt_Sample'), before, `cells after taking back change ${at}`);
      }
    },
  },
  {
    name: 'takes back its own rows only, and leaves what was written since',
    run: async ({ port }) => {
      await replaced(port, 'vkt_Sample', [
        ['Ter Apel', 1, 'a'],
        ['Budel', 2, 'a'],
      ]);
      const mine = await port.changeRows([
        change('vkt_Sample', {
          fate: ([name]) => (name === 'Budel' ? 'remove' : 'keep'),
          added: [['Mijn', 1, 'a']],
        }),
      ]);
      await port.changeRows([change('vkt_Sample', { added: [['Andermans', 2, 'b']] })]);
      await mine.takeBack();
      same(names(await rowsIn(port, 'vkt_Sample')), ['Ter Apel', 'Budel', 'Andermans'], 'rows');
      same(await refusal(mine.takeBack()), 'changed', 'taking back twice');
      same(names(await rowsIn(port, 'vkt_Sample')), ['Ter Apel', 'Budel', 'Andermans'], 'rows after the refusal');
    },
  },
  {
    name: 'checks all tables before it writes to any',
    run: async ({ port }) => {
      const before = await rowsIn(port, 'vkt_Sample');
      const mine = change('vkt_Sample', { added: [['Nieuw', 1, 'a']] });
      same(await refusal(port.changeRows([mine, change('vkt_Nothing', {})])), 'not-found', 'table');
      const renamed = change('vkt_Empty', { headers: ['Naam', 'Getal', 'Soort'], added: [['x', 1, 'a']] });
      same(await refusal(port.changeRows([mine, renamed])), 'changed', 'headers');
      same(await rowsIn(port, 'vkt_Sample'), before, 'rows');
    },
  },
  {
    name: 'refuses what is protected before it writes anything, and names the sheet',
    run: async ({ port, protect }) => {
      const seen = async () => [
        await rowsIn(port, 'vkt_Sample'),
        await rowsIn(port, 'vkt_Empty'),
        await port.sheetNames(),
      ];
      const before = await seen();
      const why = (work: Promise<unknown>): Promise<string> =>
        work.then(
          () => 'no refusal',
          (error: unknown) => (error instanceof WorkbookRefusal ? error.message : String(error)),
        );
      const added = [['Nieuw', 1, 'a']];
      const both = [change('vkt_Empty', { added }), change('vkt_Sample', { added })];
      await protect('Monster', true);
      same(await why(port.changeRows(both)), 'protected: Monster', 'one sheet of two');
      same(await seen(), before, 'what a refused write left');
      await protect('Monster', false);
      const written = await port.changeRows(both);
      await protect('Monster', true);
      same(await why(written.takeBack()), 'protected: Monster', 'the way back');
      await protect('Monster', false);
      await written.takeBack();
      await protect(null, true);
      const cell = { kind: 'cell', content: 1 } as const;
      const attempts: readonly [string, () => Promise<unknown>][] = [
        ['a report', () => port.addSheets([page('Overzicht', 'none')])],
        ['a new sheet', () => port.put(cell, { kind: 'sheet', name: 'Nieuw' })],
        ['new tables', () => port.createTables([{ ...sample, name: 'vkt_New', sheet: 'Nieuw' }])],
        ['setting aside', () => port.setAside(['vkt_Sample'], 'oud')],
        ['deleting', () => port.deleteTables(['vkt_Sample'])],
      ];
      for (const [what, attempt] of attempts) same(await why(attempt()), 'structure: ', what);
      await protect(null, false);
      same(await seen(), before, 'the workbook afterwards');
    },
  },
  {
    name: 'refuses what is not there',
    run: async ({ port }) => {
      same(await refusal(port.goTo({ table: 'vkt_Sample', row: 99, header: null })), 'not-found', 'row');
      same(await refusal(port.goTo({ table: 'vkt_Sample', row: 1, header: 'Bestaat niet' })), 'not-found', 'header');
      await port.goTo({ table: 'vkt_Sample', row: 1, header: 'Aantal' });
    },
  },
  {
    name: 'puts a block on a sheet of its own, asks before it goes over anything, and takes it back',
    run: async ({ port }) => {
      const before = await port.sheetNames();
      const own = await port.put(loose, { kind: 'sheet', name: "Jan's tabel" });
      if (own.kind !== 'put') throw new Error('in the way of its own sheet');
      same([own.sheet, own.cells], ["Jan's tabel", 'A1:G22'], 'where it stands');
      const again = await port.put(loose, { kind: 'active' });
      same(again.kind === 'occupied' && again.by, 'table', 'what is in the way of a block');
      const asked = await port.put({ kind: 'cell', content: 5 }, { kind: 'active' });
      const corner = { sheet: "Jan's tabel", row: 0, column: 0 };
      same(asked, { kind: 'occupied', by: 'contents', corner, cells: 'A1' }, 'what is in the way of a cell');
      const over = await port.put({ kind: 'cell', content: '2026-01' }, { kind: 'over', corner });
      if (over.kind !== 'put') throw new Error('not put over what somebody agreed to');
      same(await refusal(own.takeBack()), 'changed', 'taking back what was written over');
      await over.takeBack();
      same(await refusal(over.takeBack()), 'changed', 'taking back twice');
      const beside = { sheet: corner.sheet, row: 30, column: 2 };
      const free = await port.put({ kind: 'cell', content: { formula: '=1+1' } }, { kind: 'over', corner: beside });
      same(free.kind === 'put' && free.cells, 'C31', 'a free cell');
      if (free.kind === 'put') await free.takeBack();
      const last = await port.put(loose, { kind: 'over', corner: { ...beside, row: 1_048_570 } });
      same(last.kind === 'occupied' && last.by, 'no-room', 'at the end of the sheet');
      await own.takeBack();
      same(await port.sheetNames(), before, 'sheets');
    },
  },
  {
    name: 'puts one formula that answers a table, in no table, and takes it back whatever it answers by then',
    run: async ({ port }) => {
      const before = await port.sheetNames();
      const table = { ...loose.table, formula: { formula: '={"Periode","Zaken";"2026-01",12.5;"2026-02",5}' } };
      const own = await port.put({ ...loose, table }, { kind: 'sheet', name: 'Antwoord' });
      if (own.kind !== 'put') throw new Error('in the way of its own sheet');
      same([own.sheet, own.cells], ['Antwoord', 'A1:G22'], 'where it stands');
      const stray = (await port.tableSheets()).filter(({ sheet }) => sheet === 'Antwoord');
      same(stray, [], 'tables');
      await own.takeBack();
      same(await port.sheetNames(), before, 'sheets');
    },
  },
  {
    name: 'makes a sheet of texts, tables and a chart under a free name, and deletes it with all its tables or not at all',
    run: async ({ port, entered }) => {
      const made = await port.addSheets([
        page('Overzicht', 'one'),
        { ...page('Overzicht', 'two'), before: 'Overzicht' },
      ]);
      const [first = '', second = ''] = made.names;
      same([first, second], ['Overzicht', 'Overzicht2'], 'names');
      const sheets = await port.sheetNames();
      same(sheets.indexOf(second) + 1, sheets.indexOf(first), 'the one stands before the other');
      const found = (await port.tableSheets()).filter(({ table }) => table.startsWith('vkt_page_'));
      same(new Set(found.map(({ sheet }) => sheet)).size, 2, 'sheets with tables');
      same(
        await entered('vkt_page_one_a'),
        [
          ['2026-01', 12.5],
          ['=geen formule', '=5'],
        ],
        'cells',
      );
      same(await refusal(port.deleteTables(['vkt_page_one_a'])), 'exists', 'deleting a sheet with another table on it');
      await port.showSheet(second);
      await port.deleteTables(['vkt_page_one_a', 'vkt_page_one_b', 'vkt_page_two_a', 'vkt_page_two_b']);
      const left = await port.sheetNames();
      same([left.includes(first), left.includes(second)], [false, false], 'sheets that are gone');
      same(await refusal(port.showSheet(first)), 'not-found', 'showing what is gone');
    },
  },
  {
    name: 'leaves nothing of a sheet that cannot be made',
    run: async ({ port }) => {
      await port.addSheets([page('Overzicht', 'one')]);
      const before = await port.sheetNames();
      const refused = await refusal(port.addSheets([page('Goed', 'three'), page('Ander', 'one')]));
      same(refused === 'no refusal', false, 'a table of that name is there');
      same(await port.sheetNames(), before, 'sheets');
      await port.deleteTables(['vkt_page_one_a', 'vkt_page_one_b']);
    },
  },
  {
    name: 'sets a sheet aside with all of its tables, and brings it back',
    run: async ({ port, entered }) => {
      await port.addSheets([page('Overzicht', 'one')]);
      const aside = await port.setAside(['vkt_page_one_a', 'vkt_page_one_b'], 'vorig');
      same((await port.sheetNames()).includes('Overzicht (vorig)'), true, 'sheet set aside');
      same((await port.addSheets([page('Overzicht', 'one')])).names, ['Overzicht'], 'the name is free');
      await aside.hide();
      await port.deleteTables(['vkt_page_one_a', 'vkt_page_one_b']);
      await aside.restore();
      same((await entered('vkt_page_one_a')).length, 2, 'rows that came back');
      await port.deleteTables(['vkt_page_one_a', 'vkt_page_one_b']);
    },
  },
  {
    name: 'starts with the document only when asked to, as often as it is asked',
    run: async ({ port }) => {
      for (const start of [true, true, false]) {
        await port.startWithDocument(start);
        const starts = await port.startsWithDocument();
        same(starts === null || starts === start, true, `starting ${start}`);
      }
    },
  },
  {
    name: 'sets tables aside with everything in them, makes others in their place, and brings them back',
    run: async ({ port }) => {
      await replaced(port, 'vkt_Sample', [['Ter Apel', 1, 'a']]);
      const aside = await port.setAside(['vkt_Sample', 'vkt_Nothing'], 'oud');
      same((await port.readTables(['vkt_Sample'])).length, 0, 'tables under the old name');
      same((await port.sheetNames()).includes('Monster (oud)'), true, 'sheet set aside');
      await port.createTables([sample]);
      await aside.hide();
      await port.deleteTables(['vkt_Sample']);
      await aside.restore();
      const [back] = await port.readTables(['vkt_Sample']);
      same(back?.rows, [['Ter Apel', 1, 'a']], 'rows that came back');
      same(back?.sheet, 'Monster', 'sheet that came back');
    },
  },
  {
    name: 'deletes tables with their sheets',
    run: async ({ port }) => {
      await port.deleteTables(['vkt_Sample', 'vkt_Empty', 'vkt_Nothing']);
      same(await port.readTables(['vkt_Sample', 'vkt_Empty']), [], 'tables');
      same((await port.sheetNames()).includes('Monster'), false, 'sheet is gone');
    },
  },
];
