/** @jest-environment jsdom */
/** What desktop Excel would refuse, found without Excel: order, limits, resources, and files the build must hold. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ADD_IN_VERSION } from '../../src/version';

const root = path.resolve(__dirname, '../..');
const source = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const manifest = new DOMParser().parseFromString(source, 'application/xml');
const all = (name: string): readonly Element[] => [...manifest.getElementsByTagName(name)];
const one = (name: string): Element => {
  const [first, ...others] = all(name);
  if (!first || others.length > 0) throw new Error(`${name}: ${others.length + (first ? 1 : 0)} found`);
  return first;
};
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';
const children = (element: Element): readonly string[] => [...element.children].map((child) => child.tagName);

/** The order Office documents; what is present must stand in this order. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'Dictionary',
    'VersionOverrides',
    'ExtendedOverrides',
  ],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
  Control: ['Label', 'ToolTip', 'Supertip', 'Icon', 'Action', 'Enabled', 'Items'],
  Item: ['Label', 'Supertip', 'Icon', 'Action'],
  Group: ['Label', 'Icon', 'Control'],
};

test('is well-formed', () => {
  expect(manifest.getElementsByTagName('parsererror').length).toBe(0);
});

test.each(Object.entries(ORDER))('%s has its parts in the order Office wants', (name, order) => {
  for (const element of all(name)) {
    const places = children(element).map((child) => order.indexOf(child));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
});

test('runs pane, functions and commands in one long-lived runtime', () => {
  const host = all('Host').find((element) => element.hasAttribute('xsi:type'));
  expect(children(host ?? one('VersionOverrides'))[0]).toBe('Runtimes');
  const runtime = one('Runtime');
  expect(attribute(runtime, 'lifetime')).toBe('long');
  const page = attribute(runtime, 'resid');
  const shows = all('Action').filter((action) => attribute(action, 'xsi:type') === 'ShowTaskpane');
  for (const element of [one('Page').children[0], one('FunctionFile'), ...shows.map((action) => action.children[0])])
    expect(element && attribute(element, 'resid')).toBe(page);
  // A second pane id would ask for a second runtime.
  expect(all('TaskpaneId')).toEqual([]);
});

test('asks for what it uses: the shared runtime, custom functions and the Excel API of LTSC 2021', () => {
  const sets = all('Set').map((set) => `${attribute(set, 'Name')} ${attribute(set, 'MinVersion')}`);
  expect(sets).toEqual(['SharedRuntime 1.1', 'CustomFunctionsRuntime 1.3', 'ExcelApi 1.14']);
});

test('every resource that is named exists, and every one that exists is used', () => {
  const named = new Set([...manifest.querySelectorAll('[resid]')].map((element) => attribute(element, 'resid')));
  const made = ['bt:Image', 'bt:Url', 'bt:String']
    .flatMap(all)
    .filter((e) => e.hasAttribute('id'))
    .map((e) => attribute(e, 'id'));
  expect(new Set(made).size).toBe(made.length);
  expect([...named].sort()).toEqual([...made].sort());
  for (const id of made) expect(id.length).toBeLessThanOrEqual(32);
});

test('texts keep their limits, in both languages', () => {
  const limits = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250, DisplayName: 125, Description: 250 };
  for (const [name, limit] of Object.entries(limits)) {
    const [first] = all(name);
    const texts = name.startsWith('bt:') ? [...(first?.children ?? [])] : first ? [first] : [];
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts)
      for (const value of [
        attribute(text, 'DefaultValue'),
        ...[...text.children].map((own) => attribute(own, 'Value')),
      ])
        expect(value.length).toBeLessThanOrEqual(limit);
  }
});

test('ids and versions are well-formed', () => {
  expect(one('Id').textContent).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(one('Version').textContent).toBe(`${ADD_IN_VERSION}.0`);
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  expect(version).toBe(ADD_IN_VERSION);
  const ids = [...manifest.querySelectorAll('CustomTab, Group, Control, Item')].map((element) =>
    attribute(element, 'id'),
  );
  expect(new Set(ids).size).toBe(ids.length);
  // Other languages than those named get the default: English.
  expect(one('DefaultLocale').textContent).toBe('en-US');
});

test('every address is secure and answers with a file of the build', () => {
  const addresses = [...source.matchAll(/https?:\/\/[^"<]+/g)]
    .map(([url]) => url)
    .filter((url) => !url.includes('schemas.microsoft') && !url.includes('w3.org'));
  expect(addresses.length).toBeGreaterThan(10);
  for (const address of addresses) {
    expect(address).toMatch(/^https:/);
    const { pathname } = new URL(address);
    if (pathname !== '/') expect([pathname, existsSync(path.join(root, 'dist', pathname))]).toEqual([pathname, true]);
  }
});

test('Dutch is there for the Netherlands and for Belgium, and is not what everybody else gets', () => {
  const translated = [...manifest.querySelectorAll('*')].filter((element) =>
    [...element.children].some((child) => child.tagName.endsWith('Override')),
  );
  expect(translated.length).toBeGreaterThan(30);
  for (const element of translated) {
    const [nl, be, ...more] = [...element.children];
    expect(more).toEqual([]);
    expect([nl, be].map((own) => own && attribute(own, 'Locale'))).toEqual(['nl-NL', 'nl-BE']);
    expect(nl && attribute(nl, 'Value')).toBe(be && attribute(be, 'Value'));
    expect(nl && attribute(nl, 'Value')).not.toBe(attribute(element, 'DefaultValue'));
  }
  // Names that are the same in both languages need none.
  const plain = all('bt:String').filter((element) => element.hasAttribute('id') && element.children.length === 0);
  expect(plain.map((element) => attribute(element, 'id'))).toEqual(['Functions.Namespace']);
});

test('every button has a picture of its own in every size Office asks for', () => {
  const sizes = [16, 20, 24, 32, 40, 48, 64, 80];
  const pictures = new Map(all('bt:Image').map((image) => [attribute(image, 'id'), attribute(image, 'DefaultValue')]));
  const seen = new Map<string, string>();
  for (const icon of all('Icon')) {
    const images = [...icon.children];
    expect(images.map((image) => Number(attribute(image, 'size')))).toEqual(sizes);
    const button = icon.parentElement?.querySelector('Label')?.getAttribute('resid') ?? '';
    for (const image of images) {
      const { pathname } = new URL(pictures.get(attribute(image, 'resid')) ?? '');
      const png = readFileSync(path.join(root, 'src', pathname));
      // Width and height stand in the first part of the file.
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([0, 0].map(() => Number(attribute(image, 'size'))));
      const other = seen.get(png.toString('base64')) ?? button;
      // A group shows one of its buttons where there is no room for all.
      if (!button.startsWith('Group.')) expect(other).toBe(button);
      if (!button.startsWith('Group.')) seen.set(png.toString('base64'), button);
    }
  }
  expect(new Set(seen.values()).size).toBe(8);
});

test('a cell’s menu explains its number, by the same command as the ribbon', () => {
  const menu = one('OfficeMenu');
  expect(attribute(menu, 'id')).toBe('ContextMenuCell');
  expect(menu.querySelector('FunctionName')?.textContent).toBe('explainCell');
});
