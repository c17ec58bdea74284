/** The lines of each chart, as numbers; how they are drawn is the chart's own business. */
import type { Run } from '../../model/simulate';
import { trend, type MeasureId, type Scope } from './figures';
import type { RunKey } from './question';

export interface TrendLine {
  readonly measure: MeasureId;
  /** The run it is of. */
  readonly run: RunKey;
  /** main: what the chart is about; accent: what needs attention; reference: what it is held against. */
  readonly role: 'main' | 'accent' | 'reference';
  /** Filled down to zero. */
  readonly area: boolean;
  readonly values: readonly (number | null)[];
}

export interface TrendSpec {
  readonly id: 'stock' | 'capacity' | 'flow';
  readonly lines: readonly TrendLine[];
  /** The space between the first two lines where the second falls short of the first. */
  readonly shortfall: boolean;
}

export function trends(run: Run, scope: Scope): readonly TrendSpec[] {
  const line = (measure: MeasureId, role: TrendLine['role'], area = false): TrendLine => ({
    measure,
    run: 'shown',
    role,
    area,
    values: trend(run, measure, scope),
  });
  return [
    { id: 'capacity', lines: [line('fteRequired', 'reference'), line('fteAvailable', 'main')], shortfall: true },
    { id: 'stock', lines: [line('stock', 'main', true), line('overdueStock', 'accent', true)], shortfall: false },
    { id: 'flow', lines: [line('inflow', 'reference'), line('decisions', 'main')], shortfall: false },
  ];
}
