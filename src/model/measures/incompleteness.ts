/**
 * Which numbers a gap touches, and how. A number is never shown as if nothing were missing: where rows that add up are
 * missing it holds for the rest, and says so; where something it multiplies or divides by is missing there is no number.
 */
import type { Gap } from '../compile/model/gaps';
import type { Model } from '../compile/model/model';
import type { MeasureId } from '../tables/measure-definitions';
import type { TableName } from '../tables/problem';
import type { MeasureSelection } from './selection';

/** partial: the number holds for what could be read. unknown: there is no honest number. */
type Effect = 'partial' | 'unknown';

/** What a number is made from; one measure may need several. */
type Ingredient =
  | 'inflow'
  | 'flow' // cases through the steps
  | 'lateness' // due periods, besides the flow
  | 'work' // hours of cases, besides the flow
  | 'required' // work to be done for the goals, and the hours of one FTE
  | 'available' // hours of the staff
  | 'contracted'
  | 'cost'
  | 'price' // hours of a product's steps and the rates of who does them
  | 'penalties';

/** What can lack something: a measure, or the cost price of a case: one price, or a mean over what comes in. */
type Figure = MeasureId | 'costPrice' | 'costPriceByInflow' | 'costPriceByDerivedInflow';

const INGREDIENTS: Readonly<Record<Figure, readonly Ingredient[]>> = {
  stock: ['flow'],
  overdueStock: ['flow', 'lateness'],
  hoursInStock: ['flow', 'work'],
  inflow: ['inflow'],
  derivedInflow: ['flow'],
  withdrawals: ['flow'],
  corrections: ['flow'],
  decisions: ['flow'],
  decisionsOnTime: ['flow', 'lateness'],
  onTimeShare: ['flow', 'lateness'],
  meanAgeAtDecision: ['flow'],
  weeksOfWork: ['flow', 'work', 'available'],
  waitingTime: ['flow', 'work', 'available'],
  hoursRequired: ['required'],
  hoursAvailable: ['available'],
  hoursUsed: ['flow', 'work'],
  utilisation: ['flow', 'work', 'available'],
  fteRequired: ['required'],
  fteAvailable: ['available'],
  fteContracted: ['contracted'],
  fteGap: ['required', 'available'],
  staffCost: ['contracted', 'cost'],
  penalties: ['flow', 'lateness', 'penalties'],
  costPerDecision: ['flow', 'contracted', 'cost'],
  costPrice: ['price'],
  costPriceByInflow: ['price', 'inflow'],
  costPriceByDerivedInflow: ['price', 'inflow', 'flow'],
};

type Effects = Readonly<Partial<Record<Ingredient, Effect>>>;

const EVERYTHING = (effect: Effect): Effects => ({
  inflow: effect,
  flow: effect,
  required: effect,
  available: effect,
  contracted: effect,
  price: effect,
});
const CASES: Effects = { flow: 'partial', required: 'partial' };
const STAFF: Effects = { flow: 'partial', available: 'partial', contracted: 'partial' };

/** By table: what a row that could not be used does to the ingredients. */
const BY_TABLE: Readonly<Record<TableName, Effects>> = {
  vkt_Settings: EVERYTHING('partial'),
  vkt_Locations: EVERYTHING('partial'),
  vkt_Products: { inflow: 'partial', ...CASES },
  vkt_Terms: { lateness: 'unknown' },
  vkt_Steps: { flow: 'unknown', work: 'unknown', required: 'unknown', price: 'unknown' },
  vkt_Roles: { flow: 'partial', available: 'unknown', required: 'unknown', cost: 'unknown' },
  vkt_Stock: CASES,
  vkt_Inflow: { inflow: 'partial', ...CASES },
  vkt_Staff: STAFF,
  vkt_Fixed: { flow: 'partial', available: 'partial', required: 'partial' },
  vkt_Derived: CASES,
  vkt_Corrections: CASES,
  vkt_Goals: { required: 'unknown' },
  vkt_Scenarios: EVERYTHING('partial'),
  vkt_Orders: {},
  vkt_Signals: {},
  vkt_Penalties: { penalties: 'unknown' },
  vkt_Calendar: { flow: 'partial', available: 'partial', required: 'partial', cost: 'partial' },
  vkt_Actuals: {},
  vkt_Collected: {},
};

