/** What every table of the example is written with: the names in one language, and the sources. */
import type { Language } from '../../../locales/language';
import { origins } from './sources';
import { vocabulary, type Vocabulary } from './vocabulary';

export interface Words {
  readonly words: Vocabulary;
  readonly origin: ReturnType<typeof origins>;
  readonly language: Language;
}

export const wordsIn = (language: Language): Words => ({
  words: vocabulary(language),
  origin: origins(language),
  language,
});
