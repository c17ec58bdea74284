/** Calls that work, of every function: its last example, or for live functions a question to the small model. */
import { answerFor } from '../../src/functions/runtime/associate';
import type { PlainFunction } from '../../src/functions/define';
import type { WorkbookSession } from '../../src/session/live-session';

const LIVE: Readonly<Record<string, readonly unknown[]>> = {
  MEASURE: ['stock', 'Ter Apel', 'Spoor 4', '', '2023-12', ''],
  OVERVIEW: [[['stock', 'inflow']], 'location', 'period', [['product', 'Spoor 4']], ''],
  EXPLAIN: ['stock', 'Ter Apel', 'Spoor 4', '', '2023-12', ''],
  CHECK: ['nl'],
};

export const working = (f: PlainFunction): readonly unknown[] => LIVE[f.id] ?? f.examples.at(-1)?.args ?? [];

/** The answer, or the error that the cell shows, as `say` tells it. */
export const shownBy =
  (session: () => WorkbookSession, say: (kind: string, sentence: string) => string) =>
  ({ compute }: PlainFunction, raw: readonly unknown[]): unknown => {
    const around = { language: 'nl', session: session() } as const;
    try {
      return answerFor(compute(raw, around), around, (kind, sentence) => {
        throw new Error(say(kind, sentence));
      });
    } catch (error) {
      return error instanceof Error ? error.message : error;
    }
  };
