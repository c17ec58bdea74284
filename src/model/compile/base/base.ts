/** A model without levers: the tables' numbers checked, looked up and laid out. */
import { RANGES } from '../../tables/ranges';
import { compileDerived, readDemand, type ReadDemand } from '../cases/demand';
import { compileInflow } from '../cases/inflow';
import { draftsOf, fixedOf, type Known, type Work } from './drafts';
import { compileLocations, compileProducts, compileRoles, type Products } from '../entities/entities';
import { checkReferences, checkSignals, compileGoals, compilePenalties } from './goals';
import { compileHorizon } from '../entities/horizon';
import { compileFixed, compileStaff } from '../staff/staff';
import { compileSteps, type Routes } from '../entities/steps';
import { compileTerms } from '../cases/terms';
import type { ExpressionEngine } from '../../tables/expression';
import { findings, type Findings } from '../model/findings';
import { gapsOf, type Gap } from '../model/gaps';
import { unreadCells } from '../model/unread';
import { reportMissingCases } from '../cases/missing-cases';
import { reportMissingRates, reportMissingStaff } from '../staff/missing-staff';
import { finish, type DraftContext, type LocationDraft, type LocationFixed } from './location-draft';
import type { DerivedRule, LocationInput, Model, Structure } from '../model/model';
import { reportRepeats } from './repeats';
import { readParameters, type Parameters } from '../entities/parameters';
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
  const known = readNames(tables, engine, found);
  const { horizon, parameters, locations, products, roles, routes } = known;
  const work = readWork(tables, known, found);
  const structure = structureOf(known, work);
  const staff = compileStaff(tables.staff, known, found);
  const fixedHours = compileFixed(tables.fixed, known, found);
  const goals = compileGoals(tables.goals, known, found);
  const penalties = compilePenalties(tables.penalties, horizon, found);
  checkSignals(tables.signals, found);
  checkReferences(tables, { locations, products, roles, horizon }, found);
  const context = { structure, products, routes, locations, roles, horizon };

  const order = usableWorkOrder(tables.settings, found);
  const fixed = fixedOf(known, work, { staff, fixedHours });
  const drafts = draftsOf(known, work, order);
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
    inputs: finishAll(drafts, fixed, { context, found }),
    overheadShare: overhead(tables.settings, found),
    roleInputs: roles.inputs,
    structure,
    goals,
    penalties,
    gaps: [],
  };
  reportMissingCases(model, found);
  reportMissingStaff(model, found);
  reportMissingRates(model, found);
  const all = gapsOf([...(tables.unread?.problems ?? []), ...found.problems], tables, known);
  const unreadLevers = all.filter(({ problem }) => problem.table === 'vkt_Scenarios');
  const gaps = all.filter(({ problem }) => problem.table !== 'vkt_Scenarios');
  return { model: { ...model, gaps }, context, parameters, fixed, drafts, problems: found.problems, unreadLevers };
}

/** What the other tables name. */
function readNames(tables: ModelTables, engine: ExpressionEngine | null, found: Findings): Known {
  const horizon = compileHorizon(tables.settings, tables.calendar, found);
  const parameters = readParameters(tables.settings.parameters, engine, found);
  const locations = compileLocations(tables, found);
  const products = compileProducts(tables, found);
  const roles = compileRoles(tables, found);
  const { scenarios } = tables;
  const routes = compileSteps(tables.steps, { locations, products, roles, parameters, scenarios }, found);
  return { horizon, parameters, locations, products, roles, routes };
}

/** Cases: what lies in stock, what comes in, what follows from them, and when they must be decided. */
function readWork(tables: ModelTables, known: Known, found: Findings): Work {
  const { locations, products, routes, horizon } = known;
  const demandContext = { locations, products, routes, horizon };
  const demand = readDemand(tables, demandContext, found);
  const said = reportRepeats(tables, found).get('vkt_Inflow') ?? new Set();
  const inflow = compileInflow(tables.inflow, demandContext, { found, said });
  const derived = compileDerived(tables.derived, products, found);
  const mayHold = stockHolder(demand, routes);
  const { cohortsBefore } = demand;
  const terms = compileTerms(tables.terms, { products, horizon, cohortsBefore, mayHold }, found);
  return { demand, inflow, derived, terms };
}

function structureOf({ horizon, products, roles, routes }: Known, { demand, derived }: Work): Structure {
  return {
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
