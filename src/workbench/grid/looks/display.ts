/** What the grid shows where it would differ from Excel: numbers without a format, truth values, and #BUSY!. */
import { CellValueType, InterceptorEffectEnum } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { Language } from '../../../locales/language';
import { DUTCH, US } from '../../formula/notation';
import { BUSY, cellValue, ENGINE_BUSY } from '../base/cells';
import type { StartedUniver } from '../engine/univer';

/** After Univer's own number formats (10), so that only unformatted numbers are left. */
const PRIORITY = 5;

export function showAsExcel({ injector }: StartedUniver, language: () => Language): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    priority: PRIORITY,
    handler: (cell, _location, next) => {
      if (cell?.v === ENGINE_BUSY) return next({ ...cell, v: BUSY });
      if (cell?.t === CellValueType.BOOLEAN && cell.v !== null && cell.v !== undefined)
        return next({ ...cell, v: booleanText(cellValue(cell) === true, language()) });
      if (cell?.t !== CellValueType.NUMBER || typeof cell.v !== 'number' || Number.isInteger(cell.v)) return next(cell);
      return next({ ...cell, v: generalText(cell.v, language()) });
    },
  });
}

/** As Excel shows it, and reads it when typed: `booleanText(true, 'nl') // 'WAAR'`. */
function booleanText(value: boolean, language: Language): string {
  const { yes, no } = (language === 'nl' ? DUTCH : US).booleans;
  return (value ? yes : no).toUpperCase();
}

/** A number in Excel's General format: at most eleven digits, the decimal sign of the language. */
export function generalText(value: number, language: Language): string {
  const text = String(Number(value.toPrecision(11)));
  return language === 'nl' ? text.replace('.', ',') : text;
}
