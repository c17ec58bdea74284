/** Figures as the formulas that keep them up to date. */
import type { MeasureId, Scope } from '../../../model/measures/figures';
import type { Run } from '../../../model/simulate/simulate';
import type { Formula } from '../../../workbook/port';
import { liveDifference, liveFigure } from '../../../workbook/report/live';
import type { PaneState } from '../../state/pane-state';
import type { RunKey } from '../../state/question';
import { scenarioOf } from '../../state/selectors/run-of';
import type { AskedFigure, ShownCell, ShownTable } from './cells';

interface Figure {
  readonly run: Run;
  readonly key: RunKey;
  readonly measure: MeasureId;
  readonly scope: Scope;
}

export function figureFormula(state: PaneState, { run, key, measure, scope }: Figure): Formula {
  const label = (index: number): string => run.model.periods[index]?.label ?? '';
  const { location, product, role, from, to } = scope;
  const asked = { measure, location, product, role, from: label(from), to: label(to) };
  return liveFigure({ ...asked, scenario: scenarioOf(state, key) }, state.language);
}

/**
 * The same table with a formula in every cell that has one: a figure, or the difference between two. What is incomplete stays
 * a number with its mark.
 *
 * @param keyOf whose figures those of a run are
 */
export function following(table: ShownTable, state: PaneState, keyOf: (run: Run) => RunKey): ShownTable {
  const formula = (asked: AskedFigure): Formula => figureFormula(state, { ...asked, key: keyOf(asked.run) });
  const followed = (cell: ShownCell): ShownCell => {
    if (typeof cell === 'string' || cell.value === null || cell.isIncomplete) return cell;
    const [is, was] = cell.of ?? [];
    if (is === undefined) return cell;
    return { ...cell, formula: was === undefined ? formula(is) : liveDifference(formula(is), formula(was)) };
  };
  return { ...table, rows: table.rows.map((cells) => cells.map(followed)) };
}

export const hasFormulas = ({ rows }: ShownTable): boolean =>
  rows.flat().some((cell) => typeof cell !== 'string' && cell.formula !== undefined);
