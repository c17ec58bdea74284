/** What the session publishes. Types and the state before the first reading; the pane's state knows this file alone of here. */
import type { ExpressionEngine } from '../model/tables/expression';
import type { Problem } from '../model/tables/problem';
import type { Run } from '../model/simulate/simulate';
import type { ModelTables } from '../model/tables/tables';
import type { RefusalCode, TableContent } from '../workbook/port';

type SessionStatus =
  | 'starting' // nothing read yet
  | 'no-model' // the workbook holds none of the model's tables
  | 'ready' // `tables` and `run` hold; `problems` says what was left out
  | 'failed'; // the workbook could not be read; `failure` says why

/**
 * The model of the workbook that is open, as it was last read and computed: one for the pane, the functions and the ribbon.
 * A table, run or problem that did not change is the very same object in the next one.
 */
export interface LiveModel {
  readonly status: SessionStatus;
  /** Counts up with every published state. */
  readonly revision: number;
  /** A change has been seen and is being worked on; what stands here is still the state before it. */
  readonly updating: boolean;
  readonly readOnly: boolean;
  readonly tables: ModelTables | null;
  /** The cells the tables were read from; a table that did not change is the very same object as before. */
  readonly contents: readonly TableContent[];
  /** The base model, without any scenario. */
  readonly run: Run | null;
  readonly problems: readonly Problem[];
  readonly failure: RefusalCode | null;
  /** When the workbook was last read well, in milliseconds since 1970; null = never. What stands here is of then. */
  readonly readAt: number | null;
  /** Excel has not answered for two seconds; it is often a cell that is being edited. */
  readonly waiting: boolean;
  /** Reads formulas; there whenever `run` is. */
  readonly expressions: ExpressionEngine | null;
}

/** Before anything was read, and before anybody reads. */
export const NOTHING_READ: LiveModel = {
  status: 'starting',
  revision: 0,
  updating: false,
  readOnly: false,
  tables: null,
  contents: [],
  run: null,
  problems: [],
  failure: null,
  readAt: null,
  waiting: false,
  expressions: null,
};
