/** One location's cases, period by period, as the specification tells it. A lot is worked on whole, in the order of the policy. */
import type { ModelTables, ProductRow } from '../../../src/model/tables/tables';
import { penaltiesOfCohort } from './naive-penalties';

export interface Place {
  readonly location: string;
  readonly t: number;
}

export interface Lot {
  readonly product: string;
  step: number;
  /** Period of receipt, counted from the first (0). */
  readonly received: number;
  /** First period in which it may be worked on. */
  free: number;
  cases: number;
}

interface StepHere {
  readonly hours: number;
  readonly role: string;
  readonly wait: number;
}

export interface Office {
  readonly location: string;
  readonly lots: readonly Lot[];
  /** By "role|period". */
  readonly hours: ReadonlyMap<string, number>;
  readonly put: (measure: string, key: readonly (string | number)[], value: number) => void;
  readonly indexOf: (day: number) => number;
  /** Last day of each period. */
  readonly ends: readonly number[];
  readonly due: (product: string, received: number) => number;
  readonly route: (product: string) => readonly StepHere[];
}

const NONE = 1e-10;

export function flow(given: ModelTables, office: Office): void {
  const cases = new Flow(given, office);
  for (let t = 0; t < given.settings.periods; t += 1) {
    cases.correct(t);
    cases.withdraw(t);
    cases.receive(t);
    cases.work(t);
    cases.close(t);
    cases.derive(t);
  }
  cases.fine();
}

const total = (some: readonly Lot[]): number => some.reduce((sum, one) => sum + one.cases, 0);

