/** Shortage and surplus, role by role and place by place; and what is good news about them. */
import fc from 'fast-check';
import { answer } from '../../../../src/model/explain/answers/answer';
import { rebuild } from '../../../../src/model/explain/explain';
import { figure } from '../../../../src/model/measures/figures';
import { balance, feltGap, goalsOf, pressing } from '../../../../src/model/measures/judge/balance';
import { newsOf } from '../../../../src/model/measures/judge/improvement';
import { judgeBy, shortestRole } from '../../../../src/model/measures/judge/judgement';
import { otherWork, productsIn } from '../../../../src/model/measures/other-work';
import { month, runOf, tables, type Given } from '../../support/tables';

const everywhere = { location: null, product: null, role: null, from: 0, to: 2 };

/** 100 hours a month each; Ter Apel gets 200 hours of work a month and is one FTE short, Budel none and has one over. */
const uneven: Given = {
  inflow: [0, 1, 2].map((index) => ({ location: 'Ter Apel', period: month(index), cases: 200 })),
  staff: [{ location: 'Ter Apel' }, { location: 'Budel' }],
};

test('a surplus elsewhere does not make up for a shortage', () => {
  const run = runOf(uneven);
  expect(figure(run, 'fteGap', everywhere)).toBeCloseTo(0, 9);
  const found = balance(run, everywhere);
  expect([found.short, found.spare]).toEqual([expect.closeTo(1, 9), expect.closeTo(1, 9)]);
  expect(found.shortAt).toEqual([{ location: 'Ter Apel', role: 'officer' }]);
  expect(found.spareAt).toEqual([{ location: 'Budel', role: 'officer' }]);
  expect(feltGap(run, everywhere)).toBeCloseTo(-1, 9);
  // 1 of the 2 FTE required is missing.
  expect(judgeBy(run, everywhere, { signals: [], only: ['fteGap'] })).toMatchObject({
    signal: 'red',
    because: ['fteGap'],
  });
  expect(shortestRole(run, everywhere)).toEqual({ role: 'officer', short: expect.closeTo(1, 9) });
});

test('a place with work and not an hour to do it in is named, not counted as nothing', () => {
  // January has no working days: an FTE has no hours in it.
  const january = { ...everywhere, to: 0 };
  const run = runOf({ ...uneven, calendar: [{ row: 1, period: month(0), workingDays: 0 }] });
  expect(balance(run, january).nobodyAt).toEqual([{ location: 'Ter Apel', role: 'officer' }]);
  expect(feltGap(run, january)).toBeNull();
  expect(judgeBy(run, january, { signals: [], only: ['fteGap'] }).signal).toBe('red');
});

test('of which places something could not be read is told apart; that others are short stays said', () => {
  // Of a third location a row of staff could not be read: what is required there is known, who is there is not.
  const unread = {
    row: 3,
    table: 'vkt_Staff' as const,
    columns: ['fte'],
    known: { location: 'Zwolle', role: 'officer' },
  };
  const problem = {
    code: 'not-a-number' as const,
    severity: 'error' as const,
    table: 'vkt_Staff' as const,
    row: 3,
    column: 'fte',
    value: 'drie',
    data: {},
  };
  const given = tables({ ...uneven, locations: ['Ter Apel', 'Budel', 'Zwolle'] });
  const run = runOf({ ...given, unread: { rows: [unread], problems: [problem] } });
  const found = balance(run, everywhere);
  expect(found.incompleteAt).toEqual([{ location: 'Zwolle', role: 'officer' }]);
  expect(found.shortAt).toEqual([{ location: 'Ter Apel', role: 'officer' }]);
  expect(judgeBy(run, everywhere, { signals: [], only: ['fteGap'] })).toMatchObject({
    signal: 'red',
    isIncomplete: true,
  });
  const elsewhere = { ...everywhere, location: 'Budel' };
  expect(balance(run, elsewhere).incompleteAt).toEqual([]);
  expect(judgeBy(run, elsewhere, { signals: [], only: ['fteGap'] })).toMatchObject({
    signal: 'green',
    isIncomplete: false,
  });
});

/** 300 cases of 12 months old, term 6: on time would be all of them in the first month, 3 FTE. There is 1. */
const late: Given = { stock: [{ cases: 300, ageFrom: 12 }], terms: [{}], staff: [{}], goals: [{ goal: 'ontime' }] };

