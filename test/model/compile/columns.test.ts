/** Long tables are read as columns, once: nothing of that may show. */
import fc from 'fast-check';
import { column, contentOf } from '../../../src/model/tables/columns';
import { compile } from '../../../src/model/compile/compile';
import type { InflowRow, StockRow } from '../../../src/model/tables/tables';
import { month, tables } from '../support/tables';

test('a column is its different words, and which of them each row has', () => {
  const rows = [{ a: 'x' }, { a: 'y' }, { a: 'y' }, { a: 'x' }];
  expect(column(rows, 'a')).toEqual({ words: ['x', 'y'], at: Int32Array.of(0, 1, 1, 0) });
  expect(column(rows, 'a')).toBe(column(rows, 'a'));
});

test('rows have the same number just when all their columns are the same, however many columns there are', () => {
  // Twenty columns of up to eight words: more kinds of rows than a number can tell apart at once.
  const names = Array.from({ length: 20 }, (_, index) => `c${index}`);
  const row = fc.tuple(...names.map(() => fc.integer({ min: 0, max: 7 })));
  const few = fc.array(row, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(few, fc.array(fc.tuple(fc.nat(3), fc.nat(19), fc.nat(7)), { maxLength: 30 }), (first, changes) => {
      const all = [...first, ...changes.map(([of, at, to]) => (first[of % first.length] ?? []).with(at, to))];
      const rows = all.map((cells) => Object.fromEntries(cells.map((cell, index) => [`c${index}`, cell])));
      const content = contentOf(rows, names);
      rows.forEach((one, i) =>
        rows.forEach((other, j) =>
          expect(content[i] === content[j]).toBe(names.every((name) => one[name] === other[name])),
        ),
      );
    }),
    { numRuns: 60 },
  );
});

const LOCATIONS = ['North', 'South'];
const name = (good: string) =>
  fc.oneof({ arbitrary: fc.constant(good), weight: 4 }, fc.constantFrom(` ${good.toUpperCase()} `, 'nowhere'));
const location = fc.constantFrom(...LOCATIONS).chain(name);
const cases = fc.oneof({ arbitrary: fc.nat(50), weight: 5 }, fc.constantFrom(-1, NaN, Infinity, 1e300));
const age = fc.oneof({ arbitrary: fc.constant(null), weight: 3 }, fc.constantFrom(1, 2, 5, 0, -3, 1.5, 5_000));
const day = fc.oneof(
  { arbitrary: fc.integer({ min: -6, max: 8 }).map(month), weight: 5 },
  fc.constantFrom(NaN, 1e9, 0.5),
);
const stockRow = fc.record({
  location,
  product: name('track 4'),
  step: fc.constantFrom(null, 'decide', 'DECIDE', 'no step'),
  received: fc.option(day),
  ageFrom: age,
  ageTo: age,
  cases,
});
const inflowRow = fc.record({ location, product: name('track 4'), period: day, cases });

/** Location, product, step and age of what waits, and what comes in: all a row can be. */
function read(stock: readonly Partial<StockRow>[], inflow: readonly Partial<InflowRow>[]) {
  const { model, problems } = compile(tables({ locations: LOCATIONS, stock, inflow }));
  const { cohortsBefore } = model.structure;
  const waiting = model.inputs.map(({ queue: { opening } }) =>
    Array.from(opening.cases, (count, i) => `${opening.step[i]} ${cohortsBefore - (opening.cohort[i] ?? 0)} ${count}`),
  );
  const coming = model.inputs.map(({ queue }) => Array.from(queue.inflow));
  const about = new Set(['vkt_Stock', 'vkt_Inflow']);
  const ofSeveral = new Set(['added-up', 'periods-silent']);
  const ofRows = problems.filter(({ table, row, code }) => about.has(table) && row !== null && !ofSeveral.has(code));
  return {
    waiting,
    coming,
    said: ofRows.map(({ code, table, column: at, value, data }) => ({ code, table, at, value, data })),
  };
}

describe('rows of all kinds, good and bad', () => {
  test('a row means what it means alone, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(stockRow, { maxLength: 8, selector: (row) => JSON.stringify(row) }), (stock) => {
        const together = read(stock, []);
        const alone = stock.map((row) => read([row], []));
        LOCATIONS.forEach((_, at) =>
          expect(together.waiting[at]).toEqual(alone.flatMap(({ waiting }) => waiting[at] ?? [])),
        );
        expect(together.said).toEqual(alone.flatMap(({ said }) => said));
      }),
    );
  });

  test('inflow adds up over its rows, each as it is alone', () => {
    fc.assert(
      fc.property(fc.uniqueArray(inflowRow, { maxLength: 8, selector: (row) => JSON.stringify(row) }), (inflow) => {
        const together = read([], inflow);
        const alone = inflow.map((row) => read([], [row]));
        LOCATIONS.forEach((_, at) => {
          const sum = together.coming[at]?.map((__, i) =>
            alone.reduce((all, { coming }) => all + (coming[at]?.[i] ?? 0), 0),
          );
          expect(together.coming[at]).toEqual(sum);
        });
        expect(together.said).toEqual(alone.flatMap(({ said }) => said));
      }),
    );
  });

  test('the same rows in another model are read anew: nothing of the first model sticks to them', () => {
    fc.assert(
      fc.property(fc.array(stockRow, { maxLength: 6 }), fc.array(inflowRow, { maxLength: 6 }), (stock, inflow) => {
        const given = tables({ locations: LOCATIONS, stock, inflow });
        const turned = { ...given, locations: [...given.locations].reverse() };
        const moved = { ...given, settings: { ...given.settings, firstPeriod: month(3) } };
        for (const other of [turned, moved, given]) {
          const inputs = (of: typeof given) =>
            compile(of).model.inputs.map(({ queue: { opening, inflow: coming } }) => ({ opening, coming }));
          compile(given);
          expect(inputs({ ...other })).toEqual(inputs(structuredClone(other)));
          expect(compile({ ...other }).problems).toEqual(compile(structuredClone(other)).problems);
        }
      }),
    );
  });
});
