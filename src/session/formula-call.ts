/** Which of our functions a formula calls, and with what. Formulas as Excel gives them to add-ins: English, with commas. */
import type { Cell } from '../workbook/port';

interface FormulaCall {
  /** MEASURE, EXPLAIN, … */
  readonly name: string;
  /** The arguments as they stand; '' = left out. */
  readonly args: readonly string[];
}

const OURS = /(?:\bVKT\.|_xldudf_VKT_)([A-Z]+)\s*\(/iy;
const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']' };

/** The place behind a quoted text, a sheet's name or a bracket that begins at `at`. */
function behind(formula: string, at: number): number {
  const opening = formula[at] ?? '';
  const closing = CLOSING[opening] ?? '';
  for (let depth = 1, k = at + 1; k < formula.length; k += 1) {
    if (opening === '[' && formula[k] === '[') depth += 1;
    else if (formula[k] === closing) depth -= 1;
    if (depth === 0) return k + 1;
  }
  return formula.length;
}

/** The arguments from `at` on, up to the bracket that closes the call. */
function argumentsFrom(formula: string, at: number): readonly string[] {
  const args: string[] = [];
  let [depth, start, k] = [0, at, at];
  while (k < formula.length) {
    const sign = formula[k] ?? '';
    if (sign in CLOSING) {
      k = behind(formula, k);
      continue;
    }
    if (depth === 0 && (sign === ',' || sign === ')')) {
      args.push(formula.slice(start, k).trim());
      start = k + 1;
      if (sign === ')') return args;
    }
    if (sign === '(' || sign === '{') depth += 1;
    if (sign === ')' || sign === '}') depth -= 1;
    k += 1;
  }
  return [...args, formula.slice(start).trim()];
}

/**
 * The calls of ours in a formula, in the order in which they begin; also those inside another.
 *
 * @example callsIn('=ROUND(VKT.MEASURE("stock",A2),0)') // [{ name: 'MEASURE', args: ['"stock"', 'A2'] }]
 */
export function callsIn(formula: string): readonly FormulaCall[] {
  const calls: FormulaCall[] = [];
  for (let k = 0; k < formula.length;) {
    if ((formula[k] ?? '') in CLOSING) {
      k = behind(formula, k);
      continue;
    }
    OURS.lastIndex = k;
    const [whole, name] = OURS.exec(formula) ?? [];
    if (whole !== undefined && name !== undefined)
      calls.push({ name: name.toUpperCase(), args: argumentsFrom(formula, k + whole.length) });
    k += whole?.length ?? 1;
  }
  return calls;
}

/** What an argument is: a value of its own, one cell, or something that only Excel can compute. */
type ReadArgument =
  | { readonly kind: 'value'; readonly value: Cell }
  | { readonly kind: 'cell'; readonly sheet: string | null; readonly address: string }
  | { readonly kind: 'computed' };

const TEXT = /^"((?:[^"]|"")*)"$/;
const NUMBER = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const REFERENCE = /^(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\d_.]*))!)?\$?([a-z]{1,3})\$?(\d{1,7})$/iu;

/** @example readArgument("'Blad 2'!$B$3") // { kind: 'cell', sheet: 'Blad 2', address: 'B3' } */
export function readArgument(text: string): ReadArgument {
  const value = (given: Cell): ReadArgument => ({ kind: 'value', value: given });
  if (text === '') return value('');
  const [, quoted] = TEXT.exec(text) ?? [];
  if (quoted !== undefined) return value(quoted.replaceAll('""', '"'));
  if (NUMBER.test(text)) return value(Number(text));
  const [, inQuotes, bare, column, row] = REFERENCE.exec(text) ?? [];
  if (column === undefined || row === undefined) return { kind: 'computed' };
  const sheet = inQuotes?.replaceAll("''", "'") ?? bare ?? null;
  return { kind: 'cell', sheet, address: `${column.toUpperCase()}${row}` };
}