test('where all must be on time the tightest month counts: hours left over later decide nothing on time', () => {
  const run = runOf(late);
  // On average over three months 1 FTE is required, and there is 1.
  expect(figure(run, 'fteGap', everywhere)).toBeCloseTo(0, 9);
  expect(pressing(run, everywhere)).toMatchObject({ from: 0, to: 0 });
  expect(feltGap(run, everywhere)).toBeCloseTo(-2, 9);
  expect(judgeBy(run, everywhere, { signals: [], only: ['fteGap'] }).signal).toBe('red');
});

test('the goals are named that the staff is required for, and no others', () => {
  expect(goalsOf(runOf(uneven), everywhere)).toEqual(['hold']);
  expect(goalsOf(runOf(late), everywhere)).toEqual(['ontime']);
  const mixed = runOf({
    ...uneven,
    goals: [
      { goal: 'ontime', location: 'Budel' },
      { goal: 'stock', location: 'Ter Apel', value: 0, by: month(2) },
    ],
  });
  expect(goalsOf(mixed, everywhere)).toEqual(['stock', 'ontime']);
  expect(goalsOf(mixed, { ...everywhere, location: 'Ter Apel' })).toEqual(['stock']);
  expect(pressing(mixed, { ...everywhere, location: 'Ter Apel' })).toMatchObject({ from: 0, to: 2 });
});

test('an FTE where enough are is no good news, one where they are short is', () => {
  const before = runOf(uneven);
  const withOne = (location: string) =>
    runOf({ ...uneven, staff: [{ location: 'Ter Apel' }, { location: 'Budel' }, { location }] });
  const news = (location: string) => newsOf('fteGap', 1, { run: withOne(location), other: before, scope: everywhere });
  expect([news('Budel'), news('Ter Apel')]).toEqual(['neither', 'better']);
  expect(newsOf('fteGap', -1, { run: before, other: withOne('Ter Apel'), scope: everywhere })).toBe('worse');
  expect(newsOf('fteAvailable', 1, { run: withOne('Budel'), other: before, scope: everywhere })).toBe('neither');
  expect(newsOf('stock', -1, { run: before, other: before, scope: everywhere })).toBe('better');
  expect(newsOf('no measure', 1, { run: before, other: before, scope: everywhere })).toBe('neither');
});

const amount = fc.integer({ min: 0, max: 400 });

test('both sides are explained by their places, and their difference is the FTE gap', () => {
  fc.assert(
    fc.property(fc.tuple(amount, amount, amount), fc.tuple(amount, amount, amount), (cases, staff) => {
      const names = ['Ter Apel', 'Budel', 'Zevenaar'];
      const run = runOf({
        inflow: names.map((location, index) => ({ location, period: month(1), cases: cases[index] ?? 0 })),
        staff: names.map((location, index) => ({ location, fte: (staff[index] ?? 0) / 100 })),
      });
      const { short, spare } = balance(run, everywhere);
      expect(spare - short).toBeCloseTo(figure(run, 'fteGap', everywhere) ?? NaN, 6);
      for (const side of ['short', 'spare'] as const) {
        const found = answer(run, { ...everywhere, kind: 'side', measure: 'fteGap', side });
        expect(found?.value ?? 0).toBeCloseTo(side === 'short' ? short : spare, 6);
        for (const one of found?.parts ?? []) expect(rebuild(one.parts ?? [])).toBeCloseTo(one.value, 9);
      }
    }),
    { numRuns: 30 },
  );
});

test('the stock at the start is explained by the rows it stands in', () => {
  const run = runOf({ stock: [{ cases: 30 }, { cases: 12, location: 'Budel' }] });
  const opening = (where: Partial<typeof everywhere>) =>
    answer(run, { ...everywhere, ...where, kind: 'opening', measure: 'stock' });
  expect(opening({})?.value).toBeCloseTo(42, 9);
  expect(opening({})?.parts.map(({ value }) => value)).toEqual([30, 12]);
  expect(opening({})?.parts[1]?.parts?.[0]?.source).toEqual({ table: 'vkt_Stock', rows: [2] });
  // Before a later month it is what the month before ended with.
  expect(opening({ from: 2 })?.value).toBeCloseTo(figure(run, 'stock', { ...everywhere, to: 1 }) ?? NaN, 9);
});

test('other work is named beside the totals, and not where it is what is asked about', () => {
  const run = runOf({
    products: [{}, { product: 'legal', countsAsCase: false }, { product: 'empty', countsAsCase: false }],
    steps: [{}, { product: 'legal', step: 'defend' }],
    stock: [{ cases: 5 }, { product: 'legal', cases: 3 }],
  });
  expect(otherWork(run, everywhere)).toEqual(['legal']);
  expect(otherWork(run, { ...everywhere, product: 'legal' })).toEqual([]);
  expect(productsIn(run, everywhere)).toEqual(['track 4', 'legal']);
});
