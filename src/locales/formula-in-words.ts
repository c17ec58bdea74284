/** The formula of a measure in words, as the pane and EXPLAIN show it. */
import type { MeasureId } from '../model/tables/measure-definitions';
import type { Language } from '../language';
import { explanation as en } from './pane/en/explanation';
import { explanation as nl } from './pane/nl/explanation';

const FORMULAS: Readonly<Record<Language, Readonly<Record<MeasureId, string>>>> = { nl: nl.formulas, en: en.formulas };

export const formulaInWords = (measure: MeasureId, language: Language): string => FORMULAS[language][measure];
