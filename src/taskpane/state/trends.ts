/** The lines of each chart, as numbers; how they are drawn is the chart's own business. */
import type { Run } from '../../model/simulate/simulate';
import type { ComparedRun } from './comparison';
import { trend, type MeasureId, type Scope } from '../../model/measures/figures';
import type { RunKey } from './question';

/** Lines of equal rank, told apart by colour and dash; more than these nobody can. */
export const SERIES = ['first', 'second', 'third', 'fourth', 'fifth'] as const;

export interface TrendLine {
  readonly measure: MeasureId;
  /** The run it is of. */
  readonly run: RunKey;
  /** main: what the chart is about; accent: what needs attention; reference: what it is held against; was: before a change. */
  readonly role: 'main' | 'accent' | 'reference' | 'was' | (typeof SERIES)[number];
  /** Instead of the name of the measure. */
  readonly name?: string;
  /** Filled down to zero. */
  readonly area: boolean;
  readonly values: readonly (number | null)[];
}

export interface TrendSpec {
  readonly id: 'stock' | 'capacity' | 'flow' | 'staff' | 'compared';
  readonly lines: readonly TrendLine[];
  /** The space between the first two lines where the second falls short of the first. */
  readonly shortfall: boolean;
}

/** The rest of what changes the stock, drawn where there is any: without it the chart does not add up. */
const RARER = [
  ['derivedInflow', 'first'],
  ['withdrawals', 'second'],
  ['corrections', 'third'],
] as const satisfies readonly (readonly [MeasureId, TrendLine['role']])[];

const moves = (value: number | null): boolean => value !== null && value !== 0;

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
    {
      id: 'flow',
      lines: [
        line('inflow', 'reference'),
        line('decisions', 'main'),
        ...RARER.map(([measure, role]) => line(measure, role)).filter(({ values }) => values.some(moves)),
      ],
      shortfall: false,
    },
  ];
}

/** One role at one location, before and after the draft: hires show their learning curve, and everything its start and end. */
export function staffTrend(
  runs: { readonly shown: Run; readonly draft: Run | null },
  scope: Scope,
  names: Readonly<Record<'reference' | 'main' | 'was', string>>,
): TrendSpec {
  const { shown, draft } = runs;
  const line = (measure: MeasureId, run: Run, role: keyof typeof names): TrendLine => ({
    measure,
    name: names[role],
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

/** One measure under every scenario of a comparison, as far as lines can be told apart; the reference first. */
export function comparedTrend(
  runs: readonly ComparedRun[],
  about: { readonly measure: MeasureId; readonly scope: Scope; readonly base: string },
): TrendSpec {
  const { measure, scope, base } = about;
  const lines = runs.slice(0, 1 + SERIES.length).map(({ scenario, run }, index): TrendLine => {
    const role = index === 0 ? 'reference' : (SERIES[index - 1] ?? 'first');
    return {
      measure,
      run: { scenario },
      role,
      area: false,
      name: scenario ?? base,
      values: trend(run, measure, scope),
    };
  });
  return { id: 'compared', lines, shortfall: false };
}
