/**
 * Structured references. Excel writes `[@Uren]` and `Tabel[@Uren]`; the grid's engine only knows
 * `Tabel[[#This Row],[Uren]]`. And it trips over brackets, colons and other signs in the names of columns: it is given
 * signs of no alphabet for them, and knows the columns by those names too (grid/engine/table-references.ts). Pure.
 */
import { scanFormula } from '../../xlsx/notation/scan';

const AWKWARD = /[()#:[\]',;"{}@]/g;
const PRIVATE = 0xe000;
const STAND_INS = /[\ue020-\ue07f]/g;

/** The name of a column → the engine's name for it. */
export function engineName(column: string): string {
  return column.replace(AWKWARD, (sign) => String.fromCharCode(PRIVATE + sign.charCodeAt(0)));
}

/** Formulas of files → the engine's: they have tables' names everywhere, as the engine wants. */
export function engineNames(formula: string): string {
  return formula.includes('[') ? toEngineReferences(formula, null) : formula;
}

/** The engine's names of columns in a formula → Excel's, with an apostrophe before what has a meaning of its own. */
export function excelNames(formula: string): string {
  return formula.replace(STAND_INS, (sign) => {
    const plain = String.fromCharCode(sign.charCodeAt(0) - PRIVATE);
    return /[[\]#'@]/.test(plain) ? `'${plain}` : plain;
  });
}

/** The column's names within `[…]`; what is between inner brackets, and words such as #All, stay. */
function bracketNames(bracket: string): string {
  const inner = bracket.slice(1).replace(/'[^]/g, '').includes('[') ? 2 : 1;
  let [result, depth, word] = ['', 0, false];
  for (let i = 0; i < bracket.length; i++) {
    const sign = bracket.charAt(i);
    const begins = bracket.charAt(i - 1) === '[';
    if (sign === "'" && depth === inner) result += engineName(bracket.charAt(++i));
    else if (sign === '[' || (sign === ']' && depth <= inner)) {
      depth += sign === '[' ? 1 : -1;
      word = false;
      result += sign;
    } else {
      word ||= begins && sign === '#';
      const name = depth === inner && !word && !(begins && sign === '@');
      result += name ? engineName(sign) : sign;
    }
  }
  return result;
}

/** Excel's notation → the engine's. `ownTable` is the table around the formula's cell, or null. */
export function toEngineReferences(formula: string, ownTable: string | null): string {
  if (!formula.startsWith('=') || !formula.includes('[')) return formula;
  const pieces = scanFormula(formula);
  return pieces
    .map(({ kind, source }, i) => {
      if (kind !== 'bracket') return source;
      const before = pieces[i - 1];
      const named = before?.kind === 'code' && /[\p{L}\d_.\\]$/u.test(before.source);
      const inner = thisRow(bracketNames(source));
      return named || ownTable === null ? inner : ownTable + inner;
    })
    .join('');
}

/** `[@a]` → `[[#This Row],[a]]`; every other bracket stays as it is. */
function thisRow(bracket: string): string {
  if (!bracket.startsWith('[@')) return bracket;
  const columns = bracket.slice(2, -1).trim();
  if (columns === '') return '[#This Row]';
  return `[[#This Row],${columns.startsWith('[') ? columns : `[${columns}]`}]`;
}

/** The engine's notation → Excel's, without the table's name inside that table. */
export function fromEngineReferences(formula: string, ownTable: string | null): string {
  if (!formula.startsWith('=')) return formula;
  if (!formula.includes('[#This Row]')) return excelNames(formula);
  const reference =
    /([\p{L}_\\][\p{L}\d_.\\]*)\[(?:\[#This Row\],((?:\[(?:[^[\]']|'.)*\])(?::\[(?:[^[\]']|'.)*\])?)|#This Row)\]/gu;
  const short = formula.replace(reference, (_all, table: string, columns: string | undefined) => {
    const owner = table.toLowerCase() === ownTable?.toLowerCase() ? '' : table;
    if (columns === undefined) return `${owner}[@]`;
    const single = /^\[([\p{L}\d_]+)\]$/u.exec(columns);
    return `${owner}[@${single ? (single[1] ?? '') : columns}]`;
  });
  return excelNames(short);
}
