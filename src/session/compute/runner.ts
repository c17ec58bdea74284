/** Who computes the base model, and where: on this thread or beside it. */
import type { Problem } from '../../model/tables/problem';
import type { Run } from '../../model/simulate/simulate';
import type { ModelTables } from '../../model/tables/tables';

/** One picture at sixty a second: work that takes longer is felt as a stutter while typing. */
export const FRAME_MILLISECONDS = 16;

/** The tables to compute the base model of. */
export interface ModelQuestion {
  readonly tables: ModelTables;
  /** The run on screen: locations that did not change since keep their result. */
  readonly previous: Run | null;
}

/** A computed base model, and how long it took. */
export interface Computation {
  /** Its `model.tables` is the very object that was asked about: caches of the model go by its identity. */
  readonly run: Run;
  /** Of compiling and simulating, not of reading the cells. */
  readonly problems: readonly Problem[];
  /** What compiling and simulating took, wherever that was; the way to and from a worker not included. */
  readonly milliseconds: number;
}

/** Whoever computes the base model: where it is asked, or in a worker. */
export interface Runner {
  /**
   * Computes the base model.
   *
   * @returns null when a newer question overtook this one. Rejects only on a programmer's mistake.
   */
  compute(question: ModelQuestion): Promise<Computation | null>;
  /** Lets go of what it holds; a later question starts afresh. */
  close(): void;
}

/** Rows of all tables together: what the work of compiling grows with. */
export function rowCount(tables: ModelTables): number {
  let rows = 0;
  for (const table of Object.values(tables)) if (Array.isArray(table)) rows += table.length;
  return rows;
}
