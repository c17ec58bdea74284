/** A book as the grid takes it: with everything in place before the first calculation, and nothing to undo. */
import {
  BooleanNumber,
  type BorderStyleTypes,
  CellValueType,
  type IBorderData,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import type { Rectangle } from '../../../xlsx/notation/address';
import { type Book, type BookCell, type BookSheet, type CellLook, LINES, PLAIN, SIDES } from '../../../xlsx/book/book';
import { toBlockFormula } from '../../formula/array-blocks';
import { engineNames } from '../../formula/structured';
import { cellData } from '../base/cells';
import { shownSheet } from '../engine/shown-merges';
import { flag, writeStyle } from '../base/styles';
import { sheetDefaults } from '../engine/univer';

type Snapshot = Pick<IWorkbookData, 'styles' | 'sheetOrder' | 'sheets'>;

export function openedSheetId(index: number): string {
  return `sheet-${String(index + 1)}`;
}

export function toSnapshot(book: Book): Snapshot {
  const sheets = book.sheets.map((sheet, i) => toSheet(sheet, openedSheetId(i)));
  return {
    styles: Object.fromEntries(book.looks.map((look, i) => [styleId(i), toStyle(look)])),
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  };
}

const styleId = (look: number) => `look-${String(look)}`;

function toSheet(sheet: BookSheet, id: string): Partial<IWorksheetData> & { readonly id: string } {
  const { rows, columns } = sheet.frozen;
  const { merges, ...size } = shownSheet(sheet);
  const defaults = sheetDefaults();
  return {
    ...defaults,
    ...size,
    id,
    name: sheet.name,
    hidden: flag(sheet.visibility !== 'Visible'),
    tabColor: sheet.tabColor,
    showGridlines: flag(sheet.gridlines),
    freeze: { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 },
    defaultColumnWidth: sheet.defaultWidth ?? defaults.defaultColumnWidth,
    defaultRowHeight: sheet.defaultHeight ?? defaults.defaultRowHeight,
    mergeData: merges.flatMap(({ shown }) => (shown === null ? [] : [toRange(shown)])),
    columnData: toColumns(sheet, size.columnCount),
    rowData: Object.fromEntries(sheet.rows.flatMap((row) => toRow(row))),
    cellData: Object.fromEntries(
      sheet.rows.flatMap(({ index, cells }) => {
        const own = cells.filter(isOwn).map((cell): [number, ICellData] => [cell.column, toCell(cell)]);
        return own.length > 0 ? [[index, Object.fromEntries(own)]] : [];
      }),
    ),
  };
}

const toRange = ({ row, column, rows, columns }: Rectangle) => ({
  startRow: row,
  startColumn: column,
  endRow: row + rows - 1,
  endColumn: column + columns - 1,
});

/** Files give looks to all columns a sheet can have; the grid has fewer. */
function toColumns({ columns }: BookSheet, count: number): Record<number, Partial<IColumnData>> {
  const found: Record<number, Partial<IColumnData>> = {};
  for (const { first, last, width, hidden, look } of columns)
    for (let column = first; column <= Math.min(last, count - 1); column++)
      found[column] = {
        ...(width === null ? {} : { w: width }),
        ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
        ...(look === 0 ? {} : { s: styleId(look) }),
      };
  return found;
}

function toRow({ index, height, hidden }: BookSheet['rows'][number]): [number, Partial<IRowData>][] {
  if (height === null && !hidden) return [];
  const size = height === null ? {} : { h: height, ia: BooleanNumber.FALSE };
  return [[index, { ...size, ...(hidden ? { hd: BooleanNumber.TRUE } : {}) }]];
}

/** Not just what another cell's formula will fill again. */
const isOwn = ({ filled, look }: BookCell) => !filled || look !== 0;

function toCell({ value, formula, spill, filled, look }: BookCell): ICellData {
  const style = look === 0 ? {} : { s: styleId(look) };
  const content = filled || value === null ? {} : toValue(value);
  if (formula === null) return { ...content, ...style };
  const engine = engineNames(`=${formula}`);
  const f = spill?.fixed ? toBlockFormula({ rows: spill.rows, columns: spill.columns, formula: engine }) : engine;
  return { ...content, f, ...style };
}

function toValue(value: NonNullable<BookCell['value']>): ICellData {
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'object') return { v: value.error, t: CellValueType.STRING };
  // Texts that would be read as something else when typed stay texts.
  const typed = cellData(value);
  const stays = typed?.v === value && typed.t === CellValueType.STRING && !value.startsWith('#');
  return { v: value, t: stays ? CellValueType.STRING : CellValueType.FORCE_STRING };
}

/** Only what differs from a plain cell, so that cells keep following the grid's own usual look. */
function toStyle(look: CellLook): IStyleData {
  const changed = Object.fromEntries(
    Object.entries(look).filter(([key, value]) => value !== Reflect.get(PLAIN, key)),
  ) as Partial<CellLook>; // entries of a look
  const { numberFormat, borders, ...rest } = changed;
  const style = writeStyle(rest);
  if (numberFormat !== undefined) style.n = { pattern: numberFormat };
  const drawn = toBorders(borders ?? {});
  return Object.keys(drawn).length === 0 ? style : { ...style, bd: drawn };
}

const KEYS = { left: 'l', right: 'r', top: 't', bottom: 'b' } as const;

function toBorders(borders: CellLook['borders']): IBorderData {
  const drawn: IBorderData = {};
  for (const side of SIDES) {
    const border = borders[side];
    // The grid numbers its lines in the order of the file's names.
    if (border) drawn[KEYS[side]] = { s: LINES.indexOf(border.line) as BorderStyleTypes, cl: { rgb: border.color } };
  }
  return drawn;
}
