/** Why a file cannot be opened. The sentences are the page's (file/texts.ts). */
export const FILE_PROBLEMS = [
  'missing', // not where it was looked for
  'empty', // no bytes at all
  'notZip', // text, a picture, … under the name of a workbook
  'oldExcel', // .xls
  'password', // encrypted
  'binary', // .xlsb
  'otherDocument', // a zip, but no workbook: .docx, .ods, …
  'damaged', // cut off, or with unreadable parts
  'tooLarge',
  'grid', // readable, but the grid cannot take it
] as const;
export type FileProblemCode = (typeof FILE_PROBLEMS)[number];

export class FileProblem extends Error {
  constructor(
    readonly code: FileProblemCode,
    /** For a developer: which part, which reason. */
    readonly detail = '',
  ) {
    super(`${code}: ${detail}`);
  }
}
