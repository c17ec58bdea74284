/** What people send instead of their workbook: each is read as far as it can be, or said in one word, and harms nothing. */
import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { answerFile, type FromFileReader } from '../../../src/session/collect/file-messages';
import { readFile } from '../../../src/session/collect/read-file';
import { compare } from '../../../src/workbook/collect/compare/compare';
import type { Delivery } from '../../../src/workbook/collect/book/delivery';
import { deliveryOf } from '../../../src/workbook/collect/book/delivery-of-book';
import { mappedDelivery } from '../../../src/workbook/collect/book/mapping';
import { cellAt, rowAt } from '../../../src/workbook/collect/book/sheet-cells';
import type { Cell } from '../../../src/workbook/port';
import { locationBook } from '../../../src/workbook/collect/book/location-book';
import type { Book, BookCell, BookSheet, BookTable, BookValue } from '../../../src/xlsx/book/book';
import { writeBook } from '../../../src/xlsx/write/write-book';
import { packageOf, rows } from '../../xlsx/package-of';
import { asked, day, delivery, tower } from '../../workbook/collect/tower';

const FACTS = { file: 'Ter Apel.xlsx', sha256: 'ab', saved: null };
const COVER = { location: 'Ter Apel', model: 'm', edition: '2026-11', made: day(2026, 11, 26), due: null };
const bytesOf = (book: Book): Uint8Array<ArrayBuffer> =>
  writeBook(book, { namespaces: ['VKT'], addIn: { id: 'x', version: '1' } });
const digest = (bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> => {
  const hash = createHash('sha256').update(bytes).digest();
  return Promise.resolve(new Uint8Array(hash).buffer);
};

async function answer(bytes: Uint8Array): Promise<FromFileReader> {
  const said: FromFileReader[] = [];
  await answerFile(
    { bytes: new Uint8Array(bytes), file: 'Ter Apel.xlsx', saved: null },
    (message) => said.push(message),
    digest,
  );
  const last = said.at(-1);
  if (!last) throw new Error('no answer');
  return last;
}
const codeOf = async (bytes: Uint8Array): Promise<string> => {
  const said = await answer(bytes);
  return said.kind === 'problem' ? said.code : said.kind;
};
async function delivered(bytes: Uint8Array): Promise<Delivery> {
  const said = await answer(bytes);
  if (said.kind !== 'delivery') throw new Error(JSON.stringify(said));
  return said.delivery;
}

const good = locationBook(tower(), COVER);
/** The sheet of stock with its cells changed; the table begins in the fourth row (0-based 3). */
function withStock(change: (sheet: BookSheet) => BookSheet): Book {
  return { ...good, sheets: good.sheets.map((sheet) => (sheet.name === 'Voorraad' ? change(sheet) : sheet)) };
}
const put =
  ([row, column]: readonly [row: number, column: number], value: BookValue, formula: string | null = null) =>
  (sheet: BookSheet): BookSheet => ({
    ...sheet,
    rows: sheet.rows.map((line) =>
      line.index !== row
        ? line
        : {
            ...line,
            cells: line.cells.map((cell): BookCell => (cell.column === column ? { ...cell, value, formula } : cell)),
          },
    ),
  });
const stockOf = async (book: Book) => {
  const file = await delivered(bytesOf(book));
  const comparison = compare(asked(file));
  const changes = comparison.tables.find(({ table }) => table === 'vkt_Stock')?.changes ?? [];
  return {
    file,
    comparison,
    told: changes.map(
      ({ kind, cells }) =>
        `${kind} ${cells
          .filter(({ column }) => column === 'cases')
          .map(({ after }) => String(after))
          .join()}`,
    ),
  };
};
const compound = (stream: string) => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    [...stream].flatMap((letter) => [letter.charCodeAt(0), 0]),
    1024,
  );
  return bytes;
};

