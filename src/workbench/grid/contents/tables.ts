/** Tables and defined names. */
import { generateRandomId, ICommandService, IUndoRedoService, sequenceExecute } from '@univerjs/core';
import { IDefinedNamesService } from '@univerjs/engine-formula';
import { SheetInterceptorService } from '@univerjs/sheets';
import type { Grid, TableInfo } from '../base/port';
import { type GridSession, toArea, toRange } from '../session/grid-session';
import { UNIT } from '../engine/unit';

type TablePart = Pick<
  Grid,
  'tables' | 'addTable' | 'resizeTable' | 'renameTable' | 'removeTable' | 'names' | 'addName' | 'removeName'
>;

/** Univer's mark for a name of the whole workbook. */
const WHOLE_WORKBOOK = 'AllDefaultWorkbook';

export function tablePart(session: GridSession): TablePart {
  const { api, workbook } = session;
  const definedNames = session.injector.get(IDefinedNamesService);
  /** Univer refuses with a `false`; a silent refusal here would make the host lie. */
  const run = (command: string, parameters: object) => {
    if (!api.syncExecuteCommand(command, { unitId: UNIT, ...parameters }))
      throw new Error(`The grid refused ${command}.`);
  };
  const place = ({ area }: TableInfo) => ({ subUnitId: area.sheetId, range: toRange(area) });

  return {
    tables: () =>
      workbook.getTableList().flatMap((table): TableInfo[] => {
        const { subUnitId } = workbook.getTableInfo(table.id) ?? {};
        return subUnitId ? [{ id: table.id, name: table.name, area: toArea(subUnitId, table.range) }] : [];
      }),
    addTable: (table) => {
      run('sheet.command.add-table', { ...place(table), id: table.id, name: table.name });
      // Univer takes another name when a sheet has this one; Excel does not mind.
      const name = workbook.getTableInfo(table.id)?.name ?? table.name;
      if (name !== table.name) rename(session, { ...table, name }, table.name);
    },
    resizeTable: (table) =>
      run('sheet.command.set-table-config', { tableId: table.id, updateRange: { newRange: toRange(table.area) } }),
    renameTable: (table, name) => rename(session, table, name),
    removeTable: (table) => run('sheet.command.delete-table', { subUnitId: table.area.sheetId, tableId: table.id }),

    names: () =>
      Object.values(definedNames.getDefinedNameMap(UNIT) ?? {}).map((name) => ({
        id: name.id,
        name: name.name,
        reference: name.formulaOrRefString.replace(/^=/, ''),
        sheetId: name.localSheetId === undefined || name.localSheetId === WHOLE_WORKBOOK ? null : name.localSheetId,
        comment: name.comment ?? '',
      })),
    addName: ({ name, reference, sheetId, comment }) => {
      const isReference = /^('[^']+'|[\p{L}\d_.]+)!\$?[A-Z]+/u.test(reference);
      run('sheet.command.insert-defined-name', {
        id: generateRandomId(10),
        name,
        // Univer reads a bare reference as a range and needs the sign for everything else.
        formulaOrRefString: isReference ? reference : `=${reference}`,
        localSheetId: sheetId ?? WHOLE_WORKBOOK,
        comment,
      });
    },
    removeName: ({ id }) => {
      const found = definedNames.getDefinedNameMap(UNIT)?.[id];
      if (found) run('sheet.command.remove-defined-name', found);
    },
  };
}

/** As Univer's own command does it, formulas included, but for its check: a table may be called as a sheet is. */
function rename({ injector }: GridSession, { id, area, name: before }: TableInfo, after: string): void {
  const along = injector.get(SheetInterceptorService).onCommandExecute({
    id: 'sheet.command.set-table-config',
    params: { unitId: UNIT, tableId: id, name: after, oldTableName: before },
  });
  const call = (name: string) => ({
    id: 'sheet.mutation.set-sheet-table',
    params: { unitId: UNIT, subUnitId: area.sheetId, tableId: id, config: { name } },
  });
  const redoMutations = [...(along.preRedos ?? []), call(after), ...along.redos];
  const undoMutations = [...(along.preUndos ?? []), call(before), ...along.undos];
  if (!sequenceExecute(redoMutations, injector.get(ICommandService)).result)
    throw new Error(`The grid refused to call a table ${after}.`);
  injector.get(IUndoRedoService).pushUndoRedo({ unitID: UNIT, undoMutations, redoMutations });
}
