/**
 * Files that are no workbook, or a broken one: each says which.
 * @jest-environment jsdom
 */
import './browser';
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { FileProblem } from '../../src/xlsx/package/problem';
import { readBook } from '../../src/xlsx/read/read-book';
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
  ['a csv under another name', strToU8('Product;Zaken\nSpoor 4;33555\n'), 'notZip'],
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
  const whole = writeBook(book, { namespaces: [], addIn: { id: 'x', version: '1' } });
  fc.assert(
    fc.property(fc.integer({ min: 4, max: whole.length - 1 }), (length) => {
      expect(problemOf(whole.slice(0, length))).toBe('damaged');
    }),
    { numRuns: 60 },
  );
});

test('bytes changed anywhere give a problem or a workbook, never anything else', () => {
  const [book] = fc.sample(randomBook, { numRuns: 1, seed: 3 });
  if (!book) throw new Error('No sample.');
  const whole = writeBook(book, { namespaces: [], addIn: { id: 'x', version: '1' } });
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
      const changed = whole.slice();
      changed[at] = byte;
      expect(problemOf(changed)).toEqual(expect.any(String));
    }),
    { numRuns: 150 },
  );
});

test('a small file that unpacks to a huge one is refused before it is unpacked', () => {
  const zeros = new Uint8Array(250_000_000);
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': [zeros, { level: 1 }] });
  expect(bomb.length).toBeLessThan(5_000_000);
  const started = Date.now();
  expect(problemOf(bomb)).toBe('tooLarge');
  expect(Date.now() - started).toBeLessThan(500);
});

test('entities are refused: a few lines of them can fill a memory', () => {
  const bomb =
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>';
  expect(problemOf(packageOf({ others: { 'xl/sharedStrings.xml': bomb } }))).toBe('damaged');
});
