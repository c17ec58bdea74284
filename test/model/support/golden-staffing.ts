// Golden cases about staff: net hours, required FTE, training.
import { stepHours } from '../../../src/model/formulas/case-hours';
import { netHours } from '../../../src/model/formulas/net-hours';
import { AWB_4_17, penaltyForDays } from '../../../src/model/formulas/penalty';
import { effectiveFte } from '../../../src/model/formulas/ramp-up';
import { requiredFte, workloadHours } from '../../../src/model/formulas/wisn';
import { number, numbers, repeat, type Answer, type Inputs } from './golden-inputs';

function wisn(inputs: Inputs): Answer {
  const day = number(inputs, 'hours_day');
  const awt = netHours({
    contractHours: number(inputs, 'days') * day,
    leaveHours: number(inputs, 'annual') * day,
    holidayHours: number(inputs, 'holidays') * day,
    sicknessShare: 0,
    trainingHours: number(inputs, 'training') * day,
    otherHours: number(inputs, 'sick') * day,
    indirectShare: 0,
  });
  const activities = inputs['activities'] as readonly { readonly hours: number; readonly volume: number }[];
  const support = numbers(inputs, 'support_hours_day').reduce((sum, hours) => sum + hours, 0);
  const required = requiredFte({
    workloadHours: workloadHours(
      activities.map(({ volume }) => volume),
      activities.map(({ hours }) => hours),
    ),
    netHours: awt,
    allowanceShare: support / day,
    additionalHours: 0,
  });
  const ratio = number(inputs, 'current') / required;
  return { awt, published_ratio: ratio, derived_required: required, derived_ratio: ratio };
}

function wisnInDays(inputs: Inputs): Answer {
  const day = number(inputs, 'hours_day');
  const awt = netHours({
    contractHours: number(inputs, 'days_week') * number(inputs, 'weeks'),
    leaveHours: number(inputs, 'leave'),
    holidayHours: number(inputs, 'holidays'),
    sicknessShare: 0,
    trainingHours: 0,
    otherHours: number(inputs, 'sick'),
    indirectShare: 0,
  });
  const days = workloadHours([number(inputs, 'appts')], [number(inputs, 'hours') / day]);
  const staff = requiredFte({ workloadHours: days, netHours: awt, allowanceShare: 0, additionalHours: 0 });
  return { workload_days: days, awt_days: awt, base_staff: staff };
}

export const plainFte = (hours: number, netHoursPerFte: number): number =>
  requiredFte({ workloadHours: hours, netHours: netHoursPerFte, allowanceShare: 0, additionalHours: 0 });

function workYearsOfMix(inputs: Inputs): Answer {
  // Any share will do to start from: the change is what counts.
  const hours = (share: number): number =>
    stepHours({ hours: number(inputs, 'minutes') / 60, share, noShowRate: 0, lostHours: null });
  const yearsAt = (share: number): number =>
    plainFte(number(inputs, 'cases') * hours(share), number(inputs, 'workyear'));
  return { workyears: yearsAt(0.5 + number(inputs, 'rate_change')) - yearsAt(0.5) };
}

function trainingLoss(inputs: Inputs): Answer {
  // Weeks of 40 hours; the class, then two spans on the job.
  const week = 40;
  const year = number(inputs, 'workyear');
  const spans = ['class_h', 'h1_hours', 'h2_hours'].map((name) => number(inputs, name) / week);
  const productivity = [0, number(inputs, 'h1_productivity'), number(inputs, 'h2_productivity')];
  const lost = (hires: number, weeks: number): readonly number[] => {
    const curve = spans.flatMap((length, i) => repeat(length, productivity[i] ?? 0));
    const fte = effectiveFte([hires, ...repeat(weeks - 1, 0)], curve);
    return Array.from(fte, (effective) => ((hires - effective) * week) / year);
  };
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const july = lost(number(inputs, 'july'), 52);
  const [inClass = 0, first = 0] = spans;
  const figures = {
    july_class: sum(july.slice(0, inClass)),
    july_instr: number(inputs, 'class_h') / year,
    july_ojt1: sum(july.slice(inClass, inClass + first)),
    july_ojt2: sum(july.slice(inClass + first)),
    june_class: sum(lost(number(inputs, 'june'), number(inputs, 'june_class_h') / week)),
    june_instr: number(inputs, 'june_class_h') / year,
  };
  return { ...figures, total: sum(Object.values(figures)) };
}

export const staffingChecks: Readonly<Record<string, (inputs: Inputs) => Answer>> = {
  requiredFteInMinutes: (i) =>
    plainFte(number(i, 'cases') * number(i, 'minutes_per_case'), number(i, 'annual_minutes')),
  requiredFteInHours: (i) => plainFte(number(i, 'cases') * number(i, 'hours_per_case'), number(i, 'productive_hours')),
  wisn,
  wisnInDays,
  workYears: (i) => {
    const yearsFor = (cases: number): number => plainFte(cases * (1750 / number(i, 'ppwy')), 1750);
    return { workyears: yearsFor(number(i, 'new')) - yearsFor(number(i, 'old')) };
  },
  workYearsOfMix,
  trainingLoss,
  occupancy: (i) => {
    const hours = workloadHours([number(i, 'volume')], [number(i, 'aht_s') / 3600]);
    const allowanceShare = 1 - number(i, 'occ');
    return { hours: requiredFte({ workloadHours: hours, netHours: 1, allowanceShare, additionalHours: 0 }) };
  },
  statutoryPenalty: (i) => {
    const eurPerDay = numbers(i, 'rate');
    const rates = numbers(i, 'days').map((days, k) => ({ days, eurPerDay: eurPerDay[k] ?? NaN }));
    const most = penaltyForDays({ days: 365, rates, cap: null });
    return { max: most === penaltyForDays({ days: 365, rates: AWB_4_17, cap: null }) ? most : NaN };
  },
};