/** The first of two keys that differ decides. */
function compareKeys(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

/** Hours that are left, by role. */
type Budget = Map<string, number>;

/** The cases of an office; each method is one thing that happens in a period, in the order of `flow`. */
class Flow {
  private readonly happened = new Map<string, number>();
  private readonly coming = new Map<string, number>();
  /** Open cases of a cohort at the end of each period, by "product|received". */
  private readonly open = new Map<string, number[]>();
  private readonly routes: ReadonlyMap<string, readonly StepHere[]>;
  private lots: Lot[];

  constructor(
    private readonly given: ModelTables,
    private readonly office: Office,
  ) {
    this.routes = new Map(given.products.map(({ product }) => [product, office.route(product)]));
    this.lots = [...office.lots];
  }

  correct(t: number): void {
    const { location, indexOf } = this.office;
    for (const row of this.given.corrections) {
      if (row.location !== location || indexOf(row.period) !== t) continue;
      const { product } = row;
      const cohort = row.received === null ? null : indexOf(row.received);
      const hit = this.lots.filter((one) => one.product === product && (cohort === null || one.received === cohort));
      const open = total(hit);
      const change = Math.max(row.cases, -open);
      if (open > NONE) for (const one of hit) one.cases *= (open + change) / open;
      else if (change > 0) this.lots.push({ product, step: 0, received: cohort ?? t, cases: change, free: t });
      this.put('corrections', { product, t }, change);
    }
  }

  withdraw(t: number): void {
    for (const one of this.lots) {
      const gone = one.cases * this.productOf(one).withdrawalShare;
      one.cases -= gone;
      this.put('withdrawals', { product: one.product, t }, gone);
    }
  }

  /** Inflow, and what follows from events. */
  receive(t: number): void {
    const { location, indexOf } = this.office;
    for (const row of this.given.inflow)
      if (row.location === location && indexOf(row.period) === t) this.enter(row.product, t, row.cases);
    for (const { product } of this.given.products) {
      const derived = this.coming.get(`${product}|${t}`) ?? 0;
      this.put('derivedInflow', { product, t }, derived);
      this.enter(product, t, derived);
    }
  }

  work(t: number): void {
    const { workOrder } = this.given.settings;
    const left = new Map(this.given.roles.map(({ role }) => [role, this.office.hours.get(`${role}|${t}`) ?? 0]));
    if (workOrder.kind !== 'split') {
      this.workThrough(
        t,
        left,
        this.queueOf(() => true, workOrder.kind),
      );
      return;
    }
    const late = (one: Lot): boolean => this.dueOf(one) <= t - 1;
    const others = (one: Lot): boolean => !late(one);
    const part = (share: number): Budget => new Map([...left].map(([role, all]) => [role, all * share]));
    const [forLate, forOthers] = [part(workOrder.share), part(1 - workOrder.share)];
    this.workThrough(t, forLate, this.queueOf(late, 'fifo'));
    this.workThrough(t, forOthers, this.queueOf(others, 'fifo'));
    const rest = new Map([...forLate].map(([role, some]) => [role, some + forOthers.get(role)!]));
    this.workThrough(t, rest, this.queueOf(late, 'fifo'));
    this.workThrough(t, rest, this.queueOf(others, 'fifo'));
  }

  /** What there is at the end. */
  close(t: number): void {
    this.lots = this.lots.filter((one) => one.cases > 0);
    for (const one of this.lots) {
      const { product } = one;
      const cohort = `${product}|${one.received}`;
      const ends = this.open.get(cohort) ?? Array<number>(this.given.settings.periods).fill(0);
      ends[t]! += one.cases;
      this.open.set(cohort, ends);
      this.put('stock', { product, t }, one.cases);
      for (const [k, step] of this.routes.get(product)!.entries())
        if (k >= one.step) this.put('hoursInStock', { product, t }, one.cases * step.hours);
      if (this.dueOf(one) <= t) this.put('overdueStock', { product, t }, one.cases);
    }
  }

  /** What follows later from what happened. */
  derive(t: number): void {
    const flows = { decision: 'decisions', withdrawal: 'withdrawals' } as const;
    for (const rule of this.given.derived) {
      const fell = this.lots.filter((one) => one.product === rule.product && this.dueOf(one) === t);
      const events =
        rule.event === 'overdue' ? total(fell) : (this.happened.get(`${flows[rule.event]}|${rule.product}|${t}`) ?? 0);
      const at = `${rule.target}|${t + rule.lag}`;
      this.coming.set(at, (this.coming.get(at) ?? 0) + events * rule.share);
    }
  }

  /** What the whole course costs in penalties. */
  fine(): void {
    const { due, ends } = this.office;
    for (const row of this.given.penalties)
      for (const [cohort, open] of this.open) {
        const [product = '', received = ''] = cohort.split('|');
        const euro = penaltiesOfCohort(row, { due: due(product, Number(received)), open, ends });
        euro.forEach((amount, t) => this.put('penalties', { product, t }, amount));
      }
  }

  private put(measure: string, { product, t }: { readonly product: string; readonly t: number }, cases: number): void {
    const key = `${measure}|${product}|${t}`;
    this.happened.set(key, (this.happened.get(key) ?? 0) + cases);
    this.office.put(measure, [this.office.location, product, t], cases);
  }

  private enter(product: string, t: number, cases: number): void {
    if (cases <= 0) return;
    const route = this.routes.get(product)!;
    for (const step of route)
      if (step.hours > 0) this.office.put('hoursRequired', [this.office.location, step.role, t], cases * step.hours);
    this.lots.push({ product, step: 0, received: t, cases, free: t + route[0]!.wait });
  }

  private workThrough(t: number, budget: Budget, { queue, before }: ReturnType<Flow['queueOf']>): void {
    while (queue.length > 0) {
      const lot = queue.shift()!;
      if (lot.free > t || lot.cases <= 0) continue;
      const { product } = lot;
      const steps = this.routes.get(product)!;
      const step = steps[lot.step]!;
      const there = step.hours === 0 ? Infinity : (budget.get(step.role) ?? 0);
      const done = step.hours === 0 ? lot.cases : Math.min(lot.cases, there / step.hours);
      if (done <= 0) continue;
      lot.cases -= done;
      if (step.hours > 0) {
        budget.set(step.role, there - done * step.hours);
        this.put('hoursUsed', { product, t }, done * step.hours);
      }
      if (lot.step < steps.length - 1) {
        const next: Lot = { ...lot, step: lot.step + 1, cases: done, free: t + steps[lot.step + 1]!.wait };
        this.lots.push(next);
        queue.push(next);
        queue.sort(before);
      } else {
        this.put('decisions', { product, t }, done);
        if (t <= this.dueOf(lot)) this.put('decisionsOnTime', { product, t }, done);
      }
    }
  }

  /** The lots that may be worked on, in the order of a policy. */
  private queueOf(may: (lot: Lot) => boolean, policy: string) {
    const key = (one: Lot): readonly number[] => {
      const [age, first, due] = [one.received, this.productOf(one).priority, this.dueOf(one)];
      const table = this.given.products.indexOf(this.productOf(one));
      if (policy === 'edd') return [due, first, table, age, one.step];
      if (policy === 'priority') return [first, due, table, age, one.step];
      return [age, first, table, one.step];
    };
    const before = (a: Lot, b: Lot): number => compareKeys(key(a), key(b));
    return { queue: this.lots.filter(may).sort(before), before };
  }

  private productOf({ product }: Lot): ProductRow {
    return this.given.products.find((one) => one.product === product)!;
  }

  private dueOf({ product, received }: Lot): number {
    return this.office.due(product, received);
  }
}
