// Builds the add-in and the workbench, each only when its sources changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { writeMetadata } from './metadata.mjs';
import { build, dist, inRoot } from './paths.mjs';

const require = createRequire(import.meta.url);
const workbenchSources = inRoot('src', 'workbench');

/**
 * webpack.config.js: a build's configuration.
 * @typedef {(env: { workbench?: boolean }, argv: { mode?: import('webpack').Configuration['mode'] }) => import('webpack').Configuration} Recipe
 */

/**
 * What a build is made from and without, what proves it was made, and webpack's arguments.
 * @typedef {{ sources: string[], without: string[], result: string, config(recipe: Recipe): import('webpack').Configuration }} Plan
 */

/** @type {Record<'add-in' | 'workbench', Plan>} */
const BUILDS = {
  'add-in': {
    sources: [inRoot('src'), inRoot('manifest.xml')],
    without: [workbenchSources],
    result: path.join(dist, 'taskpane.html'),
    config: (recipe) => recipe({}, { mode: 'production' }),
  },
  workbench: {
    sources: [workbenchSources, inRoot('src', 'xlsx'), path.join(workbenchSources, 'tools', 'univer.cjs')],
    without: [path.join(workbenchSources, 'tools')],
    result: path.join(build, 'workbench', 'index.html'),
    config: (recipe) => recipe({ workbench: true }, {}),
  },
};

/** Makes whatever is out of date of: metadata, workbench, add-in. Returns the names of what was built. */
export async function buildWhatChanged({ addIn = true, log = console.log } = {}) {
  return await alone(async () => {
    const built = [];
    if (writeMetadata()) built.push('metadata');
    /** @type {(keyof typeof BUILDS)[]} */
    const asked = addIn ? ['workbench', 'add-in'] : ['workbench'];
    for (const name of asked) if (await buildOne(name, log)) built.push(name);
    return built;
  });
}

/**
 * @param {keyof typeof BUILDS} name
 * @param {(line: string) => void} log
 */
async function buildOne(name, log) {
  const plan = BUILDS[name];
  const stampFile = path.join(build, 'stamps', name);
  const stamp = fingerprint(plan);
  if (existsSync(plan.result) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  const started = Date.now();
  rmSync(stampFile, { force: true });
  await runWebpack(plan.config(require(inRoot('webpack.config.js'))));
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
  log(`Built the ${name} in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  return true;
}

/**
 * Runs one build; what it complains of is thrown.
 * @param {import('webpack').Configuration} config
 * @returns {Promise<void>}
 */
export function runWebpack(config) {
  /** @type {typeof import('webpack')} */
  const webpack = require('webpack');
  return new Promise((resolve, reject) => {
    const compiler = webpack(config);
    compiler.run((error, stats) => {
      const failure = error ?? (stats?.hasErrors() ? new Error(stats.toString({ preset: 'errors-only' })) : null);
      compiler.close(() => (failure ? reject(failure) : resolve()));
    });
  });
}

/**
 * A hash of every source's name and contents, the build recipe and the pinned packages.
 * @param {Plan} plan
 */
function fingerprint({ sources, without }) {
  const hash = createHash('sha256').update(process.env.VKT_ORIGIN ?? '');
  const recipe = [inRoot('webpack.config.js'), inRoot('package-lock.json')];
  for (const file of [...sources, ...recipe].flatMap((place) => filesBelow(place, without)).sort())
    hash.update(path.relative(inRoot(), file)).update(readFileSync(file));
  return hash.digest('hex');
}

/**
 * @param {string} place
 * @param {string[]} without
 * @returns {string[]}
 */
function filesBelow(place, without) {
  if (without.includes(place) || !existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place).flatMap((name) => filesBelow(path.join(place, name), without));
}

/**
 * One build at a time per checkout: two would empty each other's output folder.
 * @template Made
 * @param {() => Promise<Made>} work
 */
async function alone(work) {
  const lock = path.join(build, 'building');
  mkdirSync(build, { recursive: true });
  while (!take(lock)) await new Promise((resolve) => setTimeout(resolve, 200));
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** @param {string} lock */
function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!holderLives(lock)) rmSync(lock, { force: true });
    return false;
  }
}

/** @param {string} lock */
function holderLives(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    if (!pid) return true; // being written this moment
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return Object(error).code === 'EPERM'; // lives, but is not ours
  }
}
