/** The rules of a period, one by one, worked by hand. */
import { dayOf } from '../../../src/model/time/calendar';
import { ask, everyPeriod, lever, month, runOf, type Given } from '../support/tables';

describe('terms', () => {
  const nobody: Given = { settings: { periods: 4 }, staff: [] };

  it('are rounded down to whole periods', () => {
    // 45 days are 1.48 months: due a month after receipt, overdue at the end of that month.
    const run = runOf({ ...nobody, terms: [{ term: 45, unit: 'day' }], inflow: [{ period: month(0), cases: 8 }] });
    expect(everyPeriod(run, 'overdueStock')).toEqual([0, 8, 8, 8]);
  });

  it('of a decision in the due period are kept', () => {
    const late = { terms: [{ term: 1 }], inflow: [{ period: month(0), cases: 8 }] };
    const inTime = runOf({ ...nobody, ...late, staff: [{ start: month(1) }] });
    expect(ask(inTime, 'decisionsOnTime', { to: 1 })).toBe(8);
    const tooLate = runOf({ ...nobody, ...late, staff: [{ start: month(2) }] });
    expect([ask(tooLate, 'decisions', { to: 2 }), ask(tooLate, 'decisionsOnTime', { to: 2 })]).toEqual([8, 0]);
  });

  it('follow the date of receipt: 6 months, then 15 from 27 September 2022', () => {
    // September 2022's middle is the 15th: 6 months, due in March 2023. October's cases have 15: due in January 2024.
    const run = runOf({
      ...nobody,
      terms: [
        { receivedTo: dayOf(2022, 9, 26), term: 6 },
        { receivedFrom: dayOf(2022, 9, 27), term: 15 },
      ],
      stock: [
        { received: dayOf(2022, 9, 20), ageFrom: null, cases: 10 },
        { received: dayOf(2022, 10, 3), ageFrom: null, cases: 7 },
      ],
    });
    expect(everyPeriod(run, 'overdueStock')).toEqual([0, 0, 10, 10]);
  });
});

it('spreads stock of an age range evenly', () => {
  // 30 over ages 1 to 3, term 2: ages 2 and 3 are overdue at the end of January (due in January and December).
  const run = runOf({ terms: [{ term: 2 }], stock: [{ ageFrom: 1, ageTo: 3, cases: 30 }], staff: [] });
  expect(everyPeriod(run, 'overdueStock')).toEqual([20, 30, 30]);
});

describe('a minimum wait', () => {
  const given: Given = {
    settings: { periods: 4 },
    // 5 weeks are more than a month: two months.
    steps: [{ step: 'hear' }, { step: 'decide', order: 2, minimumWait: 5 }],
    staff: [{ fte: 1 }],
  };

  it('keeps a case from being worked on until it has passed', () => {
    const run = runOf({ ...given, inflow: [{ period: month(0), cases: 20 }] });
    expect(everyPeriod(run, 'decisions')).toEqual([0, 0, 20, 0]);
    expect(everyPeriod(run, 'stock')).toEqual([20, 20, 0, 0]);
  });

  it('that a lever brings in later holds from then on', () => {
    const inflow = [0, 1, 2].map((t) => ({ period: month(t), cases: 10 }));
    const levers = [lever('minimumWait', '4', { from: month(1) })];
    const run = runOf({ settings: { periods: 4 }, inflow, staff: [{}] }, { levers });
    expect(everyPeriod(run, 'decisions')).toEqual([10, 0, 10, 10]);
  });

  it('longer than the horizon is never over within it', () => {
    const run = runOf({ ...given, steps: [{ minimumWait: 500 }], inflow: [{ period: month(0), cases: 20 }] });
    expect(everyPeriod(run, 'decisions')).toEqual([0, 0, 0, 0]);
    expect(everyPeriod(run, 'stock')).toEqual([20, 20, 20, 20]);
  });

  it('does not hold opening stock at the step it stands at', () => {
    const run = runOf({ ...given, stock: [{ ageFrom: 1, step: 'decide', cases: 20 }] });
    expect(everyPeriod(run, 'decisions')).toEqual([20, 0, 0, 0]);
  });
});

