/** Where the cases in stock come from: one location, one product, one period. */
import { part, sameName, source, type ExplanationPart } from './explanation';
import { historyOf } from '../measures/stock-views';
import type { Run } from '../simulate/simulate';
import type { Label } from './label';

/** One product at one location in one period, each as the model counts them. */
export interface CaseCell {
  readonly location: number;
  readonly product: number;
  readonly t: number;
}

/** Asks for the value of another measure in the same place, as a part. */
export type AskPart = (
  operation: ExplanationPart['operation'],
  id: 'stock' | 'corrections' | 'inflow' | 'derivedInflow' | 'withdrawals' | 'decisions' | 'decisionsOnTime',
  t?: number,
) => ExplanationPart;

const START: Label = { code: 'stock-at-the-start' };

/** The stock when a period begins: that of the period before, or the opening stock with its rows. */
export function startStock(run: Run, cell: CaseCell, ask: AskPart): ExplanationPart {
  if (cell.t > 0) return { ...ask('+', 'stock', cell.t - 1), label: START };
  return openingPart(run, cell, START);
}

/** The cases of a product that lie at a location before the first period, with the rows they stand in. */
export function openingPart(
  run: Run,
  cell: Pick<CaseCell, 'location' | 'product'>,
  label: ExplanationPart['label'],
): ExplanationPart {
  const { model } = run;
  const opening = model.inputs[cell.location]?.queue.opening;
  let cases = 0;
  opening?.cases.forEach((count, index) => {
    if (model.steps[opening.step[index] ?? -1]?.product === cell.product) cases += count;
  });
  const rows = model.tables.stock
    .filter(
      (row) =>
        sameName(row.location, model.locations[cell.location]) && sameName(row.product, model.products[cell.product]),
    )
    .map(({ row }) => row);
  return part('+', label, { value: cases, unit: 'cases', source: source('vkt_Stock', rows) });
}

/** The cases there are to decide: opening + corrections + inflow + derived inflow − withdrawals. */
export const toDecide = (run: Run, cell: CaseCell, ask: AskPart): readonly ExplanationPart[] => [
  startStock(run, cell, ask),
  ask('+', 'corrections'),
  ask('+', 'inflow'),
  ask('+', 'derivedInflow'),
  ask('-', 'withdrawals'),
];

/** What was there to decide − decisions. */
export const stockParts = (run: Run, cell: CaseCell, ask: AskPart): readonly ExplanationPart[] => [
  ...toDecide(run, cell, ask),
  ask('-', 'decisions'),
];

/** When the cases of a cohort came in, seen from a period. */
function received(age: number): Label {
  if (age === 0) return { code: 'received-in-this-period' };
  return { code: 'received-earlier', periods: age };
}

/** The cohorts that are past their due period. */
export function overdueParts(
  { model, locations }: Run,
  { location, product, t }: CaseCell,
): readonly ExplanationPart[] {
  const result = locations[location];
  const due = model.inputs[location]?.queue.due;
  if (result === undefined || due === undefined) return [];
  const { cohorts, cohortsBefore, products } = model.structure;
  const { open: history } = historyOf(model, result, location);
  const terms = model.tables.terms
    .filter((row) => sameName(row.product, model.products[product]))
    .map(({ row }) => row);
  const parts: ExplanationPart[] = [];
  for (let cohort = 0; cohort <= cohortsBefore + t; cohort += 1) {
    const open = history[(t * products + product) * cohorts + cohort] ?? 0;
    if (open === 0 || (due[product * cohorts + cohort] ?? t + 1) > t) continue;
    const age = cohortsBefore + t - cohort;
    parts.push(
      part('+', received(age), {
        value: open,
        unit: 'cases',
        source: source('vkt_Terms', terms),
      }),
    );
  }
  return parts;
}
