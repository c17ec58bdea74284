/** The port on a real workbook: what the add-in needs, asked of Excel one batch after another (run.ts says how). */
import { deleteSheetsOf, hideAside, renameAside, restoreAside } from './aside';
import { makeTable, refuseTaken, restrictColumns } from './new-table';
import { makeSheets } from './new-sheet';
import { readTables } from './read';
import { readSelected, readValues } from './selected';
import { plansBack, plansFor } from './rows';
import { isReadOnly, newWorkbook, NO_NAME, run, write } from './run';
import { putInOneStep, writeRows } from './undo-group';
import { watchWorkbook } from './watch';
import {
  WorkbookRefusal,
  type Cell,
  type CellPlace,
  type MadeSheets,
  type NewSheet,
  type NewTable,
  type RowChange,
  type SelectedCell,
  type SetAside,
  type SingleCell,
  type TableContent,
  type Trace,
  type WorkbookChange,
  type WorkbookPort,
  type Written,
} from '../port';
import type { Occupied, Put, PutBlock, PutPlace } from '../put';

/** Arguments of one call: engines have a limit. */
const BYTES_AT_ONCE = 8_192;

export class ExcelWorkbook implements WorkbookPort {
  get readOnly(): boolean {
    return isReadOnly();
  }

  readTables(
    names: readonly string[],
    { others = false }: { readonly others?: boolean } = {},
  ): Promise<readonly TableContent[]> {
    return run(NO_NAME, (context) => readTables(context, names, others));
  }

  sheetNames(): Promise<readonly string[]> {
    return run(NO_NAME, async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      return sheets.items.map((sheet) => sheet.name);
    });
  }

  async createTables(tables: readonly NewTable[]): Promise<void> {
    await write(NO_NAME, async (context) => {
      await refuseTaken(context, tables);
      for (const table of tables) makeTable(context, table);
      await context.sync();
      for (const table of tables) restrictColumns(context, table, tables);
      const first = tables[0];
      if (first) context.workbook.worksheets.getItem(first.sheet).activate();
      await context.sync();
    });
  }

  async changeRows(changes: readonly RowChange[]): Promise<Written> {
    const { traces, undo } = await writeRows(subjectOf(changes), (context) => plansFor(context, changes));
    return { undo, traces, takeBack: () => this.takeBack(traces) };
  }

  async takeBack(traces: readonly Trace[]): Promise<void> {
    await writeRows(subjectOf(traces), (context) => plansBack(context, traces));
  }

  /** Excel gives the new workbook a name of its own. */
  async openWorkbook(bytes: Uint8Array): Promise<boolean> {
    if (!Office.context.requirements.isSetSupported('ExcelApi', '1.8')) return false;
    let text = '';
    for (let at = 0; at < bytes.length; at += BYTES_AT_ONCE)
      text += String.fromCharCode(...bytes.subarray(at, at + BYTES_AT_ONCE));
    await run(NO_NAME, () => newWorkbook(btoa(text)));
    return true;
  }

  async keep(name: string, text: string | null): Promise<void> {
    await write(NO_NAME, async (context) => {
      const { settings } = context.workbook;
      if (text !== null) settings.add(name, text);
      else {
        const setting = settings.getItemOrNullObject(name);
        await context.sync();
        if (!setting.isNullObject) setting.delete();
      }
      await context.sync();
    });
  }

  kept(name: string): Promise<string | null> {
    return run(NO_NAME, async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(name).load('value');
      await context.sync();
      return setting.isNullObject || typeof setting.value !== 'string' ? null : setting.value;
    });
  }

  addSheets(sheets: readonly NewSheet[]): Promise<MadeSheets> {
    return write(sheets[0]?.name ?? '', (context) => makeSheets(context, sheets));
  }

  async showSheet(name: string): Promise<void> {
    await run(name, async (context) => {
      context.workbook.worksheets.getItem(name).activate();
      await context.sync();
    });
  }

  tableSheets(): Promise<readonly { readonly table: string; readonly sheet: string }[]> {
    return run(NO_NAME, async (context) => {
      const tables = context.workbook.tables.load('items/name,items/worksheet/name');
      await context.sync();
      return tables.items.map(({ name, worksheet }) => ({ table: name, sheet: worksheet.name }));
    });
  }

  async deleteTables(names: readonly string[]): Promise<void> {
    await write(NO_NAME, (context) => deleteSheetsOf(context, names));
  }

  async setAside(names: readonly string[], suffix: string): Promise<SetAside> {
    const moved = await write(NO_NAME, (context) => renameAside(context, names, suffix));
    return {
      hide: () => write(NO_NAME, (context) => hideAside(context, moved)),
      restore: () => write(NO_NAME, (context) => restoreAside(context, moved)),
    };
  }

  watch(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    return watchWorkbook(listener);
  }

  async goTo(place: CellPlace): Promise<void> {
    await run(place.table, async (context) => {
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

  /** As rows: in one step to undo where Excel groups, and else with a way back of our own. */
  put(block: PutBlock, place: PutPlace): Promise<Put | Occupied> {
    return putInOneStep(block, place);
  }

  async selectedCell(): Promise<SelectedCell> {
    return run(NO_NAME, readSelected);
  }

  async valuesOf(cells: readonly SingleCell[]): Promise<readonly Cell[]> {
    return run(NO_NAME, (context) => readValues(context, cells));
  }

  async startsWithDocument(): Promise<boolean | null> {
    if (!Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return null;
    return (await Office.addin.getStartupBehavior()) === Office.StartupBehavior.load;
  }

  async startWithDocument(start: boolean): Promise<void> {
    if (this.readOnly) throw new WorkbookRefusal('read-only', '');
    const now = await this.startsWithDocument();
    // Asking first: setting it marks the document as changed.
    if (now === null || now === start) return;
    await Office.addin.setStartupBehavior(start ? Office.StartupBehavior.load : Office.StartupBehavior.none);
  }
}

const subjectOf = (changes: readonly { readonly table: string }[]): string =>
  [...new Set(changes.map(({ table }) => table))].join(', ');
