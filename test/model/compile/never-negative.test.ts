/** However levers change who is there, nobody is never less than nobody. */
import fc from 'fast-check';
import { measure, type MeasureId } from '../../../src/model/measures/measures';
import { lever, month, runOf, tables } from '../support/tables';

const change = fc.oneof(
  fc.record({
    kind: fc.constant('staff' as const),
    text: fc.constantFrom('x * 0', 'x * 0,5', 'x - 1', 'x + 1', '0', '2', 'x * 0,1'),
  }),
  fc.record({ kind: fc.constant('hires' as const), text: fc.constantFrom('1', '0,3', '2') }),
);

test('FTE on the books and their cost are never negative, and where nobody is nobody is available', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(change, fc.integer({ min: 0, max: 2 })), { maxLength: 5 }),
      fc.constantFrom(0, 0.3, 1),
      (changes, mentorShare) => {
        const learningCurve = [
          { week: 0, productivity: 0 },
          { week: 9, productivity: 1 },
        ];
        const run = runOf(
          {
            roles: [{ learningCurve, mentorShare, hourlyRate: 50 }],
            staff: [{ fte: 2 }, { fte: 1, start: month(1), experience: 'new' }],
          },
          { levers: changes.map(([{ kind, text }, from]) => lever(kind, text, { from: month(from) })) },
        );
        for (const from of [0, 1, 2]) {
          const ask = (id: MeasureId) => {
            const answer = measure(run, { measure: id, from, to: from });
            return answer.ok ? answer.value : NaN;
          };
          const contracted = ask('fteContracted');
          expect(contracted).toBeGreaterThanOrEqual(0);
          expect(ask('staffCost')).toBeGreaterThanOrEqual(0);
          if (contracted < 1e-9) expect(ask('fteAvailable')).toBeCloseTo(0, 9);
        }
      },
    ),
  );
});

test('stock that stays at a location after it has closed is said, with how much', () => {
  const until = (activeTo: number | null, cases = 250) =>
    runOf({
      ...tables({ stock: [{ cases }], staff: [{}] }),
      locations: [{ row: 1, location: 'Ter Apel', activeFrom: null, activeTo }],
    }).problems.map(({ code, table, row, data }) => [code, table, row, data['cases']]);
  // 100 hours in January, at an hour a case; nobody from February on.
  expect(until(month(1) - 1)).toEqual([['stock-left', 'vkt_Locations', 1, 150]]);
  expect(until(null)).toEqual([]);
  expect(until(month(3) - 1)).toEqual([]);
  expect(until(month(1) - 1, 100)).toEqual([]);
});
