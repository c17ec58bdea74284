/** What every page of a report is made from. */
import type { Day } from '../../model/tables/tables';
import type { CollectionState } from '../collect/settings/collection-state';
import type { ProblemEffect } from '../mend/causes';
import type { TableContent } from '../port';
import type { ReportFacts } from './facts/facts';
import type { ReportWords } from './words';

export const PARTS = ['locations', 'scenarios', 'signals', 'money', 'assumptions', 'quality'] as const;
/** Pages that can be left out; the page for the director and the course behind its charts are always there. */
export type ReportPart = (typeof PARTS)[number];

/** Problems of one cause, in words. */
export interface ReportProblem {
  readonly effect: ProblemEffect;
  readonly what: string;
  readonly where: string;
  readonly count: number;
}

export interface ReportContext {
  readonly facts: ReportFacts;
  readonly words: ReportWords;
  readonly language: 'nl' | 'en';
  /** Figures as formulas that follow the model, where there is a formula for them. */
  readonly live: boolean;
  /** What formulas answer in: the language Excel is shown in. */
  readonly excelLanguage: 'nl' | 'en';
  readonly parts: readonly ReportPart[];
  /** The tables the model was read from. */
  readonly contents: readonly TableContent[];
  readonly today: Day;
  /** Which model this is: its id and edition, as Collect knows them; null = it has none. */
  readonly model: string | null;
  readonly edition: string | null;
  readonly version: string;
  readonly rules: string;
  readonly problems: readonly ReportProblem[];
  /** Rows that are left out for an error. */
  readonly errors: number;
  /** null = nothing was ever collected. */
  readonly collection: CollectionState | null;
  /** Names of sheets that there are. */
  readonly taken: readonly string[];
}

/** The first and last period, as they are called. */
export function spanOf({ facts, words }: Pick<ReportContext, 'facts' | 'words'>): {
  readonly from: string;
  readonly to: string;
} {
  const { from, to } = facts.question;
  return { from: words.numbers.period(facts.periods[from]), to: words.numbers.period(facts.periods[to]) };
}

export const periodAt = ({ facts, words }: Pick<ReportContext, 'facts' | 'words'>, index: number): string =>
  words.numbers.period(facts.periods[index]);

export const scenarioName = ({ words }: Pick<ReportContext, 'words'>, scenario: string | null): string =>
  scenario ?? words.base;
