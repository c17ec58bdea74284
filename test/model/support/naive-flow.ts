/** One location's cases, period by period, as the specification tells it. A lot is worked on whole, in the order of the policy. */
import type { ModelTables } from '../../../src/model/tables/tables';
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
  const { location, hours, due, route, indexOf } = office;
  const happened = new Map<string, number>();
  const put = (measure: string, product: string, t: number, cases: number): void => {
    const key = `${measure}|${product}|${t}`;
    happened.set(key, (happened.get(key) ?? 0) + cases);
    office.put(measure, [location, product, t], cases);
  };
  const { periods: N, workOrder } = given.settings;
  const routes = new Map(given.products.map(({ product }) => [product, route(product)]));
  const coming = new Map<string, number>();
  /** Open cases of a cohort at the end of each period, by "product|received". */
  const open = new Map<string, number[]>();
  let lots: Lot[] = [...office.lots];
  const total = (some: readonly Lot[]): number => some.reduce((sum, one) => sum + one.cases, 0);
  const tableOrder = (product: string): number => given.products.findIndex((one) => one.product === product);
  const priority = (product: string): number => given.products[tableOrder(product)]!.priority;

  for (let t = 0; t < N; t += 1) {
    const enter = (product: string, received: number, cases: number, wait: boolean): void => {
      if (cases <= 0) return;
      if (wait)
        for (const step of routes.get(product)!)
          if (step.hours > 0) office.put('hoursRequired', [location, step.role, t], cases * step.hours);
      lots.push({ product, step: 0, received, cases, free: wait ? t + routes.get(product)![0]!.wait : t });
    };
    // 1. Corrections.
    for (const row of given.corrections) {
      if (row.location !== location || indexOf(row.period) !== t) continue;
      const cohort = row.received === null ? null : indexOf(row.received);
      const hit = lots.filter((one) => one.product === row.product && (cohort === null || one.received === cohort));
      const open = total(hit);
      const change = Math.max(row.cases, -open);
      if (open > NONE) for (const one of hit) one.cases *= (open + change) / open;
      else enter(row.product, cohort ?? t, change, false);
      put('corrections', row.product, t, change);
    }
    // 2. Withdrawals.
    for (const one of lots) {
      const gone = one.cases * given.products[tableOrder(one.product)]!.withdrawalShare;
      one.cases -= gone;
      put('withdrawals', one.product, t, gone);
    }
    // 3. Inflow, and what follows from events.
    for (const row of given.inflow)
      if (row.location === location && indexOf(row.period) === t) enter(row.product, t, row.cases, true);
    for (const { product } of given.products) {
      const derived = coming.get(`${product}|${t}`) ?? 0;
      put('derivedInflow', product, t, derived);
      enter(product, t, derived, true);
    }
    // 4. Work.
    const left = new Map(given.roles.map(({ role }) => [role, hours.get(`${role}|${t}`) ?? 0]));
    const work = (budget: Map<string, number>, may: (lot: Lot) => boolean, policy: string): void => {
      const key = (one: Lot): number[] => {
        const [age, first, due_] = [one.received, priority(one.product), due(one.product, one.received)];
        const table = tableOrder(one.product);
        if (policy === 'edd') return [due_, first, table, age];
        if (policy === 'priority') return [first, due_, table, age];
        return [age, first, table];
      };
      const before = (a: Lot, b: Lot): number => {
        const [ka, kb] = [key(a), key(b)];
        const at = ka.findIndex((value, i) => value !== kb[i]);
        return at < 0 ? a.step - b.step : ka[at]! - kb[at]!;
      };
      const queue = lots.filter(may).sort(before);
      while (queue.length > 0) {
        const lot = queue.shift()!;
        if (lot.free > t || lot.cases <= 0) continue;
        const steps = routes.get(lot.product)!;
        const step = steps[lot.step]!;
        const there = step.hours === 0 ? Infinity : (budget.get(step.role) ?? 0);
        const done = step.hours === 0 ? lot.cases : Math.min(lot.cases, there / step.hours);
        if (done <= 0) continue;
        lot.cases -= done;
        if (step.hours > 0) {
          budget.set(step.role, there - done * step.hours);
          put('hoursUsed', lot.product, t, done * step.hours);
        }
        if (lot.step < steps.length - 1) {
          const next: Lot = { ...lot, step: lot.step + 1, cases: done, free: t + steps[lot.step + 1]!.wait };
          lots.push(next);
          queue.push(next);
          queue.sort(before);
        } else {
          put('decisions', lot.product, t, done);
          if (t <= due(lot.product, lot.received)) put('decisionsOnTime', lot.product, t, done);
        }
      }
    };
    if (workOrder.kind === 'split') {
      const late = (one: Lot): boolean => due(one.product, one.received) <= t - 1;
      const part = (share: number) => new Map([...left].map(([role, all]) => [role, all * share]));
      const [forLate, forOthers] = [part(workOrder.share), part(1 - workOrder.share)];
      work(forLate, late, 'fifo');
      work(forOthers, (one) => !late(one), 'fifo');
      const rest = new Map([...forLate].map(([role, some]) => [role, some + forOthers.get(role)!]));
      work(rest, late, 'fifo');
      work(rest, (one) => !late(one), 'fifo');
    } else work(left, () => true, workOrder.kind);
    lots = lots.filter((one) => one.cases > 0);
    // What there is at the end, and what follows from it.
    for (const one of lots) {
      const cohort = `${one.product}|${one.received}`;
      const ends = open.get(cohort) ?? Array<number>(N).fill(0);
      ends[t]! += one.cases;
      open.set(cohort, ends);
      put('stock', one.product, t, one.cases);
      for (const [k, step] of routes.get(one.product)!.entries())
        if (k >= one.step) put('hoursInStock', one.product, t, one.cases * step.hours);
      if (due(one.product, one.received) <= t) put('overdueStock', one.product, t, one.cases);
    }
    for (const rule of given.derived) {
      const fell = lots.filter((one) => one.product === rule.product && due(one.product, one.received) === t);
      const flows = { decision: 'decisions', withdrawal: 'withdrawals' } as const;
      const events =
        rule.event === 'overdue' ? total(fell) : (happened.get(`${flows[rule.event]}|${rule.product}|${t}`) ?? 0);
      const at = `${rule.target}|${t + rule.lag}`;
      coming.set(at, (coming.get(at) ?? 0) + events * rule.share);
    }
  }
  for (const row of given.penalties)
    for (const [cohort, ends] of open) {
      const [product = '', received = ''] = cohort.split('|');
      const euro = penaltiesOfCohort(row, { due: due(product, Number(received)), open: ends, ends: office.ends });
      euro.forEach((amount, t) => put('penalties', product, t, amount));
    }
}
