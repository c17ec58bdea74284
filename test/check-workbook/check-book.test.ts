/** The check workbook as a file: whole, complete, and saying nothing good before Excel has calculated. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE } from '../../src/functions/catalogue';
import type { BookSheet } from '../../src/xlsx/book/book';
import { readXlsx } from '../../src/xlsx/read/read-xlsx';
import { writeBook } from '../../src/xlsx/write/write-book';
import { unzipSync, strFromU8 } from 'fflate';
import { checkBook, FIRST_ROW, LIST_SHEET } from './check-book';
import { asked } from './lines';
import type { GoldenCase } from './lines/from-golden';
import { columnOf } from './verdict';

const golden = ['casework', 'norm-time', 'queue-capacity', 'fifo'].flatMap(
  (group) =>
    (JSON.parse(readFileSync(join(__dirname, '../golden', group, 'cases.json'), 'utf8')) as { cases: GoldenCase[] })
      .cases,
);
const { book, count } = checkBook(asked(golden));
const bytes = writeBook(book, {
  namespaces: ['VKT'],
  addIn: { id: '7c1d4a5e-3f0b-4f5c-9a86-2b9e5d8c41f7', version: '1.0.0.0' },
  calculateOnOpening: true,
});
const parts = unzipSync(bytes);
const text = (part: string): string => strFromU8(parts[part] ?? new Uint8Array());

const list = ((): BookSheet => {
  const found = book.sheets.find(({ name }) => name === LIST_SHEET);
  if (!found) throw new Error('no list');
  return found;
})();
const lines = list.rows.filter(({ index }) => index >= FIRST_ROW);

test('asks some hundreds of questions, of every function what is right and of most what is wrong', () => {
  expect(count).toBeGreaterThan(200);
  expect(lines).toHaveLength(count);
  const about = (row: (typeof lines)[number]): unknown =>
    row.cells.find(({ column }) => column === columnOf('about'))?.value;
  for (const { id } of CATALOGUE) expect(lines.some((row) => about(row) === id)).toBe(true);
});

test('tells of every line where its expectation comes from', () => {
  for (const { cells } of lines)
    expect(String(cells.find(({ column }) => column === columnOf('origin'))?.value)).toMatch(/\S.{4,}/);
});

test('shows nothing as right, or as an answer, before it was calculated', () => {
  const shown = list.rows.flatMap(({ cells }) => cells).filter(({ formula }) => formula !== null);
  for (const { value } of shown) {
    expect(value).not.toBe(true);
    expect(String(value)).not.toMatch(/^(goed|Alles klopt)/);
  }
  expect(list.rows.find(({ index }) => index === 1)?.cells[0]?.value).toBe(`0 van ${count} goed · 0 of ${count} right`);
  const seen = lines.map(({ cells }) => cells.find(({ column }) => column === columnOf('seen'))?.value);
  expect(new Set(seen.map((value) => JSON.stringify(value)))).toEqual(new Set(['{"error":"#NAME?"}']));
});

test('is read back whole, and asks Excel to calculate everything on opening', () => {
  const read = readXlsx(bytes, { namespaces: ['VKT'] });
  expect(read.kind).not.toBe('problem');
  expect(text('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
});

test('calls functions of the add-in as files name them', () => {
  const xml = text('xl/worksheets/sheet1.xml') + text('xl/worksheets/sheet2.xml');
  expect(xml).toContain('_xldudf_VKT_FTE(22184,20,1363)');
  expect(xml.match(/<f[^>]*>[^<]*VKT\.[^<]*<\/f>/)).toBeNull();
});

test('an error that is expected is held to its kind, and an empty cell is no number', () => {
  const right = lines.map(({ cells }) => cells.find(({ column }) => column === columnOf('right'))?.formula ?? '');
  expect(right.every((formula) => /^IF\((ISNUMBER|ISTEXT|ISERROR)\(F\d+\),.+,FALSE\)$/.test(formula))).toBe(true);
});
