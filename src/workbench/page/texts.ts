/** The workbench's own few texts. */
import type { Language } from '../../language';

const TEXTS = {
  nl: {
    note: 'Werkbank: zo werkt de invoegtoepassing in Excel. Wat u niet opslaat, verdwijnt als u de pagina sluit.',
    language: 'Taal',
    workbench: 'werkbank',
    starting: 'De invoegtoepassing wordt gestart…',
    calculating: 'Bezig met berekenen…',
    stop: 'Berekening stoppen',
    ready: 'Gereed',
    failed: 'De invoegtoepassing is niet gestart: ',
    unserved: 'De werkbank kent dit nog niet: ',
    splitter: 'Breedte van het taakvenster',
    pane: 'Taakvenster',
    ribbon: 'Lint',
    more: 'Testen',
    undo: 'Ongedaan maken',
    redo: 'Opnieuw',
    readOnly: 'Alleen-lezen',
    dark: 'Donker thema van Excel',
    cellEdit: 'Gebruiker typt in een cel',
    slow: 'Trage verbinding',
    coauthor: 'Wijziging van een collega',
    closePane: 'Taakvenster sluiten',
    openPane: 'Taakvenster openen',
    partOfArray: 'U kunt een deel van een matrix niet wijzigen.',
    arrayInTable: 'Matrixformules met meerdere cellen zijn niet toegestaan in tabellen.',
    arrayInMerge: 'Matrixformules zijn niet geldig in samengevoegde cellen.',
  },
  en: {
    note: 'Workbench: this is how the add-in works in Excel. What you do not save is gone when you close the page.',
    language: 'Language',
    workbench: 'workbench',
    starting: 'Starting the add-in…',
    calculating: 'Calculating…',
    stop: 'Stop calculating',
    ready: 'Ready',
    failed: 'The add-in did not start: ',
    unserved: 'The workbench does not know this yet: ',
    splitter: 'Width of the task pane',
    pane: 'Task pane',
    ribbon: 'Ribbon',
    more: 'Testing',
    undo: 'Undo',
    redo: 'Redo',
    readOnly: 'Read-only',
    dark: 'Dark theme of Excel',
    cellEdit: 'User is typing in a cell',
    slow: 'Slow connection',
    coauthor: 'A colleague’s change',
    closePane: 'Close the task pane',
    openPane: 'Open the task pane',
    partOfArray: 'You can’t change part of an array.',
    arrayInTable: 'Multi-cell array formulas aren’t allowed in tables.',
    arrayInMerge: 'Array formulas aren’t valid in merged cells.',
  },
} as const;

export type TextKey = keyof (typeof TEXTS)['nl'];

export function text(language: Language, key: TextKey): string {
  return TEXTS[language][key];
}
