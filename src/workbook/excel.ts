/**
 * The port on a real workbook. The only file that names Excel.*.
 *
 * Rules of the house for Office.js: one sync per question, values in blocks, events switched off during our own writes
 * and back on in a finally, addresses by name (never the active sheet, which may be another workbook's by then).
 */
import {
  asideEndings,
  freeName,
  LONGEST_SHEET_NAME,
  LONGEST_TABLE_NAME,
  WorkbookRefusal,
  type Cell,
  type CellPlace,
  type ColumnLayout,
  type NewTable,
  type RefusalCode,
  type SetAside,
  type TableContent,
  type WorkbookChange,
  type WorkbookPort,
} from './port';

/** Rows of a table start under a title row and an empty one. */
const HEADER_ROW = 2;
/** Rows written per round trip: far below Excel's payload limit of 5 MB for our widest table. */
const ROWS_PER_WRITE = 5_000;
/** Width of one character in points, at the default font. */
const POINTS_PER_CHARACTER = 5.6;
/** Rows below a new table that drop-downs are prepared for. */
const VALIDATED_ROWS = 500;

const REFUSALS: Readonly<Record<string, RefusalCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit',
  AccessDenied: 'protected',
  ItemNotFound: 'not-found',
  InvalidReference: 'not-found',
  ItemAlreadyExists: 'exists',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
};

const cells = (rows: readonly (readonly Cell[])[]): Cell[][] => rows.map((row) => [...row]);

/** Excel shows a number typed as text; a leading apostrophe keeps text that looks like a formula text. */
const literal = (cell: Cell): Cell => (typeof cell === 'string' && /^[=+@-]/.test(cell) ? `'${cell}` : cell);

export class ExcelWorkbook implements WorkbookPort {
  get readOnly(): boolean {
    return Office.context.document.mode === Office.DocumentMode.ReadOnly;
  }

  readTables(names: readonly string[]): Promise<readonly TableContent[]> {
    return this.run('tables', async (context) => {
      const wanted = names.map((name) => {
        const table = context.workbook.tables.getItemOrNullObject(name);
        table.load('name');
        table.worksheet.load('name');
        return {
          table,
          header: table.getHeaderRowRange().load('values'),
          body: table.getDataBodyRange().load('values'),
        };
      });
      await context.sync();
      return wanted
        .filter(({ table }) => !table.isNullObject)
        .map(({ table, header, body }) => ({
          name: table.name,
          sheet: table.worksheet.name,
          headers: (header.values[0] ?? []).map(String),
          // Excel keeps one blank row in an empty table.
          rows: isBlank(body.values) ? [] : body.values,
        }));
    });
  }

