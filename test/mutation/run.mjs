// Stryker, with packages of its own: it and the ninety it needs are installed by the first who asks for it, not by
// everybody who runs the tests. What it is asked stands in stryker.config.mjs; what is added goes to it as it is.
//   npm run mutation -- -m src/functions/argument.ts
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inRoot, root } from '../../src/workbench/tools/paths.mjs';

const here = inRoot('test', 'mutation');
const core = path.join(here, 'node_modules', '@stryker-mutator', 'core');

const read = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8'));

function ensureInstalled() {
  const wanted = read(path.join(here, 'package.json')).devDependencies['@stryker-mutator/core'];
  const manifest = path.join(core, 'package.json');
  if (existsSync(manifest) && read(manifest).version === wanted) return;
  console.log(`Installing Stryker ${wanted}; this is done once…`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci'], { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('npm ci failed in test/mutation; see the lines above.');
}

/** @param {readonly string[]} asked as Stryker's command line has it */
export function runStryker(asked) {
  ensureInstalled();
  const command = [path.join(core, 'bin', 'stryker.js'), 'run', ...asked];
  process.exitCode = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' }).status ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) runStryker(process.argv.slice(2));
