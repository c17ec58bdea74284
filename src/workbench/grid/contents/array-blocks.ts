/** Old array formulas (`{=…}`) in the grid: what they give, and that nothing changes some of their cells only. */
import {
  CommandType,
  CustomCommandExecutionError,
  ICommandService,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type Injector,
  type IRange,
  type Nullable,
} from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  IFunctionService,
  NumberValueObject,
} from '@univerjs/engine-formula';
import { type Area, intersection } from '../../../xlsx/notation/address';
import { BLOCK_FUNCTION, readBlock, takesPart, tears, toBlockFormula } from '../../formula/array-blocks';
import type { Shift } from '../../formula/shift';
import { askFirst } from '../session/ask-first';
import { shiftOf, WRITES } from '../session/changes';
import type { GridListener, GridRefusal } from '../base/port';
import { type GridSession, toArea } from '../session/grid-session';

/**
 * Cuts an answer to the block's size. One value, one row or one column is repeated; other cells the answer does not reach
 * are #N/A, as in Excel.
 */
class FilledBlock extends BaseFunction {
  override minParams = 3;
  override maxParams = 3;

  override calculate(rows: BaseValueObject, columns: BaseValueObject, answer: BaseValueObject): BaseValueObject {
    const [rowCount, columnCount] = [Number(rows.getValue()), Number(columns.getValue())];
    const cell = answer instanceof ArrayValueObject ? cellOf(answer) : () => answer;
    if (rowCount * columnCount === 1) return cell(0, 0);
    return ArrayValueObject.create({
      calculateValueList: Array.from({ length: rowCount }, (_row, i) =>
        Array.from({ length: columnCount }, (_column, j) => cell(i, j)),
      ),
      rowCount,
      columnCount,
      unitId: this.unitId ?? '',
      sheetId: this.subUnitId ?? '',
      row: this.row,
      column: this.column,
    });
  }
}

function cellOf(answer: ArrayValueObject): (row: number, column: number) => BaseValueObject {
  const [rows, columns] = [answer.getRowCount(), answer.getColumnCount()];
  return (row, column) => {
    const [i, j] = [rows === 1 ? 0 : row, columns === 1 ? 0 : column];
    if (i >= rows || j >= columns) return ErrorValueObject.create(ErrorType.NA);
    const value = answer.get(i, j);
    return !value || value.isNull() ? NumberValueObject.create(0) : value;
  };
}

/** Those of more than one cell, of the size they were entered in, calculated or not. */
export function blocksOf(session: GridSession, sheetId: string): Area[] {
  return formulasOf(session, sheetId).map(({ area }) => area);
}

type Corner = Pick<Area, 'row' | 'column'>;

/** Where blocks begin, by sheet: found once, and anew when cells moved or a block was entered. */
const FOUND = new WeakMap<Injector, Map<string, readonly Corner[]>>();

function cornersOf({ injector, workbook }: GridSession, sheetId: string): readonly Corner[] {
  const known = FOUND.get(injector) ?? new Map<string, readonly Corner[]>();
  FOUND.set(injector, known);
  const corners: Corner[] = [...(known.get(sheetId) ?? [])];
  if (known.has(sheetId)) return corners;
  const cells = workbook.getSheetBySheetId(sheetId)?.getSheet().getCellMatrix();
  cells?.forValue((row, column, cell) => {
    if (startsBlock(cell)) corners.push({ row, column });
  });
  known.set(sheetId, corners);
  return corners;
}

const startsBlock = (cell: Nullable<ICellData>) => cell?.f?.startsWith(`=${BLOCK_FUNCTION}(`) === true;

interface PlacedBlock {
  readonly area: Area;
  /** With "=", as users see it. */
  readonly formula: string;
}

function formulasOf(session: GridSession, sheetId: string): PlacedBlock[] {
  const corners = cornersOf(session, sheetId);
  if (corners.length === 0) return [];
  const cells = session.workbook.getSheetBySheetId(sheetId)?.getSheet().getCellMatrix();
  return corners.flatMap(({ row, column }) => {
    const block = readBlock(cells?.getValue(row, column)?.f ?? '');
    if (!block || block.rows * block.columns === 1) return [];
    const { rows, columns, formula } = block;
    return [{ area: { sheetId, row, column, rows, columns }, formula }];
  });
}

/** Each cell of a block has the block's formula: "row,column" → formula, of the cells in an area. */
export function formulasOfBlocks(session: GridSession, area: Area): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { area: block, formula } of formulasOf(session, area.sheetId)) {
    const common = intersection(block, area);
    if (!common) continue;
    for (let row = common.row; row < common.row + common.rows; row++)
      for (let column = common.column; column < common.column + common.columns; column++)
        found.set(`${String(row)},${String(column)}`, formula);
  }
  return found;
}

