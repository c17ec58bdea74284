/** What the model goes on with where a table says nothing, or nothing that can be used. */
import { dayOf, workingDays } from '../../../src/model/time/calendar';
import { compile } from '../../../src/model/compile/compile';
import type { Model } from '../../../src/model/compile/model/model';
import { locationIndex, periodIndex, productIndex, roleIndex } from '../../../src/model/compile/model/model';
import { ask, everyPeriod, month, runOf, tables, type Given } from '../support/tables';

const modelOf = (given: Given): Model => compile(tables(given)).model;
const queueOf = (given: Given) => modelOf(given).inputs[0]?.queue;

const working: Given = {
  locations: ['Ter Apel'],
  stock: [{ ageFrom: 1, cases: 10 }],
  inflow: [{ period: month(0), cases: 80 }],
  staff: [{ fte: 1 }],
};

describe('settings', () => {
  it('a horizon that cannot be read: twelve months from January 2023', () => {
    const model = modelOf({ settings: { firstPeriod: NaN, periods: -1 } });
    expect(model.periods.map(({ label }) => label)).toEqual(
      Array.from({ length: 12 }, (_, index) => `2023-${String(index + 1).padStart(2, '0')}`),
    );
  });

  it('any day of the first period will do, and weeks are ISO weeks', () => {
    expect(modelOf({ settings: { firstPeriod: dayOf(2023, 5, 31), periods: 2 } }).periods).toMatchObject([
      { index: 0, label: '2023-05', first: dayOf(2023, 5, 1), last: dayOf(2023, 5, 31) },
      { index: 1, label: '2023-06', first: dayOf(2023, 6, 1), last: dayOf(2023, 6, 30) },
    ]);
    const weeks = { periodKind: 'week' as const, firstPeriod: dayOf(2026, 12, 31), periods: 2 };
    expect(modelOf({ settings: weeks, calendar: [] }).periods).toMatchObject([
      {
        label: '2026-W53',
        first: dayOf(2026, 12, 28),
        last: dayOf(2027, 1, 3),
        yearShare: 4 / workingDays(dayOf(2025, 12, 29), dayOf(2027, 1, 3)),
      },
      { label: '2027-W01', first: dayOf(2027, 1, 4), yearShare: 5 / workingDays(dayOf(2027, 1, 4), dayOf(2028, 1, 2)) },
    ]);
  });

  it('no model runs beyond 2099: the year of its last period must be known as a whole', () => {
    const late = { firstPeriod: dayOf(2099, 1, 1), periods: 600 };
    const { model, problems } = compile(tables({ settings: late, calendar: [] }));
    expect(problems).toMatchObject([{ code: 'out-of-range', column: 'periods', data: { max: 12 } }]);
    expect(model.periods).toHaveLength(12);
  });

  it('an overhead or work order that cannot be used: none, and fifo', () => {
    const model = modelOf({ settings: { overheadShare: -1, workOrder: { kind: 'split', share: -0.1 } } });
    expect([model.overheadShare, model.workOrder]).toEqual([0, { kind: 'fifo' }]);
  });
});

