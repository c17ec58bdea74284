/** Values, formulas, texts; writing, clearing, inserting and deleting cells. */
import { type ICellData, type Nullable, ObjectMatrix } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { type Area, intersection, MAX_COLUMNS, MAX_ROWS } from '../../../xlsx/notation/address';
import { readBlock, withoutBlock } from '../../formula/array-blocks';
import { shownBoolean, shownError } from '../../formula/notation';
import type { Shift } from '../../formula/shift';
import type { Language } from '../../../language';
import { blocksOf, formulasOfBlocks } from './array-blocks';
import { cellData, cellValue } from '../base/cells';
import { isErrorText } from '../base/error-text';
import type { CellInput, CellValue, Grid } from '../base/port';
import { type GridSession, makeRoom, rangeOf, sheetOf, toArea, toRange } from '../session/grid-session';
import { UNIT } from '../engine/unit';

type ReadingPart = Pick<Grid, 'values' | 'formulas' | 'text' | 'used' | 'spillOf' | 'spills' | 'arrayBlocks'>;
type WritingPart = Pick<Grid, 'write' | 'clear' | 'shift' | 'makeRoom'>;
type MergingPart = Pick<Grid, 'merge' | 'merged'>;

const SHIFT_COMMANDS = {
  insert: { rows: 'sheet.command.insert-range-move-down', columns: 'sheet.command.insert-range-move-right' },
  delete: { rows: 'sheet.command.delete-range-move-up', columns: 'sheet.command.delete-range-move-left' },
} as const;

export function contentsPart(session: GridSession, language: () => Language): ReadingPart & WritingPart & MergingPart {
  return { ...readingPart(session, language), ...writingPart(session), ...mergingPart(session) };
}

function readingPart(session: GridSession, language: () => Language): ReadingPart {
  const values = (area: Area): CellValue[][] => cellsIn(session, area).map((row) => row.map(cellValue));
  return {
    values,
    formulas: (area) => {
      const formulas = rangeOf(session, area).getFormulas();
      const inBlocks = formulasOfBlocks(session, area);
      const found = (i: number, j: number) => inBlocks.get(`${String(area.row + i)},${String(area.column + j)}`);
      return values(area).map((row, i) =>
        row.map((value, j) => found(i, j) ?? (withoutBlock(formulas[i]?.[j] ?? '') || value)),
      );
    },
    text: (area) => {
      makeRoom(session, area);
      const shown = rangeOf(session, area).getDisplayValues();
      const spilled = values(area);
      return shown.map((row, i) => row.map((text, j) => displayed(text, spilled[i]?.[j] ?? '', language())));
    },
    used: (sheetId) => {
      const sheet = sheetOf(session, sheetId);
      if (sheet.getLastRow() < 0 || sheet.getLastColumn() < 0) return null;
      const area = toArea(sheetId, sheet.getDataRange().getRange());
      return shrink(area, values(area));
    },
    arrayBlocks: (sheetId) => blocksOf(session, sheetId),
    spillOf: ({ sheetId, row, column }) => {
      const model = session.injector.get(FormulaDataModel);
      const range = model.getArrayFormulaRange()[UNIT]?.[sheetId]?.[row]?.[column];
      const fixed = range && readBlock(model.getFormulaStringByCell(row, column, sheetId, UNIT) ?? '') !== null;
      return range && !fixed ? toArea(sheetId, range) : null;
    },
    spills: (sheetId) => {
      const model = session.injector.get(FormulaDataModel);
      const areas: Area[] = [];
      new ObjectMatrix(model.getArrayFormulaRange()[UNIT]?.[sheetId]).forValue((row, column, range) => {
        const fixed = readBlock(model.getFormulaStringByCell(row, column, sheetId, UNIT) ?? '') !== null;
        if (!fixed) areas.push(toArea(sheetId, range));
      });
      return areas.filter((area) => area.rows * area.columns > 1);
    },
  };
}

function writingPart(session: GridSession): WritingPart {
  return {
    write: (area, rows) => {
      makeRoom(session, area);
      rangeOf(session, area).setValues(matrixOf(area, rows));
    },
    clear: (area, what) => {
      const range = rangeOf(session, area);
      if (what === 'contents') range.clearContent();
      else if (what === 'formats') range.clearFormat();
      else range.clear();
    },
    shift: (area, kind, along) => shiftCells(session, area, { kind, along }),
    makeRoom: (area) => makeRoom(session, area),
  };
}

function mergingPart(session: GridSession): MergingPart {
  return {
    merged: (area) =>
      sheetOf(session, area.sheetId)
        .getSheet()
        .getConfig()
        .mergeData.map((range) => toArea(area.sheetId, range))
        .filter((one) => intersection(one, area) !== null),
    merge: (area, on) => {
      const range = rangeOf(session, area);
      if (on) range.merge();
      else range.breakApart();
    },
  };
}

