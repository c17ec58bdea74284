/** What a page of text points to is there: links, and paths of files between backticks. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const NOT_OURS = ['node_modules', 'build', 'dist', 'coverage', 'reports', '.git', '.stryker-tmp'];
const filesIn = (folder: string): readonly string[] =>
  readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .filter(({ name }) => !NOT_OURS.includes(name))
    .flatMap((entry) => {
      const below = path.posix.join(folder, entry.name);
      return entry.isDirectory() ? filesIn(below) : [below];
    });
const files = filesIn('');

const withoutEnding = (file: string): string => file.replace(/\.\w+$/, '');
const foldersOf = (file: string): readonly string[] => {
  const folder = path.posix.dirname(file);
  return folder === '.' ? [] : [folder, ...foldersOf(folder)];
};
const places = new Set(files.flatMap((file) => [file, withoutEnding(file), ...foldersOf(file)]));
/** Everything a place ends in: "judge/signals" for "src/model/measures/judge/signals.ts". */
const endings = new Set(
  [...places].flatMap((place) => {
    const parts = place.split('/');
    return parts.map((_, at) => parts.slice(at).join('/'));
  }),
);

/** Made by a build, of a package of another, or parts of a file's inside. */
const ELSEWHERE = /^(dist|build|mathjs|xl|customXml)\/|^functions\.json$|^chart\.js$/;
const PATH = /`([\w.-]+(?:\/[\w.-]+)+\/?|[\w-]+\.(?:tsx?|mjs|cjs|js|md|json|yml))`/g;
const LINK = /\]\(([^)#\s]+)/g;

const withoutCode = (text: string): string => text.replace(/```[^]*?```/g, '');

function stalePointers(page: string, text: string): readonly string[] {
  const prose = withoutCode(text);
  const links = [...prose.matchAll(LINK)]
    .map(([, target = '']) => target)
    .filter((target) => !/^(https?|mailto):/.test(target))
    .filter((target) => !places.has(path.posix.join(path.posix.dirname(page), target)));
  const paths = [...prose.matchAll(PATH)]
    .map(([, target = '']) => target.replace(/\/$/, ''))
    .filter((target) => !ELSEWHERE.test(target) && !endings.has(target));
  return [...links, ...paths];
}

// The changelog tells of what was.
test.each(files.filter((file) => file.endsWith('.md') && file !== 'CHANGELOG.md'))('%s', (page) => {
  expect(stalePointers(page, readFileSync(path.join(ROOT, page), 'utf8'))).toEqual([]);
});

test('a pointer to nothing is seen, one to a file, a folder or the end of a path is not', () => {
  const text = 'See [here](no/such.md), [there](../README.md), `model/gone.ts`, `measures/judge/`, `house.test.ts`.';
  expect(stalePointers('src/README.md', text)).toEqual(['no/such.md', 'model/gone.ts']);
});
