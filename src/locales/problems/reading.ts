/** Tables, columns and cells that cannot be read, or say what they cannot mean. */
import type { Problem } from '../../model/tables/problem';
import { columnOf } from '../../workbook/schema';
import type { Bilingual, Language } from '../../language';
import { dayInWords, plainNumber, unmistakable } from '../notation/numbers';
import { rangePhrase } from '../notation/range-phrase';
import { shownText } from '../notation/shown-text';
import { limit, limitsOf, shown, type SentencesOf } from './parts';

const isDated = ({ table, column }: Problem): boolean => {
  if (column === null) return false;
  const kind = columnOf(table, column)?.type.kind;
  return kind === 'date' || kind === 'period' || (table === 'vkt_Settings' && column === 'firstPeriod');
};

const isShare = ({ table, column }: Problem): boolean =>
  column === 'overheadShare' || (column !== null && columnOf(table, column)?.type.kind === 'share');

/** Open cases of which nobody said when they were received: they count, their age does not. */
const isWithoutAge = ({ table, column }: Problem): boolean => table === 'vkt_Stock' && column === 'received';

/** As the column's own values are written: a day as a date. */
const asWritten =
  (problem: Problem, language: Language) =>
  (value: number): string =>
    isDated(problem) ? dayInWords(value, language) : plainNumber(value, language);

/** What a value out of range must be, and what it is. */
function range(problem: Problem, language: Language): string {
  const write = asWritten(problem, language);
  const phrase = rangePhrase(limitsOf(problem), language, write);
  const nl = language === 'nl';
  // Days are whole by themselves.
  const wholeNumber = problem.data['whole'] === 1 && !isDated(problem);
  const must = wholeNumber ? `${nl ? 'een geheel getal van' : 'a whole number of'} ${phrase}` : phrase;
  const now = typeof problem.value === 'number' ? write(problem.value) : shown(problem.value, language);
  const hint = percentHint(problem, language);
  return nl ? `moet ${must} zijn; nu ${now}.${hint}` : `must be ${must}; it is ${now}.${hint}`;
}

/** Five where a share is asked is most often five percent. */
function percentHint(problem: Problem, language: Language): string {
  const { value } = problem;
  if (!isShare(problem) || typeof value !== 'number' || value <= 1 || value > 100) return '';
  const percent = `${plainNumber(value, language)}%`;
  return language === 'nl'
    ? ` Bedoelt u ${percent}? Typ dan het procentteken erbij.`
    : ` If you mean ${percent}, type the percent sign too.`;
}

const LONGEST_LIST = 260;

/** Allowed words, given as "nl|en;nl|en" by columns and as plain words by others. */
function allowed(problem: Problem, language: Language): string {
  const options = String(problem.data['allowed'] ?? '').split(';');
  const words = options.map((option) => option.split('|')[language === 'nl' ? 0 : option.includes('|') ? 1 : 0]);
  return shownText(words.join(', '), LONGEST_LIST);
}

/** What to write instead of a number with two readings. */
function twoReadings(problem: Problem, language: Language): string {
  const [decimal, thousands] = [limit(problem, 'decimal') ?? 0, limit(problem, 'thousands') ?? 0];
  const [small, large] = [plainNumber(decimal, language), plainNumber(thousands, language)];
  const clear = [unmistakable(decimal, language), String(thousands)];
  return language === 'nl'
    ? `kan ${small} of ${large} betekenen. Schrijf ${clear[0]} of ${clear[1]}.`
    : `can mean ${small} or ${large}. Write ${clear[0]} or ${clear[1]}.`;
}

const CURVE: Bilingual = {
  nl: 'per aantal weken een percentage geven, oplopend in weken, zoals 0: 0%; 13: 50%; 39: 100%',
  en: 'give a percentage per number of weeks, in ascending weeks, such as 0: 0%; 13: 50%; 39: 100%',
};
const RATES: Bilingual = {
  nl: 'per aantal dagen een bedrag per dag geven, zoals 14: 23; 14: 35; 14: 45',
  en: 'give an amount a day per number of days, such as 14: 23; 14: 35; 14: 45',
};
const pairsExample = ({ table, column }: Problem, language: Language): string =>
  (column !== null && columnOf(table, column)?.type.kind === 'rates' ? RATES : CURVE)[language];

/** What a cell of another kind of period must be. */
const PERIOD_EXAMPLES: Readonly<Record<string, Bilingual>> = {
  week: { nl: 'een week, zoals 2023-W18, of een datum erin', en: 'a week, such as 2023-W18, or a date in it' },
  month: { nl: 'een maand, zoals 2023-05, of een datum erin', en: 'a month, such as 2023-05, or a date in it' },
  any: {
    nl: 'een periode, zoals 2023-05, mei 2023 of 2023-W18',
    en: 'a period, such as 2023-05, May 2023 or 2023-W18',
  },
};

const periodExample = ({ data }: Problem, language: Language): string =>
  (PERIOD_EXAMPLES[String(data['wanted'])] ?? PERIOD_EXAMPLES['any'])?.[language] ?? '';

