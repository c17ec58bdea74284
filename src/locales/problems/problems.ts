/** A problem as a sentence: what is wrong, and what would be right. */
import type { Problem, ProblemCode } from '../../model/tables/problem';
import type { Bilingual, Language } from '../../language';
import { FIGURES } from './figures';
import { OUTCOME } from './outcome';
import type { Sentences } from './parts';
import { READING } from './reading';
import { ROWS } from './rows';
import { columnTitle, tableTitle } from './titles';

const SENTENCES: Readonly<Record<ProblemCode, Sentences>> = { ...READING, ...ROWS, ...FIGURES, ...OUTCOME };

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