describe('no workbook at all', () => {
  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['a csv renamed', strToU8('Product;Zaken\nSpoor 4;33555\n'), 'csv'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4]), 'notZip'],
    ['an .xls', compound('Workbook'), 'oldExcel'],
    ['one with a password', compound('EncryptedPackage'), 'password'],
    ['a zip of something else', zipSync({ 'lees mij.txt': strToU8('hallo') }), 'otherDocument'],
    ['one cut off', bytesOf(good).slice(0, 3000), 'damaged'],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  // The reading stops at ten million bytes, however many there are to come.
  test('a zip bomb', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': [new Uint8Array(20_000_000), { level: 1 }] });
    expect(await codeOf(bomb)).toBe('tooLarge');
  });
});

test('macros are said and never run', async () => {
  const macro = { 'xl/vbaProject.bin': 'x' };
  const file = await delivered(
    packageOf({ sheet: rows('<row r="1"><c t="str"><v>Product</v></c></row>'), others: macro }),
  );
  expect(file.oddities).toEqual(expect.arrayContaining([{ what: 'macros', count: 1 }]));
});

describe('a formula that refers to another file', () => {
  const sheetWith = (cell: string) =>
    rows(`<row r="1"><c t="str"><v>Product</v></c><c t="str"><v>Zaken</v></c></row><row r="2"><c t="str"><v>Spoor 4</v></c>${cell}</row>`);
  test.each([
    ['has the value it had', '<c r="B2"><f>[1]Blad1!$A$1</f><v>7</v></c>', 7],
    ['and no value is no empty cell', '<c r="B2"><f>[1]Blad1!$A$1</f></c>', '#REF!'],
    ['nor is an empty value', '<c r="B2"><f>SUM([1]Blad1!A:A)</f><v></v></c>', '#REF!'],
    ['and the text of nothing is that', '<c r="B2" t="str"><f>[1]Blad1!$A$1&amp;""</f><v></v></c>', ''],
  ])('%s', async (_, cell, wanted) => {
    const { sheets, oddities } = await delivered(packageOf({ sheet: sheetWith(cell) }));
    expect(sheets[0]?.rows[1]?.[1]).toBe(wanted);
    expect(oddities).toEqual([{ what: 'externalLinks', count: 1 }]);
  });

  test('or cannot be read, and has no value, is no empty cell either', async () => {
    const { sheets } = await delivered(packageOf({ sheet: sheetWith('<c r="B2"><f>SUM((1,</f></c>') }));
    expect(sheets[0]?.rows[1]?.[1]).toBe('#NAME?');
  });
}); // oxfmt-ignore

test('a sheet of a million blank rows is a sheet without rows', async () => {
  const blank = rows('<row r="1"><c t="str"><v>x</v></c></row><row r="1048576"><c s="0"/></row>');
  const file = await delivered(packageOf({ sheet: blank }));
  expect(file.sheets.map((sheet) => sheet.rows.length)).toEqual([1]);
});

test('two sheets whose names differ in case only are damage: Excel knows no such workbook, and whose figures count nobody knows', async () => {
  const sheet = (name: string): BookSheet => ({ ...(good.sheets[1] as BookSheet), name, tables: [], validations: [] });
  expect(await codeOf(bytesOf({ ...good, sheets: [sheet('Blad'), sheet('BLAD')] }))).toBe('damaged');
});

test('a workbook without a table of ours is told so, and its sheets can be pointed out', async () => {
  const sheet = (name: string): BookSheet => ({ ...(good.sheets[1] as BookSheet), name, tables: [], validations: [] });
  const file = await delivered(bytesOf({ ...good, sheets: [sheet('Blad'), sheet('Blad 2')] }));
  expect(file.sheets.map(({ name }) => name)).toEqual(['Blad', 'Blad 2']);
  expect(compare(asked(file)).findings).toEqual([{ code: 'nothing-of-ours' }]);
});

