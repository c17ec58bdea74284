/** Restatements of published stock. */
import { CRUMB, ROUNDING } from '../time/quantities';
import { addReady, casesIn, oldestOpen, type Queues } from './queues';
import { scaleCohorts } from './scale';
import type { CohortHistory } from './history';

/** What a negative correction could not take. */
export interface CorrectionShortfall {
  /** Row in vkt_Corrections. */
  readonly row: number;
  readonly missingCases: number;
}

interface Corrected {
  readonly product: number;
  /** What came in, or minus what was taken. */
  readonly change: number;
  /** Null when all could be taken. */
  readonly shortfall: CorrectionShortfall | null;
}

/**
 * Carries out one correction: of the cohort it names, or of all open cohorts of the product in proportion. Cases that wait
 * wait on. Where nothing is open, what is added can be worked on at once.
 *
 * @param index place among the location's corrections.
 * Source: README, equation S8.
 */
export function correct(q: Queues, index: number, history?: CohortHistory): Corrected {
  const { corrections } = q.input;
  const product = corrections.product[index] ?? 0;
  const cases = corrections.cases[index] ?? 0;
  const named = corrections.cohort[index] ?? 0;
  const youngest = q.structure.cohortsBefore + q.now.t;
  const from = named < 0 ? oldestOpen(q, product) : named;
  const to = named < 0 ? youngest : named;
  let total = 0;
  for (let cohort = from; cohort <= to; cohort += 1) total += casesIn(q, product, cohort);
  let change = cases < 0 ? -Math.min(total, -cases) : cases;
  const missingCases = change - cases;
  if (total >= CRUMB) {
    const by = Math.max(total + change, 0) / total;
    change -= scaleCohorts(q, { product, from, to }, by);
    if (by > 1) for (let cohort = from; cohort <= to; cohort += 1) history?.grew(product, cohort, by);
  } else if (change >= CRUMB) {
    addReady(q, { product, cohort: to, step: q.structure.firstStep[product] ?? 0 }, change);
  } else change = 0;
  // A correction may be that share of itself off.
  const short = cases < 0 && missingCases > ROUNDING * -cases;
  return { product, change, shortfall: short ? { row: corrections.row[index] ?? 0, missingCases } : null };
}
