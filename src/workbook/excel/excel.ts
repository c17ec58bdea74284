/**
 * The port on a real workbook. The only file that calls Excel.run.
 *
 * Rules of the house for Office.js: values in blocks, events switched off during our own writes and back on in a finally,
 * addresses by name (never the active sheet, which may be another workbook's by then), everything checked before the
 * first write, and one step to undo where Excel can.
 */
import { deleteSheetsOf, hideAside, renameAside, restoreAside } from './aside';
import { makeTable, refuseTaken, restrictColumns } from './new-table';
import { makeSheets } from './new-sheet';
import { put } from './put';
import { takeBackPut } from './put-back';
import { readTables } from './read';
import { readSelected, readValues } from './selected';
import { carryOut, plansBack, plansFor, type TableChange, type WriteProgress } from './rows';
import {
  WorkbookRefusal,
  type Cell,
  type CellPlace,
  type MadeSheets,
  type NewSheet,
  type NewTable,
  type RefusalCode,
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
import { cellsText, type Occupied, type Put, type PutBlock, type PutPlace } from '../put';

const REFUSALS: Readonly<Record<string, RefusalCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit',
  AccessDenied: 'protected',
  ItemNotFound: 'not-found',
  InvalidReference: 'not-found',
  ItemAlreadyExists: 'exists',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
};

/** The version of ExcelApi from which the writes of one run can be one step to undo. */
const UNDO_GROUPS = '1.20';

/** What a person reads behind a refusal is the name of a thing of theirs, a sheet or a table; where it is of none, nothing. */
const NO_NAME = '';

/** Times that a write is begun anew because somebody changed the rows between reading and writing them. */
const MOST_ATTEMPTS = 2;

/** Arguments of one call: engines have a limit. */
const BYTES_AT_ONCE = 8_192;

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;
type Plans = Batch<readonly TableChange[]>;

export class ExcelWorkbook implements WorkbookPort {
  get readOnly(): boolean {
    return Office.context.document.mode === Office.DocumentMode.ReadOnly;
  }

  readTables(
    names: readonly string[],
    { others = false }: { readonly others?: boolean } = {},
  ): Promise<readonly TableContent[]> {
    return this.run(NO_NAME, (context) => readTables(context, names, others));
  }

