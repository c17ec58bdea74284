/**
 * The live model of one workbook, as the pane and the live functions see it: read → decode → compute → publish.
 * One session per runtime; everybody who asks about the same revision gets the same computed run.
 */
import type { Problem } from '../model/tables/problem';
import type { Run } from '../model/simulate/simulate';
import type { ScenarioRow } from '../model/tables/tables';
import type { Cell, SelectedCell, SingleCell, Written } from '../workbook/port';
import type { Occupied, Put, PutBlock, PutPlace } from '../workbook/put';
import type { Language } from '../language';
import type { Mend } from '../workbook/mend/mend';
import type { Collecting } from './collect/collecting';
import type { LiveModel } from './live-model';
import type { ReportSheets } from './report-sheets';

/** A run under a scenario or a draft, with what is wrong with its levers. */
export interface ScenarioRun {
  readonly run: Run;
  /** Problems of the levers only. */
  readonly problems: readonly Problem[];
}

/** A write that was done, and the way back from it. */
export type WayBack = Pick<Written, 'undo' | 'takeBack'>;

/** The models people start from: two that are filled in, and one that is empty. */
export type StarterModel = 'example' | 'pact' | 'empty';

/** The model of the open workbook and all that can be asked of it. What Excel refuses is a `WorkbookRefusal`. */
export interface Session {
  readonly current: LiveModel;
  /** Calls at once with the current state and then at every change, until the returned function is called. */
  subscribe(listener: (model: LiveModel) => void): () => void;
  /** The model under a scenario (null = base) plus ad-hoc levers; cached per revision. null without a model. */
  scenario(name: string | null, levers?: readonly ScenarioRow[]): ScenarioRun | null;
  /** Reads the workbook again now. */
  refresh(): Promise<void>;
  /**
   * Makes the sheets and tables of a new model in the given language. Refuses ('exists') when there is one, unless
   * `replace`: then the old one is set aside on hidden sheets, and can be had back.
   */
  createModel(kind: StarterModel, language: Language, replace?: boolean): Promise<WayBack>;
  /**
   * Replaces the rows of one scenario in vkt_Scenarios (none = delete it); other scenarios stay as they are.
   *
   * @param replaces the name it had until now, when it is renamed: one write, and one step back.
   */
  writeScenario(name: string, rows: readonly ScenarioRow[], replaces?: string): Promise<WayBack>;
  /** Mends what is wrong in many rows for one reason, in one write. Refuses ('changed') when there is nothing to mend. */
  mend(mend: Mend): Promise<WayBack>;
  /** The sheets of a report. */
  readonly reports: ReportSheets;
  /** Bringing the locations' files together. */
  readonly collecting: Collecting;
  /** Selects the cell a problem or an explanation came from. `column` is a column id. */
  goTo(place: { readonly table: string; readonly row: number | null; readonly column: string | null }): Promise<void>;
  /** The cell that is selected now. */
  selectedCell(): Promise<SelectedCell>;
  /** The values of single cells, in their order. */
  valuesOf(cells: readonly SingleCell[]): Promise<readonly Cell[]>;
  /** Puts something between the planner's own cells; nothing over anything unless `place` says so. */
  put(block: PutBlock, place: PutPlace): Promise<Put | Occupied>;
  /** Whether the add-in starts with this workbook; null where Excel does not offer it. */
  startsWithDocument(): Promise<boolean | null>;
  /**
   * Has the add-in start with this workbook, or not. Only when somebody asks for it: it is kept in the workbook, and
   * colleagues without the add-in get a message on opening it.
   */
  startWithDocument(start: boolean): Promise<void>;
}
