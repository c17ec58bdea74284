/** Functions that say how many hours there are: of a person in a year, and in a case. */
import { RANGES } from '../../model/tables/ranges';
import { caseHours } from '../../model/formulas/case-hours';
import { netHours } from '../../model/formulas/net-hours';
import { number } from '../argument-kinds';
import { block, optionalBlock, type CellBlock } from '../argument-lists';
import { define, isRefusal, refuse } from '../define';
import { wording } from '../wording';
import { hiddenWork } from './hidden-work';
import { paired, unequal } from './lists';

const yearHours = RANGES.roles.leaveHours;

const NETHOURS = define({
  id: 'NETHOURS',
  summary: {
    nl: 'Netto productieve uren van één fte per jaar: wat betaald wordt, min wat niet gewerkt wordt.',
    en: 'Net productive hours of one FTE per year: what is paid, less what is not worked.',
  },
  result: 'value',
  units: 'hours of a person',
  arguments: {
    contract: number(
      wording(
        { nl: 'contract', en: 'contract' },
        {
          nl: 'Contracturen per jaar, meer dan 0, hoogstens 8.784.',
          en: 'Contract hours per year, more than 0, at most 8,784.',
        },
      ),
      RANGES.roles.contractHours,
    ),
    leave: number(
      wording(
        { nl: 'verlof', en: 'leave' },
        { nl: 'Verlofuren per jaar, 0 tot 8.784.', en: 'Hours of leave per year, 0 to 8,784.' },
      ),
      yearHours,
    ),
    holidays: number(
      wording(
        { nl: 'feestdagen', en: 'holidays' },
        { nl: 'Uren feestdagen per jaar, 0 tot 8.784.', en: 'Hours of public holidays per year, 0 to 8,784.' },
      ),
      yearHours,
    ),
    sicknessRate: number(
      wording(
        { nl: 'verzuim', en: 'sicknessRate' },
        { nl: 'Verzuim als deel van de contracturen, 0 tot 1.', en: 'Sickness as a share of contract hours, 0 to 1.' },
      ),
      { min: 0, max: 1 },
    ),
    training: number(
      wording(
        { nl: 'opleiding', en: 'training' },
        {
          nl: 'Opleidingsuren per jaar, 0 tot 8.784; leeg = 0.',
          en: 'Hours of training per year, 0 to 8,784; empty = 0.',
        },
      ),
      yearHours,
      { byDefault: 0 },
    ),
    other: number(
      wording(
        { nl: 'overig', en: 'other' },
        {
          nl: 'Overige afwezige uren per jaar, 0 tot 8.784; leeg = 0.',
          en: 'Other absent hours per year, 0 to 8,784; empty = 0.',
        },
      ),
      yearHours,
      { byDefault: 0 },
    ),
    indirectShare: number(
      wording(
        { nl: 'indirect', en: 'indirectShare' },
        {
          nl: 'Deel van de aanwezige uren voor indirect werk, 0 tot minder dan 1; leeg = 0.',
          en: 'Share of the hours present for indirect work, 0 to less than 1; empty = 0.',
        },
      ),
      { min: 0, below: 1 },
      { byDefault: 0 },
    ),
  },
  examples: [
    {
      args: [2080, 68, 75, 0, 155.7, 4.8],
      result: 1776.5,
      because: {
        nl: '2.080 − 68 − 75 − 155,7 − 4,8 = 1.776,5 uur (US SSA, POMS DI 39503.230).',
        en: '2,080 − 68 − 75 − 155.7 − 4.8 = 1,776.5 hours (US SSA, POMS DI 39503.230).',
      },
    },
  ],
  compute: (a) => {
    const hours = netHours({
      contractHours: a.contract,
      leaveHours: a.leave,
      holidayHours: a.holidays,
      sicknessShare: a.sicknessRate,
      trainingHours: a.training,
      otherHours: a.other,
      indirectShare: a.indirectShare,
    });
    return hours > 0
      ? hours
      : refuse(
          'value',
          'er blijven geen netto uren over: verlof, feestdagen, verzuim, opleiding en overig zijn samen niet minder dan de contracturen.',
          'no net hours remain: leave, holidays, sickness, training and other together are not less than the contract hours.',
        );
  },
});

const only = (value: number): CellBlock => ({ values: [value], rows: 1, columns: 1 });

const CASEHOURS = define({
  id: 'CASEHOURS',
  summary: {
    nl: 'Uren per zaak, opgeteld over stappen: aandeel × (norm + no-show ÷ (1 − no-show) × verloren uren).',
    en: 'Hours per case, summed over steps: share × (norm + no-show ÷ (1 − no-show) × lost hours).',
  },
  result: 'value',
  units: 'hours of a case',
  arguments: {
    hours: block(
      wording(
        { nl: 'uren', en: 'hours' },
        { nl: 'Normtijd per stap, uren, 0 of meer.', en: 'Norm time per step, hours, 0 or more.' },
      ),
      { min: 0 },
    ),
    share: optionalBlock(
      wording(
        { nl: 'aandeel', en: 'share' },
        {
          nl: 'Deel van de zaken dat de stap doorloopt, meer dan 0, hoogstens 1; leeg = 1.',
          en: 'Share of the cases that undergo the step, more than 0, at most 1; empty = 1.',
        },
      ),
      { min: 0, max: 1 },
    ),
    noShowRate: optionalBlock(
      wording(
        { nl: 'noShow', en: 'noShowRate' },
        {
          nl: 'Deel van de geplande afspraken dat mislukt, 0 tot minder dan 1; leeg = 0.',
          en: 'Share of planned appointments that fail, 0 to less than 1; empty = 0.',
        },
      ),
      { min: 0, below: 1 },
    ),
    lostHours: optionalBlock(
      wording(
        { nl: 'verlorenUren', en: 'lostHours' },
        {
          nl: 'Uren die één mislukte afspraak kost, 0 of meer; leeg = de normtijd.',
          en: 'Hours one failed appointment costs, 0 or more; empty = the norm time.',
        },
      ),
      { min: 0 },
    ),
  },
  examples: [
    {
      args: [
        [[4], [8], [8]],
        [[1], [1], [0.9]],
        [[0.1], [0.2], [0]],
        [[2], [4], [0]],
      ],
      result: 20.42222222222222,
      because: {
        nl: '4 + 0,1/0,9 × 2 = 4,222; 8 + 0,2/0,8 × 4 = 9; 0,9 × 8 = 7,2; samen 20,42 uur.',
        en: '4 + 0.1/0.9 × 2 = 4.222; 8 + 0.2/0.8 × 4 = 9; 0.9 × 8 = 7.2; together 20.42 hours.',
      },
    },
  ],
  compute: (a) => {
    const steps = paired({
      hours: a.hours,
      share: a.share ?? only(1),
      noShowRate: a.noShowRate ?? only(0),
      lostHours: a.lostHours ?? only(0),
    });
    if (isRefusal(steps)) return steps;
    if (steps.hours.length > a.hours.values.length) return unequal(a.hours.values.length);
    return (
      hiddenWork(a, steps) ??
      caseHours(
        steps.hours.map((hours, k) => ({
          hours,
          share: steps.share[k] ?? 1,
          noShowRate: steps.noShowRate[k] ?? 0,
          lostHours: a.lostHours === null ? null : (steps.lostHours[k] ?? null),
        })),
      )
    );
  },
});

export const HOURS_FUNCTIONS = [NETHOURS, CASEHOURS];
