/** What somebody protected is asked before anything is written, so that nothing is written by halves; never taken off unasked. */
import { WorkbookRefusal } from '../port';

/** Asks with the next round trip whether sheets may be made, renamed and deleted; called after it, refuses where they may not. */
export function structureGuard(context: Excel.RequestContext): () => void {
  const structure = context.workbook.protection.load('protected');
  return () => {
    if (structure.protected) throw new WorkbookRefusal('structure', '');
  };
}

/** Asks with the next round trip whether a table's sheet is protected; called after it, refuses with the sheet's name where it is. */
export function sheetGuard(table: Excel.Table): () => void {
  const sheet = table.worksheet.load('name');
  const protection = sheet.protection.load('protected');
  return () => {
    if (protection.protected) throw new WorkbookRefusal('protected', sheet.name);
  };
}
