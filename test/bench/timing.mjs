// Timing of work inside a process: medians of many runs.

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

/** As `time`, for work that is waited for. */
export async function timeAsync(work, times = 21) {
  for (let i = 0; i < 5; i += 1) await work();
  const taken = [];
  for (let i = 0; i < times; i += 1) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  return { median: taken[times >> 1], low: taken[Math.floor(times * 0.1)], high: taken[Math.floor(times * 0.9)] };
}
