/** What users type and paste becomes what Excel would make of it, in their language. */
import { CellValueType, type ICellData } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { ISheetClipboardService } from '@univerjs/sheets-ui';
import { readBlock, withoutBraces } from '../../formula/array-blocks';
import { readClipboard, repeated } from '../../formula/pasted';
import type { Language } from '../../../language';
import { GENERAL_FORMAT, TEXT_FORMAT } from '../../../xlsx/notation/number-formats';
import { type Pasted, readHtmlTable } from '../../formula/pasted-html';
import { readTyped, typedAsFormula } from '../../formula/typed';
import { cellValue } from '../base/cells';
import type { CallingCell } from '../base/port';
import { type GridSession, makeRoom, rangeOf, sheetOf, toArea } from '../session/grid-session';
import { UNIT } from '../engine/unit';
import type { OnItsWay } from './under-way';

interface Reading {
  /** As it is when something is entered: users switch. */
  readonly language: () => Language;
  readonly readFormula: (formula: string, cell: CallingCell) => string;
  /** Completes dates without one. */
  readonly thisYear: () => number;
}

export function readTypedInput(session: GridSession, reading: Reading): void {
  session.injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: 1000,
    handler: (cell, context, next) => {
      if (!cell) return next(cell);
      const place = { sheetId: context.subUnitId, row: context.row, column: context.col };
      if (typeof cell.f === 'string' && cell.f !== '') return next({ ...cell, f: reading.readFormula(cell.f, place) });
      const text = cellValue(cell);
      // An array formula is shown in braces: entered without Ctrl and Shift it becomes an ordinary one.
      const formula = typeof text === 'string' && isArray(session, place) ? withoutBraces(text) : '';
      if (formula.startsWith('='))
        return next({ ...cell, v: null, p: null, t: null, f: reading.readFormula(formula, place) });
      if (typeof text !== 'string' || text === '' || cell.t === CellValueType.FORCE_STRING) return next(cell);
      const read = readText(session, reading, { text, place, isTyped: true });
      if (read.f) return next({ ...cell, ...read, p: null, t: null });
      // Read once: the grid would take what is text in Dutch for American, the 1 of a truth value for a number, and a number
      // of sixteen digits for text.
      return { ...cell, ...read };
    },
  });
}

const isArray = ({ injector }: GridSession, { sheetId, row, column }: CallingCell): boolean =>
  readBlock(injector.get(FormulaDataModel).getFormulaStringByCell(row, column, sheetId, UNIT) ?? '') !== null;

/**
 * Pasting from elsewhere is typing many cells at once: their text counts, with what it looks like as numbers. Cells of
 * this workbook are the grid's own to copy, and so is what has no text.
 *
 * @param underWay what was copied and the system has not taken in yet.
 */
export function readPastedInput(session: GridSession, reading: Reading, underWay: () => OnItsWay | null): void {
  const clipboard = session.injector.get(ISheetClipboardService);
  const isOwn = (html: string) => {
    const id = /data-copy-id="([^"]+)"/.exec(html)?.[1];
    return id !== undefined && Boolean(clipboard.copyContentCache().get(id));
  };
  const [byKey, byMenu] = [clipboard.legacyPaste.bind(clipboard), clipboard.paste.bind(clipboard)];
  clipboard.legacyPaste = async (givenHtml = '', givenText = '', files) => {
    const copied = underWay();
    const [html, text] = copied === null ? [givenHtml, givenText] : [copied.html, copied.text];
    return text === '' || isOwn(html)
      ? await byKey(html, text, copied === null ? files : undefined)
      : enterBlock(session, reading, pastedCells(html, text));
  };
  clipboard.paste = async (item, type) => {
    const read = async (kind: string) => (item.types.includes(kind) ? await (await item.getType(kind)).text() : '');
    const [html, text] = [await read('text/html'), await read('text/plain')];
    return text === '' || isOwn(html)
      ? await byMenu(item, type)
      : enterBlock(session, reading, pastedCells(html, text));
  };
}

/** A table knows better than its text which cell is where. */
const pastedCells = (html: string, text: string): readonly (readonly Pasted[])[] =>
  readHtmlTable(html) ?? readClipboard(text);

function enterBlock(session: GridSession, reading: Reading, cells: readonly (readonly Pasted[])[]): boolean {
  const selected = session.workbook.getActiveRange();
  if (!selected) return false;
  const from = toArea(selected.getSheetId(), selected.getRange());
  const block = repeated(cells, from.rows, from.columns);
  const area = { ...from, rows: block.length, columns: block[0]?.length ?? 0 };
  makeRoom(session, area);
  const entered = block.map((row, i) =>
    row.map((content, j): ICellData => {
      const place = { sheetId: area.sheetId, row: area.row + i, column: area.column + j };
      const read =
        typeof content === 'string'
          ? readText(session, reading, { text: content, place, isTyped: false })
          : exactly(content);
      return { f: null, si: null, p: null, ...read };
    }),
  );
  const target = rangeOf(session, area);
  target.setValues(entered);
  target.activate();
  return true;
}

const exactly = ({ exact }: Exclude<Pasted, string>): ICellData => ({
  v: exact,
  t: typeof exact === 'number' ? CellValueType.NUMBER : CellValueType.FORCE_STRING,
});

interface Entry {
  readonly text: string;
  readonly place: CallingCell;
  readonly isTyped: boolean;
}

/** A cell for text keeps text; a format of its own stays. */
function readText(
  session: GridSession,
  { language, readFormula, thisYear }: Reading,
  { text, place, isTyped }: Entry,
): ICellData {
  if (text === '') return { v: null };
  const style = sheetOf(session, place.sheetId).getSheet().getCellStyle(place.row, place.column);
  const format = style?.n?.pattern ?? GENERAL_FORMAT;
  if (format === TEXT_FORMAT) return { v: text, t: CellValueType.STRING };
  if (text.startsWith('=') && text.length > 1) return { v: null, f: readFormula(text, place) };
  const { value, numberFormat } = readTyped(text, {
    language: language(),
    thisYear: thisYear(),
    format: isTyped ? format : GENERAL_FORMAT,
  });
  const signed = typeof value === 'string' ? typedAsFormula(value) : null;
  if (signed !== null) return { v: null, f: readFormula(signed, place) };
  const look = numberFormat !== null && format === GENERAL_FORMAT ? { s: { n: { pattern: numberFormat } } } : {};
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER, p: null, ...look };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, p: null };
  return { v: value, t: CellValueType.STRING };
}