describe('work order', () => {
  // 100 h. Two products of one hour: old (received November, term 12) 80, urgent (received December, term 1: due in January) 80.
  const given: Given = {
    settings: { periods: 2 },
    products: [
      { product: 'old', priority: 1 },
      { product: 'urgent', priority: 2 },
    ],
    steps: [{ product: 'old' }, { product: 'urgent' }],
    terms: [
      { product: 'old', term: 12 },
      { product: 'urgent', term: 1 },
    ],
    stock: [
      { product: 'old', ageFrom: 2, cases: 80 },
      { product: 'urgent', ageFrom: 1, cases: 80 },
    ],
    staff: [{ fte: 1 }],
  };
  const decided = (settings: Given['settings']) => {
    const run = runOf({ ...given, settings: { periods: 2, ...settings } });
    return (['old', 'urgent'] as const).map((product) => ask(run, 'decisions', { product, to: 0 }));
  };

  it('fifo: the oldest first', () => expect(decided({ workOrder: { kind: 'fifo' } })).toEqual([80, 20]));
  it('edd: the earliest due first', () => expect(decided({ workOrder: { kind: 'edd' } })).toEqual([20, 80]));
  it('priority: by product', () => expect(decided({ workOrder: { kind: 'priority' } })).toEqual([80, 20]));

  it('priority: of equal priority the earliest due, whatever their place in the table', () => {
    const equal = (given.products ?? []).map((product) => ({ ...product, priority: 1 }));
    const run = runOf({ ...given, products: equal, settings: { periods: 2, workOrder: { kind: 'priority' } } });
    expect(ask(run, 'decisions', { product: 'urgent', to: 0 })).toBe(80);
    expect(ask(run, 'decisions', { product: 'old', to: 0 })).toBe(20);
  });

  it('split: a share of the hours to what was overdue, and what is left over to the other', () => {
    // At the end of December nothing was overdue: all 100 h to the others, fifo. At the end of January the 60 urgent are:
    // 70 h for them, of which 10 are left, and 30 + 10 for the rest (which is empty).
    const run = runOf({ ...given, settings: { periods: 2, workOrder: { kind: 'split', share: 0.7 } } });
    expect(everyPeriod(run, 'decisions', { product: 'urgent' })).toEqual([20, 60]);
    // With 40 % for the overdue: 40 of 60, and the 60 h for the others have nothing to do but the remaining 20.
    const shared = runOf({
      ...given,
      settings: { periods: 2, workOrder: { kind: 'split', share: 0.4 } },
      inflow: [{ product: 'old', period: month(1), cases: 500 }],
    });
    expect(everyPeriod(shared, 'decisions', { product: 'urgent' })).toEqual([20, 40]);
    expect(ask(shared, 'decisions', { product: 'old', to: 1 })).toBe(60);
  });
});

it('takes withdrawals before new cases come in', () => {
  const run = runOf({
    products: [{ withdrawalShare: 0.1 }],
    stock: [{ ageFrom: 1, cases: 100 }],
    inflow: [{ period: month(0), cases: 50 }],
    staff: [],
  });
  // 100 − 10 + 50 = 140; then 10 % of 140.
  expect(everyPeriod(run, 'withdrawals').slice(0, 2)).toEqual([10, 14]);
  expect(ask(run, 'stock', { to: 0 })).toBe(140);
});

describe('corrections', () => {
  it('go to the cohort they name, in proportion over its steps', () => {
    const run = runOf({
      steps: [{ step: 'hear' }, { step: 'decide', order: 2 }],
      stock: [
        { ageFrom: 2, cases: 30 },
        { ageFrom: 2, step: 'decide', cases: 10 },
        { ageFrom: 1, cases: 100 },
      ],
      corrections: [{ received: month(-2), period: month(0), cases: -20 }],
      staff: [],
    });
    // 40 of November become 20: 15 to hear, 5 to decide. 15 × 2 + 5 + 100 × 2 = 235 h.
    expect(ask(run, 'hoursInStock', { to: 0 })).toBe(235);
  });

  it('without a cohort fall on all alike, and on the newest when none is open', () => {
    const run = runOf({
      locations: ['Ter Apel'],
      corrections: [{ period: month(1), cases: 12 }],
      terms: [{ term: 1 }],
    });
    expect(everyPeriod(run, 'stock')).toEqual([0, 12, 12]);
    // Received in February, due in March.
    expect(everyPeriod(run, 'overdueStock')).toEqual([0, 0, 12]);
  });
});

