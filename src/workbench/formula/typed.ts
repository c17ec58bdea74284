/**
 * What a user types, as Dutch or English Excel understands it: numbers, dates, percentages, formulas with semicolons
 * and Dutch function names. Pure.
 */
import { DUTCH_FUNCTIONS } from './dutch-functions';
import { DUTCH, type Entered, readEntered, US } from './entered';
import { scanFormula } from '../../xlsx/notation/scan';

export type Language = 'nl' | 'en';

/**
 * Text that is no formula → the value Excel stores.
 *
 * @param thisYear completes dates without one.
 */
export function readTyped(text: string, language: Language, thisYear: number): Entered {
  return readEntered(text, thisYear, language === 'nl' ? DUTCH : US);
}

/** "31-12-2026", "31/12/2026" or "2026-12-31" → Excel's serial; null when it is no date. */
export function readDate(text: string): number | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const dayFirst = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text);
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : [Number(dayFirst?.[3]), Number(dayFirst?.[2]), Number(dayFirst?.[1])];
  const time = Date.UTC(year, month - 1, day);
  const real = new Date(time);
  if (Number.isNaN(time) || real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) return null;
  return time / 86_400_000 + 25_569; // 1970-01-01 is serial 25569
}

/**
 * A typed formula → English notation. A semicolon between arguments proves Dutch notation, and with it that a comma
 * between digits is a decimal point; without one, only a comma outside all parentheses can be decimal.
 */
export function readTypedFormula(formula: string, language: Language): string {
  if (language !== 'nl') return formula;
  const pieces = scanFormula(formula);
  const dutch = pieces.some((piece) => piece.kind === 'code' && piece.source.includes(';'));
  let depth = 0;
  return pieces
    .map((piece) => {
      if (piece.kind === 'array') return readArray(piece.source);
      if (piece.kind !== 'code') return piece.source;
      const [source, left] = readCode(piece.source, dutch, depth);
      depth = left;
      return englishFunctions(source);
    })
    .join('');
}

/**
 * `{1\\2;3\\4}` → `{1,2;3,4}`: in Dutch a backslash stands between columns, in both languages a semicolon between rows.
 * A comma between digits is decimal where a backslash or a semicolon proves the notation; texts stay as they are.
 */
function readArray(array: string): string {
  const outside = array.replace(/"[^"]*"/g, '');
  const dutch = outside.includes('\\');
  return array.replace(/"[^"]*"|[^"]+/g, (part) => {
    if (part.startsWith('"')) return part;
    const numbers = dutch ? part.replace(/(?<=\d),(?=\d)/g, '.').replaceAll('\\', ',') : part;
    return englishBooleans(numbers);
  });
}

/** WAAR and ONWAAR where a value stands, not a function, a name or a sheet. */
function englishBooleans(code: string): string {
  return code.replace(/(?<![\p{L}\d_.!$\\])(on)?waar(?![\p{L}\d_.!(\[])/giu, (_all, not: string | undefined) =>
    not ? 'FALSE' : 'TRUE',
  );
}

function readCode(code: string, dutch: boolean, startDepth: number): readonly [string, number] {
  let depth = startDepth;
  let result = '';
  for (let i = 0; i < code.length; i++) {
    const letter = code.charAt(i);
    if (letter === '(') depth++;
    if (letter === ')') depth--;
    const betweenDigits = /\d/.test(code.charAt(i - 1)) && /\d/.test(code.charAt(i + 1));
    if (letter === ';') result += ',';
    else if (letter === ',' && betweenDigits && (dutch || depth === 0)) result += '.';
    else result += letter;
  }
  return [result, depth];
}

/** SOM( → SUM(, WAAR → TRUE, and so on for the common functions. */
function englishFunctions(code: string): string {
  const named = code.replace(/([\p{L}][\p{L}\d.]*)(?=\()/gu, (name) => DUTCH_FUNCTIONS.get(name.toUpperCase()) ?? name);
  return englishBooleans(named);
}