describe('names', () => {
  it('without a table of locations: those of stock, inflow and staff, in order of appearance, once each', () => {
    const model = modelOf({
      stock: [{ location: ' Bant ', ageFrom: 1 }],
      inflow: [
        { location: 'Budel', period: month(0) },
        { location: 'BANT', period: month(0) },
      ],
      staff: [{ location: ' ', fte: 1 }, { location: 'Utrecht' }],
    });
    expect(model.locations).toEqual(['Bant', 'Budel', 'Utrecht']);
  });

  it('are trimmed, and found whatever their case', () => {
    const model = modelOf({
      locations: [' Ter Apel '],
      products: [{ product: ' track 4' }],
      roles: [{ role: 'officer ' }],
      steps: [{ step: ' decide ' }],
    });
    expect([model.locations, model.products, model.roles, model.steps[0]?.name]).toEqual([
      ['Ter Apel'],
      ['track 4'],
      ['officer'],
      'decide',
    ]);
    expect([locationIndex(model, 'TER APEL'), productIndex(model, 'Track 4 '), roleIndex(model, 'OFFICER')]).toEqual([
      0, 0, 0,
    ]);
    expect([locationIndex(model, 'none'), productIndex(model, ''), roleIndex(model, 'none')]).toEqual([
      null,
      null,
      null,
    ]);
    expect([month(0), month(2) + 30, month(3), month(-1), NaN].map((day) => periodIndex(model, day))).toEqual([
      0,
      2,
      null,
      null,
      null,
    ]);
  });

  it('of a table: a row without a name or with one that was there is left out', () => {
    const model = modelOf({
      products: [
        { withdrawalShare: 0.1 },
        { product: '' },
        { product: 'TRACK 4', withdrawalShare: 0.9 },
        { product: 'legal' },
      ],
    });
    expect(model.products).toEqual(['track 4', 'legal']);
    expect([...(model.inputs[0]?.queue.withdrawal ?? [])]).toEqual([]);
    expect([
      ...(queueOf({ ...working, products: [{ withdrawalShare: 0.1 }, { product: 'TRACK 4', withdrawalShare: 0.9 }] })
        ?.withdrawal ?? []),
    ]).toEqual([0.1, 0.1, 0.1]);
  });
});

describe('products', () => {
  it('a priority that cannot be used is 100; the lower goes first, and of equals the one that stands first', () => {
    const { structure } = modelOf({
      products: [
        { product: 'a', priority: NaN },
        { product: 'b', priority: 101 },
        { product: 'c', priority: 99 },
        { product: 'd', priority: 100 },
      ],
    });
    expect([...structure.priority]).toEqual([100, 101, 99, 100]);
    expect([...structure.byPriority]).toEqual([2, 0, 3, 1]);
  });

  it('a withdrawal share that cannot be used is 0', () => {
    expect([...(queueOf({ ...working, products: [{ withdrawalShare: 2 }] })?.withdrawal ?? [])]).toEqual([0, 0, 0]);
  });
});

describe('roles', () => {
  const role = (change: NonNullable<Given['roles']>[number]) => modelOf({ ...working, roles: [change] }).roleInputs[0];

  it('with a number that cannot be used have no hours, and are still known', () => {
    expect(role({ sicknessShare: 2 })).toMatchObject({ row: 1, netHours: 0, contractHours: 1200 });
    expect(role({ contractHours: NaN })).toMatchObject({ netHours: 0, contractHours: 0 });
    expect(role({ leaveHours: 1300 })).toMatchObject({ netHours: 0, contractHours: 1200 });
    expect(compile(tables({ ...working, roles: [{ sicknessShare: 2 }] })).problems.map(({ code }) => code)).toEqual([
      'out-of-range',
    ]);
  });

  it('an allowance that cannot be used takes all hours', () => {
    expect([
      role({ allowanceShare: 3 })?.allowanceShare,
      role({ allowanceShare: NaN })?.allowanceShare,
      role({ allowanceShare: -1 })?.allowanceShare,
    ]).toEqual([1, 1, 1]);
    expect([...(queueOf({ ...working, roles: [{ allowanceShare: 1 }] })?.hours ?? [])]).toEqual([0, 0, 0]);
  });

  it('a rate that cannot be used is none, a mentor share 0; a learning curve is put in order, or is none', () => {
    expect(role({ hourlyRate: -1, mentorShare: 9 })).toMatchObject({ hourlyRate: null, mentorShare: 0 });
    expect(role({ hourlyRate: 60, mentorShare: 0.5 })).toMatchObject({ hourlyRate: 60, mentorShare: 0.5 });
    const points = [
      { week: 10, productivity: 1 },
      { week: 0, productivity: 0.5 },
    ];
    expect(role({ learningCurve: points })?.learningCurve).toEqual([points[1], points[0]]);
    expect(role({ learningCurve: [...points, { week: -1, productivity: 1 }] })?.learningCurve).toEqual([]);
  });
});

