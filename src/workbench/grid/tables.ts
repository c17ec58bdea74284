/** Tables and defined names. */
import type { Grid, TableInfo } from './port';
import { type GridSession, toArea, toRange } from './session';
import { UNIT } from './univer';

type TablePart = Pick<
  Grid,
  'tables' | 'addTable' | 'resizeTable' | 'renameTable' | 'removeTable' | 'names' | 'addName' | 'removeName'
>;

/** Univer's mark for a name of the whole workbook. */
const WHOLE_WORKBOOK = 'AllDefaultWorkbook';

export function tablePart(session: GridSession): TablePart {
  const { api, workbook } = session;
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
    addTable: (table) => run('sheet.command.add-table', { ...place(table), id: table.id, name: table.name }),
    resizeTable: (table) =>
      run('sheet.command.set-table-config', { tableId: table.id, updateRange: { newRange: toRange(table.area) } }),
    renameTable: (table, name) => run('sheet.command.set-table-config', { tableId: table.id, name }),
    removeTable: (table) => run('sheet.command.delete-table', { subUnitId: table.area.sheetId, tableId: table.id }),

    names: () =>
      workbook.getDefinedNames().map((name) => {
        const definition = name.toBuilder().build();
        const scope = name.getLocalSheetId();
        return {
          id: definition.id,
          name: name.getName(),
          reference: name.getFormulaOrRefString().replace(/^=/, ''),
          sheetId: scope === undefined || scope === WHOLE_WORKBOOK ? null : scope,
          comment: name.getComment() ?? '',
        };
      }),
    addName: ({ name, reference, sheetId, comment }) => {
      const base = workbook.newDefinedNameBuilder().setName(name).setComment(comment);
      const isReference = /^('[^']+'|[\p{L}\d_.]+)!\$?[A-Z]+/u.test(reference);
      const builder = isReference ? base.setRef(reference) : base.setFormula(`=${reference}`);
      const sheet = sheetId === null ? null : workbook.getSheetBySheetId(sheetId);
      workbook.insertDefinedNameBuilder((sheet ? builder.setScopeToWorksheet(sheet) : builder).build());
    },
    removeName: ({ id }) => {
      workbook
        .getDefinedNames()
        .find((name) => name.toBuilder().build().id === id)
        ?.delete();
    },
  };
}
