/**
 * The grid adapter: Excel's cells on Univer. This folder is the only one that knows Univer; its private fields are
 * touched in calculation.ts only.
 */
import { IUndoRedoService, IUniverInstanceService, LifecycleService, LifecycleStages } from '@univerjs/core';
import { ILayoutService } from '@univerjs/ui';
import type { Book } from '../../xlsx/book/book';
import type { Area } from '../../xlsx/notation/address';
import type { Language } from '../formula/typed';
import { Calculation, repairLexer } from './calculation';
import { ENGINE_BUSY } from './cells';
import { type CommandInfo, watchChanges } from './changes';
import { contentsPart } from './contents';
import { showAsExcel } from './display';
import { countFormulasOfOneSheet } from './formula-data';
import { readPastedInput, readTypedInput } from './input';
import { looksPart } from './looks';
import { toSnapshot } from './opened';
import type { CallingCell, CellValue, Grid, GridChange, GridListener } from './port';
import { registerInEngine } from './registered';
import { refuseFetching } from './refused';
import { workOutFewHeights } from './row-heights';
import { rulePart } from './rules';
import { savedPart } from './saved';
import type { GridSession } from './session';
import { sheetPart } from './sheets';
import { repairSpillReferences } from './spill-references';
import { repairTableReferences } from './table-references';
import { tablePart } from './tables';
import { repairTyping } from './typing';
import { groupUndo } from './undo';
import { speak, startUniver, UNIT } from './univer';
import { viewPart } from './view';

/**
 * Univer has work waiting in timers of up to a second and in idle moments, which fails when it is gone; idle work is
 * done in the order it was asked.
 */
const LAST_TIMER = 1_500;

export interface GridOptions {
  readonly container: HTMLElement;
  /** As it is when something is typed: users switch. */
  readonly language: () => Language;
  /** A formula a user typed → the engine's notation. */
  readonly readFormula: (formula: string, cell: CallingCell) => string;
  /** Completes dates typed without one. */
  readonly thisYear: () => number;
  /** What the grid starts with; an empty sheet when null. */
  readonly book: Book | null;
}

