/** One location over time: its queues, period by period. The model's hot loop, so it is long and works on typed arrays. */
import type { QueueInput, Structure } from '../compile/base/model';
import { serviceOrder } from './service-order';
import type { WorkOrder } from '../tables/tables';

/** What a negative correction could not take. */
export interface CorrectionShortfall {
  /** Row in vkt_Corrections. */
  readonly row: number;
  readonly missingCases: number;
}

/** What happened at a location. "a × b" is row-major: index = a × size of b + b; b is the zero-based period. */
export interface LocationResult {
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
  readonly shortfalls: readonly CorrectionShortfall[];
}

const NO_RING = -1;
/** A correction may be this share of itself off by rounding. */
const ROUNDING = 1e-9;

/**
 * Simulates one location over the horizon.
 *
 * In each period: corrections, withdrawals, inflow, work in service order, decisions. Per cohort and in total
 * opening + corrections + inflow + derived − withdrawals − decisions = closing; hours used never exceed hours available.
 *
 * @param structure shapes and orders shared by all locations.
 * @param input the location's own numbers; all finite and ≥ 0 but corrections.
 * @param history when given, period × product × cohort, filled with the cases open at the end of each period.
 * Source: README, equations S8–S14.
 */
export function simulateLocation(structure: Structure, input: QueueInput, history?: Float64Array): LocationResult {
  const { periods: N, products: P, roles: R, steps: S, cohorts: C, cohortsBefore: B, firstStep, derived } = structure;
  const { inflow, withdrawal, caseHours, stepRole, wait, due, hours, workOrder, derivedShare, corrections } = input;
  const result = {
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
  const shortfalls: CorrectionShortfall[] = [];

  // Cases that can be worked on, cohort by cohort with the steps of a cohort side by side.
  const ready = new Float64Array(S * C);
  const at = (p: number, c: number): number =>
    (firstStep[p] ?? 0) * C + c * ((firstStep[p + 1] ?? 0) - (firstStep[p] ?? 0));
  // A cohort is live while it may hold cases; dead ones are skipped.
  const live = new Uint8Array(P * C);
  const productOf = new Int32Array(P * C);
  for (let p = 0; p < P; p += 1) productOf.fill(p, p * C, (p + 1) * C);

  // Cases that wait before a step, in a ring of as many periods as the longest wait, by the period they are released in.
  const ringSize = new Int32Array(S);
  const ringAt = new Int32Array(S).fill(NO_RING);
  let ringTotal = 0;
  for (let s = 0; s < S; s += 1) {
    let longest = 0;
    for (let t = 0; t < N; t += 1) {
      longest = Math.max(longest, wait[s * N + t] ?? 0);
    }
    if (longest === 0) continue;
    longest = Math.min(longest, N);
    ringSize[s] = longest;
    ringAt[s] = ringTotal;
    ringTotal += longest * C;
  }
  const ring = new Float64Array(ringTotal);
  const productWaits = new Uint8Array(P);
  for (let p = 0; p < P; p += 1) {
    for (let s = firstStep[p] ?? 0; s < (firstStep[p + 1] ?? 0); s += 1)
      if ((ringSize[s] ?? 0) > 0) productWaits[p] = 1;
  }

  const left = new Float64Array(R);
  // Cohorts with cases ready at each step, and at the steps of each role now: a role with hours and nothing to do is done.
  const cells = new Int32Array(S);
  const roleCells = new Int32Array(R);
  const kept = new Float64Array(R);
  const eNow = new Float64Array(S);
  const roleNow = new Int32Array(S);
  const waitNow = new Int32Array(S);
  const orders = new Map<WorkOrder['kind'], Int32Array>();

  const cohortTotal = (p: number, c: number): number => {
    let sum = 0;
    const from = at(p, c);
    const K = (firstStep[p + 1] ?? 0) - (firstStep[p] ?? 0);
    for (let k = 0; k < K; k += 1) sum += ready[from + k] ?? 0;
    if (productWaits[p] === 1) {
      for (let s = firstStep[p] ?? 0; s < (firstStep[p + 1] ?? 0); s += 1) {
        const size = ringSize[s] ?? 0;
        for (let slot = 0; slot < size; slot += 1) sum += ring[(ringAt[s] ?? 0) + c * size + slot] ?? 0;
      }
    }
    return sum;
  };

  const scaleCohort = (p: number, c: number, factor: number): void => {
    const from = at(p, c);
    const K = (firstStep[p + 1] ?? 0) - (firstStep[p] ?? 0);
    for (let k = 0; k < K; k += 1) {
      const before = ready[from + k] ?? 0;
      if (before === 0) continue;
      ready[from + k] = before * factor;
      if (before * factor === 0) cells[(firstStep[p] ?? 0) + k] = (cells[(firstStep[p] ?? 0) + k] ?? 0) - 1;
    }
    if (productWaits[p] === 1) {
      for (let s = firstStep[p] ?? 0; s < (firstStep[p + 1] ?? 0); s += 1) {
        const start = (ringAt[s] ?? 0) + c * (ringSize[s] ?? 0);
        for (let i = start; i < start + (ringSize[s] ?? 0); i += 1) ring[i] = (ring[i] ?? 0) * factor;
      }
    }
  };

  const add = (p: number, c: number, { step, cases }: { readonly step: number; readonly cases: number }): void => {
    if (cases === 0) return;
    const x = at(p, c) + step - (firstStep[p] ?? 0);
    if (ready[x] === 0) cells[step] = (cells[step] ?? 0) + 1;
    ready[x] = (ready[x] ?? 0) + cases;
    live[p * C + c] = 1;
  };

  /** A correction of one cohort (`to` = `from`), or of all open cohorts up to now in proportion. */
  const correct = (i: number, t: number): void => {
    const p = corrections.product[i] ?? 0;
    const cases = corrections.cases[i] ?? 0;
    const named = corrections.cohort[i] ?? 0;
    const from = named < 0 ? 0 : named;
    const to = named < 0 ? B + t : named;
    let total = 0;
    for (let c = from; c <= to; c += 1) if (live[p * C + c] === 1) total += cohortTotal(p, c);
    const change = cases < 0 ? -Math.min(total, -cases) : cases;
    if (cases < 0 && change - cases > ROUNDING * -cases) {
      shortfalls.push({ row: corrections.row[i] ?? 0, missingCases: change - cases });
    }
    if (total > 0) {
      for (let c = from; c <= to; c += 1) if (live[p * C + c] === 1) scaleCohort(p, c, (total + change) / total);
    } else if (change > 0) {
      add(p, to, { step: firstStep[p] ?? 0, cases: change });
    }
    result.corrections[p * N + t] = (result.corrections[p * N + t] ?? 0) + change;
  };

  const withdraw = (p: number, t: number, share: number): void => {
    let withdrawn = 0;
    for (let c = 0; c <= B + t; c += 1) {
      if (live[p * C + c] === 0) continue;
      withdrawn += cohortTotal(p, c) * share;
      scaleCohort(p, c, 1 - share);
    }
    result.withdrawals[p * N + t] = withdrawn;
  };

  /** Cases whose wait ends in t can be worked on. */
  const release = (p: number, t: number): void => {
    for (let s = firstStep[p] ?? 0; s < (firstStep[p + 1] ?? 0); s += 1) {
      const size = ringSize[s] ?? 0;
      if (size === 0) continue;
      const slot = t % size;
      for (let c = 0; c <= B + t; c += 1) {
        if (live[p * C + c] === 0) continue;
        const i = (ringAt[s] ?? 0) + c * size + slot;
        add(p, c, { step: s, cases: ring[i] ?? 0 });
        ring[i] = 0;
      }
    }
  };

  const receive = (p: number, t: number, cases: number): void => {
    if (cases <= 0) return;
    const s = firstStep[p] ?? 0;
    const c = B + t;
    const pause = waitNow[s] ?? 0;
    if (pause === 0) {
      add(p, c, { step: s, cases });
      return;
    }
    live[p * C + c] = 1;
    const i = (ringAt[s] ?? 0) + c * (ringSize[s] ?? 0) + ((t + pause) % (ringSize[s] ?? 0));
    ring[i] = (ring[i] ?? 0) + cases;
  };

  /** Hands out `left`. overdueOnly: 1 = to what was overdue at the end of t − 1, 0 = to the rest, −1 = to all. */
  const work = (order: Int32Array, t: number, overdueOnly: number): void => {
    // Roles with hours and with work; and cohorts at steps without hours, which go on whoever is out of hours.
    let busy = 0;
    let free = 0;
    roleCells.fill(0);
    for (let s = 0; s < S; s += 1) {
      const r = roleNow[s] ?? 0;
      if ((eNow[s] ?? 0) > 0) roleCells[r] = (roleCells[r] ?? 0) + (cells[s] ?? 0);
      else free += cells[s] ?? 0;
    }
    for (let r = 0; r < R; r += 1) if ((left[r] ?? 0) > 0 && (roleCells[r] ?? 0) > 0) busy += 1;
    for (let i = 0; i < order.length; i += 1) {
      if (busy === 0 && free === 0) return;
      const pc = order[i] ?? 0;
      if (live[pc] === 0) continue;
      if (overdueOnly >= 0 && ((due[pc] ?? 0) < t ? 1 : 0) !== overdueOnly) continue;
      const p = productOf[pc] ?? 0;
      const c = pc - p * C;
      const s0 = firstStep[p] ?? 0;
      const s1 = firstStep[p + 1] ?? 0;
      let x = s0 * C + c * (s1 - s0);
      for (let s = s0; s < s1; s += 1, x += 1) {
        const here = ready[x] ?? 0;
        if (here === 0) continue;
        const e = eNow[s] ?? 0;
        let done = here;
        if (e > 0) {
          const r = roleNow[s] ?? 0;
          const available = left[r] ?? 0;
          if (available === 0) continue;
          let used = here * e;
          if (used >= available) {
            if (used > available) done = Math.min(available / e, here);
            used = available;
          }
          left[r] = available - used;
          if (done === here) {
            cells[s] = (cells[s] ?? 0) - 1;
            roleCells[r] = (roleCells[r] ?? 0) - 1;
          }
          if (used === available || roleCells[r] === 0) busy -= 1;
          result.hoursUsed[s * N + t] = (result.hoursUsed[s * N + t] ?? 0) + used;
        } else {
          cells[s] = (cells[s] ?? 0) - 1;
          free -= 1;
        }
        ready[x] = here - done;
        if (s + 1 === s1) {
          const out = p * N + t;
          result.decisions[out] = (result.decisions[out] ?? 0) + done;
          if (t <= (due[pc] ?? 0)) result.decisionsOnTime[out] = (result.decisionsOnTime[out] ?? 0) + done;
          result.decidedAge[out] = (result.decidedAge[out] ?? 0) + done * (t + B - c);
          continue;
        }
        const pause = waitNow[s + 1] ?? 0;
        if (pause > 0) {
          const size = ringSize[s + 1] ?? 0;
          const slot = (ringAt[s + 1] ?? 0) + c * size + ((t + pause) % size);
          ring[slot] = (ring[slot] ?? 0) + done;
          continue;
        }
        const next = ready[x + 1] ?? 0;
        ready[x + 1] = next + done;
        if (next > 0 || done === 0) continue;
        cells[s + 1] = (cells[s + 1] ?? 0) + 1;
        if ((eNow[s + 1] ?? 0) === 0) free += 1;
        else {
          const r = roleNow[s + 1] ?? 0;
          roleCells[r] = (roleCells[r] ?? 0) + 1;
          if (roleCells[r] === 1 && (left[r] ?? 0) > 0) busy += 1;
        }
      }
    }
  };

  const handOutHours = (t: number): void => {
    const policy = workOrder[t] ?? { kind: 'fifo' };
    let order = orders.get(policy.kind);
    if (order === undefined) orders.set(policy.kind, (order = serviceOrder(policy.kind, structure, due)));
    if (policy.kind !== 'split') {
      for (let r = 0; r < R; r += 1) left[r] = hours[r * N + t] ?? 0;
      work(order, t, -1);
      return;
    }
    for (let r = 0; r < R; r += 1) left[r] = (hours[r * N + t] ?? 0) * policy.share;
    work(order, t, 1);
    for (let r = 0; r < R; r += 1) {
      kept[r] = left[r] ?? 0;
      left[r] = (hours[r * N + t] ?? 0) * (1 - policy.share);
    }
    work(order, t, 0);
    for (let r = 0; r < R; r += 1) left[r] = (left[r] ?? 0) + (kept[r] ?? 0);
    work(order, t, 1);
    work(order, t, 0);
  };

  /** Counts what is open at the end of t. */
  const close = (p: number, t: number): void => {
    const out = p * N + t;
    for (let c = 0; c <= B + t; c += 1) {
      const pc = p * C + c;
      if (live[pc] === 0) continue;
      let total = 0;
      let x = at(p, c);
      for (let s = firstStep[p] ?? 0; s < (firstStep[p + 1] ?? 0); s += 1, x += 1) {
        let here = ready[x] ?? 0;
        const size = ringSize[s] ?? 0;
        for (let slot = 0; slot < size; slot += 1) here += ring[(ringAt[s] ?? 0) + c * size + slot] ?? 0;
        result.stock[s * N + t] = (result.stock[s * N + t] ?? 0) + here;
        total += here;
      }
      if (total === 0) {
        live[pc] = 0;
        continue;
      }
      if ((due[pc] ?? 0) <= t) {
        result.overdue[out] = (result.overdue[out] ?? 0) + total;
        if (due[pc] === t) result.becameOverdue[out] = (result.becameOverdue[out] ?? 0) + total;
      }
      if (history !== undefined) history[(t * P + p) * C + c] = total;
    }
  };

  const derive = (t: number): void => {
    for (let d = 0; d < derived.length; d += 1) {
      const rule = derived[d];
      if (rule === undefined) continue;
      const then = t + rule.lag;
      if (then >= N) continue;
      const events =
        rule.event === 'decision'
          ? result.decisions
          : rule.event === 'overdue'
            ? result.becameOverdue
            : result.withdrawals;
      const to = rule.target * N + then;
      const cases = (events[rule.source * N + t] ?? 0) * (derivedShare[d * N + t] ?? 0);
      result.derivedInflow[to] = (result.derivedInflow[to] ?? 0) + cases;
    }
  };

  for (let i = 0; i < input.opening.cases.length; i += 1) {
    const s = input.opening.step[i] ?? 0;
    const c = input.opening.cohort[i] ?? 0;
    let p = 0;
    while ((firstStep[p + 1] ?? 0) <= s) p += 1;
    add(p, c, { step: s, cases: input.opening.cases[i] ?? 0 });
  }
  let nextCorrection = 0;
  for (let t = 0; t < N; t += 1) {
    for (let s = 0; s < S; s += 1) {
      eNow[s] = caseHours[s * N + t] ?? 0;
      roleNow[s] = stepRole[s * N + t] ?? 0;
      waitNow[s] = Math.min(wait[s * N + t] ?? 0, N);
    }
    for (; nextCorrection < corrections.period.length; nextCorrection += 1) {
      if (corrections.period[nextCorrection] !== t) break;
      correct(nextCorrection, t);
    }
    for (let p = 0; p < P; p += 1) {
      const share = withdrawal[p * N + t] ?? 0;
      if (share > 0) withdraw(p, t, share);
      if (productWaits[p] === 1) release(p, t);
      receive(p, t, (inflow[p * N + t] ?? 0) + (result.derivedInflow[p * N + t] ?? 0));
    }
    handOutHours(t);
    for (let p = 0; p < P; p += 1) close(p, t);
    if (derived.length > 0) derive(t);
  }
  return { ...result, shortfalls };
}
