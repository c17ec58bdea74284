/** What the formula bar and the cell editor show of a formula: what its user would type. */
import type { ICellData, Nullable } from '@univerjs/core';
import { BEFORE_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { readBlock } from '../../formula/array-blocks';
import type { CallingCell } from '../base/port';
import type { StartedUniver } from '../engine/univer';

type ShowFormula = (formula: string, cell: CallingCell) => string;

/** After Univer's interceptors: one of them puts the formula of the cell there, and lets nobody come after it. */
export function showFormulasAsTyped({ injector }: StartedUniver, showFormula: ShowFormula): void {
  const interceptors = injector.get(SheetInterceptorService).writeCellInterceptor;
  const fetch = interceptors.fetchThroughInterceptors.bind(interceptors);
  const shown: typeof fetch = (name, filter) => {
    const usual = fetch(name, filter);
    if (String(name) !== String(BEFORE_CELL_EDIT)) return usual;
    return (initial, context) => {
      const cell = usual(initial, context);
      const { subUnitId, row, col } = context as Place; // of a cell that is about to be edited
      const show = (formula: string) => showFormula(formula, { sheetId: subUnitId, row, column: col });
      return shownCell(cell as Nullable<ICellData>, show) as typeof cell; // the key says what they are
    };
  };
  interceptors.fetchThroughInterceptors = shown;
}

interface Place {
  readonly subUnitId: string;
  readonly row: number;
  readonly col: number;
}

function shownCell(cell: Nullable<ICellData>, show: (formula: string) => string): Nullable<ICellData> {
  if (typeof cell?.f !== 'string') return cell;
  const block = readBlock(cell.f);
  return { ...cell, f: block ? `{${show(block.formula)}}` : show(cell.f) };
}
