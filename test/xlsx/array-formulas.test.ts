/** Formulas over more than one cell: those that spill, and those of before, entered over a block of fixed size. */
import { strFromU8, unzipSync } from 'fflate';
import { readBook } from '../../src/xlsx/read/read-book';
import { writeBook } from '../../src/xlsx/write/write-book';
import { packageOf, rows } from './package-of';

const OPTIONS = { namespaces: ['VKT'] };
const written = (sheet: string) => {
  const { book, leftOut } = readBook(packageOf({ sheet: rows(sheet) }), OPTIONS);
  const bytes = writeBook(book, { ...OPTIONS, addIn: { id: 'x', version: '1' } });
  return { book, leftOut, bytes, xml: strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array()) };
};
const cellsOf = (sheet: string) => written(sheet).book.sheets[0]?.rows.flatMap(({ cells }) => cells);

const BLOCK =
  '<row r="1"><c r="A1"><f t="array" ref="A1:B2">D1:D2*2</f><v>2</v></c><c r="B1"><v>2</v></c></row>' +
  '<row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>4</v></c></row>';

test('a formula entered over a block keeps its block, and what its other cells show', () => {
  const { book, leftOut, bytes, xml } = written(BLOCK);
  expect(book.sheets[0]?.rows[0]?.cells[0]?.spill).toEqual({ rows: 2, columns: 2, fixed: true });
  expect([...leftOut]).toEqual([]);
  expect(xml).toContain('<c r="A1"><f t="array" ref="A1:B2">D1:D2*2</f><v>2</v></c>');
  expect(readBook(bytes, OPTIONS).book).toEqual(book);
});

test.each([
  ['over one cell', '<row r="1"><c><f t="array" ref="A1">SUM(B1:B2*2)</f><v>6</v></c></row>', { rows: 1, columns: 1 }],
  [
    'with a function of the add-in',
    `<row r="1"><c><f t="array" ref="A1:A2">_xldudf_VKT_FTE(1)</f></c></row>`,
    { rows: 2, columns: 1 },
  ],
])('a block %s stays one', (_name, sheet, size) => {
  const { book, bytes } = written(sheet);
  expect(book.sheets[0]?.rows[0]?.cells[0]?.spill).toEqual({ ...size, fixed: true });
  expect(readBook(bytes, OPTIONS).book.sheets[0]?.rows).toEqual(book.sheets[0]?.rows);
});

test.each([
  ['that is no address', 'ref="nergens"'],
  ['that begins elsewhere', 'ref="B1:C2"'],
  ['beyond the sheet', 'ref="A1:XFE2"'],
  ['that is missing', ''],
])('a block with a place %s is an ordinary formula', (_name, place) => {
  const cells = cellsOf(`<row r="1"><c><f t="array" ${place}>1+1</f><v>2</v></c></row>`);
  expect(cells?.map(({ formula, spill }) => [formula, spill])).toEqual([['1+1', null]]);
});