  sheetNames(): Promise<readonly string[]> {
    return this.run('sheets', async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      return sheets.items.map((sheet) => sheet.name);
    });
  }

  async createTables(tables: readonly NewTable[]): Promise<void> {
    await this.write('new model', async (context) => {
      await refuseTaken(context, tables);
      for (const table of tables) makeTable(context, table);
      await context.sync();
      for (const table of tables) restrictColumns(context, table, tables);
      const first = tables[0];
      if (first) context.workbook.worksheets.getItem(first.sheet).activate();
      await context.sync();
    });
  }

  async appendRows(name: string, rows: readonly (readonly Cell[])[]): Promise<void> {
    if (rows.length === 0) return;
    await this.write(name, async (context) => {
      const table = context.workbook.tables.getItem(name);
      const body = table.getDataBodyRange().load('values,rowCount');
      await context.sync();
      await fill(context, table, isBlank(body.values) ? 0 : body.rowCount, rows);
    });
  }

  async replaceRows(name: string, rows: readonly (readonly Cell[])[]): Promise<void> {
    await this.write(name, async (context) => {
      const table = context.workbook.tables.getItem(name);
      const body = table.getDataBodyRange().load('rowCount');
      await context.sync();
      table.clearFilters();
      body.clear(Excel.ClearApplyTo.contents);
      const spare = body.rowCount - Math.max(1, rows.length);
      if (spare > 0)
        body
          .getLastRow()
          .getOffsetRange(1 - spare, 0)
          .getResizedRange(spare - 1, 0)
          .delete(Excel.DeleteShiftDirection.up);
      await context.sync();
      await fill(context, table, 0, rows);
    });
  }

  async deleteTables(names: readonly string[]): Promise<void> {
    await this.write('sheets', async (context) => {
      const found = names.map((name) => context.workbook.tables.getItemOrNullObject(name).load('name'));
      await context.sync();
      const ours = found.filter((table) => !table.isNullObject);
      const sheets = ours.map(({ worksheet }) => ({
        worksheet: worksheet.load('name'),
        tables: worksheet.tables.getCount(),
      }));
      await context.sync();
      const shared = sheets.find(({ tables }) => tables.value > 1);
      if (shared) throw new WorkbookRefusal('exists', shared.worksheet.name);
      for (const { worksheet } of sheets) worksheet.delete();
      await context.sync();
    });
  }

  async setAside(names: readonly string[], suffix: string): Promise<SetAside> {
    const moved = await this.renameAside(names, suffix);
    const all = (change: (sheet: Excel.Worksheet, table: Excel.Table, one: Moved) => void): Promise<void> =>
      this.write('sheets', async (context) => {
        for (const one of moved)
          change(context.workbook.worksheets.getItem(one.newSheet), context.workbook.tables.getItem(one.newTable), one);
        await context.sync();
      });
    return {
      hide: () =>
        all((sheet) => {
          sheet.visibility = Excel.SheetVisibility.hidden;
        }),
      restore: () =>
        all((sheet, table, one) => {
          sheet.visibility = Excel.SheetVisibility.visible;
          table.name = one.table;
          sheet.name = one.sheet;
        }),
    };
  }

  private async renameAside(names: readonly string[], suffix: string): Promise<readonly Moved[]> {
    const moved: Moved[] = [];
    await this.write('sheets', async (context) => {
      const tables = context.workbook.tables.load('items/name,items/worksheet/name');
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      const ending = asideEndings(suffix);
      const sheetNames = sheets.items.map((sheet) => sheet.name);
      const tableNames = tables.items.map((table) => table.name);
      for (const table of tables.items.filter(({ name }) => names.includes(name))) {
        const sheet = table.worksheet.name;
        const newSheet = freeName(sheet, ending.sheet, sheetNames, LONGEST_SHEET_NAME);
        const newTable = freeName(table.name, ending.table, tableNames, LONGEST_TABLE_NAME);
        moved.push({ sheet, table: table.name, newSheet, newTable });
        sheetNames.push(newSheet);
        tableNames.push(newTable);
      }
      for (const one of moved) {
        context.workbook.tables.getItem(one.table).name = one.newTable;
        context.workbook.worksheets.getItem(one.sheet).name = one.newSheet;
      }
      await context.sync();
    });
    return moved;
  }

  watch(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    return this.run('events', async (context) => {
      const { tables, worksheets } = context.workbook;
      const structure = async (): Promise<void> => listener({ tables: [], source: 'local' });
      const handlers = [
        tables.onChanged.add((event) => this.tableChanged(event, listener)),
        tables.onAdded.add(structure),
        tables.onDeleted.add(structure),
        worksheets.onDeleted.add(structure),
      ];
      await context.sync();
      return async () => {
        await Excel.run(context, async (same) => {
          for (const handler of handlers) handler.remove();
          await same.sync();
        });
      };
    });
  }

  private async tableChanged(
    event: Excel.TableChangedEventArgs,
    listener: (change: WorkbookChange) => void,
  ): Promise<void> {
    const source = event.source === Excel.EventSource.remote ? 'remote' : 'local';
    // The event carries an id; which table that is may have changed since, so ask now.
    const name = await this.run('tables', async (context) => {
      const table = context.workbook.tables.getItemOrNullObject(event.tableId).load('name');
      await context.sync();
      return table.isNullObject ? null : table.name;
    }).catch(() => null);
    listener({ tables: name === null ? [] : [name], source });
  }

  async goTo(place: CellPlace): Promise<void> {
    await this.run(place.table, async (context) => {
      const table = context.workbook.tables.getItem(place.table);
      const header = table.getHeaderRowRange().load('values');
      const body = table.getDataBodyRange().load('rowCount');
      await context.sync();
      const headers = (header.values[0] ?? []).map(String);
      const column = place.header === null ? null : headers.indexOf(place.header);
      if (column === -1 || (place.row !== null && place.row > body.rowCount))
        throw new WorkbookRefusal('not-found', place.table);
      const row = place.row === null ? table.getHeaderRowRange() : body.getRow(place.row - 1);
      table.worksheet.activate();
      (column === null ? row : row.getColumn(column)).select();
      await context.sync();
    });
  }

  async insertFormula(formula: string): Promise<void> {
    await this.run('cell', async (context) => {
      context.workbook.getActiveCell().formulas = [[formula]];
      await context.sync();
    });
  }

  async startWithDocument(): Promise<void> {
    if (!Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return;
    // Asking first: setting it marks the document as changed.
    const behaviour = await Office.addin.getStartupBehavior();
    if (behaviour !== Office.StartupBehavior.load) await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  }

  /** Our own writes must not come back to us as if a person had typed them. */
  private write(subject: string, batch: (context: Excel.RequestContext) => Promise<void>): Promise<void> {
    if (this.readOnly) throw new WorkbookRefusal('read-only', subject);
    return this.run(subject, async (context) => {
      context.runtime.enableEvents = false;
      context.application.suspendApiCalculationUntilNextSync();
      try {
        await batch(context);
      } finally {
        context.runtime.enableEvents = true;
        await context.sync();
      }
    });
  }

  private async run<T>(subject: string, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    try {
      return await Excel.run({ delayForCellEdit: true }, batch);
    } catch (error) {
      if (error instanceof OfficeExtension.Error) {
        const code = REFUSALS[error.code] ?? 'unknown';
        throw new WorkbookRefusal(code, code === 'unknown' ? `${subject} (${error.code}: ${error.message})` : subject, {
          cause: error,
        });
      }
      throw error;
    }
  }
}

