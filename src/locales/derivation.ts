/** What the parts of an explanation are called, in both languages. */
import { measureDefinition } from '../model/tables/measure-definitions';
import type { Label, LabelWord } from '../model/explain/label';
import { LEVER_NAMES } from '../workbook/schema/scenarios';
import { percentOf } from '../model/scenario/lever-form';
import type { Bilingual, Language } from '../language';
import { plainNumber } from './notation/numbers';

const WORDS: Readonly<Record<LabelWord, Bilingual>> = {
  'at-least-0': { nl: 'minstens 0', en: 'at least 0' },
  'at-the-start': { nl: 'aan het begin', en: 'at the start' },
  'became-overdue': { nl: 'over termijn geraakt', en: 'became overdue' },
  'came-in-less-withdrawals': { nl: 'erbij gekomen (na aftrek van intrekkingen)', en: 'came in (less withdrawals)' },
  cases: { nl: 'zaken', en: 'cases' },
  'cases-through-this-step': { nl: 'zaken door deze stap', en: 'cases through this step' },
  'change-by-scenario': { nl: 'verandering door scenario', en: 'change by scenario' },
  'coming-first': { nl: 'als eerste', en: 'coming first' },
  'contract-hours': { nl: 'contracturen', en: 'contract hours' },
  'contract-hours-per-year': { nl: 'contracturen per jaar', en: 'contract hours per year' },
  'correction-without-a-reason': { nl: 'correctie zonder reden', en: 'correction without a reason' },
  'could-not-be-taken': { nl: 'kon niet worden afgeboekt', en: 'could not be removed' },
  decisions: { nl: 'besluiten', en: 'decisions' },
  'decisions-after-the-term': { nl: 'besluiten buiten de termijn', en: 'decisions after the term' },
  'decisions-the-goal-asks-for': { nl: 'besluiten die het doel vraagt', en: 'decisions the goal asks for' },
  'everything-on-time-if-what-is-due-first-goes-first': {
    nl: 'extra uren om alles op tijd af te doen (vroegste termijn eerst; wat na de laatste periode verloopt, vraagt nog niets)',
    en: 'extra hours to finish everything on time (earliest term first; what falls due after the last period asks for nothing yet)',
  },
  'experienced-staff': { nl: 'ervaren medewerkers', en: 'experienced staff' },
  'fixed-hours': { nl: 'vaste uren', en: 'fixed hours' },
  fte: { nl: 'fte', en: 'FTE' },
  'fte-available': { nl: 'beschikbare fte', en: 'FTE available' },
  'fte-for-casework': { nl: 'fte voor zaken', en: 'FTE for casework' },
  'fte-for-fixed-hours': { nl: 'fte voor vaste uren', en: 'FTE for fixed hours' },
  handled: { nl: 'afgehandeld', en: 'handled' },
  'hourly-rate': { nl: 'uurtarief', en: 'hourly rate' },
  'hours-available-in-that-period': { nl: 'beschikbare uren in die periode', en: 'hours available in that period' },
  'hours-left-by-then': { nl: 'uren die dan nog liggen', en: 'hours left by then' },
  'hours-left-in-a-case': { nl: 'uren die een zaak nog kost', en: 'hours left in a case' },
  'hours-per-case': { nl: 'uren per zaak', en: 'hours per case' },
  'hours-per-week': { nl: 'uren per week', en: 'hours per week' },
  'hours-to-be-shed': { nl: 'uren die weggewerkt moeten worden', en: 'hours to be worked off' },
  'inflow-and-derived-inflow': { nl: 'instroom en afgeleide instroom', en: 'inflow and derived inflow' },
  'inflow-by-the-table': { nl: 'instroom volgens de tabel', en: 'inflow by the table' },
  'keep-up-with-inflow': { nl: 'instroom bijhouden', en: 'keep up with inflow' },
  leave: { nl: 'verlof', en: 'leave' },
  mentoring: { nl: 'begeleiding', en: 'mentoring' },
  'net-hours-per-fte': { nl: 'netto uren per fte', en: 'net hours per FTE' },
  'net-hours-per-year': { nl: 'netto uren per jaar', en: 'net hours per year' },
  'new-staff': { nl: 'nieuwe medewerkers', en: 'new staff' },
  'number-of-periods': { nl: 'aantal perioden', en: 'number of periods' },
  'once-in-so-many-orders': {
    nl: 'komt één keer voor in zoveel volgordes',
    en: 'happens once in so many orders',
  },
  other: { nl: 'overig', en: 'other' },
  'part-of-the-last-period': { nl: 'deel van de laatste periode', en: 'part of the last period' },
  'periods-to-the-target': { nl: 'perioden tot het doel', en: 'periods to the target' },
  'public-holidays': { nl: 'feestdagen', en: 'public holidays' },
  'queue-at-the-start': { nl: 'wachtrij aan het begin', en: 'queue at the start' },
  'received-in-this-period': { nl: 'ontvangen in deze periode', en: 'received in this period' },
  share: { nl: 'aandeel', en: 'share' },
  'share-for-casework': { nl: 'deel voor zaken', en: 'share for casework' },
  'share-of-the-working-days': { nl: 'deel van de werkdagen', en: 'share of the working days' },
  'share-of-the-working-days-productivity': {
    nl: 'deel van de werkdagen × productiviteit',
    en: 'share of the working days × productivity',
  },
  'share-of-the-years-working-days': {
    nl: 'deel van de werkdagen van het jaar',
    en: 'share of the year’s working days',
  },
  'share-that-is-not-indirect': { nl: 'deel dat niet indirect is', en: 'share that is not indirect' },
  sickness: { nl: 'verzuim', en: 'sickness' },
  'stock-at-the-end': { nl: 'voorraad aan het eind', en: 'stock at the end' },
  'stock-at-the-start': { nl: 'voorraad aan het begin', en: 'stock at the start' },
  'stock-to-its-target': { nl: 'voorraad naar het doel', en: 'stock to its target' },
  'sum-of-the-ages': { nl: 'som van de leeftijden', en: 'sum of the ages' },
  'the-whole-difference': { nl: 'het hele verschil', en: 'the whole difference' },
  'this-number': { nl: 'dit getal', en: 'this number' },
  training: { nl: 'opleiding', en: 'training' },
  'up-to-0-hours-the-goal-is-met-already': {
    nl: 'aanvulling tot 0 uur: het doel wordt al gehaald',
    en: 'up to 0 hours: the goal is met already',
  },
  weeks: { nl: 'weken', en: 'weeks' },
  'what-it-is-compared-with': { nl: 'waarmee het wordt vergeleken', en: 'what it is compared with' },
  withdrawals: { nl: 'intrekkingen', en: 'withdrawals' },
  'withdrawals-per-period': { nl: 'intrekkingen per periode', en: 'withdrawals per period' },
  'work-in-periods-without-working-days': {
    nl: 'werk in perioden zonder werkdagen',
    en: 'work in periods without working days',
  },
};

