/** The house keeps its walls: who may import whom, read from the imports themselves. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const SRC = path.resolve(__dirname, '../../src');

/** A file's imports of other files of ours, as paths below src without extension. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(path.join(SRC, file), 'utf8');
  const pattern = /(?:\bfrom|\bimport)\s*\(?\s*(?:\/\*[^*]*\*\/\s*)?['"](\.[^'"]+)['"]/g;
  return [...text.matchAll(pattern)].map((match) => path.join(path.dirname(file), match[1] ?? ''));
}

const files = (folder = ''): readonly string[] =>
  readdirSync(path.join(SRC, folder)).flatMap((name) => {
    const below = path.join(folder, name);
    if (statSync(path.join(SRC, below)).isDirectory()) return files(below);
    return /\.tsx?$/.test(name) ? [below] : [];
  });

const roomOf = (file: string): string => {
  const [room = '', inner = ''] = file.split(path.sep);
  if (!file.includes(path.sep)) return 'base';
  if (file.startsWith(path.join('locales', 'language'))) return 'base';
  if (room === 'taskpane' && inner === 'state') return 'taskpane/state';
  if (file.startsWith(path.join('session', 'live-model'))) return 'session/live-model';
  return room;
};

/** What each room may import besides itself. `base` is the language type and the version: leaves without imports. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  base: [],
  model: [],
  // A location's workbook is written as a book, and a delivered one is read from a book.
  workbook: ['base', 'model', 'xlsx'],
  locales: ['base', 'model', 'workbook'],
  // What the session publishes: types, which those that may not ask the session may look at.
  'session/live-model': ['model', 'workbook'],
  session: ['base', 'model', 'workbook', 'xlsx', 'session/live-model'],
  functions: ['base', 'model', 'workbook', 'session', 'locales'],
  ribbon: ['base', 'session', 'locales'],
  'taskpane/state': ['base', 'model', 'workbook', 'session/live-model'],
  // Asks Excel itself; says both languages beside each question, as the functions' catalogue does.
  selftest: ['base', 'workbook', 'functions'],
  taskpane: [
    ...['base', 'model', 'workbook', 'session', 'session/live-model', 'locales', 'functions', 'selftest'],
    'taskpane/state',
  ],
  workbench: ['base', 'xlsx'],
  xlsx: [],
};

/**
 * Rooms inside a room, in the order in which data flows: each may import only what stands above it. A folder that is not
 * named here may not exist in it.
 */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  model: [
    'tables',
    'time',
    'formulas',
    'compile/model',
    'compile/entities',
    'compile/staff',
    'compile/cases',
    'compile/base',
    'compile/levers',
    'compile',
    'simulate',
    'measures',
    'measures/judge',
    'explain',
    'explain/answers',
    'scenario',
  ],
  'workbook/collect': ['rows', 'settings', 'book', 'compare', 'plan'],
  'taskpane/state': ['', 'selectors'],
  'taskpane/components': ['', 'figures', 'put'],
  'workbench/grid': ['base', 'engine', 'session', 'contents', 'entering', 'looks', 'book', ''],
  'workbench/model': ['base', 'charts', 'conditional', 'range', 'tables', 'print', ''],
  xlsx: ['package', 'notation', 'book', 'read', 'read/charts', 'write', 'write/charts', 'worker'],
};

const entries = ['functions/index', 'taskpane/index', 'workbench/index'];

test('a room imports only what it may', () => {
  const trespasses = files().flatMap((file) =>
    importsOf(file)
      .filter((target) => roomOf(target) !== roomOf(file) && !MAY_IMPORT[roomOf(file)]?.includes(roomOf(target)))
      .map((target) => `${file} → ${target}`),
  );
  // The first script composes: it makes the session and hands the ribbon's commands to Excel.
  expect(trespasses.filter((line) => !line.startsWith(path.join('functions', 'index.ts')))).toEqual([]);
});

