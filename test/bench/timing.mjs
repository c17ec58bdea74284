// Timing of work inside a process: medians of many runs.

/** `node test/bench/run.mjs --check`: every bench gives its right answers once, on little work; its times mean nothing. */
const CHECKING = process.argv.includes('--check');

/**
 * How much work: what is measured, or what is enough to see that a bench still works.
 * @template T
 * @param {T} measured
 * @param {T} checked
 */
export const sized = (measured, checked) => (CHECKING ? checked : measured);

/** @typedef {{ median: number, low: number, high: number }} Timing milliseconds; from low to high lie 80 % */

/**
 * Median and spread of `times` runs, after as many again to warm up.
 * @param {() => unknown} work
 */
export function time(work, times = 41) {
  return race([work], times)[0];
}

/**
 * The same of several works that take turns, so that whatever else the machine does falls on all alike.
 * @param {(() => unknown)[]} works
 */
export function race(works, rounds = 41) {
  const times = sized(rounds, 1);
  /** @type {number[][]} */
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

/** @param {Timing} timing */
export const shown = ({ median, low, high }) =>
  `${median.toFixed(2).padStart(8)} ms   (10–90 %: ${low.toFixed(2)}–${high.toFixed(2)})`;

/**
 * As `time`, for work that is waited for.
 * @param {() => Promise<unknown>} work
 */
export async function timeAsync(work, rounds = 21) {
  const times = sized(rounds, 1);
  for (let i = 0; i < sized(5, 0); i += 1) await work();
  /** @type {number[]} */
  const taken = [];
  for (let i = 0; i < times; i += 1) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  return { median: taken[times >> 1], low: taken[Math.floor(times * 0.1)], high: taken[Math.floor(times * 0.9)] };
}
