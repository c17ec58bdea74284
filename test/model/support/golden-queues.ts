// Golden cases about queues: what they need, how long they may be, what becomes of them.
import { headroom, leadTime, load, safeStock } from '../../../src/model/formulas/queue-size';
import { leastFteForStock } from '../../../src/model/formulas/requirement';
import { forecast } from '../../../src/model/formulas/single-queue';
import { decisionsByFte, workloadHours } from '../../../src/model/formulas/wisn';
import { number, numbers, repeat, type Answer, type Inputs } from './golden-inputs';
import { plainFte } from './golden-staffing';

/** Sources give the divisor −ln(1 − p) as a factor, or p itself. */
function shareInTerm(inputs: Inputs): number {
  if ('percentile' in inputs) return number(inputs, 'percentile');
  return 'performance' in inputs ? number(inputs, 'performance') : -Math.expm1(-number(inputs, 'factor'));
}

function exponentialStock(inputs: Inputs, inflow: number): number {
  const termPeriods = number(inputs, 'target_wait', 'target_weeks');
  return safeStock({ inflow, termPeriods, onTimeShare: shareInTerm(inputs), discipline: 'exponential' });
}

interface Relief {
  readonly periods: number;
  readonly inflow: number;
  readonly stock: number;
  readonly targetStock: number;
}

/** One case an hour, one hour a period: FTE are then cases per period. */
function relief({ periods, inflow, stock, targetStock }: Relief): number {
  return leastFteForStock({
    stock,
    inflow: repeat(periods, inflow),
    hoursPerCase: 1,
    hoursPerFte: repeat(periods, 1),
    targetStock,
  });
}

interface PlainQueue {
  readonly inflow: readonly number[];
  readonly capacity: readonly number[];
  readonly hoursPerCase: number;
  readonly stock?: number;
}

function plainQueue({ inflow, capacity, hoursPerCase, stock = 0 }: PlainQueue) {
  const netHours = capacity.map(() => 1);
  return forecast({ stockByAge: [stock], inflow, fte: capacity, hoursPerCase, netHours, termPeriods: null });
}

/** End of the period in which the first, second, … case is finished. */
function finishTimes(decisions: Float64Array, cases: number, endOf: (period: number) => number): number[] {
  let done = 0;
  const ends: number[] = [];
  decisions.forEach((decided, period) => {
    done += decided;
    while (ends.length < cases && done >= ends.length + 1 - 1e-9) ends.push(endOf(period));
  });
  return ends;
}

function oneServer(inputs: Inputs): Answer {
  // Periods of half a unit of time; the server has half an hour in each.
  const arrivals = numbers(inputs, 'arrivals');
  const inflow = Array.from({ length: 20 }, (_, i) => arrivals.filter((at) => at === i / 2).length);
  const { decisions } = plainQueue({
    inflow,
    capacity: repeat(20, 0.5),
    hoursPerCase: numbers(inputs, 'service')[0] ?? 0,
  });
  return { service_end: finishTimes(decisions, arrivals.length, (i) => (i + 1) / 2) };
}

function slots(inputs: Inputs): Answer {
  const arrivals = numbers(inputs, 'arrivals');
  const times = numbers(inputs, 'slots');
  const inflow = times.map((time, i) => arrivals.filter((at) => at <= time && at > (times[i - 1] ?? 0)).length);
  const { decisions } = plainQueue({ inflow, capacity: numbers(inputs, 'slot_sizes'), hoursPerCase: 1 });
  return finishTimes(decisions, arrivals.length, (i) => times[i] ?? NaN);
}

function absence(inputs: Inputs): Answer {
  const ends = numbers(inputs, 'shift_end');
  const onShift = (i: number): number => numbers(inputs, 'shift_servers')[ends.findIndex((end) => i < end)] ?? 0;
  const periods = Array.from({ length: ends.at(-1) ?? 0 }, (_, i) => i);
  const inflow = periods.map((i) => (i === number(inputs, 'arrival') ? 1 : 0));
  const { decisions } = plainQueue({
    inflow,
    capacity: periods.map(onShift),
    hoursPerCase: numbers(inputs, 'service')[0] ?? 0,
  });
  return { end: finishTimes(decisions, 1, (i) => i + 1)[0] ?? NaN };
}

function backOffice(inputs: Inputs): Answer {
  const demand = number(inputs, 'di');
  const minutes = number(inputs, 'ait');
  const day = number(inputs, 'iw');
  const perDay = decisionsByFte({ fte: number(inputs, 'fte'), netHours: day, hoursPerCase: minutes });
  const work = workloadHours([demand], [minutes]);
  const stockAfter = (days: number): number =>
    plainQueue({ inflow: repeat(days, demand), capacity: repeat(days, day), hoursPerCase: minutes }).stock.at(-1) ??
    NaN;
  return {
    drc: perDay,
    rho: load(demand, perDay),
    margin: perDay - demand,
    workload: work,
    required: plainFte(work, day),
    drift20: stockAfter(20),
    drift120: stockAfter(120),
  };
}

export const queueChecks: Readonly<Record<string, (inputs: Inputs) => Answer>> = {
  load: (i) => load(number(i, 'demand'), number(i, 'capacity')),
  relief: (i) =>
    relief({
      periods: number(i, 'time_to_target', 'time'),
      inflow: number(i, 'demand'),
      stock: number(i, 'queue_size', 'queue'),
      targetStock: number(i, 'target_queue_size', 'target_queue'),
    }),
  headroom: (i) =>
    headroom({
      inflow: number(i, 'demand'),
      termPeriods: number(i, 'target_wait'),
      onTimeShare: shareInTerm(i),
      cvInflow: number(i, 'cv_demand'),
      cvCapacity: number(i, 'cv_capacity'),
    }),
  meanWait: (i) => leadTime(exponentialStock(i, 1), 1),
  safeStock: (i) => exponentialStock(i, number(i, 'demand')),
  queueRatio: (i) => number(i, 'queue_size') / exponentialStock(i, number(i, 'demand')),
  growth: (i) => {
    const demand = number(i, 'demand');
    const targetStock = exponentialStock(i, demand);
    const [periods, stock] = [number(i, 'weeks'), number(i, 'current_queue')];
    const capacity = relief({ periods, inflow: demand, stock, targetStock });
    return { target_queue: targetStock, growth_per_week: demand - capacity };
  },
  waitingList: (i) => ({
    lambda: 1 / leadTime(exponentialStock(i, 1), 1),
    waiting_list: exponentialStock(i, number(i, 'referral_rate')),
  }),
  backOffice,
  backOfficeLoad: (i) => {
    const perDay = decisionsByFte({ fte: number(i, 'fte'), netHours: number(i, 'iw'), hoursPerCase: number(i, 'ait') });
    return { drc: perDay, rho: numbers(i, 'di').map((demand) => load(demand, perDay)) };
  },
  stock: (i) => {
    const [inflow, capacity] = [[number(i, 'inflow')], [number(i, 'decisions')]];
    const queue = plainQueue({ inflow, capacity, hoursPerCase: 1, stock: number(i, 'opening') });
    return { closing: queue.stock[0] ?? NaN };
  },
  oneServer,
  slots,
  absence,
};
