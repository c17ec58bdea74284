// The model as plain modules for Node: every file of src/model through swc into build/bench, types stripped.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';

const root = path.resolve(import.meta.dirname, '../..');
const from = path.join(root, 'src/model');
const to = path.join(root, 'build/bench/model');

/** Imports of one file of the model after another: `await loadModel('compile', 'simulate')`. */
export async function loadModel(...names) {
  mkdirSync(to, { recursive: true });
  for (const file of readdirSync(from).filter((name) => name.endsWith('.ts'))) {
    const { code } = transformSync(readFileSync(path.join(from, file), 'utf8'), {
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'es6' },
    });
    const resolved = code.replace(/(from\s*['"])(\.\/[^'"]+)(['"])/g, '$1$2.mjs$3');
    writeFileSync(path.join(to, file.replace(/\.ts$/, '.mjs')), resolved);
  }
  const modules = await Promise.all(names.map((name) => import(pathToFileURL(path.join(to, `${name}.mjs`)).href)));
  return Object.assign({}, ...modules);
}

/** Median and spread of `times` runs in milliseconds, after as many again to warm up. */
export function time(work, times = 41) {
  return race([work], times)[0];
}

/** The same of several works that take turns, so that whatever else the machine does falls on all alike. */
export function race(works, times = 41) {
  const taken = works.map(() => []);
  for (let i = 0; i < 2 * times; i += 1)
    works.forEach((work, at) => {
      const start = performance.now();
      work();
      if (i >= times) taken[at].push(performance.now() - start);
    });
  return taken.map((one) => {
    one.sort((a, b) => a - b);
    return { median: one[times >> 1], low: one[Math.floor(times * 0.1)], high: one[Math.floor(times * 0.9)] };
  });
}

export const shown = ({ median, low, high }) =>
  `${median.toFixed(2).padStart(8)} ms   (10–90 %: ${low.toFixed(2)}–${high.toFixed(2)})`;
