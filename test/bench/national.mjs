// A national model of any size, made of fixed arithmetic instead of chance.
const DAY = 86_400_000;
const day = (year, month) => Date.UTC(year, month, 1) / DAY;

/**
 * @param {object} [sizes]
 * @param {number} [sizes.locations]
 * @param {number} [sizes.products]
 * @param {number} [sizes.steps] of each product, each with a role of its own
 * @param {number} [sizes.periods] months
 * @param {number} [sizes.aged] months of age in the stock
 * @param {number} [sizes.load] staff for one hour of work: below 1 is short of staff
 * @param {import('../../src/model/tables/tables').WorkOrder} [sizes.workOrder]
 * @returns {import('../../src/model/tables/tables').ModelTables}
 */
export function national({
  locations: L = 12,
  products: P = 8,
  steps: K = 3,
  periods: N = 60,
  aged = 24,
  load = 1.05,
  workOrder = { kind: 'fifo' },
} = {}) {
  const row = (index) => ({ row: index + 1 });
  const names = (count, word) => Array.from({ length: count }, (_, index) => `${word} ${index + 1}`);
  const locations = names(L, 'location');
  const products = names(P, 'product');
  const roles = names(K, 'role');
  const wave = (a, b) => 1 + 0.3 * Math.sin(a * 1.7 + b * 0.9);
  const hours = (p, k) => 2 + ((p * 3 + k * 5) % 7);
  const inflow = (l, p, t) => 20 * wave(l, p) * wave(p, t / 2);
  const need = (l, k) => products.reduce((sum, _, p) => sum + 20 * wave(l, p) * hours(p, k), 0);
  const NET = 1400 / 12;
  const many = (count, of) => Array.from({ length: count }, (_, index) => of(index));
  return {
    settings: {
      periodKind: 'month',
      firstPeriod: day(2023, 4),
      periods: N,
      workOrder,
      overheadShare: 0,
      parameters: [],
      rows: {},
    },
    locations: locations.map((location, i) => ({ ...row(i), location, activeFrom: null, activeTo: null })),
    products: products.map((product, i) => ({
      ...row(i),
      product,
      priority: 100 + (i % 3),
      withdrawalShare: 0,
      costGroup: '',
      countsAsCase: true,
    })),
    terms: products.map((product, i) => ({
      ...row(i),
      product,
      receivedFrom: null,
      receivedTo: null,
      term: 6 + i,
      unit: 'month',
    })),
    steps: products.flatMap((product, p) =>
      roles.map((role, k) => ({
        ...row(p * K + k),
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
    ),
    roles: roles.map((role, i) => ({
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
    })),
    stock: locations.flatMap((location, l) =>
      products.flatMap((product, p) =>
        many(aged, (a) => ({
          ...row((l * P + p) * aged + a),
          location,
          product,
          step: null,
          received: null,
          ageFrom: a + 1,
          ageTo: a + 1,
          cases: 12 * wave(l + a, p),
        })),
      ),
    ),
    inflow: locations.flatMap((location, l) =>
      products.flatMap((product, p) =>
        many(N, (t) => ({
          ...row((l * P + p) * N + t),
          location,
          product,
          period: day(2023, 4 + t),
          cases: inflow(l, p, t),
          low: null,
          high: null,
        })),
      ),
    ),
    staff: locations.flatMap((location, l) =>
      roles.map((role, k) => ({
        ...row(l * K + k),
        location,
        role,
        start: null,
        end: null,
        fte: (need(l, k) / NET) * load,
        experience: 'experienced',
      })),
    ),
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
