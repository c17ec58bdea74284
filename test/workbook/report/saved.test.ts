/** A saved report holds nothing that Excel would offer to repair; and each thing it repairs for is seen when it is there. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { scenarioNames } from '../../../src/model/tables/scenarios';
import { openSession, type WorkbookSession } from '../../../src/session/live-session';
import { chartWriter } from '../../../src/xlsx/write/charts/chart-writer';
import { writeBook } from '../../../src/xlsx/write/write-book';
import { edit, smallWorkbook } from '../../session/small-model';
import { exampleSession } from '../../support/example-session';
import { planOf } from '../../support/report';
import { reportBook } from '../../support/report-book';
import { repairs } from '../../xlsx/excel-repairs';

const addIn = { id: '7c1d4a5e-3f0b-4f5c-9a86-2b9e5d8c41f7', version: '1.0.0.0' };

async function saved(...asked: Parameters<typeof planOf>): Promise<Uint8Array> {
  return writeBook(reportBook(await planOf(...asked)), { namespaces: ['VKT'], addIn, charts: chartWriter });
}

const compared = ({ current: { tables } }: WorkbookSession) => (tables ? scenarioNames(tables).slice(0, 3) : []);

test.each([
  ['Dutch, of values', 'nl', false],
  ['English, of values', 'en', false],
  ['Dutch, of formulas', 'nl', true],
] as const)('the report of the example needs no repair: %s', async (_which, language, live) => {
  const { session } = await exampleSession(language);
  const scenarios = compared(session);
  const question = { scenario: scenarios[0] ?? null, compared: scenarios };
  expect(repairs(await saved(session, question, { language, live }))).toEqual([]);
});

async function smallOf(change: (port: Awaited<ReturnType<typeof smallWorkbook>>) => Promise<void>) {
  const port = await smallWorkbook();
  await change(port);
  const session = openSession(port);
  await session.refresh();
  return session;
}

/** Every name of the small model at once: location, product, role and scenario. */
const named = (name: string) =>
  smallOf(async (port) => {
    const others: Readonly<Record<string, string>> = {
      'Ter Apel': name,
      'Spoor 4': `${name} product`,
      Hoormedewerker: `${name} rol`,
      'Meer instroom': `${name} scenario`,
    };
    for (const { table } of await port.tableSheets())
      await edit(port, table, (row) => row.map((cell) => (typeof cell === 'string' ? (others[cell] ?? cell) : cell)));
  });

test.each([
  ['200 letters', 'Aanmeldcentrum '.repeat(14).slice(0, 200)],
  ['emoji', '👩‍👩‍👧‍👦'.repeat(12)],
  ['right to left', 'מרכז קליטה ירושלים'],
  ['what no sheet may be called', '[]:*?/\\'],
  ['apostrophes at both ends', "'O'Neil'"],
  ['what XML spells otherwise', '<b>"R&D"</b> &amp; _x0041_ ]]>'],
  ['what looks like a formula', '=1+1'],
  ['what looks like a cell', 'A1'],
  ['a line end and a tab', 'Ter\nApel\t2'],
  ['a control character and half a sign', 'Ter\u0007 \ud83d'],
])('so does one in which everything is called by %s', async (_what, name) => {
  const session = await named(name);
  expect(session.current.run?.model.locations).toHaveLength(1);
  for (const live of [false, true])
    expect(repairs(await saved(session, { compared: compared(session) }, { live }))).toEqual([]);
});

const LOCATIONS = Array.from({ length: 40 }, (_, i) => `Locatie met een naam die verder gelijk is ${String(i + 1)}`);

test.each([
  ['of a model with errors', () => smallOf((port) => edit(port, 'vkt_Inflow', (row) => row.with(3, 'veel')))],
  ['of one location and no scenario', () => smallOf((port) => edit(port, 'vkt_Scenarios', (row) => row.with(0, '')))],
  [
    'of 40 locations that begin alike',
    () =>
      smallOf(async (port) => {
        const [table] = await port.readTables(['vkt_Locations']);
        const [row] = table?.rows ?? [];
        if (!table || !row) throw new Error('no locations');
        port.edit({ ...table, rows: LOCATIONS.map((name) => row.with(0, name)) });
        for (const name of ['vkt_Stock', 'vkt_Inflow', 'vkt_Staff']) {
          const [found] = await port.readTables([name]);
          if (!found) throw new Error(`no ${name}`);
          const rows = LOCATIONS.flatMap((one) =>
            found.rows.map((own) => own.map((cell) => (cell === 'Ter Apel' ? one : cell))),
          );
          port.edit({ ...found, rows });
        }
      }),
  ],
])('so does one %s', async (_which, open) => {
  const session = await open();
  for (const live of [false, true])
    expect(repairs(await saved(session, { compared: compared(session) }, { live }))).toEqual([]);
});

