/** What the ribbon, a cell's menu and the keyboard can have done. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SHORTCUTS, keysOf, namesIn, shortcutsFile } from '../../src/locales/shortcuts';
import { associateCommands } from '../../src/ribbon/commands';
import { openSession } from '../../src/session/live-session';
import { wishes, type Wish } from '../../src/session/wishes';
import type { MemoryWorkbook } from '../../src/workbook/memory';
import { atOnce } from '../session/clock';
import { smallWorkbook } from '../session/small-model';

type Command = (event?: { completed: () => void }) => void;

/** The commands as Office knows them; `shown` counts how often the pane was opened. */
async function commands(port: MemoryWorkbook, paneOpens = true) {
  const known = new Map<string, Command>();
  let shown = 0;
  Reflect.set(globalThis, 'Office', {
    actions: { associate: (id: string, run: Command) => known.set(id, run) },
    addin: { showAsTaskpane: () => (paneOpens ? Promise.resolve((shown += 1)) : Promise.reject(new Error())) },
  });
  const session = openSession(port, { time: atOnce() });
  await session.start();
  associateCommands(session, () => 'nl');
  const heard: Wish[] = [];
  const run = async (id: string): Promise<void> => {
    const deaf = wishes.listen((wish) => void heard.push(wish));
    await new Promise<void>((completed) => known.get(id)?.({ completed }));
    deaf();
  };
  return { known, run, heard, shown: () => shown };
}

test.each([
  ['makeReport', 'report'],
  ['openCheck', 'check'],
  ['openCollect', 'collect'],
  ['openHelp', 'help'],
])('%s opens the pane at %s, and ends', async (id, view) => {
  const { run, heard, shown } = await commands(await smallWorkbook());
  await run(id);
  expect(heard).toEqual([view]);
  expect(shown()).toBe(1);
});

test('explaining asks the pane for the number of the selected cell', async () => {
  const port = await smallWorkbook();
  port.selected = { sheet: 'Blad1', row: 0, column: 0, formula: '=VKT.MEASURE("inflow")' };
  const { run, heard, shown } = await commands(port);
  await run('explainCell');
  expect(heard).toMatchObject([{ explain: { kind: 'number', number: { measure: 'inflow' } } }]);
  expect(shown()).toBe(1);
});

test('reading again reads again, and opens nothing', async () => {
  const port = await smallWorkbook();
  const { run, shown } = await commands(port);
  const read = jest.spyOn(port, 'readTables');
  await run('refreshModel');
  expect(read).toHaveBeenCalledTimes(1);
  expect(shown()).toBe(0);
});

test('a new model where there is one opens the pane, which says why not', async () => {
  const { run, shown } = await commands(await smallWorkbook());
  await run('newExample');
  expect(shown()).toBe(1);
});

test('every command ends, also where the pane cannot be opened: Excel waits for it', async () => {
  const { known, run } = await commands(await smallWorkbook(), false);
  for (const id of known.keys()) await run(id);
  expect(known.size).toBe(10);
});

test('a key press brings no event, and nothing comes of that', async () => {
  const { known } = await commands(await smallWorkbook());
  for (const { action } of SHORTCUTS) expect(() => known.get(action)?.()).not.toThrow();
});

test('each shortcut carries out a command, by keys that Excel takes and no other of ours has', async () => {
  const { known } = await commands(await smallWorkbook());
  const { actions, shortcuts, resources } = shortcutsFile();
  expect(actions.map(({ id }) => id)).toEqual(shortcuts.map(({ action }) => action));
  for (const { id, name } of actions) {
    expect([...known.keys()]).toContain(id);
    const [, resource = ''] = /^\$\{resource\.(\w+)\}$/.exec(name) ?? [];
    expect(resources.default[resource]?.value).toMatch(/^[A-Z].{5,}/);
    expect(namesIn('nl')[resource]?.value).toMatch(/^[A-Z].{5,}/);
  }
  const keys = shortcuts.flatMap(({ key }) => Object.values(key));
  expect(new Set(keys).size).toBe(keys.length);
  // These make a sign with AltGr (which is Ctrl and Alt) and Shift on US International, with which most Dutch type.
  for (const key of keys) expect(key).toMatch(/^(Ctrl|Command)\+Alt\+Shift\+[^ACDEILMNOPQSTUWYZ]$/);
});

test('people read the keys as they are on their keyboard', () => {
  const [pane] = SHORTCUTS;
  expect(pane && [keysOf(pane, false), keysOf(pane, true)]).toEqual(['Ctrl+Alt+Shift+G', '⌘ ⌥ ⇧ G']);
});

test('what the manifest calls and what is made known are the same', async () => {
  const { known } = await commands(await smallWorkbook());
  const manifest = readFileSync(path.resolve(__dirname, '../../manifest.xml'), 'utf8');
  const called = [...manifest.matchAll(/<FunctionName>(\w+)</g)].map(([, name]) => name);
  expect(new Set([...called, ...SHORTCUTS.map(({ action }) => action)])).toEqual(new Set(known.keys()));
});
