/** However levers change who is there, nobody is never less than nobody. */
import fc from 'fast-check';
import { compile } from '../../../src/model/compile/compile';
import { measure, type MeasureId } from '../../../src/model/measures/measures';
import type { ScenarioRow } from '../../../src/model/tables/tables';
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

describe('a lever that takes more trained staff than there is', () => {
  /** One trained, one who starts in January, brings nothing for nine weeks and costs a mentor 30 % of the time. */
  const given = (location = 'Ter Apel') => ({
    locations: ['Ter Apel', 'Budel'],
    roles: [
      {
        learningCurve: [
          { week: 0, productivity: 0 },
          { week: 9, productivity: 1 },
        ],
        mentorShare: 0.3,
      },
    ],
    stock: [{ location, cases: 500 }, ...['Ter Apel', 'Budel'].map((place) => ({ location: place, cases: 0 }))],
    staff: [
      { location, fte: 1 },
      { location, fte: 1, start: month(0), experience: 'new' as const },
    ],
  });
  const said = (levers: readonly ScenarioRow[]) =>
    compile(tables(given()), { levers }).problems.map(({ code, severity, row, column, data }) => [
      `${severity} ${code} ${row} ${column}`,
      data,
    ]);
  const at = (row: number) => ({ row, location: 'Ter Apel' });

  test('is said, at the lever, with where and when first and how much', () => {
    // 1 trained + 0 − 0.3 = 0.7; less 1 is −0.3 in January and February; in the middle of March the new one knows the work.
    expect(said([lever('staff', 'x - 1', at(7))])).toEqual([
      [
        'warning lever-takes-too-many 7 expression',
        { location: 'Ter Apel', role: 'officer', period: '2023-01', fte: expect.closeTo(-0.3, 12) },
      ],
    ]);
    expect(said([lever('staff', 'x - 0,7', at(7))])).toEqual([]);
    expect(said([lever('staff', 'x - 1', { ...at(7), from: month(2) })])).toEqual([]);
    // All of them gone: nobody is left to learn.
    expect(said([lever('staff', '0', at(7))])).toEqual([]);
  });

  test('is not said where a later lever makes up for it, and is of the first that went too far', () => {
    expect(said([lever('staff', 'x - 1', at(7)), lever('staff', 'x + 0,5', at(8))])).toEqual([]);
    const both = said([
      lever('staff', 'x - 0,5', at(7)),
      lever('staff', 'x - 0,5', at(8)),
      lever('staff', 'x - 0,1', at(9)),
    ]);
    expect(both.map(([code]) => code)).toEqual(['warning lever-takes-too-many 8 expression']);
    // New staff cost mentors as well: 0.7 − 3 × 0.3.
    expect(said([lever('hires', '3', at(7))]).map(([code]) => code)).toEqual([
      'warning lever-takes-too-many 7 expression',
    ]);
  });

  test('marks what is decided with the hours there seem to be, there and nowhere else', () => {
    const run = runOf(tables(given()), { levers: [lever('staff', 'x - 1', at(7))] });
    const marked = (measured: MeasureId, location: number) =>
      'missing' in measure(run, { measure: measured, location, from: 0, to: 0 });
    expect(['hoursAvailable', 'fteAvailable', 'decisions', 'stock'].map((id) => marked(id as MeasureId, 0))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['fteContracted', 'inflow', 'hoursRequired'].map((id) => marked(id as MeasureId, 0))).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('is not what fixed hours and mentoring of the table itself come to: those are said of the table', () => {
    const short = { ...given(), staff: given().staff.slice(1) };
    expect(compile(tables(short)).problems.map(({ code, table }) => [code, table])).toEqual([
      ['hours-negative', 'vkt_Staff'],
    ]);
  });
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
