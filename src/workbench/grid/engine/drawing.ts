/** Draws what Univer's engines have to draw, all of them at one pace (`pace.ts`) instead of each at every frame. */
import { Worksheet } from '@univerjs/core';
import { Engine } from '@univerjs/engine-render';
import { lookOnceAtEachCell } from './looked-at';
import { Pace } from './pace';

type Draw = () => void;

/** What somebody does on the page; of the pane, a page of its own, nothing is heard. */
const HANDS = ['keydown', 'input', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Univer asks it of the engine's class: the engines are made, and begin to draw, where nobody can be in between. */
export function drawAtPace(): void {
  const drawn = new Map<Engine, Set<Draw>>();
  const unchanged = lookOnceAtEachCell(Worksheet.prototype);
  const pace = new Pace(pageMoments, () => {
    unchanged(() => drawAll([...drawn.values()].flatMap((draws) => [...draws])));
    return drawn.size > 0;
  });
  const stop = (engine: Engine, draw?: Draw) => {
    const draws = drawn.get(engine);
    if (draw) draws?.delete(draw);
    if (!draw || draws?.size === 0) drawn.delete(engine);
  };
  Engine.prototype.runRenderLoop = function (this: Engine, draw) {
    const draws = drawn.get(this);
    if (draws) draws.add(draw);
    else {
      drawn.set(this, new Set([draw]));
      this.disposeWithMe(() => stop(this));
    }
    pace.start();
  };
  Engine.prototype.stopRenderLoop = function (this: Engine, draw) {
    stop(this, draw);
  };
  for (const hand of HANDS) document.addEventListener(hand, () => pace.touch(), { capture: true, passive: true });
}

/** What cannot be drawn must not keep the others from it. */
function drawAll(draws: readonly Draw[]): void {
  const errors: unknown[] = [];
  for (const draw of draws)
    try {
      draw();
    } catch (error) {
      errors.push(error);
    }
  if (errors.length > 0) throw errors[0];
}

const pageMoments = {
  now: () => performance.now(),
  frame: (run: Draw) => void requestAnimationFrame(run),
  after: (milliseconds: number, run: Draw) => {
    const asked = setTimeout(run, milliseconds);
    return () => clearTimeout(asked);
  },
  report: reportError,
};
