/** What is told of taking over deliveries: which figures, and of when. */
import { figure, type MeasureId, type Scope } from '../../model/measures/figures';
import type { Run } from '../../model/simulate/simulate';

export interface EffectLine {
  readonly measure: MeasureId;
  readonly at: 'start' | 'end' | 'all';
}

export const EFFECT_LINES: readonly EffectLine[] = [
  { measure: 'stock', at: 'start' },
  { measure: 'stock', at: 'end' },
  { measure: 'overdueStock', at: 'end' },
  { measure: 'fteRequired', at: 'all' },
  { measure: 'fteGap', at: 'all' },
];

export const effectScope = (run: Run, { at }: EffectLine, location: string | null): Scope => ({
  location,
  product: null,
  role: null,
  from: 0,
  to: at === 'start' ? 0 : run.model.periods.length - 1,
});

/** A location that is new has nothing yet. */
export const isNewIn = ({ model }: Run, location: string | null): boolean =>
  location !== null && !model.locations.includes(location);

/** null where it cannot be told. */
export const effectFigure = (run: Run, line: EffectLine, location: string | null): number | null =>
  isNewIn(run, location) ? null : figure(run, line.measure, effectScope(run, line, location));
