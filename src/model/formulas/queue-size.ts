/** Safe sizes of a queue: how long it is, how long it may be, and what capacity keeps it there. */

/**
 * Periods of work in stock (Little's law): how long a case received now waits when cases are decided in order.
 *
 * @param stock open cases, ≥ 0.
 * @param decisionsPerPeriod cases decided per period, > 0.
 * @returns periods, ≥ 0.
 * Source: README, equation F14; Little (1961), Operations Research 9:383–387.
 * @example
 * leadTime(50840, 2030) // 25.044335
 */
export function leadTime(stock: number, decisionsPerPeriod: number): number {
  return stock / decisionsPerPeriod;
}

/**
 * Load of a service: the work that comes in as a share of what can be done.
 *
 * @param inflow cases received per period, ≥ 0.
 * @param capacity cases that can be decided per period, > 0.
 * @returns share, ≥ 0; from 1 the queue grows without end.
 * Source: README, equation F17.
 * @example
 * load(30, 25) // 1.2
 */
export function load(inflow: number, capacity: number): number {
  return inflow / capacity;
}

/** How waits spread: `fifo` = strictly in order, all alike; `exponential` = many short and a few very long. */
export type QueueDiscipline = 'fifo' | 'exponential';

interface SafeStockInput {
  /** Cases received per period, ≥ 0. */
  readonly inflow: number;
  /** Longest wait allowed, in periods, > 0. */
  readonly termPeriods: number;
  /** Share of the cases to be decided within the term, 0 < share < 1; under `fifo` it plays no part: all of them are. */
  readonly onTimeShare: number;
  readonly discipline: QueueDiscipline;
}

/**
 * The largest stock with which the term is still kept.
 *
 * Strictly in order: λT. With exponential waits: λT / −ln(1 − p). At 92 % the two differ 2.5-fold; so say which it is.
 *
 * @returns cases, ≥ 0.
 * Source: README, equation F15; NHS waiting-list literature (its rule of thumb 4 for −ln(1 − p) is p ≈ 98.2 %).
 * @example
 * safeStock({ inflow: 30, termPeriods: 52, onTimeShare: 0.92, discipline: 'fifo' }) // 1560
 * safeStock({ inflow: 30, termPeriods: 52, onTimeShare: 0.92, discipline: 'exponential' }) // 617.643548
 */
export function safeStock({ inflow, termPeriods, onTimeShare, discipline }: SafeStockInput): number {
  return (inflow * termPeriods) / (discipline === 'fifo' ? 1 : meanWaitsInTerm(onTimeShare));
}

interface HeadroomInput {
  /** Cases received per period, ≥ 0. */
  readonly inflow: number;
  /** Longest wait allowed, in periods, > 0. */
  readonly termPeriods: number;
  /** Share of the cases to be decided within the term, 0 < share < 1. */
  readonly onTimeShare: number;
  /** Standard deviation of the inflow per period over its mean, ≥ 0. */
  readonly cvInflow: number;
  /** Standard deviation of the capacity per period over its mean, ≥ 0. */
  readonly cvCapacity: number;
}

/**
 * The capacity with which a safe stock stays where it is, although inflow and capacity swing.
 *
 * λ + (cv_in² + cv_out²) / 2 × −ln(1 − p) / T: as much over the mean inflow as swings in both ask for. It keeps a queue
 * at its safe size; it does not bring it there.
 *
 * @returns cases per period, ≥ `inflow`.
 * Source: README, equation F16; Kingman (1961), Math. Proc. Camb. Phil. Soc. 57:902–904 (heavy traffic).
 * @example
 * headroom({ inflow: 30, termPeriods: 52, onTimeShare: 0.92, cvInflow: 1, cvCapacity: 1 }) // 30.048572
 */
export function headroom({ inflow, termPeriods, onTimeShare, cvInflow, cvCapacity }: HeadroomInput): number {
  const swing = (cvInflow * cvInflow + cvCapacity * cvCapacity) / 2;
  return inflow + (swing * meanWaitsInTerm(onTimeShare)) / termPeriods;
}

/** How many mean waits the term must hold for a share p of exponential waits to stay inside it: −ln(1 − p). */
function meanWaitsInTerm(onTimeShare: number): number {
  return -Math.log1p(-onTimeShare);
}
