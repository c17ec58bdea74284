/**
 * @jest-environment jsdom
 */

import { readdirSync } from 'node:fs';
import path from 'node:path';

type Sent = Readonly<Record<string, string>>;
interface Rules {
  readonly TYPES: Readonly<Record<string, string>>;
  readonly CACHING: { readonly folders: readonly { readonly folder: string; readonly within: readonly string[] }[] };
  headers(): Sent;
  cacheControl(file: string): string;
  scriptServers(officeJs: URL, own: URL): readonly string[];
}
interface Servers {
  readonly SERVERS: Readonly<Record<string, { text(site: { base: string; headers: Sent }): string }>>;
}

const rules = jest.requireActual<Rules>('../../src/hosting/rules.cjs');
const servers = jest.requireActual<Servers>('../../src/hosting/servers.cjs');

const headers = rules.headers();
const text = (name: string): string => servers.SERVERS[name]?.text({ base: '/vkt/', headers }) ?? '';

test('what a page of ours may do: nothing is run from text, nobody else is asked, only Excel may hold it', () => {
  const policy = headers['Content-Security-Policy'] ?? '';
  expect(policy).not.toMatch(/unsafe-eval|\*(?![.])|script-src[^;]*unsafe-inline/);
  expect(policy).toContain("default-src 'none'");
  for (const host of ['*.officeapps.live.com', '*.sharepoint.com', 'onedrive.live.com', '*.cloud.microsoft'])
    expect(policy).toMatch(
      new RegExp(`frame-ancestors[^;]* https://${host.replaceAll('.', '\\.').replaceAll('*', '\\*')}`),
    );
  expect(Object.keys(headers)).not.toContain('X-Frame-Options');
});

test('pages and scripts are asked for anew, parts with a hash are kept a year, icons may be kept', () => {
  const kept = [
    'taskpane.html',
    'functions.js',
    'functions.json',
    'manifest.xml',
    'chunks/pane.12345678.js',
    'assets/icon-32.png',
  ];
  expect(kept.map((file) => rules.cacheControl(file))).toEqual([
    'no-cache',
    'no-cache',
    'no-cache',
    'no-cache',
    'public, max-age=31536000, immutable',
    'public, max-age=86400',
  ]);
});

test('a copy of Office.js on our own server needs no other server; on another it needs that one', () => {
  const own = new URL('https://vkt.example/addin/');
  expect(rules.scriptServers(new URL('/office/office.js', own), own)).toEqual([]);
  expect(rules.scriptServers(new URL('https://mirror.example/office.js'), own)).toEqual(['https://mirror.example']);
  const microsoft = new URL('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
  expect(rules.scriptServers(microsoft, own)).toContain(microsoft.origin);
});

test('IIS: every header once, a type for every end of a name, and folders with their own time', () => {
  const config = new DOMParser().parseFromString(text('iis'), 'text/xml');
  expect(config.querySelector('parsererror')).toBeNull();
  const added = [...config.querySelectorAll('customHeaders > add')].map((add) => [
    add.getAttribute('name'),
    add.getAttribute('value'),
  ]);
  expect(Object.fromEntries(added)).toEqual(headers);
  const removed = [...config.querySelectorAll('customHeaders > remove')].map((one) => one.getAttribute('name'));
  expect(removed).toContain('X-Frame-Options');
  const types = [...config.querySelectorAll('mimeMap')].map((one) => one.getAttribute('fileExtension'));
  expect(types).toEqual(Object.keys(rules.TYPES).map((end) => `.${end}`));
  const cache = (path: string): string | null | undefined =>
    config.querySelector(`location[path="${path}"] clientCache`)?.getAttribute('cacheControlMaxAge');
  expect([cache('chunks'), cache('assets')]).toEqual(['365.00:00:00', '1.00:00:00']);
});

test('Azure Static Web Apps: headers for all, routes for the folders', () => {
  const config = JSON.parse(text('azure')) as {
    globalHeaders: Record<string, string>;
    routes: readonly { route: string; headers: Record<string, string> }[];
  };
  expect(config.globalHeaders).toEqual({ ...headers, 'Cache-Control': 'no-cache' });
  expect(config.routes.map(({ route, headers: own }) => [route, own['Cache-Control']])).toEqual([
    ['/chunks/*', rules.cacheControl('chunks/x.js')],
    ['/assets/*', rules.cacheControl('assets/x.png')],
  ]);
});

test('every folder with pictures is one whose pictures may be kept', () => {
  const below = readdirSync(path.resolve(__dirname, '../../src/assets'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(rules.CACHING.folders.find(({ folder }) => folder === 'assets')?.within).toEqual(below);
});
