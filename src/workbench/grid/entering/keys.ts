/** Home, End, Page Up and Page Down, which Univer does not know; with Shift they select. */
import {
  CommandType,
  type ICommand,
  ICommandService,
  type IContextService,
  type IRange,
  Rectangle,
} from '@univerjs/core';
import { IEditorService } from '@univerjs/docs-ui';
import {
  getPrimaryForRange,
  SelectionMoveType,
  SetSelectionsOperation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import { IEditorBridgeService, whenSheetEditorFocused } from '@univerjs/sheets-ui';
import { IShortcutService, MetaKeys } from '@univerjs/ui';
import type { GridSession } from '../session/grid-session';
import { UNIT } from '../engine/unit';
import { caretAfter, cellAfter, type Move } from './moves';

/** As browsers number keys; Univer's list leaves these out. */
const KEYS = { pageUp: 33, pageDown: 34, end: 35, home: 36 } as const;

const MOVE = 'workbench.command.move-by-key';
const MOVE_CARET = 'workbench.command.move-caret-by-key';

const MOVES: readonly (readonly [binding: number, move: Move])[] = [
  [KEYS.home, 'rowStart'],
  [KEYS.home | MetaKeys.CTRL_COMMAND, 'start'],
  [KEYS.end | MetaKeys.CTRL_COMMAND, 'end'],
  [KEYS.pageUp, 'pageUp'],
  [KEYS.pageDown, 'pageDown'],
];

export function moveByKeys(session: GridSession): void {
  const { injector } = session;
  const [commands, shortcuts] = [injector.get(ICommandService), injector.get(IShortcutService)];
  const bridge = injector.get(IEditorBridgeService);
  const inCells = (context: IContextService) => whenSheetEditorFocused(context) && !bridge.isVisible().visible;
  const cells: ICommand<CellMove> = {
    id: MOVE,
    type: CommandType.COMMAND,
    handler: (_all, how) => moveCell(session, how),
  };
  const caret: ICommand<CaretMove> = {
    id: MOVE_CARET,
    type: CommandType.COMMAND,
    handler: (_all, how) => moveCaret(session, how),
  };
  for (const command of [cells, caret]) commands.registerCommand(command);
  for (const extend of [false, true]) {
    const shift = extend ? MetaKeys.SHIFT : 0;
    for (const [binding, move] of MOVES)
      shortcuts.registerShortcut({
        id: MOVE,
        binding: binding | shift,
        preconditions: inCells,
        staticParameters: { move, extend },
      });
    for (const key of ['home', 'end'] as const)
      for (const whole of [false, true])
        shortcuts.registerShortcut({
          id: MOVE_CARET,
          binding: KEYS[key] | shift | (whole ? MetaKeys.CTRL_COMMAND : 0),
          priority: 1000,
          preconditions: () => bridge.isVisible().visible,
          staticParameters: { key, extend, whole },
        });
  }
}

interface CellMove {
  readonly move: Move;
  readonly extend: boolean;
}

function moveCell({ injector, workbook }: GridSession, how: CellMove | undefined): boolean {
  const sheet = workbook.getActiveSheet();
  const worksheet = sheet.getSheet();
  const selection = injector.get(SheetsSelectionsService).getCurrentLastSelection();
  if (!how || !selection?.primary) return false;
  const { range, primary } = selection;
  const { actualRow, actualColumn } = primary;
  const from = how.extend ? cornerAcross(range, primary) : { row: actualRow, column: actualColumn };
  const { startRow = 0, endRow = 0, startColumn = 0 } = sheet.getVisibleRange() ?? {};
  const used = sheet.getDataRange().getRange();
  const freeze = sheet.getFreeze();
  const page = Math.max(1, endRow - startRow - 1);
  const to = cellAfter(how.move, from, {
    rows: sheet.getMaxRows(),
    frozen: { rows: freeze.ySplit, columns: freeze.xSplit },
    last: { row: used.endRow, column: used.endColumn },
    page,
    isVisible: (row) => worksheet.getRowVisible(row),
  });
  const cell = worksheet.getMergedCell(to.row, to.column) ?? rangeOfCell(to);
  const selected = how.extend ? Rectangle.union(rangeOfCell({ row: actualRow, column: actualColumn }), cell) : cell;
  const turned = how.move === 'pageDown' ? page : how.move === 'pageUp' ? -page : 0;
  if (turned !== 0) sheet.scrollToCell(Math.max(0, startRow + turned), startColumn);
  return injector.get(ICommandService).syncExecuteCommand(SetSelectionsOperation.id, {
    unitId: UNIT,
    subUnitId: sheet.getSheetId(),
    selections: [{ range: selected, primary: how.extend ? primary : getPrimaryForRange(cell, worksheet), style: null }],
    type: SelectionMoveType.MOVE_END,
    reveal: true,
  });
}

const rangeOfCell = ({ row, column }: { readonly row: number; readonly column: number }): IRange => ({
  startRow: row,
  endRow: row,
  startColumn: column,
  endColumn: column,
});

/** The corner of what is selected that moves while the cell it began with stays. */
const cornerAcross = (range: IRange, began: { readonly actualRow: number; readonly actualColumn: number }) => ({
  row: began.actualRow === range.startRow ? range.endRow : range.startRow,
  column: began.actualColumn === range.startColumn ? range.endColumn : range.startColumn,
});

interface CaretMove {
  readonly key: 'home' | 'end';
  readonly extend: boolean;
  readonly whole: boolean;
}

function moveCaret({ injector }: GridSession, how: CaretMove | undefined): boolean {
  const editor = injector.get(IEditorService).getFocusEditor();
  const [selected] = editor?.getSelectionRanges() ?? [];
  if (!how || !editor || !selected) return false;
  const text = editor.getDocumentDataModel()?.getPlainText() ?? '';
  const to = caretAfter(
    how.key,
    { text, caret: how.key === 'home' ? selected.startOffset : selected.endOffset },
    how.whole,
  );
  const ends = how.extend ? [how.key === 'home' ? selected.endOffset : selected.startOffset, to] : [to, to];
  const [startOffset, endOffset] = [Math.min(...ends), Math.max(...ends)];
  // Asked for by hand, which `typing` tells by what else a range says of itself.
  const range = { startOffset, endOffset, collapsed: startOffset === endOffset };
  editor.setSelectionRanges([range]);
  return true;
}
