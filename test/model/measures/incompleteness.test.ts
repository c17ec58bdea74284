/** What a number lacks reaches as far as the row that could not be used, and no green signal comes of it. */
import { lacking, trend } from '../../../src/model/measures/figures';
import { judge, signalOf } from '../../../src/model/measures/judge/judgement';
import { ranked, type LocationFigures } from '../../../src/model/measures/judge/ranking';
import type { MeasureId } from '../../../src/model/measures/measures';
import { month, runOf, type Given } from '../support/tables';

const given = {
  locations: ['Ter Apel', 'Budel'],
  staff: [{ fte: 5 }, { fte: 5, location: 'Budel' }],
  stock: [{ cases: 10 }, { cases: 10, location: 'Budel' }],
} satisfies Given;

const at = (location: string | null, from: number, to = from) => ({ location, product: null, role: null, from, to });
const marked = (run: ReturnType<typeof runOf>, id: MeasureId): readonly boolean[] =>
  [0, 1, 2].map((t) => lacking(run, id, at('Ter Apel', t)).length > 0);

test('inflow that cannot be used in the second month marks the cases from then on, and the inflow of that month', () => {
  const run = runOf({ ...given, inflow: [{ period: month(1), cases: -1 }] });
  expect(marked(run, 'inflow')).toEqual([false, true, false]);
  expect(marked(run, 'stock')).toEqual([false, true, true]);
  expect(marked(run, 'decisions')).toEqual([false, true, true]);
  expect(marked(run, 'fteRequired')).toEqual([false, true, true]);
  expect(marked(run, 'fteAvailable')).toEqual([false, false, false]);
  expect(lacking(run, 'stock', at('Budel', 2))).toEqual([]);
});

test('what is required looks ahead where a goal does', () => {
  const run = runOf({ ...given, goals: [{ goal: 'ontime' }], inflow: [{ period: month(1), cases: -1 }] });
  expect(marked(run, 'fteRequired')).toEqual([true, true, true]);
});

test('staff that cannot be used marks the hours of its own time, and the cases from its start on', () => {
  const run = runOf({ ...given, staff: [...given.staff, { fte: -1, start: month(1), end: month(2) - 1 }] });
  expect(marked(run, 'fteAvailable')).toEqual([false, true, false]);
  expect(marked(run, 'fteContracted')).toEqual([false, true, false]);
  expect(marked(run, 'decisions')).toEqual([false, true, true]);
});

test('stock that cannot be used marks every period', () => {
  const run = runOf({ ...given, stock: [{ cases: -1 }] });
  expect(marked(run, 'stock')).toEqual([true, true, true]);
});

test('a line over time has no number only where there is none', () => {
  const run = runOf({ ...given, inflow: [{ period: month(1), cases: -1 }] });
  expect(trend(run, 'inflow', at(null, 0, 2))).toEqual([0, 0, 0]);
});

describe('the judgement', () => {
  const fine = runOf(given);
  const lacks = runOf({ ...given, stock: [...given.stock, { cases: -1 }] });

  test('is green where all is known and enough, and has no signal where something is missing', () => {
    expect(judge(fine, at('Ter Apel', 0), [])).toEqual({ signal: 'green', because: [], isIncomplete: false });
    expect(judge(lacks, at('Ter Apel', 0), [])).toEqual({ signal: 'none', because: [], isIncomplete: true });
    expect(judge(lacks, at('Budel', 0), [])).toEqual({ signal: 'green', because: [], isIncomplete: false });
    expect(signalOf(lacks, { id: 'fteGap', scope: at('Ter Apel', 0) }, 'green')).toBe('none');
    expect(signalOf(lacks, { id: 'fteGap', scope: at('Ter Apel', 0) }, 'red')).toBe('red');
  });

  test('of a shortage stands, however much is missing', () => {
    const short = runOf({
      ...given,
      stock: [{ cases: 2000 }, { cases: -1 }],
      inflow: [{ period: month(0), cases: 2000 }],
    });
    expect(judge(short, at('Ter Apel', 0), [])).toEqual({ signal: 'red', because: ['fteGap'], isIncomplete: true });
  });

  test('an indicator without an answer takes the green away', () => {
    const noTerm = runOf({ ...given, terms: [{ term: -1 }] });
    const signals = [{ row: 1, indicator: 'overdueStock' as const, amber: 1, red: 10 }];
    expect(judge(noTerm, at('Ter Apel', 0), signals)).toEqual({ signal: 'none', because: [], isIncomplete: true });
    expect(judge(noTerm, at('Ter Apel', 0), [])).toEqual({ signal: 'green', because: [], isIncomplete: false });
  });
});

test('a location without an answer comes last, whichever way the others stand', () => {
  const row = (location: string, gap: number | null): LocationFigures => ({
    location,
    gap,
    required: null,
    available: null,
    stock: null,
    overdue: null,
    decisions: null,
    signal: 'none',
    because: [],
    isIncomplete: gap === null,
  });
  const rows = [row('a', null), row('b', 3), row('c', -2)];
  const names = (descending: boolean) => ranked(rows, { column: 'gap', descending }).map(({ location }) => location);
  expect(names(false)).toEqual(['c', 'b', 'a']);
  expect(names(true)).toEqual(['b', 'c', 'a']);
});
