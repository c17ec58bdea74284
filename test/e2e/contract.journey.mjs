// The workbook port's contract on the real Office.js: the same cases that memory keeps in the unit tests.
import { createRequire } from 'node:module';
import { inRoot } from '../../src/workbench/tools/paths.mjs';

const require = createRequire(import.meta.url);

async function packed() {
  const webpack = require('webpack');
  const [rule] = require(inRoot('webpack.config.js'))().module.rules;
  const folder = inRoot('build', 'contract');
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    entry: inRoot('test', 'e2e', 'contract-entry.ts'),
    output: { path: folder, filename: 'contract.js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [rule] },
  });
  await new Promise((resolve, reject) =>
    compiler.run((error, stats) => {
      const failure = error ?? (stats.hasErrors() ? new Error(stats.toString('errors-only')) : null);
      compiler.close(() => (failure ? reject(failure) : resolve()));
    }),
  );
  return `${folder}/contract.js`;
}

let script;

const keep = (name) => async (t) => {
  if (!script) {
    script = await packed();
    await t.frame.addScriptTag({ path: script });
  }
  await t.addIn((one) => window.portContract.run(one), name);
};

const NAMES = [
  'reads nothing where there is nothing',
  'makes tables and reads them back, text that looks like a formula included',
  'refuses to make what is there, and writes nothing then',
  'adds rows to a table, and to an empty one',
  'replaces rows by more, by fewer, and by none',
  'refuses what is not there',
  'sets tables aside with everything in them, makes others in their place, and brings them back',
  'deletes tables with their sheets',
];

export const tests = {
  ...Object.fromEntries(NAMES.map((name) => [name, keep(name)])),
  'no case of the contract was left out': async (t) => {
    const names = await t.addIn(() => window.portContract.names);
    if (names.join() !== NAMES.join()) throw new Error(`the contract has: ${names.join('; ')}`);
  },
};
