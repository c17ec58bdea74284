/** What Excel tells of a workbook, in the words of the port. */
import type { WorkbookChange } from '../port';
import { NO_NAME, run, runIn } from './run';

type Listener = (change: WorkbookChange) => void;

/** Tells of every change until the returned function is called. */
export function watchWorkbook(listener: Listener): Promise<() => Promise<void>> {
  return run(NO_NAME, async (context) => {
    const { tables, worksheets } = context.workbook;
    const tell = (kind: WorkbookChange['kind']) => async (): Promise<void> =>
      listener({ kind, tables: [], source: 'local' });
    const handlers = [
      tables.onChanged.add((event) => tableChanged(event, listener)),
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
    return () =>
      runIn(context, async (same) => {
        for (const handler of handlers) handler.remove();
        await same.sync();
      });
  });
}

async function tableChanged(event: Excel.TableChangedEventArgs, listener: Listener): Promise<void> {
  const source = event.source === Excel.EventSource.remote ? 'remote' : 'local';
  // The event carries an id; which table that is may have changed since, so ask now.
  const name = await run(NO_NAME, async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(event.tableId).load('name');
    await context.sync();
    return table.isNullObject ? null : table.name;
  }).catch(() => null);
  listener(name === null ? { kind: 'structure', tables: [], source } : { kind: 'cells', tables: [name], source });
}
