/** The reader for who wants an answer, not an exception. */
import type { LimitKind } from '../package/limits';
import { FileProblem, type FileProblemCode } from '../package/problem';
import { readBook, type ReadBook, type ReadOptions } from './read-book';

/** Why a file was not read. */
export interface XlsxProblem {
  readonly code: FileProblemCode;
  /** Of 'tooLarge': what there is too much of; else null. */
  readonly limit: LimitKind | null;
  /** For a developer: which part, which reason. */
  readonly detail: string;
}

export type XlsxResult = ({ readonly kind: 'book' } & ReadBook) | ({ readonly kind: 'problem' } & XlsxProblem);

/**
 * Reads the bytes of an .xlsx or .xlsm file: a book and what of the file is not in it (macros are counted, never run), or
 * the problem that keeps it closed. Nothing is fetched, and no more memory or time is used than `limits` allow
 * (`package/limits.ts`: those not given are the usual). It blocks its thread; in a page use `openXlsx` instead.
 *
 * @example readXlsx(new Uint8Array(), { namespaces: [] }) // { kind: 'problem', code: 'empty', limit: null, detail: '' }
 */
export function readXlsx(bytes: Uint8Array, options: ReadOptions): XlsxResult {
  try {
    return { kind: 'book', ...readBook(bytes, options) };
  } catch (error) {
    return asProblem(error);
  }
}

/** Anything but a FileProblem is a mistake of the reader's, met in a file nobody foresaw: the file stays closed. */
export function asProblem(error: unknown): Extract<XlsxResult, { readonly kind: 'problem' }> {
  if (error instanceof FileProblem)
    return { kind: 'problem', code: error.code, limit: error.limit, detail: error.detail };
  return { kind: 'problem', code: 'damaged', limit: null, detail: String(error) };
}
