/** Sheets and the selection. */
import { IUndoRedoService, mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import { InsertSheetMutation, RemoveSheetMutation } from '@univerjs/sheets';
import type { FWorksheet } from '@univerjs/sheets/facade';
import type { Grid, SheetInfo } from '../base/port';
import { type GridSession, makeRoom, rangeOf, sheetOf, toArea } from '../session/grid-session';
import { sheetDefaults } from '../engine/univer';
import { UNIT } from '../engine/unit';

type SheetsPart = Pick<Grid, 'sheets' | 'addSheet' | 'deleteSheet' | 'renameSheet' | 'moveSheet' | 'setVisibility'>;
type SheetLooksPart = Pick<Grid, 'setTabColor' | 'setGridlines' | 'freeze'>;
type SelectionPart = Pick<Grid, 'activeSheetId' | 'activateSheet' | 'selection' | 'select'>;

export function sheetPart(session: GridSession): SheetsPart & SheetLooksPart & SelectionPart {
  return { ...sheetsPart(session), ...sheetLooksPart(session), ...selectionPart(session) };
}

function sheetsPart(session: GridSession): SheetsPart {
  const { workbook } = session;
  /** Univer knows hidden sheets, not very hidden ones. */
  const veryHidden = new Set<string>();
  let nextSheet = workbook.getSheets().length + 1;
  return {
    sheets: () => workbook.getSheets().map((sheet) => infoOf(sheet, veryHidden)),
    addSheet: (name) => {
      const id = `sheet-${String(nextSheet++)}`;
      insertUnseen(session, id, name);
      return id;
    },
    deleteSheet: (id) => void workbook.deleteSheet(sheetOf(session, id)),
    renameSheet: (id, name) => void sheetOf(session, id).setName(name),
    moveSheet: (id, index) => void workbook.moveSheet(sheetOf(session, id), index),
    setVisibility: (id, visibility) => {
      if (visibility === 'VeryHidden') veryHidden.add(id);
      else veryHidden.delete(id);
      if (visibility === 'Visible') stay(session, () => void sheetOf(session, id).showSheet());
      else sheetOf(session, id).hideSheet();
    },
  };
}

function sheetLooksPart(session: GridSession): SheetLooksPart {
  return {
    setTabColor: (id, color) => void sheetOf(session, id).setTabColor(color),
    setGridlines: (id, shown) => void sheetOf(session, id).setHiddenGridlines(!shown),
    freeze: (id, rows, columns) => {
      const sheet = sheetOf(session, id);
      if (rows === 0 && columns === 0) sheet.cancelFreeze();
      else sheet.setFreeze({ startRow: rows || -1, startColumn: columns || -1, ySplit: rows, xSplit: columns });
    },
  };
}

function selectionPart(session: GridSession): SelectionPart {
  const { workbook } = session;
  return {
    activeSheetId: () => workbook.getActiveSheet().getSheetId(),
    activateSheet: (id) => void workbook.setActiveSheet(sheetOf(session, id)),
    selection: () => {
      const sheet = workbook.getActiveSheet();
      const range = sheet.getActiveRange()?.getRange();
      const first = { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };
      return toArea(sheet.getSheetId(), range ?? first);
    },
    select: (area) => {
      makeRoom(session, area);
      if (workbook.getActiveSheet().getSheetId() !== area.sheetId) workbook.setActiveSheet(area.sheetId);
      rangeOf(session, area).activate();
    },
  };
}

function infoOf(sheet: FWorksheet, veryHidden: ReadonlySet<string>): SheetInfo {
  const id = sheet.getSheetId();
  const hidden = veryHidden.has(id) ? 'VeryHidden' : 'Hidden';
  const freeze = sheet.getFreeze();
  return {
    id,
    name: sheet.getSheetName(),
    visibility: sheet.isSheetHidden() ? hidden : 'Visible',
    tabColor: sheet.getTabColor() ?? '',
    gridlines: !sheet.hasHiddenGridLines(),
    frozen: { rows: freeze.ySplit, columns: freeze.xSplit },
  };
}

/** As a sheet of somebody else: one of its own Univer would show, and drawing it and what was shown again takes long. */
function insertUnseen({ api, workbook, injector }: GridSession, id: string, name: string): void {
  const sheet = { ...mergeWorksheetSnapshotWithDefault({}), ...sheetDefaults(), id, name };
  const inserted = { unitId: UNIT, index: workbook.getSheets().length, sheet };
  api.syncExecuteCommand(InsertSheetMutation.id, inserted, { fromCollab: true });
  injector.get(IUndoRedoService).pushUndoRedo({
    unitID: UNIT,
    undoMutations: [{ id: RemoveSheetMutation.id, params: { unitId: UNIT, subUnitId: id, subUnitName: name } }],
    redoMutations: [{ id: InsertSheetMutation.id, params: inserted }],
  });
}

/** Univer shows a sheet that is no longer hidden; Excel's API leaves the user where he is. */
function stay({ workbook, switching }: GridSession, action: () => void): void {
  const shown = workbook.getActiveSheet();
  switching.reported = false;
  try {
    action();
    if (workbook.getActiveSheet().getSheetId() !== shown.getSheetId()) workbook.setActiveSheet(shown);
  } finally {
    switching.reported = true;
  }
}
