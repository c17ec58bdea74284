/**
 * Runs the tests of a room for Stryker, in its own process and without Jest's machinery: a change costs loading our own
 * modules once more (a quarter of a second) and the tests that reach it, until the first fails. Packages stay loaded.
 * It knows what the tests of the rooms use: describe, test, each, beforeAll and expect.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { transformSync } from '@swc/core';
import { expect } from 'expect';
import fc from 'fast-check';
import { bind } from 'jest-each';
import jest from '../../jest.config.mjs';

const [[, swc]] = /** @type {[string, object][]} */ (Object.values(jest.projects[0].transform));
const shared = /** @type {{ __stryker__?: import('@stryker-mutator/api/core').InstrumenterContext }} */ (globalThis);
const stryker = (shared.__stryker__ ??= {});

/** @typedef {() => unknown} Work */
/** @typedef {{ prepare: Work, done: Promise<unknown> | null }} Before */
/** @typedef {{ id: string, run: Work, before: readonly Before[] }} Test */

// A law that fails has done its work: nobody reads the smallest counterexample here. One that holds is let go after a
// moment: what it might still have found counts as not found, so the score is never too high. The seed is given, so that
// the score is the same tomorrow.
fc.configureGlobal({ endOnFailure: true, interruptAfterTimeLimit: 250, seed: 1 });

/**
 * What a room promises is tested in the room itself; what the session answers also where it is asked: in functions.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const ALSO = { session: ['functions'] };

function testFiles() {
  const room = process.env['MUTATED_ROOM'] ?? 'model';
  return [room, ...(ALSO[room] ?? [])]
    .flatMap((one) =>
      readdirSync(join('test', one), { recursive: true, encoding: 'utf8' }).map((name) => join('test', one, name)),
    )
    .filter((name) => name.endsWith('.test.ts'));
}

/** @type {Map<string, string>} */
const code = new Map();
/** How Node reads a kind of file: not of its documented face, and the only place to say so to `require`. */
const { _extensions: readers } = /** @type {any} */ (Module);
/** @type {(module: { _compile(text: string, name: string): void }, filename: string) => void} */
readers['.ts'] = (module, filename) => {
  const compiled =
    code.get(filename) ??
    transformSync(readFileSync(filename, 'utf8'), { ...swc, filename, module: { type: 'commonjs' } }).code;
  code.set(filename, compiled);
  module._compile(compiled, filename);
};

/** The tests of all files, freshly loaded: nothing that a change before this one left behind is seen. */
function load() {
  /** @type {Test[]} */
  const tests = [];
  /** @type {string[]} */
  let path = [];
  /** @type {Before[]} */
  let before = [];
  /** @type {(title: string, run: Work) => unknown} */
  const test = (title, run) => tests.push({ id: [...path, title].join(' › '), run, before });
  /** @type {(title: string, body: Work) => void} */
  const describe = (title, body) => {
    const [outerPath, outerBefore] = [path, before];
    [path, before] = [[...path, title], [...before]];
    body();
    [path, before] = [outerPath, outerBefore];
  };
  // Told once, before the first test that it is for.
  /** @param {Work} prepare */
  const beforeAll = (prepare) => before.push({ prepare, done: null });
  Object.assign(test, { each: bind(test, false) });
  Object.assign(describe, { each: bind(describe, false) });
  Object.assign(globalThis, { test, it: test, describe, beforeAll, expect });

  const require = createRequire(join(process.cwd(), 'tests.cjs'));
  for (const name of Object.keys(require.cache)) if (!name.includes('/node_modules/')) delete require.cache[name];
  for (const file of testFiles()) describe(file, () => require(join(process.cwd(), file)));
  const seen = new Map();
  return tests.map((one) => {
    const count = (seen.get(one.id) ?? 0) + 1;
    seen.set(one.id, count);
    return count === 1 ? one : { ...one, id: `${one.id} (${count})` };
  });
}

/** @type {(reason: unknown) => void} */
let fail = () => undefined;

/**
 * What a test comes to: null, or its error. One that waits for what never comes is stopped when nothing happens any more.
 * @param {Test} test
 */
async function outcome({ run, before }) {
  let idle = 0;
  let last = performance.eventLoopUtilization();
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let watch;
  const stopped = new Promise((_, reject) => {
    fail = reject;
    watch = setInterval(() => {
      const now = performance.eventLoopUtilization();
      idle = performance.eventLoopUtilization(now, last).utilization < 0.1 ? idle + 1 : 0;
      last = now;
      if (idle === 3) reject(new Error('nothing happens any more'));
    }, 400);
  });
  try {
    const whole = async () => {
      for (const one of before) await (one.done ??= Promise.resolve(one.prepare()));
      await run();
    };
    await Promise.race([whole(), stopped]);
    return null;
  } catch (error) {
    return error;
  } finally {
    clearInterval(watch);
  }
}

/** Milliseconds of this process that each test took without a change, for the process that comes after an endless loop. */
const TOOK = 'took.json';
/** Of tests that take longer than this nothing is asked: what only they would find counts as not found. */
const LONGEST = 1_000;
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return Math.ceil((user + system) / 1000);
};

class QuickRunner {
  /** @type {Map<string, number>} */
  #took = new Map();
  init = async () => {
    process.on('uncaughtException', (error) => fail(error));
    if (existsSync(TOOK)) this.#took = new Map(JSON.parse(readFileSync(TOOK, 'utf8')));
  };
  capabilities = () => ({ reloadEnvironment: true });

  async dryRun() {
    Object.assign(stryker, { activeMutant: undefined, mutantCoverage: undefined, hitCount: undefined });
    const tests = [];
    for (const one of load()) {
      const start = cpu();
      stryker.currentTestId = one.id;
      const error = await outcome(one);
      delete stryker.currentTestId;
      const timeSpentMs = cpu() - start;
      this.#took.set(one.id, timeSpentMs);
      const told = error === null ? { status: 0 } : { status: 1, failureMessage: String(Object(error).stack ?? error) };
      if (timeSpentMs <= LONGEST || error !== null) tests.push({ id: one.id, name: one.id, timeSpentMs, ...told });
    }
    writeFileSync(TOOK, JSON.stringify([...this.#took]));
    return { status: 'complete', tests, mutantCoverage: stryker.mutantCoverage };
  }

  /** @param {import('@stryker-mutator/api/test-runner').MutantRunOptions} options */
  async mutantRun({ activeMutant: { id }, testFilter, hitLimit }) {
    Object.assign(stryker, { activeMutant: id, hitCount: hitLimit ? 0 : undefined, hitLimit });
    const isEndless = () => hitLimit !== undefined && (stryker.hitCount ?? 0) > hitLimit;
    let nrOfTests = 0;
    try {
      const wanted = testFilter && new Set(testFilter);
      /** @param {Test} test */
      const took = ({ id }) => this.#took.get(id) ?? 0;
      const tests = load().filter((test) => took(test) <= LONGEST && (!wanted || wanted.has(test.id)));
      // Quick ones first: most changes are found by several.
      for (const one of tests.sort((a, b) => took(a) - took(b))) {
        nrOfTests += 1;
        const error = await outcome(one);
        if (isEndless()) return { status: 'timeout', reason: 'endless' };
        if (error !== null)
          return {
            status: 'killed',
            killedBy: [one.id],
            failureMessage: String(Object(error).message ?? error),
            nrOfTests,
          };
      }
      return { status: 'survived', nrOfTests };
    } catch (error) {
      return { status: 'error', errorMessage: String(Object(error).stack ?? error) };
    }
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'quick', injectableClass: QuickRunner }];
