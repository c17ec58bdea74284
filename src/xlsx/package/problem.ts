/** Why a file cannot be opened. The sentences belong to who shows them. */
import type { LimitKind } from './limits';

export type FileProblemCode =
  | 'missing' // not where it was looked for
  | 'empty' // no bytes at all
  | 'csv' // lines of text with separators, under the name of a workbook
  | 'webPage' // HTML or XML as text: what some systems export as ".xls"
  | 'notZip' // something else that is no workbook: a picture, …
  | 'oldExcel' // .xls
  | 'password' // encrypted
  | 'binary' // .xlsb
  | 'otherDocument' // a zip, but no workbook: .docx, .ods, …
  | 'damaged' // cut off, changed, or with unreadable parts
  | 'tooLarge' // more than a limit allows: `limit` says which
  | 'stopped' // the reader was told to stop
  | 'grid'; // readable, but the grid cannot take it

export class FileProblem extends Error {
  constructor(
    readonly code: FileProblemCode,
    /** For a developer: which part, which reason. */
    readonly detail = '',
    /** Of 'tooLarge': what there is too much of. */
    readonly limit: LimitKind | null = null,
  ) {
    super(`${code}: ${detail}`);
  }
}
