/** The bounds Excel gives a value axis by itself. Pure. */

export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  readonly majorUnit: number;
}

/** Gridlines an axis of ordinary height carries. */
const STEPS = 6;
/** Excel starts an axis at zero unless all values lie within this part of the largest. */
const CLOSE_TOGETHER = 1 / 6;

export function automaticScale(values: readonly number[], fixed: Partial<Scale> = {}): Scale {
  const lowest = Math.min(...values, values.length === 0 ? 0 : Infinity);
  const highest = Math.max(...values, values.length === 0 ? 1 : -Infinity);
  const apart = highest - lowest > CLOSE_TOGETHER * Math.max(Math.abs(highest), Math.abs(lowest));
  const from = fixed.minimum ?? (lowest >= 0 && (apart || highest === lowest) ? 0 : lowest);
  const to = fixed.maximum ?? (highest <= 0 && (apart || highest === lowest) ? 0 : highest);
  const majorUnit = fixed.majorUnit ?? niceStep((to - from || Math.abs(to) || 1) / STEPS);
  const room = (to - from) * 0.05;
  return {
    minimum: fixed.minimum ?? (from === 0 ? 0 : Math.floor((from - room) / majorUnit) * majorUnit),
    maximum: fixed.maximum ?? (to === 0 && from < 0 ? 0 : Math.ceil((to + room) / majorUnit) * majorUnit || 1),
    majorUnit,
  };
}

/** The next of 1, 2, 5, 10, 20, 50 … */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= least * 0.999) ?? 10;
  return factor * power;
}
