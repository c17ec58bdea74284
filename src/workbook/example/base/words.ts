/** What every table of the example is written with: the names in one language, and the sources. */
import type { Language } from '../../../language';
import { origins } from './sources';
import { vocabulary, type Vocabulary } from './vocabulary';

export interface ExampleWords {
  readonly words: Vocabulary;
  readonly origin: ReturnType<typeof origins>;
  readonly language: Language;
}

export const wordsIn = (language: Language): ExampleWords => ({
  words: vocabulary(language),
  origin: origins(language),
  language,
});
