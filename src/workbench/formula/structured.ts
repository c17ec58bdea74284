/**
 * Structured references. Excel writes `[@Uren]` and `Tabel[@Uren]`; the grid's engine only knows
 * `Tabel[[#This Row],[Uren]]`. Pure.
 */
import { scanFormula } from '../../xlsx/notation/scan';

/** Excel's notation → the engine's. `ownTable` is the table around the formula's cell, or null. */
export function toEngineReferences(formula: string, ownTable: string | null): string {
  if (!formula.startsWith('=') || !formula.includes('[')) return formula;
  const pieces = scanFormula(formula);
  return pieces
    .map(({ kind, source }, i) => {
      if (kind !== 'bracket') return source;
      const before = pieces[i - 1];
      const named = before?.kind === 'code' && /[\p{L}\d_.\\]$/u.test(before.source);
      const inner = thisRow(source);
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
  if (!formula.startsWith('=') || !formula.includes('[#This Row]')) return formula;
  const reference =
    /([\p{L}_\\][\p{L}\d_.\\]*)\[(?:\[#This Row\],((?:\[(?:[^[\]']|'.)*\])(?::\[(?:[^[\]']|'.)*\])?)|#This Row)\]/gu;
  return formula.replace(reference, (_all, table: string, columns: string | undefined) => {
    const owner = table.toLowerCase() === ownTable?.toLowerCase() ? '' : table;
    if (columns === undefined) return `${owner}[@]`;
    const single = /^\[([\p{L}\d_]+)\]$/u.exec(columns);
    return `${owner}[@${single ? (single[1] ?? '') : columns}]`;
  });
}