/** What changes cells without writing them; undo and redo put back what once was whole. */
const MOVES =
  /^sheet\.(mutation\.move-(rows|columns)|command\.(move-range|move-rows|move-cols|reorder-range|sort-range))$/;
const PASTES_CUT = 'sheet.mutation.move-range';
const HISTORY = /^univer\.command\.(undo|redo)$/;

export function keepBlocksWhole(session: GridSession, listeners: readonly GridListener[]): void {
  session.injector.get(IFunctionService).registerExecutors(new FilledBlock(BLOCK_FUNCTION));
  let inHistory = false;
  askFirst(session.injector.get(ICommandService), ({ id, type, params }, options) => {
    if (type === CommandType.COMMAND) inHistory = HISTORY.test(id);
    if (options?.['applyFormulaCalculationResult']) return;
    const given = (params ?? {}) as Parameters;
    if (!inHistory && !options?.onlyLocal && breaks(session, id, given)) {
      refuse(listeners, 'partOfArray');
      throw new CustomCommandExecutionError('part of an array');
    }
    if (mayMoveBlocks(id, given)) FOUND.delete(session.injector);
  });
}

/** Cells, rows or sheets come, go or move, or a block is entered or put back. */
function mayMoveBlocks(id: string, { cellValue }: Parameters): boolean {
  if (id !== WRITES) return /^sheet\.mutation\..*(insert|remove|delete|move|reorder|copy)/.test(id);
  return Object.values(cellValue ?? {}).some((row) => Object.values(row as Row).some(startsBlock));
}

export function refuse(listeners: readonly GridListener[], reason: GridRefusal): void {
  for (const listener of listeners) listener.refused?.(reason);
}

type Row = Readonly<Record<number, Nullable<ICellData>>>;

/** Commands carry their parameters untyped; those looked at here have this shape in the pinned version. */
interface Parameters {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly fromRange?: IRange;
  readonly toRange?: IRange;
  readonly cellValue?: IObjectMatrixPrimitiveType<Nullable<ICellData>>;
  readonly to?: { readonly subUnitId?: string; readonly value?: IObjectMatrixPrimitiveType<Nullable<ICellData>> };
}

function breaks(session: GridSession, id: string, given: Parameters): boolean {
  const sheetId = given.subUnitId ?? session.workbook.getActiveSheet().getSheetId();
  if (id === WRITES) {
    const cells = given.cellValue ?? {};
    return formulasOf(session, sheetId).some((block) => writesPart(cells, block.area) && !isMoved(cells, block));
  }
  // Of what is cut and pasted: where it comes from is asked when it is cut.
  if (id === PASTES_CUT) {
    const { value = {}, subUnitId = sheetId } = given.to ?? {};
    return blocksOf(session, subUnitId).some((block) => writesPart(value, block));
  }
  const shift = shiftOf(id) ?? wholeShiftOf(id);
  if (shift) {
    const range = given.range ?? session.workbook.getActiveRange()?.getRange();
    const where = range && toArea(sheetId, range);
    return where !== undefined && blocksOf(session, sheetId).some((block) => tears({ ...shift, where }, block));
  }
  if (!MOVES.test(id)) return false;
  const places = [given.range, given.fromRange, given.toRange].flatMap((range) =>
    range ? [toArea(sheetId, range)] : [],
  );
  return blocksOf(session, sheetId).some((block) => places.some((place) => takesPart(place, block)));
}

/** Of the commands whose mutations come after others of theirs: those would have been done. */
function wholeShiftOf(id: string): Pick<Shift, 'kind' | 'along'> | null {
  const [, what, along] = /^sheet\.command\.(insert|remove)-(row|col)(?:-by-range)?$/.exec(id) ?? [];
  if (what === undefined) return null;
  return { kind: what === 'insert' ? 'insert' : 'delete', along: along === 'row' ? 'rows' : 'columns' };
}

/** Univer moves a block that was cut, and then writes its formula once more. */
function isMoved(cells: IObjectMatrixPrimitiveType<Nullable<ICellData>>, { area, formula }: PlacedBlock): boolean {
  const { row, column, rows, columns } = area;
  return cells[row]?.[column]?.f === toBlockFormula({ rows, columns, formula });
}

function writesPart(cells: IObjectMatrixPrimitiveType<Nullable<ICellData>>, block: Area): boolean {
  let written = 0;
  for (let row = block.row; row < block.row + block.rows; row++)
    for (let column = block.column; column < block.column + block.columns; column++) {
      const cell = cells[row]?.[column];
      if (cell === null || (cell !== undefined && ('v' in cell || 'f' in cell || 'p' in cell))) written++;
    }
  return written > 0 && written < block.rows * block.columns;
}
