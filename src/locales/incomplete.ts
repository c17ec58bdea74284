/** What a number lacks, in words: short beside the number, and in full for who wants to mend it. */
import type { Gap } from '../model/measures/measures';
import type { Language } from './language';
import { problemPlace, problemSentence, tableTitle } from './problems';

const SHOWN = 3;

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/**
 * "onvolledig: 2 rijen niet meegerekend", to stand beside a number.
 *
 * @param gaps what the number lacks, at least one.
 */
export function incompleteWords(gaps: readonly Gap[], language: Language): string {
  const rows = unique(gaps.flatMap(({ problem: { table, row } }) => (row === null ? [] : [`${table}|${row}`]))).length;
  const tables = unique(
    gaps.flatMap(({ problem }) => (problem.row === null ? [tableTitle(problem.table, language)] : [])),
  );
  const parts: string[] = [];
  if (language === 'nl') {
    if (rows > 0) parts.push(rows === 1 ? '1 rij' : `${rows} rijen`);
    if (tables.length > 0) parts.push(`${tables.length === 1 ? 'tabel' : 'tabellen'} ${tables.join(', ')}`);
    return `onvolledig: ${parts.join(' en ')} niet meegerekend`;
  }
  if (rows > 0) parts.push(rows === 1 ? '1 row' : `${rows} rows`);
  if (tables.length > 0) parts.push(`${tables.length === 1 ? 'table' : 'tables'} ${tables.join(', ')}`);
  return `incomplete: ${parts.join(' and ')} not counted`;
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
