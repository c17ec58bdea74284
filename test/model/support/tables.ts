/** Small tables for tests: everything has a default, a test states only what it is about. */
import { dayOf } from '../../../src/model/time/calendar';
import { compile, type CompileOptions } from '../../../src/model/compile/compile';
import { measure, type MeasureId } from '../../../src/model/measures/measures';
import { locationIndex, productIndex, roleIndex } from '../../../src/model/compile/model/model';
import { simulate, type Run } from '../../../src/model/simulate/simulate';
import type {
  CorrectionRow,
  DerivedRow,
  FixedRow,
  GoalRow,
  InflowRow,
  Lever,
  ModelTables,
  OrderRow,
  PenaltyRow,
  ProductRow,
  RoleRow,
  ScenarioRow,
  Settings,
  StaffRow,
  StepRow,
  StockRow,
  TermRow,
} from '../../../src/model/tables/tables';

type Some<R> = readonly Partial<R>[];

/** A role with 1,200 net hours a year of which all are casework. */
const ROLE: RoleRow = {
  row: 0,
  role: 'officer',
  contractHours: 1200,
  leaveHours: 0,
  holidayHours: 0,
  sicknessShare: 0,
  trainingHours: 0,
  otherHours: 0,
  indirectShare: 0,
  allowanceShare: 0,
  learningCurve: [],
  mentorShare: 0,
  hourlyRate: 0,
};
const PRODUCT: ProductRow = {
  row: 0,
  product: 'track 4',
  priority: 100,
  withdrawalShare: 0,
  costGroup: '',
  countsAsCase: true,
};
const STEP: StepRow = {
  row: 0,
  product: 'track 4',
  step: 'decide',
  order: 1,
  role: 'officer',
  normTime: 1,
  share: 1,
  noShowRate: 0,
  lostTime: null,
  minimumWait: 0,
  location: null,
  source: '',
  status: 'assumption',
};
const STOCK: StockRow = {
  row: 0,
  location: 'Ter Apel',
  product: 'track 4',
  step: null,
  received: null,
  ageFrom: 1,
  ageTo: null,
  cases: 0,
};
const INFLOW: InflowRow = {
  row: 0,
  location: 'Ter Apel',
  product: 'track 4',
  period: 0,
  cases: 0,
  low: null,
  high: null,
};
const STAFF: StaffRow = {
  row: 0,
  location: 'Ter Apel',
  role: 'officer',
  start: null,
  end: null,
  fte: 1,
  experience: 'experienced',
};
const TERM: TermRow = { row: 0, product: 'track 4', receivedFrom: null, receivedTo: null, term: 6, unit: 'month' };
const FIXED: FixedRow = { row: 0, location: 'Ter Apel', role: 'officer', period: null, hours: 0 };
const DERIVED: DerivedRow = { row: 0, event: 'decision', product: 'track 4', share: 1, target: 'track 4', lag: 1 };
const CORRECTION: CorrectionRow = {
  row: 0,
  location: 'Ter Apel',
  product: 'track 4',
  received: null,
  period: 0,
  cases: 0,
  reason: '',
};
const GOAL: GoalRow = {
  row: 0,
  location: null,
  product: null,
  role: null,
  goal: 'hold',
  value: null,
  from: null,
  by: null,
};
const LEVER: ScenarioRow = {
  row: 0,
  scenario: 's',
  order: 1,
  lever: 'inflow',
  location: null,
  product: null,
  target: null,
  from: null,
  to: null,
  expression: 'x',
  group: '',
  active: true,
  remark: '',
};
export const ORDER: OrderRow = {
  row: 1,
  order: 'Order',
  measure: 'decisions',
  product: null,
  location: null,
  from: null,
  to: null,
  bound: 'atLeast',
  value: 0,
  source: '',
};
const PENALTY: PenaltyRow = { row: 0, kind: 'statutory', from: null, rates: [], cap: null, noticeShare: 1, lag: 0 };

