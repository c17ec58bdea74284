/** English texts of the help view. */
import type { help as Help } from './nl-help';

export const help: typeof Help = {
  newModel: 'New model',
  newModelText: 'Start again with an example or with empty tables.',
  replaceQuestion: (name: string) =>
    `Make “${name}”? The present model is set aside: its sheets are kept, hidden, with (old) behind their names.`,
  replace: 'Make a new model',
  language: 'Language',
  functions: 'Functions',
  startTitle: 'Start with this workbook',
  startWhy:
    'Switch this on if live cells must answer as soon as this workbook opens, even without this pane. It is kept in the workbook: colleagues without the Control tower get a message about it on opening.',
  startOn: 'Start with the workbook',
  functionsText: 'Select an empty cell, insert an example and replace the numbers with your own cells.',
  search: 'Find a function',
  noneFound: (text) => `No function with “${text}”.`,
  insert: 'Insert',
  insertNamed: (name) => `Insert an example of ${name} into the active cell`,
  arguments: 'Arguments',
  optional: 'may be empty',
  example: 'Example',
  result: 'gives',
  glossary: 'Glossary',
  dutch: 'Dutch',
  english: 'English',
  meaning: 'Meaning',
  about: 'About',
  version: 'Version',
  rules: 'Rules of calculation',
  diagnostics: 'Diagnostics',
  diagnosticsText: 'About the add-in and the model, without figures from the workbook. To send along with a question.',
  copy: 'Copy',
};