describe('derived inflow', () => {
  it('follows decisions after the lag', () => {
    const run = runOf({
      settings: { periods: 4 },
      products: [{ product: 'asylum' }, { product: 'family' }],
      steps: [{ product: 'asylum' }, { product: 'family' }],
      stock: [{ product: 'asylum', ageFrom: 1, cases: 40 }],
      derived: [{ product: 'asylum', target: 'family', share: 0.5, lag: 2 }],
      staff: [{}],
    });
    expect(everyPeriod(run, 'derivedInflow')).toEqual([0, 0, 20, 0]);
    expect(everyPeriod(run, 'decisions', { product: 'family' })).toEqual([0, 0, 20, 0]);
  });

  it('follows becoming overdue once, and not what was overdue before', () => {
    const run = runOf({
      settings: { periods: 4 },
      products: [{ product: 'asylum' }, { product: 'legal' }],
      steps: [{ product: 'asylum' }, { product: 'legal' }],
      terms: [{ product: 'asylum', term: 2 }],
      stock: [
        { product: 'asylum', ageFrom: 3, cases: 100 },
        { product: 'asylum', ageFrom: 1, cases: 10 },
      ],
      derived: [{ event: 'overdue', product: 'asylum', target: 'legal', share: 1, lag: 1 }],
      staff: [],
    });
    // December's 10 are due in February: legal work in March, once.
    expect(everyPeriod(run, 'derivedInflow')).toEqual([0, 0, 10, 0]);
  });
});

it('goes on with steps that take no hours when everybody is out of hours', () => {
  const run = runOf({
    steps: [
      { step: 'register', share: 0 },
      { step: 'decide', order: 2 },
    ],
    stock: [{ ageFrom: 1, cases: 150 }],
    staff: [{}],
  });
  expect(ask(run, 'decisions', { to: 0 })).toBe(100);
  // What is left waits at the second step: 50 h.
  expect(ask(run, 'hoursInStock', { to: 0 })).toBe(50);
});

it('does all that piled up before a step when somebody comes for it', () => {
  // Two cohorts are heard in January, when there is no officer; in February one decides both.
  const run = runOf({
    settings: { periods: 2 },
    roles: [{ role: 'hearer' }, { role: 'officer' }],
    steps: [
      { step: 'hear', order: 1, role: 'hearer' },
      { step: 'decide', order: 2, role: 'officer' },
    ],
    stock: [
      { ageFrom: 1, cases: 10 },
      { ageFrom: 2, cases: 20 },
      { ageFrom: 3, cases: 30 },
    ],
    staff: [{ role: 'hearer' }, { role: 'officer', start: month(1) }],
  });
  expect(everyPeriod(run, 'decisions')).toEqual([0, 60]);
});

it('gives every role all its work while one role hands on to another', () => {
  // Each cohort goes from hearer to officer; a lawyer has cases of her own. Nobody runs out of hours, so all is done in January.
  const run = runOf({
    products: [{ product: 'asylum' }, { product: 'legal' }],
    roles: [{ role: 'hearer' }, { role: 'officer' }, { role: 'lawyer' }],
    steps: [
      { product: 'asylum', step: 'hear', order: 1, role: 'hearer' },
      { product: 'asylum', step: 'decide', order: 2, role: 'officer' },
      { product: 'legal', step: 'write', role: 'lawyer' },
    ],
    stock: [1, 2, 3, 4].flatMap((age) => [
      { product: 'asylum', ageFrom: age, cases: 5 },
      { product: 'legal', ageFrom: age, cases: 5 },
    ]),
    staff: [{ role: 'hearer' }, { role: 'officer' }, { role: 'lawyer' }],
  });
  expect(everyPeriod(run, 'decisions')).toEqual([40, 0, 0]);
  expect(everyPeriod(run, 'hoursUsed')).toEqual([60, 0, 0]);
});
