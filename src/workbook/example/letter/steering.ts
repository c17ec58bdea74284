/** How the example is steered: settings, derived inflow, goals, signals, penalties and restated stock. */
import type { Bilingual } from '../../../language';
import { dayOf } from '../../../model/time/calendar';
import type { CorrectionRow, DerivedRow, GoalRow, OrderRow, PenaltyRow, SignalRow } from '../../../model/tables/tables';
import type { Cell } from '../../port';
import { SETTING_NAMES, type SettingRow } from '../../schema/settings';
import type { WithOrigin } from '../../schema/shared-columns';
import { PERIOD_KINDS } from '../../codec/settings';
import type { NewRow } from '../base/example-model';
import {
  AFTER_DECISION,
  DERIVED_YEAR,
  FORECAST,
  INFLOW,
  COURT_SHARE,
  LEGAL_PER_OVERDUE,
  OPEN_IN_COURT,
  ORDER,
  PERIODS,
  month,
  overLocations,
} from './figures';
import { SETTING_REMARKS } from '../base/remarks';
import type { ExampleWords } from '../base/words';

/** Excel's serial of 1 May 2023 would be unreadable in a cell without a date format; text reads the same everywhere. */
const FIRST_PERIOD = '2023-05';

export function settingRows({ words: { parameters }, language }: ExampleWords): readonly NewRow<SettingRow>[] {
  const name = (setting: Bilingual): string => setting[language];
  const row = (setting: string, value: Cell, remark: Bilingual): NewRow<SettingRow> => ({
    setting,
    value,
    remark: remark[language],
  });
  const { periodKind, firstPeriod, periods, workOrder, overheadShare } = SETTING_NAMES;
  return [
    row(name(periodKind), PERIOD_KINDS.write('month', language), SETTING_REMARKS.periodKind),
    row(name(firstPeriod), FIRST_PERIOD, SETTING_REMARKS.firstPeriod),
    row(name(periods), PERIODS, SETTING_REMARKS.periods),
    row(name(workOrder), 'split(0.70)', SETTING_REMARKS.workOrder),
    row(name(overheadShare), 0.25, SETTING_REMARKS.overheadShare),
    row(parameters.hoursPerDay, 8, SETTING_REMARKS.hoursPerDay),
    row(parameters.inflowBase, INFLOW.base, SETTING_REMARKS.inflowBase),
    row(parameters.inflowLow, INFLOW.low, SETTING_REMARKS.inflowScenario),
    row(parameters.inflowMiddle, INFLOW.middle, SETTING_REMARKS.inflowScenario),
    row(parameters.inflowHigh, INFLOW.high, SETTING_REMARKS.inflowScenario),
    row(parameters.inflowDerived, DERIVED_YEAR.family + DERIVED_YEAR.repeat, SETTING_REMARKS.inflowDerived),
    row(parameters.order, ORDER.track4, SETTING_REMARKS.order),
    row(parameters.baaCases, ORDER.baa, SETTING_REMARKS.baaCases),
  ];
}

export function derivedRows({ words: { products }, origin }: ExampleWords): readonly NewRow<WithOrigin<DerivedRow>>[] {
  const decided = [products.track4, products.baa];
  return [
    ...decided.map((product) => ({
      event: 'decision' as const,
      product,
      ...AFTER_DECISION.family,
      target: products.family,
      ...origin('derivedFamily', 'assumption'),
    })),
    ...decided.map((product) => ({
      event: 'decision' as const,
      product,
      ...AFTER_DECISION.repeat,
      target: products.repeat,
      ...origin('derivedRepeat', 'assumption'),
    })),
    ...[...decided, products.repeat].map((product) => ({
      event: 'overdue' as const,
      product,
      share: LEGAL_PER_OVERDUE,
      lag: 1,
      target: products.legal,
      ...origin('derivedLegal', 'assumption'),
    })),
  ];
}

export const goalRows = ({ words: { products } }: ExampleWords): readonly NewRow<GoalRow>[] => [
  { goal: 'hold' },
  { product: products.track2, goal: 'ontime' },
  { product: products.track1, goal: 'ontime' },
  // Utrecht: back to six months of inflow in a year and a half.
  { location: 'Utrecht', product: products.track4, goal: 'stock', value: 1_600, by: dayOf(2024, 10, 31) },
];

