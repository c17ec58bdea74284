/** What the session and its worker say to each other. */
import type { Model } from '../../model/compile/model/model';
import type { Problem } from '../../model/tables/problem';
import type { LocationResult } from '../../model/simulate/simulate-location';
import type { Run } from '../../model/simulate/simulate';
import type { ModelTables } from '../../model/tables/tables';
import { computeModel } from './compute-model';

/** A question to the computing worker: it keeps the tables it was sent before, so only those that changed go. */
export interface ToWorker {
  /** The tables that are not the same as in the question before to this worker; at first all of them. */
  readonly changed: Partial<ModelTables>;
}

/** What the computing worker says: that it has started, and per question a run or, on a programmer's mistake, a failure. */
export type FromWorker =
  /** The worker's script has loaded. */
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'computed';
      /** Without the tables, which the asker has. */
      readonly model: Omit<Model, 'tables'>;
      /** null = the same as in this worker's answer before. */
      readonly locations: readonly (LocationResult | null)[];
      readonly runProblems: readonly Problem[];
      readonly problems: readonly Problem[];
      readonly milliseconds: number;
    }
  | { readonly kind: 'failed'; readonly message: string };

/** The tables to send: half a million cells take longer to hand over than a model takes to compute. */
export function changedTables(tables: ModelTables, sent: ModelTables | null): Partial<ModelTables> {
  if (sent === null) return tables;
  const keys = Object.keys(tables) as (keyof ModelTables)[]; // of a literal type
  return Object.fromEntries(keys.filter((key) => tables[key] !== sent[key]).map((key) => [key, tables[key]]));
}

/** The worker's side: it remembers its last run, so that what did not change is neither computed nor sent again. */
export function answering(): (question: ToWorker) => Promise<FromWorker> {
  let previous: Run | null = null;
  let known: Partial<ModelTables> = {};
  return async ({ changed }) => {
    try {
      known = { ...known, ...changed };
      const tables = known as ModelTables; // the first question held all of them
      const { run, problems, milliseconds } = await computeModel({ tables, previous });
      const earlier = new Map(previous?.locations.map((result, location) => [result, location]));
      const locations = run.locations.map((result, location) => (earlier.get(result) === location ? null : result));
      previous = run;
      const { tables: _own, ...model } = run.model;
      return { kind: 'computed', model, locations, runProblems: run.problems, problems, milliseconds };
    } catch (error) {
      previous = null;
      return { kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
}

/** The asker's side: the run with its own tables and with the results it already had. */
export function received(
  answer: Extract<FromWorker, { kind: 'computed' }>,
  tables: ModelTables,
  before: Run | null,
): Run {
  const locations = answer.locations.map((result, location) => {
    const one = result ?? before?.locations[location];
    if (one === undefined) throw new Error(`The worker left out location ${location}, which is not known here.`);
    return one;
  });
  return { model: { ...answer.model, tables }, locations, problems: answer.runProblems };
}
