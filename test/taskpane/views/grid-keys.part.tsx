import { moveFocus, moveOf } from '../../../src/taskpane/staffing/grid-keys';

/** Two rows of two cells, and totals under them. */
const page = document.createElement('div');
page.innerHTML = `<table>
  <thead><tr><th>Location</th><th>a</th><th>b</th></tr></thead>
  <tbody>
    <tr><th>x</th><td><input id="xa"></td><td><input id="xb"></td></tr>
    <tr><th>y</th><td><input id="ya"></td><td><input id="yb"></td></tr>
  </tbody>
  <tfoot><tr><th>Total</th><td><button id="ta">1</button></td><td><button id="tb">2</button></td></tr></tfoot>
</table>`;

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no ${id}`);
  return found;
};
const pressed = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) =>
  moveOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });
const from = (id: string, ...keys: readonly Parameters<typeof pressed>[]): string => {
  element(id).focus();
  for (const key of keys) {
    const move = pressed(...key);
    if (move !== null && document.activeElement !== null) moveFocus(document.activeElement, move);
  }
  return document.activeElement?.id ?? '';
};

describe('the keys of the grid', () => {
  beforeAll(() => document.body.append(page));
  afterAll(() => page.remove());

  test.each([
    ['xa', 'ArrowDown', 'ya'],
    ['ya', 'ArrowDown', 'ta'],
    ['tb', 'ArrowUp', 'yb'],
    ['xa', 'ArrowRight', 'xb'],
    ['xb', 'ArrowLeft', 'xa'],
    ['yb', 'Home', 'ya'],
    ['ya', 'End', 'yb'],
    // At an edge it stays where it is.
    ['xa', 'ArrowUp', 'xa'],
    ['xa', 'ArrowLeft', 'xa'],
    ['tb', 'ArrowDown', 'tb'],
    ['tb', 'ArrowRight', 'tb'],
  ])('from %s %s goes to %s', (start, key, end) => {
    expect(from(start, [key])).toBe(end);
  });

  test('Ctrl with Home and End goes to the corners', () => {
    expect(from('ya', ['End', { ctrlKey: true }])).toBe('tb');
    expect(from('yb', ['Home', { metaKey: true }])).toBe('xa');
  });

  test.each([
    ['a', {}],
    ['Tab', {}],
    ['ArrowUp', { altKey: true }],
    ['ArrowLeft', { shiftKey: true }],
    ['ArrowDown', { ctrlKey: true }],
  ] as const)('%s with %j is no key of the grid', (key, held) => {
    expect(pressed(key, held)).toBeNull();
  });

  test('what takes the keyboard can be less than everything: Enter stays off the totals', () => {
    element('ya').focus();
    expect(moveFocus(element('ya'), { rows: 1, columns: 0 }, 'input')).toBe(false);
    expect(document.activeElement?.id).toBe('ya');
  });
});
