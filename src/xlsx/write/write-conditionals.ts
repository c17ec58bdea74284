/** Conditional formats as XML. */
import { around, formatAddress } from '../notation/address';
import type { BookConditional } from '../book/book';
import type { Bound, DataBar } from '../book/conditions';
import { toFileFormula } from '../notation/formula-notation';
import { textFormula, type TextOperator } from '../notation/text-formula';
import { encodeText, escapeXml, tag } from '../package/xml';
import type { SheetTarget } from './write-target';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';

/** Kind and operator of a rule, as files spell them. */
const TEXT_WORDS: Readonly<Record<TextOperator, readonly [type: string, operator: string]>> = {
  contains: ['containsText', 'containsText'],
  notContains: ['notContainsText', 'notContains'],
  beginsWith: ['beginsWith', 'beginsWith'],
  endsWith: ['endsWith', 'endsWith'],
};

/** `ids`: of each rule that has its other half among the extensions; '' for the others. */
export function writeConditionals(
  rules: readonly BookConditional[],
  target: SheetTarget,
  ids: readonly string[],
): string {
  return rules
    .map((rule, i) => {
      const written = writeRule(rule, i + 1, { target, id: ids[i] ?? '' });
      return tag('conditionalFormatting', { sqref: addressOf(rule) }, written);
    })
    .join('');
}

const addressOf = ({ areas }: BookConditional) => areas.map((area) => formatAddress(area)).join(' ');

interface Among {
  readonly target: SheetTarget;
  readonly id: string;
}

function writeRule(rule: BookConditional, priority: number, { target, id }: Among): string {
  const { condition, stopIfTrue } = rule;
  const common = { priority, stopIfTrue: stopIfTrue || null };
  const looks = () => ({ dxfId: target.conditionalLook(rule.look), ...common });
  const formula = (text: string) =>
    text === '' ? '' : tag('formula', {}, escapeXml(toFileFormula(text, target.namespaces)));
  switch (condition.kind) {
    case 'formula':
      return tag('cfRule', { type: 'expression', ...looks() }, formula(condition.formula));
    case 'cell': {
      const formulas = formula(condition.formula1) + formula(condition.formula2);
      return tag('cfRule', { type: 'cellIs', ...looks(), operator: condition.operator }, formulas);
    }
    case 'text': {
      const { operator, text } = condition;
      const [type, spelled] = TEXT_WORDS[operator];
      const attributes = { type, ...looks(), operator: spelled, text: encodeText(text) };
      const cell = formatAddress({ ...around(rule.areas), rows: 1, columns: 1 });
      return tag('cfRule', attributes, formula(textFormula(operator, text, cell)));
    }
    case 'icons': {
      const { set, from, reversed, only } = condition;
      const attributes = { iconSet: set, showValue: only ? false : null, reverse: reversed || null };
      const icons = from.map((bound) => writeBound(bound, target, { gte: bound.included ? null : false }));
      return tag('cfRule', { type: 'iconSet', ...common }, tag('iconSet', attributes, icons));
    }
    case 'scale': {
      const bounds = condition.stops.map(({ bound }) => writeBound(bound, target));
      const colors = condition.stops.map(({ color }) => tag('color', { rgb: argb(color) }));
      return tag('cfRule', { type: 'colorScale', ...common }, tag('colorScale', {}, [...bounds, ...colors]));
    }
    case 'bar':
      return tag('cfRule', { type: 'dataBar', ...common }, [writeBar(condition, target), writeReference(id)]);
  }
}

const argb = (color: string) => `FF${color.slice(1).toUpperCase()}`;

function writeBound(
  { type, value }: Bound,
  { namespaces }: SheetTarget,
  more: Readonly<Record<string, boolean | null>> = {},
): string {
  const val = value === '' ? null : encodeText(type === 'formula' ? toFileFormula(value, namespaces) : value);
  return tag('cfvo', { type, val, ...more });
}

/** The half every program knows; bounds of its own choosing are the lowest and highest value there. */
function writeBar({ from, to, color, only }: DataBar, target: SheetTarget): string {
  const plain = (bound: Bound, usual: 'min' | 'max') =>
    bound.type === 'automatic' ? writeBound({ type: usual, value: '' }, target) : writeBound(bound, target);
  const parts = [plain(from, 'min'), plain(to, 'max'), tag('color', { rgb: argb(color) })];
  return tag('dataBar', { showValue: only ? false : null }, parts);
}

function writeReference(id: string): string {
  const attributes = { uri: '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}', 'xmlns:x14': X14 };
  return tag('extLst', {}, tag('ext', attributes, tag('x14:id', {}, id)));
}

/** The other halves of data bars, which Excel has known since 2010 ([MS-XLSX] 2.6.37). */
export function writeExtensions(
  rules: readonly BookConditional[],
  { namespaces }: SheetTarget,
  ids: readonly string[],
): string {
  const bound = ({ type, value }: Bound, side: 'Min' | 'Max') => {
    const formula = type === 'formula' ? toFileFormula(value, namespaces) : value;
    const inner = value === '' ? '' : tag('xm:f', {}, escapeXml(encodeText(formula)));
    return tag('x14:cfvo', { type: type === 'automatic' ? `auto${side}` : type }, inner);
  };
  const halves = rules.flatMap((rule, i) => {
    const { condition } = rule;
    if (condition.kind !== 'bar') return [];
    const attributes = { minLength: 0, maxLength: 100, gradient: condition.gradient ? null : false };
    const bar = tag('x14:dataBar', attributes, [
      bound(condition.from, 'Min'),
      bound(condition.to, 'Max'),
      tag('x14:negativeFillColor', { rgb: argb(condition.negative) }),
      tag('x14:axisColor', { rgb: 'FF000000' }),
    ]);
    const half = tag('x14:cfRule', { type: 'dataBar', id: ids[i] }, bar);
    const where = tag('xm:sqref', {}, addressOf(rule));
    return [tag('x14:conditionalFormatting', { 'xmlns:xm': XM }, [half, where])];
  });
  if (halves.length === 0) return '';
  const attributes = { uri: '{78C0D931-6437-407D-A8EE-F0AAD7539E65}', 'xmlns:x14': X14 };
  return tag('extLst', {}, tag('ext', attributes, tag('x14:conditionalFormattings', {}, halves)));
}
