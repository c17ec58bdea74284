/** What happens in Univer, told to those who listen to the grid. */
import type { CommandInfo } from './changes';
import type { GridListener } from '../base/port';
import type { GridSession } from './grid-session';

export function tellListeners(session: GridSession, listeners: readonly GridListener[]): void {
  watchSheets(session, listeners);
  watchSelection(session, listeners);
  watchMouse(session, listeners);
  watchCalculation(session, listeners);
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

function watchSelection({ workbook }: GridSession, listeners: readonly GridListener[]): void {
  workbook.onSelectionChange((selections) => {
    const range = selections.at(-1);
    const sheetId = workbook.getActiveSheet().getSheetId();
    if (!range) return;
    const area = { sheetId, row: range.startRow, column: range.startColumn };
    const size = { rows: range.endRow - range.startRow + 1, columns: range.endColumn - range.startColumn + 1 };
    for (const listener of listeners) listener.selected?.({ ...area, ...size });
  });
}

function watchMouse({ api }: GridSession, listeners: readonly GridListener[]): void {
  api.addEvent(api.Event.CellHover, ({ worksheet, row, column }) => {
    for (const listener of listeners) listener.hovered?.({ sheetId: worksheet.getSheetId(), row, column });
  });
  api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
    for (const listener of listeners) listener.pressed?.({ sheetId: worksheet.getSheetId(), row, column });
  });
}

function watchCalculation({ api, calculation }: GridSession, listeners: readonly GridListener[]): void {
  api.getFormula().calculationEnd(() => {
    for (const listener of listeners) listener.calculated?.();
  });
  calculation.onResults((ids) => {
    for (const listener of listeners) listener.recalculated?.(ids);
  });
}