describe('a copy that is broken', () => {
  let whole: Uint8Array;
  beforeAll(async () => {
    const session = await smallOf(async () => undefined);
    whole = await saved(session, { compared: compared(session) }, { live: true });
  });

  /** The first part of that name in which the text is found, with another in its place. */
  function broken(part: RegExp, from: string | RegExp, to: string): Uint8Array {
    const files = unzipSync(whole);
    const found = Object.entries(files).find(([name, bytes]) => part.test(name) && strFromU8(bytes).search(from) >= 0);
    if (!found) throw new Error(`nothing to break in ${String(part)}`);
    return zipSync({ ...files, [found[0]]: strToU8(strFromU8(found[1]).replace(from, to)) });
  }

  const SHEET = /worksheets\/sheet\d+\.xml$/;
  const TABLE = /tables\/table2\.xml$/;
  const BOOK = /^xl\/workbook\.xml$/;

  test.each<[what: string, part: RegExp, from: RegExp, to: string, said: RegExp]>([
    ['a table id twice', TABLE, / id="2"/, ' id="1"', /^table id 1$/],
    ['a table name twice', TABLE, /displayName="[^"]*"/, 'displayName="vkt_report_summary_figures"', /^name twice/],
    ['a table with a name no table may have', TABLE, /displayName="[^"]*"/, 'displayName="a b"', /^table called a b$/],
    ['a header cell with other words', TABLE, /(tableColumn id="1" name=")/, '$1x', /says something else$/],
    [
      'a header cell that is a number',
      SHEET,
      /(<c r="A\d+"[^>]*) t="s"(><v>\d+<\/v><\/c><c r="B)/,
      '$1$2',
      /says something else$/,
    ],
    ['a column twice', TABLE, /(tableColumn id="2" name=")[^"]*/, '$1Kerncijfer', /twice|something else/],
    ['one column too few', TABLE, /<tableColumn id="1"[^>]*>/, '', /columns$|counts/],
    ['tables over each other', TABLE, / ref="[A-Z]+\d+:/, ' ref="A1:', /over another/],
    ['a table over a spill', SHEET, /(<f t="array" ref=")[^"]*/, '$1A1:H900', /spill$/],
    ['a relation to a part that is not there', /drawing1\.xml\.rels$/, /chart1\.xml/, 'chart99.xml', /^missing/],
    ['a part of no kind', /Content_Types/, /<Override PartName="\/xl\/styles\.xml"[^>]*>/, '', /^untyped/],
    ['a look of a rule that is not there', SHEET, /dxfId="\d+"/, 'dxfId="99"', /^look 99$/],
    ['a style that is not there', SHEET, /<c r="A1"/, '<c r="A1" s="7"', /style 7$/],
    ['a text that is not there', SHEET, /t="s"><v>\d+/, 't="s"><v>99999', /no text 99999$/],
    ['a sheet with too long a name', BOOK, /sheet name="[^"]*"/, `sheet name="${'a'.repeat(32)}"`, /^sheet called/],
    ['a sheet with a name it may not have', BOOK, /sheet name="[^"]*"/, 'sheet name="a/b"', /^sheet called a\/b$/],
    [
      'two sheets of one name',
      BOOK,
      /sheet name="[^"]*" sheetId="3"/,
      'sheet name="RAPPORT" sheetId="3"',
      /^sheet twice/,
    ],
    ['print titles of another sheet', BOOK, /(Print_Titles"[^>]*>)[^!]*!/, '$1Weg!', /of another sheet/],
    ['a name that is none', BOOK, /_xlnm\.Print_Titles/, '_xlnm Titles', /^name _xlnm Titles/],
    ['a drawing id twice', /drawings\/drawing1\.xml$/, /(cNvPr id=")3"/, '$12"', /id 2$/],
    ['a chart of a sheet that is not there', /charts\/chart1\.xml$/, /<c:f>[^!]*!/, '<c:f>Weg!', /draws Weg!/],
    ['a chart of no cells', /charts\/chart1\.xml$/, /<c:f>([^!]*!)[^<]*/, '<c:f>$1#REF!', /draws/],
    ['no columns in a list of them', SHEET, /<cols>.*<\/cols>/, '<cols/>', /cols is empty$/],
    [
      'no merges in a list of them',
      SHEET,
      /<\/sheetData>/,
      '</sheetData><mergeCells count="0"/>',
      /mergeCells is empty$/,
    ],
    ['a list that counts wrongly', /styles\.xml$/, /<fills count="\d+"/, '<fills count="9"', /fills counts 9$/],
    ['a priority twice', SHEET, /priority="2"/, 'priority="1"', /priority 1$/],
    ['too long a text', /sharedStrings/, /(<t [^>]*>)/, `$1${'a'.repeat(32_768)}`, /^text of/],
    ['rows out of order', SHEET, /<row r="1"/, '<row r="90"', /rows out of order$/],
    ['too long a footer', SHEET, /<oddFooter>/, `<oddFooter>${'a'.repeat(256)}`, /oddFooter too long$/],
  ])('is told of: %s', (_what, part, from, to, said) => {
    expect(repairs(broken(part, from, to))).toContainEqual(expect.stringMatching(said));
  });

  test('is told of: a control character, which the reader does not take at all', () => {
    expect(() => repairs(broken(/sharedStrings/, /(<t [^>]*>)/, '$1\u0001'))).toThrow();
  });

  test('and the whole one is whole', () => {
    expect(repairs(whole)).toEqual([]);
  });
});
