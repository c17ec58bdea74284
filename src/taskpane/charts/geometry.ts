/** From values to points and paths. Pure: the same values in the same box give the same picture. */
import { scaleLinear } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';
import type { TrendSpec } from '../state/trends';

export interface Box {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface Geometry {
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly indexAt: (x: number) => number;
  readonly ticks: readonly number[];
  readonly paths: readonly { readonly line: string; readonly area: string | null }[];
  /** The area between what is required and what there is, where there is less. */
  readonly shortfall: string | null;
  readonly count: number;
}

const TICKS = 4;
/** A line chart whose lowest point is above this share of its highest may leave zero out. */
const LEAVE_ZERO_OUT = 0.6;

export function geometry(spec: TrendSpec, box: Box): Geometry {
  const count = spec.lines[0]?.values.length ?? 0;
  const x = scaleLinear([0, Math.max(1, count - 1)], [box.left, box.width - box.right]);
  const y = scaleLinear(domain(spec), [box.height - box.bottom, box.top]).nice(TICKS);
  const points = (values: readonly (number | null)[]) => values.map((value, index) => ({ index, value }));
  const [low = 0] = y.domain();
  type Point = { index: number; value: number | null };
  const drawLine = line<Point>(
    (p) => x(p.index),
    (p) => y(p.value ?? 0),
  )
    .defined((p) => p.value !== null)
    .curve(curveMonotoneX);
  const drawArea = area<Point>(
    (p) => x(p.index),
    () => y(low),
    (p) => y(p.value ?? 0),
  )
    .defined((p) => p.value !== null)
    .curve(curveMonotoneX);
  return {
    x,
    y,
    indexAt: (at) => Math.min(count - 1, Math.max(0, Math.round(x.invert(at)))),
    ticks: y.ticks(TICKS),
    paths: spec.lines.map((one) => ({
      line: drawLine(points(one.values)) ?? '',
      area: one.area ? drawArea(points(one.values)) : null,
    })),
    shortfall: spec.shortfall ? shortfallPath(spec, x, y) : null,
    count,
  };
}

function domain(spec: TrendSpec): [number, number] {
  const values = spec.lines.flatMap((one) => one.values).filter((value) => value !== null);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  if (low === high) return [0, 1];
  const least = Math.min(...values);
  const mayLeaveZeroOut = !spec.lines.some((one) => one.area) && least > LEAVE_ZERO_OUT * high;
  return [mayLeaveZeroOut ? least - (high - least) * 0.25 : low, high];
}

/** The upper edge is what is required, or what there is where that is more: so the area is empty where there is enough. */
function shortfallPath(spec: TrendSpec, x: (i: number) => number, y: (v: number) => number): string | null {
  const [required, available] = spec.lines;
  if (required === undefined || available === undefined) return null;
  const pairs = required.values.map((need, index) => ({ index, need, have: available.values[index] ?? null }));
  type Pair = (typeof pairs)[number];
  return area<Pair>(
    (p) => x(p.index),
    (p) => y(p.have ?? 0),
    (p) => y(Math.max(p.need ?? 0, p.have ?? 0)),
  )
    .defined((p) => p.need !== null && p.have !== null)
    .curve(curveMonotoneX)(pairs);
}