export const READING = {
  'table-missing': {
    nl: (p) =>
      p.value === null
        ? `De tabel ${p.table} ontbreekt. Maak een nieuw model, of geef de tabel weer deze naam.`
        : `De tabel ${p.table} ontbreekt; wat eruit volgt heeft geen uitkomst. Is het ${shown(p.value, 'nl')}? Geef die tabel dan de naam ${p.table} (Tabelontwerp › Tabelnaam).`,
    en: (p) =>
      p.value === null
        ? `The table ${p.table} is missing. Make a new model, or give the table this name again.`
        : `The table ${p.table} is missing; what follows from it has no answer. Is it ${shown(p.value, 'en')}? Then name that table ${p.table} (Table Design › Table Name).`,
  },
  'table-copy': {
    nl: (p) =>
      `Naast ${p.table} staat een tabel ${shown(p.value, 'nl')}; die wordt niet gelezen. Verwijder de kopie, of zet de rijen ervan in ${p.table}.`,
    en: (p) =>
      `Beside ${p.table} there is a table ${shown(p.value, 'en')}; it is not read. Remove the copy, or put its rows into ${p.table}.`,
  },
  'column-missing': {
    nl: (p, c) =>
      p.value === null
        ? `De kolom “${c}” ontbreekt in ${p.table}; de hele tabel telt niet mee. Zet de kolom terug.`
        : `De kolom “${c}” ontbreekt in ${p.table}; de hele tabel telt niet mee. Bedoelt u ${shown(p.value, 'nl')}? Noem die kolom dan “${c}”.`,
    en: (p, c) =>
      p.value === null
        ? `The column “${c}” is missing from ${p.table}; the whole table is left out. Put the column back.`
        : `The column “${c}” is missing from ${p.table}; the whole table is left out. Is it ${shown(p.value, 'en')}? Then call that column “${c}”.`,
  },
  'column-duplicate': {
    nl: (p, c) => `De kolom “${c}” komt twee keer voor (ook als ${shown(p.value, 'nl')}); alleen de eerste telt.`,
    en: (p, c) => `The column “${c}” appears twice (also as ${shown(p.value, 'en')}); only the first counts.`,
  },
  'column-unsure': {
    nl: (p, c) =>
      `De kolom ${shown(p.value, 'nl')} lijkt op “${c}”, die ontbreekt. Noem die “${c}”; is het een andere kolom, voeg “${c}” dan toe.`,
    en: (p, c) =>
      `The column ${shown(p.value, 'en')} looks like “${c}”, which is missing. Call it “${c}”; if it is another column, add “${c}”.`,
  },
  'total-row': {
    nl: () =>
      'Deze rij is een totaal en telt niet mee; totalen worden berekend. Verwijder de rij, of zet die buiten de tabel.',
    en: () => 'This row is a total and is not counted; totals are computed. Remove it, or put it outside the table.',
  },
  'rows-below': {
    nl: (p) =>
      `${p.data['free'] ? 'Onder' : 'Direct onder'} deze tabel staat${p.data['free'] ? ', na wat lege ruimte,' : ''} nog een rij (${shown(p.value, 'nl')}) die niet meetelt. Sleep de hoek rechtsonder van de tabel omlaag tot en met die rij, of zet de rij ergens anders.`,
    en: (p) =>
      `${p.data['free'] ? 'Under' : 'Directly under'} this table${p.data['free'] ? ', after some empty space,' : ''} there is another row (${shown(p.value, 'en')}) that does not count. Drag the bottom right corner of the table down to include it, or put the row elsewhere.`,
  },
  required: {
    nl: (p, c) =>
      isWithoutAge(p)
        ? `Geen ontvangstmaand: leeftijd onbekend (zaken tellen mee). Vul “${c}” in, of de leeftijd.`
        : `“${c}” is leeg; vul een waarde in.`,
    en: (p, c) =>
      isWithoutAge(p)
        ? `No month of receipt: age unknown (the cases count). Fill in “${c}”, or the age.`
        : `“${c}” is empty; fill in a value.`,
  },
  'cell-error': {
    nl: (p, c) => `“${c}” bevat de fout ${shownText(String(p.value))}; los die eerst op.`,
    en: (p, c) => `“${c}” holds the error ${shownText(String(p.value))}; solve that first.`,
  },
  'not-a-number': {
    nl: (p, c) => `“${c}” moet een getal zijn, zoals 12,5; nu ${shown(p.value, 'nl')}.`,
    en: (p, c) => `“${c}” must be a number, such as 12.5; it is ${shown(p.value, 'en')}.`,
  },
  'two-readings': {
    nl: (p, c) => `${shown(p.value, 'nl')} in “${c}” ${twoReadings(p, 'nl')}`,
    en: (p, c) => `${shown(p.value, 'en')} in “${c}” ${twoReadings(p, 'en')}`,
  },
  'not-a-date': {
    nl: (p, c) => `“${c}” moet een datum zijn, zoals 31-5-2023 (dag eerst); nu ${shown(p.value, 'nl')}.`,
    en: (p, c) => `“${c}” must be a date, such as 31-5-2023 (day first); it is ${shown(p.value, 'en')}.`,
  },
  'not-a-period': {
    nl: (p, c) => `“${c}” moet ${periodExample(p, 'nl')} zijn; nu ${shown(p.value, 'nl')}.`,
    en: (p, c) => `“${c}” must be ${periodExample(p, 'en')}; it is ${shown(p.value, 'en')}.`,
  },
  'not-a-choice': {
    nl: (p, c) => `“${c}” moet een van deze zijn: ${allowed(p, 'nl')}; nu ${shown(p.value, 'nl')}.`,
    en: (p, c) => `“${c}” must be one of: ${allowed(p, 'en')}; it is ${shown(p.value, 'en')}.`,
  },
  'not-a-curve': {
    nl: (p, c) => `“${c}” moet ${pairsExample(p, 'nl')}; nu ${shown(p.value, 'nl')}.`,
    en: (p, c) => `“${c}” must ${pairsExample(p, 'en')}; it is ${shown(p.value, 'en')}.`,
  },
  'out-of-range': {
    nl: (p, c) => `“${c}” ${range(p, 'nl')}`,
    en: (p, c) => `“${c}” ${range(p, 'en')}`,
  },
} satisfies SentencesOf;
