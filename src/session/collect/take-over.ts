/** Taking files over: one write on all tables together, and one way back. */
import type { RowValues } from '../../workbook/codec/encode';
import { encodeInto, languageOfTable, newTable } from '../../workbook/codec/encode';
import type { TableWrite } from '../../workbook/collect/plan/plan';
import { eachRow, WorkbookRefusal, type TableContent, type WorkbookPort, type Written } from '../../workbook/port';
import { tableNamed } from '../../workbook/schema';
import { changedSince, isUnchanged, rowChangeOf } from './row-changes';

const COLLECTED = 'vkt_Collected';

/** What is to be written, and the tables it was planned on. */
export interface TakeOver {
  /** The tables the writes were planned on. */
  readonly tower: readonly TableContent[];
  readonly writes: readonly TableWrite[];
  /** Rows for vkt_Collected, one per file. */
  readonly collected: readonly RowValues[];
}

/**
 * Writes everything in one go. Refuses with 'changed' when somebody has changed one of the tables since the comparison:
 * what is taken over is what was seen.
 */
export async function takeOver(port: WorkbookPort, { tower, writes, collected }: TakeOver): Promise<Written> {
  const kept = await collectedTable(port, tower);
  const wanted = writes.map(({ table }) => table);
  const now = await port.readTables(wanted);
  const changes = writes.map((write) => {
    const then = tower.find(({ name }) => name === write.table);
    const same = now.find(({ name }) => name.toLowerCase() === write.table.toLowerCase());
    if (then === undefined || !isUnchanged(same, then))
      throw new WorkbookRefusal('changed', write.table, { cell: same && then ? changedSince(same, then) : null });
    return rowChangeOf(then, write);
  });
  const language = languageOfTable(kept);
  const added = collected.map((row) => encodeInto(kept, row, language));
  return port.changeRows([
    ...changes,
    { table: kept.name, headers: kept.headers, becomes: eachRow(() => 'keep', added) },
  ]);
}

/** Where it is kept what was taken over; made on the spot in a workbook that has no such table. */
async function collectedTable(port: WorkbookPort, tower: readonly TableContent[]): Promise<TableContent> {
  const [found] = await port.readTables([COLLECTED]);
  if (found) return found;
  const schema = tableNamed(COLLECTED);
  const [sample] = tower;
  if (!schema || !sample) throw new WorkbookRefusal('not-found', COLLECTED);
  await port.createTables([newTable(schema, [], languageOfTable(sample))]);
  const [made] = await port.readTables([COLLECTED]);
  if (!made) throw new WorkbookRefusal('not-found', COLLECTED);
  return made;
}
