/** What a manager reads when a formula cannot answer: which argument, what it must be, what it is now. */
import type { Language } from '../language';
import { plainNumber, unmistakable } from '../locales/notation/numbers';
import { rangePhrase } from '../locales/notation/range-phrase';
import { asTyped, quoted, shownText } from '../locales/notation/shown-text';
import type { Argument, Fault } from './argument';

/** "nettoUren: moet meer dan 0 zijn; nu 0." */
export function faultSentence(argument: Argument<unknown>, fault: Fault, language: Language): string {
  const phrase = language === 'nl' ? dutch(fault) : english(fault);
  return `${argument.name[language]}: ${phrase}`;
}

function dutch(fault: Fault): string {
  switch (fault.kind) {
    case 'missing':
      return 'ontbreekt; vul een waarde of bereik in.';
    case 'cell-error':
      return `de cel bevat de fout ${shownText(fault.value)}; los die eerst op.`;
    case 'not-a-number':
      return `moet een getal zijn, zoals 12,5; nu ${quoted(fault.value)}.`;
    case 'two-readings':
      return `${quoted(fault.value)} kan ${plainNumber(fault.decimal, 'nl')} of ${plainNumber(fault.thousands, 'nl')} betekenen; schrijf ${unmistakable(fault.decimal, 'nl')} of ${unmistakable(fault.thousands, 'nl')}.`;
    case 'single-value':
      return 'moet één waarde zijn, geen bereik.';
    case 'block':
      return `moet één rij of één kolom zijn, geen blok van ${fault.rows} bij ${fault.columns} cellen.`;
    case 'range':
      return `moet ${rangePhrase(fault.range, 'nl')} zijn; nu ${plainNumber(fault.value, 'nl')}.`;
    case 'whole':
      return `moet een geheel getal zijn; nu ${plainNumber(fault.value, 'nl')}.`;
    case 'choice':
      return `kies ${fault.allowed.map(asTyped).join(' of ')}; nu ${quoted(fault.value)}.`;
    default:
      return fault satisfies never;
  }
}

function english(fault: Fault): string {
  switch (fault.kind) {
    case 'missing':
      return 'is missing; give a value or a range.';
    case 'cell-error':
      return `the cell holds the error ${shownText(fault.value)}; solve that first.`;
    case 'not-a-number':
      return `must be a number, such as 12.5; it is ${quoted(fault.value)}.`;
    case 'two-readings':
      return `${quoted(fault.value)} can mean ${plainNumber(fault.decimal, 'en')} or ${plainNumber(fault.thousands, 'en')}; write ${unmistakable(fault.decimal, 'en')} or ${unmistakable(fault.thousands, 'en')}.`;
    case 'single-value':
      return 'must be one value, not a range.';
    case 'block':
      return `must be one row or one column, not a block of ${fault.rows} by ${fault.columns} cells.`;
    case 'range':
      return `must be ${rangePhrase(fault.range, 'en')}; it is ${plainNumber(fault.value, 'en')}.`;
    case 'whole':
      return `must be a whole number; it is ${plainNumber(fault.value, 'en')}.`;
    case 'choice':
      return `choose ${fault.allowed.map(asTyped).join(' or ')}; it is ${quoted(fault.value)}.`;
    default:
      return fault satisfies never;
  }
}
