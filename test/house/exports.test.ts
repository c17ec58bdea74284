/** What is exported has a user in another file: nothing is kept for nobody, and nothing for a test alone. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const CODE = /\.(tsx?|mjs|cjs|js)$/;

const filesIn = (folder: string): readonly string[] =>
  readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const below = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(below);
    return CODE.test(entry.name) ? [below] : [];
  });

interface Source {
  readonly file: string;
  readonly text: string;
  /** The files of ours that it names, as an import or by their place, from the root or from src. */
  readonly named: ReadonlySet<string>;
}

/** Code without its comments; but comments that name a type by its file, as those of .mjs files do, are code. */
const withoutComments = (text: string): string =>
  text.replace(/\/\*(?:(?!import\()[^])*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

function read(files: readonly string[]): readonly Source[] {
  const byStem = new Map(files.map((file) => [file.replace(CODE, ''), file]));
  const found = (stem: string): string | undefined => byStem.get(stem) ?? byStem.get(`${stem}/index`);
  return files.map((file) => {
    const text = withoutComments(readFileSync(path.join(ROOT, file), 'utf8'));
    const literals = [...text.matchAll(/['"`]([\w./-]+)['"`]/g)].map(([, literal = '']) => literal.replace(CODE, ''));
    const named = literals.flatMap((literal) => [
      found(path.posix.join(path.posix.dirname(file), literal)),
      found(path.posix.join('src', literal)),
      found(literal),
    ]);
    return { file, text, named: new Set(named.filter((one) => one !== undefined && one !== file)) as Set<string> };
  });
}

function exportsOf(text: string): readonly string[] {
  const declared = [
    ...text.matchAll(
      /^export (?:async |abstract |declare )*(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm,
    ),
  ].map(([, name = '']) => name);
  const taken = [...text.matchAll(/^export const (?:\{([^}]*)\}|\[([^\]]*)\]) =/gm)];
  const listed = [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)];
  const names = [...taken, ...listed]
    .flatMap(([, inBraces, inBrackets]) => (inBraces ?? inBrackets ?? '').split(','))
    .map(
      (one) =>
        one
          .trim()
          .split(/ as |: /)
          .at(-1)
          ?.replace(/^type /, '') ?? '',
    )
    .filter((name) => name !== '');
  return [...declared, ...names];
}

const mentions = (text: string, name: string): number => text.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0;
const isTest = (file: string): boolean => file.startsWith('test/');

/** Exports of `sources` that nobody uses, and those that only tests do: their own file does not either. */
function useless(sources: readonly Source[]): readonly string[] {
  return sources
    .filter(({ file }) => !isTest(file))
    .flatMap(({ file, text }) => {
      const guests = sources.filter(({ named }) => named.has(file));
      return exportsOf(text).flatMap((name) => {
        const users = guests.filter((guest) => mentions(guest.text, name) > 0);
        if (users.length === 0) return [`${file}: nobody imports ${name}`];
        return users.every((user) => isTest(user.file)) && mentions(text, name) < 2
          ? [`${file}: only a test uses ${name}`]
          : [];
      });
    });
}

/** What tests stand on: a workbook, a door, a list of all, and what equations say plainly where the product is quicker. */
const FOR_TESTS = [
  'src/functions/runtime/associate.ts: only a test uses answerFor',
  'src/locales/problems/problems.ts: only a test uses PROBLEM_CODES',
  'src/model/formulas/single-queue.ts: only a test uses periodsToCover',
  'src/model/scenario/scenario.ts: only a test uses compareScenarios',
  'src/workbook/memory.ts: only a test uses MemoryWorkbook',
];

test('every export has a user, and no code is there for a test alone', () => {
  const sources = read([...filesIn('src'), ...filesIn('test'), 'webpack.config.js', 'jest.config.mjs']);
  expect(useless(sources).filter((line) => !FOR_TESTS.includes(line))).toEqual([]);
});

test('an export without a user is seen, also in a list or taken apart; a re-export and a word in a comment are no use', () => {
  const source = (file: string, text: string, ...named: string[]): Source => ({ file, text, named: new Set(named) });
  const sources = [
    source('src/a.ts', 'export const used = 1;\nexport function lost() {}\nexport const { one, two } = used;\n'),
    source('src/b.ts', "import { used, two } from './a';\nexport type { used as again };", 'src/a.ts'),
    source('test/a.test.ts', "import { one } from '../src/a';", 'src/a.ts'),
  ];
  expect(useless(sources)).toEqual([
    'src/a.ts: nobody imports lost',
    'src/a.ts: only a test uses one',
    'src/b.ts: nobody imports again',
  ]);
  expect(withoutComments('/* lost */ kept // said\n  // lost\n/** @type {import("./a").T} */')).toBe(
    ' kept // said\n\n/** @type {import("./a").T} */',
  );
});

const TYPES = /^(export )?(?:abstract |declare )*(?:type|interface|class|enum) (\w+)\b/gm;

/** Types that bear the name of one that is exported elsewhere: anywhere for an exported type, in its room for a file's own. */
function namesakes(sources: readonly Pick<Source, 'file' | 'text'>[]): readonly string[] {
  const room = (file: string): string => file.split('/').slice(0, 2).join('/');
  const declared = sources.flatMap(({ file, text }) =>
    [...text.matchAll(TYPES)].map(([, exported, name = '']) => ({ file, name, isExported: exported !== undefined })),
  );
  return declared
    .filter((one) =>
      declared.some(
        (other) =>
          other.isExported &&
          other.name === one.name &&
          other.file !== one.file &&
          (one.isExported || room(one.file) === room(other.file)),
      ),
    )
    .map(({ file, name }) => `${file}: ${name}`);
}

test('the name of an exported type means one thing', () => {
  expect(namesakes(read(filesIn('src')))).toEqual([]);
});

test('a namesake is seen; a re-export, and a type of a file of its own in another room, are none', () => {
  const sources = [
    { file: 'src/model/a.ts', text: 'export interface Place {}\nexport type Scope = string;' },
    { file: 'src/model/b.ts', text: "export type { Place } from './a';\ninterface Scope {}" },
    { file: 'src/xlsx/c.ts', text: 'export type Place = string;\ninterface Scope {}' },
  ];
  expect(namesakes(sources)).toEqual(['src/model/a.ts: Place', 'src/model/b.ts: Scope', 'src/xlsx/c.ts: Place']);
});