/** What the letter orders and expects, so that the model can be held against it. */
export function orderRows({ words: { products, orders }, origin }: ExampleWords): readonly NewRow<OrderRow>[] {
  const end2024 = dayOf(2024, 12, 31);
  const source = (of: Parameters<typeof origin>[0]): string => origin(of, 'approved').source;
  return [
    {
      order: orders.track4,
      measure: 'decisions',
      product: products.track4,
      to: month(11),
      bound: 'atLeast',
      value: ORDER.track4,
      source: source('orderTrack4'),
    },
    {
      order: orders.baa,
      measure: 'decisions',
      product: products.baa,
      to: month(11),
      bound: 'atLeast',
      value: ORDER.baa,
      source: source('orderBaa'),
    },
    {
      order: orders.penalties,
      measure: 'penalties',
      to: end2024,
      bound: 'atMost',
      value: FORECAST.penalties,
      source: source('orderPenalties'),
    },
    {
      order: orders.legal,
      measure: 'derivedInflow',
      product: products.legal,
      to: end2024,
      bound: 'atMost',
      value: FORECAST.legal,
      source: source('orderLegal'),
    },
  ];
}

/**
 * Indicators of the chain dashboard; the values are assumptions. Red is what stands out in 2023, not what would be bad in a
 * quiet year: with the stock of that year everything waits longer than the term, and a signal that is red everywhere says
 * nothing. A year of work in stock is amber, a year and a half red; two years of waiting amber, three red.
 */
export const signalRows = (): readonly NewRow<SignalRow>[] => [
  { indicator: 'fteGap', amber: -2, red: -10 },
  { indicator: 'onTimeShare', amber: 0.8, red: 0.6 },
  { indicator: 'utilisation', amber: 0.95, red: 0.99 },
  { indicator: 'weeksOfWork', amber: 52, red: 78 },
  { indicator: 'waitingTime', amber: 24, red: 36 },
];

/** Days from going to court to the ruling, and of the new term that the court sets. */
const COURT = { ruling: 70, newTerm: 56 } as const;

/** € 100 a day, at most 7,500. In two parts: Excel would take "75: 100" alone for a time of day. */
const COURT_RATES = {
  kind: 'court',
  rates: [
    { days: 30, eurPerDay: 100 },
    { days: 45, eurPerDay: 100 },
  ],
  cap: 7_500,
  lag: COURT.ruling + COURT.newTerm,
} as const;

/** @param toCourt share of the overdue cases that newly goes to court per period. */
export const courtRow = (
  toCourt: number,
  { origin }: ExampleWords,
  from: NewRow<WithOrigin<PenaltyRow>>['from'] = null,
): NewRow<WithOrigin<PenaltyRow>> => ({
  ...COURT_RATES,
  from,
  noticeShare: toCourt,
  ...origin('court', 'assumption'),
});

/** Who went to court before May 2023 is in the first row of the court, halfway to a ruling; who does since, in the second. */
export const penaltyRows = (context: ExampleWords): readonly NewRow<WithOrigin<PenaltyRow>>[] => [
  {
    kind: 'statutory',
    rates: [
      { days: 14, eurPerDay: 23 },
      { days: 14, eurPerDay: 35 },
      { days: 14, eurPerDay: 45 },
    ],
    cap: 1_442,
    noticeShare: 0,
    lag: 14,
    ...context.origin('awb', 'approved'),
  },
  {
    ...COURT_RATES,
    lag: COURT.ruling / 2 + COURT.newTerm,
    noticeShare: OPEN_IN_COURT,
    ...context.origin('courtOpening', 'assumption'),
  },
  courtRow(COURT_SHARE, context, month(1)),
];

/** The stock of track 1 was published as 2,050 at the end of August 2024 and as 2,120 a month later. */
export const correctionRows = ({ words: { products }, language }: ExampleWords): readonly NewRow<CorrectionRow>[] =>
  overLocations(70, ({ track1 }) => track1).map(({ figures, amount }) => ({
    location: figures.location,
    product: products.track1,
    period: month(16),
    cases: amount,
    reason: SETTING_REMARKS.restated[language],
  }));
