/** A learning curve as people type it: every week once, in order. */
import { curve } from '../../../src/workbook/schema/cell-type';

const read = (text: string) => curve().read(text, 'month');

test('weeks and shares, in order', () => {
  expect(read('0: 0%; 13: 25%; 39: 100%')).toEqual({
    ok: true,
    value: [
      { week: 0, productivity: 0 },
      { week: 13, productivity: 0.25 },
      { week: 39, productivity: 1 },
    ],
  });
  expect(read('0: 200%').ok).toBe(true);
});

test.each([
  ['a week twice', '0: 0%; 13: 25%; 13: 100%'],
  ['the first week twice', '0: 0%; 0: 100%'],
  ['weeks that go back', '0: 0%; 13: 25%; 12: 100%'],
  ['more than twice what is usual', '0: 0%; 13: 201%'],
  ['no weeks', 'snel'],
])('%s is no curve', (_, text) => {
  expect(read(text)).toMatchObject({ ok: false, code: 'not-a-curve' });
});
