/** Files that are refused, and for what. */
import { strToU8 } from 'fflate';
import type { LimitKind } from '../../src/xlsx/package/limits';
import type { FileProblemCode } from '../../src/xlsx/package/problem';
import {
  around,
  BOOK,
  cell,
  inTexts,
  many,
  merges,
  relations,
  sheetWith,
  tables,
  texts,
  twice,
  validation,
  without,
} from './bad-parts';
import { compound, lying, lyingBomb, zipOf, zipped } from './odd-zips';
import { packageOf, partsFor, rows } from './package-of';

const bomb = (inner: string) => around({ 'xl/styles.xml': `<!DOCTYPE x [${inner}]><styleSheet/>` });
const laughs = many(9, (i) => `<!ENTITY a${String(i + 1)} "${`&a${String(i)};`.repeat(10)}">`);

export const REFUSED: readonly (readonly [string, Uint8Array, FileProblemCode | LimitKind])[] = [
  // No workbook at all.
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
  ['an OpenDocument', zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), 'otherDocument'],
  [
    'a .docx',
    zipped({ '_rels/.rels': relations(['officeDocument', 'word/document.xml']), 'word/document.xml': '<document/>' }),
    'otherDocument',
  ],
  [
    'an .xlsb',
    zipped({ '_rels/.rels': relations(['officeDocument', 'xl/workbook.bin']), 'xl/workbook.bin': '' }),
    'binary',
  ],
  // The container.
  ['only the start of a zip', new Uint8Array([0x50, 0x4b, 3, 4]), 'damaged'],
  ['a zip without its end', sheetWith('').slice(0, -30), 'damaged'],
  ['a part that says it is small', lyingBomb(), 'ratio'],
  ['a part that says it is huge', lying(sheetWith(''), 3_000_000_000), 'unpackedBytes'],
  ['a part a byte larger than it says', lying(sheetWith(''), 10), 'damaged'],
  ['two parts of one name', zipOf([...Object.entries(partsFor({})), ['XL/workbook.xml', '<workbook/>']]), 'damaged'],
  // Parts that are not there, or lead elsewhere.
  ['no list of parts', without('_rels/.rels'), 'damaged'],
  ['no workbook part', without('xl/workbook.xml'), 'damaged'],
  ['no relations of the workbook', without(BOOK), 'damaged'],
  ['no sheet', without('xl/worksheets/sheet1.xml'), 'damaged'],
  ['a text where the list of texts is not there', around({ 'xl/worksheets/sheet1.xml': texts() }), 'damaged'],
  [
    'a sheet on another server',
    around({ [BOOK]: relations(['worksheet', 'http://example.org/s.xml', 'External']) }),
    'damaged',
  ],
  ['a sheet that is the workbook', around({ [BOOK]: relations(['worksheet', 'workbook.xml']) }), 'damaged'],
  [
    'a workbook that is its own list of relations',
    around({ '_rels/.rels': relations(['officeDocument', '_rels/.rels']) }),
    'otherDocument',
  ],
  ['a table that is not there', packageOf({ sheetRelations: { table: '../tables/table1.xml' } }), 'damaged'],
  [
    'two sheets of one name',
    around({
      'xl/workbook.xml': twice('Blad', 'BLAD'),
      [BOOK]: relations(['worksheet', 'worksheets/sheet1.xml'], ['worksheet', 'worksheets/sheet2.xml']),
      'xl/worksheets/sheet2.xml': '<worksheet/>',
    }),
    'damaged',
  ],
  [
    'one part that is two sheets',
    around({
      'xl/workbook.xml': twice('Een', 'Twee'),
      [BOOK]: relations(['worksheet', 'worksheets/sheet1.xml'], ['worksheet', 'worksheets/sheet1.xml']),
    }),
    'damaged',
  ],
  // XML.
  ['entities that grow (billion laughs)', bomb(`<!ENTITY a0 "ha">${laughs}`), 'damaged'],
  ['an entity that is another file', bomb('<!ENTITY a SYSTEM "file:///etc/passwd">'), 'damaged'],
  ['a DOCTYPE alone', around({ 'xl/styles.xml': '<!DOCTYPE x><styleSheet/>' }), 'damaged'],
  ['elements 300 deep', sheetWith('<a>'.repeat(300) + '</a>'.repeat(300)), 'damaged'],
  ['elements without end', packageOf({ styles: '<a/>'.repeat(2_000_001) }), 'elements'],
  ['a sheet that is no XML', packageOf({ sheet: '<sheetData><row></sheetData>' }), 'damaged'],
  [
    'latin texts',
    inTexts(strToU8('<?xml version="1.0" encoding="ISO-8859-1"?><sst><si><t>a</t></si></sst>')),
    'damaged',
  ],
  [
    'bytes that are no UTF-8',
    inTexts(new Uint8Array([...strToU8('<sst><si><t>caf'), 0xe9, ...strToU8('</t></si></sst>')])),
    'damaged',
  ],
  [
    'UTF-16 that does not say so',
    inTexts(new Uint8Array([...'<sst/>'].flatMap((letter) => [letter.charCodeAt(0), 0]))),
    'damaged',
  ],
  // Cells.
  ['a row beyond the last', packageOf({ sheet: rows('<row r="1048577"><c><v>1</v></c></row>') }), 'damaged'],
  ['a column beyond the last', cell('<c r="XFE1"><v>1</v></c>'), 'damaged'],
  ['a cell twice', cell('<c r="A1"><v>1</v></c><c r="B1"/><c r="A1"><v>2</v></c>'), 'damaged'],
  [
    'a cell twice, in two rows of one number',
    packageOf({ sheet: rows('<row r="2"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row>') }),
    'damaged',
  ],
  [
    'a text beyond the list',
    packageOf({ sheet: rows('<row><c t="s"><v>1</v></c></row>'), texts: '<si><t>a</t></si>' }),
    'damaged',
  ],
  [
    'a text at no whole place',
    packageOf({ sheet: rows('<row><c t="s"><v>0.5</v></c></row>'), texts: '<si><t>a</t></si>' }),
    'damaged',
  ],
  ['a number that is none', cell('<c r="A1"><v>12abc</v></c>'), 'damaged'],
  ['a number with a comma', cell('<c r="A1"><v>12,5</v></c>'), 'damaged'],
  ['a number in the notation of programs', cell('<c r="A1"><v>0x10</v></c>'), 'damaged'],
  ['a truth value that is none', cell('<c r="A1" t="b"><v>misschien</v></c>'), 'damaged'],
  [
    'an array formula over the whole sheet',
    cell('<c r="A1"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c>'),
    'arrayCells',
  ],
  // More than can be.
  ['100,001 merges', merges(...Array<string>(100_001).fill('A1:B1')), 'merges'],
  ['a table over the whole sheet', tables('A1:XFD1048576'), 'tableCells'],
  ['more styles than Excel can hold', packageOf({ styles: `<cellXfs>${'<xf/>'.repeat(150_000)}</cellXfs>` }), 'styles'],
  ['60,000 ranges of one validation', sheetWith(validation(60_000)), 'rules'],
];
