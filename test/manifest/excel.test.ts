/** `npm run excel`, as far as it goes without Excel: what it starts is in the lock file, and does what is asked of it. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const tools = path.join(root, 'src/workbench/tools');
const dist = path.join(root, 'dist');

/** Runs a module that prints what it found; the tools are ES modules, which Jest does not load. */
function answerOf(code: string, env: Readonly<Record<string, string>> = {}): unknown {
  const before = 'const log = console.log; console.log = () => undefined;';
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', `${before}\n${code}`], {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return JSON.parse(printed) as unknown;
}

let folder = '';
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'excel-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('nothing is fetched: every package it starts is declared, and in the lock file with its hash', () => {
  const sources = ['excel.mjs', 'manifest-check.mjs'].map((name) => readFileSync(path.join(tools, name), 'utf8'));
  for (const source of sources) expect(source).not.toMatch(/npx|child_process/);
  const named = sources.flatMap((source) => [...source.matchAll(/(?:from|import\() ?'([a-z@][^':]*)'/g)]);
  const packages = [...new Set(named.map(([, name = '']) => name))].sort();
  expect(packages).toEqual([
    'office-addin-cli',
    'office-addin-debugging',
    'office-addin-dev-certs',
    'office-addin-manifest',
  ]);
  const read = (name: string) => JSON.parse(readFileSync(path.join(root, name), 'utf8')) as Record<string, object>;
  const { devDependencies } = read('package.json') as { devDependencies: Record<string, string> };
  const lock = read('package-lock.json') as { packages: Record<string, { version: string; integrity: string }> };
  for (const name of packages) {
    const entry = lock.packages[`node_modules/${name}`];
    expect([name, devDependencies[name]]).toEqual([name, entry?.version]);
    expect(entry?.integrity).toMatch(/^sha512-/);
  }
});

test("Microsoft's tools tell nobody that they were used", () => {
  // Version 3 took the sending out; should a later one bring it back, it is off only when somebody says so.
  const on = answerOf(`
    const { OfficeAddinUsageData } = await import('office-addin-usage-data');
    const data = new OfficeAddinUsageData({ usageDataLevel: 'on', instrumentationKey: 'x', projectName: 'x' });
    data.setUsageDataOn();
    log(JSON.stringify(data.isUsageDataOn()));`);
  expect(on).toBe(false);
});

test('what would be put into Excel can be read, and all it names answers; a manifest that is wrong is found out', () => {
  const text = readFileSync(path.join(dist, 'manifest.xml'), 'utf8');
  const poisoned = text.replace('icon-64.png', 'icon-65.png').replace('functions.json', 'LICENSE.txt');
  writeFileSync(path.join(folder, 'poisoned.xml'), poisoned);
  writeFileSync(path.join(folder, 'word.xml'), text.replaceAll('"Workbook"', '"Document"'));
  const found = answerOf(`
    const { checkManifest } = await import('${tools}/manifest-check.mjs');
    const { startServer } = await import('${tools}/server.mjs');
    const server = await startServer({ port: 0, mounts: { '/': '${dist}' }, officeJsFromHere: false, asHosted: true });
    const wrong = {};
    for (const file of ['${dist}/manifest.xml', '${folder}/poisoned.xml', '${folder}/word.xml'])
      wrong[file.slice(file.lastIndexOf('/') + 1)] = await checkManifest(file, server);
    await server.close();
    const kept = await startServer({ port: 0, mounts: { '/': '${dist}' }, officeJsFromHere: false });
    wrong.workbench = await checkManifest('${dist}/manifest.xml', kept);
    await kept.close();
    log(JSON.stringify(wrong));`);
  expect(found).toEqual({
    'manifest.xml': [],
    'poisoned.xml': ['/LICENSE.txt is sent as text/plain; charset=utf-8.', '/assets/icon-65.png answers 404.'],
    'word.xml': [`${folder}/word.xml: made for Document, not for Excel.`],
    workbench: [...new Set([...text.matchAll(/\/assets\/[^"]+\.png/g)].map(([icon]) => icon))]
      .sort()
      .map((icon) => `${icon} may not be kept: Excel for Windows then shows an empty icon.`),
  });
});

test('on a Mac the add-in is registered and a workbook that opens it is started; again after a build; and taken away', () => {
  // The Mac is played: its name, a home and its command "open". What Microsoft's tool does with them is real.
  const opened = path.join(folder, 'opened');
  mkdirSync(path.join(folder, 'bin'));
  writeFileSync(path.join(folder, 'bin', 'open'), `#!/bin/sh\necho "$@" >> "${opened}"\n`);
  chmodSync(path.join(folder, 'bin', 'open'), 0o755);
  const manifest = path.join(folder, 'manifest.xml');
  copyFileSync(path.join(dist, 'manifest.xml'), manifest);
  const registered = path.join(folder, 'Library/Containers/com.microsoft.Excel/Data/Documents/wef');
  const seen = answerOf(
    `
    import { existsSync, readdirSync, copyFileSync, rmSync } from 'node:fs';
    Object.defineProperty(process, 'platform', { value: 'darwin' });
    const { startDebugging, stopDebugging } = await import('office-addin-debugging');
    const there = () => (existsSync('${registered}') ? readdirSync('${registered}') : []);
    const options = { appType: 'desktop', app: 'excel', enableDebugging: false, enableLiveReload: false };
    const seen = [];
    for (let run = 0; run < 2; run += 1) {
      rmSync('${manifest}');
      copyFileSync('${dist}/manifest.xml', '${manifest}'); // a build makes the file anew
      await stopDebugging('${manifest}');
      await startDebugging('${manifest}', options);
      seen.push(there());
    }
    await stopDebugging('${manifest}');
    seen.push(there());
    log(JSON.stringify(seen));`,
    { HOME: folder, TMPDIR: folder, PATH: `${path.join(folder, 'bin')}:${process.env['PATH'] ?? ''}` },
  );
  const name = '7c1d4a5e-3f0b-4f5c-9a86-2b9e5d8c41f7.manifest.xml';
  expect(seen).toEqual([[name], [name], []]);
  const workbooks = readdirSync(folder).filter((file) => file.endsWith('.xlsx'));
  expect(workbooks.length).toBeGreaterThan(0);
  for (const workbook of workbooks) expect(workbook).toContain('7c1d4a5e-3f0b-4f5c-9a86-2b9e5d8c41f7');
});
