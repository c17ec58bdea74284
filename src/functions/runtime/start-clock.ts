/** Starts the real clock. The only file that names it, so that everything else runs where there is none. */
import type { StartClock } from './hidden-timers';

export const startClock: StartClock = (ring) => {
  try {
    const worker = new Worker(new URL(/* webpackChunkName: "clock" */ './clock.ts', import.meta.url), {
      type: 'module',
    });
    worker.addEventListener('message', ({ data }: MessageEvent<number>) => ring(data));
    return { wake: (id, wait) => worker.postMessage([id, wait]) };
  } catch {
    return null; // no workers here, or not allowed: the timers of the page remain
  }
};
