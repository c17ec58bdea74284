/**
 * The simulation once more, as slowly and plainly as it can be told: cases stand in a list of lots, and every hour is
 * given away on its own to the first lot that can use it. Shares no code with the model.
 */
import type { LocationInput, Model } from '../../../src/model/compile/model/model';

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
  const place = new Place(model, location);
  for (let t = 0; t < model.structure.periods; t += 1) {
    place.correct(t);
    place.withdraw(t);
    place.receive(t);
    place.work(t);
    place.close(t);
    place.derive(t);
  }
  return place.result;
}

const sum = (some: readonly Lot[]): number => some.reduce((total, lot) => total + lot.cases, 0);

function nothingYet({ periods, products, roles }: Model['structure']): OracleResult {
  const table = (rows: number): number[][] => Array.from({ length: rows }, () => Array<number>(periods).fill(0));
  return {
    stock: table(products),
    overdue: table(products),
    decisions: table(products),
    onTime: table(products),
    derived: table(products),
    withdrawals: table(products),
    corrections: table(products),
    hoursUsed: table(roles),
  };
}

/** A location and its lots; each method is one thing that happens in a period, in the order of `oracle`. */
class Place {
  readonly result: OracleResult;
  private readonly shape: Model['structure'];
  private readonly queue: LocationInput['queue'];
  private lots: Lot[];

  constructor(model: Model, location: number) {
    this.shape = model.structure;
    this.queue = model.inputs[location]!.queue;
    this.result = nothingYet(this.shape);
    const { firstStep, cohortsBefore } = this.shape;
    const { opening } = this.queue;
    this.lots = [...opening.cases].map((cases, i) => {
      const step = opening.step[i]!;
      const product = model.steps[step]!.product;
      const received = opening.cohort[i]! - cohortsBefore;
      return { product, step: step - firstStep[product]!, received, from: 0, cases };
    });
  }

  correct(t: number): void {
    const { corrections } = this.queue;
    corrections.period.forEach((period, i) => {
      if (period !== t) return;
      const product = corrections.product[i]!;
      const named = corrections.cohort[i]!;
      const received = named < 0 ? null : named - this.shape.cohortsBefore;
      const hit = this.lots.filter(
        (lot) => lot.product === product && (received === null || lot.received === received),
      );
      const open = sum(hit);
      const change = Math.max(corrections.cases[i]!, -open);
      if (open > TINY) for (const lot of hit) lot.cases += (lot.cases / open) * change;
      else if (change > 0) this.lots.push({ product, step: 0, received: received ?? t, from: t, cases: change });
      this.result.corrections[product]![t]! += change;
    });
  }

  withdraw(t: number): void {
    for (const lot of this.lots) {
      const gone = lot.cases * this.queue.withdrawal[lot.product * this.shape.periods + t]!;
      lot.cases -= gone;
      this.result.withdrawals[lot.product]![t]! += gone;
    }
  }

  receive(t: number): void {
    for (let product = 0; product < this.shape.products; product += 1) {
      const cases = this.queue.inflow[product * this.shape.periods + t]! + this.result.derived[product]![t]!;
      this.lots.push({ product, step: 0, received: t, from: t + this.waitAt(product, 0, t), cases });
    }
  }

  work(t: number): void {
    const order = this.queue.workOrder[t]!;
    const all = Array.from({ length: this.shape.roles }, (_, role) => this.queue.hours[role * this.shape.periods + t]!);
    if (order.kind !== 'split') {
      this.giveOut(t, all, () => true);
      return;
    }
    const late = (lot: Lot): boolean => this.dueOf(lot) <= t - 1;
    const forLate = all.map((hours) => hours * order.share);
    const forOthers = all.map((hours) => hours * (1 - order.share));
    this.giveOut(t, forLate, late);
    this.giveOut(t, forOthers, (lot) => !late(lot));
    const left = forLate.map((hours, role) => hours + forOthers[role]!);
    this.giveOut(t, left, late);
    this.giveOut(t, left, (lot) => !late(lot));
  }

  close(t: number): void {
    this.lots = merged(this.lots).filter((lot) => lot.cases > TINY);
    for (const lot of this.lots) {
      this.result.stock[lot.product]![t]! += lot.cases;
      if (this.dueOf(lot) <= t) this.result.overdue[lot.product]![t]! += lot.cases;
    }
  }

  derive(t: number): void {
    const { result, shape } = this;
    shape.derived.forEach((rule, d) => {
      if (t + rule.lag >= shape.periods) return;
      const events = {
        decision: result.decisions[rule.source]![t]!,
        withdrawal: result.withdrawals[rule.source]![t]!,
        overdue: sum(this.lots.filter((lot) => lot.product === rule.source && this.dueOf(lot) === t)),
      }[rule.event];
      result.derived[rule.target]![t + rule.lag]! += events * this.queue.derivedShare[d * shape.periods + t]!;
    });
  }

  /** An hour at a time to the first lot that can use it, until none can. */
  private giveOut(t: number, hours: number[], may: (lot: Lot) => boolean): void {
    const first = this.serviceOrder(t);
    for (;;) {
      const lot = [...this.lots].sort(first).find((one) => {
        if (one.cases <= TINY || one.from > t || !may(one)) return false;
        const { e, role } = this.neededFor(one, t);
        return e === 0 || hours[role]! > TINY;
      });
      if (lot === undefined) return;
      const { e, role } = this.neededFor(lot, t);
      const spent = e === 0 ? 0 : Math.min(1, hours[role]!, lot.cases * e);
      if (e > 0) {
        hours[role]! -= spent;
        this.result.hoursUsed[role]![t]! += spent;
      }
      this.pass(t, lot, e === 0 ? lot.cases : spent / e);
    }
  }

  /** Cases of a lot go on to its next step, or are decided. */
  private pass(t: number, lot: Lot, done: number): void {
    const { product } = lot;
    const { firstStep } = this.shape;
    lot.cases -= done;
    if (lot.step < firstStep[product + 1]! - firstStep[product]! - 1) {
      const step = lot.step + 1;
      this.lots.push({ ...lot, step, from: t + this.waitAt(product, step, t), cases: done });
      this.lots = merged(this.lots);
    } else {
      this.result.decisions[product]![t]! += done;
      if (t <= this.dueOf(lot)) this.result.onTime[product]![t]! += done;
    }
  }

  private serviceOrder(t: number): (a: Lot, b: Lot) => number {
    const { kind } = this.queue.workOrder[t]!;
    const { byPriority, priority } = this.shape;
    const rank = (product: number): number => [...byPriority].indexOf(product);
    return (a, b) => {
      const byAge = a.received - b.received || rank(a.product) - rank(b.product);
      const byDue = this.dueOf(a) - this.dueOf(b) || rank(a.product) - rank(b.product) || a.received - b.received;
      if (kind === 'edd') return byDue || a.step - b.step;
      if (kind !== 'priority') return byAge || a.step - b.step;
      return priority[a.product]! - priority[b.product]! || byDue || a.step - b.step;
    };
  }

  private neededFor(lot: Lot, t: number): { readonly e: number; readonly role: number } {
    const at = (this.shape.firstStep[lot.product]! + lot.step) * this.shape.periods + t;
    return { e: this.queue.caseHours[at]!, role: this.queue.stepRole[at]! };
  }

  private dueOf({ product, received }: Lot): number {
    return this.queue.due[product * this.shape.cohorts + received + this.shape.cohortsBefore]!;
  }

  private waitAt(product: number, step: number, t: number): number {
    return this.queue.wait[(this.shape.firstStep[product]! + step) * this.shape.periods + t]!;
  }
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
