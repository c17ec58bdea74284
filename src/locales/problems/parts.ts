/** What sentences about problems are made of. */
import type { Problem, ProblemCode } from '../../model/tables/problem';
import type { Range } from '../../model/tables/ranges';
import type { Bilingual, Language } from '../../language';
import { plainNumber } from '../notation/numbers';
import { quoted, shownText } from '../notation/shown-text';

type Sentence = (problem: Problem, column: string, language: Language) => string;

export interface Sentences {
  readonly nl: Sentence;
  readonly en: Sentence;
}

/** The sentences of one theme. */
export type SentencesOf = Readonly<Partial<Record<ProblemCode, Sentences>>>;

type Value = Problem['value'] | undefined;

/** A number or a text of the problem as people read it. */
export function shown(value: Value, language: Language): string {
  if (value === null || value === undefined || value === '') return EMPTY[language];
  if (typeof value === 'boolean') return YES_NO[language][value ? 0 : 1];
  return typeof value === 'number' ? plainNumber(value, language) : quoted(value);
}

const EMPTY: Bilingual = { nl: 'leeg', en: 'empty' };
const YES_NO: Readonly<Record<Language, readonly [string, string]>> = { nl: ['WAAR', 'ONWAAR'], en: ['TRUE', 'FALSE'] };

/** A number the problem carries. */
export const limit = (problem: Problem, name: string): number | undefined => {
  const value = problem.data[name];
  return typeof value === 'number' ? value : undefined;
};

/** Between which the value must lie. */
export function limitsOf(problem: Problem): Range {
  const [low, high] = [limit(problem, 'min'), limit(problem, 'max')];
  return {
    ...(low === undefined ? {} : problem.data['above'] === 1 ? { above: low } : { min: low }),
    ...(high === undefined ? {} : problem.data['below'] === 1 ? { below: high } : { max: high }),
  };
}

/** A text the problem carries. */
export const detail = (problem: Problem, name: string): string => shownText(String(problem.data[name] ?? ''));

/** A number of the problem, to one digit: what is computed is never round. */
export const figureOf = (problem: Problem, name: string, language: Language): string =>
  plainNumber(Math.round((limit(problem, name) ?? 0) * 10) / 10, language);
