/** What a number lacks, in words: short beside the number, and in full for who wants to mend it. */
import type { Gap } from '../model/measures/measures';
import type { Problem } from '../model/tables/problem';
import type { Language } from '../language';
import { problemPlace, problemSentence } from './problems/problems';
import { tableTitle } from './problems/titles';

const SHOWN = 3;

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

const AND: Readonly<Record<Language, string>> = { nl: ' en ', en: ' and ' };

/** "2 rijen en tabel Stappen"; '' for none. */
function placesOf(problems: readonly Problem[], language: Language): string {
  const rows = rowsOf(problems).length;
  const tables = unique(problems.flatMap(({ table, row }) => (row === null ? [tableTitle(table, language)] : [])));
  const nl = language === 'nl';
  const parts: string[] = [];
  if (rows > 0) parts.push(nl ? `${rows} ${rows === 1 ? 'rij' : 'rijen'}` : `${rows} ${rows === 1 ? 'row' : 'rows'}`);
  if (tables.length > 0) {
    const noun = nl ? (tables.length === 1 ? 'tabel' : 'tabellen') : tables.length === 1 ? 'table' : 'tables';
    parts.push(`${noun} ${tables.join(', ')}`);
  }
  return parts.join(AND[language]);
}

const rowOf = ({ table, row }: Problem): string => `${table}|${row ?? ''}`;
const rowsOf = (problems: readonly Problem[]): readonly string[] =>
  unique(problems.filter(({ row }) => row !== null).map(rowOf));

/**
 * "onvolledig: 2 rijen niet meegerekend", to stand beside a number; "onzeker door 1 rij" where a row counts and something
 * about it is not known.
 *
 * @param gaps what the number lacks, at least one.
 */
export function incompleteWords(gaps: readonly Gap[], language: Language): string {
  const problems = gaps.map(({ problem }) => problem);
  const left = problems.filter(({ severity }) => severity === 'error');
  const gone = new Set(left.map(rowOf));
  const out = placesOf(left, language);
  const doubted = placesOf(
    problems.filter((problem) => problem.severity === 'warning' && !gone.has(rowOf(problem))),
    language,
  );
  const nl = language === 'nl';
  const parts: string[] = [];
  if (out !== '') parts.push(nl ? `onvolledig: ${out} niet meegerekend` : `incomplete: ${out} not counted`);
  if (doubted !== '') parts.push(nl ? `onzeker door ${doubted}` : `uncertain because of ${doubted}`);
  return parts.join('; ');
}

const MORE: Readonly<Record<Language, (count: number) => string>> = {
  nl: (count) => `en nog ${count}`,
  en: (count) => `and ${count} more`,
};

/** The first few places with what is wrong there: "Voorraad, rij 12: "Zaken" is leeg; vul een waarde in." */
export function incompleteReasons(gaps: readonly Gap[], language: Language): readonly string[] {
  const all = unique(
    gaps.map(({ problem }) => `${problemPlace(problem, language)}: ${problemSentence(problem, language)}`),
  );
  if (all.length <= SHOWN + 1) return all;
  return [...all.slice(0, SHOWN), MORE[language](all.length - SHOWN)];
}

/** Both together, as one sentence under an error in a cell. */
export const incompleteSentence = (gaps: readonly Gap[], language: Language): string =>
  `${incompleteWords(gaps, language)}. ${incompleteReasons(gaps, language).join(' ')}`;
