/** Collect's own settings in the tower's table of settings: read, and written in place. */
import { collectSettings } from '../../../../src/workbook/collect/settings/collect-settings';
import { settingsWrite } from '../../../../src/workbook/collect/plan/settings-write';
import { tower, TOWER } from '../tower';

const with_ = (...more: readonly { readonly setting: string; readonly value: string | number }[]) =>
  tower({ vkt_Settings: [...(TOWER['vkt_Settings'] ?? []), ...more] });

test.each([
  [[], { model: null, edition: null, signalDays: 38 }],
  [[{ setting: 'Model-id', value: ' m-1 ' }], { model: 'm-1', edition: null, signalDays: 38 }],
  [[{ setting: 'model id', value: 7 }], { model: '7', edition: null, signalDays: 38 }],
  [[{ setting: 'Edition', value: '2026-11' }], { model: null, edition: '2026-11', signalDays: 38 }],
  [[{ setting: 'Levering oud na dagen', value: 10 }], { model: null, edition: null, signalDays: 10 }],
  [[{ setting: 'Delivery old after days', value: '10' }], { model: null, edition: null, signalDays: 10 }],
  [[{ setting: 'Levering oud na dagen', value: 0 }], { model: null, edition: null, signalDays: 38 }],
  [[{ setting: 'Levering oud na dagen', value: 'lang' }], { model: null, edition: null, signalDays: 38 }],
])('%j is read', (rows, wanted) => expect(collectSettings(with_(...rows))).toEqual(wanted));

test('without a table of settings there are none, and nothing to write in', () => {
  const bare = tower().filter(({ name }) => name !== 'vkt_Settings');
  expect(collectSettings(bare)).toEqual({ model: null, edition: null, signalDays: 38 });
  expect(settingsWrite(bare, { edition: '2026-11' })).toBeNull();
});

test('a setting that is there is changed where it stands, another is added', () => {
  const write = settingsWrite(with_({ setting: 'Editie', value: '2026-10' }), { edition: '2026-11', modelId: 'm-1' });
  expect(write).toEqual({
    table: 'vkt_Settings',
    changed: [{ row: 4, cells: [{ at: 1, value: '2026-11' }] }],
    removed: [],
    added: [['Model-id', 'm-1', '']],
  });
});

test('it is found by its header, and added in the order and language of the table', () => {
  const english = with_({ setting: 'Edition', value: '2026-10' }).map((content) =>
    content.name === 'vkt_Settings'
      ? { ...content, headers: ['Remark', 'Value', 'Setting', 'Own'], rows: content.rows.map((row) => [row[2] ?? '', row[1] ?? '', row[0] ?? '', 'x']) } // oxfmt-ignore
      : content,
  );
  expect(settingsWrite(english, { edition: '2026-11', signalDays: '10' })).toMatchObject({
    changed: [{ row: 4, cells: [{ at: 1, value: '2026-11' }] }],
    added: [['', '10', 'Delivery old after days', null]],
  });
});

test('nothing given is nothing written', () => {
  expect(settingsWrite(with_(), {})).toBeNull();
  expect(settingsWrite(with_(), { edition: undefined } as never)).toBeNull(); // as an absent choice arrives
});
