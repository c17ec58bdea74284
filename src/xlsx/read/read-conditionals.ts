/** Conditional formats. */
import type { Rectangle } from '../notation/address';
import type { BookConditional } from '../book/book';
import {
  type BookCondition,
  type Bound,
  BOUNDS,
  type ColorScale,
  type DataBar,
  type IconSet,
  ICON_SETS,
} from '../book/conditions';
import { readColor } from '../book/colors';
import { fromFileFormula } from '../notation/formula-notation';
import { quotedText, type TextOperator } from '../notation/text-formula';
import { child, children, decodeText, flag, numberOf } from '../package/xml';
import type { XmlElement } from '../package/xml-element';
import { isWhole, readAreas, type RuleSources } from './read-rules';

interface ConditionSources extends RuleSources {
  readonly theme: readonly string[];
}

interface Ranked extends BookConditional {
  readonly priority: number;
}

export function readConditionals(sheet: XmlElement, sources: ConditionSources): BookConditional[] {
  const halves = otherHalves(sheet);
  const found = children(sheet, 'conditionalFormatting').flatMap((block): Ranked[] => {
    const areas = readAreas(block.get('sqref'));
    return children(block, 'cfRule').flatMap((rule) => {
      sources.budget.spend('rules', areas.length);
      return readRule(rule, areas, { ...sources, halves });
    });
  });
  return found.sort((a, b) => a.priority - b.priority).map(({ priority: _priority, ...rule }) => rule);
}

interface Halves extends ConditionSources {
  readonly halves: ReadonlyMap<string, XmlElement>;
}

/** Data bars as Excel has known them since 2010, by the id their first half names. */
function otherHalves(sheet: XmlElement): ReadonlyMap<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  for (const rule of child(sheet, 'extLst')?.descendants('cfRule') ?? []) {
    const [id, bar] = [rule.get('id'), child(rule, 'dataBar')];
    if (id !== null && bar) found.set(id.toUpperCase(), bar);
  }
  return found;
}

function readRule(rule: XmlElement, areas: readonly Rectangle[], sources: Halves): Ranked[] {
  const condition = readCondition(rule, sources);
  if (!condition || areas.length === 0) {
    sources.leftOut.add('conditionalFormats');
    return [];
  }
  const number = numberOf(rule, 'dxfId');
  if (number !== null && !sources.styles.conditional[number]) sources.leftOut.add('looks');
  const look = sources.styles.conditional[number ?? -1] ?? {
    fill: null,
    fontColor: null,
    bold: false,
  };
  const stopIfTrue = flag(rule, 'stopIfTrue');
  return [{ areas, look, condition, stopIfTrue, priority: numberOf(rule, 'priority') ?? 0 }];
}

function readCondition(rule: XmlElement, sources: Halves): BookCondition | null {
  const { namespaces } = sources;
  const formulas = children(rule, 'formula').map(({ text }) => fromFileFormula(text, namespaces).replace(/^=/, ''));
  const [formula1 = '', formula2 = ''] = formulas;
  if (!formulas.every((formula) => formula === '' || isWhole(formula))) return null;
  switch (rule.get('type')) {
    case 'expression':
      return formula1 === '' ? null : { kind: 'formula', formula: formula1 };
    case 'cellIs':
      return formula1 === '' ? null : { kind: 'cell', operator: rule.get('operator') ?? 'equal', formula1, formula2 };
    case 'containsText':
      return readWords(rule, 'contains', formula1);
    case 'notContainsText':
      return readWords(rule, 'notContains', formula1);
    case 'beginsWith':
      return readWords(rule, 'beginsWith', formula1);
    case 'endsWith':
      return readWords(rule, 'endsWith', formula1);
    // These carry the formula that says the same.
    case 'containsBlanks':
    case 'notContainsBlanks':
    case 'containsErrors':
    case 'notContainsErrors':
    case 'timePeriod':
      return formula1 === '' ? null : { kind: 'formula', formula: formula1 };
    case 'iconSet':
      return readIcons(child(rule, 'iconSet'), namespaces);
    case 'colorScale':
      return readScale(child(rule, 'colorScale'), sources);
    case 'dataBar':
      return readBar(rule, sources);
    default:
      return null;
  }
}

/** What is looked for may stand in a cell: then only the formula says so. */
function readWords(rule: XmlElement, operator: TextOperator, formula: string): BookCondition | null {
  const text = decodeText(rule.get('text') ?? '');
  const isText = text !== '' && (formula === '' || formula.includes(quotedText(text)));
  if (isText) return { kind: 'text', operator, text };
  return formula === '' ? null : { kind: 'formula', formula };
}

/** `usual`: what an automatic bound is called in the file. */
function readBound(element: XmlElement, namespaces: readonly string[]): Bound | null {
  const written = element.get('type') ?? '';
  const type = /^auto(Min|Max)$/.test(written) ? 'automatic' : BOUNDS.find((name) => name === written);
  if (type === undefined) return null;
  const text = decodeText(element.get('val') ?? child(element, 'f')?.text ?? '');
  const valued = type !== 'min' && type !== 'max' && type !== 'automatic';
  return { type, value: !valued ? '' : type === 'formula' ? fromFileFormula(text, namespaces) : text };
}

/** Sets of Excel 2010 and later, and icons chosen one by one, are not known here. */
function readIcons(element: XmlElement | null, namespaces: readonly string[]): IconSet | null {
  const set = ICON_SETS.find((name) => name === (element?.get('iconSet') ?? '3TrafficLights1'));
  const from = children(element, 'cfvo').map((bound) => {
    const read = readBound(bound, namespaces);
    return read && { ...read, included: flag(bound, 'gte', true) };
  });
  const whole = from.filter((bound) => bound !== null);
  if (!element || !set || whole.length !== Number(set.charAt(0)) || whole.length !== from.length) return null;
  return {
    kind: 'icons',
    set,
    from: whole,
    reversed: flag(element, 'reverse'),
    only: !flag(element, 'showValue', true),
  };
}

function readScale(element: XmlElement | null, { namespaces, theme }: ConditionSources): ColorScale | null {
  const bounds = children(element, 'cfvo').map((bound) => readBound(bound, namespaces));
  const colors = children(element, 'color').map((color) => readColor(color, theme));
  const stops = bounds.flatMap((bound, i) => {
    const color = colors[i];
    return bound && color ? [{ bound, color }] : [];
  });
  const whole = stops.length === bounds.length && (stops.length === 2 || stops.length === 3);
  return whole ? { kind: 'scale', stops } : null;
}

function readBar(rule: XmlElement, { namespaces, theme, halves }: Halves): DataBar | null {
  const bar = child(rule, 'dataBar');
  const half = halves.get((child(rule, 'extLst')?.descendants('id')[0]?.text ?? '').trim().toUpperCase()) ?? null;
  const bounds = children(half, 'cfvo').length === 2 ? half : bar;
  const [from, to] = children(bounds, 'cfvo').map((bound) => readBound(bound, namespaces));
  const color = readColor(child(bar, 'color'), theme);
  if (!bar || !from || !to || !color) return null;
  const negative = readColor(child(half, 'negativeFillColor'), theme) ?? '#FF0000';
  const only = !flag(bar, 'showValue', true);
  return { kind: 'bar', from, to, color, negative, gradient: flag(half, 'gradient', true), only };
}
