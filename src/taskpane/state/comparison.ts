/** Scenarios held against one of them: what is asked, and the runs that answer it as far as they are made. */
import type { Problem } from '../../model/tables/problem';
import type { OwnLever } from '../../model/scenario/scenario';
import type { LeverGroup } from '../../model/scenario/shares';
import type { Run } from '../../model/simulate/simulate';
import type { MeasureId } from '../../model/measures/figures';

export const COMPARED = [
  'stock',
  'overdueStock',
  'onTimeShare',
  'decisions',
  'fteRequired',
  'fteAvailable',
  'fteGap',
  'staffCost',
  'penalties',
] as const satisfies readonly MeasureId[];

/** What somebody chose; null = nothing yet. */
export interface ComparisonChoice {
  /** What the others are held against; null = the base. */
  readonly reference: string | null;
  readonly others: readonly string[] | null;
  /** The one whose difference is split over its levers. */
  readonly detail: string | null;
  readonly measure: MeasureId;
}

export const nothingCompared: ComparisonChoice = { reference: null, others: null, detail: null, measure: 'stock' };

/** The names as far as they exist, filled in where nothing was chosen. */
export interface Compared {
  readonly reference: string | null;
  readonly others: readonly string[];
  readonly detail: string | null;
}

/** The workbook's state and the names: two questions with the same key have the same answer. */
export interface ComparisonQuestion extends Compared {
  readonly revision: number;
}

export const sameQuestion = (a: ComparisonQuestion | null, b: ComparisonQuestion | null): boolean =>
  a === b || (a !== null && b !== null && a.revision === b.revision && sameNames(a, b) && a.detail === b.detail);

export const sameNames = (a: Compared, b: Compared): boolean =>
  a.reference === b.reference &&
  a.others.length === b.others.length &&
  a.others.every((name, index) => name === b.others[index]);

export interface ComparedRun {
  readonly scenario: string | null;
  readonly run: Run;
  readonly problems: readonly Problem[];
}

export interface ComparisonState {
  readonly asked: ComparisonQuestion | null;
  /** Runs made and to be made; null when there is nothing to wait for. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly stopped: boolean;
  /** The question the runs below belong to; the last one that was answered far enough to show. */
  readonly answered: Compared | null;
  /** The reference first. */
  readonly runs: readonly ComparedRun[];
  /** The measures the detail and the reference differ by, and a run for every way of combining them; empty until all are made. */
  readonly groups: readonly LeverGroup[];
  readonly worlds: readonly Run[];
  /** With too many measures for that, the levers of the detail, each alone on the base; empty until all are made. */
  readonly alone: readonly (OwnLever & { readonly run: Run })[];
}

export const noComparison: ComparisonState = {
  asked: null,
  progress: null,
  stopped: false,
  answered: null,
  runs: [],
  groups: [],
  worlds: [],
  alone: [],
};