describe('a workbook with odd cells', () => {
  test('numbers as text, in Dutch and in English notation', async () => {
    expect((await stockOf(withStock(put([3, 6], '1.234,5')))).told).toEqual(['changed 1234.5']);
    expect((await stockOf(withStock(put([3, 6], '1,234.5')))).told).toEqual(['changed 1234.5']);
    expect((await stockOf(withStock(put([3, 6], '300')))).told).toEqual([]);
  });

  test('a formula whose value is an error spoils its row and nothing else', async () => {
    const { comparison, told } = await stockOf(withStock(put([3, 6], { error: '#REF!' }, 'Blad9!A1')));
    expect(comparison.problems.map(({ code }) => code)).toEqual(['cell-error']);
    expect(told).toEqual(['gone null']);
    const stock = comparison.tables.find(({ table }) => table === 'vkt_Stock');
    expect(stock?.changes.map(({ standard }) => standard)).toEqual([false]);
  });

  test('hidden rows count like the others, and it is said', async () => {
    const hidden = withStock((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => (row.index === 4 ? { ...row, hidden: true } : row)),
    }));
    const { file, told } = await stockOf(hidden);
    expect(file.oddities).toEqual([{ what: 'hiddenRows', count: 1 }]);
    expect(told).toEqual([]);
  });

  test.each<[string, (sheet: BookSheet) => BookSheet, readonly unknown[]]>([
    ['a sheet', (sheet) => ({ ...sheet, visibility: 'Hidden' }), [{ what: 'hiddenSheets', count: 1 }]],
    ['a sheet that only a macro shows', (sheet) => ({ ...sheet, visibility: 'VeryHidden' }), [{ what: 'hiddenSheets', count: 1 }]],
    ['columns', (sheet) => ({ ...sheet, columns: sheet.columns.map((column) => ({ ...column, hidden: column.first >= 5 })) }), [{ what: 'hiddenColumns', count: 4 }]],
    ['columns beside the table', (sheet) => ({ ...sheet, columns: [...sheet.columns, { first: 9, last: 12, width: 60, hidden: true, look: 0 }] }), []],
  ])('%s hidden: it counts like the others, and it is said', async (_, hide, wanted) => {
    const { file, told } = await stockOf(withStock(hide));
    expect([file.oddities, told]).toEqual([wanted, []]);
  }); // oxfmt-ignore

  test('a hidden cover hides no figures, and a hidden sheet of anybody’s own neither', async () => {
    const own: BookSheet = { ...(good.sheets[1] as BookSheet), name: 'Notities', tables: [], validations: [] };
    const sheets = [...good.sheets.map((sheet, at) => (at === 0 ? { ...sheet, visibility: 'Hidden' as const } : sheet)), { ...own, visibility: 'Hidden' as const }]; // oxfmt-ignore
    expect((await delivered(bytesOf({ ...good, sheets }))).oddities).toEqual([]);
  });

  test('a header that occurs twice: the first counts, and it is said', async () => {
    const { comparison } = await stockOf(withStock(put([2, 7], 'Zaken (stuks)')));
    expect(comparison.problems.map(({ code }) => code)).toContain('column-duplicate');
  });

  test('names that differ in case and spaces are the same; with another accent they are asked about', async () => {
    expect((await stockOf(withStock(put([3, 1], ' SPOOR 4 ')))).told).toEqual([]);
    const { comparison } = await stockOf(withStock(put([3, 1], 'Spóór 4')));
    const unknown = comparison.unknown.map(({ nearest }) => nearest);
    expect(unknown.length === 0 || unknown[0] === 'Spoor 4').toBe(true);
  });

  test('a total below the table is no row of it; one inside is a name the tower does not know', async () => {
    const { comparison } = await stockOf(withStock(put([4, 1], 'Totaal')));
    expect(comparison.unknown.map(({ name }) => name)).toEqual(['Totaal']);
  });
});

