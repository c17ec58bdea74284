/** Figures that others published (test/golden), as a formula in a cell. What each case asks of the model stands in test/model/support. */
import type { Line } from '../line';

export interface GoldenCase {
  readonly id: string;
  readonly check: string;
  readonly origin: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
  readonly tolerance: number;
}

/** The figure's name in the case, or '' where the case expects one number; the function it is about; the formula. */
type Formula = readonly [figure: string, about: string, formula: string];

class Inputs {
  constructor(private readonly given: Readonly<Record<string, unknown>>) {}

  /** The first of these names that is there. */
  get(...names: readonly string[]): string {
    const name = names.find((one) => one in this.given);
    if (name === undefined) throw new Error(`no ${names.join(' or ')}`);
    return String(this.given[name]);
  }

  has = (name: string): boolean => name in this.given;

  list(name: string, key?: string): string {
    const values = this.given[name];
    if (!Array.isArray(values)) throw new Error(`no list ${name}`);
    return `{${values.map((value: Readonly<Record<string, unknown>>) => String(key === undefined ? value : value[key])).join(';')}}`;
  }
}

/** Sources give the divisor −ln(1 − p) as a factor, or p itself. */
const share = (i: Inputs): string => {
  if (i.has('percentile')) return i.get('percentile');
  return i.has('performance') ? i.get('performance') : `1-EXP(-${i.get('factor')})`;
};
const stock = (i: Inputs, inflow: string): string =>
  `VKT.SAFESTOCK(${inflow},${i.get('target_wait', 'target_weeks')},${share(i)},"exponential")`;

const wisn = (i: Inputs): readonly Formula[] => {
  const day = i.get('hours_day');
  const hours = (name: string): string => `${i.get(name)}*${day}`;
  const net = `VKT.NETHOURS(${[hours('days'), hours('annual'), hours('holidays'), '0', hours('training'), hours('sick')].join(',')})`;
  const allowance = `SUM(${i.list('support_hours_day')})/${day}`;
  const fte = `VKT.FTE(${i.list('activities', 'volume')},${i.list('activities', 'hours')},${net},${allowance})`;
  return [
    ['awt', 'NETHOURS', net],
    ['derived_required', 'FTE', fte],
    ['derived_ratio', 'FTE', `${i.get('current')}/${fte}`],
  ];
};

const wisnInDays = (i: Inputs): readonly Formula[] => {
  const hours = `${i.get('hours')}/${i.get('hours_day')}`;
  const net = `VKT.NETHOURS(${i.get('days_week')}*${i.get('weeks')},${i.get('leave')},${i.get('holidays')},0,0,${i.get('sick')})`;
  return [
    ['workload_days', 'WORKLOAD', `VKT.WORKLOAD(${i.get('appts')},${hours})`],
    ['awt_days', 'NETHOURS', net],
    ['base_staff', 'FTE', `VKT.FTE(${i.get('appts')},${hours},${net})`],
  ];
};

const backOffice = (i: Inputs): readonly Formula[] => {
  const perDay = `VKT.DECISIONS(${i.get('fte')},${i.get('iw')},${i.get('ait')})`;
  const after = (days: number): string =>
    `INDEX(VKT.FORECAST(0,SEQUENCE(${days},1,${i.get('di')},0),${i.get('fte')},${i.get('ait')},${i.get('iw')}),${days},3)`;
  return [
    ['drc', 'DECISIONS', perDay],
    ['rho', 'LOAD', `VKT.LOAD(${i.get('di')},${perDay})`],
    ['margin', 'DECISIONS', `${perDay}-${i.get('di')}`],
    ['workload', 'WORKLOAD', `VKT.WORKLOAD(${i.get('di')},${i.get('ait')})`],
    ['required', 'FTE', `VKT.FTE(${i.get('di')},${i.get('ait')},${i.get('iw')})`],
    ['drift20', 'FORECAST', after(20)],
    ['drift120', 'FORECAST', after(120)],
  ];
};

const mix = (i: Inputs): readonly Formula[] => {
  const years = (of: string): string =>
    `VKT.FTE(${i.get('cases')},VKT.CASEHOURS(${i.get('minutes')}/60,${of}),${i.get('workyear')})`;
  return [['workyears', 'CASEHOURS', `${years(`0.5+${i.get('rate_change')}`)}-${years('0.5')}`]];
};

