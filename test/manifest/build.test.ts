/** The production build holds nothing of the workbench; and the check that says so can fail. */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strangersIn } from './strangers';

const root = path.resolve(__dirname, '../..');
const inPackages = (...parts: readonly string[]): string => path.join(root, 'node_modules', ...parts);

test('the build holds nothing of the workbench, of its packages, and no GPL', () => {
  const dist = path.join(root, 'dist');
  expect(
    readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js')).length,
  ).toBeGreaterThan(5);
  expect(strangersIn(dist)).toEqual([]);
});

describe('a poisoned build is found out', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'build-'));
    mkdirSync(path.join(folder, 'chunks'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const script = (name: string, text: string, sources: readonly string[] | null) => {
    writeFileSync(path.join(folder, name), text);
    if (sources) writeFileSync(path.join(folder, `${name}.map`), JSON.stringify({ version: 3, sources }));
  };
  const ours = [
    'webpack://verkeerstoren/./src/model/queue.ts',
    'webpack://verkeerstoren/./node_modules/react/index.js',
  ];

  test('what belongs there is no stranger', () => {
    script('functions.js', 'const a = 1;', ours);
    expect(strangersIn(folder)).toEqual([]);
  });

  test.each([
    ['chart.js', ['chart.js', 'dist', 'chart.umd.min.js']],
    ['hyperformula', ['hyperformula', 'dist', 'hyperformula.min.js']],
    ['@univerjs/core', ['@univerjs', 'core', 'lib', 'umd', 'index.js']],
  ])('the code of %s, in a chunk whose map is silent', (name, file) => {
    copyFileSync(inPackages(...file), path.join(folder, 'chunks', '1.js'));
    writeFileSync(path.join(folder, 'chunks', '1.js.map'), JSON.stringify({ version: 3, sources: ours }));
    expect(strangersIn(folder)).toContain(`${path.join('chunks', '1.js')}: ${name}`);
  });

  test.each([
    ['chart.js', './node_modules/chart.js/dist/chart.js'],
    ['@kurkle/color', './node_modules/@kurkle/color/dist/color.esm.js'],
    ['@univerjs/sheets', './node_modules/@univerjs/sheets/lib/es/index.js'],
    ['date-holidays', './node_modules/date-holidays/src/index.js'],
  ])('a map that names %s', (name, source) => {
    script('taskpane.js', '', [...ours, `webpack://verkeerstoren/${source}`]);
    expect(strangersIn(folder)).toEqual([`taskpane.js: ${name}`]);
  });

  test('a file of the workbench, and its handle', () => {
    const source = 'webpack://verkeerstoren/./src/workbench/tester/tester.ts';
    script('taskpane.js', 'window.workbench=1', [...ours, source]);
    expect(strangersIn(folder)).toEqual(['taskpane.js: the workbench', `taskpane.js: ${source}`]);
  });

  test('a script without a map', () => {
    script('chunks/2.js', 'const a = 1;', null);
    expect(strangersIn(folder)).toEqual([`${path.join('chunks', '2.js')}: no map`]);
  });
});