test.each([
  ['a number', 45047],
  ['2023-05-01', '2023-05-01'],
  ['1-5-2023', '1-5-2023'],
  ['1 mei 2023', '1 mei 2023'],
])('a date written as %s is the same day', async (_, value) => {
  const start = { location: 'Ter Apel', role: 'Hoormedewerker', fte: 3, start: day(2023, 5) };
  const staffed = tower({ vkt_Staff: [start] });
  const book = locationBook(staffed, COVER);
  const column = 2;
  const sheets = book.sheets.map((sheet) => (sheet.name === 'Bezetting' ? put([3, column], value)(sheet) : sheet));
  const file = await delivered(bytesOf({ ...book, sheets }));
  const comparison = compare(asked(file, { tower: staffed }));
  expect(comparison.tables.flatMap(({ changes }) => changes)).toEqual([]);
  expect(comparison.problems).toEqual([]);
});

describe('a workbook whose dates count from 1904', () => {
  // 1 May 2023 is 45047 from 1900 and 43585 from 1904; the file is written by hand as such a file would be.
  const GENERAL = 0;
  const AS_DATE = good.looks.findIndex(({ numberFormat }) => numberFormat === 'dd-mm-yyyy');
  const AS_TIME = good.looks.length;
  const start = { location: 'Ter Apel', role: 'Hoormedewerker', fte: 3, start: day(2023, 5), end: day(2024, 5) };
  const staffed = tower({ vkt_Staff: [start] });
  const looks = [...good.looks, { ...(good.looks[0] as Book['looks'][number]), numberFormat: '[h]:mm' }];
  // As the reader of files gives it: what is shown as a day was moved, all else is as the file has it.
  const cell =
    (value: number, look: number) =>
    (one: BookCell): BookCell => ({ ...one, value, look });
  const staff = (changes: Readonly<Record<number, (one: BookCell) => BookCell>>) => {
    const book = locationBook(staffed, COVER);
    const sheets = book.sheets.map((sheet) =>
      sheet.name !== 'Bezetting'
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((row) =>
              row.index !== 3 ? row : { ...row, cells: row.cells.map((one) => changes[one.column]?.(one) ?? one) },
            ),
          },
    );
    const file = deliveryOf({ book: { ...book, looks, sheets }, leftOut: new Map(), from1904: true }, FACTS);
    const { tables, problems } = compare(asked(file, { tower: staffed }));
    return {
      told: tables.flatMap(({ changes: all }) =>
        all.flatMap(({ cells }) => cells.map(({ column, after }) => [column, after])),
      ),
      problems,
      oddities: file.oddities,
    };
  };
  const [START, END, FTE] = [2, 3, 4];

  test.each<[string, Parameters<typeof staff>[0], unknown]>([
    ['dates that look like dates', {}, []],
    ['a date that looks like a number', { [START]: cell(43_585, GENERAL) }, []],
    ['both ends so', { [START]: cell(43_585, GENERAL), [END]: cell(45_413 - 1462, GENERAL) }, []],
    ['a day written as one number', { [START]: cell(20_230_501, GENERAL) }, []],
    ['no end, as other systems write it', { [END]: cell(2_958_465, AS_DATE) }, [['end', null]]],
    ['a number that looks like a date', { [FTE]: cell(3 + 1462, AS_DATE) }, []],
    ['a number that looks like hours', { [FTE]: cell(3, AS_TIME) }, []],
  ])('%s', (_, changes, wanted) => {
    const { told, problems, oddities } = staff(changes);
    expect([told, problems]).toEqual([wanted, []]);
    expect(oddities).toEqual([{ what: 'dates1904', count: 1 }]);
  });

  test('a sheet without our tables is read by its columns too', () => {
    const sheet = { name: 'Lijst', from1904: true as const, rows: [['Rol', 'Begin', 'Fte'], ['Hoormedewerker', 43_585, 3]] }; // oxfmt-ignore
    const mapping = { table: 'vkt_Staff' as const, headerRow: 1, columns: { role: 'Rol', start: 'Begin', fte: 'Fte' }, location: 'Ter Apel' }; // oxfmt-ignore
    const mapped = mappedDelivery({ ...delivery({}), sheets: [sheet] }, new Map([['Lijst', mapping]]));
    expect(mapped.tables[0]?.rows).toEqual([['Ter Apel', 'Hoormedewerker', 45_047, 3]]);
  });
});

