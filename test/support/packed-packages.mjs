// mathjs as the tests load it: packed into one file as the add-in's own build packs it, what is not used left out. As it
// lies in node_modules it is 670 files, of which each test file that reads an expression loaded every one: a quarter of a
// second each. Made once per version and what is taken of it, in the second it takes; found again by its name.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { version } = createRequire(import.meta.url)('mathjs/package.json');
const folder = path.join(root, 'build/packages');
/** What the one file that takes of it takes; types are gone when tests run. */
const [, named = ''] =
  /import \{ (.+) \} from 'mathjs\/number'/.exec(
    readFileSync(path.join(root, 'src/model/tables/expression-mathjs.ts'), 'utf8'),
  ) ?? [];
const taken = named.split(', ').filter((name) => !name.startsWith('type '));

export const packedMathjs = path.join(folder, `mathjs-${version}-${taken.join('-')}.cjs`);

/** Jest waits for this before it starts its first test. Several may do so at once: each makes its own and gives it its name. */
export default async function packed() {
  if (existsSync(packedMathjs)) return;
  const own = path.join(folder, String(process.pid));
  mkdirSync(own, { recursive: true });
  writeFileSync(path.join(own, 'entry.mjs'), `export { ${taken.join(', ')} } from 'mathjs/number';\n`);
  const { default: webpack } = await import('webpack');
  await new Promise((resolve, reject) =>
    webpack(
      {
        context: root,
        mode: 'production',
        target: 'node',
        devtool: false,
        optimization: { minimize: false },
        entry: path.join(own, 'entry.mjs'),
        output: { path: own, filename: 'packed.cjs', library: { type: 'commonjs2' } },
        performance: false,
      },
      (error, stats) => {
        if (error ?? stats?.hasErrors() ?? true) reject(error ?? new Error(stats?.toString('errors-only')));
        else resolve(undefined);
      },
    ),
  );
  renameSync(path.join(own, 'packed.cjs'), packedMathjs);
  rmSync(own, { recursive: true });
}
