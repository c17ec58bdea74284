/** What the reader's worker hears and says. A large book comes in pieces: taking it in at once would block the page. */
import type { Book, BookRow } from '../book/book';
import type { LeftOut } from '../package/left-out';
import type { Limits } from '../package/limits';
import { chartReader } from '../read/charts/chart-reader';
import { readXlsx, type XlsxProblem } from '../read/read-xlsx';

export interface ToReader {
  readonly bytes: Uint8Array;
  readonly namespaces: readonly string[];
  readonly limits: Partial<Limits>;
}

export type FromReader =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  /** The next rows of a sheet. */
  | { readonly kind: 'rows'; readonly sheet: number; readonly rows: readonly BookRow[] }
  /** The end: the book without its rows. */
  | { readonly kind: 'book'; readonly book: Book; readonly leftOut: LeftOut }
  | ({ readonly kind: 'problem' } & XlsxProblem);

/** About what a page takes in within a frame or two. */
const CELLS_AT_ONCE = 10_000;

/** The worker's side. */
export function answerReader({ bytes, namespaces, limits }: ToReader, post: (message: FromReader) => void): void {
  const onProgress = (done: number, total: number) => post({ kind: 'progress', done, total });
  const result = readXlsx(bytes, { namespaces, limits, charts: chartReader, onProgress });
  if (result.kind === 'problem') return post(result);
  const { book, leftOut } = result;
  book.sheets.forEach(({ rows }, sheet) => {
    for (const piece of piecesOf(rows)) post({ kind: 'rows', sheet, rows: piece });
  });
  post({ kind: 'book', book: { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, rows: [] })) }, leftOut });
}

function* piecesOf(rows: readonly BookRow[]): Generator<readonly BookRow[], void, void> {
  let [from, cells] = [0, 0];
  for (const [i, row] of rows.entries()) {
    cells += row.cells.length + 1;
    if (cells < CELLS_AT_ONCE) continue;
    yield rows.slice(from, i + 1);
    [from, cells] = [i + 1, 0];
  }
  if (from < rows.length) yield rows.slice(from);
}

/** The asker's side: gives the whole book when its end has come. */
export class BookPieces {
  private readonly rows = new Map<number, BookRow[]>();

  add(sheet: number, rows: readonly BookRow[]): void {
    const known = this.rows.get(sheet) ?? [];
    for (const row of rows) known.push(row);
    this.rows.set(sheet, known);
  }

  whole(book: Book): Book {
    return { ...book, sheets: book.sheets.map((sheet, i) => ({ ...sheet, rows: this.rows.get(i) ?? [] })) };
  }
}
