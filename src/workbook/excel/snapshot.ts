/** Tables at one moment: what is in their cells, and what was entered there. */
import type { Snapshot } from '../row-plan';
import { isBlank } from './entry';
import { inParts, isTooLarge, type TableCells } from './read';

export const nothing: Snapshot = { headers: [], rows: [], entered: [] };

/** Reading fails now and then; after a write that would cost the way back from it. */
export async function snapshots(context: Excel.RequestContext, names: readonly string[]): Promise<readonly Snapshot[]> {
  return snapshotsOnce(context, names).catch(() => snapshotsOnce(context, names));
}

async function snapshotsOnce(context: Excel.RequestContext, names: readonly string[]): Promise<readonly Snapshot[]> {
  try {
    return await together(context, names);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
  }
  const found: Snapshot[] = [];
  for (const name of names) found.push(snapshotOf(await inParts(context, name, 'values,formulas')));
  return found;
}

async function together(context: Excel.RequestContext, names: readonly string[]): Promise<readonly Snapshot[]> {
  const asked = names.map((name) => {
    const table = context.workbook.tables.getItem(name);
    return { header: table.getHeaderRowRange().load('values'), body: table.getDataBodyRange().load('values,formulas') };
  });
  await context.sync();
  return asked.map(({ header, body }) => snapshotOf({ header, values: body.values, formulas: body.formulas }));
}

const snapshotOf = ({ header, values, formulas }: TableCells): Snapshot => ({
  headers: (header.values[0] ?? []).map(String),
  rows: isBlank(formulas) ? [] : values,
  entered: isBlank(formulas) ? [] : formulas,
});
