/** From what a formula gives to what Excel passes for the declared parameters. Pure. */
import { isErrorText } from '../model/values';
import type { FunctionDescription, FunctionParameter } from './metadata';

/**
 * What an empty cell becomes where the parameter's type leaves it open. Hosts differ: 0 on the desktop, null for single
 * cells on the web. Empty cells in matrices are 0 on both, which is the harder case and our default.
 */
export type EmptyCells = 'zero' | 'null';

export type Arguments = { readonly values: readonly unknown[] } | { readonly error: string };

class ArgumentError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** `given` as the engine has it: scalars, rows of cells, null for empty; undefined for an omitted argument. */
export function readArguments(
  { parameters }: FunctionDescription,
  given: readonly unknown[],
  empty: EmptyCells = 'zero',
): Arguments {
  try {
    return { values: parameters.map((parameter, i) => readParameter(parameter, given, i, empty)) };
  } catch (error) {
    if (error instanceof ArgumentError) return { error: error.code };
    throw error;
  }
}

function readParameter(
  parameter: FunctionParameter,
  given: readonly unknown[],
  index: number,
  empty: EmptyCells,
): unknown {
  if (parameter.repeating) return given.slice(index).map((value) => readOne(parameter, value, empty));
  const value = given[index];
  if (index < given.length && value !== undefined) return readOne(parameter, value, empty);
  if (parameter.optional) return null; // Excel passes null for what was left out
  throw new ArgumentError('#VALUE!');
}

function readOne(parameter: FunctionParameter, value: unknown, empty: EmptyCells): unknown {
  if (parameter.dimensionality === 'matrix') return readMatrix(parameter, value);
  const cell: unknown = Array.isArray(value) ? firstCell(value) : value;
  return readCell(parameter.type ?? 'any', cell, empty);
}

/** Matrices carry errors as they carry texts; only for single values does an error stop the call. */
function readMatrix({ type = 'any' }: FunctionParameter, value: unknown): unknown[][] {
  if (isErrorText(value)) throw new ArgumentError(value);
  const rows: readonly unknown[] = Array.isArray(value) ? value : [[value]];
  return rows.map((row) =>
    (Array.isArray(row) ? row : [row]).map((cell: unknown) => {
      if (isErrorText(cell)) throw new ArgumentError(cell);
      if (cell === null || cell === undefined) return type === 'string' ? '' : type === 'boolean' ? false : 0;
      if (type === 'number' && typeof cell !== 'number') return numberFrom(cell);
      if (type === 'string') return textFrom(cell);
      return cell;
    }),
  );
}

function readCell(type: string, cell: unknown, empty: EmptyCells): unknown {
  if (isErrorText(cell)) throw new ArgumentError(cell);
  const nothing = cell === null || cell === undefined;
  switch (type) {
    case 'number':
      return nothing ? 0 : numberFrom(cell);
    case 'string':
      return nothing ? '' : textFrom(cell);
    case 'boolean':
      return nothing ? false : booleanFrom(cell);
    default:
      return nothing ? (empty === 'zero' ? 0 : null) : cell;
  }
}

function numberFrom(cell: unknown): number {
  const number = typeof cell === 'string' && cell.trim() === '' ? NaN : Number(cell);
  if (Number.isNaN(number)) throw new ArgumentError('#VALUE!');
  return number;
}

function booleanFrom(cell: unknown): boolean {
  if (typeof cell === 'string') {
    if (/^(true|waar)$/i.test(cell)) return true;
    if (/^(false|onwaar)$/i.test(cell)) return false;
    throw new ArgumentError('#VALUE!');
  }
  return Boolean(cell);
}

function textFrom(cell: unknown): string {
  return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell);
}

function firstCell(rows: readonly unknown[]): unknown {
  const [row] = rows;
  return Array.isArray(row) ? (row as readonly unknown[])[0] : row;
}
