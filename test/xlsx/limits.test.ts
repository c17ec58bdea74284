/** A stranger's file: small ones that ask for much are told by what they ask, and each limit stops the reading. */
import { zipSync } from 'fflate';
import { type LimitKind, USUAL_LIMITS } from '../../src/xlsx/package/limits';
import { type XlsxResult, readXlsx } from '../../src/xlsx/read/read-xlsx';
import { lyingBomb } from './odd-zips';
import { packageOf, rows } from './package-of';

const limitOf = (result: XlsxResult) =>
  result.kind === 'problem' ? (result.limit ?? result.code) : `read ${String(result.book.sheets.length)}`;
const read = (bytes: Uint8Array) => limitOf(readXlsx(bytes, { namespaces: [] }));
const many = (count: number, make: (i: number) => string) =>
  Array.from({ length: count }, (_none, i) => make(i)).join('');
const table = (ref: string): Uint8Array =>
  packageOf({
    sheetRelations: { table: '../tables/table1.xml' },
    others: { 'xl/tables/table1.xml': `<table displayName="Tabel" ref="${ref}"/>` },
  });
const shared = (cells: number) => {
  const sum = many(600, (i) => `${i ? '+' : ''}A${String(i + 1)}*$B$1`);
  const next = many(cells, (i) => `<row r="${String(i + 2)}"><c><f t="shared" si="0"/></c></row>`);
  return packageOf({ sheet: rows(`<row r="1"><c><f t="shared" ref="A1:A9" si="0">${sum}</f></c></row>${next}`) });
};

function rules(areas: number): string {
  return `<dataValidations><dataValidation type="list" sqref="${'A1 '.repeat(areas)}"><formula1>"a"</formula1></dataValidation></dataValidations>`;
}

test('a shared formula of 600 references in a thousand cells, a table of a hundred thousand rows are read', () => {
  expect(read(shared(1_000))).toBe('read 1');
  expect(read(table('A1:T100001'))).toBe('read 1');
});

test('what a cell of an array formula shows comes from the formula, the cell beside it from itself', () => {
  const sheet = rows(
    '<row r="1"><c r="A1"><f t="array" ref="A1:B2">{1,2;3,4}</f><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>9</v></c></row>' +
      '<row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c></row><row r="3"><c r="A3"><v>5</v></c></row>',
  );
  const result = readXlsx(packageOf({ sheet }), { namespaces: [] });
  const cells = result.kind === 'book' ? result.book.sheets[0]?.rows.map((row) => row.cells.map((c) => c.filled)) : [];
  expect(cells).toEqual([[false, true, false], [true, true], [false]]);
});

test('a part that says it is small is stopped by the bytes that come out of it', () => {
  const bomb = lyingBomb();
  expect(bomb.length).toBeLessThan(200_000);
  const few = readXlsx(bomb, { namespaces: [], limits: { unpackedBytes: 5_000_000 } });
  expect(limitOf(few)).toBe('unpackedBytes');
});

test('a file that says it is too large is not unpacked at all', () => {
  const told: number[] = [];
  const bomb = zipSync({ 'xl/styles.xml': new Uint8Array(2_000) });
  const options = { namespaces: [], limits: { unpackedBytes: 1_000 }, now: () => told.push(0) };
  expect(limitOf(readXlsx(bomb, options))).toBe('unpackedBytes');
  expect(told).toHaveLength(1); // the start; each piece that comes out looks at the clock
});

test('a shared formula costs what it writes, wherever it is filled to', () => {
  const limits = { formulaCharacters: 1_000_000 };
  expect(limitOf(readXlsx(shared(1_000), { namespaces: [], limits }))).toBe('formulaCharacters');
});

const small = packageOf({
  sheet:
    rows('<row r="1"><c><f>1+1</f></c><c><f t="array" ref="B1:C1">D1:E1</f></c></row>') +
    '<mergeCells><mergeCell ref="A3:B3"/></mergeCells>' +
    rules(1),
  styles: '<cellXfs><xf/></cellXfs>',
  texts: '<si><t>a</t></si>',
  workbook: { after: '<definedNames><definedName name="n">Blad!A1</definedName></definedNames>' },
  sheetRelations: { table: '../tables/table1.xml' },
  others: { 'xl/tables/table1.xml': '<table displayName="Tabel" ref="F1:G3"/>' },
});

test.each(Object.keys(USUAL_LIMITS).filter((kind) => kind !== 'ratio' && kind !== 'milliseconds') as LimitKind[])(
  'the limit of %s is held by a file of one too many',
  (kind) => {
    expect(read(small)).toBe('read 1');
    expect(limitOf(readXlsx(small, { namespaces: [], limits: { [kind]: 0 } }))).toBe(kind);
  },
);

test('reading ends when its time is over, by the clock it is given', () => {
  let time = 0;
  const slow = { namespaces: [], limits: { milliseconds: 20 }, now: () => (time += 10) };
  expect(limitOf(readXlsx(small, slow))).toBe('milliseconds');
  expect(limitOf(readXlsx(small, { ...slow, limits: { milliseconds: 10_000 } }))).toBe('read 1');
});

test('progress ends at all there is to read', () => {
  const told: (readonly [number, number])[] = [];
  readXlsx(small, { namespaces: [], onProgress: (done, total) => told.push([done, total]) });
  const shares = told.map(([done, total]) => done / total);
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(Math.max(...shares)).toBeLessThanOrEqual(1);
});
