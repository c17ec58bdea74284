/** Validations in their thousands: a stranger's file may have ten thousand of them, or one over ten thousand ranges. */
import {
  DataValidationErrorStyle,
  DataValidationStatus,
  ICommandService,
  type IRange,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import { SheetDataValidationModel, SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation';
import { type Area, MAX_COLUMNS, MAX_ROWS } from '../../../xlsx/notation/address';
import { type GridSession, toArea } from '../session/grid-session';
import { UNIT } from '../engine/unit';

/** Without a step to undo for each, and without comparing each with all others: what was opened has no past. */
export function openRules(
  { injector }: GridSession,
  sheetId: string,
  rules: readonly ISheetDataValidationRule[],
): void {
  if (rules.length === 0) return;
  const model = injector.get(SheetDataValidationModel);
  const read = rules.map((rule) => ({
    ...rule,
    ...model.getValidator(rule.type)?.normalizeFormula(rule, UNIT, sheetId),
  }));
  const parameters = { unitId: UNIT, subUnitId: sheetId, rule: read, source: 'command' };
  injector.get(ICommandService).syncExecuteCommand('data-validation.mutation.addRule', parameters);
}

/** Where a rule keeps how much of its ranges lies beyond the grid's sheet: with what else it says of itself. */
const BEYOND = 'beyond';

interface Beyond {
  readonly rows: number;
  readonly columns: number;
}

/** The ranges of a rule as far as the sheet in the grid goes, and what a file is to have of them again. */
export function clipped(
  areas: readonly Area[],
  rangeOf: (area: Area) => IRange,
): Pick<ISheetDataValidationRule, 'ranges' | 'bizInfo'> {
  const ranges = areas.map(rangeOf);
  const beyond = areas.map(({ rows, columns }, i): Beyond => {
    const { startRow = 0, endRow = 0, startColumn = 0, endColumn = 0 } = ranges[i] ?? {};
    return { rows: rows - (endRow - startRow + 1), columns: columns - (endColumn - startColumn + 1) };
  });
  const isCut = beyond.some(({ rows, columns }) => rows > 0 || columns > 0);
  return isCut
    ? { ranges, bizInfo: { [BEYOND]: beyond } as NonNullable<ISheetDataValidationRule['bizInfo']> }
    : { ranges };
}

/** The areas of a rule, whole again unless some were taken away or apart. */
export function wholeAreas({ ranges, bizInfo }: ISheetDataValidationRule, sheetId: string): Area[] {
  const kept: unknown = Reflect.get(Object(bizInfo), BEYOND);
  const beyond = Array.isArray(kept) && kept.length === ranges.length ? (kept as Beyond[]) : []; // put there by `clipped`
  return ranges.map((range, i) => {
    const { rows, columns, ...corner } = toArea(sheetId, range);
    return {
      ...corner,
      rows: Math.min(rows + (beyond[i]?.rows ?? 0), MAX_ROWS - corner.row),
      columns: Math.min(columns + (beyond[i]?.columns ?? 0), MAX_COLUMNS - corner.column),
    };
  });
}

/**
 * Univer checks changed cells of sheets that are not shown in idle moments, and fails when the sheet is gone
 * by then. It compares every changed range with every range of every rule, and checks empty cells too, which break none.
 */
export function checkFilledCells({ injector, workbook }: GridSession): void {
  const checker = injector.get(SheetsDataValidationValidatorService);
  const rules = injector.get(SheetDataValidationModel);
  checker.validatorRanges = async (unitId, sheetId, ranges) => {
    const cells = workbook.getWorkbook().getSheetBySheetId(sheetId)?.getCellMatrix();
    if (!cells) return [];
    const places = new Map<string, readonly [number, number]>();
    const filled = cells.getDataRange();
    for (const { startRow, endRow, startColumn, endColumn } of distinct(ranges))
      for (let row = Math.max(startRow, filled.startRow); row <= Math.min(endRow, filled.endRow); row++)
        for (let column = startColumn; column <= Math.min(endColumn, filled.endColumn); column++)
          if (cells.getValue(row, column) && rules.getRuleIdByLocation(unitId, sheetId, row, column) !== undefined)
            places.set(`${String(row)},${String(column)}`, [row, column]);
    return [
      await Promise.all(
        [...places.values()].map(([row, column]) => checker.validatorCell(unitId, sheetId, row, column)),
      ),
    ];
  };
}

const distinct = (ranges: readonly IRange[]): IRange[] => [
  ...new Map(
    ranges.map((range) => [[range.startRow, range.endRow, range.startColumn, range.endColumn].join(), range]),
  ).values(),
];

/** The grid marks every cell that breaks a rule; Excel marks none, and a rule that only offers a list says nothing. */
export function markOnlyWhatIsRefused(model: SheetDataValidationModel): void {
  const validate = model.validator.bind(model);
  model.validator = (rule, place, done) =>
    rule.errorStyle === DataValidationErrorStyle.STOP ? validate(rule, place, done) : DataValidationStatus.VALID;
}
