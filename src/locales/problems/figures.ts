/** Figures that can be read, and are hardly ever meant. */
import type { Problem } from '../../model/tables/problem';
import type { Language } from '../../language';
import { plainNumber } from '../notation/numbers';
import { rangePhrase } from '../notation/range-phrase';
import { detail, figureOf, limitsOf, shown, type SentencesOf } from './parts';

/** "7:30" as "7 uur 30 min". */
function inWords(problem: Problem, language: Language): string {
  const [hours = '', minutes = ''] = detail(problem, 'clock').split(':');
  const whole = `${hours} ${language === 'nl' ? 'uur' : 'h'}`;
  return Number(minutes) === 0 ? whole : `${whole} ${Number(minutes)} min`;
}

const MINUTES_PER_HOUR = 60;
const inMinutes = ({ value }: Problem, language: Language): string =>
  typeof value === 'number' ? plainNumber(value * MINUTES_PER_HOUR, language) : '';

/** Minutes that were typed where hours are asked. */
function minutesMeant({ table, column, value }: Problem, language: Language): string {
  if (table !== 'vkt_Steps' || column === 'minimumWait' || typeof value !== 'number') return '';
  const minutes = plainNumber(value, language);
  return language === 'nl'
    ? ` Bedoelt u minuten, schrijf dan “${minutes} min”.`
    : ` If you mean minutes, write “${minutes} min”.`;
}

/** What was typed into a cell for percentages, as a number and as the percentage it would be as a fraction. */
function asTyped({ value }: Problem, language: Language): { readonly typed: string; readonly meant: string } {
  const share = typeof value === 'number' ? value : 0;
  return { typed: plainNumber(share * 100, language), meant: plainNumber(share * 10_000, language) };
}

export const FIGURES = {
  'net-hours-not-positive': {
    nl: () =>
      'Er blijven geen netto uren over: verlof, feestdagen, verzuim, opleiding en overig nemen alle contracturen in.',
    en: () => 'No net hours remain: leave, holidays, sickness, training and other take all contract hours.',
  },
  'net-hours-unusual': {
    nl: (p) =>
      `Er blijven ${figureOf(p, 'netHours', 'nl')} netto uren per jaar over; gebruikelijk is ${figureOf(p, 'min', 'nl')} tot ${figureOf(p, 'max', 'nl')}. Kijk naar contracturen, verlof, feestdagen, verzuim, opleiding en overig.`,
    en: (p) =>
      `${figureOf(p, 'netHours', 'en')} net hours a year remain; ${figureOf(p, 'min', 'en')} to ${figureOf(p, 'max', 'en')} is usual. Look at contract hours, leave, holidays, sickness, training and other.`,
  },
  unusual: {
    nl: (p, c) =>
      `“${c}” is ${figureOf(p, 'found', 'nl')}; gebruikelijk is ${rangePhrase(limitsOf(p), 'nl')}.${minutesMeant(p, 'nl')} Klopt dat, dan hoeft u niets te doen.`,
    en: (p, c) =>
      `“${c}” is ${figureOf(p, 'found', 'en')}; usual is ${rangePhrase(limitsOf(p), 'en')}.${minutesMeant(p, 'en')} If that is right, there is nothing to do.`,
  },
  'small-share': {
    nl: (p, c) => {
      const { typed, meant } = asTyped(p, 'nl');
      return `“${c}” is ${typed}%. Bedoelt u ${meant}%, typ dan ${meant}: in een cel voor procenten leest Excel ${typed} als ${typed}%. Klopt ${typed}%, dan hoeft u niets te doen.`;
    },
    en: (p, c) => {
      const { typed, meant } = asTyped(p, 'en');
      return `“${c}” is ${typed}%. If you mean ${meant}%, type ${meant}: in a cell for percentages Excel reads ${typed} as ${typed}%. If ${typed}% is right, there is nothing to do.`;
    },
  },
  'hours-a-week': {
    nl: (p, c) =>
      `“${c}” is ${shown(p.value, 'nl')}; dat lijken uren per week. Vul de uren per jaar in, zoals 1.872 bij 36 uur per week.`,
    en: (p, c) =>
      `“${c}” is ${shown(p.value, 'en')}; that looks like hours a week. Fill in the hours a year, such as 1,872 for 36 hours a week.`,
  },
  'clock-time': {
    nl: (p, c) =>
      `“${c}” is ${shown(p.value, 'nl')} uur; zo bewaart Excel ook de tijd ${detail(p, 'clock')}. Bedoelt u die tijd als duur, schrijf dan ${inWords(p, 'nl')}; zo niet, schrijf ${inMinutes(p, 'nl')} min.`,
    en: (p, c) =>
      `“${c}” is ${shown(p.value, 'en')} hours; Excel stores the time ${detail(p, 'clock')} in the same way. If you mean that time as a duration, write ${inWords(p, 'en')}; if not, write ${inMinutes(p, 'en')} min.`,
  },
  'allowance-too-high': {
    nl: () => 'De toeslag is 100% of meer; er blijft geen tijd voor zaken over.',
    en: () => 'The allowance is 100% or more; no time remains for cases.',
  },
  'no-work': {
    nl: (p, c) =>
      p.column === 'share'
        ? `“${c}” is 0%: niemand doet deze stap. Klopt dat, dan hoeft u niets te doen; vul anders het deel van de zaken in dat de stap doorloopt.`
        : 'Deze stap kost 0 uur: niemand heeft er werk aan. Klopt dat niet, vul dan de normtijd in.',
    en: (p, c) =>
      p.column === 'share'
        ? `“${c}” is 0%: nobody does this step. If that is right, there is nothing to do; otherwise fill in the share of the cases that undergo it.`
        : 'This step takes 0 hours: nobody has any work on it. If that is not right, fill in the norm time.',
  },
} satisfies SentencesOf;
