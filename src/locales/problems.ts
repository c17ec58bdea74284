/** A problem as a sentence: what is wrong, and what would be right. */
import type { Problem, ProblemCode, TableName } from '../model/tables/problem';
import type { Range } from '../model/tables/ranges';
import { columnOf, tableNamed } from '../workbook/schema';
import { SETTING_NAMES } from '../workbook/schema/steering';
import { expressionSentence } from './expression-sentence';
import type { Bilingual, Language } from './language';
import { dayInWords, plainNumber, unmistakable } from './numbers';
import { rangePhrase } from './range-phrase';
import { quoted, shownText } from './shown-text';

/** The name of a table as people see it: its sheet. */
export const tableTitle = (table: TableName, language: Language): string => tableNamed(table)?.sheet[language] ?? table;

const settingNames: Readonly<Record<string, Bilingual>> = SETTING_NAMES;

/** The header of a column; a setting goes by its own name. */
export function columnTitle(table: TableName, column: string, language: Language): string {
  const setting = table === 'vkt_Settings' ? settingNames[column] : undefined;
  return (setting ?? columnOf(table, column)?.header)?.[language] ?? COLUMN[language];
}

/** For a column this version does not know; its id would say nothing to anybody. */
const COLUMN: Bilingual = { nl: 'de waarde', en: 'the value' };

type Value = Problem['value'] | undefined;

const isDated = ({ table, column }: Problem): boolean => {
  if (column === null) return false;
  const kind = columnOf(table, column)?.type.kind;
  return kind === 'date' || kind === 'period' || (table === 'vkt_Settings' && column === 'firstPeriod');
};

const isShare = ({ table, column }: Problem): boolean =>
  column === 'overheadShare' || (column !== null && columnOf(table, column)?.type.kind === 'share');

/** Open cases of which nobody said when they were received: they count, their age does not. */
const isWithoutAge = ({ table, column }: Problem): boolean => table === 'vkt_Stock' && column === 'received';

/** A number or a text of the problem as people read it. */
function shown(value: Value, language: Language): string {
  if (value === null || value === undefined || value === '') return EMPTY[language];
  if (typeof value === 'boolean') return YES_NO[language][value ? 0 : 1];
  return typeof value === 'number' ? plainNumber(value, language) : quoted(value);
}

const EMPTY: Bilingual = { nl: 'leeg', en: 'empty' };
const YES_NO: Readonly<Record<Language, readonly [string, string]>> = { nl: ['WAAR', 'ONWAAR'], en: ['TRUE', 'FALSE'] };

/** As the column's own values are written: a day as a date. */
const asWritten =
  (problem: Problem, language: Language) =>
  (value: number): string =>
    isDated(problem) ? dayInWords(value, language) : plainNumber(value, language);

const limit = (problem: Problem, name: string): number | undefined => {
  const value = problem.data[name];
  return typeof value === 'number' ? value : undefined;
};

function limitsOf(problem: Problem): Range {
  const [low, high] = [limit(problem, 'min'), limit(problem, 'max')];
  return {
    ...(low === undefined ? {} : problem.data['above'] === 1 ? { above: low } : { min: low }),
    ...(high === undefined ? {} : problem.data['below'] === 1 ? { below: high } : { max: high }),
  };
}

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
    : ` If you mean ${percent}, type the percent sign.`;
}

const LONGEST_LIST = 260;

/** Allowed words, given as "nl|en;nl|en" by columns and as plain words by others. */
function allowed(problem: Problem, language: Language): string {
  const options = String(problem.data['allowed'] ?? '').split(';');
  const words = options.map((option) => option.split('|')[language === 'nl' ? 0 : option.includes('|') ? 1 : 0]);
  return shownText(words.join(', '), LONGEST_LIST);
}

const detail = (problem: Problem, name: string): string => shownText(String(problem.data[name] ?? ''));

/** What to write instead of a number with two readings. */
function twoReadings(problem: Problem, language: Language): string {
  const [decimal, thousands] = [limit(problem, 'decimal') ?? 0, limit(problem, 'thousands') ?? 0];
  const [small, large] = [plainNumber(decimal, language), plainNumber(thousands, language)];
  const clear = [unmistakable(decimal, language), String(thousands)];
  return language === 'nl'
    ? `kan ${small} of ${large} betekenen. Schrijf ${clear[0]} of ${clear[1]}.`
    : `can mean ${small} or ${large}. Write ${clear[0]} or ${clear[1]}.`;
}

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
    ? ` Bedoelt u minuten, schrijf dan "${minutes} min".`
    : ` If you mean minutes, write "${minutes} min".`;
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

