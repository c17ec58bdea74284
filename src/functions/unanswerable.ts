/** Why the model has no answer, as the sentence beside #N/A. */
import { incompleteSentence } from '../locales/incomplete';
import type { Bilingual } from '../language';
import { quoted, shownList, shownText } from '../locales/notation/shown-text';
import type { Gap, MeasureAnswer, NoAnswer } from '../model/measures/measures';
import type { Unanswerable } from '../session/question';
import { refuse, type Refusal } from './define';
import type { Amount, Unit } from './number-format';

const unknown = (what: Bilingual, value: string, known: readonly string[]): Refusal =>
  refuse(
    'absent',
    `${what.nl} ${quoted(value)} is onbekend; kies uit: ${shownList(known)}.`,
    `${what.en} ${quoted(value)} is unknown; choose from: ${shownList(known)}.`,
  );

/** What was asked for by a name that nothing has. */
const NAMED = {
  'unknown-scenario': { nl: 'scenario', en: 'scenario' },
  'unknown-measure': { nl: 'maat', en: 'measure' },
  'unknown-location': { nl: 'locatie', en: 'location' },
  'unknown-product': { nl: 'product', en: 'product' },
  'unknown-role': { nl: 'rol', en: 'role' },
  'unknown-dimension': { nl: 'indeling', en: 'dimension' },
} as const satisfies Partial<Record<Unanswerable['reason'], Bilingual>>;

const span = (ends: readonly string[], between: string): string => ends.map((end) => shownText(end)).join(between);

export function unanswerable(why: Unanswerable): Refusal {
  switch (why.reason) {
    case 'no-model':
      return refuse(
        'absent',
        'deze werkmap heeft geen model; kies Nieuw model op het tabblad Verkeerstoren.',
        'this workbook has no model; choose New model on the Control tower tab.',
      );
    case 'unreadable':
      return refuse(
        'absent',
        'de werkmap kon niet worden gelezen; kijk in het taakvenster.',
        'the workbook could not be read; see the task pane.',
      );
    case 'unknown-scenario':
    case 'unknown-measure':
    case 'unknown-location':
    case 'unknown-product':
    case 'unknown-role':
    case 'unknown-dimension':
      return unknown(NAMED[why.reason], why.value, why.known);
    case 'unknown-period':
      return refuse(
        'absent',
        `periode ${quoted(why.value)} valt niet in het model, dat loopt van ${span(why.known, ' tot en met ')}.`,
        `period ${quoted(why.value)} is not in the model, which runs from ${span(why.known, ' to ')}.`,
      );
    case 'not-a-period':
      return refuse(
        'absent',
        `${quoted(why.value)} is geen ${why.wanted === 'week' ? 'week' : 'maand'}; schrijf bijvoorbeeld ${shownText(why.known[0] ?? '')}, of een datum.`,
        `${quoted(why.value)} is no ${why.wanted}; write for example ${shownText(why.known[0] ?? '')}, or a date.`,
      );
    default:
      return why satisfies never;
  }
}

/** A number that lacks something. A cell can hold a number or an error, no mark beside it: what adds it up must not miss it. */
export const incomplete = (missing: readonly Gap[]): Refusal =>
  refuse('absent', incompleteSentence(missing, 'nl'), incompleteSentence(missing, 'en'));

/** A number of the model as a cell may show it: only when nothing is missing from it. */
export function measured(answer: MeasureAnswer, unit: Unit): Amount | Refusal {
  if (answer.missing !== undefined) return incomplete(answer.missing);
  return answer.ok ? { amount: answer.value, unit } : NO_VALUE[answer.reason];
}

/** Why a measure that exists has no value here. */
export const NO_VALUE: Readonly<Record<NoAnswer, Refusal>> = {
  'not-by-role': refuse(
    'absent',
    'deze maat wordt niet per rol bijgehouden; laat de rol leeg.',
    'this measure is not kept by role; leave the role empty.',
  ),
  'not-by-product': refuse(
    'absent',
    'deze maat wordt niet per product bijgehouden; laat het product leeg.',
    'this measure is not kept by product; leave the product empty.',
  ),
  'no-denominator': refuse(
    'absent',
    'er is hier niets om door te delen, zoals geen besluiten, geen uren of geen voorraad.',
    'there is nothing to divide by here, such as no decisions, no hours or no stock.',
  ),
  'no-rates': refuse(
    'absent',
    'van niemand hier is bekend wat een uur kost; vul bij Rollen het uurtarief in (0 als het niets kost).',
    'what an hour costs is known of nobody here; enter the hourly rate under Roles (0 if it costs nothing).',
  ),
  'no-penalty-rates': refuse(
    'absent',
    'er zijn te late zaken, en wat die kosten staat nergens; vul bij Dwangsommen een rij in (dagtarief 0 als er geen dwangsom is).',
    'cases are overdue, and what they cost is nowhere said; enter a row under Penalties (a daily rate of 0 if there is no penalty).',
  ),
  incomplete: refuse(
    'absent',
    'onvolledig; kijk met CHECK wat er mis is.',
    'incomplete; see with CHECK what is wrong.',
  ),
  'unknown-measure': refuse('absent', 'deze maat is onbekend.', 'this measure is unknown.'),
  'out-of-range': refuse(
    'absent',
    'het model is intussen veranderd; bereken de cel opnieuw.',
    'the model has changed meanwhile; calculate the cell again.',
  ),
  overflow: refuse('absent', 'het getal is te groot.', 'the number is too large.'),
  never: refuse('absent', 'met deze bezetting komt het nooit klaar.', 'with this staffing it never gets done.'),
};