describe('steps', () => {
  it('run in their order, whatever the order of the rows; of the same order the first row first', () => {
    const model = modelOf({
      steps: [
        { step: 'c', order: 3 },
        { step: 'a', order: 1 },
        { step: 'b', order: 1 },
      ],
    });
    expect(model.steps).toMatchObject([
      { name: 'a', row: 2, role: 0, product: 0 },
      { name: 'b', row: 3 },
      { name: 'c', row: 1 },
    ]);
    expect([...model.structure.firstStep]).toEqual([0, 3]);
  });

  it('that only one location has take no hours elsewhere', () => {
    const only: Given = {
      ...working,
      locations: ['Ter Apel', 'Budel'],
      steps: [{}, { step: 'sign', order: 2, normTime: 3, location: 'Budel' }],
    };
    const [terApel, budel] = modelOf(only).inputs;
    expect([...(terApel?.queue.caseHours ?? [])]).toEqual([1, 1, 1, 0, 0, 0]);
    expect([...(budel?.queue.caseHours ?? [])]).toEqual([1, 1, 1, 3, 3, 3]);
    expect([...(terApel?.queue.stepRole ?? [])]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('none at all: a product without steps is decided as it comes', () => {
    const run = runOf({ ...working, staff: [], steps: [{ product: 'legal' }], products: [{}, { product: 'legal' }] });
    expect(run.model.steps[0]).toEqual({ product: 0, name: '', role: -1, row: null });
    expect(everyPeriod(run, 'decisions')).toEqual([90, 0, 0]);
  });

  it('lose the norm time by a failed attempt unless told otherwise', () => {
    // 1 + 0.5 / 0.5 × 1 = 2; 1 + 0.5 / 0.5 × 0 = 1.
    expect([...(queueOf({ ...working, steps: [{ noShowRate: 0.5 }] })?.caseHours ?? [])]).toEqual([2, 2, 2]);
    expect([...(queueOf({ ...working, steps: [{ noShowRate: 0.5, lostTime: 0 }] })?.caseHours ?? [])]).toEqual([
      1, 1, 1,
    ]);
    expect([...(queueOf({ ...working, steps: [{ noShowRate: 0.5, lostTime: '30 min' }] })?.caseHours ?? [])]).toEqual([
      1.5, 1.5, 1.5,
    ]);
  });
});

describe('cases', () => {
  it('of an age range from the youngest where none is named; of one age where no end is', () => {
    const ages = (change: NonNullable<Given['stock']>[number]) => {
      const { structure, inputs } = modelOf({ ...working, stock: [{ cases: 12, ageFrom: null, ...change }] });
      return [...(inputs[0]?.queue.opening.cohort ?? [])].map((cohort) => structure.cohortsBefore - cohort);
    };
    expect(ages({})).toEqual([1]);
    expect(ages({ ageTo: 3 })).toEqual([1, 2, 3]);
    expect(ages({ ageFrom: 2 })).toEqual([2]);
    expect(ages({ ageFrom: 2, ageTo: 4 })).toEqual([2, 3, 4]);
    expect(ages({ received: month(-2) + 9, ageFrom: 7 })).toEqual([2]);
    expect(ages({ cases: 0 })).toEqual([]);
  });

  it('of corrections are taken in the order of their months; none of nothing', () => {
    const corrections = [
      { period: month(2), cases: 1 },
      { period: month(0), cases: 2, received: month(-3) },
      { period: month(1), cases: 0 },
    ];
    const { structure, inputs } = modelOf({ ...working, corrections });
    // The correction of October's cases makes the oldest cohort that of October.
    expect(structure.cohortsBefore).toBe(3);
    expect(inputs[0]?.queue.corrections).toEqual({
      period: Int32Array.of(0, 2),
      product: Int32Array.of(0, 0),
      cohort: Int32Array.of(0, -1),
      cases: Float64Array.of(2, 1),
      row: Int32Array.of(2, 1),
    });
  });

  it('of a product without a term are never late; a gap between terms neither', () => {
    const late = { stock: [{ ageFrom: 9, cases: 10 }], staff: [] };
    expect(ask(runOf({ ...working, ...late }), 'overdueStock', { to: 2 })).toBe(0);
    expect(
      ask(runOf({ ...working, ...late, terms: [{ receivedFrom: month(-3), term: 1 }] }), 'overdueStock', { to: 0 }),
    ).toBe(0);
    expect(
      ask(runOf({ ...working, ...late, terms: [{ receivedTo: month(-8), term: 1 }] }), 'overdueStock', { to: 0 }),
    ).toBe(10);
  });

  it('have the term of the middle day of their month, and the first row of terms that overlap', () => {
    // January: the 16th. A term from the 16th holds, one from the 17th does not.
    const due = (terms: NonNullable<Given['terms']>) => [...(queueOf({ ...working, stock: [], terms })?.due ?? [])];
    expect(
      due([
        { receivedTo: month(0) + 14, term: 1 },
        { receivedFrom: month(0) + 15, term: 2 },
      ]),
    ).toEqual([2, 3, 4]);
    expect(
      due([
        { receivedTo: month(0) + 15, term: 1 },
        { receivedFrom: month(0) + 16, term: 2 },
      ]),
    ).toEqual([1, 3, 4]);
    expect(due([{ term: 1 }, { term: 2 }])).toEqual([1, 2, 3]);
  });
});

describe('goals', () => {
  it('a stock goal without a date is for the last period; rows without a goal of their own hold', () => {
    expect(modelOf({ ...working, goals: [{ goal: 'stock', value: 5 }] }).goals).toMatchObject([
      { kind: 'stock', value: 5, by: 2 },
    ]);
    expect(modelOf({ ...working, goals: [{ goal: 'stock', value: 5, by: month(1) + 9 }] }).goals).toMatchObject([
      { by: 1 },
    ]);
    // After the horizon it is still the way there; before it there is none.
    expect(modelOf({ ...working, goals: [{ goal: 'stock', value: 5, by: month(9) }] }).goals).toMatchObject([
      { by: 9 },
    ]);
    expect(modelOf({ ...working, goals: [{ goal: 'stock', value: 5, by: month(-1) }] }).goals).toEqual([]);
    expect(
      modelOf({ ...working, goals: [{ location: 'none' }, { product: 'track 4', role: 'officer', goal: 'ontime' }] })
        .goals,
    ).toMatchObject([{ row: 2, kind: 'ontime', location: null, product: 0, role: 0 }]);
  });

  it('a stock goal where there is no stock is of new cases', () => {
    // 2 h a case: the stock may rise to 30 in 3 months, so 20 h a month less than the 40 h of 20 cases.
    const run = runOf({
      inflow: [0, 1, 2].map((t) => ({ period: month(t), cases: 20 })),
      steps: [{ normTime: 2 }],
      goals: [{ goal: 'stock', value: 30 }],
    });
    expect(everyPeriod(run, 'hoursRequired')).toEqual([20, 20, 20].map((hours) => expect.closeTo(hours, 9)));
  });
});

describe('penalties', () => {
  it('a row that cannot be used is left out', () => {
    const rates = [{ days: 14, eurPerDay: 23 }];
    expect(
      modelOf({
        ...working,
        penalties: [
          { rates, noticeShare: 2 },
          { rates, from: month(0), cap: 99 },
        ],
      }).penalties.map(({ row }) => row),
    ).toEqual([2]);
  });
});