/** A number of the problem, to one digit: what is computed is never round. */
const figureOf = (problem: Problem, name: string, language: Language): string =>
  plainNumber(Math.round((limit(problem, name) ?? 0) * 10) / 10, language);

const settingTitle = (problem: Problem, language: Language): string => {
  const names: Readonly<Record<string, Bilingual>> = SETTING_NAMES;
  return names[detail(problem, 'setting')]?.[language] ?? detail(problem, 'setting');
};

type Sentence = (problem: Problem, column: string, language: Language) => string;
interface Sentences {
  readonly nl: Sentence;
  readonly en: Sentence;
}

const SENTENCES: Readonly<Record<ProblemCode, Sentences>> = {
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
      `Naast ${p.table} staat een tabel ${shown(p.value, 'nl')}; die wordt niet gelezen. Verwijder de kopie, of zet haar rijen in ${p.table}.`,
    en: (p) =>
      `Beside ${p.table} there is a table ${shown(p.value, 'en')}; it is not read. Remove the copy, or put its rows into ${p.table}.`,
  },
  'column-missing': {
    nl: (p, c) =>
      p.value === null
        ? `De kolom "${c}" ontbreekt in ${p.table}; de hele tabel telt niet mee. Zet de kolom terug.`
        : `De kolom "${c}" ontbreekt in ${p.table}; de hele tabel telt niet mee. Bedoelt u ${shown(p.value, 'nl')}? Noem die kolom dan "${c}".`,
    en: (p, c) =>
      p.value === null
        ? `The column "${c}" is missing from ${p.table}; the whole table is left out. Put the column back.`
        : `The column "${c}" is missing from ${p.table}; the whole table is left out. Is it ${shown(p.value, 'en')}? Then call that column "${c}".`,
  },
  'column-duplicate': {
    nl: (p, c) => `De kolom "${c}" komt twee keer voor (ook als ${shown(p.value, 'nl')}); alleen de eerste telt.`,
    en: (p, c) => `The column "${c}" appears twice (also as ${shown(p.value, 'en')}); only the first counts.`,
  },
  'column-unsure': {
    nl: (p, c) =>
      `De kolom ${shown(p.value, 'nl')} lijkt op "${c}", die ontbreekt. Noem haar "${c}"; is het een andere kolom, voeg "${c}" dan toe.`,
    en: (p, c) =>
      `The column ${shown(p.value, 'en')} looks like "${c}", which is missing. Call it "${c}"; if it is another column, add "${c}".`,
  },
  'total-row': {
    nl: () =>
      'Deze rij is een totaal en telt niet mee; totalen worden berekend. Verwijder haar, of zet haar buiten de tabel.',
    en: () => 'This row is a total and is not counted; totals are computed. Remove it, or keep it outside the table.',
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
        ? `Geen ontvangstmaand: leeftijd onbekend (zaken tellen mee). Vul "${c}" in, of de leeftijd.`
        : `"${c}" is leeg; vul een waarde in.`,
    en: (p, c) =>
      isWithoutAge(p)
        ? `No month of receipt: age unknown (the cases count). Fill in "${c}", or the age.`
        : `"${c}" is empty; fill in a value.`,
  },
  'cell-error': {
    nl: (p, c) => `"${c}" bevat de fout ${shownText(String(p.value))}; los die eerst op.`,
    en: (p, c) => `"${c}" holds the error ${shownText(String(p.value))}; mend that first.`,
  },
  'not-a-number': {
    nl: (p, c) => `"${c}" moet een getal zijn, zoals 12,5; nu ${shown(p.value, 'nl')}.`,
    en: (p, c) => `"${c}" must be a number, such as 12.5; it is ${shown(p.value, 'en')}.`,
  },
  'two-readings': {
    nl: (p, c) => `${shown(p.value, 'nl')} in "${c}" ${twoReadings(p, 'nl')}`,
    en: (p, c) => `${shown(p.value, 'en')} in "${c}" ${twoReadings(p, 'en')}`,
  },
  'not-a-date': {
    nl: (p, c) => `"${c}" moet een datum zijn, zoals 31-5-2023 (dag eerst); nu ${shown(p.value, 'nl')}.`,
    en: (p, c) => `"${c}" must be a date, such as 31-5-2023 (day first); it is ${shown(p.value, 'en')}.`,
  },
  'not-a-period': {
    nl: (p, c) => `"${c}" moet ${periodExample(p, 'nl')} zijn; nu ${shown(p.value, 'nl')}.`,
    en: (p, c) => `"${c}" must be ${periodExample(p, 'en')}; it is ${shown(p.value, 'en')}.`,
  },
  'not-a-choice': {
    nl: (p, c) => `"${c}" moet een van deze zijn: ${allowed(p, 'nl')}; nu ${shown(p.value, 'nl')}.`,
    en: (p, c) => `"${c}" must be one of: ${allowed(p, 'en')}; it is ${shown(p.value, 'en')}.`,
  },
  'not-a-curve': {
    nl: (p, c) => `"${c}" moet ${pairsExample(p, 'nl')}; nu ${shown(p.value, 'nl')}.`,
    en: (p, c) => `"${c}" must ${pairsExample(p, 'en')}; it is ${shown(p.value, 'en')}.`,
  },
  'out-of-range': {
    nl: (p, c) => `"${c}" ${range(p, 'nl')}`,
    en: (p, c) => `"${c}" ${range(p, 'en')}`,
  },
  'unknown-location': {
    nl: (p) => `De locatie ${shown(p.value, 'nl')} staat niet in de tabel Locaties; voeg haar toe of verbeter de naam.`,
    en: (p) => `The location ${shown(p.value, 'en')} is not in the Locations table; add it or mend the name.`,
  },
  'unknown-product': {
    nl: (p) =>
      `Het product ${shown(p.value, 'nl')} staat niet in de tabel Producten; voeg het toe of verbeter de naam.`,
    en: (p) => `The product ${shown(p.value, 'en')} is not in the Products table; add it or mend the name.`,
  },
  'unknown-role': {
    nl: (p) => `De rol ${shown(p.value, 'nl')} staat niet in de tabel Rollen; voeg haar toe of verbeter de naam.`,
    en: (p) => `The role ${shown(p.value, 'en')} is not in the Roles table; add it or mend the name.`,
  },
  'unknown-step': {
    nl: (p) => `De stap ${shown(p.value, 'nl')} hoort niet bij dit product; kijk in de tabel Stappen.`,
    en: (p) => `The step ${shown(p.value, 'en')} does not belong to this product; see the Steps table.`,
  },
  'unknown-lever': {
    nl: (p) => `De hefboom ${shown(p.value, 'nl')} bestaat niet.`,
    en: (p) => `The lever ${shown(p.value, 'en')} does not exist.`,
  },
  'unknown-setting': {
    nl: (p) =>
      `${shown(p.value, 'nl')} is geen instelling en geen naam voor een parameter; gebruik letters, cijfers en _.`,
    en: (p) => `${shown(p.value, 'en')} is neither a setting nor a name for a parameter; use letters, digits and _.`,
  },
  'setting-unsure': {
    nl: (p) =>
      `${shown(p.value, 'nl')} is geen instelling, en "${settingTitle(p, 'nl')}" ontbreekt. Bedoelt u die? Verbeter dan de naam; voeg "${settingTitle(p, 'nl')}" anders toe.`,
    en: (p) =>
      `${shown(p.value, 'en')} is no setting, and "${settingTitle(p, 'en')}" is missing. Is that what you mean? Then mend the name; otherwise add "${settingTitle(p, 'en')}".`,
  },
  'unknown-measure': {
    nl: (p) =>
      `${shown(p.value, 'nl')} is geen maat van het model; kies er een uit de lijst, zoals Voorraad of Verschil in fte.`,
    en: (p) =>
      `${shown(p.value, 'en')} is no measure of the model; choose one from the list, such as Stock or FTE gap.`,
  },
  'duplicate-key': {
    nl: (p) => `Deze rij staat er twee keer in (eerder op rij ${detail(p, 'firstRow')}); verwijder er een.`,
    en: (p) => `This row appears twice (earlier in row ${detail(p, 'firstRow')}); remove one.`,
  },
  'added-up': {
    nl: (p) =>
      `Voor deze locatie, dit product en deze periode is er al een rij (rij ${detail(p, 'firstRow')}); ze worden opgeteld. Twee keer geplakt? Verwijder er dan een.`,
    en: (p) =>
      `There is already a row for this location, product and period (row ${detail(p, 'firstRow')}); they are added up. Pasted twice? Then remove one.`,
  },
  'same-row': {
    nl: (p) =>
      `Deze rij is in alles gelijk aan rij ${detail(p, 'firstRow')}; beide tellen. Twee keer geplakt? Verwijder er dan een.`,
    en: (p) =>
      `This row is the same as row ${detail(p, 'firstRow')} in everything; both count. Pasted twice? Then remove one.`,
  },
  'pasted-twice': {
    nl: (p) =>
      `Vanaf hier herhalen ${detail(p, 'rows')} rijen de rijen vanaf rij ${detail(p, 'firstRow')}, en alle tellen mee. Twee keer geplakt? Verwijder dan deze.`,
    en: (p) =>
      `From here on, ${detail(p, 'rows')} rows repeat the rows from row ${detail(p, 'firstRow')} on, and all of them count. Pasted twice? Then remove these.`,
  },
  'received-against-age': {
    nl: (p, c) =>
      `Volgens "${c}" is de leeftijd ${detail(p, 'age')}, maar de kolommen voor de leeftijd zeggen iets anders; "${c}" telt. Laat een van beide leeg.`,
    en: (p, c) =>
      `By "${c}" the age is ${detail(p, 'age')}, but the age columns say otherwise; "${c}" counts. Leave one of the two empty.`,
  },
  'bad-expression': {
    nl: (p, c) => expressionSentence(p, c, 'nl'),
    en: (p, c) => expressionSentence(p, c, 'en'),
  },
  'clock-time': {
    nl: (p, c) =>
      `"${c}" is ${shown(p.value, 'nl')} uur; zo bewaart Excel ook de tijd ${detail(p, 'clock')}. Bedoelt u die tijd als duur, schrijf dan ${inWords(p, 'nl')}; zo niet, schrijf ${inMinutes(p, 'nl')} min.`,
    en: (p, c) =>
      `"${c}" is ${shown(p.value, 'en')} hours; Excel stores the time ${detail(p, 'clock')} in the same way. If you mean that time as a duration, write ${inWords(p, 'en')}; if not, write ${inMinutes(p, 'en')} min.`,
  },
  'bad-work-order': {
    nl: (p) => `De werkvolgorde moet fifo, edd, priority of split(0,7) zijn; nu ${shown(p.value, 'nl')}.`,
    en: (p) => `The work order must be fifo, edd, priority or split(0.7); it is ${shown(p.value, 'en')}.`,
  },
  'end-before-start': {
    nl: (_, c) => `"${c}" ligt vóór het begin; draai de datums om.`,
    en: (_, c) => `"${c}" lies before the start; swap the dates.`,
  },
  'outside-horizon': {
    nl: (_, c) => `"${c}" ligt buiten de perioden van het model; de rij heeft geen effect.`,
    en: (_, c) => `"${c}" lies outside the periods of the model; the row has no effect.`,
  },
  'location-closed': {
    nl: (p) =>
      `In ${detail(p, 'period')} is ${shown(p.value, 'nl')} gesloten; deze instroom telt nergens mee. Zet haar bij een andere locatie, of pas in Locaties aan wanneer deze open is.`,
    en: (p) =>
      `${shown(p.value, 'en')} is closed in ${detail(p, 'period')}; this inflow counts nowhere. Move it to another location, or change in Locations when this one is open.`,
  },
  'stock-in-future': {
    nl: (_, c) =>
      `"${c}" ligt in of na de eerste periode; beginvoorraad is eerder ontvangen. Zet zulke zaken bij Instroom.`,
    en: (_, c) =>
      `"${c}" lies in or after the first period; opening stock was received before it. Put such cases under Inflow.`,
  },
  'net-hours-not-positive': {
    nl: () =>
      'Er blijven geen netto uren over: verlof, feestdagen, verzuim, opleiding en overig nemen alle contracturen in.',
    en: () => 'No net hours remain: leave, holidays, sickness, training and other take all contract hours.',
  },
  'net-hours-unusual': {
    nl: (p) =>
      `Er blijven ${figureOf(p, 'netHours', 'nl')} netto uren per jaar over; gewoon is ${figureOf(p, 'min', 'nl')} tot ${figureOf(p, 'max', 'nl')}. Kijk naar contracturen, verlof, feestdagen, verzuim, opleiding en overig.`,
    en: (p) =>
      `${figureOf(p, 'netHours', 'en')} net hours a year remain; ${figureOf(p, 'min', 'en')} to ${figureOf(p, 'max', 'en')} is usual. Look at contract hours, leave, holidays, sickness, training and other.`,
  },
  unusual: {
    nl: (p, c) =>
      `"${c}" is ${figureOf(p, 'found', 'nl')}; gewoon is ${rangePhrase(limitsOf(p), 'nl')}.${minutesMeant(p, 'nl')} Klopt het, dan hoeft u niets te doen.`,
    en: (p, c) =>
      `"${c}" is ${figureOf(p, 'found', 'en')}; usual is ${rangePhrase(limitsOf(p), 'en')}.${minutesMeant(p, 'en')} If it is right, there is nothing to do.`,
  },
  'hours-a-week': {
    nl: (p, c) =>
      `"${c}" is ${shown(p.value, 'nl')}; dat lijken uren per week. Vul de uren per jaar in, zoals 1.872 bij 36 uur per week.`,
    en: (p, c) =>
      `"${c}" is ${shown(p.value, 'en')}; those look like hours a week. Fill in the hours a year, such as 1,872 for 36 hours a week.`,
  },
  'location-without-staff': {
    nl: (p) =>
      `Op ${shown(p.value, 'nl')} liggen zaken, maar er werkt niemand. Zet de medewerkers in de tabel Bezetting.`,
    en: (p) => `There are cases at ${shown(p.value, 'en')}, but nobody works there. Put the staff in the Staff table.`,
  },
  'allowance-too-high': {
    nl: () => 'De toeslag is 100 % of meer; er blijft geen tijd voor zaken over.',
    en: () => 'The allowance is 100 % or more; no time remains for cases.',
  },
  'no-work': {
    nl: () => 'Deze stap kost 0 uur: niemand heeft er werk aan. Klopt dat niet, vul dan de normtijd in.',
    en: () => 'This step takes 0 hours: nobody has any work on it. If that is not right, fill in the norm time.',
  },
  'no-steps': {
    nl: (p) => `Het product ${shown(p.value, 'nl')} heeft geen stappen; zaken worden zonder werk beslist.`,
    en: (p) => `The product ${shown(p.value, 'en')} has no steps; cases are decided without work.`,
  },
  'no-staff': {
    nl: (p) =>
      `Er is werk voor de rol ${shown(p.value, 'nl')} op ${detail(p, 'location')}, maar er is daar niemand met die rol.`,
    en: (p) =>
      `There is work for the role ${shown(p.value, 'en')} at ${detail(p, 'location')}, but nobody there has that role.`,
  },
  'term-missing': {
    nl: (p) => `Voor ${shown(p.value, 'nl')} geldt niet overal een termijn; zaken zonder termijn worden nooit te laat.`,
    en: (p) =>
      `${shown(p.value, 'en')} is not covered by a term everywhere; cases without a term never become overdue.`,
  },
  'no-terms': {
    nl: () =>
      'Er is geen enkele termijn; zaken worden dus nooit te laat. Zet de beslistermijnen in de tabel Termijnen.',
    en: () => 'There is no term at all, so cases never become overdue. Put the time limits in the Terms table.',
  },
  'terms-overlap': {
    nl: () =>
      'Twee termijnen gelden voor dezelfde ontvangstdatum; daar telt de eerste rij. Buiten die data telt deze rij gewoon mee.',
    en: () =>
      'Two terms hold for the same date of receipt; there the first row counts. Outside those dates this row does count.',
  },
  'derived-runaway': {
    nl: (p) =>
      `De afgeleide instroom van ${detail(p, 'product')} op ${detail(p, 'location')} voedt zichzelf en groeit vanaf ${detail(p, 'period')} tot een miljard zaken per periode. De cijfers zijn vanaf dan niet te gebruiken; verlaag het aandeel van de regels die elkaar voeden.`,
    en: (p) =>
      `The derived inflow of ${detail(p, 'product')} at ${detail(p, 'location')} feeds itself and grows to a billion cases a period from ${detail(p, 'period')}. The figures from then on cannot be used; lower the share of the rules that feed each other.`,
  },
  'correction-exceeds-stock': {
    nl: (p) => `De correctie haalt meer weg dan er is; ${shown(limit(p, 'left') ?? null, 'nl')} zaken konden niet af.`,
    en: (p) =>
      `The correction removes more than there is; ${shown(limit(p, 'left') ?? null, 'en')} cases could not be taken.`,
  },
  'goal-exceeds-cases': {
    nl: (p) =>
      `Het doel vraagt in ${detail(p, 'location')} ${figureOf(p, 'asked', 'nl')} besluiten; er zijn er ${figureOf(p, 'cases', 'nl')} mogelijk. Verlaag het aantal of neem een latere datum.`,
    en: (p) =>
      `The goal asks for ${figureOf(p, 'asked', 'en')} decisions in ${detail(p, 'location')}; ${figureOf(p, 'cases', 'en')} are possible. Lower the number or take a later date.`,
  },
  'goal-beyond-horizon': {
    nl: (p) =>
      `Van de ${figureOf(p, 'all', 'nl')} zaken die voor dit doel binnenkomen, loopt bij ${figureOf(p, 'cases', 'nl')} de termijn niet voor het eind van het model af. Daarvoor is nog niets nodig, zodat de benodigde fte te laag uitvalt. Kies meer perioden, minstens de termijn erbij; of vul de termijn in, als die ontbreekt.`,
    en: (p) =>
      `Of the ${figureOf(p, 'all', 'en')} cases that come in for this goal, ${figureOf(p, 'cases', 'en')} do not fall due before the end of the model. They ask for nothing yet, so that the required FTE come out too low. Choose more periods, at least a term more; or fill in the term, where there is none.`,
  },
  'hours-negative': {
    nl: (p) =>
      `Vaste uren en begeleiding nemen meer dan er is: ${detail(p, 'role')} op ${detail(p, 'location')}, ${detail(p, 'period')}. Er wordt met 0 uur gerekend.`,
    en: (p) =>
      `Fixed hours and mentoring take more than there is: ${detail(p, 'role')} at ${detail(p, 'location')}, ${detail(p, 'period')}. 0 hours are used.`,
  },
  'lever-takes-too-many': {
    nl: (p) =>
      `Met deze hefboom blijven op ${detail(p, 'location')} te weinig ingewerkte mensen over (${detail(p, 'role')}, ${detail(p, 'period')}): nieuwe mensen vragen meer begeleiding dan er is, en er is ${figureOf(p, 'fte', 'nl')} fte inzetbaar. Er wordt met 0 uur gerekend; laat meer ingewerkte mensen blijven, of begin later.`,
    en: (p) =>
      `This lever leaves too few trained people at ${detail(p, 'location')} (${detail(p, 'role')}, ${detail(p, 'period')}): new people take more mentoring than there is, and ${figureOf(p, 'fte', 'en')} FTE are available. 0 hours are used; keep more trained people, or begin later.`,
  },
  'unknown-scenario': {
    nl: (p) =>
      `Scenario "${detail(p, 'name')}" staat niet in de tabel; er is met de basis gerekend. Controleer de naam.`,
    en: (p) => `Scenario "${detail(p, 'name')}" is not in the table; the base was computed. Check the name.`,
  },
  'stock-left': {
    nl: (p) =>
      `Na de sluiting van ${detail(p, 'location')} liggen daar aan het eind van het model nog ${figureOf(p, 'cases', 'nl')} zaken waar niemand aan werkt. Verplaats ze naar een andere locatie, of pas de datum aan.`,
    en: (p) =>
      `After ${detail(p, 'location')} has closed, ${figureOf(p, 'cases', 'en')} cases are still there at the end of the model and nobody works on them. Move them to another location, or change the date.`,
  },
  'lever-without-effect': {
    nl: () => 'Deze hefboom raakt niets; controleer locatie, product, stap of rol en perioden.',
    en: () => 'This lever touches nothing; check location, product, step or role and periods.',
  },
};

/** Every code there is a sentence for, which is every code. */
export const PROBLEM_CODES = Object.keys(SENTENCES) as readonly ProblemCode[]; // what the record spells out

/** The sentence of a problem, without the place (table and row), which screens show beside it. */
export function problemSentence(problem: Problem, language: Language): string {
  const column = problem.column === null ? '' : columnTitle(problem.table, problem.column, language);
  return SENTENCES[problem.code][language](problem, column, language);
}

const PLACE: Bilingual = { nl: 'rij', en: 'row' };

/** "Voorraad, rij 12": where it is. */
export const problemPlace = (problem: Problem, language: Language): string =>
  problem.row === null
    ? tableTitle(problem.table, language)
    : `${tableTitle(problem.table, language)}, ${PLACE[language]} ${problem.row}`;