const PENALTIES = {
  statutory: { nl: 'bestuurlijke dwangsom', en: 'statutory penalty' },
  court: { nl: 'rechterlijke dwangsom', en: 'court penalty' },
} as const;

const EVENTS = { decision: 'decisions', overdue: 'became-overdue', withdrawal: 'withdrawals' } as const;

type Forms = Readonly<Record<Language, readonly [one: string, more: string]>>;

const UNITS = {
  period: { nl: ['periode', 'perioden'], en: ['period', 'periods'] },
  month: { nl: ['maand', 'maanden'], en: ['month', 'months'] },
  week: { nl: ['week', 'weken'], en: ['week', 'weeks'] },
} as const satisfies Readonly<Record<string, Forms>>;

/** "3 perioden eerder", in the singular where it is one. */
function earlier(count: number, unit: keyof typeof UNITS, language: Language): string {
  const word = UNITS[unit][language][count === 1 ? 0 : 1];
  return language === 'nl' ? `${count} ${word} eerder` : `${count} ${word} earlier`;
}

const received = (periods: number, language: Language): string =>
  periods === 0
    ? WORDS['received-in-this-period'][language]
    : `${language === 'nl' ? 'ontvangen' : 'received'} ${earlier(periods, 'period', language)}`;

function ofAge({ age, unit, overdue }: Extract<Label, { code: 'of-age' }>, language: Language): string {
  const word = UNITS[unit][language][0];
  const now = language === 'nl' ? `deze ${word}` : `this ${word}`;
  const when = age === 0 ? now : earlier(age, unit, language);
  if (language === 'nl') return `${when} ontvangen${overdue ? ', over termijn' : ''}`;
  return `received ${when}${overdue ? ', overdue' : ''}`;
}

const STEP_WORDS = {
  'hours-used-at': { nl: 'uren besteed aan', en: 'hours used at' },
  'hours-per-case-for': { nl: 'uren per zaak voor', en: 'hours per case for' },
  'whole-periods-for': { nl: 'hele perioden voor', en: 'whole periods for' },
} as const;

function changeOf(expression: string, language: Language): string {
  const percent = percentOf(expression);
  if (percent === null) return expression;
  return `${percent > 0 ? '+' : percent < 0 ? '−' : ''}${plainNumber(Math.abs(percent), language)}%`;
}

/** "instroom · Spoor 4 · Ter Apel: +10%"; a formula that is no percentage as it stands in the table. */
function leverText({ lever, without }: Extract<Label, { code: 'lever' }>, language: Language): string {
  const where = [lever.target, lever.product, lever.location].filter((name) => name !== null);
  const text = `${[LEVER_NAMES[lever.lever][language], ...where].join(' · ')}: ${changeOf(lever.expression, language)}`;
  return without ? `${language === 'nl' ? 'zonder' : 'without'} ${text}` : text;
}

/**
 * The name of a part as a planner reads it.
 *
 * @example labelText({ code: 'received-earlier', periods: 1 }, 'nl') // 'ontvangen 1 periode eerder'
 */
export function labelText(label: Label, language: Language): string {
  switch (label.code) {
    case 'named':
      return label.name;
    case 'measure':
      return measureDefinition(label.measure)?.name[language] ?? label.measure;
    case 'received-earlier':
      return received(label.periods, language);
    case 'of-age':
      return ofAge(label, language);
    case 'derived-from':
      return `${label.product}: ${WORDS[EVENTS[label.event]][language]}, ${earlier(label.lag, 'period', language)}`;
    case 'penalty-of':
      return `${PENALTIES[label.kind][language]}, ${received(label.age, language)}`;
    case 'hours-used-at':
    case 'hours-per-case-for':
    case 'whole-periods-for':
      return `${STEP_WORDS[label.code][language]} ${label.step}`;
    case 'lever':
      return leverText(label, language);
    case 'after':
      return `${language === 'nl' ? 'na' : 'after'} ${label.others.map((one) => labelText(one, language)).join(' + ')}`;
    default:
      return WORDS[label.code][language];
  }
}
