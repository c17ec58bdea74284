/** Data validation as XML. */
import { formatAddress } from '../notation/address';
import type { BookValidation } from '../book/book';
import { toFileFormula } from '../notation/formula-notation';
import { cut, encodeText, escapeXml, tag } from '../package/xml';

/** Excel refuses a longer list of values in a file; such a list belongs in cells. */
const LONGEST_LIST = 255;
/** Longer titles and messages make Excel repair the file. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

export function fitsInFile({ kind, formula1 }: BookValidation): boolean {
  return kind !== 'list' || !formula1.startsWith('"') || formula1.length <= LONGEST_LIST + 2;
}

export function writeValidations(all: readonly BookValidation[], namespaces: readonly string[]): string {
  const written = all.filter(fitsInFile).map((rule) => writeValidation(rule, namespaces));
  return written.length === 0 ? '' : tag('dataValidations', { count: written.length }, written);
}

function writeValidation(rule: BookValidation, namespaces: readonly string[]): string {
  const { kind, operator, alert, prompt } = rule;
  const compares = kind !== 'list' && kind !== 'custom' && kind !== 'none' && operator !== 'between';
  const formula = (name: string, text: string) =>
    text === '' ? '' : tag(name, {}, escapeXml(toFileFormula(text, namespaces)));
  const text = (value: string, longest: number) => (value === '' ? null : encodeText(cut(value, longest)));
  const attributes = {
    type: kind === 'none' ? null : kind,
    errorStyle: alert.style === 'stop' ? null : alert.style,
    operator: compares ? operator : null,
    allowBlank: rule.ignoreBlanks || null,
    showInputMessage: prompt.shown || null,
    showErrorMessage: alert.shown || null,
    errorTitle: text(alert.title, LONGEST_TITLE),
    error: text(alert.message, LONGEST_MESSAGE),
    promptTitle: text(prompt.title, LONGEST_TITLE),
    prompt: text(prompt.message, LONGEST_MESSAGE),
    sqref: rule.areas.map((area) => formatAddress(area)).join(' '),
  };
  return tag('dataValidation', attributes, formula('formula1', rule.formula1) + formula('formula2', rule.formula2));
}
