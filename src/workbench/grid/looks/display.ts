/** What the grid shows where it would differ from Excel: numbers without a format, truth values, errors and #BUSY!. */
import { CellValueType, type ICellData, InterceptorEffectEnum, type Nullable } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { Language } from '../../../language';
import { shownBoolean, shownError } from '../../formula/notation';
import { cellValue } from '../base/cells';
import { BUSY, ENGINE_BUSY, isErrorText } from '../base/error-text';
import type { StartedUniver } from '../engine/univer';

/** After Univer's own number formats (10), so that only unformatted numbers are left. */
const PRIORITY = 5;

export function showAsExcel({ injector }: StartedUniver, language: () => Language): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    priority: PRIORITY,
    handler: (cell, _location, next) => {
      if (cell?.v === ENGINE_BUSY) return next({ ...cell, v: BUSY });
      const error = errorText(cell, language());
      if (error !== null) return next({ ...cell, v: error });
      if (cell?.t === CellValueType.BOOLEAN && cell.v !== null && cell.v !== undefined)
        return next({ ...cell, v: shownBoolean(cellValue(cell) === true, language()) });
      if (cell?.t !== CellValueType.NUMBER || typeof cell.v !== 'number' || Number.isInteger(cell.v)) return next(cell);
      return next({ ...cell, v: generalText(cell.v, language()) });
    },
  });
}

/** An error as Excel shows it; null for anything else, such as a text that looks like one and was entered as text. */
function errorText(cell: Nullable<ICellData>, language: Language): string | null {
  const isText = cell?.t === CellValueType.FORCE_STRING;
  return isErrorText(cell?.v) && !isText ? shownError(cell.v, language) : null;
}

/** A number in Excel's General format: at most eleven digits, the decimal sign of the language. */
export function generalText(value: number, language: Language): string {
  const text = String(Number(value.toPrecision(11)));
  return language === 'nl' ? text.replace('.', ',') : text;
}
