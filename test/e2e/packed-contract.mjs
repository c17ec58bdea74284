// The workbook port on the real Office.js, packed for the add-in's own page: window.portContract.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runWebpack } from '../../src/workbench/tools/builds.mjs';
import { inRoot } from '../../src/workbench/tools/paths.mjs';

const require = createRequire(import.meta.url);

/** @type {Promise<string> | undefined} */
let path;

/**
 * Puts the port into a page of the add-in, as `window.portContract`.
 *
 * @param {import('./journeys').Opened} t
 */
export async function withPort(t) {
  path ??= packed();
  // Not as a script of the page, which takes none but its own.
  await t.frame.evaluate(readFileSync(await path, 'utf8'));
}

async function packed() {
  const [rule] = require(inRoot('webpack.config.js'))().module.rules;
  const folder = inRoot('build', 'contract');
  await runWebpack({
    mode: 'development',
    devtool: false,
    entry: inRoot('test', 'e2e', 'contract-entry.ts'),
    output: { path: folder, filename: 'contract.js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [rule] },
  });
  return `${folder}/contract.js`;
}
