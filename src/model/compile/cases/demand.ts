/** The cases: what waits, what is corrected, and what events bring in later. */
import { byLocation, cells, type DemandContext } from '../entities/case-place';
import { readCorrection, type CorrectionPart } from './corrections';
import type { Products } from '../entities/entities';
import { resolve, type Findings } from '../model/findings';
import type { DerivedRule } from '../model/model';
import { readStock, type StockPart } from './stock';
import { RANGES } from '../../tables/ranges';
import type { CorrectionRow, DerivedRow, StockRow } from '../../tables/tables';

/** The cases there are and the corrections of them, all together and by location. */
export interface ReadDemand {
  readonly stock: readonly StockPart[];
  /** Per location. */
  readonly stockAt: readonly (readonly StockPart[])[];
  /** Per location. */
  readonly correctionsAt: readonly (readonly CorrectionPart[])[];
  /** Periods before period 1 the oldest cohort stems from. */
  readonly cohortsBefore: number;
}

/** Reads stock and corrections; how far back they go decides how many cohorts the model follows. */
export function readDemand(
  tables: { readonly stock: readonly StockRow[]; readonly corrections: readonly CorrectionRow[] },
  context: DemandContext,
  found: Findings,
): ReadDemand {
  const stock = readStock(tables.stock, context, found);
  const corrections = tables.corrections.flatMap((row) => readCorrection(row, context, found));
  let cohortsBefore = 0;
  for (const { age } of stock) cohortsBefore = Math.max(cohortsBefore, age);
  for (const { received } of corrections) cohortsBefore = Math.max(cohortsBefore, -(received ?? 0));
  const locations = context.locations.names.length;
  return {
    stock,
    stockAt: byLocation(stock, locations),
    correctionsAt: byLocation(corrections, locations),
    cohortsBefore,
  };
}

interface ReadDerived extends DerivedRule {
  readonly share: number;
}

/**
 * The rules by which one product's events bring in cases of another.
 *
 * @returns those that can be used, in the order of the table; share is cases per event (0–10), lag in whole periods (≥ 1).
 * Problems: unknown-product, out-of-range.
 */
export function compileDerived(
  rows: readonly DerivedRow[],
  products: Products,
  found: Findings,
): readonly ReadDerived[] {
  return rows.flatMap((row) => {
    const cell = cells('vkt_Derived', row.row);
    const source = resolve(found, products, { place: cell('product'), code: 'unknown-product', value: row.product });
    const target = resolve(found, products, { place: cell('target'), code: 'unknown-product', value: row.target });
    const usable = [
      found.share({ value: row.share, range: RANGES.derived.share, place: cell('share') }),
      found.inRange(row.lag, RANGES.derived.lag, cell('lag')),
    ].every(Boolean);
    if (source === null || target === null || !usable) return [];
    return [{ row: row.row, event: row.event, source, target, lag: row.lag, share: row.share }];
  });
}
