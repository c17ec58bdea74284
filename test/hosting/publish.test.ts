import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface Published {
  readonly put: readonly string[];
  readonly gone?: readonly string[];
}
interface Publishing {
  publish(what: { from: string; to: string; server?: string; now: Date }): Published;
  goBack(what: { to: string; now: Date }): Published;
}

const DAY = 86_400_000;
const NOW = new Date('2026-11-26T00:00:00Z');
let folder: string;
const publishing = jest.requireActual<Publishing>('../../src/hosting/publish.cjs');

beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'vkt-publish-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function build(version: string, chunk: string): string {
  const from = path.join(folder, `build-${version}`);
  const files = {
    'taskpane.html': version,
    'functions.js': version,
    'manifest.xml': `<Version>${version}</Version>`,
    [`chunks/${chunk}.js`]: chunk,
    'assets/icon-32.png': version,
    'hosting/web.config': `config ${version}`,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(from, name)), { recursive: true });
    writeFileSync(path.join(from, name), text);
  }
  return from;
}

const served = (name: string): string | null => {
  const file = path.join(folder, 'www', name);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
};

describe('publishing', () => {
  test('an update keeps the parts of the version before, and puts the page last', () => {
    const to = path.join(folder, 'www');
    publishing.publish({ from: build('1', 'a.1111'), to, now: NOW });
    const { put } = publishing.publish({ from: build('2', 'a.2222'), to, now: NOW });
    expect(put).toHaveLength(5);
    expect([served('taskpane.html'), served('chunks/a.1111.js'), served('chunks/a.2222.js')]).toEqual([
      '2',
      'a.1111',
      'a.2222',
    ]);
  });

  test('the version before comes back, and forward again', () => {
    const to = path.join(folder, 'www');
    publishing.publish({ from: build('1', 'a.1111'), to, now: NOW });
    publishing.publish({ from: build('2', 'a.2222'), to, now: NOW });
    publishing.goBack({ to, now: NOW });
    expect([served('taskpane.html'), served('functions.js'), served('manifest.xml')]).toEqual([
      '1',
      '1',
      '<Version>1</Version>',
    ]);
    expect(served('chunks/a.2222.js')).toBe('a.2222');
    publishing.goBack({ to, now: NOW });
    expect(served('taskpane.html')).toBe('2');
  });

  test('parts are taken away 90 days after they were replaced, those of the present version never', () => {
    const to = path.join(folder, 'www');
    const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * DAY);
    publishing.publish({ from: build('1', 'a.1111'), to, now: daysAgo(400) });
    publishing.publish({ from: build('2', 'a.2222'), to, now: daysAgo(95) });
    publishing.publish({ from: build('3', 'a.3333'), to, now: daysAgo(6) });
    // Replaced 95 and 6 days ago; that the first is 400 days old does not matter.
    expect(served('chunks/a.1111.js')).toBe('a.1111');
    const { gone } = publishing.publish({ from: build('4', 'a.3333'), to, now: NOW });
    expect(gone).toEqual(['chunks/a.1111.js']);
    expect([served('chunks/a.2222.js'), served('chunks/a.3333.js')]).toEqual(['a.2222', 'a.3333']);
  });

  test('the file for a server goes beside the add-in; one that is not known is named', () => {
    const to = path.join(folder, 'www');
    const from = build('1', 'a.1111');
    publishing.publish({ from, to, server: 'iis', now: NOW });
    expect(served('web.config')).toBe('config 1');
    expect(served('hosting/web.config')).toBeNull();
    expect(() => publishing.publish({ from, to, server: 'nginx', now: NOW })).toThrow('nginx includes hosting/');
    expect(() => publishing.publish({ from, to, server: 'toString', now: NOW })).toThrow('--server is one of');
  });

  test('without a build, and without a version to go back to, it says so and touches nothing', () => {
    const to = path.join(folder, 'www');
    expect(() => publishing.publish({ from: path.join(folder, 'nothing'), to, now: NOW })).toThrow('npm run build');
    expect(() => publishing.goBack({ to, now: NOW })).toThrow('holds no version before this one');
    expect(existsSync(to)).toBe(false);
  });
});
