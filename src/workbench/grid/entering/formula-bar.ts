/** What the formula bar and the cell editor show of a cell: what its user would type. */
import { CellValueType, type ICellData, type Nullable, type Worksheet } from '@univerjs/core';
import { BEFORE_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import type { Language } from '../../../language';
import { readBlock } from '../../formula/array-blocks';
import { entryOf } from '../../formula/entry';
import { cellValue } from '../base/cells';
import type { CallingCell } from '../base/port';
import type { StartedUniver } from '../engine/univer';

interface Showing {
  /** As it is when a cell is opened: users switch. */
  readonly language: () => Language;
  readonly showFormula: (formula: string, cell: CallingCell) => string;
}

/** After Univer's interceptors: one of them puts the formula of the cell there, and lets nobody come after it. */
export function showAsTyped({ injector }: StartedUniver, { language, showFormula }: Showing): void {
  const interceptors = injector.get(SheetInterceptorService).writeCellInterceptor;
  const fetch = interceptors.fetchThroughInterceptors.bind(interceptors);
  const shown: typeof fetch = (name, filter) => {
    const usual = fetch(name, filter);
    if (String(name) !== String(BEFORE_CELL_EDIT)) return usual;
    return (initial, context) => {
      const cell = usual(initial, context) as Nullable<ICellData>;
      const place = context as Place; // of a cell that is about to be edited
      const at = { sheetId: place.subUnitId, row: place.row, column: place.col };
      const show = (formula: string) => showFormula(formula, at);
      const typed = typeof cell?.f === 'string' ? withFormula(cell, cell.f, show) : withValue(cell, place, language());
      return typed as ReturnType<typeof usual>; // the key says what they are
    };
  };
  interceptors.fetchThroughInterceptors = shown;
}

interface Place {
  readonly subUnitId: string;
  readonly worksheet: Worksheet;
  readonly row: number;
  readonly col: number;
}

function withFormula(cell: ICellData, formula: string, show: (formula: string) => string): ICellData {
  const block = readBlock(formula);
  return { ...cell, f: block ? `{${show(block.formula)}}` : show(formula) };
}

/** Univer shows a number as JavaScript writes it, or as the cell does: what it then reads is another number, or text. */
function withValue(cell: Nullable<ICellData>, { worksheet, row, col }: Place, language: Language): Nullable<ICellData> {
  const raw = worksheet.getCellRaw(row, col);
  const format = worksheet.getCellStyle(row, col)?.n?.pattern ?? '';
  // In a cell for text nothing is anything else: no apostrophe says so.
  if (raw?.t === CellValueType.FORCE_STRING && format === '@') return { ...cell, v: raw.v, t: CellValueType.STRING };
  const value = cellValue(raw);
  if (raw?.p || (typeof value !== 'number' && typeof value !== 'boolean')) return cell;
  return { ...cell, v: entryOf(value, format, language), t: CellValueType.STRING };
}
