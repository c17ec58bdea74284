/** EXPLAIN: how a number of the model comes about, so that a reader can rebuild it with a calculator. */
import type { Language } from '../../language';
import { incompleteReasons, incompleteWords } from '../../locales/incomplete';
import { labelText } from '../../locales/derivation';
import { formulaInWords } from '../../locales/formula-in-words';
import { tableTitle } from '../../locales/problems/titles';
import { explain, type ExplanationPart } from '../../model/explain/explain';
import type { Gap } from '../../model/measures/measures';
import { resolve } from '../../session/question';
import type { Cell } from '../../workbook/port';
import { defineLive, type CellMatrix } from '../define';
import { incomplete, NO_VALUE, unanswerable } from '../unanswerable';
import { WHICH } from './which';

const HEADERS = {
  nl: ['Stap', '', 'Waarde', 'Eenheid', 'Bron'],
  en: ['Step', '', 'Value', 'Unit', 'Source'],
} as const;
const ROWS = { nl: 'rij', en: 'row' } as const;
const UNITS: Readonly<Record<ExplanationPart['unit'], { readonly nl: string; readonly en: string }>> = {
  cases: { nl: 'zaken', en: 'cases' },
  hours: { nl: 'uren', en: 'hours' },
  fte: { nl: 'fte', en: 'FTE' },
  share: { nl: 'aandeel', en: 'share' },
  periods: { nl: 'perioden', en: 'periods' },
  weeks: { nl: 'weken', en: 'weeks' },
  eur: { nl: 'euro', en: 'euro' },
  'eur/hour': { nl: 'euro per uur', en: 'euro per hour' },
  days: { nl: 'dagen', en: 'days' },
  number: { nl: '', en: '' },
};
/** One space more per level; Excel keeps leading spaces. */
const INDENT = '   ';
const SHOWN_ROWS = 6;

export const EXPLAIN = defineLive({
  id: 'EXPLAIN',
  summary: {
    nl: 'De afleiding van één getal van het model: formule en onderdelen, met tabel en rij.',
    en: 'The derivation of one number of the model: formula and parts, with table and row.',
  },
  result: 'matrix',
  arguments: WHICH,
  examples: [
    {
      args: ['stock', 'Ter Apel', '', '', '2023-12'],
      result: '',
      because: {
        nl: 'Beginvoorraad + instroom − intrekkingen − besluiten, elk met zijn bron.',
        en: 'Opening stock + inflow − withdrawals − decisions, each with its source.',
      },
    },
  ],
  compute: (a, { session, language }) => {
    const question = resolve(session, a);
    if (!question.ok) return unanswerable(question.why);
    const { run, measure, query } = question.value;
    const explained = explain(run, query);
    const { missing } = explained;
    if (explained.value === null) return missing ? incomplete(missing) : NO_VALUE[explained.reason ?? 'no-denominator'];
    const title: readonly Cell[] = [
      measure.name[language],
      '=',
      explained.value,
      UNITS[explained.unit][language],
      formulaInWords(measure.id, language),
    ];
    return [HEADERS[language], title, ...lackingLine(missing, language), ...lines(explained.parts, language, 1)];
  },
});

/** What the number lacks, straight below it. */
function lackingLine(missing: readonly Gap[] | undefined, language: Language): CellMatrix {
  if (missing === undefined) return [];
  return [[incompleteWords(missing, language), '', '', '', incompleteReasons(missing, language).join(' ')]];
}

/** Each part with what it is made of below it: take the parts of one level in order and you get the line above them. */
function lines(parts: readonly ExplanationPart[], language: Language, depth: number): CellMatrix {
  return parts.flatMap((part) => [
    [
      INDENT.repeat(depth) + labelText(part.label, language),
      part.operation,
      part.reason === undefined ? part.value : '–',
      part.reason === undefined ? UNITS[part.unit][language] : '',
      part.reason === undefined ? sourceText(part, language) : NO_VALUE[part.reason].reason[language],
    ],
    ...lines(part.parts ?? [], language, depth + 1),
  ]);
}

function sourceText({ source }: ExplanationPart, language: Language): string {
  if (!source) return '';
  const title = tableTitle(source.table, language);
  if (source.rows.length === 0) return title;
  const more = source.rows.length > SHOWN_ROWS ? ', …' : '';
  return `${title}, ${ROWS[language]} ${source.rows.slice(0, SHOWN_ROWS).join(', ')}${more}`;
}
