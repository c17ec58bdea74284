/** Cells of a table of a view on their way into a sheet: numbers by what they are, not by how they are written. */
import type { Formats } from '../../../locales/notation/formats';
import type { PaneTexts } from '../../../locales/pane/texts';
import { figure, lacking, type MeasureId, type Scope } from '../../../model/measures/figures';
import { measureDefinition, type MeasureUnit } from '../../../model/measures/measures';
import type { Run } from '../../../model/simulate/simulate';
import { less } from '../../../workbook/report/cells';
import type { Formula } from '../../../workbook/port';
import type { ReportWords } from '../../../workbook/report/words';
import type { PaneState } from '../../state/pane-state';

/** A text, or a number with its unit. */
export type ShownCell =
  | string
  | {
      readonly value: number | null;
      readonly unit: MeasureUnit;
      readonly isIncomplete: boolean;
      /** A difference, with its sign. */
      readonly isChange: boolean;
      /** The figure it is, or the two it is the difference between. */
      readonly of?: readonly AskedFigure[];
      /** Gives it, and follows the model. */
      readonly formula?: Formula;
    };

/** A figure in the model. */
export interface AskedFigure {
  readonly run: Run;
  readonly measure: MeasureId;
  readonly scope: Scope;
}

export interface ShownTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly ShownCell[])[];
  /** What is said above it, besides. */
  readonly notes?: readonly string[];
}

/** What a table is of, and the words for it. */
export interface About {
  readonly state: PaneState;
  /** The run the table is of. */
  readonly run: Run;
  readonly scope: Scope;
  readonly words: ReportWords;
  readonly texts: PaneTexts;
  readonly formats: Formats;
}

export const unitOf = (id: MeasureId): MeasureUnit => measureDefinition(id)?.unit ?? 'cases';

interface Marked {
  readonly isIncomplete: boolean;
  readonly isChange?: boolean;
  readonly of?: readonly AskedFigure[];
}

export const cellOf = (
  value: number | null,
  unit: MeasureUnit,
  { isIncomplete, isChange = false, of = [] }: Marked,
): ShownCell => ({ value, unit, isIncomplete, isChange, of });

export const isLacking = (run: Run, id: MeasureId, scope: Scope): boolean => lacking(run, id, scope).length > 0;

/** A figure as the model answers it. */
export const amountAt = (run: Run, id: MeasureId, scope: Scope): ShownCell =>
  cellOf(figure(run, id, scope), unitOf(id), {
    isIncomplete: isLacking(run, id, scope),
    of: [{ run, measure: id, scope }],
  });

/** How much more it is under one run than under another. */
export function changeAt(runs: readonly [is: Run, was: Run], id: MeasureId, scope: Scope): ShownCell {
  const [is, was] = [figure(runs[0], id, scope), figure(runs[1], id, scope)];
  return cellOf(less(is, was), unitOf(id), {
    isIncomplete: runs.some((run) => isLacking(run, id, scope)),
    isChange: true,
    of: runs.map((run) => ({ run, measure: id, scope })),
  });
}
