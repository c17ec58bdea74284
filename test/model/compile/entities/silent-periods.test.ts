/** A month that nobody filled in counts as 0, which is rosier than what will come: it is pointed out, and marked where a table ends. */
import fc from 'fast-check';
import { compile } from '../../../../src/model/compile/compile';
import { measure, type MeasureId } from '../../../../src/model/measures/measures';
import { simulate } from '../../../../src/model/simulate/simulate';
import { month, tables, type Given } from '../../support/tables';

/** Ten cases in each of these months, of six. */
const comingIn = (months: readonly number[], more: Given = {}): Given => ({
  settings: { periods: 6 },
  locations: ['Ter Apel'],
  inflow: months.map((t) => ({ period: month(t), cases: 10 })),
  staff: [{ fte: 1 }],
  ...more,
});

const silences = (given: Given) => compile(tables(given)).problems.filter(({ code }) => code === 'periods-silent');
const toldOf = (given: Given) =>
  silences(given).map(({ table, row, data: { from, to, count } }) => [table, row, from, to, count]);

describe('inflow', () => {
  test.each<[string, readonly number[], readonly unknown[]]>([
    ['of every month is complete', [0, 1, 2, 3, 4, 5], []],
    ['of no month at all speaks of none', [], []],
    // Rows are counted from 1; told is the last row before the silence.
    ['with a month left out', [0, 1, 3, 4, 5], [['vkt_Inflow', 2, '2023-03', '2023-03', 1]]],
    ['that ends before the model does', [0, 1, 2], [['vkt_Inflow', 3, '2023-04', '2023-06', 3]]],
    ['that begins later has no row before the silence: the first after it', [2, 3, 4, 5], [['vkt_Inflow', 1, '2023-01', '2023-02', 2]]], // oxfmt-ignore
    ['by the quarter', [0, 2, 4], [['vkt_Inflow', 1, '2023-02', '2023-06', 3]]],
    ['of one month or two is no series: a project, a new product', [0, 3], []],
  ])('%s', (_, months, told) => expect(toldOf(comingIn(months))).toEqual(told));

  test('of 0 cases is no silence, in whatever order the rows stand', () => {
    const rows = [5, 3, 1, 0, 2, 4].map((t) => ({ period: month(t), cases: t < 3 ? 10 : 0 }));
    expect(toldOf(comingIn([], { inflow: rows }))).toEqual([]);
  });

  test('is not missed where the location is closed', () => {
    const given = tables(comingIn([0, 1, 2]));
    const closed = given.locations.map((row) => ({ ...row, activeTo: month(3) - 1 }));
    expect(compile({ ...given, locations: closed }).problems).toEqual([]);
  });

  test('of each place is its own: one that is complete makes up for none', () => {
    const inflow = [0, 1, 2, 3, 4, 5].flatMap((t) => [
      { location: 'Ter Apel', period: month(t), cases: 1 },
      ...(t < 5 ? [{ location: 'Budel', period: month(t), cases: 1 }] : []),
    ]);
    const found = silences(comingIn([], { locations: ['Ter Apel', 'Budel'], inflow }));
    expect(found.map(({ data }) => data)).toEqual([
      { location: 'Budel', product: 'track 4', count: 1, from: '2023-06', to: '2023-06', first: 5, last: 5 },
    ]);
  });

  test('that could not be read is told of once, where it stands', () => {
    const given = tables(comingIn([0, 1, 2, 3, 4]));
    const known = { location: 'Ter Apel', product: 'track 4', cases: 10 };
    const unread = {
      rows: [{ table: 'vkt_Inflow' as const, row: 6, columns: ['period'], known }],
      problems: [],
    };
    expect(compile({ ...given, unread }).problems).toEqual([]);
  });
});

describe('fixed hours', () => {
  const filled = (months: readonly (number | null)[]) =>
    toldOf(comingIn([], { fixed: months.map((t) => ({ period: t === null ? null : month(t), hours: 5 })) }));

  test('of a series of months that stops are missed: what is left for cases would be more', () =>
    expect(filled([0, 1, 2])).toEqual([['vkt_Fixed', 3, '2023-04', '2023-06', 3]]));
  test('of every month, of all months in one row, or of a day or two are no silence', () => {
    expect(filled([0, 1, 2, 3, 4, 5])).toEqual([]);
    expect(filled([null, 0, 1, 2])).toEqual([]);
    expect(filled([1, 4])).toEqual([]);
  });
});

/** Whether a measure of the first three months, or of all six, says that something is lacking. */
function marked(id: MeasureId, given: Given): readonly boolean[] {
  const run = simulate(compile(tables(given)).model);
  return [2, 5].map((to) => {
    const answer = measure(run, { measure: id, location: null, product: null, role: null, from: 0, to });
    return !answer.ok || answer.missing !== undefined;
  });
}

test('a number says so from the first silent month on', () => {
  const short = comingIn([0, 1, 2], { terms: [{ term: 2 }] });
  for (const id of ['stock', 'overdueStock', 'inflow', 'decisions', 'fteRequired', 'fteGap'] as const)
    expect([id, marked(id, short)]).toEqual([id, [false, true]]);
  expect(marked('fteAvailable', short)).toEqual([false, false]);
});

test('what begins later, has a hole or goes on for other products lacks nothing, and neither do hours that are over', () => {
  const fixed = [0, 1, 2].map((t) => ({ period: month(t), hours: 5 }));
  const other = [0, 1, 2, 3, 4, 5].map((t) => ({ product: 'Dublin', period: month(t), cases: 1 }));
  const stops = [0, 1, 2].map((t) => ({ period: month(t), cases: 10 }));
  const two = {
    products: [{}, { product: 'Dublin' }],
    steps: [{}, { product: 'Dublin' }],
    inflow: [...stops, ...other],
  };
  for (const given of [comingIn([3, 4, 5]), comingIn([0, 1, 3, 4, 5]), comingIn([], { fixed }), comingIn([], two)]) {
    expect(silences(given)).toHaveLength(1);
    for (const id of ['stock', 'fteRequired', 'fteAvailable'] as const)
      expect([id, marked(id, given)]).toEqual([id, [false, false]]);
  }
});

test('inflow that ends before the model does never makes a number less without saying so, whichever months have rows', () => {
  const months = [0, 1, 2, 3, 4, 5];
  const full = simulate(compile(tables(comingIn(months))).model);
  fc.assert(
    fc.property(fc.subarray(months, { minLength: 3 }), (kept) => {
      const run = simulate(compile(tables(comingIn(kept))).model);
      expect(silences(comingIn(kept))).toHaveLength(kept.length < 6 ? 1 : 0);
      const isLacking = !kept.includes(5);
      for (const id of ['stock', 'inflow', 'fteRequired'] as const) {
        const query = { measure: id, location: null, product: null, role: null, from: 0, to: 5 };
        const [was, is] = [measure(full, query), measure(run, query)];
        const rosier = was.ok && is.ok && is.value < was.value - 1e-9;
        expect([id, kept, rosier && isLacking && is.missing === undefined]).toEqual([id, kept, false]);
        expect([id, kept, is.ok && is.missing !== undefined]).toEqual([id, kept, isLacking]);
      }
    }),
  );
});
