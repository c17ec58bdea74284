/** Workbooks of every kind, small: what users could have made, and what would trip a careless writer. */
import fc from 'fast-check';
import { TEXT_OPERATORS } from '../../src/xlsx/notation/text-formula';
import {
  type Book,
  type BookCell,
  type BookColumns,
  type BookConditional,
  type BookRow,
  type BookSheet,
  type BookTable,
  type BookValidation,
  type BookValue,
  type CellLook,
  LINES,
  PLAIN,
} from '../../src/xlsx/book/book';

import { randomChart } from './random-chart';
import { randomDrawn, randomPage } from './random-page';
import { anyCharacter } from '../support/any-text';

const ROWS = 14;
const COLUMNS = 8;

/** Texts with what files spell in a way of their own. */
export const text = fc.oneof(
  fc.constantFrom(
    '=1+1',
    '007',
    ' ',
    ' a ',
    'a\nb',
    '_x0041_',
    '<&>"\'',
    '#N/A',
    'TRUE',
    '1,5',
    "'citaat",
    '\u0007',
    'é€😀',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.string({ unit: anyCharacter, minLength: 1, maxLength: 6 }),
);
const number = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, 45_047, 0.1 + 0.2, 1e300, 5e-324),
);
const error = fc
  .constantFrom('#N/A', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#NULL!')
  .map((name) => ({ error: name }));
// No cell can tell -0 from 0.
const value: fc.Arbitrary<Exclude<BookValue, null>> = fc.oneof(
  text,
  number.map((n) => n + 0),
  fc.boolean(),
  error,
);
export const formula = fc.constantFrom(
  'A1+1',
  'SUM(A1:B3)',
  'vkt_Steps[[#This Row],[Uren per zaak]]*2',
  'VKT.FTE(A1,20,1363)',
  'IFERROR(VKT.MEASURE("stock",,,,"2023-05"),"-")',
  'XLOOKUP(A1,Blad!A:A,Blad!B:B,"geen & niets")',
  'LET(x,A1,y,x*2,x+y)',
  'FILTER(A1:B9,A1:A9>3)',
  '"een tekst met "&" en (haakjes) en LET(x,1,x)"',
  "'Blad ''1'' b'!$A$1",
  '{1,2;3,4}',
  'A1#',
);
const color = fc.integer({ min: 1, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0').toUpperCase()}`);
const orNull = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
const line = fc.record({ line: fc.constantFrom(...LINES.filter((name) => name !== 'none')), color });

const look: fc.Arbitrary<CellLook> = fc.record({
  numberFormat: fc.constantFrom(
    'General',
    '0',
    '0.00%',
    'dd-mm-yyyy',
    '#,##0.0 "zaken"',
    '[Red]-0;0;"nul";@',
    'mmm yyyy',
  ),
  fontName: fc.constantFrom('Calibri', 'Arial'),
  fontSize: fc.constantFrom(9, 11, 14.5),
  bold: fc.boolean(),
  italic: fc.boolean(),
  underline: fc.boolean(),
  strikethrough: fc.boolean(),
  fontColor: orNull(color),
  fill: orNull(color),
  horizontal: fc.constantFrom('General', 'Left', 'Center', 'Right'),
  vertical: fc.constantFrom('Top', 'Center', 'Bottom'),
  wrap: fc.boolean(),
  indent: fc.constantFrom(0, 1, 3),
  borders: fc.record({ left: line, right: line, top: line, bottom: line }, { requiredKeys: [] }),
});

/** One table at most, with its header in the first row; the cells keep clear of what it names. */
const table: fc.Arbitrary<BookTable> = fc.record({
  name: fc.constant('vkt_Steps'),
  area: fc.constant({ row: 0, column: 0, rows: 4, columns: 3 }),
  style: orNull(fc.constantFrom('TableStyleMedium2', 'TableStyleLight9')),
  bandedRows: fc.boolean(),
  bandedColumns: fc.boolean(),
  firstColumn: fc.boolean(),
  lastColumn: fc.boolean(),
  filterButton: fc.boolean(),
});

const area = fc
  .tuple(fc.nat(ROWS), fc.nat(COLUMNS), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .map(([row, column, rows, columns]) => ({ row, column, rows, columns }));
/** No longer than Excel takes a title. */
const words = fc.oneof(fc.constant(''), text).filter(({ length }) => length <= 32);
const validation: fc.Arbitrary<BookValidation> = fc
  .record({
    areas: fc.array(area, { minLength: 1, maxLength: 3 }),
    rule: fc.oneof(
      fc.record({
        kind: fc.constant('list' as const),
        operator: fc.constant('between'),
        formula1: fc.constantFrom('"a,b,c"', 'Blad!$A$1:$A$9', 'INDIRECT("vkt_Steps[Rol]")'),
        formula2: fc.constant(''),
      }),
      fc.record({
        kind: fc.constantFrom('whole' as const, 'decimal' as const, 'date' as const),
        operator: fc.constantFrom('between', 'notBetween', 'greaterThan'),
        formula1: fc.constantFrom('0', 'A1*2'),
        formula2: fc.constantFrom('10', '$B$2'),
      }),
      fc.record({
        kind: fc.constantFrom('custom' as const, 'textLength' as const),
        operator: fc.constant('between'),
        formula1: fc.constant('COUNTIF(A:A,A1)<2'),
        formula2: fc.constant(''),
      }),
    ),
    ignoreBlanks: fc.boolean(),
    alert: fc.record({
      shown: fc.boolean(),
      style: fc.constantFrom('stop', 'warning', 'information'),
      title: words,
      message: words,
    }),
    prompt: fc.record({ shown: fc.boolean(), title: words, message: words }),
  })
  .map(({ rule, ...rest }) => ({ ...rest, ...rule }));

const conditional: fc.Arbitrary<BookConditional> = fc
  .record({
    areas: fc.array(area, { minLength: 1, maxLength: 3 }),
    condition: fc.oneof(
      randomDrawn,
      fc.record({
        kind: fc.constant('formula' as const),
        formula: fc.constantFrom('A1>3', '$B2="x"', 'XLOOKUP(A1,B:B,C:C)>0'),
      }),
      fc.record({
        kind: fc.constant('cell' as const),
        operator: fc.constantFrom('between', 'equal', 'lessThan'),
        formula1: fc.constantFrom('1', '$A$1'),
        formula2: fc.constantFrom('', '9'),
      }),
      fc.record({
        kind: fc.constant('text' as const),
        operator: fc.constantFrom(...TEXT_OPERATORS),
        text: fc.constantFrom('rood', 'a "b" & <c>', '● goed', ' ', '_x0041_', '👍'),
      }),
    ),
    look: fc.record({ fill: orNull(color), fontColor: orNull(color), bold: fc.boolean() }),
    stopIfTrue: fc.boolean(),
  })
  // What draws in the cell has no look of its own.
  .map((rule) =>
    'set' in rule.condition || 'stops' in rule.condition || 'gradient' in rule.condition
      ? { ...rule, look: NO_LOOK }
      : rule,
  );

const NO_LOOK = { fill: null, fontColor: null, bold: false };

const cellOf = (looks: number) =>
  fc.record({
    value: orNull(value),
    formula: orNull(formula),
    look: fc.nat(looks - 1),
  });

function rowsOf(looks: number, header: readonly string[]): fc.Arbitrary<BookRow[]> {
  const row = fc.record({
    height: orNull(fc.constantFrom(20, 36)),
    hidden: fc.boolean(),
    cells: fc.array(orNull(cellOf(looks)), { maxLength: COLUMNS }),
  });
  return fc.array(row, { minLength: Math.min(1, header.length), maxLength: ROWS }).map((rows) =>
    rows.flatMap(({ height, hidden, cells }, index): BookRow[] => {
      const own = cells.flatMap((cell, column): BookCell[] => {
        const isHeader = index === 0 && column < header.length;
        if (isHeader || !cell || (cell.value === null && cell.formula === null && cell.look === 0)) return [];
        return [{ ...cell, column, spill: null, filled: false }];
      });
      const headers = header.map((name, column) => ({
        column,
        value: name,
        formula: null,
        spill: null,
        filled: false,
        look: 0,
      }));
      const all = index === 0 ? [...headers, ...own] : own;
      return all.length > 0 || hidden || height !== null ? [{ index, height, hidden, cells: all }] : [];
    }),
  );
}

const columns: fc.Arbitrary<BookColumns[]> = fc
  .array(fc.record({ width: orNull(fc.integer({ min: 10, max: 300 })), hidden: fc.boolean() }), { maxLength: 6 })
  .map((all) => all.map(({ width, hidden }, i) => ({ first: i, last: i, width: width ?? 64, hidden, look: 0 })));

const sheetOf = (looks: number, name: string, tables: readonly BookTable[]): fc.Arbitrary<BookSheet> =>
  fc.record({
    name: fc.constant(name),
    visibility: fc.constantFrom('Visible', 'Hidden', 'VeryHidden'),
    tabColor: fc.oneof(fc.constant(''), color),
    gridlines: fc.boolean(),
    frozen: fc.record({ rows: fc.nat(3), columns: fc.nat(3) }),
    defaultWidth: orNull(fc.constantFrom(80, 121)),
    defaultHeight: orNull(fc.constantFrom(24, 30)),
    columns,
    // A table's header must be there, so that row is never empty.
    rows: rowsOf(looks, tables.length > 0 ? ['Rol', 'Uren per zaak', 'x\ny'] : []).map((rows) => rows),
    merges: fc.constantFrom([], [{ row: 20, column: 2, rows: 2, columns: 3 }]),
    tables: fc.constant(tables),
    validations: fc.array(validation, { maxLength: 3 }),
    conditionals: fc.array(conditional, { maxLength: 3 }),
    links: fc.array(link, { maxLength: 2 }),
    page: randomPage,
    charts: fc.array(randomChart, { maxLength: 1 }),
    protection: orNull(protection),
  });

const link = fc
  .record({
    area,
    address: fc.constantFrom('', 'https://example.org/a?b=1&c=2', 'mailto:a@example.org'),
    place: fc.constantFrom('', "'Blad ''1'' b'!A1", 'Uren'),
    tip: words,
  })
  .filter(({ address, place }) => address !== '' || place !== '');

const protection = fc.record({
  allowFormatCells: fc.boolean(),
  allowFormatColumns: fc.boolean(),
  allowFormatRows: fc.boolean(),
  allowInsertColumns: fc.boolean(),
  allowInsertRows: fc.boolean(),
  allowInsertHyperlinks: fc.boolean(),
  allowDeleteColumns: fc.boolean(),
  allowDeleteRows: fc.boolean(),
  allowSort: fc.boolean(),
  allowAutoFilter: fc.boolean(),
  allowPivotTables: fc.boolean(),
  allowEditObjects: fc.boolean(),
  allowEditScenarios: fc.boolean(),
});

const names = fc.constantFrom(
  [],
  [
    { name: 'Uren', reference: 'Blad!$A$1', sheet: null, comment: 'per jaar & "netto"' },
    { name: 'Uren', reference: '1363', sheet: 0, comment: '' },
    { name: 'Tekst', reference: '"a<b"', sheet: null, comment: '' },
  ],
);

export const randomBook: fc.Arbitrary<Book> = fc
  .record({
    looks: fc.uniqueArray(look, { maxLength: 4, selector: (one) => JSON.stringify(one) }),
    table: orNull(table),
  })
  .chain(({ looks, table: first }) => {
    const all = [PLAIN, ...looks.filter((one) => JSON.stringify(one) !== JSON.stringify(PLAIN))];
    const sheets = ['Blad', "Blad '1' b", '<R&D>'].map((name, i) =>
      sheetOf(all.length, name, i === 0 && first ? [first] : []),
    );
    return fc.record({
      looks: fc.constant(all),
      sheets: fc
        .tuple(...sheets)
        .map(([one, ...others]) => [{ ...one, visibility: 'Visible' as const }, ...others] as BookSheet[]),
      activeSheet: fc.constant(0),
      names,
      structureProtected: fc.boolean(),
      settings: fc
        .dictionary(fc.constantFrom('model', 'taal & <meer>'), fc.constantFrom('"nl"', '{"a":[1,2]}'))
        .map((one) => new Map(Object.entries(one))),
      xmlParts: fc.constantFrom(
        new Map<string, string>(),
        new Map([['{6A2F41A3-1111-4222-8333-444455556666}', '<model xmlns="urn:proef">1 &lt; 2</model>']]),
      ),
    });
  });