export function createGrid(options: GridOptions): Grid {
  const opened = options.book && toSnapshot(options.book);
  const started = startUniver(options.container, options.language(), opened);
  const listeners: GridListener[] = [];
  let author: GridChange['by'] = 'user';
  const reports = watchChanges(started, {
    valueAt: (area) => contents.values(area)[0]?.[0] ?? '',
    report: (found, before) => {
      for (const listener of listeners) listener.changed?.({ ...found, before, by: author });
    },
  });
  const steps = groupUndo(started, () => author === 'add-in');
  countFormulasOfOneSheet(started.injector);
  repairLexer(started.injector);
  repairTyping(started.injector);
  repairTableReferences(started.injector);
  repairSpillReferences(started.injector);
  refuseFetching(started);
  workOutFewHeights(started);
  const calculation = new Calculation(started.api, started.injector);
  const session: GridSession = { ...started, calculation, reports, switching: { reported: true } };
  const { api, workbook } = session;
  const contents = contentsPart(session);
  watchSheets(session, listeners);
  workbook.onSelectionChange((selections) => {
    const range = selections.at(-1);
    const sheetId = workbook.getActiveSheet().getSheetId();
    if (!range) return;
    const area = { sheetId, row: range.startRow, column: range.startColumn };
    const size = { rows: range.endRow - range.startRow + 1, columns: range.endColumn - range.startColumn + 1 };
    for (const listener of listeners) listener.selected?.({ ...area, ...size });
  });
  api.addEvent(api.Event.CellHover, ({ worksheet, row, column }) => {
    for (const listener of listeners) listener.hovered?.({ sheetId: worksheet.getSheetId(), row, column });
  });
  api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
    for (const listener of listeners) listener.pressed?.({ sheetId: worksheet.getSheetId(), row, column });
  });
  api.getFormula().calculationEnd(() => {
    for (const listener of listeners) listener.calculated?.();
  });
  calculation.onResults((ids) => {
    for (const listener of listeners) listener.recalculated?.(ids);
  });
  readTypedInput(session, options);
  readPastedInput(session, options);
  showAsExcel(started, options.language);

  return {
    ...sheetPart(session),
    ...contents,
    ...looksPart(session),
    ...tablePart(session),
    ...rulePart(session),
    ...savedPart(session),
    ...viewPart(session, options.language),
    listen: (listener) => void listeners.push(listener),
    as: (by, action) => {
      const previous = author;
      author = by;
      try {
        return action();
      } finally {
        author = previous;
      }
    },
    registerFunction: (help, run) => registerInEngine(session, help, (cell, args) => engineResult(run(cell, args))),
    recalculate: (areas: readonly Area[]) => {
      calculation.recalculate(areas);
      calculation.flush();
    },
    recalculateAll: () => calculation.recalculateAll(),
    get busy() {
      return calculation.busy;
    },
    stopCalculating: () => calculation.stop(),
    settle: () => calculation.settle(),
    setLanguage: (language) => speak(started, language),
    setEditable: (editable) => void workbook.setEditable(editable),
    focus: () => focusCells(session),
    offerInCells: (title, action) =>
      api.createMenu({ id: `add-in-${title}`, title, action }).appendTo(['contextMenu.mainArea', 'contextMenu.others']),
    beginStep: () => steps.begin(),
    undo: () => void workbook.undo(),
    redo: () => void workbook.redo(),
    endEditing: async () => void (await workbook.endEditingAsync(true)),
    forgetHistory: () => session.injector.get(IUndoRedoService).clearUndoRedo(UNIT),
    dispose: () => void setTimeout(() => requestIdleCallback(() => started.univer.dispose()), LAST_TIMER),
  };
}

function watchSheets({ api, workbook, switching }: GridSession, listeners: readonly GridListener[]): void {
  const names = new Map(workbook.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getSheetName()]));
  let active = workbook.getActiveSheet().getSheetId();
  api.onCommandExecuted((command: CommandInfo) => {
    const sheetId: unknown = Reflect.get(Object(command.params), 'subUnitId');
    if (command.id === 'sheet.mutation.insert-sheet' || command.id === 'sheet.mutation.remove-sheet') compareSheets();
    if (command.id === 'sheet.mutation.set-worksheet-name') compareSheets();
    if (command.id !== 'sheet.operation.set-worksheet-active' || !switching.reported) return;
    if (typeof sheetId !== 'string' || sheetId === active) return;
    const previous = active;
    active = sheetId;
    for (const listener of listeners) listener.sheetActivated?.(sheetId, previous);
  });
  const compareSheets = () => {
    const now = new Map(workbook.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getSheetName()]));
    for (const [id, name] of now) {
      const before = names.get(id);
      if (before === undefined) for (const listener of listeners) listener.sheetAdded?.(id);
      else if (before !== name) for (const listener of listeners) listener.sheetRenamed?.(id, before, name);
      names.set(id, name);
    }
    for (const id of [...names.keys()])
      if (!now.has(id)) {
        names.delete(id);
        for (const listener of listeners) listener.sheetDeleted?.(id);
      }
  };
}

/** Keys pressed before the cell editor is on the page would be lost. */
async function focusCells({ injector }: GridSession): Promise<void> {
  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  injector.get(IUniverInstanceService).focusUnit(UNIT);
  injector.get(ILayoutService).focus();
}

/** Excel's #BUSY! goes by another name in the engine, where it must be an error to pass through formulas. */
function engineResult(result: CellValue | readonly (readonly CellValue[])[]): CellValue | CellValue[][] {
  const convert = (value: CellValue) => (value === '#BUSY!' ? ENGINE_BUSY : value);
  return typeof result === 'object' ? result.map((row) => row.map(convert)) : convert(result);
}
