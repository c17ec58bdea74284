/** The example model in a workbook in memory, with the session the pane runs on. */
import { openSession, type WorkbookSession } from '../../src/session/live-session';
import { MemoryWorkbook } from '../../src/workbook/memory';
import type { Language } from '../../src/language';
import { atOnce as atOnceTime } from '../session/clock';

/** Draws every frame on the spot, so that a test can look right after a key. */
export const atOnce = (work: () => void): void => work();

export interface Example {
  readonly workbook: MemoryWorkbook;
  readonly session: WorkbookSession;
}

export async function emptyWorkbook(): Promise<Example> {
  const workbook = new MemoryWorkbook();
  const session = openSession(workbook, { time: atOnceTime() });
  await session.refresh();
  return { workbook, session };
}

export async function exampleSession(language: Language = 'nl'): Promise<Example> {
  const example = await emptyWorkbook();
  await example.session.createModel('example', language);
  return example;
}
