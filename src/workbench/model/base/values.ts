/** Checks on values that cross the API. */
import { isErrorText } from '../../grid/base/error-text';
import type { CellInput, CellValue } from '../../grid/base/port';
import { invalidArgument } from '../../wire/errors';

export function valueType(value: CellValue): string {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return isErrorText(value) ? 'Error' : 'String';
}

/** One value for all cells, or rows of exactly the right size. */
export function matrixFor(input: unknown, rows: number, columns: number): CellInput[][] {
  if (!Array.isArray(input)) {
    const value = cellInput(input);
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
  }
  const matrix = input.map((row: unknown) => (Array.isArray(row) ? row.map(cellInput) : null));
  const fits = matrix.length === rows && matrix.every((row) => row?.length === columns);
  if (!fits)
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  return matrix.map((row) => row ?? []);
}

function cellInput(value: unknown): CellInput {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw invalidArgument();
}

export function requireNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function requireText(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}

/** One of Excel's own words. */
export function oneOf<T extends string>(words: readonly T[], value: unknown): T {
  const found = words.find((word) => word === value);
  if (found === undefined) throw invalidArgument();
  return found;
}

export function requireFlag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}
