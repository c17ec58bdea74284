/** Staff at a location that is closed on all their days count nowhere and cost nothing: it is said, and changes no number. */
import { compile } from '../../../../src/model/compile/compile';
import { problemSentence } from '../../../../src/locales/problems/problems';
import type { LocationRow, ScenarioRow, StaffRow } from '../../../../src/model/tables/tables';
import { effectOf } from '../../../../src/workbook/mend/causes';
import { month, tables } from '../../support/tables';

type Open = Partial<Pick<LocationRow, 'activeFrom' | 'activeTo'>>;
/** January to March 2023, with one person at Budel, which is always open, and the rows of Ter Apel. */
const given = (open: Open, staff: readonly Partial<StaffRow>[], scenarios: readonly Partial<ScenarioRow>[] = []) => ({
  ...tables({ steps: [{}], staff: [{ location: 'Budel' }, ...staff], scenarios }),
  locations: [
    { row: 1, location: 'Budel', activeFrom: null, activeTo: null },
    { row: 2, location: 'Ter Apel', activeFrom: null, activeTo: null, ...open },
  ],
});
const told = (open: Open, ...staff: readonly Partial<StaffRow>[]) =>
  compile(given(open, staff)).problems.filter(({ code }) => code === 'location-closed');

const closesInFebruary = { activeTo: month(1) - 1 };
const opensInMarch = { activeFrom: month(2) };

test.each<[string, Open, Partial<StaffRow>]>([
  ['who start the day after it closed', closesInFebruary, { start: month(1) }],
  ['who come and go while it is closed', closesInFebruary, { start: month(1), end: month(2) }],
  ['who leave the day before it opens', opensInMarch, { end: month(2) - 1 }],
  ['who were there when it closed, before the model', { activeTo: month(0) - 1 }, {}],
  ['of a location that opens after the model', { activeFrom: month(3) }, {}],
])('it is told of staff %s', (_, open, row) =>
  expect(told(open, { fte: 2.5, ...row })).toEqual([
    { code: 'location-closed', severity: 'warning', table: 'vkt_Staff', row: 2, column: 'location', value: 'Ter Apel', data: { fte: 2.5 } },
  ])); // oxfmt-ignore

test.each<[string, Open, Partial<StaffRow>]>([
  ['who are there on the last day it is open', closesInFebruary, { start: month(1) - 1 }],
  ['who are there on the first day it is open', opensInMarch, { end: month(2) }],
  ['who stay on when it closes', closesInFebruary, {}],
  ['of an open location', {}, {}],
  ['who left before the model: they are history', { activeTo: month(-12) }, { end: month(-6) }],
  ['of nobody', closesInFebruary, { start: month(1), fte: 0 }],
])('nothing is told of staff %s', (_, open, row) => expect(told(open, row)).toEqual([]));

test('staff who begin after the model are told of once, as that', () => {
  const { problems } = compile(given(closesInFebruary, [{ start: month(3) }]));
  expect(problems.filter(({ table }) => table === 'vkt_Staff').map(({ code }) => code)).toEqual(['outside-horizon']);
});

test('nothing is told where the periods of the model could not be read', () => {
  const problem = { code: 'not-a-period', severity: 'error', table: 'vkt_Settings', row: 1, column: 'firstPeriod', value: 'x', data: {} } as const; // oxfmt-ignore
  const { problems } = compile({ ...given(closesInFebruary, [{ start: month(1) }]), unread: { problems: [problem], rows: [] } });
  expect(problems.map(({ code }) => code)).not.toContain('location-closed');
}); // oxfmt-ignore

test('what is told marks no number and changes none', () => {
  const withRow = compile(given(closesInFebruary, [{ start: month(1) }])).model;
  expect(withRow.inputs).toEqual(compile(given(closesInFebruary, [])).model.inputs);
  expect(withRow.gaps).toEqual([]);
});

test.each(['hires', 'staff'] as const)('a lever %s at a location that is closed says that it changes nothing', (lever) => {
  const row = { lever, location: 'Ter Apel', target: 'officer', from: month(1), expression: 'x + 2' };
  const { problems } = compile(given(closesInFebruary, [{}], [row]), { scenario: 's' });
  expect(problems.map(({ code }) => code)).toEqual(['lever-without-effect']);
}); // oxfmt-ignore

test('the sentence says what to do, and Check that the row has no effect', () => {
  const [problem] = told(closesInFebruary, { start: month(1) });
  if (problem === undefined) throw new Error('nothing told');
  expect(problemSentence(problem, 'nl')).toContain('tellen nergens mee, ook niet in de kosten');
  expect(problemSentence(problem, 'en')).toContain('count nowhere, not in the costs either');
  expect(effectOf(problem)).toBe('no-effect');
});