/** A table and its sheet, before and after they were set aside. */
interface Moved {
  readonly sheet: string;
  readonly table: string;
  readonly newSheet: string;
  readonly newTable: string;
}

const isBlank = (rows: readonly (readonly Cell[])[]): boolean =>
  rows.length === 1 && (rows[0] ?? []).every((cell) => cell === '');

async function refuseTaken(context: Excel.RequestContext, tables: readonly NewTable[]): Promise<void> {
  const sheets = tables.map((table) => context.workbook.worksheets.getItemOrNullObject(table.sheet).load('name'));
  const named = tables.map((table) => context.workbook.tables.getItemOrNullObject(table.name).load('name'));
  await context.sync();
  const taken = tables.find((_, i) => sheets[i]?.isNullObject === false || named[i]?.isNullObject === false);
  if (taken) throw new WorkbookRefusal('exists', taken.sheet);
}

function makeTable(context: Excel.RequestContext, made: NewTable): void {
  const sheet = context.workbook.worksheets.add(made.sheet);
  const width = made.columns.length;
  const title = sheet.getRangeByIndexes(0, 0, 1, 1);
  title.values = [[made.title]];
  title.format.font.italic = true;
  title.format.font.color = '#595959';
  const height = 1 + Math.max(1, made.rows.length);
  const range = sheet.getRangeByIndexes(HEADER_ROW, 0, height, width);
  const rows = made.rows.length > 0 ? made.rows.map((row) => row.map(literal)) : [made.columns.map((): Cell => '')];
  const bodyFormats = made.columns.map((column) => column.numberFormat);
  const body = sheet.getRangeByIndexes(HEADER_ROW + 1, 0, height - 1, width);
  // Formats first: text written into a cell that is a date already would be read as one.
  body.numberFormat = rows.map(() => bodyFormats);
  range.values = [made.columns.map((column): Cell => column.header), ...cells(rows)];
  const table = sheet.tables.add(range, true);
  table.name = made.name;
  table.style = 'TableStyleMedium2';
  made.columns.forEach((column, at) => {
    sheet.getRangeByIndexes(0, at, 1, 1).getEntireColumn().format.columnWidth = column.width * POINTS_PER_CHARACTER;
    explain(sheet.getRangeByIndexes(HEADER_ROW, at, 1, 1), column);
  });
  sheet.freezePanes.freezeRows(HEADER_ROW + 1);
}

/** The column's help as the message Excel shows when its header is selected. */
function explain(header: Excel.Range, column: ColumnLayout): void {
  header.dataValidation.prompt = {
    showPrompt: true,
    title: column.header.slice(0, 32),
    message: column.note.slice(0, 255),
  };
}

function restrictColumns(context: Excel.RequestContext, made: NewTable, all: readonly NewTable[]): void {
  const sheet = context.workbook.worksheets.getItem(made.sheet);
  const height = made.rows.length + VALIDATED_ROWS;
  made.columns.forEach((column, at) => {
    const source = listSource(column, all);
    if (source !== null) offer(sheet.getRangeByIndexes(HEADER_ROW + 1, at, height, 1), source);
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

/** Writes rows into a table from a body row on, growing it first; Excel fills a blank row before adding others. */
async function fill(
  context: Excel.RequestContext,
  table: Excel.Table,
  from: number,
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const header = table.getHeaderRowRange().load('rowIndex,columnIndex,columnCount');
  const body = table.getDataBodyRange().load('rowCount');
  await context.sync();
  const sheet = table.worksheet;
  const last = from + rows.length;
  if (last > body.rowCount)
    table.resize(sheet.getRangeByIndexes(header.rowIndex, header.columnIndex, last + 1, header.columnCount));
  for (let at = 0; at < rows.length; at += ROWS_PER_WRITE) {
    const part = rows.slice(at, at + ROWS_PER_WRITE);
    sheet.getRangeByIndexes(
      header.rowIndex + 1 + from + at,
      header.columnIndex,
      part.length,
      header.columnCount,
    ).values = cells(part.map((row) => row.map(literal)));
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each part is a request of its own on purpose
    await context.sync();
  }
}
