/** @jest-environment jsdom */
/** The workbench shows the ribbon of the manifest, whole, in both languages, and takes its shortcuts. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { shortcutsFile } from '../../../src/locales/shortcuts';
import { keysDown, ribbonIn, shortcutsIn } from '../../../src/workbench/page/ribbon';

const manifest = readFileSync(path.resolve(__dirname, '../../../manifest.xml'), 'utf8');

test('all groups and buttons are there, by their names in the language of Excel', () => {
  const { groups, cellMenu } = ribbonIn(manifest, '/addin/');
  const names = (language: 'nl' | 'en') =>
    groups.map(({ label, buttons }) => [label[language], ...buttons.map((button) => button.label[language])]);
  expect(names('nl')).toEqual([
    ['Capaciteitsmodel', 'Taakvenster', 'Nieuw model', 'Verzamelen', 'Opnieuw lezen'],
    ['Cijfers', 'Leg dit getal uit', 'Controle', 'Rapport maken'],
    ['Hulp', 'Hulp'],
  ]);
  expect(names('en')[1]).toEqual(['Figures', 'Explain this number', 'Check', 'Make report']);
  expect(cellMenu).toMatchObject([{ label: { nl: 'Leg dit getal uit' }, command: 'explainCell' }]);
});

test('a button has its command, its sentence and its picture from where the add-in is; a menu has its lines', () => {
  const [model] = ribbonIn(manifest, '/addin/').groups;
  const [pane, menu, collect] = model?.buttons ?? [];
  expect([pane?.command, menu?.command, collect?.command]).toEqual([null, null, 'openCollect']);
  expect(pane?.icon).toBe('/addin/assets/ribbon/pane-16.png');
  expect(collect?.tip.en).toMatch(/^Brings the workbooks/);
  expect(menu?.items.map(({ command }) => command)).toEqual(['newExample', 'newPact', 'newEmpty']);
});

test('the keys of a shortcut are heard as what is on the keyboard, whatever sign they make with Alt', () => {
  const [first] = shortcutsIn(shortcutsFile(), false);
  const pressed = (more: KeyboardEventInit): string =>
    keysDown(new KeyboardEvent('keydown', { altKey: true, shiftKey: true, key: '©', code: 'KeyG', ...more }));
  expect(first).toEqual({ command: 'openPane', keys: pressed({ ctrlKey: true }) });
  expect(shortcutsIn(shortcutsFile(), true)[0]?.keys).toBe(pressed({ metaKey: true }));
  expect(first?.keys).not.toBe(pressed({ ctrlKey: true, shiftKey: false }));
});

test('a file that says nothing of shortcuts has none', () => {
  expect(shortcutsIn(null, false)).toEqual([]);
  expect(shortcutsIn({ shortcuts: 'x' }, false)).toEqual([]);
});
