// The workbook port's contract on the real Office.js: the same cases that memory keeps in the unit tests.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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

// The cases by name, so that each is a line of its own here too.
const text = readFileSync(inRoot('test', 'workbook', 'port-contract.ts'), 'utf8');
const names = [...text.matchAll(/name: '([^']+)',\s+run:/g)].map(([, name]) => name);

export const tests = {
  ...Object.fromEntries(names.map((name) => [name, keep(name)])),
  'no case of the contract was left out': async (t) => {
    assert.deepEqual(await t.addIn(() => window.portContract.names), names);
  },
};
