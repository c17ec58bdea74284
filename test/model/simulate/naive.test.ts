/** The model against a naive telling of the whole of it, from the tables on: calendars, staff, routes, terms and queues. */
import fc from 'fast-check';
import { compile } from '../../../src/model/compile/compile';
import { measure, type MeasureId } from '../../../src/model/measures/measures';
import { simulate } from '../../../src/model/simulate/simulate';
import type { ModelTables } from '../../../src/model/tables/tables';
import { naive } from '../support/naive';
import { wideModel } from '../support/wide-model';

const PER_PRODUCT: readonly MeasureId[] = [
  'stock',
  'overdueStock',
  'decisions',
  'decisionsOnTime',
  'withdrawals',
  'corrections',
  'derivedInflow',
  'hoursUsed',
  'hoursInStock',
  'penalties',
];
const PER_ROLE: readonly MeasureId[] = [
  'fteContracted',
  'fteAvailable',
  'hoursAvailable',
  'staffCost',
  'hoursRequired',
];

/** Goals are told elsewhere, and so is what a correction adds to a cohort: it has given no notice. */
const isTold = (id: MeasureId, { goals, corrections }: ModelTables): boolean =>
  id === 'hoursRequired' ? goals.length === 0 : id !== 'penalties' || corrections.every(({ cases }) => cases <= 0);

it('is what a naive telling of the specification comes to', () => {
  fc.assert(
    fc.property(wideModel(), (given) => {
      const { model } = compile(given);
      const run = simulate(model);
      const expected = naive(given);
      /** Cases are overdue by then, and no row says what that costs. */
      const isUntold = (t: number, overdueAt: (period: number) => number | undefined): boolean =>
        given.penalties.length === 0 && Array.from({ length: t + 1 }, (_, at) => overdueAt(at) ?? 0).some((n) => n > 0);
      model.locations.forEach((place, location) => {
        for (let t = 0; t < model.structure.periods; t += 1) {
          for (const [ids, names] of [
            [PER_PRODUCT, model.products],
            [PER_ROLE, model.roles],
          ] as const)
            for (const id of ids.filter((one) => isTold(one, given)))
              names.forEach((name, index) => {
                const which = ids === PER_PRODUCT ? { product: index } : { role: index };
                const answer = measure(run, { measure: id, location, ...which, from: t, to: t });
                const wanted = expected[id]?.get(`${place}|${name}|${t}`) ?? 0;
                if (answer.missing !== undefined) return; // It says itself that it lacks something.
                if (id === 'penalties' && isUntold(t, (at) => expected['overdueStock']?.get(`${place}|${name}|${at}`)))
                  return void expect(answer).toEqual({ ok: false, reason: 'no-penalty-rates' });
                if (!answer.ok || Math.abs(answer.value - wanted) > 1e-7 * Math.max(1, wanted))
                  throw new Error(`${id} ${place} ${name} ${t}: ${JSON.stringify(answer)}, expected ${wanted}`);
              });
        }
      });
    }),
    { numRuns: 100 },
  );
});