describe('nothing is dropped without a word', () => {
  const more = (rows: BookSheet['rows']) => (sheet: BookSheet): BookSheet => ({ ...sheet, rows: [...sheet.rows, ...rows] }); // oxfmt-ignore
  /** The stock has two rows, in rows 3 and 4 (0-based). */
  const line = (index: number, cells: readonly (readonly [number, Cell])[]) => rowAt(index, cells.map(([column, value]) => cellAt(column, value, 0))); // oxfmt-ignore
  const ROW = [[0, 'Ter Apel'], [1, 'Spoor 4'], [4, 7], [5, 9], [6, 80]] as const; // oxfmt-ignore

  test.each<[string, BookSheet['rows'], readonly string[]]>([
    ['straight under the table', [line(5, ROW)], ['rows-below']],
    ['after an empty row', [line(6, ROW)], ['rows-below']],
    ['a total', [line(5, [[0, 'Totaal'], [6, 400]])], []], // oxfmt-ignore
    ['a remark', [line(5, [[0, 'Stand van 1 november, zie ook de mail.']])], []],
    ['far below', [line(20, ROW)], []],
  ])('a row typed %s', async (_, rows, wanted) => {
    const { comparison } = await stockOf(withStock(more(rows)));
    expect(comparison.problems.map(({ code }) => code)).toEqual(wanted);
  });

  test('and what is not in the table goes only by choice then: it may stand there', async () => {
    const { comparison } = await stockOf(
      withStock((sheet) => {
        const rows = sheet.rows.filter(({ index }) => index !== 4);
        const [table] = sheet.tables as [BookTable];
        return {
          ...more([line(5, ROW)])({ ...sheet, rows }),
          tables: [{ ...table, area: { ...table.area, rows: 2 } }],
        };
      }),
    );
    const gone = comparison.tables.flatMap(({ changes }) => changes).filter(({ kind }) => kind === 'gone');
    expect(gone.map(({ standard }) => standard)).toEqual([false]);
  });

  test('a formula of which the file keeps no answer is no empty cell', async () => {
    const { comparison } = await stockOf(withStock(put([3, 6], null, '200+100')));
    expect(comparison.problems.map(({ code, value }) => [code, value])).toEqual([['not-a-number', '=200+100']]);
  });

  test('of two sheets pointed out as one table the second is not read, and it is said', () => {
    const sheet = (name: string) => ({ name, rows: [['Product', 'Zaken'], ['Spoor 4', 5]] }); // oxfmt-ignore
    const mapping = { table: 'vkt_Stock' as const, headerRow: 1, columns: { product: 'Product', cases: 'Zaken' }, location: 'Ter Apel' }; // oxfmt-ignore
    const file = { ...delivery({}), sheets: [sheet('okt'), sheet('nov')] };
    const both = mappedDelivery(file, new Map([['okt', mapping], ['nov', mapping]])); // oxfmt-ignore
    expect([both.tables.length, both.oddities]).toEqual([1, [{ what: 'sameNames', count: 1 }]]);
    expect(mappedDelivery(file, new Map([['okt', mapping]])).oddities).toEqual([]);
  });
});

