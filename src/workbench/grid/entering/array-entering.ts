/** Ctrl+Shift+Enter: the formula that is typed fills the cells that are selected, as one array formula. */
import { CommandType, type ICellData, ICommandService, type IRange } from '@univerjs/core';
import { DeviceInputEventType } from '@univerjs/engine-render';
import { IEditorService } from '@univerjs/docs-ui';
import { SheetsSelectionsService } from '@univerjs/sheets';
import { IEditorBridgeService, SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import { IShortcutService, KeyCode, MetaKeys } from '@univerjs/ui';
import { type Area, intersection } from '../../../xlsx/notation/address';
import { takesPart, toBlockFormula, withoutBraces } from '../../formula/array-blocks';
import { blocksOf, refuse } from '../contents/array-blocks';
import type { CallingCell, GridListener, GridRefusal } from '../base/port';
import { type GridSession, rangeOf, sheetOf, toArea } from '../session/grid-session';
import { UNIT } from '../engine/unit';

const COMMAND = 'workbench.command.enter-array';

interface Entering {
  readonly readFormula: (formula: string, cell: CallingCell) => string;
  readonly listeners: readonly GridListener[];
}

export function enterArrays(session: GridSession, { readFormula, listeners }: Entering): void {
  const { injector } = session;
  const [commands, bridge] = [injector.get(ICommandService), injector.get(IEditorBridgeService)];
  const close = (keycode: KeyCode) =>
    commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
      visible: false,
      eventType: DeviceInputEventType.Keyboard,
      keycode,
      unitId: UNIT,
    });
  const enter = (): boolean => {
    const text = withoutBraces(
      injector.get(IEditorService).getFocusEditor()?.getDocumentDataModel()?.getPlainText() ?? '',
    );
    const cell = bridge.getEditLocation();
    bridge.disableForceKeepVisible();
    if (!cell || !text.startsWith('=') || text.length === 1) return close(KeyCode.ENTER);
    const place = { sheetId: cell.sheetId, row: cell.row, column: cell.column };
    const area = blockFor(session, place);
    close(KeyCode.ESC);
    const reason = refusal(session, area);
    if (reason) refuse(listeners, reason);
    else rangeOf(session, area).setValues(cellsOf(area, readFormula(text, { ...place, ...corner(area) })));
    return true;
  };
  commands.registerCommand({ id: COMMAND, type: CommandType.COMMAND, handler: enter });
  injector.get(IShortcutService).registerShortcut({
    id: COMMAND,
    binding: KeyCode.ENTER | MetaKeys.CTRL_COMMAND | MetaKeys.SHIFT,
    priority: 1000,
    preconditions: () => bridge.isVisible().visible,
  });
}

const corner = ({ row, column }: Area) => ({ row, column });

/** The selected cells; within a block that is there, all of that block. */
function blockFor(session: GridSession, { sheetId, row, column }: CallingCell): Area {
  const cell: Area = { sheetId, row, column, rows: 1, columns: 1 };
  const selections = session.injector.get(SheetsSelectionsService).getWorkbookSelections(UNIT);
  const ranges = selections.getSelectionsOfWorksheet(sheetId).map(({ range }) => toArea(sheetId, range));
  const selected = ranges.find((range) => intersection(range, cell)) ?? cell;
  return (
    blocksOf(session, sheetId).find((block) => takesPart(selected, block) && !takesPart(block, selected)) ?? selected
  );
}

function refusal(session: GridSession, area: Area): GridRefusal | null {
  if (blocksOf(session, area.sheetId).some((block) => takesPart(area, block))) return 'partOfArray';
  const { sheetId } = area;
  const inTable = session.workbook
    .getTableList()
    .some(({ id, range }) => session.workbook.getTableInfo(id)?.subUnitId === sheetId && meets(range, area));
  if (inTable && area.rows * area.columns > 1) return 'arrayInTable';
  const merges = sheetOf(session, sheetId).getSheet().getConfig().mergeData;
  return merges.some((range) => meets(range, area)) ? 'arrayInMerge' : null;
}

const meets = (range: IRange, area: Area) => intersection(toArea(area.sheetId, range), area) !== null;

function cellsOf(area: Area, formula: string): ICellData[][] {
  const { rows, columns } = area;
  return Array.from({ length: rows }, (_row, i) =>
    Array.from({ length: columns }, (_column, j): ICellData => ({
      v: null,
      si: null,
      p: null,
      f: i + j === 0 ? toBlockFormula({ rows, columns, formula }) : null,
    })),
  );
}
