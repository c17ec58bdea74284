/** What has no business in the production build: the workbench, and packages that are for developing only. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean } | undefined>>;
}
const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as Lock;
const isForDeveloping = (name: string): boolean => lock.packages[`node_modules/${name}`]?.dev === true;

/** Texts that survive minifying, of the packages the workbench lives on; a script may come without a map. */
const MARKS: Readonly<Record<string, RegExp>> = {
  '@univerjs/core': /univer/i,
  hyperformula: /hyperformula/i,
  'chart.js': /Canvas is already in use/,
};
const OF_THE_WORKBENCH = /window\.workbench/;

/** One line for each stranger found in a folder: the script, and what is in it. */
export function strangersIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((name) => name.endsWith('.js'))
    .flatMap((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      const map = files.includes(`${name}.map`) ? readFileSync(path.join(folder, `${name}.map`), 'utf8') : null;
      return [...strangersInText(text), ...(map === null ? ['no map'] : strangersInMap(map))].map(
        (what) => `${name}: ${what}`,
      );
    });
}

function strangersInText(text: string): string[] {
  const packages = Object.entries(MARKS).filter(([name, mark]) => isForDeveloping(name) && mark.test(text));
  return [...packages.map(([name]) => name), ...(OF_THE_WORKBENCH.test(text) ? ['the workbench'] : [])];
}

/** The sources webpack names: packages by their folder, our own by their path. */
function strangersInMap(map: string): string[] {
  const strange = sourcesOf(map).flatMap((source) => {
    if (/\/src\/workbench\/|\/test\//.test(source) && !source.includes('node_modules')) return [source];
    const name = packageOf(source);
    return name !== undefined && isForDeveloping(name) ? [name] : [];
  });
  return [...new Set(strange)];
}

/** The names of the packages whose code the maps of a folder name. */
export function packagesIn(folder: string): string[] {
  const maps = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js.map'));
  const sources = maps.flatMap((name) => sourcesOf(readFileSync(path.join(folder, name), 'utf8')));
  return [...new Set(sources.flatMap((source) => packageOf(source) ?? []))].sort();
}

const sourcesOf = (map: string): readonly string[] =>
  (JSON.parse(map) as { readonly sources: readonly string[] }).sources;

const packageOf = (source: string): string | undefined => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];
