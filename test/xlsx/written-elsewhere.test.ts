/**
 * Two whole files that other programs wrote, with the same contents: fixture/openpyxl.xlsx (openpyxl 3.0.9) and
 * fixture/libreoffice.xlsx (LibreOffice 7.4, from the first). They spell almost everything differently.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Book, PLAIN } from '../../src/xlsx/book/book';
import { readBook } from '../../src/xlsx/read/read-book';
import { writeBook } from '../../src/xlsx/write/write-book';

const fixture = (name: string) =>
  readBook(new Uint8Array(readFileSync(path.resolve(__dirname, 'files', name))), { namespaces: ['VKT'] });

const sheetOf = ({ sheets: [sheet] }: Book) => {
  if (!sheet) throw new Error('No sheet.');
  return sheet;
};
const cellAt = (book: Book, row: number, column: number) =>
  sheetOf(book)
    .rows.find(({ index }) => index === row)
    ?.cells.find((cell) => cell.column === column);
const lookAt = (book: Book, row: number, column: number) => book.looks[cellAt(book, row, column)?.look ?? 0] ?? PLAIN;

describe.each(['openpyxl.xlsx', 'libreoffice.xlsx'])('%s', (name) => {
  const { book } = fixture(name);
  const sheet = sheetOf(book);

  test('values and formulas', () => {
    const filled = sheet.rows.flatMap(({ index, cells }) =>
      cells.flatMap(({ column, value, formula }) =>
        value === null && formula === null ? [] : [[index, column, formula === 'TRUE()' ? value : (formula ?? value)]],
      ),
    );
    expect(filled).toEqual([
      [0, 0, 'Product'],
      [0, 1, 'Ontvangen'],
      [0, 2, 'Zaken'],
      [0, 3, 'Uren'],
      [0, 4, 'Werk'],
      [1, 0, 'Spoor 4'],
      [1, 1, 45_047], // 1 May 2023
      [1, 2, 33_555],
      [1, 3, 20],
      [1, 4, 'C2*D2'],
      [2, 0, 'Spoor 1'],
      [2, 1, 45_046],
      [2, 2, 3650],
      [2, 3, 7.5],
      [2, 4, 'C3*D3'],
      [4, 0, '007'],
      [4, 2, 'SUM(C2:C3)'],
      [5, 0, '=geen formule'],
      [6, 0, true],
      [7, 0, 'a\nb'],
      [9, 0, 'samen'],
    ]);
  });

  test('looks, sizes and places', () => {
    expect(lookAt(book, 1, 1).numberFormat.toLowerCase().replaceAll('\\', '')).toBe('dd-mm-yyyy');
    expect(lookAt(book, 4, 2)).toMatchObject({ bold: true, fontColor: '#FF0000', fill: '#FFFF00' });
    expect(lookAt(book, 7, 0)).toMatchObject({
      wrap: true,
      horizontal: 'Center',
      borders: { bottom: { line: 'double', color: '#00FF00' } },
    });
    expect(sheet.merges).toEqual([{ row: 9, column: 0, rows: 2, columns: 3 }]);
    expect(sheet.rows.find(({ index }) => index === 7)?.height).toBe(48); // 36 points
    expect(sheet.columns.find(({ first }) => first === 0)?.width).toBe(210); // 30 digits of 7 pixels
    expect(sheet.columns.find(({ first }) => first === 3)?.hidden).toBe(true);
  });

  test('table, rules, names and sheets', () => {
    expect(sheet.tables.map(({ name: table, area }) => [table, area])).toEqual([
      ['Zaken_tabel', { row: 0, column: 0, rows: 3, columns: 5 }],
    ]);
    expect(sheet.validations).toMatchObject([{ kind: 'list', formula1: '"ja,nee"', alert: { message: 'Kies' } }]);
    expect(sheet.conditionals).toMatchObject([
      {
        areas: [{ row: 1, column: 2, rows: 2, columns: 1 }],
        condition: { kind: 'cell', operator: 'greaterThan', formula1: '10000' },
        look: { fill: '#FFC7CE' },
      },
    ]);
    expect(book.names).toMatchObject([{ name: 'Norm', reference: 'Zaken!$D$2', sheet: null }]);
    expect(book.sheets.map((one) => [one.name, one.visibility])).toEqual([
      ['Zaken', 'Visible'],
      ['Verborgen', 'Hidden'],
    ]);
  });

  test('written by us it reads the same', () => {
    const addIn = { id: 'x', version: '1' };
    expect(readBook(writeBook(book, { namespaces: ['VKT'], addIn }), { namespaces: ['VKT'] }).book).toEqual(book);
  });
});