  sheetNames(): Promise<readonly string[]> {
    return this.run(NO_NAME, async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      return sheets.items.map((sheet) => sheet.name);
    });
  }

  async createTables(tables: readonly NewTable[]): Promise<void> {
    await this.write(NO_NAME, async (context) => {
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
    const { traces, undo } = await this.writeRows(subjectOf(changes), (context) => plansFor(context, changes));
    return { undo, traces, takeBack: () => this.takeBack(traces) };
  }

  async takeBack(traces: readonly Trace[]): Promise<void> {
    await this.writeRows(subjectOf(traces), (context) => plansBack(context, traces));
  }

  /** Excel gives the new workbook a name of its own. */
  async openWorkbook(bytes: Uint8Array): Promise<boolean> {
    if (!Office.context.requirements.isSetSupported('ExcelApi', '1.8')) return false;
    let text = '';
    for (let at = 0; at < bytes.length; at += BYTES_AT_ONCE)
      text += String.fromCharCode(...bytes.subarray(at, at + BYTES_AT_ONCE));
    await this.run(NO_NAME, () => Excel.createWorkbook(btoa(text)));
    return true;
  }

  async keep(name: string, text: string | null): Promise<void> {
    await this.write(NO_NAME, async (context) => {
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
    return this.run(NO_NAME, async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(name).load('value');
      await context.sync();
      return setting.isNullObject || typeof setting.value !== 'string' ? null : setting.value;
    });
  }

  /**
   * One step to undo where Excel groups them; where it turns out that it cannot, and nothing of it is left in the
   * workbook, the same without grouping. Once more from the start when somebody was just ahead of us.
   */
  private async writeRows(subject: string, plans: Plans): Promise<{ traces: readonly Trace[]; undo: Written['undo'] }> {
    let grouped = Office.context.requirements.isSetSupported('ExcelApi', UNDO_GROUPS);
    for (let left = MOST_ATTEMPTS; ; left -= 1) {
      const progress: WriteProgress = { begun: false };
      let traces: readonly Trace[] | null = null;
      const work = async (context: Excel.RequestContext): Promise<readonly Trace[]> =>
        (traces = await carryOut(context, await plans(context), progress));
      try {
        return { traces: await this.write(subject, work, grouped), undo: grouped ? 'excel' : 'own' };
      } catch (error) {
        // Everything was written, only closing the group failed.
        if (traces !== null && cannotGroup(error)) return { traces, undo: 'own' };
        const again = cannotGroup(error) ? grouped : error instanceof WorkbookRefusal && error.code === 'changed';
        if (!again || progress.begun || left === 0) throw error;
        if (cannotGroup(error)) grouped = false;
      }
    }
  }

  addSheets(sheets: readonly NewSheet[]): Promise<MadeSheets> {
    return this.write(sheets[0]?.name ?? '', (context) => makeSheets(context, sheets));
  }

  async showSheet(name: string): Promise<void> {
    await this.run(name, async (context) => {
      context.workbook.worksheets.getItem(name).activate();
      await context.sync();
    });
  }

  tableSheets(): Promise<readonly { readonly table: string; readonly sheet: string }[]> {
    return this.run(NO_NAME, async (context) => {
      const tables = context.workbook.tables.load('items/name,items/worksheet/name');
      await context.sync();
      return tables.items.map(({ name, worksheet }) => ({ table: name, sheet: worksheet.name }));
    });
  }

  async deleteTables(names: readonly string[]): Promise<void> {
    await this.write(NO_NAME, (context) => deleteSheetsOf(context, names));
  }

  async setAside(names: readonly string[], suffix: string): Promise<SetAside> {
    const moved = await this.write(NO_NAME, (context) => renameAside(context, names, suffix));
    return {
      hide: () => this.write(NO_NAME, (context) => hideAside(context, moved)),
      restore: () => this.write(NO_NAME, (context) => restoreAside(context, moved)),
    };
  }

  watch(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    return this.run(NO_NAME, async (context) => {
      const { tables, worksheets } = context.workbook;
      const tell = (kind: WorkbookChange['kind']) => async (): Promise<void> =>
        listener({ kind, tables: [], source: 'local' });
      const handlers = [
        tables.onChanged.add((event) => this.tableChanged(event, listener)),
        tables.onAdded.add(tell('structure')),
        tables.onDeleted.add(tell('structure')),
        // A sheet that comes from elsewhere may bring its tables.
        worksheets.onAdded.add(tell('structure')),
        worksheets.onDeleted.add(tell('structure')),
        // Sorting raises no onChanged either, and what we know of a row would be said of another one.
        worksheets.onRowSorted.add(tell('structure')),
        // A cell whose formula comes to another value raises no onChanged.
        worksheets.onCalculated.add(tell('calculation')),
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
    const name = await this.run(NO_NAME, async (context) => {
      const table = context.workbook.tables.getItemOrNullObject(event.tableId).load('name');
      await context.sync();
      return table.isNullObject ? null : table.name;
    }).catch(() => null);
    listener(name === null ? { kind: 'structure', tables: [], source } : { kind: 'cells', tables: [name], source });
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

  async selectedCell(): Promise<SelectedCell> {
    return this.run(NO_NAME, readSelected);
  }

  async valuesOf(cells: readonly SingleCell[]): Promise<readonly Cell[]> {
    return this.run(NO_NAME, (context) => readValues(context, cells));
  }

  /** As rows: in one step to undo where Excel groups, and else with a way back of our own. */
  async put(block: PutBlock, place: PutPlace): Promise<Put | Occupied> {
    const canGroup = place.kind !== 'sheet' && Office.context.requirements.isSetSupported('ExcelApi', UNDO_GROUPS);
    const progress: WriteProgress = { begun: false };
    const work = (grouped: boolean) =>
      this.write(NO_NAME, (context) => put(context, block, { place, progress }), grouped).then((found) => ({
        found,
        grouped,
      }));
    const { found, grouped } = await work(canGroup).catch((error: unknown) => {
      if (!canGroup || progress.begun || !cannotGroup(error)) throw error;
      return work(false);
    });
    if ('kind' in found) return found;
    return {
      kind: 'put',
      sheet: found.corner.sheet,
      cells: cellsText(found.corner, found.extent),
      undo: grouped ? 'excel' : 'own',
      takeBack: () => this.write(found.corner.sheet, (context) => takeBackPut(context, found)),
    };
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

  /** Our own writes must not come back to us as if a person had typed them. */
  private async write<T>(subject: string, batch: Batch<T>, grouped = false): Promise<T> {
    if (this.readOnly) throw new WorkbookRefusal('read-only', subject);
    return this.run(subject, (context) => quietly(context, () => batch(context)), grouped);
  }

  private async run<T>(subject: string, batch: Batch<T>, grouped = false): Promise<T> {
    try {
      return await Excel.run({ delayForCellEdit: true, ...(grouped ? { mergeUndoGroup: true } : {}) }, batch);
    } catch (error) {
      if (error instanceof OfficeExtension.Error) {
        const code = REFUSALS[error.code] ?? 'unknown';
        const detail = code === 'unknown' ? [`${error.code}: ${error.message}`] : [];
        const about = [subject, ...detail].filter((part) => part !== NO_NAME).join(', ');
        throw new WorkbookRefusal(code, about, {
          cause: error,
        });
      }
      throw error;
    }
  }
}

/** Excel as it is, with its own errors: for who must see what it does. */
export const excelItself = <T>(batch: Batch<T>, options: { readonly mergeUndoGroup?: boolean } = {}): Promise<T> =>
  Excel.run({ delayForCellEdit: true, ...options }, batch);

const subjectOf = (changes: readonly { readonly table: string }[]): string =>
  [...new Set(changes.map(({ table }) => table))].join(', ');

/** Excel could not put the step in one group; before anything was written, that costs only the group. */
const cannotGroup = (error: unknown): boolean =>
  error instanceof WorkbookRefusal &&
  error.cause instanceof OfficeExtension.Error &&
  ['UndoNotSupported', 'GeneralException'].includes(error.cause.code);

async function quietly<T>(context: Excel.RequestContext, work: () => Promise<T>): Promise<T> {
  context.runtime.enableEvents = false;
  context.application.suspendApiCalculationUntilNextSync();
  try {
    return await work();
  } finally {
    await eventsOn(context).catch(() => Excel.run({ delayForCellEdit: true }, eventsOn));
  }
}

/** Left off, every live value would go stale in silence. */
async function eventsOn(context: Excel.RequestContext): Promise<void> {
  context.runtime.enableEvents = true;
  await context.sync();
}
