/** From what a formula gives to what Excel passes for the declared parameters. Pure. */
import { BUSY, ENGINE_BUSY, isErrorText } from '../grid/base/error-text';
import type { EmptyCells } from '../wire/behaviour';
import type { FunctionDescription, FunctionParameter } from './metadata';

type Arguments = { readonly values: readonly unknown[] } | { readonly error: string };

class ArgumentError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** How the host treats what the declared types leave open. */
interface ArgumentRules {
  readonly empty: EmptyCells;
  /** Whether an error reaches a parameter of type any; where it does not, the function is not called. */
  readonly errors: boolean;
}

/** `given` as the engine has it: scalars, rows of cells, null for empty; undefined for an omitted argument. */
export function readArguments(
  { parameters }: FunctionDescription,
  given: readonly unknown[],
  rules: ArgumentRules,
): Arguments {
  try {
    return { values: parameters.map((parameter, i) => readParameter(parameter, given.slice(i), rules)) };
  } catch (error) {
    if (error instanceof ArgumentError) return { error: error.code };
    throw error;
  }
}

/** `given`: what stands at the parameter's place and after it. */
function readParameter(parameter: FunctionParameter, given: readonly unknown[], rules: ArgumentRules): unknown {
  if (parameter.repeating) return given.map((value) => readOne(parameter, value, rules));
  const [value] = given;
  if (parameter.optional && value === null) return null; // left out between two others
  if (value !== undefined) return readOne(parameter, value, rules);
  if (parameter.optional) return null; // Excel passes null for what was left out
  throw new ArgumentError('#VALUE!');
}

function readOne(parameter: FunctionParameter, value: unknown, rules: ArgumentRules): unknown {
  if (parameter.dimensionality === 'matrix') return readMatrix(parameter, value, rules);
  const cell: unknown = Array.isArray(value) ? firstCell(value) : value;
  return readCell(parameter.type ?? 'any', cell, rules);
}

/** An error as a data type of Excel's (Excel.ErrorCellValue); the shape is inferred. */
function passError(error: string, type: string, { errors }: ArgumentRules): unknown {
  if (!errors || type !== 'any' || error === BUSY || error === ENGINE_BUSY) throw new ArgumentError(error);
  return { type: 'Error', basicType: 'Error', basicValue: error, errorType: ERROR_TYPES[error] ?? 'Value' };
}

const ERROR_TYPES: Readonly<Record<string, string>> = {
  '#DIV/0!': 'Div0',
  '#N/A': 'NotAvailable',
  '#NAME?': 'Name',
  '#NULL!': 'Null',
  '#NUM!': 'Num',
  '#REF!': 'Ref',
  '#SPILL!': 'Spill',
  '#CALC!': 'Calc',
};

function readMatrix({ type = 'any' }: FunctionParameter, value: unknown, rules: ArgumentRules): unknown[][] {
  if (isErrorText(value)) return [[passError(value, type, rules)]];
  const rows: readonly unknown[] = Array.isArray(value) ? value : [[value]];
  return rows.map((row) =>
    (Array.isArray(row) ? row : [row]).map((cell: unknown) => {
      if (isErrorText(cell)) return passError(cell, type, rules);
      if (cell === null || cell === undefined) return type === 'string' ? '' : type === 'boolean' ? false : 0;
      if (type === 'number' && typeof cell !== 'number') return numberFrom(cell);
      if (type === 'string') return textFrom(cell);
      return cell;
    }),
  );
}

function readCell(type: string, cell: unknown, rules: ArgumentRules): unknown {
  if (isErrorText(cell)) return passError(cell, type, rules);
  const nothing = cell === null || cell === undefined;
  switch (type) {
    case 'number':
      return nothing ? 0 : numberFrom(cell);
    case 'string':
      return nothing ? '' : textFrom(cell);
    case 'boolean':
      return nothing ? false : booleanFrom(cell);
    default:
      return nothing ? (rules.empty === 'zero' ? 0 : null) : cell;
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
