/** A formula as it reads some cells further on: files write a filled-down formula once. Pure. */
import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from './address';
import { scanFormula } from './scan';

/** `A1`, `$A$1`, `A:B`, `1:2`; not within names (`A1x`, `LOG10(`, `vkt_A1`). */
const REFERENCE =
  /(?<![\p{L}\d_.$])(?:(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\d_.(!])|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\p{L}\d_.(!])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\d_.(!]))/giu;

export function movedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const column = (dollar = '', name = '') => (dollar ? dollar + name : shiftedColumn(name, columns));
  const row = (dollar = '', number = '') => (dollar ? dollar + number : shiftedRow(number, rows));
  const join = (...parts: readonly (string | null)[]) => (parts.includes(null) ? '#REF!' : parts.join(''));
  return scanFormula(formula)
    .map(({ kind, source }) => {
      if (kind !== 'code') return source;
      return source.replace(REFERENCE, (_all, ...found: readonly (string | undefined)[]) => {
        const [d1, c1, d2, r1, d3, c2, d4, c3, d5, r2, d6, r3] = found;
        if (r1 !== undefined) return join(column(d1, c1), row(d2, r1));
        if (c2 !== undefined) return join(column(d3, c2), ':', column(d4, c3));
        return join(row(d5, r2), ':', row(d6, r3));
      });
    })
    .join('');
}

/** References beyond an edge come back at the other, as Excel's do. */
function shiftedColumn(name: string, by: number): string {
  return columnName((columnIndex(name) + by + MAX_COLUMNS) % MAX_COLUMNS);
}

function shiftedRow(number: string, by: number): string {
  return String(((Number(number) - 1 + by + MAX_ROWS) % MAX_ROWS) + 1);
}
