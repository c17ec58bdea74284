/**
 * The keyboard shortcuts, as Excel gets them and as Help shows them. Ctrl+Alt+Shift, as Microsoft advises, and only letters
 * that make no sign with AltGr and Shift on the keyboards used here (Dutch, Belgian, US International). On a Mac Control
 * with Option belongs to VoiceOver, so there it is Command.
 */
import type { Bilingual } from '../language';

interface Shortcut {
  /** The command of the ribbon it carries out. */
  readonly action: string;
  readonly name: Bilingual;
  /** As Excel wants it. */
  readonly key: string;
  readonly mac: string;
}

const shortcut = (action: string, letter: string, name: Bilingual): Shortcut => ({
  action,
  name,
  key: `Ctrl+Alt+Shift+${letter}`,
  mac: `Command+Alt+Shift+${letter}`,
});

export const SHORTCUTS: readonly Shortcut[] = [
  shortcut('openPane', 'G', { nl: 'Taakvenster openen', en: 'Open the task pane' }),
  shortcut('explainCell', 'H', { nl: 'Leg dit getal uit', en: 'Explain this number' }),
  shortcut('openCheck', 'K', { nl: 'Controle openen', en: 'Open Check' }),
  shortcut('makeReport', 'R', { nl: 'Rapport maken', en: 'Make report' }),
  shortcut('refreshModel', 'F', { nl: 'Model opnieuw lezen', en: 'Read the model again' }),
];

const nameOf = ({ action }: Shortcut): string => `${action}_name`;

/** The file the manifest leads to: what can be done, by which keys, and the names in English. */
export const shortcutsFile = () => ({
  actions: SHORTCUTS.map((one) => ({ id: one.action, type: 'ExecuteFunction', name: `\${resource.${nameOf(one)}}` })),
  shortcuts: SHORTCUTS.map(({ action, key, mac }) => ({ action, key: { default: key, mac } })),
  resources: { default: namesIn('en') },
});

/** The names in a language other than the default one. */
export const namesIn = (language: keyof Bilingual) =>
  Object.fromEntries(
    SHORTCUTS.map((one) => [nameOf(one), { value: one.name[language], comment: `The name of ${one.action}.` }]),
  );

/** The keys as people read them on their keyboard. */
export const keysOf = ({ key, mac }: Shortcut, isMac: boolean): string =>
  isMac ? mac.replace('Command', '⌘').replace('Alt', '⌥').replace('Shift', '⇧').replaceAll('+', ' ') : key;