test('the bytes are known by their SHA-256', async () => {
  const bytes = bytesOf(good);
  const file = await delivered(bytes);
  expect(file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
});

describe('reading beside the page', () => {
  const question = () => ({ bytes: bytesOf(good), file: 'a.xlsx', saved: null });

  test('tells how far it is, and only what it comes to ends it', async () => {
    const shares: number[] = [];
    let ended = 0;
    const outcome = await readFile(question(), {
      spawn: ({ onMessage }) => ({
        post: () => {
          onMessage({ kind: 'ready' });
          onMessage({ kind: 'progress', share: 0.5 });
          expect(ended).toBe(0);
          onMessage({ kind: 'problem', code: 'csv', limit: null });
        },
        end: () => void (ended += 1),
      }),
      onProgress: (share) => shares.push(share),
    });
    expect([outcome, shares, ended]).toEqual([{ kind: 'problem', code: 'csv', limit: null }, [0.5], 1]);
    // Nobody need listen.
    await readFile(question(), {
      spawn: ({ onMessage }) => ({
        post: () => {
          onMessage({ kind: 'progress', share: 0.5 });
          onMessage({ kind: 'problem', code: 'csv', limit: null });
        },
        end: () => undefined,
      }),
    });
  });

  test('stopped before it begins, it does not begin', async () => {
    const stop = new AbortController();
    stop.abort();
    let spawned = 0;
    const spawn = () => {
      spawned += 1;
      return { post: () => undefined, end: () => undefined };
    };
    expect(await readFile(question(), { spawn, signal: stop.signal })).toMatchObject({ code: 'stopped' });
    expect(spawned).toBe(0);
  });

  test('where there are no workers it is read here, with its progress', async () => {
    const shares: number[] = [];
    const outcome = await readFile(question(), { spawn: null, onProgress: (share) => shares.push(share) });
    expect(outcome.kind).toBe('delivery');
    expect(shares.length).toBeGreaterThan(0);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(shares.at(-1)).toBeGreaterThan(0.5);
  });

  test('a worker is waited for as long as it may read, and ten seconds more', async () => {
    const waits: (number | undefined)[] = [];
    const timer = globalThis.setTimeout;
    Reflect.set(globalThis, 'setTimeout', (work: () => void, wait?: number) => {
      waits.push(wait);
      return timer(work, 0);
    });
    try {
      const outcome = await readFile(question(), { spawn: () => ({ post: () => undefined, end: () => undefined }) });
      expect(outcome).toEqual({ kind: 'problem', code: 'tooLarge', limit: 'milliseconds' });
    } finally {
      globalThis.setTimeout = timer;
    }
    expect(waits).toEqual([40_000]);
  });

  test('what nobody foresaw is a file that cannot be read', async () => {
    const said: FromFileReader[] = [];
    await answerFile(
      question(),
      (message) => said.push(message),
      () => Promise.reject(new Error('no digest')),
    );
    expect(said).toEqual([{ kind: 'problem', code: 'unread', limit: null }]);
  });

  test('a file larger than any location’s is not read, and it is said what there is too much of', async () => {
    const said = await answer(new Uint8Array(50_000_001));
    expect(said).toEqual({ kind: 'problem', code: 'tooLarge', limit: 'fileBytes' });
  });

  test('stopped, it ends its worker and says so', async () => {
    const stop = new AbortController();
    let ended = 0;
    const spawn = () => ({ post: () => stop.abort(), end: () => void (ended += 1) });
    expect(await readFile(question(), { spawn, signal: stop.signal })).toEqual({
      kind: 'problem',
      code: 'stopped',
      limit: null,
    });
    expect(ended).toBe(1);
  });

  test('a worker that says nothing is ended', async () => {
    let ended = 0;
    const spawn = () => ({ post: () => undefined, end: () => void (ended += 1) });
    const outcome = await readFile(question(), { spawn, patience: 1 });
    expect([outcome.kind, ended]).toEqual(['problem', 1]);
  });

  test('a worker that breaks is a file that cannot be read', async () => {
    const outcome = await readFile(question(), {
      spawn: ({ onFailure }) => ({ post: () => onFailure(), end: () => undefined }),
    });
    expect(outcome).toEqual({ kind: 'problem', code: 'unread', limit: null });
  });

  test('where a host allows no worker, the file is read here', async () => {
    const outcome = await readFile(question(), {
      spawn: () => {
        throw new Error('no workers');
      },
    });
    expect(outcome.kind).toBe('delivery');
  });
});
