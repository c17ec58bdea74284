/** The lines of each chart, as numbers; how they are drawn is the chart's own business. */
import type { Run } from '../../model/simulate';
import { trend, type MeasureId, type Scope } from './figures';
import type { RunKey } from './question';

export interface TrendLine {
  readonly measure: MeasureId;
  /** The run it is of. */
  readonly run: RunKey;
  /** main: what the chart is about; accent: what needs attention; reference: what it is held against; was: before a change. */
  readonly role: 'main' | 'accent' | 'reference' | 'was';
  /** Filled down to zero. */
  readonly area: boolean;
  readonly values: readonly (number | null)[];
}

export interface TrendSpec {
  readonly id: 'stock' | 'capacity' | 'flow' | 'staff';
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

/** One role at one location, before and after the draft: hires show their learning curve, and everything its start and end. */
export function staffTrend(runs: { readonly shown: Run; readonly draft: Run | null }, scope: Scope): TrendSpec {
  const { shown, draft } = runs;
  const line = (measure: MeasureId, run: Run, role: TrendLine['role']): TrendLine => ({
    measure,
    run: run === draft ? 'draft' : 'shown',
    role,
    area: false,
    values: trend(run, measure, scope),
  });
  const now = draft ?? shown;
  const after = [line('fteRequired', now, 'reference'), line('fteAvailable', now, 'main')];
  const before = draft === null ? [] : [line('fteAvailable', shown, 'was')];
  return { id: 'staff', lines: [...after, ...before], shortfall: true };
}
