/** Each location's numbers as the tables state them, laid out by period for levers to change. */
import type { Horizon } from '../entities/horizon';
import { correctionsOf } from '../cases/corrections';
import type { compileDerived, ReadDemand } from '../cases/demand';
import type { compileTerms } from '../cases/terms';
import type { Locations, Products, Roles } from '../entities/entities';
import type { BaseStaff } from '../staff/staff';
import { LOST_AS_NORM, type LocationDraft, type LocationFixed } from './location-draft';
import type { Parameters } from '../entities/parameters';
import type { Routes } from '../entities/steps';
import { openingStock } from '../cases/stock';
import type { WorkOrder } from '../../tables/tables';

/** What the tables name. */
export interface Known {
  readonly horizon: Horizon;
  readonly parameters: Parameters;
  readonly locations: Locations;
  readonly products: Products;
  readonly roles: Roles;
  readonly routes: Routes;
}

/** Cases, in stock and to come. */
export interface Work {
  readonly demand: ReadDemand;
  /** Per location, product × period. */
  readonly inflow: readonly Float64Array[];
  readonly derived: ReturnType<typeof compileDerived>;
  readonly terms: ReturnType<typeof compileTerms>;
}

/** Per location. */
interface People {
  readonly staff: readonly BaseStaff[];
  readonly fixedHours: readonly Float64Array[];
}

type PerPeriod = (count: number, of: (index: number) => number) => Float64Array;

/** What levers leave alone, per location. */
export function fixedOf(
  { horizon, locations, roles }: Known,
  { demand }: Work,
  { staff, fixedHours }: People,
): readonly LocationFixed[] {
  const { cohortsBefore } = demand;
  return locations.names.map((_, location): LocationFixed => {
    const none = new Float64Array(roles.names.length * horizon.periods.length);
    return {
      location,
      opening: openingStock(demand.stockAt[location] ?? [], cohortsBefore),
      corrections: correctionsOf(demand.correctionsAt[location] ?? [], cohortsBefore),
      staff: staff[location] ?? { contracted: none, effective: none },
      fixedHours: fixedHours[location] ?? none,
    };
  });
}

/** What levers may change, per location; locations share what they have in common. */
export function draftsOf(known: Known, { inflow, derived, terms }: Work, order: WorkOrder): readonly LocationDraft[] {
  const { horizon, locations, products, roles } = known;
  const N = horizon.periods.length;
  const perPeriod: PerPeriod = (count, of) => {
    const values = new Float64Array(count * N);
    for (let i = 0; i < count; i += 1) values.fill(of(i), i * N, i * N + N);
    return values;
  };
  const stepArrays = stepArraysByLocation(known, perPeriod);
  const shared = {
    withdrawal: perPeriod(products.names.length, (p) => products.withdrawalShare[p] ?? 0),
    sickness: perPeriod(roles.names.length, (r) => roles.rows[r]?.sicknessShare ?? 0),
    addedStaff: new Float64Array(roles.names.length * N),
    hires: [],
    term: terms.term,
    termUnit: terms.unit,
    workOrder: Array.from({ length: N }, (): WorkOrder => order),
    derivedShare: perPeriod(derived.length, (d) => derived[d]?.share ?? 0),
  };
  return locations.names.map((_, location): LocationDraft => ({
    inflow: inflow[location] ?? new Float64Array(products.names.length * N),
    ...shared,
    ...stepArrays(location),
  }));
}

type StepArrays = Pick<LocationDraft, 'norm' | 'lost' | 'share' | 'noShow' | 'waitWeeks' | 'stepRole'>;

/** Locations without steps of their own share one set of arrays. */
function stepArraysByLocation(
  { routes, locations }: Pick<Known, 'routes' | 'locations'>,
  perPeriod: PerPeriod,
): (location: number) => StepArrays {
  const own = (location: number): StepArrays => {
    const at = (s: number) => routes.at(s, location);
    const count = routes.steps.length;
    return {
      norm: perPeriod(count, (s) => at(s)?.norm ?? 0),
      lost: perPeriod(count, (s) => at(s)?.lost ?? LOST_AS_NORM),
      share: perPeriod(count, (s) => at(s)?.share ?? 0),
      noShow: perPeriod(count, (s) => at(s)?.noShow ?? 0),
      waitWeeks: perPeriod(count, (s) => at(s)?.waitWeeks ?? 0),
      stepRole: Int32Array.from(perPeriod(count, (s) => at(s)?.role ?? routes.steps[s]?.role ?? -1)),
    };
  };
  const NOWHERE = -1;
  const general = own(NOWHERE);
  const isGeneral = locations.names.map((_, location) =>
    routes.steps.every((_, s) => routes.at(s, location) === routes.at(s, NOWHERE)),
  );
  return (location) => (isGeneral[location] === true ? general : own(location));
}