/** Raw cells: without the texts number formats make, with the values formulas spill. */
function cellsIn(session: GridSession, area: Area): Nullable<ICellData>[][] {
  const model = session.injector.get(FormulaDataModel);
  makeRoom(session, area);
  const sheet = sheetOf(session, area.sheetId).getSheet();
  const spilled = model.getArrayFormulaCellData()[UNIT]?.[area.sheetId];
  return Array.from({ length: area.rows }, (_row, i) =>
    Array.from({ length: area.columns }, (_column, j) => {
      const cell = sheet.getCellRaw(area.row + i, area.column + j);
      const fromSpill = spilled?.[area.row + i]?.[area.column + j];
      const empty = cell?.v === undefined || cell.v === null || cell.v === '';
      return fromSpill && empty ? { ...cell, ...fromSpill } : cell;
    }),
  );
}

/** The text the user sees; Univer has none for a cell with a formula that spilled here. */
function displayed(text: string, value: CellValue, language: Language): string {
  if (text !== '' && !text.startsWith('#GETTING')) return text;
  if (typeof value === 'boolean') return shownBoolean(value, language);
  return isErrorText(value) ? shownError(value, language) : String(value);
}

/** Univer takes an object per row; cells that stay as they are must be absent. */
function matrixOf(area: Area, rows: readonly (readonly CellInput[])[]): Record<number, Record<number, ICellData>> {
  const matrix: Record<number, Record<number, ICellData>> = {};
  rows.forEach((row, i) => {
    const target: Record<number, ICellData> = {};
    row.forEach((input, j) => {
      const data = cellData(input);
      if (data) target[area.column + j] = data;
    });
    matrix[area.row + i] = target;
  });
  return matrix;
}

function shiftCells(session: GridSession, area: Area, { kind, along }: Pick<Shift, 'kind' | 'along'>): void {
  makeRoom(session, area);
  const whole = along === 'rows' ? area.columns === MAX_COLUMNS : area.rows === MAX_ROWS;
  const range = toRange(rangeOfShift(session, area));
  const parameters = { unitId: UNIT, subUnitId: area.sheetId, range };
  if (whole) {
    shiftWhole(session, area, { kind, along });
    return;
  }
  // The command's handler returns a promise but works synchronously; its own report would come a moment late.
  session.reports.during(parameters, () =>
    onSheet(session, area.sheetId, () => void session.api.executeCommand(SHIFT_COMMANDS[kind][along], parameters)),
  );
  session.reports.report({ kind: kind === 'insert' ? 'inserted' : 'deleted', along, whole: false, area }, null);
}

function shiftWhole(session: GridSession, area: Area, { kind, along }: Pick<Shift, 'kind' | 'along'>): void {
  const sheet = sheetOf(session, area.sheetId);
  if (along === 'rows')
    if (kind === 'insert') sheet.insertRowsBefore(area.row, area.rows);
    else sheet.deleteRows(area.row, area.rows);
  else if (kind === 'insert') sheet.insertColumnsBefore(area.column, area.columns);
  else sheet.deleteColumns(area.column, area.columns);
}

function rangeOfShift(session: GridSession, area: Area): Area {
  return toArea(area.sheetId, rangeOf(session, area).getRange());
}

/** Univer moves cells on the active sheet only; we lend it the sheet for the duration of the (synchronous) command. */
function onSheet(session: GridSession, sheetId: string, action: () => void): void {
  const workbook = session.workbook.getWorkbook();
  const active = workbook.getActiveSheet();
  if (active.getSheetId() === sheetId) return action();
  const lent = workbook.getSheetBySheetId(sheetId);
  if (!lent) throw new Error(`No sheet ${sheetId}.`);
  workbook.setActiveSheet(lent);
  try {
    action();
  } finally {
    workbook.setActiveSheet(active);
  }
}

/** Without empty rows and columns around the contents: Univer counts cells that only have looks. */
function shrink(area: Area, values: readonly (readonly CellValue[])[]): Area | null {
  const filledRows = values.flatMap((row, i) => (row.some((value) => value !== '') ? [i] : []));
  const filledColumns = values[0]?.flatMap((_value, j) => (values.some((row) => row[j] !== '') ? [j] : [])) ?? [];
  const [top, bottom] = [filledRows[0], filledRows.at(-1)];
  const [left, right] = [filledColumns[0], filledColumns.at(-1)];
  if (top === undefined || bottom === undefined || left === undefined || right === undefined) return null;
  return {
    sheetId: area.sheetId,
    row: area.row + top,
    column: area.column + left,
    rows: bottom - top + 1,
    columns: right - left + 1,
  };
}