/** Columns that matter for less, or in another way, than the rest of their table. */
const BY_COLUMN: Readonly<Partial<Record<string, Effects>>> = {
  'vkt_Products|priority': { flow: 'partial' },
  'vkt_Products|withdrawalShare': { flow: 'partial' },
  'vkt_Roles|hourlyRate': { cost: 'unknown', price: 'unknown' },
  'vkt_Roles|learningCurve': { flow: 'partial', available: 'partial' },
  'vkt_Roles|mentorShare': { flow: 'partial', available: 'partial' },
  'vkt_Roles|role': {
    ...EVERYTHING('partial'),
    required: 'unknown',
    available: 'unknown',
    cost: 'unknown',
    price: 'unknown',
  },
};

/** Stock that counts and says not when it was received: it may be overdue already. */
const AGE_UNKNOWN: Effects = { lateness: 'partial' };

/** Hours that are none where they would be less: what is left is rosier than it would be. */
const LESS_THAN_NOBODY: Effects = { flow: 'partial', available: 'partial' };

/** People who cost nothing: the sum holds for the others. */
const UNPAID: Effects = { cost: 'partial' };

/** Settings without which nothing can be placed in time, and the one that only cost prices use. */
const BY_SETTING: Readonly<Record<string, Effects>> = {
  firstPeriod: EVERYTHING('unknown'),
  periods: EVERYTHING('unknown'),
  periodKind: EVERYTHING('unknown'),
  workOrder: { flow: 'partial' },
  overheadShare: { price: 'unknown' },
  parameter: {}, // the expressions that use it say so themselves
};

function effectsOf({ problem, subject }: Gap): Effects {
  const { code, table, column, severity } = problem;
  if (code === 'lever-takes-too-many') return LESS_THAN_NOBODY;
  if (table === 'vkt_Settings') return BY_SETTING[subject ?? ''] ?? BY_TABLE.vkt_Settings;
  // What is not said counts as 0, as a row does that could not be used.
  if (code === 'periods-silent') return BY_TABLE[table];
  if (code === 'no-rate') return UNPAID;
  if (severity === 'warning') return AGE_UNKNOWN;
  return BY_COLUMN[`${table}|${column ?? ''}`] ?? BY_TABLE[table];
}

/** What a gap does to a measure; a table that is lacking as a whole leaves nothing to hold for. */
function effectOn(model: Model, gap: Gap, ingredient: Ingredient): Effect | null {
  const effects = effectsOf(gap);
  const hasDerived = model.structure.derived.length > 0;
  const byDue = model.workOrder.kind !== 'fifo' || model.levers.some(({ lever }) => lever === 'workOrder');
  let effect = effects[ingredient] ?? null;
  // Cases that come from decisions and from lateness hang on everything that those hang on.
  if (effect === null && ingredient === 'required' && hasDerived) effect = effects.flow ?? effects.lateness ?? null;
  if (effect === null && ingredient === 'required' && model.goals.some(({ kind }) => kind === 'ontime'))
    effect = effects.lateness ?? null;
  if (effect === null && ingredient === 'flow' && (hasDerived || byDue)) effect = effects.lateness ? 'partial' : null;
  const { row, severity, table, code } = gap.problem;
  const whole =
    row === null &&
    code !== 'rows-below' &&
    severity === 'error' &&
    table !== 'vkt_Scenarios' &&
    table !== 'vkt_Settings';
  return effect !== null && whole ? 'unknown' : effect;
}

