/**
 * Files that are no workbook, or a broken one: each says which.
 */
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { FileProblem } from '../../src/xlsx/package/problem';
import { chartReader } from '../../src/xlsx/read/charts/chart-reader';
import { readBook } from '../../src/xlsx/read/read-book';
import { readXlsx } from '../../src/xlsx/read/read-xlsx';
import { chartWriter } from '../../src/xlsx/write/charts/chart-writer';
import { writeBook } from '../../src/xlsx/write/write-book';
import { packageOf, rows } from './package-of';
import { randomBook } from './random-book';

const problemOf = (bytes: Uint8Array): string => {
  try {
    readBook(bytes, { namespaces: [] });
    return 'none';
  } catch (error) {
    if (error instanceof FileProblem) return error.code;
    throw error;
  }
};
const zipped = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
/** The container of old Office documents, with the name of a stream in it. */
const compound = (stream: string) => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    [...stream].flatMap((letter) => [letter.charCodeAt(0), 0]),
    1024,
  );
  return bytes;
};

test.each([
  ['an empty file', new Uint8Array(), 'empty'],
  ['a csv under another name', strToU8('Product;Zaken\nSpoor 4;33555\n'), 'csv'],
  ['a csv with a mark of its encoding', new Uint8Array([0xef, 0xbb, 0xbf, ...strToU8('é;1\r\n')]), 'csv'],
  ['a csv in UTF-16', new Uint8Array([0xff, 0xfe, ...[...'a\tb\r\n'].flatMap((c) => [c.charCodeAt(0), 0])]), 'csv'],
  ['a csv in an old encoding', new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x2c, 0x31]), 'csv'],
  ['a web page that calls itself .xls', strToU8('\n<html><table><tr><td>1</td></tr></table></html>'), 'webPage'],
  ['an XML spreadsheet of 2003', strToU8('<?xml version="1.0"?><Workbook/>'), 'webPage'],
  ['an .xls of before its container', new Uint8Array([0x09, 0x08, 0x08, 0x00, 0, 5, 5, 0]), 'oldExcel'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4]), 'notZip'],
  ['an old .xls', compound('Workbook'), 'oldExcel'],
  ['a file with a password', compound('EncryptedPackage'), 'password'],
  ['a zip of something else', zipped({ 'lees mij.txt': 'hallo' }), 'otherDocument'],
  [
    'an OpenDocument',
    zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
    'otherDocument',
  ],
  ['a .docx', docx(), 'otherDocument'],
  ['an .xlsb', xlsb(), 'binary'],
  ['only the start of a zip', new Uint8Array([0x50, 0x4b, 3, 4]), 'damaged'],
  ['a sheet that is no XML', packageOf({ sheet: '<sheetData><row></sheetData>' }), 'damaged'],
  ['a row beyond the last', packageOf({ sheet: rows('<row r="1048577"><c><v>1</v></c></row>') }), 'damaged'],
  ['a column beyond the last', packageOf({ sheet: rows('<row r="1"><c r="XFE1"><v>1</v></c></row>') }), 'damaged'],
])('%s', (_name, bytes, code) => {
  expect(problemOf(bytes)).toBe(code);
});

function docx(): Uint8Array {
  return zipped({
    '_rels/.rels': relation('word/document.xml'),
    'word/document.xml': '<document/>',
  });
}

function xlsb(): Uint8Array {
  return zipped({ '_rels/.rels': relation('xl/workbook.bin'), 'xl/workbook.bin': '' });
}

function relation(target: string): string {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  return `<Relationships><Relationship Id="rId1" Type="${type}" Target="${target}"/></Relationships>`;
}

test('a workbook cut off anywhere is damaged, never half read', () => {
  const [book] = fc.sample(randomBook, { numRuns: 1, seed: 3 });
  if (!book) throw new Error('No sample.');
  const whole = writeBook(book, { namespaces: [], addIn: { id: 'x', version: '1' }, charts: chartWriter });
  fc.assert(
    fc.property(fc.integer({ min: 4, max: whole.length - 1 }), (length) => {
      expect(problemOf(whole.slice(0, length))).toBe('damaged');
    }),
    { numRuns: 60 },
  );
});

