/** Dated terms: which term holds for a case received in a period, and when it is due. */
import { RANGES } from '../../tables/ranges';
import { reportBeyond } from '../entities/case-place';
import { DAY_RANGE, type Horizon } from '../entities/horizon';
import { resolve, type Findings, type Names } from '../model/findings';
import { NEVER_DUE, periodsPer, wholePeriodsDown } from '../../time/quantities';
import type { TermRow } from '../../tables/tables';

/** Terms by product × cohort. */
interface Terms {
  /** In the unit of its row; Infinity = no term. */
  readonly term: Float64Array;
  /** Periods per unit of the row. */
  readonly unit: Float64Array;
}

interface ReadTerm {
  readonly row: number;
  readonly product: number;
  readonly from: number;
  readonly to: number;
  readonly term: number;
  readonly unit: number;
}

interface TermContext {
  readonly products: Names;
  readonly horizon: Horizon;
  readonly cohortsBefore: number;
  /** Whether there may be cases in a cohort; a missing term does not matter where there are none. */
  mayHold(product: number, cohort: number): boolean;
}

/**
 * The term of every cohort: the one in force on the middle day of the period of receipt, the first row of those that
 * overlap. A product without any term is never overdue; one with a gap between its terms is a problem.
 */
export function compileTerms(rows: readonly TermRow[], context: TermContext, found: Findings): Terms {
  const { products, horizon, cohortsBefore } = context;
  const cohorts = cohortsBefore + horizon.periods.length;
  const term = new Float64Array(products.names.length * cohorts).fill(Infinity);
  const unit = new Float64Array(products.names.length * cohorts).fill(1);
  const read = rows.map((row) => readTerm(row, context, found)).filter((row) => row !== null);
  products.names.forEach((name, product) => {
    const own = read.filter((row) => row.product === product);
    if (own.length === 0) return;
    reportOverlaps(own, found);
    let gap: number | null = null;
    for (let cohort = 0; cohort < cohorts; cohort += 1) {
      const index = cohort - cohortsBefore;
      const middle = Math.floor((horizon.firstDayOf(index) + horizon.firstDayOf(index + 1) - 1) / 2);
      const row = own.find(({ from, to }) => from <= middle && middle <= to);
      if (row === undefined && context.mayHold(product, cohort)) gap ??= horizon.firstDayOf(index);
      term[product * cohorts + cohort] = row?.term ?? Infinity;
      unit[product * cohorts + cohort] = row?.unit ?? 1;
    }
    if (gap !== null && !found.unread.rowOf('vkt_Terms', { product: name })) {
      const place = { table: 'vkt_Terms' as const, row: null, column: 'receivedFrom', value: name };
      found.warning('term-missing', place, { product: name, day: gap });
    }
  });
  return { term, unit };
}

function readTerm(row: TermRow, { products, horizon }: TermContext, found: Findings): ReadTerm | null {
  const cell = (column: keyof TermRow) => ({ table: 'vkt_Terms' as const, row: row.row, column });
  const product = resolve(found, products, { place: cell('product'), code: 'unknown-product', value: row.product });
  const usable = [
    row.receivedFrom === null || found.inRange(row.receivedFrom, DAY_RANGE, cell('receivedFrom')),
    row.receivedTo === null || found.inRange(row.receivedTo, DAY_RANGE, cell('receivedTo')),
    found.inRange(row.term, RANGES.terms.term, cell('term')),
  ].every(Boolean);
  if (!usable || product === null) return null;
  const from = row.receivedFrom ?? -Infinity;
  const to = row.receivedTo ?? Infinity;
  if (to < from) {
    found.error('end-before-start', { ...cell('receivedTo'), value: row.receivedTo });
    return null;
  }
  reportBeyond(row.receivedFrom, horizon, { found, place: cell('receivedFrom') });
  return { row: row.row, product, from, to, term: row.term, unit: periodsPer(row.unit, horizon.kind) };
}

/** By date of receipt, each term is held against the one before it that lasts longest: the lower row of the two is told. */
function reportOverlaps(terms: readonly ReadTerm[], found: Findings): void {
  const byDate = [...terms].sort((a, b) => a.from - b.from);
  const firstRows = new Map<number, number>();
  let longest: ReadTerm | null = null;
  for (const term of byDate) {
    if (longest !== null && term.from <= longest.to) {
      const [first, second] = [Math.min(term.row, longest.row), Math.max(term.row, longest.row)];
      firstRows.set(second, Math.min(firstRows.get(second) ?? first, first));
    }
    if (longest === null || term.to > longest.to) longest = term;
  }
  for (const { row } of terms) {
    const firstRow = firstRows.get(row);
    if (firstRow === undefined) continue;
    found.warning('terms-overlap', { table: 'vkt_Terms', row, column: 'receivedFrom' }, { firstRow });
  }
}

/**
 * The period in which cases of a cohort are due.
 *
 * @returns zero-based period a + ⌊term⌋, negative when before period 1; NEVER_DUE without a term.
 * Source: README, equation S7.
 */
export function dueFromTerm(cohort: number, cohortsBefore: number, termPeriods: number): number {
  if (!Number.isFinite(termPeriods)) return NEVER_DUE;
  return Math.min(cohort - cohortsBefore + wholePeriodsDown(termPeriods), NEVER_DUE);
}
