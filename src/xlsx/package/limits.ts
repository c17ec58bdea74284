/**
 * What a file may ask of the machine that reads it. A file comes from anybody: a few kilobytes can spell a sheet that
 * fills a memory. Everything is counted while it is met, never taken from what the file says about itself.
 */
export type LimitKind =
  | 'fileBytes' // the file itself
  | 'parts' // files inside it
  | 'unpackedBytes' // of all parts that are read, together
  | 'ratio' // unpacked against packed, of one part above ten million bytes
  | 'elements' // of XML, held at one time
  | 'cells'
  | 'formulaCharacters' // of all formulas, written out cell by cell
  | 'arrayColumns' // columns filled by array formulas, each counted for each formula
  | 'arrayCells' // cells of array formulas of a fixed size, which all get a value of their own
  | 'merges'
  | 'tables'
  | 'tableCells'
  | 'styles'
  | 'texts' // in the shared list
  | 'rules' // areas of validations and conditional formats
  | 'names'
  | 'milliseconds';
export type Limits = Readonly<Record<LimitKind, number>>;

/** Far above what planners keep, far below what stops a browser tab. */
export const USUAL_LIMITS: Limits = {
  fileBytes: 100_000_000,
  parts: 20_000,
  unpackedBytes: 300_000_000,
  ratio: 250,
  elements: 2_000_000,
  cells: 3_000_000,
  formulaCharacters: 100_000_000,
  arrayColumns: 10_000_000,
  arrayCells: 2_000_000,
  merges: 100_000,
  tables: 2_000,
  tableCells: 20_000_000,
  styles: 100_000,
  texts: 3_000_000,
  rules: 50_000,
  names: 50_000,
  milliseconds: 60_000,
};
