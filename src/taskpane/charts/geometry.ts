/** From values to points and paths. Pure: the same values in the same box give the same picture. */
import type { TrendLine, TrendSpec } from '../state/trends';

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
  const ticks = niceTicks(domain(spec), TICKS);
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const inner = { width: box.width - box.left - box.right, height: box.height - box.top - box.bottom };
  const x = (index: number) => box.left + (index / Math.max(1, count - 1)) * inner.width;
  const y = (value: number) => box.top + (1 - (value - low) / (high - low)) * inner.height;
  const indexAt = (at: number) => Math.round(((at - box.left) / Math.max(1, inner.width)) * (count - 1));
  return {
    x,
    y,
    indexAt: (at) => Math.min(count - 1, Math.max(0, indexAt(at))),
    ticks,
    paths: spec.lines.map(({ values, area }) => {
      const points = values.map((value, index) => (value === null ? null : { x: x(index), y: y(value) }));
      return {
        line: runs(points).map(linePath).join(''),
        area: area
          ? runs(points)
              .map((run) =>
                bandPath(
                  run,
                  run.map((point) => ({ x: point.x, y: y(low) })),
                ),
              )
              .join('')
          : null,
      };
    }),
    shortfall: spec.shortfall ? shortfallPath(spec, x, y) : null,
    count,
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The stretches without gaps: a period without a number breaks the line. */
function runs<T>(items: readonly (T | null)[]): readonly (readonly T[])[] {
  const found: T[][] = [];
  let current: T[] | null = null;
  for (const item of items) {
    if (item === null) current = null;
    else if (current === null) found.push((current = [item]));
    else current.push(item);
  }
  return found;
}

const place = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
const linePath = (points: readonly Point[]): string => `M${points.map(place).join('L')}`;
const bandPath = (upper: readonly Point[], lower: readonly Point[]): string =>
  `${linePath([...upper, ...[...lower].reverse()])}Z`;

/** The lowest and highest value to show. Areas start at zero: their size is their meaning. */
function domain(spec: TrendSpec): readonly [number, number] {
  const values = spec.lines.flatMap((one) => one.values).filter((value) => value !== null);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  if (low === high) return [0, 1];
  const least = Math.min(...values);
  const mayLeaveZeroOut = !spec.lines.some((one) => one.area) && least > LEAVE_ZERO_OUT * high;
  return [mayLeaveZeroOut ? Math.max(0, least - (high - least) * 0.25) : low, high];
}

/** Round values around a domain, about `count` steps of 1, 2 or 5 times a power of ten. */
export function niceTicks([low, high]: readonly [number, number], count: number): readonly number[] {
  const rough = (high - low) / count || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((factor) => factor * power >= rough * 0.75) ?? 10) * power;
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  // Multiples of the step, not sums of it: 0.1 + 0.2 is no label.
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/**
 * The upper edge is what is required, or what there is where that is more: so the area is empty where there is enough.
 * Where the lines cross between two periods a point is added, or the area would stick out past the crossing.
 */
function shortfallPath(spec: TrendSpec, x: (i: number) => number, y: (v: number) => number): string | null {
  const [required, available] = spec.lines;
  if (required === undefined || available === undefined) return null;
  const pairs = required.values.map((need, index) => {
    const have = available.values[index] ?? null;
    return need === null || have === null ? null : { index, need, have };
  });
  const bands = runs(pairs).map((run) => {
    const crossed = run.flatMap((pair, at) => {
      const next = run[at + 1];
      const [gap, later] = [pair.need - pair.have, next === undefined ? 0 : next.need - next.have];
      if (next === undefined || gap * later >= 0) return [pair];
      const share = gap / (gap - later);
      const level = pair.have + share * (next.have - pair.have);
      return [pair, { index: pair.index + share, need: level, have: level }];
    });
    const edge = (value: (pair: (typeof crossed)[number]) => number) =>
      crossed.map((pair) => ({ x: x(pair.index), y: y(value(pair)) }));
    return bandPath(
      edge(({ need, have }) => Math.max(need, have)),
      edge(({ have }) => have),
    );
  });
  return bands.join('');
}

/** The line that passes nearest above or below a place; null where none has a value there. */
export function nearestLine(
  { lines }: TrendSpec,
  { y }: Pick<Geometry, 'y'>,
  at: { readonly index: number; readonly y: number },
): TrendLine | null {
  let nearest: TrendLine | null = null;
  let least = Infinity;
  for (const line of lines) {
    const value = line.values[at.index] ?? null;
    const distance = value === null ? Infinity : Math.abs(y(value) - at.y);
    if (distance < least) [nearest, least] = [line, distance];
  }
  return nearest;
}
