/** Cells of a report: what stands in them, and how a number of a unit is written by Excel. */
import type { MeasureUnit } from '../../model/measures/measures';
import type { CellContent } from '../port';
import type { ReportFigure } from './facts/facts';

export interface PlanCell {
  readonly content: CellContent;
  /** Excel number format, in English notation. */
  readonly format: string;
}

const FORMATS: Readonly<Record<MeasureUnit, string>> = {
  cases: '#,##0',
  hours: '#,##0',
  fte: '#,##0.0',
  share: '0.0%',
  periods: '0.0',
  weeks: '0.0',
  eur: '"€" #,##0',
};
const CHANGES: Readonly<Record<MeasureUnit, string>> = {
  cases: '+#,##0;-#,##0;0',
  hours: '+#,##0;-#,##0;0',
  fte: '+#,##0.0;-#,##0.0;0.0',
  share: '+0.0%;-0.0%;0.0%',
  periods: '+0.0;-0.0;0.0',
  weeks: '+0.0;-0.0;0.0',
  eur: '+"€" #,##0;-"€" #,##0;"€" 0',
};

/** Behind a number that lacks rows, in every cell where it stands; the sheet says what it means. */
const INCOMPLETE = '*';

const marked = (format: string): string =>
  format
    .split(';')
    .map((section) => `${section}"${INCOMPLETE}"`)
    .join(';');

export const numberFormat = (unit: MeasureUnit): string => FORMATS[unit];

/** Where there is no number: an empty cell looks like a mistake, a zero would be one. */
const NO_NUMBER = '–';

export const text = (content: string): PlanCell => ({ content, format: 'General' });

const written = (value: number | null, format: string, isIncomplete: boolean): PlanCell =>
  value === null ? text(NO_NUMBER) : { content: value, format: isIncomplete ? marked(format) : format };

export const number = (value: number | null, unit: MeasureUnit, isIncomplete = false): PlanCell =>
  written(value, FORMATS[unit], isIncomplete);

export const amountCell = ({ value, isIncomplete }: ReportFigure, unit: MeasureUnit): PlanCell =>
  number(value, unit, isIncomplete);

/** A difference, with its sign. */
export const change = (value: number | null, unit: MeasureUnit, isIncomplete = false): PlanCell =>
  written(value, CHANGES[unit], isIncomplete);

export const count = (value: number): PlanCell => ({ content: value, format: '0' });

/** A day of the model as a date of Excel's. */
export const day = (serial: number): PlanCell => ({ content: serial, format: 'yyyy-mm-dd' });

export const less = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a - b);
