/** The house keeps its walls: who may import whom, read from the imports themselves. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const SRC = path.resolve(__dirname, '../../src');

const CODE = /\.(?:tsx?|mjs|cjs|js)$/;
const withoutEnding = (file: string): string => file.replace(CODE, '');

/** Code of every kind, tools too, as paths below src. */
const files = (folder = ''): readonly string[] =>
  readdirSync(path.join(SRC, folder)).flatMap((name) => {
    const below = path.join(folder, name);
    if (statSync(path.join(SRC, below)).isDirectory()) return files(below);
    return CODE.test(name) ? [below] : [];
  });

const MODULES = new Set(files().map(withoutEnding));

/** A file's imports of other files of ours, of types, parts fetched later and workers too: paths below src, no ending. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(path.join(SRC, file), 'utf8');
  const pattern = /\b(?:from|import|require|URL)\s*\(?\s*(?:\/\*[^*]*\*\/\s*)?['"](\.[^'"]+)['"]/g;
  return [...text.matchAll(pattern)].flatMap(([, target = '']) => {
    const place = withoutEnding(path.join(path.dirname(file), target));
    return [place, path.join(place, 'index')].filter((module) => MODULES.has(module));
  });
}

const roomOf = (file: string): string => {
  const [room = '', inner = ''] = file.split(path.sep);
  if (!file.includes(path.sep)) return 'base';
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
  hosting: [],
  // Its server sends what a server of the add-in must.
  workbench: ['base', 'xlsx', 'hosting'],
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
    'time/tools',
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
  xlsx: ['package', 'notation', 'book', 'read', 'read/charts', 'write', 'write/charts', 'worker'],
  workbook: [
    ...['report/facts', '', 'excel', 'schema', 'codec'],
    ...['collect/rows', 'collect/settings', 'collect/book', 'collect/compare', 'collect/plan'],
    ...['mend', 'report', 'report/sheets', 'example/base', 'example/letter', 'example/pact', 'example'],
  ],
  locales: ['notation', 'pane/nl', 'pane/en', 'pane', 'problems', '', 'report'],
  session: ['compute', 'collect', '', 'report'],
  functions: ['', 'catalogue', 'metadata', 'runtime'],
  selftest: ['', 'assertions', 'run'],
  taskpane: [
    ...['state', 'state/selectors', 'lines', 'effects/put-tables', 'effects'],
    ...['components', 'components/figures', 'components/put', 'charts', 'picture'],
    ...['start', 'help', 'check', 'collect', 'report', 'scenarios', 'staffing', 'overview', 'location'],
    ...['notices', 'shell', ''],
  ],
  workbench: [
    ...['tools', 'formula', 'wire', 'grid/base', 'charts', 'functions'],
    ...['engine', 'session', 'contents', 'entering', 'looks', 'book', ''].map((inner) => path.join('grid', inner)),
    ...['base', 'charts', 'conditional', 'range', 'tables', 'print', ''].map((inner) => path.join('model', inner)),
    ...['file', 'host', 'tester', 'page', 'desk', ''],
  ],
};

const entries = ['functions/runtime/index', 'taskpane/index', 'workbench/index'];

test('a room imports only what it may', () => {
  const trespasses = files().flatMap((file) =>
    importsOf(file)
      .filter((target) => roomOf(target) !== roomOf(file) && !MAY_IMPORT[roomOf(file)]?.includes(roomOf(target)))
      .map((target) => `${file} → ${target}`),
  );
  // The first script composes: it makes the session and hands the ribbon's commands to Excel.
  expect(trespasses.filter((line) => !line.startsWith(path.join('functions', 'runtime', 'index.ts')))).toEqual([]);
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
  const code = files().map(withoutEnding);
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

/** Where two files part: the folders that hold them below the one they share, or that folder for a file that lies in it. */
function partOf(file: string, other: string): readonly [string, string] {
  const [own, others] = [path.dirname(file).split(path.sep), path.dirname(other).split(path.sep)];
  const shared = own.findIndex((name, at) => name !== others[at]);
  const depth = shared < 0 ? own.length + 1 : shared + 1;
  return [own.slice(0, depth).join('/'), others.slice(0, depth).join('/')];
}

/** Folders that import each other, taken with all that is below them and each by itself. */
function twoWay(imports: readonly (readonly [string, string])[]): readonly string[] {
  const edges = new Set(
    imports
      .flatMap(([file, target]) => [partOf(file, target), [path.dirname(file), path.dirname(target)] as const])
      .filter(([from, to]) => from !== to)
      .map(([from, to]) => `${from} → ${to}`),
  );
  return [...edges].filter((edge) => {
    const [from = '', to = ''] = edge.split(' → ');
    return from < to && edges.has(`${to} → ${from}`);
  });
}

test('no two folders import each other', () => {
  expect(twoWay(files().flatMap((file) => importsOf(file).map((target) => [file, target] as const)))).toEqual([]);
});

test('a pair is seen between folders, between rooms by what is below them, and between a room and its inside', () => {
  expect(
    twoWay([
      ['pane/effects/put/lines.ts', 'pane/views/list'],
      ['pane/views/list/card.ts', 'pane/effects/commands'],
      ['pane/effects/commands.ts', 'pane/effects/put/lines'],
      ['book/read/cell.ts', 'book/shape'],
      ['book/index.ts', 'book/read/cell'],
    ]),
  ).toEqual(['pane/effects → pane/views', 'book → book/read']);
});

/** The circles in which things ask for each other, each once, as a trail. */
function circles(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (from: string, trail: readonly string[]): void => {
    if (trail.includes(from)) found.push([...trail.slice(trail.indexOf(from)), from].join(' → '));
    if (done.has(from) || trail.includes(from)) return;
    for (const to of graph.get(from) ?? []) visit(to, [...trail, from]);
    done.add(from);
  };
  for (const from of graph.keys()) visit(from, []);
  return found;
}

test('imports run in no circle, between files nor between folders', () => {
  expect(circles(new Map(files().map((file) => [withoutEnding(file), importsOf(file)])))).toEqual([]);
  const folders = new Map<string, string[]>();
  for (const file of files()) {
    const from = path.dirname(file);
    const others = importsOf(file).map((target) => path.dirname(target));
    folders.set(from, [...(folders.get(from) ?? []), ...others.filter((to) => to !== from)]);
  }
  expect(circles(folders)).toEqual([]);
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
