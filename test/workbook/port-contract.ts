/** What every adapter of the workbook port must do; run on memory here, and on the real Office.js in a browser. */
import { WorkbookRefusal, type NewTable, type WorkbookPort } from '../../src/workbook/port';

export interface ContractSubject {
  readonly port: WorkbookPort;
}

export interface ContractCase {
  readonly name: string;
  readonly run: (port: WorkbookPort) => Promise<void>;
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

/** In this order, on one workbook that starts empty. */
export const PORT_CONTRACT: readonly ContractCase[] = [
  {
    name: 'reads nothing where there is nothing',
    run: async (port) => same(await port.readTables(['vkt_Sample']), [], 'tables'),
  },
  {
    name: 'makes tables and reads them back, text that looks like a formula included',
    run: async (port) => {
      await port.createTables([sample, empty]);
      const [made, none] = await port.readTables(['vkt_Sample', 'vkt_Empty', 'vkt_Other']);
      same(made?.headers, ['Naam', 'Aantal', 'Soort'], 'headers');
      same(made?.rows, sample.rows, 'rows');
      same(made?.sheet, 'Monster', 'sheet');
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
    name: 'refuses to make what is there, and writes nothing then',
    run: async (port) => {
      const other: NewTable = { ...sample, name: 'vkt_New', sheet: 'Nieuw' };
      same(await refusal(port.createTables([other, sample])), 'exists', 'refusal');
      same((await port.sheetNames()).includes('Nieuw'), false, 'sheet was made');
    },
  },
  {
    name: 'adds rows to a table, and to an empty one',
    run: async (port) => {
      await port.appendRows('vkt_Sample', [['Budel', 3, 'b']]);
      await port.appendRows('vkt_Empty', [
        ['Zevenaar', 1, 'a'],
        ['Bant', 2, 'b'],
      ]);
      const [made, filled] = await port.readTables(['vkt_Sample', 'vkt_Empty']);
      same(made?.rows.length, 4, 'rows');
      same(made?.rows[3], ['Budel', 3, 'b'], 'last row');
      same(
        filled?.rows,
        [
          ['Zevenaar', 1, 'a'],
          ['Bant', 2, 'b'],
        ],
        'rows of the filled table',
      );
    },
  },
  {
    name: 'replaces rows by more, by fewer, and by none',
    run: async (port) => {
      const rows = (count: number) => Array.from({ length: count }, (_, i) => [`rij ${i}`, i, 'a']);
      for (const count of [7, 2, 0, 1]) {
        await port.replaceRows('vkt_Sample', rows(count));
        const [made] = await port.readTables(['vkt_Sample']);
        same(made?.rows, rows(count), `${count} rows`);
      }
    },
  },
  {
    name: 'refuses what is not there',
    run: async (port) => {
      same(await refusal(port.appendRows('vkt_Nothing', [['x']])), 'not-found', 'append');
      same(await refusal(port.goTo({ table: 'vkt_Sample', row: 99, header: null })), 'not-found', 'row');
      same(await refusal(port.goTo({ table: 'vkt_Sample', row: 1, header: 'Bestaat niet' })), 'not-found', 'header');
      await port.goTo({ table: 'vkt_Sample', row: 1, header: 'Aantal' });
    },
  },
  {
    name: 'agrees to start with the document, as often as it is asked',
    run: async (port) => {
      await port.startWithDocument();
      await port.startWithDocument();
    },
  },
  {
    name: 'sets tables aside with everything in them, makes others in their place, and brings them back',
    run: async (port) => {
      await port.replaceRows('vkt_Sample', [['Ter Apel', 1, 'a']]);
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
    run: async (port) => {
      await port.deleteTables(['vkt_Sample', 'vkt_Empty', 'vkt_Nothing']);
      same(await port.readTables(['vkt_Sample', 'vkt_Empty']), [], 'tables');
      same((await port.sheetNames()).includes('Monster'), false, 'sheet is gone');
    },
  },
];
