/** Everything Excel wants to know, as files by name: metadata and help of the functions, and the shortcuts, in both languages. */
import type { Language } from '../../language';
import { namesIn, shortcutsFile } from '../../locales/shortcuts';
import { CATALOGUE } from '../catalogue';
import { helpIndex, helpPage } from './help-page';
import { metadataOf } from './metadata';

const LANGUAGES: readonly Language[] = ['nl', 'en'];
const METADATA_FILE: Readonly<Record<Language, string>> = { nl: 'functions.json', en: 'functions.en-US.json' };

export function generatedFiles(origin: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const language of LANGUAGES) {
    files.set(METADATA_FILE[language], JSON.stringify(metadataOf(CATALOGUE, language, origin), null, 1));
    files.set(`help/${language}/index.html`, helpIndex(CATALOGUE, language));
    for (const declared of CATALOGUE) files.set(`help/${language}/${declared.id}.html`, helpPage(declared, language));
  }
  files.set('shortcuts.json', JSON.stringify(shortcutsFile(), null, 1));
  files.set('shortcuts.nl.json', JSON.stringify(namesIn('nl'), null, 1));
  return files;
}
