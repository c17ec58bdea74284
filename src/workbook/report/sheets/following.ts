/** Figures of a report that follow the model, where somebody asked for that; values otherwise. */
import type { MeasureId } from '../../../model/measures/measures';
import type { Formula } from '../../cell-content';
import type { PlanCell } from '../cells';
import type { ReportContext } from '../context';
import type { ReportFigure } from '../facts/facts';
import { liveDifference, liveFigure, overviewFormula, type AskedTable } from '../live';

interface Place {
  readonly location: string | null;
  readonly product?: string;
  readonly role?: string;
}

/** Labels of the first and last period, as the model has them. */
function labels({ facts }: ReportContext): { readonly from: string; readonly to: string } {
  const label = (index: number): string => facts.periods[index]?.label ?? '';
  return { from: label(facts.question.from), to: label(facts.question.to) };
}

interface Following {
  readonly now: (measure: MeasureId, cell: PlanCell) => PlanCell;
  readonly inBase: (measure: MeasureId, cell: PlanCell) => PlanCell;
  /** A difference that was told then stays one with the number beside it that follows. */
  readonly since: (measure: MeasureId, cell: PlanCell, start: number | null) => PlanCell;
  readonly againstBase: (measure: MeasureId, cell: PlanCell) => PlanCell;
}

export function following(context: ReportContext, place: Place): Following {
  const { live, language, facts } = context;
  const ask = (measure: MeasureId, scenario: string | null): Formula =>
    liveFigure({ measure, ...place, ...labels(context), scenario }, language);
  const { scenario } = facts.question;
  const as = (cell: PlanCell, formula: () => Formula): PlanCell => (live ? { ...cell, content: formula() } : cell);
  return {
    now: (measure, cell) => as(cell, () => ask(measure, scenario)),
    inBase: (measure, cell) => as(cell, () => ask(measure, null)),
    since: (measure, cell, start) =>
      start === null ? cell : as(cell, () => liveDifference(ask(measure, scenario), start)),
    againstBase: (measure, cell) => as(cell, () => liveDifference(ask(measure, scenario), ask(measure, null))),
  };
}

/**
 * One formula for a whole table: only where its answer is the table, row for row, and no figure lacks anything.
 *
 * @param amounts all figures of the rows the formula answers; `isWhole`: those are the rows of the table.
 */
export function wholeTable(
  context: ReportContext,
  asked: Pick<AskedTable, 'measures' | 'rowsBy' | 'location'>,
  { amounts, isWhole }: { readonly amounts: readonly ReportFigure[]; readonly isWhole: boolean },
): Formula | null {
  const { live, language, excelLanguage, facts } = context;
  const isExact = isWhole && amounts.every(({ value, isIncomplete }) => value !== null && !isIncomplete);
  // Its headers come in the language of Excel.
  if (!live || !isExact || language !== excelLanguage) return null;
  return overviewFormula({ ...asked, ...labels(context), scenario: facts.question.scenario }, language);
}
