/** Odd containers, parts and merges that are opened: what is there then, and what is said. */
import { strToU8 } from 'fflate';
import type { Book, BookValue } from '../../src/xlsx/book/book';
import { formatAddress } from '../../src/xlsx/notation/address';
import { around, drawing, first, FIVE, frame, merges, relations, SHEET, sheetWith, without } from './bad-parts';
import { asZip64, streamed, zipOf } from './odd-zips';
import { packageOf, partsFor } from './package-of';

export interface Opens {
  /** "A1" → what stands there, on the first sheet. */
  readonly cells?: Readonly<Record<string, BookValue>>;
  /** Anything else that is there. */
  readonly has?: readonly [look: (book: Book) => unknown, is: unknown];
  /** What is said to be left out. */
  readonly says?: string;
}

export const A1 = { A1: 5 };

export const OPENED_PACKAGES: readonly (readonly [string, Uint8Array, Opens])[] = [
  // Containers and names of parts.
  ['a zip in the form for large files', asZip64(sheetWith('')), { cells: A1 }],
  [
    'a zip whose sizes come behind its parts',
    streamed(partsFor({ sheet: FIVE }) as Record<string, string>),
    { cells: A1 },
  ],
  ...['toString', '__proto__', 'constructor', 'xl/__proto__.xml', '../../etc/passwd.xml', 'xl/../../boven.xml'].map(
    (name) =>
      [
        `a part named ${name}`,
        zipOf([...Object.entries(partsFor({ sheet: FIVE })), [name, '<a/>']]),
        { cells: A1 },
      ] as const,
  ),
  [
    'a zip within the zip',
    around({ 'xl/embeddings/map.xlsx': sheetWith('') }),
    { cells: A1, says: '1 ingevoegd object of besturingselement' },
  ],
  ['macros', around({ 'xl/vbaProject.bin': strToU8('Sub Auto_Open()') }), { cells: A1, says: '1 macroproject' }],
  [
    'the strict form of the standard',
    packageOf({ sheet: FIVE, namespace: 'http://purl.oclc.org/ooxml/spreadsheetml/main' }),
    { cells: A1 },
  ],
  // Parts that are not there, or turn in a circle.
  ['no styles', without('xl/styles.xml'), { cells: A1 }],
  ['no list of texts, where none is used', without('xl/sharedStrings.xml'), { cells: A1 }],
  [
    'a sheet that refers to itself and the workbook',
    around({ [SHEET]: relations(['worksheet', 'sheet1.xml'], ['officeDocument', '../workbook.xml']) }),
    { cells: A1 },
  ],
  ['a drawing that is its own drawing', drawing('<wsDr/>', relations(['drawing', 'drawing1.xml'])), { cells: A1 }],
  [
    'a drawing that is not there',
    around({ [SHEET]: relations(['drawing', '../drawings/drawing1.xml']) }),
    { cells: A1, says: '1 ingevoegd object of besturingselement' },
  ],
  [
    'a drawing whose chart is not there',
    drawing(frame('rId1'), relations(['chart', '../charts/chart1.xml'])),
    { cells: A1, says: '1 grafiek' },
  ],
  ['a drawing whose chart nobody names', drawing(frame('rId9'), relations()), { cells: A1, says: '1 grafiek' }],
  [
    'a drawing whose chart is elsewhere',
    drawing(frame('rId1'), relations(['chart', 'http://example.org/c.xml', 'External'])),
    { cells: A1, says: '1 grafiek' },
  ],
  // Merges.
  [
    'a merge over the whole sheet',
    merges('A1:XFD1048576'),
    { has: [(book) => first(book).merges.map((area) => formatAddress(area)), ['1:1048576']] },
  ],
  [
    'merges over each other',
    merges('A1:B2', 'D1:E2', 'B2:C3', 'E2:F2', 'B3:C4'),
    {
      has: [(book) => first(book).merges.map((area) => formatAddress(area)), ['A1:B2', 'D1:E2', 'B3:C4']],
      says: '2 samenvoegingen van cellen die al in een andere zitten (de cellen zijn er wel)',
    },
  ],
  [
    '99,999 merges under each other',
    merges(...Array.from({ length: 99_999 }, (_none, i) => `A${String(i + 1)}:B${String(i + 1)}`)),
    { has: [(book) => first(book).merges.length, 99_999] },
  ],
];
