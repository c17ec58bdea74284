/** A model without levers: the tables' numbers checked, looked up and laid out. */
import { RANGES } from '../../tables/ranges';
import { correctionsOf } from './corrections';
import { compileDerived, readDemand, type ReadDemand } from './demand';
import { compileInflow } from './inflow';
import { openingStock } from './stock';
import { compileLocations, compileProducts, compileRoles, type Locations, type Products } from './entities';
import { checkReferences, checkSignals, compileGoals, compilePenalties } from './goals';
import { compileHorizon } from './horizon';
import { compileFixed, compileStaff } from './staff';
import { compileSteps, type Routes } from './steps';
import { compileTerms } from './terms';
import type { ExpressionEngine } from '../../tables/expression';
import { findings, type Findings } from './findings';
import { gapsOf, type Gap } from './gaps';
import { unreadCells } from './unread';
import { nameKey } from '../../tables/names';
import { finish, LOST_AS_NORM, type DraftContext, type LocationDraft, type LocationFixed } from './location-draft';
import type { DerivedRule, LocationInput, Model, Structure } from './model';
import { reportRepeats } from './repeats';
import { readParameters, type Parameters } from './parameters';
import type { Problem } from '../../tables/problem';
import type { ModelTables, Settings, WorkOrder } from '../../tables/tables';

/** A model before levers. */
export interface Base {
  readonly model: Model;
  readonly context: DraftContext & { readonly products: Products; readonly routes: Routes };
  readonly parameters: Parameters;
  readonly fixed: readonly LocationFixed[];
  readonly drafts: readonly LocationDraft[];
  readonly problems: readonly Problem[];
  /** Rows of vkt_Scenarios that could not be read; they are gaps of their scenario only. */
  readonly unreadLevers: readonly Gap[];
}

/**
 * Compiles tables to a model without levers.
 *
 * @param engine for cells that hold expressions; null = none.
 */
export function compileBase(tables: ModelTables, engine: ExpressionEngine | null): Base {
  const found = findings(unreadCells(tables));
  const { settings } = tables;
  const horizon = compileHorizon(settings, tables.calendar, found);
  const parameters = readParameters(settings.parameters, engine, found);
  const locations = compileLocations(tables, found);
  const products = compileProducts(tables, found);
  const roles = compileRoles(tables, found);
  const routes = compileSteps(tables.steps, { locations, products, roles, parameters }, found);
  const demandContext = { locations, products, routes, horizon };
  const demand = readDemand(tables, demandContext, found);
  const said = reportRepeats(tables, found).get('vkt_Inflow') ?? new Set();
  const inflow = compileInflow(tables.inflow, demandContext, { found, said });
  const derived = compileDerived(tables.derived, products, found);
  const structure: Structure = {
    periods: horizon.periods.length,
    products: products.names.length,
    roles: roles.names.length,
    steps: routes.steps.length,
    cohortsBefore: demand.cohortsBefore,
    cohorts: demand.cohortsBefore + horizon.periods.length,
    firstStep: routes.firstStep,
    byPriority: products.byPriority,
    priority: products.priority,
    derived: derived.map(({ row, event, source, target, lag }): DerivedRule => ({ row, event, source, target, lag })),
  };
  const mayHold = stockHolder(demand, routes);
  const { cohortsBefore } = demand;
  const terms = compileTerms(tables.terms, { products, horizon, cohortsBefore, mayHold }, found);
  const staffContext = { locations, roles, horizon };
  const staff = compileStaff(tables.staff, staffContext, found);
  const fixedHours = compileFixed(tables.fixed, staffContext, found);
  const goals = compileGoals(tables.goals, { locations, products, roles, horizon }, found);
  const penalties = compilePenalties(tables.penalties, found);
  checkSignals(tables.signals, found);
  checkReferences(tables, { locations, products, roles, horizon }, found);
  const context = { structure, products, routes, ...staffContext };

  const N = structure.periods;
  const perPeriod = (count: number, of: (index: number) => number): Float64Array => {
    const values = new Float64Array(count * N);
    for (let i = 0; i < count; i += 1) values.fill(of(i), i * N, i * N + N);
    return values;
  };
  const order = usableWorkOrder(settings, found);
  const workOrder = Array.from({ length: N }, (): WorkOrder => order);
  const withdrawal = perPeriod(structure.products, (p) => products.withdrawalShare[p] ?? 0);
  const sickness = perPeriod(structure.roles, (r) => roles.rows[r]?.sicknessShare ?? 0);
  const addedStaff = new Float64Array(structure.roles * N);
  const derivedShare = perPeriod(derived.length, (d) => derived[d]?.share ?? 0);
  const stepArrays = stepArraysByLocation(routes, locations, perPeriod);

  const fixed = locations.names.map((_, location): LocationFixed => {
    const none = new Float64Array(structure.roles * N);
    return {
      location,
      opening: openingStock(demand.stockAt[location] ?? [], cohortsBefore),
      corrections: correctionsOf(demand.correctionsAt[location] ?? [], cohortsBefore),
      staff: staff[location] ?? { contracted: none, effective: none },
      fixedHours: fixedHours[location] ?? none,
    };
  });
  const drafts = locations.names.map((_, location): LocationDraft => ({
    inflow: inflow[location] ?? new Float64Array(structure.products * N),
    withdrawal,
    ...stepArrays(location),
    sickness,
    addedStaff,
    hires: [],
    term: terms.term,
    termUnit: terms.unit,
    workOrder,
    derivedShare,
  }));
  const inputs = finishAll(drafts, fixed, { context, found });
  const model: Model = {
    tables,
    scenario: null,
    levers: [],
    periodKind: horizon.kind,
    periods: horizon.periods,
    locations: locations.names,
    products: products.names,
    roles: roles.names,
    steps: routes.steps,
    countsAsCase: products.countsAsCase,
    workOrder: order,
    overheadShare: overhead(settings, found),
    roleInputs: roles.inputs,
    structure,
    inputs,
    goals,
    penalties,
    gaps: [],
  };
  reportMissingStaff(model, found);
  const all = gapsOf([...(tables.unread?.problems ?? []), ...found.problems], tables, {
    horizon,
    locations,
    products,
    roles,
  });
  const unreadLevers = all.filter(({ problem }) => problem.table === 'vkt_Scenarios');
  const gaps = all.filter(({ problem }) => problem.table !== 'vkt_Scenarios');
  const { problems } = found;
  return { model: { ...model, gaps }, context, parameters, fixed, drafts, problems, unreadLevers };
}

