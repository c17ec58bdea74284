/** Data validation. */
import { parseAddress, type Rectangle } from '../notation/address';
import { type BookValidation, VALIDATION_KINDS } from '../book/book';
import type { Budget } from '../package/budget';
import type { LeftOutCount } from '../package/left-out';
import { fromFileFormula } from '../notation/formula-notation';
import { isValidFormula } from '../notation/valid-formula';
import type { Styles } from './read-styles';
import { child, children, decodeText, flag } from '../package/xml';
import type { XmlElement } from '../package/xml-element';

export interface RuleSources {
  readonly styles: Styles;
  readonly namespaces: readonly string[];
  readonly leftOut: LeftOutCount;
  readonly budget: Budget;
}

const ALERTS = ['stop', 'warning', 'information'] as const;

/** A formula that can be read, and leads to no other workbook. */
export const isWhole = (formula: string) => !/\[\d+\]/.test(formula) && isValidFormula(formula);

export function readAreas(text: string | null): Rectangle[] {
  return (text ?? '')
    .split(/\s+/)
    .map(parseAddress)
    .filter((area) => area !== null);
}

export function readValidations(sheet: XmlElement, sources: RuleSources): BookValidation[] {
  return children(child(sheet, 'dataValidations'), 'dataValidation').flatMap((rule): BookValidation[] => {
    const areas = readAreas(rule.get('sqref'));
    sources.budget.spend('rules', areas.length);
    const kind = VALIDATION_KINDS.find((name) => name === (rule.get('type') ?? 'none'));
    const formula = (name: string) =>
      fromFileFormula(child(rule, name)?.text ?? '', sources.namespaces).replace(/^=/, '');
    const text = (name: string) => decodeText(rule.get(name) ?? '');
    const whole = ['formula1', 'formula2'].map(formula).every((one) => one === '' || isWhole(one));
    const lacks = (kind === 'list' || kind === 'custom') && formula('formula1') === '';
    if (!kind || areas.length === 0 || !whole || lacks) {
      sources.leftOut.add('validations');
      return [];
    }
    const style = ALERTS.find((name) => name === rule.get('errorStyle')) ?? 'stop';
    const alert = { shown: flag(rule, 'showErrorMessage'), style, title: text('errorTitle'), message: text('error') };
    const prompt = { shown: flag(rule, 'showInputMessage'), title: text('promptTitle'), message: text('prompt') };
    const operator = rule.get('operator') ?? 'between';
    const [formula1, formula2] = [formula('formula1'), formula('formula2')];
    return [{ areas, kind, operator, formula1, formula2, ignoreBlanks: flag(rule, 'allowBlank'), alert, prompt }];
  });
}
