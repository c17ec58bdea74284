/** Functions from work to staff at rest: hours of work, FTE, decisions. */
import { decisionsByFte, requiredFte, workloadHours } from '../../model/formulas/wisn';
import { number } from '../argument-kinds';
import { block, type CellBlock } from '../argument-lists';
import { define, isRefusal, type Refusal } from '../define';
import { CASES, FTE, HOURS_PER_CASE, NET_HOURS_YEAR, wording } from '../wording';
import { missingNorm } from './hidden-work';
import { paired } from './lists';

/** Cases and hours per case, two ranges of one shape or one value for all, as hours of work. */
function hoursOfWork({
  cases,
  hoursPerCase,
}: {
  readonly cases: CellBlock;
  readonly hoursPerCase: CellBlock;
}): number | Refusal {
  const given = { cases, hoursPerCase };
  const lists = paired(given);
  if (isRefusal(lists)) return lists;
  return missingNorm(given, lists) ?? workloadHours(lists.cases, lists.hoursPerCase);
}

const casesAndHours = {
  cases: block(CASES, { min: 0 }),
  hoursPerCase: block(
    wording(
      { nl: 'urenPerZaak', en: 'hoursPerCase' },
      { nl: 'Uren per zaak, 0 of meer.', en: 'Hours per case, 0 or more.' },
    ),
    { min: 0 },
  ),
};

const WORKLOAD = define({
  id: 'WORKLOAD',
  summary: {
    nl: 'Uren werk: zaken × uren per zaak, opgeteld over bereiken van gelijke grootte.',
    en: 'Hours of work: cases × hours per case, summed over ranges of equal size.',
  },
  result: 'value',
  units: 'hours',
  arguments: {
    ...casesAndHours,
  },
  examples: [
    {
      args: [
        [[100], [50]],
        [[20], [6]],
      ],
      result: 2300,
      because: { nl: '100 × 20 + 50 × 6 = 2.300 uur.', en: '100 × 20 + 50 × 6 = 2,300 hours.' },
    },
  ],
  compute: (a) => hoursOfWork(a),
});

const FTE_REQUIRED = define({
  id: 'FTE',
  summary: {
    nl: 'Benodigde fte volgens WISN: uren werk ÷ (netto uren × (1 − toeslag)) + extra uren ÷ netto uren.',
    en: 'Required FTE by WISN: hours of work ÷ (net hours × (1 − allowance)) + additional hours ÷ net hours.',
  },
  result: 'value',
  units: 'fte',
  arguments: {
    ...casesAndHours,
    netHours: number(NET_HOURS_YEAR, { above: 0 }),
    allowanceShare: number(
      wording(
        { nl: 'toeslag', en: 'allowanceShare' },
        {
          nl: 'Deel van de netto uren voor werk dat niet aan zaken hangt, 0 tot minder dan 1; leeg = 0.',
          en: 'Share of net hours for work not tied to cases, 0 to less than 1; empty = 0.',
        },
      ),
      { min: 0, below: 1 },
      { byDefault: 0 },
    ),
    additionalHours: number(
      wording(
        { nl: 'extraUren', en: 'additionalHours' },
        {
          nl: 'Uren voor wat alleen sommigen doen, 0 of meer; leeg = 0.',
          en: 'Hours for what only some do, 0 or more; empty = 0.',
        },
      ),
      { min: 0 },
      { byDefault: 0 },
    ),
  },
  examples: [
    {
      args: [22184, 20, 1363],
      result: 325.5172413793103,
      because: { nl: '22.184 × 20 ÷ 1.363 = 325,5 fte.', en: '22,184 × 20 ÷ 1,363 = 325.5 FTE.' },
    },
  ],
  compute: (a) => {
    const workload = hoursOfWork(a);
    if (typeof workload !== 'number') return workload;
    return requiredFte({
      workloadHours: workload,
      netHours: a.netHours,
      allowanceShare: a.allowanceShare,
      additionalHours: a.additionalHours,
    });
  },
});

const DECISIONS = define({
  id: 'DECISIONS',
  summary: {
    nl: 'Zaken die zoveel fte beslissen: fte × netto uren ÷ uren per zaak.',
    en: 'Cases that many FTE decide: FTE × net hours ÷ hours per case.',
  },
  result: 'value',
  units: 'cases',
  arguments: {
    fte: number(FTE, { min: 0 }),
    netHours: number(
      wording(
        { nl: 'nettoUren', en: 'netHours' },
        { nl: 'Netto uren van één fte, 0 of meer.', en: 'Net hours of one FTE, 0 or more.' },
      ),
      { min: 0 },
    ),
    hoursPerCase: number(HOURS_PER_CASE, { above: 0 }),
  },
  examples: [
    {
      args: [100, 1363, 20],
      result: 6815,
      because: { nl: '100 × 1.363 ÷ 20 = 6.815 zaken.', en: '100 × 1,363 ÷ 20 = 6,815 cases.' },
    },
  ],
  compute: (a) => decisionsByFte(a),
});

export const WORK_FUNCTIONS = [WORKLOAD, FTE_REQUIRED, DECISIONS];
