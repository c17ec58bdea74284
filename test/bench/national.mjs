// A national model of any size, made of fixed arithmetic instead of chance.
/** @typedef {import('../../src/model/tables/tables').ModelTables} Tables */
/** @typedef {{ locations: readonly string[], products: readonly string[], roles: readonly string[] }} Names */

const DAY = 86_400_000;
/** @type {(year: number, month: number) => number} */
const day = (year, month) => Date.UTC(year, month, 1) / DAY;

/** @type {(index: number) => { row: number }} */
const row = (index) => ({ row: index + 1 });
/** @type {<T>(count: number, of: (index: number) => T) => T[]} */
const many = (count, of) => Array.from({ length: count }, (_, index) => of(index));
/** @type {(count: number, word: string) => string[]} */
const names = (count, word) => many(count, (index) => `${word} ${index + 1}`);
/** @type {(a: number, b: number) => number} */
const wave = (a, b) => 1 + 0.3 * Math.sin(a * 1.7 + b * 0.9);
/** @type {(product: number, role: number) => number} */
const hours = (p, k) => 2 + ((p * 3 + k * 5) % 7);
const NET = 1400 / 12;

/** @type {(product: string, i: number) => Tables['products'][number]} */
const productRow = (product, i) => ({
  ...row(i),
  product,
  priority: 100 + (i % 3),
  withdrawalShare: 0,
  costGroup: '',
  countsAsCase: true,
});
/** @type {(product: string, i: number) => Tables['terms'][number]} */
const termRow = (product, i) => ({
  ...row(i),
  product,
  receivedFrom: null,
  receivedTo: null,
  term: 6 + i,
  unit: 'month',
});
/** @type {(role: string, i: number) => Tables['roles'][number]} */
const roleRow = (role, i) => ({
  ...row(i),
  role,
  contractHours: 1400,
  leaveHours: 0,
  holidayHours: 0,
  sicknessShare: 0,
  trainingHours: 0,
  otherHours: 0,
  indirectShare: 0,
  allowanceShare: 0,
  learningCurve: [],
  mentorShare: 0,
  hourlyRate: 60,
});

/** @type {(of: Names) => Tables['steps']} */
const stepRows = ({ products, roles }) =>
  products.flatMap((product, p) =>
    roles.map((role, k) => ({
      ...row(p * roles.length + k),
      product,
      step: `step ${k + 1}`,
      order: k + 1,
      role,
      normTime: hours(p, k),
      share: 1,
      noShowRate: 0,
      lostTime: null,
      minimumWait: 0,
      location: null,
      source: '',
      status: 'assumption',
    })),
  );

/**
 * Stock of every age in months up to `aged`.
 * @type {(of: Names, aged: number) => Tables['stock']}
 */
const stockRows = ({ locations, products }, aged) =>
  locations.flatMap((location, l) =>
    products.flatMap((product, p) =>
      many(aged, (a) => ({
        ...row((l * products.length + p) * aged + a),
        location,
        product,
        step: null,
        received: null,
        ageFrom: a + 1,
        ageTo: a + 1,
        cases: 12 * wave(l + a, p),
      })),
    ),
  );

/** @type {(of: Names, periods: number) => Tables['inflow']} */
const inflowRows = ({ locations, products }, periods) =>
  locations.flatMap((location, l) =>
    products.flatMap((product, p) =>
      many(periods, (t) => ({
        ...row((l * products.length + p) * periods + t),
        location,
        product,
        period: day(2023, 4 + t),
        cases: 20 * wave(l, p) * wave(p, t / 2),
        low: null,
        high: null,
      })),
    ),
  );

/**
 * Who does the inflow, times `load`.
 * @type {(of: Names, load: number) => Tables['staff']}
 */
const staffRows = ({ locations, products, roles }, load) => {
  /** @type {(l: number, k: number) => number} */
  const need = (l, k) => products.reduce((sum, _, p) => sum + 20 * wave(l, p) * hours(p, k), 0);
  return locations.flatMap((location, l) =>
    roles.map((role, k) => ({
      ...row(l * roles.length + k),
      location,
      role,
      start: null,
      end: null,
      fte: (need(l, k) / NET) * load,
      experience: 'experienced',
    })),
  );
};

/**
 * @param {object} [sizes]
 * @param {number} [sizes.locations]
 * @param {number} [sizes.products]
 * @param {number} [sizes.steps] of each product, each with a role of its own
 * @param {number} [sizes.periods] months
 * @param {number} [sizes.aged] months of age in the stock
 * @param {number} [sizes.load] staff for one hour of work: below 1 is short of staff
 * @param {import('../../src/model/tables/tables').WorkOrder} [sizes.workOrder]
 * @returns {Tables}
 */
export function national({
  locations = 12,
  products = 8,
  steps = 3,
  periods = 60,
  aged = 24,
  load = 1.05,
  workOrder = { kind: 'fifo' },
} = {}) {
  const of = {
    locations: names(locations, 'location'),
    products: names(products, 'product'),
    roles: names(steps, 'role'),
  };
  return {
    settings: {
      periodKind: 'month',
      firstPeriod: day(2023, 4),
      periods,
      workOrder,
      overheadShare: 0,
      parameters: [],
      rows: {},
    },
    locations: of.locations.map((location, i) => ({ ...row(i), location, activeFrom: null, activeTo: null })),
    products: of.products.map(productRow),
    terms: of.products.map(termRow),
    steps: stepRows(of),
    roles: of.roles.map(roleRow),
    stock: stockRows(of, aged),
    inflow: inflowRows(of, periods),
    staff: staffRows(of, load),
    fixed: [],
    derived: [],
    corrections: [],
    goals: [],
    scenarios: [],
    orders: [],
    signals: [],
    penalties: [],
    calendar: [],
    actuals: [],
  };
}
