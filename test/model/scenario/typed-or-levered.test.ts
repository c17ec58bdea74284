/** A lever that holds everywhere gives what the same change typed into the tables gives, in every figure of random models. */
import fc from 'fast-check';
import { compile } from '../../../src/model/compile/compile';
import { MEASURES, measure, type MeasureAnswer } from '../../../src/model/measures/measures';
import { simulate, type Run } from '../../../src/model/simulate/simulate';
import type { ModelTables, ScenarioRow } from '../../../src/model/tables/tables';
import { firstDayOfPeriod, periodNumber } from '../../../src/model/time/calendar';
import { lever } from '../support/tables';
import { wideModel } from '../support/wide-model';

interface Change {
  readonly levers: (given: ModelTables) => readonly ScenarioRow[];
  readonly typed: (given: ModelTables) => ModelTables;
}

const each = <R>(rows: readonly R[], change: (row: R) => Partial<R>): readonly R[] =>
  rows.map((row) => ({ ...row, ...change(row) }));

/** First day of the second period. */
function second({ settings: { periodKind, firstPeriod } }: ModelTables): number {
  return firstDayOfPeriod(periodKind, periodNumber(periodKind, firstPeriod) + 1);
}

const STAFF = { row: 99, location: 'Budel', role: 'officer', start: null, end: null, fte: 0.3 } as const;

const CHANGES: Readonly<Record<string, Change>> = {
  'half as much inflow again': {
    levers: () => [lever('inflow', 'x * 1.5')],
    typed: (given) => ({ ...given, inflow: each(given.inflow, ({ cases }) => ({ cases: cases * 1.5 })) }),
  },
  'twice the inflow of a product from the second period on': {
    levers: (given) => [lever('inflow', 'x * 2', { product: 'one', from: second(given) })],
    typed: (given) => ({
      ...given,
      inflow: each(given.inflow, ({ cases, product, period }) => ({
        cases: product === 'one' && period >= second(given) ? cases * 2 : cases,
      })),
    }),
  },
  'a norm time that doubles': {
    levers: () => [lever('normTime', 'x * 2')],
    typed: (given) => ({ ...given, steps: each(given.steps, ({ normTime }) => ({ normTime: Number(normTime) * 2 })) }),
  },
  'half the no-shows': {
    levers: () => [lever('noShow', 'x / 2')],
    typed: (given) => ({ ...given, steps: each(given.steps, ({ noShowRate }) => ({ noShowRate: noShowRate / 2 })) }),
  },
  'a step that half the cases undergo': {
    levers: () => [lever('share', 'x / 2', { product: 'one', target: 'step 1' })],
    typed: (given) => ({
      ...given,
      steps: each(given.steps, ({ product, step, share }) => ({
        share: product === 'one' && step === 'step 1' ? share / 2 : share,
      })),
    }),
  },
  'a step that another role does': {
    levers: () => [lever('stepRole', 'officer', { target: 'step 1' })],
    typed: (given) => ({
      ...given,
      steps: each(given.steps, ({ step, role }) => ({ role: step === 'step 1' ? 'officer' : role })),
    }),
  },
  'a longer wait': {
    levers: () => [lever('minimumWait', 'x + 2')],
    typed: (given) => ({
      ...given,
      steps: each(given.steps, ({ minimumWait }) => ({ minimumWait: minimumWait + 2 })),
    }),
  },
  'more sickness': {
    levers: () => [lever('sickness', 'x + 0.1')],
    typed: (given) => ({
      ...given,
      roles: each(given.roles, ({ sicknessShare }) => ({ sicknessShare: sicknessShare + 0.1 })),
    }),
  },
  'more staff': {
    levers: () => [lever('staff', 'x + 0.3', { location: 'Budel', target: 'officer' })],
    typed: (given) => ({ ...given, staff: [...given.staff, { ...STAFF, experience: 'experienced' }] }),
  },
  'hires in the second period': {
    levers: (given) => [lever('hires', 'x + 0.3', { location: 'Budel', target: 'officer', from: second(given) })],
    typed: (given) => ({ ...given, staff: [...given.staff, { ...STAFF, start: second(given), experience: 'new' }] }),
  },
  'a longer term': {
    levers: () => [lever('term', 'x + 1')],
    typed: (given) => ({ ...given, terms: each(given.terms, ({ term }) => ({ term: term + 1 })) }),
  },
  'fewer who withdraw': {
    levers: () => [lever('withdrawal', 'x / 2')],
    typed: (given) => ({
      ...given,
      products: each(given.products, ({ withdrawalShare }) => ({ withdrawalShare: withdrawalShare / 2 })),
    }),
  },
  'another work order': {
    levers: () => [lever('workOrder', 'split(0.4)')],
    typed: (given) => ({ ...given, settings: { ...given.settings, workOrder: { kind: 'split', share: 0.4 } } }),
  },
  'half of what follows': {
    levers: () => [lever('derivedShare', 'x / 2')],
    typed: (given) => ({ ...given, derived: each(given.derived, ({ share }) => ({ share: share / 2 })) }),
  },
};

function* answers(run: Run): Generator<readonly [string, MeasureAnswer]> {
  for (const { id } of MEASURES)
    for (let location = 0; location < 3; location += 1)
      for (let t = 0; t < run.model.structure.periods; t += 1)
        yield [`${id} ${location} ${t}`, measure(run, { measure: id, location, from: t, to: t })];
}

describe.each(Object.entries(CHANGES))('%s', (_, { levers, typed }) => {
  test('is the same as a lever and in the tables', () => {
    fc.assert(
      fc.property(wideModel(), (given) => {
        const before = compile(given, { levers: levers(given) });
        // A lever that cannot be used says so; there is nothing to compare.
        fc.pre(!before.problems.some(({ table }) => table === 'vkt_Scenarios'));
        const other = answers(simulate(compile(typed(given)).model));
        for (const [key, answer] of answers(simulate(before.model))) {
          const [, wanted] = other.next().value as readonly [string, MeasureAnswer];
          const same =
            answer.ok && wanted.ok
              ? Math.abs(answer.value - wanted.value) <= 1e-7 * Math.max(1, Math.abs(wanted.value))
              : answer.ok === wanted.ok;
          if (!same) throw new Error(`${key}: ${JSON.stringify(answer)}, typed ${JSON.stringify(wanted)}`);
        }
      }),
      { numRuns: 40 },
    );
  });
});
