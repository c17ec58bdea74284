/** Functions about queues: what happens to one, how large it may be, how much room it needs. */
import { headroom, leadTime, load, safeStock, type QueueDiscipline } from '../../model/formulas/queue-size';
import { forecast, type OptionalSeries } from '../../model/formulas/single-queue';
import type { Bilingual } from '../../language';
import type { Cell } from '../../workbook/port';
import { choice, flag, number } from '../argument-kinds';
import type { Wording } from '../argument';
import { numbers } from '../argument-lists';
import { define, refuse } from '../define';
import { HOURS_PER_CASE, INFLOW, NET_HOURS_PERIOD, STOCK, STOCK_BY_AGE, TERM_PERIODS, wording } from '../wording';
import { spread, unequal } from './lists';

const HEADERS = {
  nl: ['instroom', 'besluiten', 'voorraad', 'over termijn', 'aandeel op tijd', 'wachttijd'],
  en: ['inflow', 'decisions', 'stock', 'overdue', 'on-time share', 'waiting time'],
} as const;

/** An empty cell where there is no value: Excel would show null as 0. */
const cellAt = (series: OptionalSeries, t: number): Cell => (series.has[t] === 1 ? (series.values[t] ?? '') : '');

/** The same words, with what empty means. */
const emptyToo = ({ name, help }: Wording, nl: string, en: string): Wording => ({
  name,
  help: { nl: `${help.nl.replace(/\.$/, '')}; ${nl}.`, en: `${help.en.replace(/\.$/, '')}; ${en}.` },
});

const FORECAST = define({
  id: 'FORECAST',
  summary: {
    nl: 'Een wachtrij per periode: instroom, besluiten, voorraad, over termijn, aandeel op tijd, wachttijd.',
    en: 'A queue by period: inflow, decisions, stock, overdue, on-time share and waiting time.',
  },
  result: 'matrix',
  units: ['cases', 'cases', 'cases', 'cases', 'share', 'periods'],
  arguments: {
    stockByAge: numbers(STOCK_BY_AGE, { min: 0 }),
    inflow: numbers(INFLOW, { min: 0 }),
    fte: numbers(
      wording(
        { nl: 'fte', en: 'fte' },
        {
          nl: 'Fte per periode, 0 of meer: één waarde, of één per periode.',
          en: 'FTE per period, 0 or more: one value, or one per period.',
        },
      ),
      { min: 0 },
    ),
    hoursPerCase: number(HOURS_PER_CASE, { above: 0 }),
    netHours: numbers(NET_HOURS_PERIOD, { min: 0 }),
    termPeriods: number(
      emptyToo(TERM_PERIODS, 'leeg = zonder termijn', 'empty = without a term'),
      { min: 0, max: 10_000 },
      { whole: true, byDefault: null },
    ),
    headers: flag(
      wording(
        { nl: 'koppen', en: 'headers' },
        { nl: 'WAAR voor een rij met koppen; leeg = zonder.', en: 'TRUE for a header row; empty = none.' },
      ),
    ),
  },
  examples: [
    {
      args: [[[30], [20]], [[10], [10]], 1, 2, 40, 2],
      result: [
        [10, 20, 40, 0, 1, 2],
        [10, 20, 30, 10, 1, 1.5],
      ],
      because: {
        nl: 'Elke periode 1 fte × 40 uur ÷ 2 uur = 20 besluiten, oudste eerst; na periode 2 zijn 10 zaken over hun termijn.',
        en: 'Each period 1 FTE × 40 hours ÷ 2 hours = 20 decisions, oldest first; after period 2 ten cases are past their term.',
      },
    },
  ],
  compute: (a, { language }) => {
    const periods = a.inflow.length;
    const fte = spread(a.fte, periods);
    const netHours = spread(a.netHours, periods);
    if (!fte || !netHours) return unequal(periods);
    const run = forecast({ ...a, fte, netHours });
    const rows = a.inflow.map((_, t): readonly Cell[] => [
      run.inflow[t] ?? '',
      run.decisions[t] ?? '',
      run.stock[t] ?? '',
      cellAt(run.overdue, t),
      cellAt(run.onTimeShare, t),
      cellAt(run.waitingTime, t),
    ]);
    return a.headers ? [HEADERS[language], ...rows] : rows;
  },
});

const LEADTIME = define({
  id: 'LEADTIME',
  summary: {
    nl: 'Doorlooptijd van de voorraad in perioden: voorraad ÷ besluiten per periode (wet van Little).',
    en: 'Periods of work in stock: stock ÷ decisions per period (Little’s law).',
  },
  result: 'value',
  units: 'periods',
  arguments: {
    stock: number(STOCK, { min: 0 }),
    decisionsPerPeriod: number(
      wording(
        { nl: 'besluitenPerPeriode', en: 'decisionsPerPeriod' },
        { nl: 'Besluiten per periode, meer dan 0.', en: 'Decisions per period, more than 0.' },
      ),
      { above: 0 },
    ),
  },
  examples: [
    {
      args: [33555, 1850],
      result: 18.137837837837836,
      because: { nl: '33.555 ÷ 1.850 = 18,1 maanden.', en: '33,555 ÷ 1,850 = 18.1 months.' },
    },
  ],
  compute: (a) => leadTime(a.stock, a.decisionsPerPeriod),
});

