/**
 * The simulation once more, as slowly and plainly as it can be told: cases stand in a list of lots, and every hour is
 * given away on its own to the first lot that can use it. Shares no code with the model.
 */
import type { Model } from '../../../src/model/compile/model/model';

interface Lot {
  readonly product: number;
  /** Place in the route, from 0. */
  step: number;
  /** Zero-based period of receipt; negative = before period 1. */
  readonly received: number;
  /** First period in which it can be worked on. */
  readonly from: number;
  cases: number;
}

export interface OracleResult {
  /** product × period. */
  readonly stock: number[][];
  readonly overdue: number[][];
  readonly decisions: number[][];
  readonly onTime: number[][];
  readonly derived: number[][];
  readonly withdrawals: number[][];
  readonly corrections: number[][];
  /** role × period. */
  readonly hoursUsed: number[][];
}

const TINY = 1e-12;

export function oracle(model: Model, location: number): OracleResult {
  const { structure: shape } = model;
  const queue = model.inputs[location]!.queue;
  const N = shape.periods;
  const table = (rows: number): number[][] => Array.from({ length: rows }, () => Array<number>(N).fill(0));
  const result: OracleResult = {
    stock: table(shape.products),
    overdue: table(shape.products),
    decisions: table(shape.products),
    onTime: table(shape.products),
    derived: table(shape.products),
    withdrawals: table(shape.products),
    corrections: table(shape.products),
    hoursUsed: table(shape.roles),
  };
  const stepOf = (lot: Lot): number => shape.firstStep[lot.product]! + lot.step;
  const lastStep = (product: number): number => shape.firstStep[product + 1]! - shape.firstStep[product]! - 1;
  const dueOf = (lot: Lot): number => queue.due[lot.product * shape.cohorts + lot.received + shape.cohortsBefore]!;
  const rank = (product: number): number => [...shape.byPriority].indexOf(product);
  const waitAt = (product: number, step: number, t: number): number =>
    queue.wait[(shape.firstStep[product]! + step) * N + t]!;
  let lots: Lot[] = [...queue.opening.cases].map((cases, i) => {
    const step = queue.opening.step[i]!;
    const product = model.steps[step]!.product;
    const received = queue.opening.cohort[i]! - shape.cohortsBefore;
    return { product, step: step - shape.firstStep[product]!, received, from: 0, cases };
  });
  const sum = (some: readonly Lot[]): number => some.reduce((total, lot) => total + lot.cases, 0);

  for (let t = 0; t < N; t += 1) {
    // 1. corrections
    queue.corrections.period.forEach((period, i) => {
      if (period !== t) return;
      const product = queue.corrections.product[i]!;
      const named = queue.corrections.cohort[i]!;
      const received = named < 0 ? null : named - shape.cohortsBefore;
      const hit = lots.filter((lot) => lot.product === product && (received === null || lot.received === received));
      const open = sum(hit);
      const change = Math.max(queue.corrections.cases[i]!, -open);
      if (open > TINY) for (const lot of hit) lot.cases += (lot.cases / open) * change;
      else if (change > 0) lots.push({ product, step: 0, received: received ?? t, from: t, cases: change });
      result.corrections[product]![t]! += change;
    });
    // 2. withdrawals
    for (const lot of lots) {
      const gone = lot.cases * queue.withdrawal[lot.product * N + t]!;
      lot.cases -= gone;
      result.withdrawals[lot.product]![t]! += gone;
    }
    // 3. inflow
    for (let product = 0; product < shape.products; product += 1) {
      const cases = queue.inflow[product * N + t]! + result.derived[product]![t]!;
      lots.push({ product, step: 0, received: t, from: t + waitAt(product, 0, t), cases });
    }
    // 4. work
    const order = queue.workOrder[t]!;
    const first = (a: Lot, b: Lot): number => {
      const byAge = a.received - b.received || rank(a.product) - rank(b.product);
      const byDue = dueOf(a) - dueOf(b) || rank(a.product) - rank(b.product) || a.received - b.received;
      if (order.kind === 'edd') return byDue || a.step - b.step;
      if (order.kind !== 'priority') return byAge || a.step - b.step;
      return shape.priority[a.product]! - shape.priority[b.product]! || byDue || a.step - b.step;
    };
    const giveOut = (hours: number[], may: (lot: Lot) => boolean): void => {
      for (;;) {
        const lot = [...lots].sort(first).find((one) => {
          if (one.cases <= TINY || one.from > t || !may(one)) return false;
          const e = queue.caseHours[stepOf(one) * N + t]!;
          return e === 0 || hours[queue.stepRole[stepOf(one) * N + t]!]! > TINY;
        });
        if (lot === undefined) return;
        const e = queue.caseHours[stepOf(lot) * N + t]!;
        const role = queue.stepRole[stepOf(lot) * N + t]!;
        const spent = e === 0 ? 0 : Math.min(1, hours[role]!, lot.cases * e);
        const done = e === 0 ? lot.cases : spent / e;
        if (e > 0) {
          hours[role]! -= spent;
          result.hoursUsed[role]![t]! += spent;
        }
        lot.cases -= done;
        if (lot.step < lastStep(lot.product)) {
          const step = lot.step + 1;
          lots.push({ ...lot, step, from: t + waitAt(lot.product, step, t), cases: done });
          lots = merged(lots);
        } else {
          // 5. decisions
          result.decisions[lot.product]![t]! += done;
          if (t <= dueOf(lot)) result.onTime[lot.product]![t]! += done;
        }
      }
    };
    const all = Array.from({ length: shape.roles }, (_, role) => queue.hours[role * N + t]!);
    if (order.kind === 'split') {
      const late = (lot: Lot): boolean => dueOf(lot) <= t - 1;
      const forLate = all.map((hours) => hours * order.share);
      const forOthers = all.map((hours) => hours * (1 - order.share));
      giveOut(forLate, late);
      giveOut(forOthers, (lot) => !late(lot));
      const left = forLate.map((hours, role) => hours + forOthers[role]!);
      giveOut(left, late);
      giveOut(left, (lot) => !late(lot));
    } else giveOut(all, () => true);
    lots = merged(lots).filter((lot) => lot.cases > TINY);
    for (const lot of lots) {
      result.stock[lot.product]![t]! += lot.cases;
      if (dueOf(lot) <= t) result.overdue[lot.product]![t]! += lot.cases;
    }
    shape.derived.forEach((rule, d) => {
      if (t + rule.lag >= N) return;
      const events = {
        decision: result.decisions[rule.source]![t]!,
        withdrawal: result.withdrawals[rule.source]![t]!,
        overdue: sum(lots.filter((lot) => lot.product === rule.source && dueOf(lot) === t)),
      }[rule.event];
      result.derived[rule.target]![t + rule.lag]! += events * queue.derivedShare[d * N + t]!;
    });
  }
  return result;
}

/** Lots of one cohort at one step with the same first day of work are one lot. */
function merged(lots: readonly Lot[]): Lot[] {
  const byKey = new Map<string, Lot>();
  for (const lot of lots) {
    const key = `${lot.product}|${lot.step}|${lot.received}|${lot.from}`;
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, { ...lot });
    else same.cases += lot.cases;
  }
  return [...byKey.values()];
}
