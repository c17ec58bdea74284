/** What a page gives the pane, for tests: a fixed day, numbered ids, no workers. */
import type { PaneMeans } from '../../src/taskpane/effects/commands';
import { dayOf } from '../../src/model/time/calendar';

export const TODAY = dayOf(2026, 11, 26) ?? 0;

export interface Handed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function paneMeans(
  clipboard: PaneMeans['clipboard'] = () => Promise.resolve(),
  handed: Handed[] = [],
): PaneMeans {
  let ids = 0;
  return {
    clipboard,
    hand: (name, bytes) => void handed.push({ name, bytes }),
    reader: () => Promise.resolve(null),
    reporter: () => Promise.resolve(null),
    today: () => TODAY,
    reload: () => undefined,
    selfTest: () => Promise.reject(new Error('no self-test here')),
    newId: () => `id-${String((ids += 1))}`,
  };
}
