// Nothing in a run of journeys waits without an end, or long without a line that says for what.

/** After so many milliseconds a line says what is waited for. */
const NOTICED = 60_000;

/** @typedef {{ what: string, milliseconds: number, say?: (line: string) => void, noticed?: number }} Wait */

/**
 * The work's own answer, or an error that says what did not come.
 * @template T
 * @param {Wait} wait `what` completes "Not done within 60 s: …"
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function within({ what, milliseconds, say = console.log, noticed = NOTICED }, work) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Not done within ${milliseconds / 1000} s: ${what}`)), milliseconds);
  });
  const notice = setTimeout(() => say(`  …     after ${noticed / 1000} s still waiting: ${what}`), noticed);
  try {
    return await Promise.race([work(), /** @type {Promise<never>} */ (late)]);
  } finally {
    clearTimeout(timer);
    clearTimeout(notice);
  }
}
