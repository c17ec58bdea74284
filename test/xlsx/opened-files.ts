/** Files with something odd that are opened: what is there then, and what is said. */
import type { Book } from '../../src/xlsx/book/book';
import {
  arrayRow,
  cell,
  dynamic,
  first,
  FIVE,
  format,
  looks,
  many,
  names,
  relations,
  rule,
  SHEET,
  sheetWith,
  tables,
  tablesOf,
  twoTables,
  validation,
} from './bad-parts';
import { packageOf, rows } from './package-of';

import { A1, type Opens, OPENED_PACKAGES } from './opened-packages';

const formulas = (book: Book) => first(book).rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
export const OPENED: readonly (readonly [string, Uint8Array, Opens])[] = [
  ...OPENED_PACKAGES,
  // Formulas.
  [
    'a shared formula over the whole sheet',
    cell(
      '<c r="A1"><f t="shared" ref="A1:XFD1048576" si="0">B1+1</f><v>5</v></c><c r="C1"><f t="shared" si="0"/><v>1</v></c>',
    ),
    { cells: A1, has: [formulas, ['B1+1', 'D1+1']] },
  ],
  [
    'a spilling formula that says it fills the sheet',
    packageOf({
      sheet: rows('<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:XFD1048576">B9:B10</f><v>5</v></c></row>'),
      others: dynamic(),
    }),
    { cells: A1, has: [formulas, ['B9:B10']] },
  ],
  ['20,000 array formulas', packageOf({ sheet: rows(many(20_000, arrayRow)) }), { cells: { A1: 2, C1: 2 } }],
  [
    'formulas nobody can read',
    cell('<c r="A1"><f>SUM(</f><v>5</v></c><c r="B1"><f>1;2</f><v>6</v></c><c r="C1"><f>A1</f><v>5</v></c>'),
    {
      cells: { A1: 5, B1: 6, C1: 5 },
      has: [formulas, ['A1']],
      says: '2 onvolledige formules (de waarden zijn er wel)',
    },
  ],
  [
    'a link to another workbook',
    cell('<c r="A1"><f>[1]Blad!A1</f><v>5</v></c>'),
    { cells: A1, says: '1 formule met een koppeling naar een andere werkmap (de waarde is er wel)' },
  ],
  [
    'names that go in a circle',
    packageOf({ sheet: FIVE, workbook: { after: names('a=b', 'b=a') } }),
    { cells: A1, has: [(book) => book.names.map(({ name, reference }) => `${name}=${reference}`), ['a=b', 'b=a']] },
  ],
  [
    'names nobody can read',
    packageOf({ sheet: FIVE, workbook: { after: names('a=SUM(', 'b=1+@', 'c=Blad!$A$1') } }),
    { cells: A1, has: [(book) => book.names.map(({ name }) => name), ['c']], says: '2 gedefinieerde namen' },
  ],
  // Tables.
  [
    'tables over each other',
    twoTables(['Een', 'A1:C3'], ['Twee', 'C3:D5']),
    { has: [tablesOf, ['Een A1:C3']], says: '1 tabel (de cellen zijn er wel)' },
  ],
  [
    'two tables of one name',
    twoTables(['Een', 'A1:C3'], ['EEN', 'F1:G5']),
    { has: [tablesOf, ['Een A1:C3']], says: '1 tabel (de cellen zijn er wel)' },
  ],
  ['a table at no address', tables('nergens'), { has: [tablesOf, []], says: '1 tabel (de cellen zijn er wel)' }],
  [
    'a table without headers',
    tables('A1:C3', 'headerRowCount="0"'),
    { has: [tablesOf, []], says: '1 tabel zonder kopregel (de cellen zijn er wel)' },
  ],
  [
    'a table with a header twice',
    tables('A1:C3'),
    {
      cells: { A1: 'Zaken', B1: 'zaken', C1: 'Uren' },
      has: [tablesOf, ['T A1:C3']],
      says: '1 kop die zijn tabel al heeft (krijgt bij het opslaan een nummer)',
    },
  ],
  // Cells and what they look like.
  [
    'rows and cells in any order',
    packageOf({
      sheet: rows(
        '<row r="3"><c r="B3"><v>32</v></c><c r="A3"><v>31</v></c></row><row r="1"><c><v>5</v></c></row><row r="3" hidden="1"><c r="C3"><v>33</v></c></row>',
      ),
    }),
    {
      cells: { A1: 5, A3: 31, B3: 32, C3: 33 },
      has: [
        (book) =>
          first(book).rows.map(({ index, hidden, cells }) => [index, hidden, cells.map(({ column }) => column)]),
        [
          [0, false, [0]],
          [2, true, [0, 1, 2]],
        ],
      ],
    },
  ],
  [
    'a block of which the first cell comes last',
    packageOf({
      sheet: rows('<row r="2"><c><v>7</v></c></row><row r="1"><c><f t="array" ref="A1:A2">7</f><v>7</v></c></row>'),
    }),
    {
      cells: { A1: 7, A2: 7 },
      has: [(book) => first(book).rows.map(({ cells }) => cells.map(({ filled }) => filled)), [[false], [true]]],
    },
  ],
  [
    'a number that was none where the file was made',
    cell('<c><v>NaN</v></c><c><v>-INF</v></c><c t="e"><v>Err:508</v></c>'),
    { cells: { A1: { error: '#NUM!' }, B1: { error: '#NUM!' }, C1: { error: '#VALUE!' } } },
  ],
  [
    'a number format of 10,000 quotes',
    packageOf({ sheet: rows('<row><c s="1"><v>5</v></c></row>'), styles: format('&quot;'.repeat(10_000)) }),
    { cells: A1, has: [looks, ['General']], says: '1 getalnotatie (te lang)' },
  ],
  [
    'a number format Excel would just take',
    packageOf({ sheet: rows('<row><c s="1"><v>5</v></c></row>'), styles: format('0'.repeat(255)) }),
    { cells: A1, has: [looks, ['0'.repeat(255)]] },
  ],
  [
    'looks the file does not have',
    cell('<c s="7"><v>5</v></c><c s="-1"><v>6</v></c>'),
    { cells: { A1: 5, B1: 6 }, says: '2 keer opmaak die niet in het bestand staat' },
  ],
  [
    'a text longer than a cell holds',
    cell(`<c t="inlineStr"><is><t>${'x'.repeat(32_768)}</t></is></c>`),
    { cells: { A1: 'x'.repeat(32_767) }, says: '1 tekst na het 32.767e teken (meer past niet in een cel)' },
  ],
  [
    'sizes beyond all measure',
    packageOf({
      sheet: `<sheetViews><sheetView><pane xSplit="1e9" ySplit="-3" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="99999" width="1e300"/></cols>${rows('<row r="1" ht="1e300" customHeight="1"><c><v>5</v></c></row>')}`,
    }),
    {
      cells: A1,
      has: [
        (book) => [
          first(book).frozen,
          first(book).columns.map(({ last, width }) => [last, width]),
          first(book).rows[0]?.height,
        ],
        [{ rows: 0, columns: 16_383 }, [[16_383, 1785]], 546],
      ],
    },
  ],
  [
    'days counted from 1904',
    packageOf({
      sheet: rows('<row><c s="1"><v>44584</v></c></row>'),
      styles: '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>',
      workbook: { before: '<workbookPr date1904="1"/>' },
    }),
    { cells: { A1: 46_046 }, says: '1 datum geteld vanaf 1904 (omgerekend)' },
  ],
  // Rules and links.
  [
    'conditional formats nobody can read',
    sheetWith(rule('expression', 'SUM(') + rule('cellIs', '') + rule('expression', '') + rule('expression', 'A1&gt;1')),
    {
      cells: A1,
      has: [
        (book) => first(book).conditionals.map(({ condition }) => condition),
        [{ kind: 'formula', formula: 'A1>1' }],
      ],
      says: '3 regels voor voorwaardelijke opmaak',
    },
  ],
  [
    'a conditional format with a look the file does not have',
    sheetWith(rule('expression', 'A1', ' dxfId="9"')),
    { cells: A1, has: [(book) => first(book).conditionals.length, 1], says: '1 opmaak die niet in het bestand staat' },
  ],
  [
    'a validation of 10,000 ranges',
    sheetWith(validation(10_000)),
    { cells: A1, has: [(book) => first(book).validations.map(({ areas }) => areas.length), [10_000]] },
  ],
  [
    'a validation nobody can read',
    sheetWith(
      `<dataValidations><dataValidation type="list" sqref="A1"><formula1>OFFSET(</formula1></dataValidation><dataValidation type="list" sqref="A2"/></dataValidations>`,
    ),
    { cells: A1, has: [(book) => first(book).validations, []], says: '2 regels voor gegevensvalidatie' },
  ],
  [
    'a link that runs a script',
    packageOf({
      sheet: `${FIVE}<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks>`,
      others: { [SHEET]: relations(['hyperlink', 'javascript:alert(1)', 'External']) },
    }),
    { cells: A1, has: [(book) => first(book).links.map(({ address }) => address), ['javascript:alert(1)']] },
  ],
  [
    'a link that leads nowhere',
    sheetWith('<hyperlinks><hyperlink ref="A1"/></hyperlinks>'),
    { cells: A1, says: '1 hyperlink die nergens heen gaat' },
  ],
];
