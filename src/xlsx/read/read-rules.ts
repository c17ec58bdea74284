/** Data validation and conditional formats. */
import { boundingBox, parseAddress, type Rectangle } from '../notation/address';
import { type BookCondition, type BookConditional, type BookValidation, VALIDATION_KINDS } from '../book/book';
import type { Budget } from '../package/budget';
import type { LeftOutCount } from '../package/left-out';
import { fromFileFormula } from '../notation/formula-notation';
import { movedFormula } from '../notation/moved';
import type { Styles } from './read-styles';
import { child, children, decodeText, flag, numberOf } from '../package/xml';
import type { XmlElement } from '../package/xml-element';

interface RuleSources {
  readonly styles: Styles;
  readonly namespaces: readonly string[];
  readonly leftOut: LeftOutCount;
  readonly budget: Budget;
}

const ALERTS = ['stop', 'warning', 'information'] as const;

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
    if (!kind || areas.length === 0 || /\[\d+\]/.test(formula('formula1'))) {
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

interface Ranked extends BookConditional {
  readonly priority: number;
}

export function readConditionals(sheet: XmlElement, sources: RuleSources): BookConditional[] {
  const found = children(sheet, 'conditionalFormatting').flatMap((block): Ranked[] => {
    const areas = readAreas(block.get('sqref'));
    return children(block, 'cfRule').flatMap((rule) => {
      sources.budget.spend('rules', areas.length);
      return readRule(rule, areas, sources);
    });
  });
  return found.sort((a, b) => a.priority - b.priority).map(({ priority: _priority, ...rule }) => rule);
}

function readRule(rule: XmlElement, areas: readonly Rectangle[], sources: RuleSources): Ranked[] {
  const condition = readCondition(rule, sources);
  const [first, ...others] = areas;
  if (!condition || !first) {
    sources.leftOut.add('conditionalFormats');
    return [];
  }
  const look = sources.styles.conditional[numberOf(rule, 'dxfId') ?? -1] ?? {
    fill: null,
    fontColor: null,
    bold: false,
  };
  const length = children(rule, 'formula').reduce((sum, { text }) => sum + text.length, 0);
  sources.budget.spend('formulaCharacters', length * areas.length);
  // Formulas are meant for the first cell of everything together.
  const origin = others.reduce(boundingBox, first);
  return areas.map((area) => ({
    area,
    look,
    condition: moved(condition, area.row - origin.row, area.column - origin.column),
    stopIfTrue: flag(rule, 'stopIfTrue'),
    priority: numberOf(rule, 'priority') ?? 0,
  }));
}

function readCondition(rule: XmlElement, { namespaces }: RuleSources): BookCondition | null {
  const [formula1 = '', formula2 = ''] = children(rule, 'formula').map(({ text }) => fromFileFormula(text, namespaces));
  switch (rule.get('type')) {
    case 'expression':
      return { kind: 'formula', formula: formula1 };
    case 'cellIs':
      return { kind: 'cell', operator: rule.get('operator') ?? 'equal', formula1, formula2 };
    case 'containsText':
      return { kind: 'text', text: rule.get('text') ?? '' };
    // These carry the formula that says the same.
    case 'notContainsText':
    case 'beginsWith':
    case 'endsWith':
    case 'containsBlanks':
    case 'notContainsBlanks':
    case 'containsErrors':
    case 'notContainsErrors':
    case 'timePeriod':
      return formula1 === '' ? null : { kind: 'formula', formula: formula1 };
    default:
      return null;
  }
}

function moved(condition: BookCondition, rows: number, columns: number): BookCondition {
  const move = (formula: string) => movedFormula(formula, rows, columns);
  if (condition.kind === 'formula') return { kind: 'formula', formula: move(condition.formula) };
  if (condition.kind === 'text') return condition;
  return { ...condition, formula1: move(condition.formula1), formula2: move(condition.formula2) };
}
