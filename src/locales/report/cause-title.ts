/** What the problems of one cause have in common, in words. */
import type { Model } from '../../model/compile/model/model';
import type { Problem } from '../../model/tables/problem';
import { sideOf, type Cause } from '../../workbook/mend/causes';
import type { Language } from '../../language';
import { columnTitle, tableTitle } from '../problems/titles';
import { paneTexts } from '../pane/texts';

const KINDS = {
  'unknown-location': 'location',
  'unknown-product': 'product',
  'unknown-role': 'role',
  'unknown-step': 'step',
} as const;
const isUnknown = (code: string): code is keyof typeof KINDS => code in KINDS;

/** @returns null where there is but one problem, whose sentence says it all. */
export function causeTitle({ code, problems }: Cause, model: Model | null, language: Language): string | null {
  const [first] = problems;
  const { mending } = paneTexts(language);
  if (!first) return null;
  if (isUnknown(code)) return mending.unknown(problems.length, KINDS[code], String(first.value ?? ''));
  if (code === 'outside-horizon') return mending.outside(problems.length, sideOf(first, model));
  return problems.length === 1 ? null : mending.many(problems.length, placeInWords(first, language));
}

/** The table, and the column where one is meant. */
const placeInWords = ({ table, column }: Pick<Problem, 'table' | 'column'>, language: Language): string =>
  column === null
    ? tableTitle(table, language)
    : `${tableTitle(table, language)}, ${columnTitle(table, column, language)}`;
