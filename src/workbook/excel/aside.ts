/** Tables and their sheets out of the way, back again, or gone. */
import { structureGuard } from './protection';
import { asideEndings, freeName, LONGEST_SHEET_NAME, LONGEST_TABLE_NAME, WorkbookRefusal } from '../port';

/** A sheet and its tables, before and after they were set aside. */
interface Moved {
  readonly sheet: string;
  readonly newSheet: string;
  readonly tables: readonly { readonly table: string; readonly newTable: string }[];
}

/** Renames them; checked before anything is renamed, as names cannot be undone. */
export async function renameAside(
  context: Excel.RequestContext,
  names: readonly string[],
  suffix: string,
): Promise<readonly Moved[]> {
  const tables = context.workbook.tables.load('items/name,items/worksheet/name');
  const sheets = context.workbook.worksheets.load('items/name,items/protection/protected');
  const guard = structureGuard(context);
  await context.sync();
  const found = tables.items.filter(({ name }) => names.includes(name));
  const onSheets = [...new Set(found.map((table) => table.worksheet.name))];
  const locked = sheets.items.find((sheet) => onSheets.includes(sheet.name) && sheet.protection.protected);
  if (found.length > 0) guard();
  if (locked) throw new WorkbookRefusal('protected', locked.name);
  const ending = asideEndings(suffix);
  const sheetNames = sheets.items.map((sheet) => sheet.name);
  const tableNames = tables.items.map((table) => table.name);
  const newSheet = (sheet: string): string => {
    const name = freeName(sheet, { suffix: ending.sheet, longest: LONGEST_SHEET_NAME }, sheetNames);
    sheetNames.push(name);
    return name;
  };
  const newTable = (table: string): string => {
    const name = freeName(table, { suffix: ending.table, longest: LONGEST_TABLE_NAME }, tableNames);
    tableNames.push(name);
    return name;
  };
  const moved = onSheets.map((sheet): Moved => ({
    sheet,
    newSheet: newSheet(sheet),
    tables: found
      .filter((table) => table.worksheet.name === sheet)
      .map(({ name }) => ({ table: name, newTable: newTable(name) })),
  }));
  for (const one of moved) {
    for (const each of one.tables) context.workbook.tables.getItem(each.table).name = each.newTable;
    context.workbook.worksheets.getItem(one.sheet).name = one.newSheet;
  }
  await context.sync();
  return moved;
}

export async function hideAside(context: Excel.RequestContext, moved: readonly Moved[]): Promise<void> {
  for (const { newSheet } of moved)
    context.workbook.worksheets.getItem(newSheet).visibility = Excel.SheetVisibility.hidden;
  await context.sync();
}

export async function restoreAside(context: Excel.RequestContext, moved: readonly Moved[]): Promise<void> {
  for (const { sheet, newSheet, tables } of moved) {
    const worksheet = context.workbook.worksheets.getItem(newSheet);
    worksheet.visibility = Excel.SheetVisibility.visible;
    for (const { table, newTable } of tables) context.workbook.tables.getItem(newTable).name = table;
    worksheet.name = sheet;
  }
  await context.sync();
}

/** Deletes the sheets of these tables. Refuses, before deleting any, where one holds a table that is not among them. */
export async function deleteSheetsOf(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const tables = context.workbook.tables.load('items/name,items/worksheet/name');
  const guard = structureGuard(context);
  await context.sync();
  const plain = new Set(names.map((name) => name.toLowerCase()));
  const isMeant = ({ name }: Excel.Table): boolean => plain.has(name.toLowerCase());
  const sheets = [...new Set(tables.items.filter(isMeant).map((table) => table.worksheet.name))];
  const shared = tables.items.find((table) => sheets.includes(table.worksheet.name) && !isMeant(table));
  if (shared) throw new WorkbookRefusal('exists', shared.worksheet.name);
  if (sheets.length > 0) guard();
  for (const sheet of sheets) context.workbook.worksheets.getItem(sheet).delete();
  await context.sync();
}
