import type { Language } from '../../language';
import { en } from './en/en';
import { nl, type PaneTexts } from './nl/nl';

const known: Readonly<Record<Language, PaneTexts>> = { nl, en };

export const paneTexts = (language: Language): PaneTexts => known[language];
export type { PaneTexts };
