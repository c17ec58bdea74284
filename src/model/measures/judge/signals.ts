/** Green, amber or red, by the thresholds of vkt_Signals. What nobody set a threshold for is judged on the gap alone. */
import type { SignalRow } from '../../tables/tables';
import { ROUNDING } from '../../time/quantities';

/** green: as it should be. amber: keep an eye on it. red: act. */
export type Signal = 'green' | 'amber' | 'red';

/** What rounding may have left between a value and the limit it is meant to reach. */
const crumb = (limit: number): number => ROUNDING * Math.abs(limit);

/**
 * Judges a value by the thresholds of its row, in its own unit; one that reaches a threshold has it. The direction follows from
 * the thresholds: amber below red means that high is bad.
 *
 * @example signalFor(0.9, { amber: 0.95, red: 0.85 }) // 'amber': of a share on time
 * @example signalFor(120, { amber: 100, red: 120 }) // 'red': of a stock
 */
export function signalFor(value: number, { amber, red }: Pick<SignalRow, 'amber' | 'red'>): Signal {
  const worse = (limit: number) => (amber <= red ? value >= limit - crumb(limit) : value <= limit + crumb(limit));
  return worse(red) ? 'red' : worse(amber) ? 'amber' : 'green';
}

const RANK = { green: 0, amber: 1, red: 2 } as const;

/**
 * The worst of some signals; green where there are none.
 *
 * @example worst(['amber', 'red', 'green']) // 'red'
 * @example worst([]) // 'green'
 */
export const worst = (signals: readonly Signal[]): Signal =>
  signals.reduce<Signal>((a, b) => (RANK[b] > RANK[a] ? b : a), 'green');

/** Short by more than this share of what is needed is red when the workbook sets no threshold. */
const RED_SHARE = 0.1;

/**
 * Judges a shortage where the workbook sets no threshold: amber up to a tenth of what is required, red beyond.
 *
 * @param required FTE ≥ 0.
 * @param available FTE.
 * @example gapSignal(10, 10) // 'green'
 * @example gapSignal(10, 9.5) // 'amber'
 * @example gapSignal(10, 8.9) // 'red'
 */
export function gapSignal(required: number, available: number): Signal {
  if (available >= required) return 'green';
  return available < required * (1 - RED_SHARE) ? 'red' : 'amber';
}