export interface Given {
  readonly settings?: Partial<Settings>;
  readonly locations?: readonly string[];
  readonly products?: Some<ProductRow>;
  readonly steps?: Some<StepRow>;
  readonly roles?: Some<RoleRow>;
  readonly terms?: Some<TermRow>;
  readonly stock?: Some<StockRow>;
  readonly inflow?: Some<InflowRow>;
  readonly staff?: Some<StaffRow>;
  readonly fixed?: Some<FixedRow>;
  readonly derived?: Some<DerivedRow>;
  readonly corrections?: Some<CorrectionRow>;
  readonly goals?: Some<GoalRow>;
  readonly scenarios?: Some<ScenarioRow>;
  readonly penalties?: Some<PenaltyRow>;
  readonly calendar?: ModelTables['calendar'];
  readonly orders?: Some<OrderRow>;
  readonly signals?: ModelTables['signals'];
}

const filled = <R extends { readonly row: number }>(rows: Some<R> | undefined, defaults: R): readonly R[] =>
  (rows ?? []).map((row, index) => ({ ...defaults, row: index + 1, ...row }));

/** First day of month `index` (zero-based) of a model that starts in January 2023. */
export const month = (index: number): number => dayOf(2023, 1 + index, 1);

/** Every month has as many working days as every other, so that each holds 1/12 of a year's hours. */
export const evenMonths = (years = 3): ModelTables['calendar'] =>
  Array.from({ length: 12 * years }, (_, index) => ({
    row: index + 1,
    period: dayOf(2023 + Math.floor(index / 12), (index % 12) + 1, 1),
    workingDays: 20,
  }));

/** Months from January 2023, one product of one step of one hour, one role of 100 hours a month. */
export function tables(given: Given): ModelTables {
  return {
    settings: {
      periodKind: 'month',
      firstPeriod: month(0),
      periods: 3,
      workOrder: { kind: 'fifo' },
      overheadShare: 0,
      parameters: [],
      rows: {},
      ...given.settings,
    },
    locations: (given.locations ?? []).map((location, index) => ({
      row: index + 1,
      location,
      activeFrom: null,
      activeTo: null,
    })),
    products: filled(given.products ?? [{}], PRODUCT),
    terms: filled(given.terms, TERM),
    steps: filled(given.steps ?? [{}], STEP),
    roles: filled(given.roles ?? [{}], ROLE),
    stock: filled(given.stock, STOCK),
    inflow: filled(given.inflow, INFLOW),
    staff: filled(given.staff, STAFF),
    fixed: filled(given.fixed, FIXED),
    derived: filled(given.derived, DERIVED),
    corrections: filled(given.corrections, CORRECTION),
    goals: filled(given.goals, GOAL),
    scenarios: filled(given.scenarios, LEVER),
    orders: filled(given.orders, ORDER),
    signals: given.signals ?? [],
    penalties: filled(given.penalties, PENALTY),
    calendar: given.calendar ?? evenMonths(),
    actuals: [],
  };
}

export const lever = (kind: Lever, expression: string, where: Partial<ScenarioRow> = {}): ScenarioRow => ({
  ...LEVER,
  lever: kind,
  expression,
  ...where,
});

export function runOf(given: Given | ModelTables, options?: CompileOptions): Run {
  return simulate(compile('actuals' in given ? given : tables(given), options).model);
}

export interface Where {
  readonly location?: string;
  readonly product?: string;
  readonly role?: string;
  readonly from?: number;
  readonly to?: number;
}

/** A measure by names; a text (the reason) when there is no number. Without `to` it is one period. */
export function ask(run: Run, id: MeasureId, where: Where = {}): number | string {
  const { model } = run;
  const from = where.from ?? where.to ?? 0;
  const answer = measure(run, {
    measure: id,
    location: where.location === undefined ? null : locationIndex(model, where.location),
    product: where.product === undefined ? null : productIndex(model, where.product),
    role: where.role === undefined ? null : roleIndex(model, where.role),
    from,
    to: where.to ?? from,
  });
  return answer.ok ? answer.value : answer.reason;
}

/** A measure in every period. */
export const everyPeriod = (run: Run, id: MeasureId, where: Where = {}): (number | string)[] =>
  run.model.periods.map(({ index }) => ask(run, id, { ...where, from: index, to: index }));
