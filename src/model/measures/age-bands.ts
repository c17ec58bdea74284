/** The stock by age, in few enough bands to read. */
import { stockByAge } from './measures';
import type { Run } from '../simulate/simulate';
import { derived, figure, type Scope } from './figures';

/** Open cases of neighbouring ages, at the end of a period; `overdue` are those of `cases` that are too late by then. */
export interface AgeBand {
  /** Ages in periods, both included; null = and older. */
  readonly from: number;
  readonly to: number | null;
  readonly cases: number;
  /** null where it cannot be told which are. */
  readonly overdue: number | null;
}

const MOST_BANDS = 9;
/** Widths that fall on quarters and years. */
const WIDTHS = { month: [1, 2, 3, 6, 12], week: [1, 2, 4, 13, 26, 52] } as const;

/**
 * How old the open cases are at the end of the scope's last period, in at most nine bands of equal width that fall on quarters
 * and years; what is older than nine of the widest (a year) goes with the last, which then has no end.
 *
 * @param scope location and product by name, null = all; the role and the first period do not matter.
 * @returns youngest first; [] where no case is open; null where it cannot be told how many there are. The bands add up to the measures stock and overdueStock.
 */
export function ageBands(run: Run, scope: Scope): readonly AgeBand[] | null {
  const key = `ages|${scope.location}|${scope.product}|${scope.to}`;
  return derived(run, key, () => {
    const { model } = run;
    const at = { ...scope, role: null, from: scope.to };
    if (figure(run, 'stock', at) === null) return null;
    const isLateKnown = figure(run, 'overdueStock', at) !== null;
    const location = scope.location === null ? null : model.locations.indexOf(scope.location);
    const product = scope.product === null ? null : model.products.indexOf(scope.product);
    const ages = stockByAge(run, { location, product, period: scope.to });
    const widths = WIDTHS[model.periodKind];
    const width = widths.find((one) => ages.length / one <= MOST_BANDS) ?? widths[widths.length - 1] ?? 1;
    const count = Math.min(MOST_BANDS, Math.ceil(ages.length / width));
    return Array.from({ length: count }, (_, band) => {
      const from = band * width;
      const last = band === count - 1 && ages.length > count * width;
      const within = ages.filter(({ age }) => age >= from && (last || age < from + width));
      return {
        from,
        to: last ? null : from + width - 1,
        cases: within.reduce((sum, one) => sum + one.cases, 0),
        overdue: isLateKnown ? within.reduce((sum, one) => sum + one.overdue, 0) : null,
      };
    });
  });
}
