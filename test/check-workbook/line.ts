/** What the check workbook holds against Excel: a formula, and what must stand in its cell. */

/** A word that depends on the language of Excel: either will do. */
export interface Either {
  readonly either: readonly [dutch: string, english: string];
}

export type Expected = number | string | Either | { readonly error: '#VALUE!' | '#N/A' | '#DIV/0!' };

/** One cell. */
export interface Line {
  /** The function it is about: "FTE". */
  readonly about: string;
  /** Without "=", in English notation. */
  readonly formula: string;
  readonly expected: Expected;
  /** By how much a number may differ. */
  readonly tolerance: number;
  /** Where what is expected comes from: a sum by hand, a published figure, an example of help. */
  readonly origin: string;
}

/** A formula that fills more than its own cell; null is a cell that is not looked at. */
export interface Block extends Omit<Line, 'expected'> {
  readonly expected: readonly (readonly (Expected | null)[])[];
  /** Rows it may need, when that is more than are looked at. */
  readonly room?: number;
}

/** Relative to what is expected: beyond what 15 digits and another order of adding can differ. */
export const near = (expected: Expected): number =>
  typeof expected === 'number' ? 1e-8 * Math.max(1, Math.abs(expected)) : 0;

export type Row = readonly [formula: string, expected: Expected, origin: string];

/** Lines about one function. */
export const linesAbout = (about: string, rows: readonly Row[]): readonly Line[] =>
  rows.map(([formula, expected, origin]) => ({ about, formula, expected, origin, tolerance: near(expected) }));

export const VALUE = { error: '#VALUE!' } as const;
export const ABSENT = { error: '#N/A' } as const;