/** What locations have in common is made once. */
function finishAll(
  drafts: readonly LocationDraft[],
  fixed: readonly LocationFixed[],
  { context, found }: { readonly context: DraftContext; readonly found: Findings },
): readonly LocationInput[] {
  const inputs: LocationInput[] = [];
  drafts.forEach((draft, location) => {
    const own = fixed[location];
    if (own === undefined) return;
    const [firstDraft, first] = [drafts[0], inputs[0]];
    const alike = firstDraft && first ? { alike: { draft: firstDraft, input: first } } : {};
    inputs.push(finish(draft, own, { context, found, ...alike }));
  });
  return inputs;
}

function usableWorkOrder({ workOrder, rows }: Settings, found: Findings): WorkOrder {
  if (workOrder.kind !== 'split' || (workOrder.share >= 0 && workOrder.share <= 1)) return workOrder;
  const row = rows['workOrder'] ?? null;
  found.error('bad-work-order', { table: 'vkt_Settings', row, column: 'workOrder', value: workOrder.share });
  return { kind: 'fifo' };
}

function overhead({ overheadShare, rows }: Settings, found: Findings): number {
  const place = { table: 'vkt_Settings' as const, row: rows['overheadShare'] ?? null, column: 'overheadShare' };
  return found.inRange(overheadShare, RANGES.settings.overheadShare, place) ? overheadShare : 0;
}

function stockHolder(demand: ReadDemand, { steps }: Routes): (product: number, cohort: number) => boolean {
  const { cohortsBefore } = demand;
  const holding = new Set<number>();
  for (const { step, age } of demand.stock) {
    holding.add((steps[step]?.product ?? -1) * (cohortsBefore + 1) + cohortsBefore - age);
  }
  return (product, cohort) => cohort >= cohortsBefore || holding.has(product * (cohortsBefore + 1) + cohort);
}

type StepArrays = Pick<LocationDraft, 'norm' | 'lost' | 'share' | 'noShow' | 'waitWeeks' | 'stepRole'>;

/** Locations without steps of their own share one set of arrays. */
function stepArraysByLocation(
  routes: Routes,
  locations: Locations,
  perPeriod: (count: number, of: (index: number) => number) => Float64Array,
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

/** Work somewhere, and nobody there who does it. */
function reportMissingStaff(model: Model, found: Findings): void {
  const { structure, inputs, roles, locations } = model;
  const N = structure.periods;
  inputs.forEach(({ queue, staffing }, location) => {
    const needed = new Set<number>();
    const hasCases = new Uint8Array(structure.products);
    for (let p = 0; p < structure.products; p += 1)
      if (queue.inflow.subarray(p * N, p * N + N).some((cases) => cases > 0)) hasCases[p] = 1;
    for (const step of queue.opening.step) hasCases[model.steps[step]?.product ?? structure.products] = 1;
    for (const [index, role] of queue.stepRole.entries()) {
      const product = model.steps[Math.floor(index / N)]?.product ?? 0;
      if (role >= 0 && hasCases[product] === 1 && (queue.caseHours[index] ?? 0) > 0) needed.add(role);
    }
    const nobody = !staffing.contractedFte.some((fte) => fte > 0);
    if (nobody && needed.size > 0 && reportEmptyLocation(model, location, found)) return;
    for (const role of needed) {
      if (staffing.contractedFte.subarray(role * N, role * N + N).some((fte) => fte > 0)) continue;
      const names = { location: locations[location] ?? '', role: roles[role] ?? '' };
      if (found.unread.rowOf('vkt_Staff', names) || found.unread.rowOf('vkt_Locations', { location: names.location }))
        continue;
      const place = { table: 'vkt_Staff' as const, row: null, column: 'role', value: roles[role] ?? '' };
      found.warning('no-staff', place, names);
    }
  });
}

/** Cases where nobody works at all: said once, at the location, instead of once for each role. */
function reportEmptyLocation({ locations, tables }: Model, index: number, found: Findings): boolean {
  const location = locations[index] ?? '';
  const row = tables.locations.find((one) => nameKey(one.location) === nameKey(location))?.row;
  if (row === undefined || found.unread.rowOf('vkt_Staff', { location })) return false;
  if (found.unread.rowOf('vkt_Locations', { location })) return true;
  found.warning('location-without-staff', { table: 'vkt_Locations', row, column: 'location', value: location });
  return true;
}
