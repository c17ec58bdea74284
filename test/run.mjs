// npm test: sets everything up on a fresh clone and proves it, in the order in which a failure is cheapest to find.
// `node test/run.mjs check` stops after types, lint and format; `node test/run.mjs e2e` runs only the browser journeys.
// The last line counts: "N passed, N failed". A step that is no test of its own (types, lint, a build) counts as one.
import { fork, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../src/workbench/tools/setup.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const only = process.argv[2] ?? 'all';
const total = { passed: 0, failed: 0 };
/** Room for what is made and thrown away at once; with as little as Node gives, a tenth of the time goes into tidying up. */
const ROOM = ['--min-semi-space-size=64', '--max-semi-space-size=128'];

/**
 * @param {string} name
 * @param {number} started
 * @param {{ passed: number, failed: number }} came
 */
function count(name, started, { passed, failed }) {
  total.passed += passed;
  total.failed += failed;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${failed === 0 ? 'ok  ' : 'FAIL'} ${name} (${passed} passed, ${failed} failed, ${seconds} s)`);
}

/**
 * Runs a script; its output is shown when it fails.
 * @param {string} name
 * @param {string} script
 * @param {string[]} args
 * @returns {Promise<boolean>} whether it ended well
 */
function tool(name, script, args) {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...ROOM, path.join(root, script), ...args], { cwd: root });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('close', (code) => {
      if (code !== 0) console.log(output);
      count(name, started, code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
      resolve(code === 0);
    });
  });
}

/**
 * Types and lint, in one process that reads the sources once; each is counted as it is done.
 * @returns {Promise<void>}
 */
function sources() {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = fork(path.join(root, 'test/check/sources.mjs'), {
      cwd: root,
      silent: true,
      // Nearly all of two gigabytes is kept to the end: no looking through it for what can go.
      execArgv: [...ROOM, '--initial-old-space-size=2048', '--max-old-space-size=3072'],
    });
    let output = '';
    child.stdout?.on('data', (text) => (output += text));
    child.stderr?.on('data', (text) => (output += text));
    let failed = 0;
    child.on('message', (/** @type {{ name: string, output: string, started: number }} */ told) => {
      const isGood = told.output === '';
      if (!isGood) console.log(told.output);
      failed += isGood ? 0 : 1;
      count(told.name, told.started, { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1 });
    });
    child.on('close', (code) => {
      // It ended before it could tell.
      if (code !== 0 && failed === 0) {
        console.log(output);
        count('types and lint', started, { passed: 0, failed: 1 });
      }
      resolve();
    });
  });
}

const format = () => tool('format', 'node_modules/oxfmt/bin/oxfmt', ['--check']);

const build = () => tool('build', 'test/check/build.mjs', []);

async function unit() {
  const started = Date.now();
  const report = path.join(root, 'build', 'jest.json');
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const child = spawn(
    process.execPath,
    [
      ...ROOM, // its workers take it over
      path.join(root, 'node_modules/jest/bin/jest.js'),
      '--json',
      `--outputFile=${report}`,
      '--silent',
      '--maxWorkers=2',
      '--workerIdleMemoryLimit=1500MB', // a worker that has kept more than that begins anew
    ],
    { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let output = '';
  child.stderr.on('data', (text) => (output += text));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) console.log(output);
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numRuntimeErrorTestSuites = 0,
  } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  count('unit and property tests', started, {
    passed: numPassedTests,
    failed: code === 0 ? failed : Math.max(1, failed),
  });
}

async function browser() {
  const started = Date.now();
  const { runJourneys } = await import('./e2e/run.mjs');
  count('journeys in a browser', started, await runJourneys());
}

const benches = () => tool('benches, each once and small', 'test/bench/run.mjs', ['--check']);

/**
 * Two things at a time: the smallest machine this runs on has two cores. Types and lint take about as long as format, build
 * and benches together; whichever is done first, its core goes on with the unit tests.
 */
async function checkAndProve() {
  const checked = sources();
  await format();
  const isBuilt = only !== 'check' && (await build());
  if (isBuilt) {
    await benches();
    await unit();
  }
  await checked;
  return isBuilt;
}

ensureInstalled();
const isBuilt = only === 'e2e' ? await build() : await checkAndProve();
if (isBuilt) await browser();
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
