/** A table of ours as it is made in a workbook: sheet, title, headers with their help, formats, drop-downs. */
import { WorkbookRefusal, type Cell, type ColumnLayout, type NewTable } from '../port';
import { POINTS_PER_CHARACTER } from '../printed-page';
import { entry } from './entry';
import { structureGuard } from './protection';

/** Rows of a table start under a title row and an empty one. */
const HEADER_ROW = 2;
/** Rows below a new table that drop-downs are prepared for. */
const VALIDATED_ROWS = 500;

export async function refuseTaken(context: Excel.RequestContext, tables: readonly NewTable[]): Promise<void> {
  const sheets = tables.map((table) => context.workbook.worksheets.getItemOrNullObject(table.sheet).load('name'));
  const named = tables.map((table) => context.workbook.tables.getItemOrNullObject(table.name).load('name'));
  const guard = structureGuard(context);
  await context.sync();
  guard();
  const taken = tables.find((_, i) => sheets[i]?.isNullObject === false || named[i]?.isNullObject === false);
  if (taken) throw new WorkbookRefusal('exists', taken.sheet);
}

export function makeTable(context: Excel.RequestContext, made: NewTable): void {
  const sheet = context.workbook.worksheets.add(made.sheet);
  const width = made.columns.length;
  const title = sheet.getRangeByIndexes(0, 0, 1, 1);
  title.values = [entry([made.title])];
  title.format.font.italic = true;
  title.format.font.color = '#595959';
  const height = 1 + Math.max(1, made.rows.length);
  const range = sheet.getRangeByIndexes(HEADER_ROW, 0, height, width);
  const rows = made.rows.length > 0 ? made.rows.map(entry) : [made.columns.map((): Cell => '')];
  const bodyFormats = made.columns.map((column) => column.numberFormat);
  const body = sheet.getRangeByIndexes(HEADER_ROW + 1, 0, height - 1, width);
  // Formats first: text written into a cell that is a date already would be read as one.
  body.numberFormat = rows.map(() => bodyFormats);
  range.values = [entry(made.columns.map((column) => column.header)), ...rows];
  const table = sheet.tables.add(range, true);
  table.name = made.name;
  table.style = 'TableStyleMedium2';
  made.columns.forEach((column, at) => {
    sheet.getRangeByIndexes(0, at, 1, 1).getEntireColumn().format.columnWidth = column.width * POINTS_PER_CHARACTER;
    explain(sheet.getRangeByIndexes(HEADER_ROW, at, 1, 1), column);
  });
  sheet.freezePanes.freezeRows(HEADER_ROW + 1);
}

/** The column's help as the message Excel shows when a cell is selected. */
function explain(cells: Excel.Range, column: ColumnLayout): void {
  cells.dataValidation.prompt = {
    showPrompt: true,
    title: column.header.slice(0, 32),
    message: column.note.slice(0, 255),
  };
}

export function restrictColumns(context: Excel.RequestContext, made: NewTable, all: readonly NewTable[]): void {
  const sheet = context.workbook.worksheets.getItem(made.sheet);
  const height = made.rows.length + VALIDATED_ROWS;
  made.columns.forEach((column, at) => {
    const source = listSource(column, all);
    const cells = sheet.getRangeByIndexes(HEADER_ROW + 1, at, height, 1);
    if (source !== null) offer(cells, source);
    explain(cells, column);
  });
}

/** A drop-down. Names may be typed that do not exist yet: Excel offers, the check of the model judges. */
function offer(range: Excel.Range, source: string): void {
  range.dataValidation.rule = { list: { inCellDropDown: true, source } };
  range.dataValidation.errorAlert = {
    showAlert: false,
    message: '',
    title: '',
    style: Excel.DataValidationAlertStyle.warning,
  };
}

/** A list of texts, or the column of another table by its address with room to grow. */
function listSource(column: ColumnLayout, all: readonly NewTable[]): string | null {
  const { choices } = column;
  if (choices.kind === 'list') return choices.values.join(',');
  if (choices.kind === 'none') return null;
  const table = all.find((candidate) => candidate.name === choices.table);
  const at = table?.columns.findIndex((candidate) => candidate.header === choices.header) ?? -1;
  if (!table || at < 0) return null;
  const letter = String.fromCharCode(65 + at);
  return `='${table.sheet.replace(/'/g, "''")}'!$${letter}$${HEADER_ROW + 2}:$${letter}$${HEADER_ROW + 1 + table.rows.length + VALIDATED_ROWS}`;
}
