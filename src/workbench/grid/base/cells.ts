/** Between Univer's cells and Excel's values. */
import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import { BUSY, ENGINE_BUSY } from './error-text';
import type { CellInput, CellValue } from './port';

const EMPTY: ICellData = { v: null, f: null, si: null, p: null };

export function cellValue(cell: Nullable<ICellData>): CellValue {
  // The editor ends lines as Univer does; a cell has Excel's line ends.
  const written = cell?.p?.body?.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n');
  const value = cell?.v ?? written ?? '';
  if (value === ENGINE_BUSY) return BUSY;
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || /^true$/i.test(String(value));
  // Univer stores some typed numbers as text with a number's type.
  if (cell?.t === CellValueType.NUMBER && typeof value === 'string' && value !== '') return Number(value);
  return value;
}

/** What Excel makes of a value assigned through range.values or range.formulas; undefined leaves the cell alone. */
export function cellData(input: CellInput): ICellData | undefined {
  if (input === null) return undefined;
  if (input === '') return EMPTY;
  if (typeof input === 'number') return { ...EMPTY, v: input, t: CellValueType.NUMBER };
  if (typeof input === 'boolean') return { ...EMPTY, v: input ? 1 : 0, t: CellValueType.BOOLEAN };
  if (input.startsWith('=') && input.length > 1) return { ...EMPTY, f: input };
  if (input.startsWith("'")) return { ...EMPTY, v: input.slice(1), t: CellValueType.FORCE_STRING };
  // Strings that look like a number or boolean become one, as if typed (in English notation).
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(input))
    return { ...EMPTY, v: Number(input), t: CellValueType.NUMBER };
  if (/^(true|false)$/i.test(input)) return { ...EMPTY, v: /^true$/i.test(input) ? 1 : 0, t: CellValueType.BOOLEAN };
  return { ...EMPTY, v: input, t: CellValueType.STRING };
}
