/**
 * How Excel writes the numbers we answer, where it takes a format with a number (CustomFunctionsRuntime 1.4). The format
 * goes with the value, not with the cell: a cell that has a format of its own keeps it.
 */
import type { MeasureUnit } from '../model/tables/measure-definitions';
import { numberFormat } from '../workbook/report/cells';

export type Unit = MeasureUnit | 'hours of a person' | 'hours of a case';

/** A number with what it counts. */
export interface Amount {
  readonly amount: number;
  readonly unit: Unit;
}

export const isAmount = (value: object): value is Amount => 'amount' in value;

/** A number of Excel's that brings its format along; in formulas it counts as its number. */
export interface FormattedNumber {
  readonly type: 'Double';
  readonly basicValue: number;
  /** In English notation; Excel shows it in its own language. */
  readonly numberFormat: string;
}

const FINER: Readonly<Partial<Record<Unit, readonly [below: number, format: string]>>> = {
  cases: [10, '#,##0.0'],
  hours: [10, '#,##0.0'],
  fte: [0.95, '0.00'],
  eur: [100, '"€" #,##0.00'],
};

/** A format as the reports have it; a small number gets the decimals that show it: a shortage of 0.04 FTE is one. */
export function formatFor(value: number, unit: Unit): string {
  if (unit === 'hours of a person') return '#,##0.0';
  if (unit === 'hours of a case') return '#,##0.00';
  const [below = 0, finer = ''] = FINER[unit] ?? [];
  const size = Math.abs(value);
  return size < below && !Number.isInteger(value) ? finer : numberFormat(unit);
}

export const formatted = (value: number, unit: Unit): FormattedNumber => ({
  type: 'Double',
  basicValue: value,
  numberFormat: formatFor(value, unit),
});