const inflowPerPeriod = number(
  wording(
    { nl: 'instroom', en: 'inflow' },
    { nl: 'Nieuwe zaken per periode, 0 of meer.', en: 'New cases per period, 0 or more.' },
  ),
  { min: 0 },
);
const longestWait = number(
  wording(
    { nl: 'termijn', en: 'termPeriods' },
    { nl: 'Beslistermijn in perioden, meer dan 0.', en: 'Decision term in periods, more than 0.' },
  ),
  { above: 0 },
);
const onTime = wording(
  { nl: 'aandeelOpTijd', en: 'onTimeShare' },
  {
    nl: 'Deel van de zaken binnen de termijn, meer dan 0 en minder dan 1.',
    en: 'Share of the cases within the term, more than 0 and less than 1.',
  },
);
const openShare = { above: 0, below: 1 } as const;

const SAFESTOCK = define({
  id: 'SAFESTOCK',
  summary: {
    nl: 'Grootste voorraad die de termijn haalt: strikt op volgorde (fifo) of met exponentiële wachttijden.',
    en: 'Largest stock that keeps the term: strictly in order (fifo) or with exponential waiting times.',
  },
  result: 'value',
  units: 'cases',
  arguments: {
    inflow: inflowPerPeriod,
    termPeriods: longestWait,
    onTimeShare: number(emptyToo(onTime, 'leeg = geen (alleen bij fifo)', 'empty = none (with fifo only)'), openShare, {
      byDefault: null,
    }),
    discipline: choice<QueueDiscipline>(
      wording(
        { nl: 'volgorde', en: 'discipline' },
        // Straight marks: what stands between them is typed in a formula, with them.
        {
          nl: '"fifo" of leeg = instroom × termijn; "exponential" = dat ÷ −ln(1 − aandeel op tijd).',
          en: '"fifo" or empty = inflow × term; "exponential" = that ÷ −ln(1 − on-time share).',
        },
      ),
      ['fifo', 'exponential'],
      'fifo',
    ),
  },
  examples: [
    { args: [30, 52], result: 1560, because: { nl: 'fifo: 30 × 52 = 1.560.', en: 'fifo: 30 × 52 = 1,560.' } },
    {
      args: [30, 52, 0.92, 'exponential'],
      result: 617.643547542397,
      because: {
        nl: 'exponentieel: 30 × 52 ÷ −ln(0,08) = 617,6.',
        en: 'exponential: 30 × 52 ÷ −ln(0.08) = 617.6.',
      },
    },
  ],
  compute: (a) =>
    a.discipline === 'exponential' && a.onTimeShare === null
      ? refuse(
          'value',
          'geef bij "exponential" het aandeel op tijd, bijvoorbeeld 0,92.',
          'with "exponential", give the on-time share, for example 0.92.',
        )
      : safeStock({ ...a, onTimeShare: a.onTimeShare ?? 0.5 }), // under fifo the share plays no part
});

const variation = (name: Bilingual, of: Bilingual) =>
  number(
    wording(name, {
      nl: `Spreiding van de ${of.nl} per periode (standaardafwijking ÷ gemiddelde), 0 of meer.`,
      en: `Variation of the ${of.en} per period (standard deviation ÷ mean), 0 or more.`,
    }),
    { min: 0 },
  );

const HEADROOM = define({
  id: 'HEADROOM',
  summary: {
    nl: 'Capaciteit per periode die de termijn haalt: instroom plus marge voor schommelingen (Kingman).',
    en: 'Capacity per period that keeps the term: inflow plus room for swings (Kingman).',
  },
  result: 'value',
  arguments: {
    inflow: inflowPerPeriod,
    termPeriods: longestWait,
    onTimeShare: number(onTime, openShare),
    cvInflow: variation({ nl: 'variatieInstroom', en: 'cvInflow' }, { nl: 'instroom', en: 'inflow' }),
    cvCapacity: variation({ nl: 'variatieCapaciteit', en: 'cvCapacity' }, { nl: 'capaciteit', en: 'capacity' }),
  },
  examples: [
    {
      args: [30, 52, 0.92, 1, 1],
      result: 30.048571704698237,
      because: {
        nl: '30 + (1 + 1)/2 × −ln(0,08) ÷ 52 = 30,05.',
        en: '30 + (1 + 1)/2 × −ln(0.08) ÷ 52 = 30.05.',
      },
    },
  ],
  compute: (a) => headroom(a),
});

const LOAD = define({
  id: 'LOAD',
  summary: {
    nl: 'Belasting: instroom ÷ capaciteit; vanaf 1 komt de voorraad nooit tot rust.',
    en: 'Load: inflow ÷ capacity; from 1 on the stock never settles.',
  },
  result: 'value',
  units: 'share',
  arguments: {
    inflow: inflowPerPeriod,
    capacity: number(
      wording(
        { nl: 'capaciteit', en: 'capacity' },
        { nl: 'Besluiten per periode, meer dan 0.', en: 'Decisions per period, more than 0.' },
      ),
      { above: 0 },
    ),
  },
  examples: [{ args: [30, 27], result: 1.1111111111, because: { nl: '30 ÷ 27 = 1,11.', en: '30 ÷ 27 = 1.11.' } }],
  compute: (a) => load(a.inflow, a.capacity),
});

export const QUEUE_FUNCTIONS = [FORECAST, LEADTIME, SAFESTOCK, HEADROOM, LOAD];
