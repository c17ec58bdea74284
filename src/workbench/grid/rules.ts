/** Data validation and conditional formats, as far as the grid shows them. */
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationType,
  generateRandomId,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import { type Area } from '../formula/address';
import type { Grid, Validation, ValidationRule } from './port';
import { type GridSession, rangeOf, sheetOf, toRange } from './session';
import { UNIT } from './univer';

type RulePart = Pick<
  Grid,
  'addValidation' | 'clearValidation' | 'validationsOf' | 'addConditional' | 'removeConditional'
>;

export function rulePart(session: GridSession): RulePart {
  const model = session.injector.get(SheetDataValidationModel);
  const areaRange = (area: Area) => rangeOf(session, area).getRange();

  return {
    addValidation: (area, validation) => {
      const uid = generateRandomId(8);
      const rule: ISheetDataValidationRule = { uid, ranges: [areaRange(area)], ...describe(validation) };
      session.api.syncExecuteCommand('sheet.command.addDataValidation', {
        unitId: UNIT,
        subUnitId: area.sheetId,
        rule,
      });
      return uid;
    },
    clearValidation: (area) => {
      const parameters = { unitId: UNIT, subUnitId: area.sheetId, ranges: [areaRange(area)] };
      session.api.syncExecuteCommand('sheets.command.clear-range-data-validation', parameters);
    },
    validationsOf: (area) => {
      const { startRow, endRow, startColumn, endColumn } = toRange(area);
      const covers = (rule: ISheetDataValidationRule) =>
        rule.ranges.some(
          (r) =>
            r.startRow <= startRow && r.endRow >= endRow && r.startColumn <= startColumn && r.endColumn >= endColumn,
        );
      return model
        .getRules(UNIT, area.sheetId)
        .filter(covers)
        .map((rule) => rule.uid);
    },
    addConditional: (area, formula, { fill, fontColor, bold }) => {
      const sheet = sheetOf(session, area.sheetId);
      const builder = sheet
        .newConditionalFormattingRule()
        .whenFormulaSatisfied(formula)
        .setRanges([areaRange(area)]);
      if (fill) builder.setBackground(fill);
      if (fontColor) builder.setFontColor(fontColor);
      if (bold) builder.setBold(true);
      const rule = builder.build();
      sheet.addConditionalFormattingRule(rule);
      return rule.cfId;
    },
    removeConditional: (sheetId, id) => void sheetOf(session, sheetId).deleteConditionalFormattingRule(id),
  };
}

function describe({ rule, blocksInvalid, message }: Validation): Omit<ISheetDataValidationRule, 'uid' | 'ranges'> {
  return {
    ...criteria(rule),
    allowBlank: true,
    showErrorMessage: true,
    error: message,
    errorStyle: blocksInvalid ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING,
  };
}

function criteria(rule: ValidationRule): Pick<ISheetDataValidationRule, 'type' | 'formula1' | 'formula2' | 'operator'> {
  switch (rule.kind) {
    case 'list':
      return { type: DataValidationType.LIST, formula1: rule.values.join(',') };
    case 'listFrom':
      return { type: DataValidationType.LIST, formula1: `=${rule.reference}` };
    case 'number':
      return {
        type: rule.whole ? DataValidationType.WHOLE : DataValidationType.DECIMAL,
        operator: operatorOf(rule.operator),
        formula1: rule.from,
        formula2: rule.to,
      };
    case 'custom':
      return { type: DataValidationType.CUSTOM, formula1: rule.formula };
  }
}

function operatorOf(name: string): DataValidationOperator {
  const key = name.charAt(0).toLowerCase() + name.slice(1);
  return Object.values(DataValidationOperator).find((value) => value === key) ?? DataValidationOperator.BETWEEN;
}
