/** Putting things of a view, or a formula, into a planner's own cells: never over anything unasked. */
import { part } from '../../session/compute/part';
import type { PutBlock, PutPlace } from '../../workbook/put';
import type { PutSource } from '../state/put';
import type { ReportMeans } from './report-means';

export interface PutCommands {
  /** @param shown the same formula as the user would type it. */
  readonly formula: (formula: string, shown?: string) => Promise<void>;
  readonly view: (source: PutSource) => Promise<void>;
  /** After what is in the way was told: where it may go. */
  readonly answer: (where: 'sheet' | 'over' | 'nowhere') => Promise<void>;
}

type PutMeans = Pick<ReportMeans, 'store' | 'session' | 'tell' | 'attempt' | 'today'>;

const loadDesk = () => part(() => import(/* webpackChunkName: "report-desk" */ './put-desk'));

export function putCommands(means: PutMeans): PutCommands {
  const { store, session, tell, attempt } = means;
  const put = async (block: PutBlock, what: string, place: PutPlace): Promise<void> => {
    store.dispatch({ type: 'put-asked', ask: null });
    const outcome = await session.put(block, place);
    if (outcome.kind === 'occupied') {
      store.dispatch({ type: 'put-asked', ask: { block, what, occupied: outcome } });
      return;
    }
    const { sheet, cells, undo, takeBack } = outcome;
    tell({ code: 'put', what, sheet, cells, undo }, takeBack);
  };
  return {
    formula: async (formula, shown = formula) => {
      await attempt(() => put({ kind: 'cell', content: { formula } }, shown, { kind: 'active' }));
    },
    view: async (source) => {
      await attempt(async () => {
        const { blockOf } = await loadDesk();
        const block = blockOf(source, store.state(), means.today());
        if (block !== null) await put(block, source.title, { kind: 'active' });
      }, 'saving');
    },
    answer: async (where) => {
      const { put: ask } = store.state();
      if (ask === null) return;
      const { block, what, occupied } = ask;
      if (where === 'nowhere') return store.dispatch({ type: 'put-asked', ask: null });
      const over: PutPlace | null = occupied.corner && { kind: 'over', corner: occupied.corner };
      const place = where === 'over' ? over : { kind: 'sheet' as const, name: sheetNameOf(what) };
      if (place !== null) await attempt(() => put(block, what, place), 'saving');
    },
  };
}

/** Without what Excel takes in no name of a sheet. */
const sheetNameOf = (what: string): string =>
  what
    .replace(/[[\]:*?/\\=]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s']+|[\s']+$/g, '')
    .slice(0, 28)
    .replace(/[\s']+$/, '') || 'VKT';
