/**
 * The grid adapter: Excel's cells on Univer. This folder is the only one that knows Univer; its private fields are
 * touched only where a file says what it repairs.
 */
import { IUndoRedoService, IUniverInstanceService, LifecycleService, LifecycleStages } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { BrowserClipboardService, ILayoutService } from '@univerjs/ui';
import type { Book } from '../../xlsx/book/book';
import type { Language } from '../../language';
import { keepBlocksWhole } from './contents/array-blocks';
import { enterArrays } from './entering/array-entering';
import { copyWhatIsFilled } from './entering/copied';
import { fillAsExcel } from './entering/filling';
import { moveByKeys } from './entering/keys';
import { Calculation } from './engine/calculation';
import { BUSY, ENGINE_BUSY } from './base/error-text';
import { watchChanges } from './session/changes';
import { contentsPart } from './contents/contents';
import { writeFormulasOut } from './contents/filled-formulas';
import { showAsExcel } from './looks/display';
import { tellListeners } from './session/events';
import { showAsTyped } from './entering/formula-bar';
import { lookAtWrittenFormulas } from './engine/formula-data';
import { readPastedInput, readTypedInput } from './entering/input';
import { looksPart } from './looks/looks';
import { toSnapshot } from './book/opened';
import type { CallingCell, CellValue, Grid, GridChange, GridListener } from './base/port';
import { repairLexer } from './engine/lexer';
import { registerInEngine } from './engine/registered';
import { refuseFetching } from './engine/refused';
import { workOutFewHeights } from './looks/row-heights';
import { rulePart } from './looks/rules';
import { savedPart } from './book/saved';
import type { GridSession } from './session/grid-session';
import { sheetPart } from './contents/sheets';
import { repairSpillReferences } from './engine/spill-references';
import { repairTableReferences } from './engine/table-references';
import { tablePart } from './contents/tables';
import { repairTyping } from './entering/typing';
import { followCopies } from './entering/under-way';
import { groupUndo } from './session/undo';
import { speak, startUniver, type StartedUniver } from './engine/univer';
import { UNIT } from './engine/unit';
import { viewPart } from './looks/view';

/**
 * Univer has work waiting in timers of up to a second and in idle moments, which fails when it is gone; idle work is
 * done in the order it was asked.
 */
const LAST_TIMER = 1_500;

const copyUnderWay = followCopies(BrowserClipboardService.prototype);

interface GridOptions {
  readonly container: HTMLElement;
  /** As it is when something is typed: users switch. */
  readonly language: () => Language;
  /** A formula a user typed → the engine's notation. */
  readonly readFormula: (formula: string, cell: CallingCell) => string;
  /** The engine's notation → what its user would type. */
  readonly showFormula: (formula: string, cell: CallingCell) => string;
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
    report: (found, before, params) => {
      const change: GridChange = { ...found, before, by: author, again: steps.isAgain(params) };
      steps.after(() => {
        for (const listener of listeners) listener.changed?.(change);
      });
    },
  });
  const steps = groupUndo(started, () => author === 'add-in');
  repairEngine(started);
  const calculation = new Calculation(started.api, started.injector, reportError);
  const session: GridSession = { ...started, calculation, reports, switching: { reported: true } };
  const contents = contentsPart(session, options.language);
  keepBlocksWhole(session, listeners);
  // Asked before it: what is filled in may begin blocks.
  writeFormulasOut(started.injector);
  tellListeners(session, listeners);
  enterArrays(session, { readFormula: options.readFormula, listeners });
  showAsTyped(started, options);
  readTypedInput(session, options);
  readPastedInput(session, options, copyUnderWay);
  copyWhatIsFilled(session, listeners);
  fillAsExcel(session);
  moveByKeys(session);
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
    ...calculationPart(session),
    get busy() {
      return calculation.busy;
    },
    setLanguage: (language) => speak(started, language),
    ...editingPart(session),
    beginStep: () => steps.begin(),
    dispose: () => void setTimeout(() => requestIdleCallback(() => started.univer.dispose()), LAST_TIMER),
  };
}

type CalculationPart = Pick<Grid, 'registerFunction' | 'recalculate' | 'recalculateAll' | 'stopCalculating' | 'settle'>;
type EditingPart = Pick<
  Grid,
  'setEditable' | 'focus' | 'offerInCells' | 'undo' | 'redo' | 'endEditing' | 'forgetHistory'
>;

function calculationPart(session: GridSession): CalculationPart {
  const { calculation } = session;
  return {
    registerFunction: (help, run) => registerInEngine(session, help, (cell, args) => engineResult(run(cell, args))),
    recalculate: (areas) => {
      calculation.recalculate(areas);
      calculation.flush();
    },
    recalculateAll: () => calculation.recalculateAll(),
    stopCalculating: () => calculation.stop(),
    settle: () => calculation.settle(),
  };
}

function editingPart(session: GridSession): EditingPart {
  const { api, workbook } = session;
  return {
    setEditable: (editable) => void workbook.setEditable(editable),
    focus: () => focusCells(session),
    offerInCells: (title, action) =>
      api.createMenu({ id: `add-in-${title}`, title, action }).appendTo(['contextMenu.mainArea', 'contextMenu.others']),
    undo: () => void workbook.undo(),
    redo: () => void workbook.redo(),
    endEditing: async () => void (await workbook.endEditingAsync(true)),
    forgetHistory: () => session.injector.get(IUndoRedoService).clearUndoRedo(UNIT),
  };
}

function repairEngine(started: StartedUniver): void {
  const { injector, workbook } = started;
  lookAtWrittenFormulas(injector.get(FormulaDataModel), (sheetId) =>
    workbook.getWorkbook().getSheetBySheetId(sheetId)?.getCellMatrix(),
  );
  repairLexer(injector);
  repairTyping(injector);
  repairTableReferences(injector);
  repairSpillReferences(injector);
  refuseFetching(started);
  workOutFewHeights(started);
}

/** Keys pressed before the cell editor is on the page would be lost. */
async function focusCells({ injector }: GridSession): Promise<void> {
  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  injector.get(IUniverInstanceService).focusUnit(UNIT);
  injector.get(ILayoutService).focus();
}

/** Excel's #BUSY! goes by another name in the engine, where it must be an error to pass through formulas. */
function engineResult(result: CellValue | readonly (readonly CellValue[])[]): CellValue | CellValue[][] {
  const convert = (value: CellValue) => (value === BUSY ? ENGINE_BUSY : value);
  return typeof result === 'object' ? result.map((row) => row.map(convert)) : convert(result);
}
