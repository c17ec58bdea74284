/** A function with arguments as one would type it: in Dutch Excel with semicolons and decimal commas. */
import type { Language } from '../language';
import type { Cell } from '../workbook/port';
import type { CellMatrix, Example, PlainFunction } from './define';

export const NAMESPACE = 'VKT';

const cellText = (cell: Cell, language: Language): string => {
  if (typeof cell === 'string') return `"${cell.replaceAll('"', '""')}"`;
  if (typeof cell === 'boolean') return language === 'nl' ? (cell ? 'WAAR' : 'ONWAAR') : String(cell).toUpperCase();
  return language === 'nl' ? String(cell).replace('.', ',') : String(cell);
};

const isMatrix = (value: Cell | CellMatrix): value is CellMatrix => Array.isArray(value);

function argumentText(value: Cell | CellMatrix, language: Language): string {
  if (!isMatrix(value)) return cellText(value, language);
  const columns = language === 'nl' ? '\\' : ',';
  return `{${value.map((row) => row.map((cell) => cellText(cell, language)).join(columns)).join(';')}}`;
}

/** "=VKT.FTE(22184;20;1363)". The English form is also what is written into cells. */
export function formulaText({ id }: PlainFunction, { args }: Example, language: Language): string {
  const separator = language === 'nl' ? ';' : ',';
  return `=${NAMESPACE}.${id}(${args.map((value) => argumentText(value, language)).join(separator)})`;
}
