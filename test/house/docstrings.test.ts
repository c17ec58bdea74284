/** What the model, the session and the workbook port offer says what it is: every export of theirs carries a docstring. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

/** Folders and files in which every export has one; a room that complies joins, and none leaves. */
const ROOMS = ['src/model', 'src/session', 'src/workbook/port.ts'];

interface Source {
  readonly file: string;
  readonly text: string;
}

function sourcesOf(room: string): readonly Source[] {
  const at = path.join(ROOT, room);
  const files = statSync(at).isFile()
    ? [room]
    : readdirSync(at, { recursive: true, encoding: 'utf8' }).map((file) => path.posix.join(room, file));
  return files
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(ROOT, file), 'utf8') }));
}

/** A declaration that is exported where it stands; what is only passed on is described where it is declared. */
const DECLARED =
  /^export (?:(?:default|declare|abstract|async|function\*?|const|let|class|interface|enum|type(?! [{*])) )+(\w+|[{[])/gm;
/** Names exported apart from where they stand; of those that are declared in the same file a docstring is not seen. */
const LISTED = /^export (?:type )?\{([^}]*)\}/gm;
const isOwn = (text: string, names: string): boolean =>
  names.split(',').some((one) => {
    const name = one
      .trim()
      .replace(/^type /, '')
      .replace(/ as .*/, '');
    return (
      name !== '' &&
      new RegExp(`^(?:abstract |async |const |let |class |function\\*? |interface |type )+${name}\\b`, 'm').test(text)
    );
  });

/** The docstring that ends on the line above a place in a text; lines for tools may stand between. */
const docstringAbove = (before: string): string | null =>
  /\/\*\*((?:(?!\*\/)[^])*)\*\/\n(?:[ \t]*\/\/.*\n)*$/.exec(before.slice(before.lastIndexOf('/**')))?.[1] ?? null;

/** Whether words say more than a name does already: "The way back." of wayBack does not. */
function saysMore(words: string, name: string): boolean {
  const own = name.toLowerCase();
  const said = words.toLowerCase().match(/[a-z]{2,}/g) ?? [];
  return said.some((word) => !['the', 'an', 'of', 'for', 'and', 'to'].includes(word) && !own.includes(word));
}

/** Exports without a docstring, by their place; of overloads the first carries it. */
function undescribed({ file, text }: Source): readonly string[] {
  const described = new Set<string>();
  const declared = [...text.matchAll(DECLARED)].flatMap(({ 1: name = '', index }) => {
    const words = docstringAbove(text.slice(0, index));
    if (words !== null && saysMore(words, name)) described.add(name);
    return described.has(name) ? [] : [{ name, index }];
  });
  const listed = [...text.matchAll(LISTED)]
    .filter(({ 1: names = '' }) => isOwn(text, names))
    .map(({ 0: name, index }) => ({ name, index }));
  return [...declared, ...listed].map(
    ({ name, index }) => `${file}:${String(text.slice(0, index).split('\n').length)} ${name}`,
  );
}

test.each(ROOMS)('every export of %s says what it is', (room) => {
  const sources = sourcesOf(room);
  expect(sources.some(({ text }) => new RegExp(DECLARED).test(text))).toBe(true);
  expect(sources.flatMap(undescribed)).toEqual([]);
});

test('an export without words, with words elsewhere, or with none but its name is seen, of every kind', () => {
  const text = [
    '/** About the file. */',
    '',
    'export interface Bare {}',
    '/** FTE, at least 0. */',
    'export type Described = number;',
    '/* No docstring. */',
    'export const plain = 1;',
    '/** The way back. */',
    'export async function wayBack() {}',
    '/** Of what stands between. */',
    'const inside = 1;',
    'export abstract class After {}',
    '/** Hours of a case. */',
    '// eslint-disable-next-line some-rule',
    'export function twice(a: string): void;',
    'export function twice(a: number): void;',
    'export const { taken } = inside;',
    'export { inside };',
    "export { other } from './other';",
    "export type { Other } from './other';",
    "import type { Guest } from './guest';",
    'export type { Guest };',
    "export * from './other';",
    '',
  ].join('\n');
  expect(undescribed({ file: 'src/a.ts', text })).toEqual([
    'src/a.ts:3 Bare',
    'src/a.ts:7 plain',
    'src/a.ts:9 wayBack',
    'src/a.ts:12 After',
    'src/a.ts:17 {',
    'src/a.ts:18 export { inside }',
  ]);
});
