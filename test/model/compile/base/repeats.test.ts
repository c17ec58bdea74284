/** Rows that stand there twice are said aloud: once for a block that was pasted, one by one where a row is as another. */
import fc from 'fast-check';
import { compile } from '../../../../src/model/compile/compile';
import { repeatedBlocks } from '../../../../src/model/compile/base/repeats';
import type { Problem } from '../../../../src/model/tables/problem';
import { ask, month, runOf, tables, type Given } from '../../support/tables';

const CODES = new Set(['pasted-twice', 'same-row', 'added-up']);
const saidOf = (given: Given): readonly string[] =>
  compile(tables(given))
    .problems.filter(({ code }) => CODES.has(code))
    .map(
      ({ code, table, row, data }: Problem) => `${code} ${table} ${row} ${data['rows'] ?? 1} from ${data['firstRow']}`,
    );

const two = [{ cases: 100 }, { cases: 50, ageFrom: 2 }];

test('stock that was pasted twice is said once, at the first row of the second copy', () => {
  expect(saidOf({ stock: [...two, ...two] })).toEqual(['pasted-twice vkt_Stock 3 2 from 1']);
  expect(saidOf({ stock: [...two, ...two, ...two] })).toEqual(['pasted-twice vkt_Stock 3 4 from 1']);
});

test('part of a table that was pasted again is a block as well', () => {
  const other = { cases: 7, ageFrom: 3 };
  expect(saidOf({ stock: [other, ...two, { cases: 9, ageFrom: 4 }, ...two] })).toEqual([
    'pasted-twice vkt_Stock 5 2 from 2',
  ]);
});

test('inflow that was pasted twice is one warning, not one for every row', () => {
  const rows = [0, 1].map((at) => ({ period: month(at), cases: 10 + at }));
  expect(saidOf({ inflow: [...rows, ...rows] })).toEqual(['pasted-twice vkt_Inflow 3 2 from 1']);
  expect(
    saidOf({
      inflow: [
        { period: month(0), cases: 10 },
        { period: month(0), cases: 4 },
      ],
    }),
  ).toEqual(['added-up vkt_Inflow 2 1 from 1']);
});

test('one row of stock that is as another is said by itself; one that differs in anything is not', () => {
  expect(saidOf({ stock: [{ cases: 100 }, { cases: 100 }] })).toEqual(['same-row vkt_Stock 2 1 from 1']);
  expect(saidOf({ stock: [{ cases: 100 }, { cases: 101 }] })).toEqual([]);
});

test('a row for every colleague is no copy, the whole list twice is', () => {
  const each = { fte: 1 };
  expect(saidOf({ staff: [each, each, each] })).toEqual([]);
  expect(saidOf({ staff: [each, each, { fte: 0.8 }, each, each, { fte: 0.8 }] })).toEqual([
    'pasted-twice vkt_Staff 4 3 from 1',
  ]);
});

test('all that is said counts all the same', () => {
  const run = runOf({ stock: [...two, ...two], staff: [] });
  expect(ask(run, 'stock', { from: 0, to: 0 })).toBe(300);
});

test('a list of different rows and a copy of it is always one block of the copy', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(), { minLength: 2, maxLength: 20 }), (keys) => {
      expect(repeatedBlocks(keys)).toEqual([]);
      const n = keys.length;
      expect(repeatedBlocks([...keys, ...keys])).toEqual([{ from: n, to: 2 * n - 1, back: n }]);
    }),
  );
});

describe('a received period and an age', () => {
  const stock = (row: object) => runOf({ stock: [{ cases: 10, ...row }], terms: [{ term: 2 }] });
  const codes = (row: object) => stock(row).problems.map(({ code }) => code);
  const lateness = (row: object) => stock(row).model.gaps.map(({ problem }) => problem.code);

  // Period 1 is month 0; received two months before it is age 2.
  test('that agree are no problem', () => {
    expect(codes({ received: month(-2), ageFrom: 2, ageTo: null })).not.toContain('received-against-age');
    expect(codes({ received: month(-2), ageFrom: 1, ageTo: 3 })).not.toContain('received-against-age');
    expect(codes({ received: month(-2), ageFrom: null })).not.toContain('received-against-age');
  });

  test('that contradict are said, and mark what is about lateness', () => {
    for (const ages of [
      { ageFrom: 5, ageTo: null },
      { ageFrom: null, ageTo: 1 },
      { ageFrom: 3, ageTo: 6 },
    ]) {
      const { problems } = compile(tables({ stock: [{ cases: 10, received: month(-2), ...ages }] }));
      expect(problems.map(({ code }) => code)).toContain('received-against-age');
      expect(lateness({ received: month(-2), ...ages })).toEqual(['received-against-age']);
    }
  });
});

describe('a second row of penalties of the same kind from the same day', () => {
  const row = { kind: 'court' as const, rates: [{ days: Infinity, eurPerDay: 100 }], noticeShare: 1 };
  const of = (...penalties: readonly object[]) =>
    runOf({ stock: [{ cases: 10, ageFrom: 6 }], terms: [{ term: 1 }], staff: [], penalties });
  const amount = (...penalties: readonly object[]) => ask(of(...penalties), 'penalties', { from: 0, to: 2 });

  test('is a problem where it says something else, and then there is no answer', () => {
    const run = of(row, { ...row, rates: [{ days: Infinity, eurPerDay: 1 }] });
    expect(run.model.penalties).toHaveLength(1);
    expect(run.model.gaps.map(({ problem }) => [problem.code, problem.row])).toEqual([['duplicate-key', 2]]);
  });

  test('is only pointed out where it says the same; one from another day or of another kind is none', () => {
    expect(amount(row, row)).toBe(amount(row));
    expect(of(row, row).model.gaps).toEqual([]);
    expect(of(row, { ...row, from: month(1) }, { ...row, kind: 'statutory' }).model.penalties).toHaveLength(3);
  });
});

test('a second row for an indicator is a problem, and lacks nothing of the numbers', () => {
  const signals = [1, 2].map((row) => ({ row, indicator: 'stock' as const, amber: 10 * row, red: 20 * row }));
  const { problems, model } = compile({ ...tables({}), signals });
  expect(problems.filter(({ table }) => table === 'vkt_Signals').map(({ code, row }) => [code, row])).toEqual([
    ['duplicate-key', 2],
  ]);
  expect(model.gaps).toEqual([]);
});