describe.each(Object.entries(ORDER))('inside %s', (room, order) => {
  const inner = (file: string): string => path.relative(room, path.dirname(file));
  const own = files(room);
  const isOwn = (target: string): boolean => target.startsWith(room + path.sep);

  test('every file is in a room of the list', () => {
    expect(own.filter((file) => !order.includes(inner(file)))).toEqual([]);
  });

  test('a room imports only what stands above it', () => {
    const against = own.flatMap((file) =>
      importsOf(file)
        .filter((target) => isOwn(target) && order.indexOf(inner(target)) > order.indexOf(inner(file)))
        .map((target) => `${file} → ${target}`),
    );
    expect(against).toEqual([]);
  });
});

test('a folder holds at most 20 files of code', () => {
  const count = new Map<string, number>();
  for (const file of files()) count.set(path.dirname(file), (count.get(path.dirname(file)) ?? 0) + 1);
  expect([...count].filter(([, held]) => held > 20)).toEqual([]);
});

test('no two files of a folder go by one name: jest would take the .cjs for the .ts that is imported', () => {
  const code = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:tsx?|mjs|cjs|js)$/.test(file))
    .map((file) => file.replace(/\.\w+$/, ''));
  expect(code.length).toBeGreaterThan(files().length);
  expect(code.filter((name, at) => code.indexOf(name) !== at)).toEqual([]);
});

test('nobody imports an entry or, outside it, the workbench', () => {
  const guests = files().flatMap((file) =>
    importsOf(file)
      .filter((target) => entries.includes(target) || (roomOf(target) === 'workbench' && roomOf(file) !== 'workbench'))
      .map((target) => `${file} → ${target}`),
  );
  expect(guests).toEqual([]);
});

test('no two folders import each other', () => {
  const sources = new Set(files().map((file) => file.replace(/\.tsx?$/, '')));
  const folderOf = (target: string): string => (sources.has(target) ? path.dirname(target) : target);
  // Entries compose: they import what imports their neighbours.
  const counted = (file: string): boolean => roomOf(file) !== 'base' && !entries.includes(file.replace(/\.tsx?$/, ''));
  const edges = new Set(
    files()
      .filter(counted)
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => roomOf(target) !== 'base')
          .map((target) => `${path.dirname(file)} → ${folderOf(target)}`),
      ),
  );
  const pairs = [...edges].flatMap((edge) => {
    const [from = '', to = ''] = edge.split(' → ');
    return from < to && edges.has(`${to} → ${from}`) ? [`${from} ⇄ ${to}`] : [];
  });
  expect(pairs).toEqual([]);
});

test('imports run in no circle', () => {
  const graph = new Map(files().map((file) => [file.replace(/\.tsx?$/, ''), importsOf(file)]));
  const indexed = (target: string): string => (graph.has(target) ? target : path.join(target, 'index'));
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    if (done.has(file) || trail.includes(file)) return;
    for (const target of graph.get(file) ?? []) visit(indexed(target), [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  expect(circles).toEqual([]);
});

test('a rule is switched off on one line only, with the reason beside it', () => {
  const off = files().flatMap((file) =>
    (
      readFileSync(path.join(SRC, file), 'utf8').match(/.*(eslint-disable|@ts-(ignore|expect-error|nocheck)).*/g) ?? []
    ).map((line) => `${file}: ${line.trim()}`),
  );
  expect(off.filter((line) => !/eslint-disable-next-line [\w/-]+ -- \S/.test(line))).toEqual([]);
});

test('only the Excel adapter names Excel, and only the grid adapter names its grid', () => {
  const naming = (word: RegExp, room: RegExp): readonly string[] =>
    files().filter(
      (file) =>
        room.test(file) &&
        word.test(readFileSync(path.join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
    );
  expect(naming(/\bExcel\.(run|\w+\()/, /^(?!workbench)/)).toEqual([path.join('workbook', 'excel', 'run.ts')]);
  expect(naming(/from '@univerjs/, /./).every((file) => file.startsWith(path.join('workbench', 'grid')))).toBe(true);
});

test('the model speaks codes: no words of a language but the names of its measures', () => {
  const spoken = files('model').filter((file) => /\bnl:/.test(readFileSync(path.join(SRC, file), 'utf8')));
  expect(spoken).toEqual([path.join('model', 'tables', 'measure-definitions.ts')]);
});
