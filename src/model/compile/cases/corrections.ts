/** Corrections of the stock: cases that came back or were taken out, outside of the process. */
import { cells, periodInHorizon, place, type DemandContext } from '../entities/case-place';
import type { Findings } from '../model/findings';
import { DAY_RANGE } from '../entities/horizon';
import type { Corrections } from '../model/model';
import { OLDEST, RANGES } from '../../tables/ranges';
import type { CorrectionRow } from '../../tables/tables';

/** One usable row of vkt_Corrections: cases added, or taken out where they are negative, in a zero-based period. */
export interface CorrectionPart {
  readonly location: number;
  readonly product: number;
  /** Zero-based period; null = spread. */
  readonly received: number | null;
  readonly period: number;
  readonly cases: number;
  readonly row: number;
}

/**
 * Reads a row of vkt_Corrections.
 *
 * @returns one part; none where the row says 0 cases, or cannot be used: then it is a problem (unknown-…, out-of-range), or a
 * warning where its period is not one of the model's (outside-horizon).
 */
export function readCorrection(row: CorrectionRow, context: DemandContext, found: Findings): readonly CorrectionPart[] {
  const cell = cells('vkt_Corrections', row.row);
  const where = place(row, context, { found, cell });
  const usable = [
    found.inRange(row.cases, RANGES.corrections.cases, cell('cases')),
    found.inRange(row.period, DAY_RANGE, cell('period')),
    row.received === null || found.inRange(row.received, DAY_RANGE, cell('received')),
  ].every(Boolean);
  if (where === null || !usable || row.cases === 0) return [];
  const period = periodInHorizon(row.period, context.horizon, { found, place: cell('period') });
  if (period === null) return [];
  const received = row.received === null ? null : context.horizon.indexOf(row.received);
  if (received !== null && !found.inRange(received, { min: -OLDEST, max: period }, cell('received'))) return [];
  return [{ ...where, received, period, cases: row.cases, row: row.row }];
}

/** Corrections of one location in the order of their periods. */
export function correctionsOf(unsorted: readonly CorrectionPart[], cohortsBefore: number): Corrections {
  const parts = [...unsorted].sort((a, b) => a.period - b.period);
  return {
    period: Int32Array.from(parts, (part) => part.period),
    product: Int32Array.from(parts, (part) => part.product),
    cohort: Int32Array.from(parts, ({ received }) => (received === null ? -1 : received + cohortsBefore)),
    cases: Float64Array.from(parts, (part) => part.cases),
    row: Int32Array.from(parts, (part) => part.row),
  };
}