/** Whether a location has cases of a product, now or later. */
function hasCases({ inputs, steps, structure }: Model, location: number, product: number): boolean {
  if (structure.derived.some(({ target }) => target === product)) return true;
  const queue = inputs[location]?.queue;
  if (queue === undefined) return false;
  const N = structure.periods;
  return (
    queue.inflow.subarray(product * N, product * N + N).some((cases) => cases > 0) ||
    queue.opening.step.some((step) => steps[step]?.product === product) ||
    queue.corrections.product.includes(product)
  );
}

/** Whether a gap of certain periods touches a number of others: cases go on to later periods, hours do not. */
function reaches({ goals }: Model, { from, to }: Gap, { selection, ingredient }: AskedIngredient): boolean {
  if (from !== null && from > selection.to) {
    // What is asked of the staffing may look ahead, to what is still to come in.
    return ingredient === 'required' && goals.some(({ kind }) => kind !== 'hold');
  }
  const lasts = ingredient !== 'inflow' && ingredient !== 'available' && ingredient !== 'contracted';
  return lasts || to === null || to >= selection.from;
}

function concerns(model: Model, gap: Gap, { selection, ingredient }: AskedIngredient): boolean {
  const { locations, product, role } = selection;
  if (ingredient === 'price') return concernsPrice(model, gap, selection);
  if (!reaches(model, gap, { selection, ingredient })) return false;
  if (gap.location !== null && !locations.includes(gap.location)) return false;
  const { table } = gap.problem;
  const own = gap.product;
  if (own !== null && table === 'vkt_Steps' && !locations.some((location) => hasCases(model, location, own)))
    return false;
  // Cases and work of one product take the time of the others; only what comes in, and when it is due, is its own.
  const apart = ingredient === 'inflow' || ingredient === 'lateness';
  if (apart && own !== null && product !== null && own !== product) return false;
  const byRole = table === 'vkt_Roles' && ingredient === 'required' && model.structure.derived.length === 0;
  const staff = ingredient === 'available' || ingredient === 'contracted' || ingredient === 'cost' || byRole;
  return !(staff && gap.role !== null && role !== null && gap.role !== role);
}

/** A price knows the steps of its own product only, and the roles that do them; whether there are cases is no matter. */
function concernsPrice(
  { steps, inputs, structure }: Model,
  gap: Gap,
  { locations, product }: MeasureSelection,
): boolean {
  if (gap.location !== null && !locations.includes(gap.location)) return false;
  if (gap.product !== null && gap.product !== product) return false;
  if (gap.problem.table !== 'vkt_Roles' || gap.role === null) return true;
  const { periods: N } = structure;
  return locations.some((location) =>
    steps.some(
      (step, s) =>
        step.product === product &&
        inputs[location]?.queue.stepRole.subarray(s * N, s * N + N).includes(gap.role ?? -1) === true,
    ),
  );
}

interface AskedIngredient {
  readonly selection: MeasureSelection;
  readonly ingredient: Ingredient;
}

interface Incompleteness {
  readonly effect: Effect;
  /** In the order of the problems. */
  readonly gaps: readonly Gap[];
}

/**
 * What a number lacks.
 *
 * @returns the gaps that touch it, and whether there is a number all the same; null when nothing is missing.
 * Source: README, section "What is missing".
 */
export function incompleteness(model: Model, figure: Figure, selection: MeasureSelection): Incompleteness | null {
  if (model.gaps.length === 0) return null;
  let worst: Effect = 'partial';
  const gaps = model.gaps.filter((gap) => {
    const effects = INGREDIENTS[figure].flatMap((ingredient) =>
      concerns(model, gap, { selection, ingredient }) ? (effectOn(model, gap, ingredient) ?? []) : [],
    );
    if (effects.includes('unknown')) worst = 'unknown';
    return effects.length > 0;
  });
  return gaps.length === 0 ? null : { effect: worst, gaps };
}
