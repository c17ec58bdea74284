import { collectionState } from '../../../../src/workbook/collect/settings/collection-state';
import { day, tower, TOWER } from '../tower';

const row = (location: string, more = {}) => ({
  location,
  file: 'a.xlsx',
  date: day(2026, 11, 20),
  checksum: 'ab',
  rows: 3,
  findings: 0,
  ...more,
});
const settings = (...more: readonly { setting: string; value: string | number }[]) => [
  ...(TOWER['vkt_Settings'] ?? []),
  ...more,
];
const told = (state: ReturnType<typeof collectionState>) =>
  state.locations.map((one) => `${one.location} ${one.state} ${String(one.age)}`);
const TODAY = day(2026, 11, 26);

test('who delivered, how old it is, and who is missing', () => {
  const state = collectionState(tower({ vkt_Collected: [row('Ter Apel', { asOf: day(2026, 11, 14) })] }), TODAY);
  expect(told(state)).toEqual(['Ter Apel fresh 12', 'Budel missing null']);
  expect([state.delivered, state.oldest, state.unused]).toEqual([1, 12, false]);
});

test('the latest delivery counts, whatever the order of the rows', () => {
  const rows = [row('budel', { date: day(2026, 11, 25) }), row('Budel', { date: day(2026, 9, 1) })];
  expect(told(collectionState(tower({ vkt_Collected: rows }), TODAY))).toEqual([
    'Ter Apel missing null',
    'Budel fresh 1',
  ]);
});

test('old from the number of days of the setting, 38 without one', () => {
  const rows = [row('Ter Apel', { date: TODAY - 38 }), row('Budel', { date: TODAY - 39 })];
  expect(told(collectionState(tower({ vkt_Collected: rows }), TODAY))).toEqual(['Ter Apel fresh 38', 'Budel old 39']);
  const stricter = tower({
    vkt_Collected: rows,
    vkt_Settings: settings({ setting: 'Levering oud na dagen', value: 37 }),
  });
  expect(told(collectionState(stricter, TODAY))).toEqual(['Ter Apel old 38', 'Budel old 39']);
});

test('in an edition, a delivery of another edition is missing', () => {
  const rows = [row('Ter Apel', { edition: '2026-11' }), row('Budel', { edition: '2026-10' })];
  const asked = tower({ vkt_Collected: rows, vkt_Settings: settings({ setting: 'Editie', value: '2026-11' }) });
  expect(told(collectionState(asked, TODAY))).toEqual(['Ter Apel fresh 6', 'Budel missing 6']);
});

test('nothing was ever collected', () => {
  expect(collectionState(tower(), TODAY)).toMatchObject({ delivered: 0, oldest: null, unused: true });
});
