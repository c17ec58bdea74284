/** Data validation and conditional formats, as far as the grid shows them. */
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  generateRandomId,
  type IRange,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/preset-sheets-conditional-formatting';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import { type Area } from '../../../xlsx/notation/address';
import { movedFormula } from '../../../xlsx/notation/moved';
import { quotedText } from '../../../xlsx/notation/text-formula';
import { VALIDATION_KINDS } from '../../../xlsx/book/book';
import type { Grid } from '../base/port';
import type { GridConditional, GridValidation, Validation, ValidationRule } from '../base/cell-looks';
import { type GridSession, rangeOf, sheetOf, toArea, toRange, withinSheet } from '../session/grid-session';
import { readStyle } from '../base/styles';
import { UNIT } from '../engine/unit';
import { addConditional, columnsIn } from './conditionals';
import { checkFilledCells, clipped, markOnlyWhatIsRefused, openRules, wholeAreas } from './validations';

type RulePart = Pick<
  Grid,
  | 'addValidation'
  | 'openValidations'
  | 'restateValidation'
  | 'clearValidation'
  | 'validationsOf'
  | 'validations'
  | 'addConditional'
  | 'removeConditional'
  | 'conditionals'
>;

export function rulePart(session: GridSession): RulePart {
  const model = session.injector.get(SheetDataValidationModel);
  const areaRange = (area: Area) => rangeOf(session, area).getRange();
  const covering = (area: Area) => model.getRules(UNIT, area.sheetId).filter((rule) => covers(rule, toRange(area)));
  checkFilledCells(session);
  markOnlyWhatIsRefused(model);

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
    openValidations: (sheetId, validations) => {
      const rules = validations.map(({ areas, ...validation }): ISheetDataValidationRule => ({
        uid: generateRandomId(8),
        ...clipped(areas, (area) => withinSheet(session, area)),
        ...describe(validation),
      }));
      openRules(session, sheetId, rules);
      return rules.map(({ uid }) => uid);
    },
    restateValidation: (area, validation) => {
      const [rule] = covering(area);
      const next = describe(validation);
      if (!rule || !coversNoMore(rule, toRange(area)) || !asksTheSame(rule, next)) return null;
      const name = generateRandomId(8);
      session.api.syncExecuteCommand('sheets.command.update-data-validation-options', {
        unitId: UNIT,
        subUnitId: area.sheetId,
        ruleId: rule.uid,
        options: { ...optionsOf(next), bizInfo: { ...rule.bizInfo, [NAME]: name } },
      });
      return name;
    },
    clearValidation: (area) => {
      const parameters = { unitId: UNIT, subUnitId: area.sheetId, ranges: [areaRange(area)] };
      session.api.syncExecuteCommand('sheets.command.clear-range-data-validation', parameters);
    },
    validationsOf: (area) => covering(area).map(nameOf),
    validations: (sheetId) => model.getRules(UNIT, sheetId).flatMap((rule) => readValidation(rule, sheetId)),
    addConditional: (areas, condition, drawing) => addConditional(session, areas, { condition, ...drawing }),
    removeConditional: (sheetId, id) => void sheetOf(session, sheetId).deleteConditionalFormattingRule(id),
    conditionals: (sheetId) =>
      sheetOf(session, sheetId)
        .getConditionalFormattingRules()
        .map((rule) => readConditional(rule, sheetId)),
  };
}

function readConditional({ cfId, ranges, rule }: IConditionFormattingRule, sheetId: string): GridConditional {
  const areas = ranges.map((range) => toArea(sheetId, range));
  const drawn: unknown = Reflect.get(rule, 'style');
  const { fill, fontColor, bold } = readStyle(typeof drawn === 'object' ? drawn : null);
  const has = (key: string) => Reflect.get(Object(drawn), key) !== undefined;
  const formula: unknown = Reflect.get(rule, 'subType') === 'formula' ? Reflect.get(rule, 'value') : null;
  return {
    id: cfId,
    areas,
    formula: typeof formula === 'string' ? movedFormula(formula.replace(/^=/, ''), 0, -columnsIn(areas)) : null,
    look: { fill: has('bg') ? fill : null, fontColor: has('cl') ? fontColor : null, bold: bold === true },
  };
}

/** Where a rule that was restated has its name: with what else it says, so that undoing brings the old name back. */
const NAME = 'name';

function nameOf({ uid, bizInfo }: ISheetDataValidationRule): string {
  const name: unknown = Reflect.get(Object(bizInfo), NAME);
  return typeof name === 'string' ? name : uid;
}

const covers = ({ ranges }: ISheetDataValidationRule, { startRow, endRow, startColumn, endColumn }: IRange) =>
  ranges.some(
    (r) => r.startRow <= startRow && r.endRow >= endRow && r.startColumn <= startColumn && r.endColumn >= endColumn,
  );

const coversNoMore = ({ ranges }: ISheetDataValidationRule, { startRow, endRow, startColumn, endColumn }: IRange) =>
  ranges.every(
    (r) => r.startRow >= startRow && r.endRow <= endRow && r.startColumn >= startColumn && r.endColumn <= endColumn,
  );

type Described = ReturnType<typeof describe>;

const asksTheSame = (one: Described, other: Described) =>
  one.type === other.type &&
  one.operator === other.operator &&
  one.allowBlank === other.allowBlank &&
  (one.formula1 ?? '') === (other.formula1 ?? '') &&
  (one.formula2 ?? '') === (other.formula2 ?? '');

/** What the engine's command changes; what it is not told it takes away. */
const optionsOf = ({ showErrorMessage, error, errorStyle, renderMode }: Described) => ({
  showErrorMessage,
  error,
  errorStyle,
  renderMode,
});

function describe({ rule, blocksInvalid, message }: Validation): Omit<ISheetDataValidationRule, 'uid' | 'ranges'> {
  return {
    ...criteria(rule),
    allowBlank: true,
    showErrorMessage: true,
    error: message,
    errorStyle: blocksInvalid ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING,
    // As in Excel, an arrow: a chip around the word cuts it off in rows of the usual height.
    renderMode: DataValidationRenderMode.ARROW,
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

const ALERTS = new Map([
  [DataValidationErrorStyle.INFO, 'information' as const],
  [DataValidationErrorStyle.WARNING, 'warning' as const],
]);

/** A rule of the grid as files describe rules; none for kinds only the grid has (checkboxes). */
function readValidation(rule: ISheetDataValidationRule, sheetId: string): GridValidation[] {
  const kind = VALIDATION_KINDS.find((name) => name === (rule.type === 'listMultiple' ? 'list' : rule.type));
  if (!kind) return [];
  const formula = (text: string | undefined) => (text ?? '').replace(/^=/, '');
  const values = kind === 'list' && !rule.formula1?.startsWith('=');
  return [
    {
      id: nameOf(rule),
      areas: wholeAreas(rule, sheetId),
      kind,
      operator: rule.operator ?? 'between',
      formula1: values ? quotedText(rule.formula1 ?? '') : formula(rule.formula1),
      formula2: formula(rule.formula2),
      ignoreBlanks: rule.allowBlank !== false,
      alert: {
        shown: rule.showErrorMessage !== false,
        style: ALERTS.get(rule.errorStyle ?? DataValidationErrorStyle.STOP) ?? 'stop',
        title: rule.errorTitle ?? '',
        message: rule.error ?? '',
      },
      prompt: { shown: rule.showInputMessage === true, title: rule.promptTitle ?? '', message: rule.prompt ?? '' },
    },
  ];
}
