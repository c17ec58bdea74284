/** A sheet of cells that is no table of the model. */
import { freeName, LONGEST_SHEET_NAME, type NewSheet } from '../port';
import { entry } from './entry';
import { POINTS_PER_CHARACTER } from './new-table';

/** Makes the sheet at the end. */
export async function makeSheet(context: Excel.RequestContext, made: NewSheet): Promise<string> {
  const sheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  const taken = sheets.items.map((sheet) => sheet.name);
  const name = freeName(made.name, '#', taken, LONGEST_SHEET_NAME);
  const sheet = context.workbook.worksheets.add(name);
  made.widths.forEach((width, at) => {
    sheet.getRangeByIndexes(0, at, 1, 1).getEntireColumn().format.columnWidth = width * POINTS_PER_CHARACTER;
  });
  made.rows.forEach(({ look, cells, formats }, at) => {
    if (cells.length === 0) return;
    const range = sheet.getRangeByIndexes(at, 0, 1, cells.length);
    // Formats first: text written into a cell that is a date already would be read as one.
    if (formats) range.numberFormat = [cells.map((_, column) => formats[column] ?? 'General')];
    range.formulas = [entry(cells)];
    if (look !== 'plain') range.format.font.bold = true;
    if (look === 'title') range.format.font.size = 14;
  });
  await context.sync();
  return name;
}
