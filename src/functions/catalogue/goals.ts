/** Functions from a goal to the staff it asks for. */
import { ftePlan, fteOnTime, leastFteForStock } from '../../model/formulas/requirement';
import { effectiveFte } from '../../model/formulas/ramp-up';
import { number } from '../argument-kinds';
import { numbers } from '../argument-lists';
import { define, refuse, type Refusal } from '../define';
import { DUE_TERM_PERIODS, HOURS_PER_CASE, INFLOW, NET_HOURS_PERIOD, STOCK, STOCK_BY_AGE, wording } from '../wording';
import { column, spread, unequal } from './lists';

const noHours = (): Refusal =>
  refuse(
    'absent',
    'geen bezetting is genoeg: er is werk af te maken in perioden zonder netto uren.',
    'no staffing is enough: there is work to finish in periods without net hours.',
  );

const finite = (fte: number): number | Refusal => (Number.isFinite(fte) ? fte : noHours());

const FTEGOAL = define({
  id: 'FTEGOAL',
  summary: {
    nl: 'Kleinste vaste aantal fte waarmee de voorraad eindigt op of onder het doel; 0 als niets nodig is.',
    en: 'Smallest fixed number of FTE that ends with the stock at or below the target; 0 if none is needed.',
  },
  result: 'value',
  units: 'fte',
  arguments: {
    stock: number(STOCK, { min: 0 }),
    inflow: numbers(
      wording(
        { nl: 'instroom', en: 'inflow' },
        {
          nl: 'Nieuwe zaken per periode, 0 of meer: één waarde, of één per periode.',
          en: 'New cases per period, 0 or more: one value, or one per period.',
        },
      ),
      { min: 0 },
    ),
    hoursPerCase: number(HOURS_PER_CASE, { above: 0 }),
    netHours: numbers(NET_HOURS_PERIOD, { min: 0 }),
    targetStock: number(
      wording(
        { nl: 'doelvoorraad', en: 'targetStock' },
        { nl: 'Gewenste voorraad, 0 of meer.', en: 'Wanted stock, 0 or more.' },
      ),
      { min: 0 },
    ),
    periods: number(
      wording(
        { nl: 'perioden', en: 'periods' },
        {
          nl: 'Aantal perioden, 1 tot 600; leeg = zoveel als er waarden zijn van instroom of netto uren.',
          en: 'Number of periods, 1 to 600; empty = as many as there are values of inflow or net hours.',
        },
      ),
      { min: 1, max: 600 },
      { whole: true, byDefault: null },
    ),
  },
  examples: [
    {
      args: [1200, 30, 1, 1, 390, 26],
      result: 61.15384615384615,
      because: {
        nl: '30 + (1.200 − 390) ÷ 26 = 61,15 (wachtlijstliteratuur NHS).',
        en: '30 + (1,200 − 390) ÷ 26 = 61.15 (NHS waiting-list literature).',
      },
    },
  ],
  compute: (a) => {
    const given = Math.max(a.inflow.length, a.netHours.length);
    const size = a.periods ?? given;
    if (a.periods === null && given === 1)
      return refuse(
        'value',
        'geef het aantal perioden, of de instroom per periode als bereik.',
        'give the number of periods, or the inflow per period as a range.',
      );
    const inflow = spread(a.inflow, size);
    const hoursPerFte = spread(a.netHours, size);
    if (!inflow || !hoursPerFte) return unequal(size);
    return finite(
      leastFteForStock({
        stock: a.stock,
        inflow,
        hoursPerCase: a.hoursPerCase,
        hoursPerFte,
        targetStock: a.targetStock,
      }),
    );
  },
});

const agedQueue = {
  stockByAge: numbers(STOCK_BY_AGE, { min: 0 }),
  inflow: numbers(INFLOW, { min: 0 }),
  hoursPerCase: number(HOURS_PER_CASE, { above: 0 }),
  netHours: numbers(NET_HOURS_PERIOD, { min: 0 }),
  termPeriods: number(DUE_TERM_PERIODS, { min: 0, max: 10_000 }, { whole: true }),
};

