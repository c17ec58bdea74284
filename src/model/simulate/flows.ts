/** What is counted of a location, period by period. */
import type { Structure } from '../compile/model/model';

/** "a × b" is row-major: index = a × size of b + b; b is the zero-based period. */
export interface Flows {
  /** step × period, cases open at the end, waiting ones included. */
  readonly stock: Float64Array;
  /** product × period, cases open at the end and overdue. */
  readonly overdue: Float64Array;
  /** product × period, cases that became overdue at the end. */
  readonly becameOverdue: Float64Array;
  /** product × period, cases that came in as a consequence of earlier events. */
  readonly derivedInflow: Float64Array;
  /** product × period, cases. */
  readonly withdrawals: Float64Array;
  /** product × period, cases, plus or minus. */
  readonly corrections: Float64Array;
  /** product × period, cases. */
  readonly decisions: Float64Array;
  /** product × period, cases. */
  readonly decisionsOnTime: Float64Array;
  /** product × period, Σ cases decided × age in periods. */
  readonly decidedAge: Float64Array;
  /** step × period, hours. */
  readonly hoursUsed: Float64Array;
}

/** Nothing has happened yet. */
export function noFlows({ products: P, steps: S, periods: N }: Structure): Flows {
  return {
    stock: new Float64Array(S * N),
    overdue: new Float64Array(P * N),
    becameOverdue: new Float64Array(P * N),
    derivedInflow: new Float64Array(P * N),
    withdrawals: new Float64Array(P * N),
    corrections: new Float64Array(P * N),
    decisions: new Float64Array(P * N),
    decisionsOnTime: new Float64Array(P * N),
    decidedAge: new Float64Array(P * N),
    hoursUsed: new Float64Array(S * N),
  };
}

/** Adds to one of them. */
export function add(values: Float64Array, index: number, value: number): void {
  values[index] = (values[index] ?? 0) + value;
}
