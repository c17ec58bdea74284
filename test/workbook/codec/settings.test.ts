/** The settings of a model: what each may be, what is a parameter, and what is neither. */
import { decodeSettings, DEFAULT_SETTINGS, kindIn } from '../../../src/workbook/codec/settings';
import { dayOf } from '../../../src/model/time/calendar';
import type { Cell } from '../../../src/workbook/port';

const rows = (...pairs: readonly (readonly [string, Cell])[]) =>
  pairs.map(([setting, value], at) => ({ row: at + 1, setting, value: value as string, remark: '' })); // as the table hands it over
const FIRST = ['Eerste periode', '2023-01'] as const;
const read = (...pairs: readonly (readonly [string, Cell])[]) => decodeSettings(rows(...pairs));
const problems = (...pairs: readonly (readonly [string, Cell])[]) =>
  read(FIRST, ...pairs).problems.map(({ code, row, column, value }) => [code, row, column, value].join(' '));

test('what is not said is a year of months from 2023, and that the first period is not said is', () => {
  const { value, problems: found } = read();
  expect(value).toEqual(DEFAULT_SETTINGS);
  expect([value.periodKind, value.firstPeriod, value.periods, value.overheadShare]).toEqual([
    'month',
    dayOf(2023, 1, 1),
    12,
    0,
  ]);
  expect(found).toMatchObject([{ code: 'required', severity: 'warning', column: 'firstPeriod', row: null }]);
  expect(problems()).toEqual([]);
});

test('settings go by either language, whatever the capitals', () => {
  const { value } = read(
    ['PERIOD KIND', 'Week'],
    ['eerste periode', '2023-W10'],
    ['number of periods', 26],
    ['Werkvolgorde', 'edd'],
    ['Opslag overhead', '40%'],
    ['gehoorduur', '2,5'],
  );
  expect(value).toMatchObject({
    periodKind: 'week',
    firstPeriod: dayOf(2023, 3, 6),
    periods: 26,
    workOrder: { kind: 'edd' },
    overheadShare: 0.4,
    parameters: [{ row: 6, name: 'gehoorduur', value: '2,5' }],
    rows: { periodKind: 1, firstPeriod: 2, periods: 3, workOrder: 4, overheadShare: 5 },
  });
});

test('the kind of period is the first that is filled in; one that cannot be read is months', () => {
  expect(kindIn(rows(['Periodesoort', ''], ['Period kind', 'week']))).toBe('week');
  expect(kindIn(rows(['Periodesoort', 'jaar'], ['Periodesoort', 'week']))).toBe('month');
  expect(kindIn(rows(['Iets', 'week']))).toBe('month');
  expect(kindIn([])).toBe('month');
});

test.each<readonly [string, Cell, readonly string[]]>([
  ['Aantal perioden', 0, ['out-of-range 2 periods 0']],
  ['Aantal perioden', 601, ['out-of-range 2 periods 601']],
  ['Aantal perioden', '', ['required 2 periods ']],
  ['Werkvolgorde', 'lifo', ['bad-work-order 2 workOrder lifo']],
  ['Periodesoort', 'jaar', ['not-a-choice 2 periodKind jaar']],
  ['Opslag overhead', -1, ['out-of-range 2 overheadShare -1']],
  ['Eerste periode', '2024-01', ['duplicate-key 2 setting Eerste periode']],
  ['mijn parameter', 5, ['unknown-setting 2 setting mijn parameter']],
  ['1x', 5, ['unknown-setting 2 setting 1x']],
  ['schakelaar', true, ['unknown-setting 2 setting schakelaar']],
  ['volgorde', 'fifo', ['unknown-setting 2 setting volgorde']],
  ['soort', 'maand', ['unknown-setting 2 setting soort']],
  ['leeg', '', ['required 2 value ']],
  ['uren_per_zaak', 7.5, []],
  ['x', '2 * y', []],
  ['Model-id', 'm-1', []],
  ['Edition', '2026-11', []],
  // Any whole number would do for the number of periods, which is not said.
  ['maanden', 24, ['setting-unsure 2 setting maanden']],
  ['Aantal_perioden2', 'x * 2', ['setting-unsure 2 setting Aantal_perioden2']],
])('%s = %p', (setting, value, wanted) => expect(problems([setting, value])).toEqual(wanted));

test('a parameter that an expression uses is one, whatever it is like; a name inside another is not used', () => {
  const used = (...texts: readonly string[]) =>
    decodeSettings(rows(FIRST, ['maanden', 24]), { unread: [], used: texts }).problems.map(
      ({ data }) => data['setting'],
    );
  expect(used('x * maanden')).toEqual([]);
  expect(used('x * maandenlang')).toEqual(['periods']);
  expect(used()).toEqual(['periods']);
});

test('a parameter said twice is the first, and a setting that could not be read is said too', () => {
  expect(problems(['a', 1.5], ['a', 2.5])).toEqual(['duplicate-key 3 setting a']);
  const unread = [
    { table: 'vkt_Settings' as const, row: 5, columns: ['value'], known: { setting: 'Aantal perioden' } },
  ];
  const { value, problems: found } = decodeSettings(rows(FIRST, ['maanden', 24], ['Aantal perioden', 6]), {
    unread,
    used: [],
  });
  // The number of periods is said, though not readably: another is a second one, and "maanden" is not meant for it.
  expect(found.map(({ code, data }) => [code, data['firstRow']])).toEqual([['duplicate-key', 5]]);
  expect(value.rows['periods']).toBe(5);
  const nameless = [{ table: 'vkt_Settings' as const, row: 5, columns: ['setting'], known: {} }];
  expect(decodeSettings(rows(FIRST), { unread: nameless, used: [] }).problems).toEqual([]);
});