const FTEONTIME = define({
  id: 'FTEONTIME',
  summary: {
    nl: 'Kleinste vaste aantal fte waarmee niets te laat wordt; wat al te laat is, komt klaar in periode 1.',
    en: 'Smallest fixed number of FTE that lets nothing become overdue; what is overdue is done in period 1.',
  },
  result: 'value',
  units: 'fte',
  arguments: agedQueue,
  examples: [
    {
      args: [[[0], [20], [5]], [[10], [10], [10]], 2, 10, 2],
      result: 5,
      because: {
        nl: '20 + 5 zaken moeten in periode 1 klaar zijn: 25 × 2 uur ÷ 10 uur = 5 fte. Wat na de laatste periode verloopt, vraagt nog niets: geef daarom meer perioden instroom dan de termijn.',
        en: '20 + 5 cases must be done in period 1: 25 × 2 hours ÷ 10 hours = 5 FTE. What falls due after the last period asks for nothing yet: so give more periods of inflow than the term.',
      },
    },
  ],
  compute: (a) => {
    const netHours = spread(a.netHours, a.inflow.length);
    return netHours ? finite(fteOnTime({ ...a, netHours })) : unequal(a.inflow.length);
  },
});

const FTEPLAN = define({
  id: 'FTEPLAN',
  summary: {
    nl: 'Het vlakste bezettingsplan dat alles op tijd beslist: fte per periode, als kolom.',
    en: 'The flattest staffing plan that decides everything in time: FTE per period, as a column.',
  },
  result: 'matrix',
  units: 'fte',
  arguments: agedQueue,
  examples: [
    {
      args: [[[0], [20], [5]], [[10], [10], [10]], 2, 10, 2],
      result: [[5], [1], [1]],
      because: {
        nl: 'Periode 1 vraagt 50 uur (5 fte); daarna verloopt alleen de termijn van de instroom van periode 1 nog binnen deze perioden: 20 uur over twee perioden. Geef daarom meer perioden instroom dan de termijn.',
        en: 'Period 1 asks 50 hours (5 FTE); after that only the inflow of period 1 falls due within these periods: 20 hours over two periods. So give more periods of inflow than the term.',
      },
    },
  ],
  compute: (a) => {
    const netHours = spread(a.netHours, a.inflow.length);
    if (!netHours) return unequal(a.inflow.length);
    const plan = ftePlan({ ...a, netHours });
    return plan.every(Number.isFinite) ? column(plan) : noHours();
  },
});

/** Periods × points of the curve that take about a second. */
const MOST_RAMP_UP = 500_000_000;

const RAMPUP = define({
  id: 'RAMPUP',
  summary: {
    nl: 'Effectieve fte per periode van nieuwe medewerkers die een leercurve volgen, als kolom.',
    en: 'Effective FTE per period of new staff that follow a learning curve, as a column.',
  },
  result: 'matrix',
  units: 'fte',
  arguments: {
    fte: numbers(
      wording(
        { nl: 'fte', en: 'fte' },
        { nl: 'Nieuwe fte per periode, 0 of meer.', en: 'New FTE per period, 0 or more.' },
      ),
      {
        min: 0,
      },
    ),
    curve: numbers(
      wording(
        { nl: 'leercurve', en: 'curve' },
        {
          nl: 'Productiviteit per periode sinds de start, 0 tot 2; de laatste waarde blijft.',
          en: 'Productivity per period since the start, 0 to 2; the last value stays.',
        },
      ),
      { min: 0, max: 2 },
    ),
  },
  examples: [
    {
      args: [
        [[10], [0], [4]],
        [[0], [0.5], [1]],
      ],
      result: [[0], [5], [10]],
      because: {
        nl: '10 nieuwe fte: eerst 0, dan 5, dan 10; de 4 van periode 3 tellen nog niet.',
        en: '10 new FTE: first 0, then 5, then 10; the 4 of period 3 do not count yet.',
      },
    },
  ],
  compute: (a) =>
    a.fte.length * a.curve.length > MOST_RAMP_UP
      ? refuse(
          'value',
          'dit zijn te veel perioden om te berekenen; maak de leercurve korter: de laatste waarde blijft gelden.',
          'these are too many periods to compute; make the learning curve shorter: its last value stays.',
        )
      : column(effectiveFte(a.fte, a.curve)),
});

export const GOAL_FUNCTIONS = [FTEGOAL, FTEONTIME, FTEPLAN, RAMPUP];