test('one bit changed inside any part is seen: nothing is read that was not written', () => {
  const [book] = fc.sample(randomBook, { numRuns: 1, seed: 3 });
  if (!book) throw new Error('No sample.');
  const whole = writeBook(book, { namespaces: [], addIn: { id: 'x', version: '1' }, charts: chartWriter });
  const right = readBook(whole, { namespaces: [], charts: chartReader });
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(7), (at, bit) => {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << bit);
      const result = readXlsx(changed, { namespaces: [], charts: chartReader });
      // A date or a version in a header may differ; the contents may not.
      if (result.kind === 'book') expect(result).toEqual({ kind: 'book', ...right });
    }),
    // The number of parts, twelve bytes before the end, by which the last ones were lost.
    { numRuns: 300, examples: [[whole.length - 12, 1]] },
  );
});

test('entities are refused: a few lines of them can fill a memory', () => {
  const bomb =
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>';
  expect(problemOf(packageOf({ others: { 'xl/sharedStrings.xml': bomb } }))).toBe('damaged');
});

test.each([
  ['a text beyond the list', '<c r="A1" t="s"><v>1</v></c>'],
  ['a text at no whole place', '<c r="A1" t="s"><v>0.5</v></c>'],
  ['a number that is none', '<c r="A1"><v>12abc</v></c>'],
  ['a number with a comma', '<c r="A1"><v>12,5</v></c>'],
  ['a number in the notation of programs', '<c r="A1"><v>0x10</v></c>'],
])('%s is damage, never an empty cell', (_name, cell) => {
  expect(problemOf(packageOf({ sheet: rows(`<row r="1">${cell}</row>`), texts: '<si><t>a</t></si>' }))).toBe('damaged');
});

test('a number that was none where the file was made is an error in its cell', () => {
  const { book } = readBook(packageOf({ sheet: rows('<row r="1"><c><v>NaN</v></c></row>') }), { namespaces: [] });
  expect(book.sheets[0]?.rows[0]?.cells[0]?.value).toEqual({ error: '#NUM!' });
});

test.each(['toString', '__proto__', 'constructor', 'xl/__proto__.xml', 'hasOwnProperty.xml'])(
  'a part named %s is a part like any other',
  (name) => {
    const parts = new Map([
      ['_rels/.rels', strToU8(relation('xl/workbook.xml'))],
      [name, strToU8('<a/>')],
    ]);
    expect(problemOf(zipOf(parts))).toBe('damaged'); // only because the main part is not there
  },
);

test.each([
  ['latin', '<?xml version="1.0" encoding="ISO-8859-1"?><sst><si><t>a</t></si></sst>'],
  ['bytes that are no UTF-8', new Uint8Array([...strToU8('<sst><si><t>caf'), 0xe9, ...strToU8('</t></si></sst>')])],
  ['UTF-16 that does not say so', new Uint8Array([...'<sst/>'].flatMap((letter) => [letter.charCodeAt(0), 0]))],
])('texts in the wrong encoding are refused: %s', (_name, texts) => {
  const part = typeof texts === 'string' ? strToU8(texts) : texts;
  expect(problemOf(packageOf({ others: { 'xl/sharedStrings.xml': part } }))).toBe('damaged');
});

/** A zip with names as they are: fflate's own writer takes an object, which has no room for some names. */
function zipOf(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const plain = new Map(
    [...parts].map(([name], i) => [name, `part-${String(i)}`.padEnd(name.length, '-').slice(0, name.length)]),
  );
  const bytes = zipSync(Object.fromEntries([...parts].map(([name, part]) => [plain.get(name) ?? '', part])));
  for (const [name, stands] of plain) replaceAll(bytes, strToU8(stands), strToU8(name));
  return bytes;
}

function replaceAll(bytes: Uint8Array, from: Uint8Array, to: Uint8Array): void {
  for (let at = 0; at + from.length <= bytes.length; at++)
    if (from.every((byte, i) => bytes[at + i] === byte)) bytes.set(to, at);
}
