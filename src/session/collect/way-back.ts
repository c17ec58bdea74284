/** The way back from what was taken over last, kept in the workbook: it is there after saving and opening again. */
import type { RowValues } from '../../workbook/codec/encode';
import { WorkbookRefusal, type Trace, type WorkbookPort } from '../../workbook/port';

const NAME = 'vkt.collect.way-back';
/** Workbooks with larger settings are slow to open, and Excel on the web refuses them. */
const LONGEST = 500_000;

/** Of what was taken over last: the names of the files and the locations they are of. */
export interface LastTaken {
  readonly files: readonly string[];
  readonly locations: readonly string[];
}

interface KeptWrite extends LastTaken {
  readonly traces: readonly Trace[];
}

interface Taken {
  readonly collected: readonly RowValues[];
  readonly traces: readonly Trace[];
}

/** Remembers a write; of one that is too large only the button of the moment takes it back. */
export async function rememberTaken(port: WorkbookPort, taken: Taken | null): Promise<void> {
  if (taken === null) return port.keep(NAME, null);
  const names = (column: string): readonly string[] => taken.collected.map((row) => String(row[column] ?? ''));
  const record: KeptWrite = { files: names('file'), locations: names('location'), traces: taken.traces };
  const text = JSON.stringify(record);
  return port.keep(NAME, text.length > LONGEST ? null : text);
}

/** What was taken over last, also in an earlier session; null where nothing can be taken back. */
export async function lastTaken(port: WorkbookPort): Promise<LastTaken | null> {
  const record = await read(port);
  return record === null ? null : { files: record.files, locations: record.locations };
}

/** Takes back what was taken over last. Refuses as `not-found` where there is none. */
export async function takeBackLast(port: WorkbookPort): Promise<void> {
  const record = await read(port);
  if (record === null) throw new WorkbookRefusal('not-found', '');
  await port.takeBack(record.traces);
  await rememberTaken(port, null);
}

async function read(port: WorkbookPort): Promise<KeptWrite | null> {
  const text = await port.kept(NAME);
  if (text === null) return null;
  try {
    const found: unknown = JSON.parse(text);
    const isOurs = typeof found === 'object' && found !== null && 'traces' in found && Array.isArray(found.traces);
    return isOurs ? (found as KeptWrite) : null; // written above
  } catch {
    return null;
  }
}
