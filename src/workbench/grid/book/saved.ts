/** What is in the grid, as a file keeps it. */
import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IRange,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { readBlock } from '../../formula/array-blocks';
import { excelNames } from '../../formula/structured';
import type { FWorksheet } from '@univerjs/sheets/facade';
import {
  type BookCell,
  type BookColumns,
  type BookLine,
  type BookRow,
  type BookValue,
  type CellLook,
  LINES,
  PLAIN,
  type Side,
  SIDES,
} from '../../../xlsx/book/book';
import { Looks } from '../../../xlsx/book/looks';
import { isErrorText } from '../base/error-text';
import { cellValue } from '../base/cells';
import type { Grid, SheetContents } from '../base/port';
import { type GridSession, toArea } from '../session/grid-session';
import { readStyle } from '../base/styles';
import { sheetDefaults } from '../engine/univer';
import { UNIT } from '../engine/unit';

type SavedPart = Pick<Grid, 'contents'>;

export function savedPart(session: GridSession): SavedPart {
  const model = session.injector.get(FormulaDataModel);
  return {
    contents: () => {
      const looks = new Looks();
      const lookOf = lookReader(session, looks);
      const sheets = session.workbook.getSheets().map((sheet): SheetContents => {
        const { columnData, rowData, mergeData, ...sizes } = sheet.getSheet().getConfig();
        const usual = sheetDefaults();
        return {
          sheetId: sheet.getSheetId(),
          defaultWidth: other(sizes.defaultColumnWidth, usual.defaultColumnWidth),
          defaultHeight: other(sizes.defaultRowHeight, usual.defaultRowHeight),
          columns: savedColumns(columnData, lookOf),
          rows: savedRows(rowData, savedCells(sheet, { model, lookOf })),
          merges: mergeData.map((range) => toArea(sheet.getSheetId(), range)),
        };
      });
      return { looks: looks.all, sheets };
    },
  };
}

const other = (size: number, usual: number) => (size === usual ? null : size);

type LookOf = (style: Nullable<IStyleData | string>) => number;

/** Styles the grid shares are read once. */
function lookReader(session: GridSession, looks: Looks): LookOf {
  const styles = session.workbook.getWorkbook().getStyles();
  const known = new Map<string, number>();
  return (style) => {
    if (style === null || style === undefined) return 0;
    if (typeof style !== 'string') return looks.number(toLook(style));
    const found = known.get(style) ?? looks.number(toLook(styles.get(style)));
    known.set(style, found);
    return found;
  };
}

type FilledCells = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>> | undefined>>;

interface CellSources {
  readonly model: FormulaDataModel;
  readonly lookOf: LookOf;
}

function savedCells(sheet: FWorksheet, { model, lookOf }: CellSources): Map<number, BookCell[]> {
  const sheetId = sheet.getSheetId();
  const filled: FilledCells | undefined = model.getArrayFormulaCellData()[UNIT]?.[sheetId];
  const spills = model.getArrayFormulaRange()[UNIT]?.[sheetId];
  const rows = new Map<number, BookCell[]>();
  const add = (row: number, cell: BookCell) => {
    const cells = rows.get(row);
    if (cells) cells.push(cell);
    else rows.set(row, [cell]);
  };
  const matrix = sheet.getSheet().getCellMatrix();
  matrix.forValue((row, column, cell) => {
    const look = lookOf(cell?.s);
    const engine = model.getFormulaStringByCell(row, column, sheetId, UNIT);
    const block = engine ? readBlock(engine) : null;
    const formula = engine ? excelNames(block?.formula ?? engine).replace(/^=/, '') : null;
    const own = savedValue(cell, formula !== null);
    const spilled = formula === null && own === null ? filled?.[row]?.[column] : undefined;
    const value = spilled ? savedValue(spilled, true) : own;
    if (value === null && formula === null && look === 0) return;
    const range = formula === null ? undefined : spills?.[row]?.[column];
    const spill = block ? { rows: block.rows, columns: block.columns, fixed: true } : spillOver(range);
    add(row, { column, value, formula, spill, filled: spilled !== undefined, look });
  });
  // Cells with nothing of their own, which a formula fills.
  for (const [row, cells] of Object.entries(filled ?? {}))
    for (const [column, cell] of Object.entries(cells ?? {})) {
      const [r, c] = [Number(row), Number(column)];
      if (matrix.getValue(r, c)) continue;
      const value = savedValue(cell, true);
      if (value !== null) add(r, { column: c, value, formula: null, spill: null, filled: true, look: 0 });
    }
  for (const cells of rows.values()) cells.sort((a, b) => a.column - b.column);
  return rows;
}

