/** Conditional formats, as the grid draws them. */
import { type IStyleBase } from '@univerjs/core';
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule,
  type IIconSetType,
  type IValueConfig,
} from '@univerjs/preset-sheets-conditional-formatting';
import type { Bound, IconSet } from '../../../xlsx/book/conditions';
import { type Area, around, formatAddress, type Rectangle } from '../../../xlsx/notation/address';
import { movedFormula } from '../../../xlsx/notation/moved';
import type { ConditionalDrawing, ConditionalLook, GridCondition } from '../base/cell-looks';
import { type GridSession, sheetOf, withinSheet } from '../session/grid-session';

interface Rule extends ConditionalDrawing {
  readonly condition: GridCondition;
}

/** Returns the grid's own number for the rule. */
export function addConditional(session: GridSession, areas: readonly Area[], rule: Rule): string {
  const { condition, look, stopIfTrue, above } = rule;
  const sheet = sheetOf(session, areas[0]?.sheetId ?? '');
  const made = sheet.newConditionalFormattingRule().build();
  const drawn: IConditionFormattingRule = {
    ...made,
    stopIfTrue,
    ranges: areas.map((area) => withinSheet(session, area)),
    rule: configOf(fromFirstRange(condition, areas), look, areas.map((area) => formatAddress(area, true)).join()),
  };
  // The grid puts what is new before everything else.
  sheet.addConditionalFormattingRule(drawn);
  if (above !== null) sheet.moveConditionalFormattingRule(drawn.cfId, above, 'after');
  return drawn.cfId;
}

/** The grid takes formulas as in the first cell of the uppermost range, the leftmost of those. */
function fromFirstRange(condition: GridCondition, areas: readonly Area[]): GridCondition {
  if (condition.kind !== 'formula') return condition;
  return { ...condition, formula: movedFormula(condition.formula, 0, columnsIn(areas)) };
}

/** How far that cell is from the first of the rectangle around all of them. */
export function columnsIn(areas: readonly Rectangle[]): number {
  const { row, column } = around(areas);
  const first = areas.reduce((left, area) => (area.row === row ? Math.min(left, area.column) : left), Infinity);
  return areas.length === 0 ? 0 : first - column;
}

function configOf(condition: GridCondition, look: ConditionalLook, cells: string): IConditionalFormattingRuleConfig {
  switch (condition.kind) {
    case 'formula':
      return {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.formula,
        value: condition.formula,
        style: styleOf(look),
      };
    case 'icons':
      return { type: CFRuleType.iconSet, isShowValue: !condition.only, config: iconsOf(condition) };
    case 'bar':
      return {
        type: CFRuleType.dataBar,
        isShowValue: !condition.only,
        config: {
          min: valueOf(condition.from, `MIN(0,MIN(${cells}))`),
          max: valueOf(condition.to, `MAX(0,MAX(${cells}))`),
          isGradient: condition.gradient,
          positiveColor: condition.color,
          nativeColor: condition.negative,
        },
      };
    case 'scale':
      return {
        type: CFRuleType.colorScale,
        config: condition.stops.map(({ bound, color }, index) => ({ index, color, value: valueOf(bound, '0') })),
      };
  }
}

function styleOf({ fill, fontColor, bold }: ConditionalLook): IStyleBase {
  return {
    ...(fill === null ? {} : { bg: { rgb: fill } }),
    ...(fontColor === null ? {} : { cl: { rgb: fontColor } }),
    ...(bold ? { bl: 1 } : {}),
  };
}

/** `automatic`: what a bound of Excel's own choosing comes to. */
function valueOf({ type, value }: Bound, automatic: string): IValueConfig {
  if (type === 'min' || type === 'max') return { type: CFValueType[type] };
  if (type === 'automatic') return { type: CFValueType.formula, value: `=${automatic}` };
  const number = Number(value);
  if (type === 'formula' || !Number.isFinite(number)) return { type: CFValueType.formula, value: `=${value}` };
  return { type: CFValueType[type], value: number };
}

/** The grid counts icons from the highest down, files from the lowest up. */
function iconsOf({ set, from, reversed }: IconSet) {
  const last = from.length - 1;
  return [...from].reverse().map(({ included, ...bound }, i) => ({
    operator: included ? CFNumberOperator.greaterThanOrEqual : CFNumberOperator.greaterThan,
    value: valueOf(bound, '0'),
    iconType: set as IIconSetType, // the grid names its sets as files do
    iconId: String(reversed ? last - i : i),
  }));
}
