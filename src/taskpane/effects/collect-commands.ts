/** What the view of Collect can have done. The work is in its own chunk, loaded when it is first asked for. */
import type { Day } from '../../model/tables/tables';
import { part } from '../../session/compute/part';
import type { KnownMappings } from '../../workbook/collect/book/mapping';
import type { CollectMeans, MakeRequest } from './collect-means';

export interface CollectCommands {
  /** Reads the files one after the other, each in a worker. */
  readonly addFiles: (files: readonly File[]) => Promise<void>;
  /** Files as the locations of the example might send them. */
  readonly practise: () => Promise<void>;
  readonly stop: () => void;
  /** Takes over these files, in one write. */
  readonly takeOver: (files: readonly number[]) => Promise<void>;
  /** Takes back what was taken over last, also in an earlier session. */
  readonly takeBackLast: () => Promise<void>;
  /** Computes what taking over would do; a newer question overtakes an older one. */
  readonly computeEffect: () => Promise<void>;
  readonly make: (request: MakeRequest) => Promise<void>;
  readonly remember: (known: KnownMappings) => Promise<void>;
  /** Gets the ways in which files were pointed out before. */
  readonly recall: () => Promise<void>;
  readonly today: () => Day;
}

const loadDesk = () => part(() => import(/* webpackChunkName: "collect-desk" */ './collect-desk'));

export function collectCommands(means: CollectMeans): CollectCommands {
  let desk: ReturnType<typeof loadDesk> | null = null;
  let stopping = new AbortController();
  const work = () =>
    (desk ??= loadDesk().catch((error: unknown) => {
      desk = null;
      throw error;
    }));
  return {
    addFiles: async (files) => {
      const { addFiles } = await work();
      if (stopping.signal.aborted) stopping = new AbortController();
      await addFiles(means, files, stopping.signal);
    },
    practise: async () => {
      const { practise } = await work();
      if (stopping.signal.aborted) stopping = new AbortController();
      await practise(means, stopping.signal);
    },
    stop: () => stopping.abort(),
    takeOver: async (files) => {
      const { takeOverFiles } = await work();
      await takeOverFiles(means, files);
    },
    computeEffect: async () => {
      const { computeEffect } = await work();
      await computeEffect(means);
    },
    make: async (request) => {
      const { makeWorkbooks } = await work();
      await makeWorkbooks(means, request);
    },
    remember: async (known) => {
      means.store.dispatch({ type: 'collect', change: { type: 'mappings-known', known } });
      const { MAPPINGS } = await work();
      await means.attempt(() => means.session.collecting.keep(MAPPINGS, JSON.stringify(known)));
    },
    recall: async () => {
      const { recallMappings } = await work();
      await recallMappings(means);
    },
    takeBackLast: async () => {
      const { takeBackLast } = await work();
      await takeBackLast(means);
    },
    today: means.today,
  };
}