function spillOver(range: Nullable<IRange>): BookCell['spill'] {
  if (!range) return null;
  const [rows, columns] = [range.endRow - range.startRow + 1, range.endColumn - range.startColumn + 1];
  return rows * columns > 1 ? { rows, columns, fixed: false } : null;
}

/** `isResult`: of a formula, so that a text which looks like an error is one. */
function savedValue(cell: Nullable<ICellData>, isResult: boolean): BookValue {
  const value = cellValue(cell);
  if (value === '') return isResult && typeof cell?.v === 'string' ? '' : null;
  const typedAsText = !isResult && cell?.t === CellValueType.FORCE_STRING;
  return isErrorText(value) && !typedAsText ? { error: value } : value;
}

type Data<T> = Readonly<Record<number, Partial<T> | undefined>>;

function savedRows(
  data: Data<{ h: number; ia: BooleanNumber; hd: BooleanNumber }>,
  cells: ReadonlyMap<number, BookCell[]>,
): BookRow[] {
  const sized = Object.entries(data).flatMap(([key, row]) =>
    row?.hd === BooleanNumber.TRUE || isFixed(row) ? [Number(key)] : [],
  );
  const indexes = [...new Set([...cells.keys(), ...sized])].sort((a, b) => a - b);
  return indexes.map((index) => {
    const row = data[index];
    const height = isFixed(row) ? (row?.h ?? null) : null;
    return { index, height, hidden: row?.hd === BooleanNumber.TRUE, cells: cells.get(index) ?? [] };
  });
}

/** Rows grow with their contents unless somebody chose their height. */
function isFixed(row: Partial<{ h: number; ia: BooleanNumber }> | undefined): boolean {
  return row?.ia === BooleanNumber.FALSE && row.h !== undefined;
}

function savedColumns(
  data: Data<{ w: number; hd: BooleanNumber; s: Nullable<IStyleData | string> }>,
  lookOf: LookOf,
): BookColumns[] {
  const found: BookColumns[] = [];
  for (const key of Object.keys(data).sort((a, b) => Number(a) - Number(b))) {
    const column = data[Number(key)];
    if (!column) continue;
    const same = { width: column.w ?? null, hidden: column.hd === BooleanNumber.TRUE, look: lookOf(column.s) };
    if (same.width === null && !same.hidden && same.look === 0) continue;
    const last = found.at(-1);
    const follows =
      last?.last === Number(key) - 1 &&
      last.width === same.width &&
      last.hidden === same.hidden &&
      last.look === same.look;
    if (follows) found[found.length - 1] = { ...last, last: Number(key) };
    else found.push({ first: Number(key), last: Number(key), ...same });
  }
  return found;
}

function toLook(style: Nullable<IStyleData>): CellLook {
  const { fill, fontColor, ...rest } = readStyle(style);
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
  return {
    ...PLAIN,
    ...known,
    numberFormat: style?.n?.pattern || PLAIN.numberFormat,
    fill: style?.bg?.rgb ? fill : null,
    fontColor: style?.cl?.rgb && fontColor !== '#000000' ? fontColor : null,
    borders: toLines(style),
  };
}

const KEYS = { left: 'l', right: 'r', top: 't', bottom: 'b' } as const;

function toLines(style: Nullable<IStyleData>): CellLook['borders'] {
  const lines: Partial<Record<Side, BookLine>> = {};
  for (const side of SIDES) {
    const drawn = style?.bd?.[KEYS[side]];
    const line = drawn && LINES[drawn.s];
    if (line && line !== 'none') lines[side] = { line, color: readStyle({ bg: drawn.cl }).fill ?? '#000000' };
  }
  return lines;
}