const minutes = (i: Inputs): readonly Formula[] => [
  ['', 'FTE', `VKT.FTE(${i.get('cases')},${i.get('minutes_per_case')},${i.get('annual_minutes')})`],
];

const FORMULAS: Readonly<Record<string, (i: Inputs) => readonly Formula[]>> = {
  load: (i) => [['load', 'LOAD', `VKT.LOAD(${i.get('demand')},${i.get('capacity')})`]],
  relief: (i) => [
    [
      'relief',
      'FTEGOAL',
      `VKT.FTEGOAL(${i.get('queue_size', 'queue')},${i.get('demand')},1,1,${i.get('target_queue_size', 'target_queue')},${i.get('time_to_target', 'time')})`,
    ],
  ],
  headroom: (i) => [
    [
      'target_capacity',
      'HEADROOM',
      `VKT.HEADROOM(${i.get('demand')},${i.get('target_wait')},${share(i)},${i.get('cv_demand')},${i.get('cv_capacity')})`,
    ],
  ],
  meanWait: (i) => [['mean_wait', 'LEADTIME', `VKT.LEADTIME(${stock(i, '1')},1)`]],
  safeStock: (i) => [['target_queue', 'SAFESTOCK', stock(i, i.get('demand'))]],
  queueRatio: (i) => [['', 'SAFESTOCK', `${i.get('queue_size')}/${stock(i, i.get('demand'))}`]],
  growth: (i) => {
    const target = stock(i, i.get('demand'));
    const capacity = `VKT.FTEGOAL(${i.get('current_queue')},${i.get('demand')},1,1,${target},${i.get('weeks')})`;
    return [
      ['target_queue', 'SAFESTOCK', target],
      ['growth_per_week', 'FTEGOAL', `${i.get('demand')}-${capacity}`],
    ];
  },
  waitingList: (i) => [
    ['lambda', 'LEADTIME', `1/VKT.LEADTIME(${stock(i, '1')},1)`],
    ['waiting_list', 'SAFESTOCK', stock(i, i.get('referral_rate'))],
  ],
  backOffice,
  stock: (i) => [
    [
      'closing',
      'FORECAST',
      `INDEX(VKT.FORECAST(${i.get('opening')},${i.get('inflow')},${i.get('decisions')},1,1),1,3)`,
    ],
  ],
  requiredFteInMinutes: minutes,
  requiredFteInHours: (i) => [
    ['', 'FTE', `VKT.FTE(${i.get('cases')},${i.get('hours_per_case')},${i.get('productive_hours')})`],
  ],
  wisn,
  wisnInDays,
  workYears: (i) => {
    const years = (cases: string): string => `VKT.FTE(${cases},1750/${i.get('ppwy')},1750)`;
    return [['workyears', 'FTE', `${years(i.get('new'))}-${years(i.get('old'))}`]];
  },
  workYearsOfMix: mix,
  occupancy: (i) => [['hours', 'FTE', `VKT.FTE(${i.get('volume')},${i.get('aht_s')}/3600,1,1-${i.get('occ')})`]],
  statutoryPenalty: () => [['max', 'PENALTY', 'VKT.PENALTY(365)']],
};

/** Simulations by the hour and classes that start in the year: no formula of one cell. */
const NO_FORMULA: readonly string[] = ['oneServer', 'slots', 'absence', 'trainingLoss', 'backOfficeLoad'];

/** A named figure of the case, or its only one. */
function figureOf(expected: unknown, name: string): number {
  if (typeof expected === 'number') return expected;
  const figure: unknown = Object.entries(expected ?? {}).find(([key]) => key === name)?.[1];
  if (typeof figure !== 'number') throw new Error(`no figure ${name}`);
  return figure;
}

export function fromGolden(cases: readonly GoldenCase[]): readonly Line[] {
  return cases
    .filter(({ check }) => !NO_FORMULA.includes(check))
    .flatMap(({ id, check, origin, inputs, expected, tolerance }) => {
      const formulas = FORMULAS[check];
      if (formulas === undefined) throw new Error(`no formula for ${check}`);
      return formulas(new Inputs(inputs)).map(([figure, about, formula]) => ({
        about,
        formula,
        expected: figureOf(expected, figure),
        // What was published exactly still passes through two kinds of arithmetic.
        tolerance: Math.max(tolerance, 1e-9),
        origin: `golden ${id}: ${origin}`,
      }));
    });
}
