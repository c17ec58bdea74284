// npm test: sets everything up on a fresh clone and proves it, in the order in which a failure is cheapest to find.
// `node test/run.mjs check` stops after types, lint and format; `node test/run.mjs e2e` runs only the browser journeys.
// The last line counts: "N passed, N failed". A step that is no test of its own (types, lint, a build) counts as one.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../src/workbench/tools/setup.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const only = process.argv[2] ?? 'all';
const total = { passed: 0, failed: 0 };

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
 * @returns {Promise<void>}
 */
function tool(name, script, args) {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, script), ...args], { cwd: root });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('close', (code) => {
      if (code !== 0) console.log(output);
      count(name, started, code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
      resolve();
    });
  });
}

async function check() {
  const tsc = 'node_modules/typescript/bin/tsc';
  // Lint takes longest and so begins first; who is done takes the next.
  const checks = [
    () => tool('lint', 'node_modules/eslint/bin/eslint.js', ['.', '--max-warnings', '0']),
    () => tool('types', tsc, ['-p', 'tsconfig.json']),
    () => tool('types of tools, journeys and benches', tsc, ['-p', 'tsconfig.tools.json']),
    () => tool('format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
    () => tool('types of the model alone', tsc, ['-p', 'src/model/tsconfig.json']),
  ];
  const lane = async () => {
    for (let next = checks.shift(); next; next = checks.shift()) await next();
  };
  // Two at a time: the smallest machine this runs on has two cores.
  await Promise.all([lane(), lane()]);
}

async function build() {
  const started = Date.now();
  const { buildWhatChanged } = await import('../src/workbench/tools/builds.mjs');
  try {
    await buildWhatChanged();
    count('build', started, { passed: 1, failed: 0 });
    return true;
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    count('build', started, { passed: 0, failed: 1 });
    return false;
  }
}

async function unit() {
  const started = Date.now();
  const report = path.join(root, 'build', 'jest.json');
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const child = spawn(
    process.execPath,
    [
      path.join(root, 'node_modules/jest/bin/jest.js'),
      '--json',
      `--outputFile=${report}`,
      '--silent',
      '--maxWorkers=2',
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

ensureInstalled();
if (only !== 'e2e') await check();
if (only !== 'check' && (await build())) {
  if (only !== 'e2e') {
    await unit();
    await tool('benches, each once and small', 'test/bench/run.mjs', ['--check']);
  }
  await browser();
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
