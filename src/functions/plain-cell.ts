/** What Excel hands over, as plain cells: null, formatted numbers, errors and data types become what a cell shows. */
import { isErrorCell } from '../workbook/cells';
import type { Cell } from '../workbook/port';

/** Excel.ErrorCellValueType by its text in a cell; what is not listed is shown as #VALUE!. */
const ERRORS: Readonly<Record<string, string>> = {
  Div0: '#DIV/0!',
  NotAvailable: '#N/A',
  Name: '#NAME?',
  Null: '#NULL!',
  Num: '#NUM!',
  Ref: '#REF!',
  Spill: '#SPILL!',
  Calc: '#CALC!',
  Busy: '#BUSY!',
  GettingData: '#GETTING_DATA',
  Connect: '#CONNECT!',
  Blocked: '#BLOCKED!',
  Field: '#FIELD!',
};

const NO_VALUE = '#VALUE!';

/**
 * Null, undefined and objects that wrap a value become plain cells. A data type without a value of a cell is an error:
 * were it taken for an empty cell, it would count as 0. What is no data type is Excel's own, behind the last argument.
 */
export function plainCell(raw: unknown): Cell {
  if (typeof raw === 'number' || typeof raw === 'string' || typeof raw === 'boolean') return raw;
  if (raw === null || raw === undefined) return '';
  if (Array.isArray(raw)) return NO_VALUE;
  const error = errorOf(raw);
  if (error !== null) return error;
  const has = (name: string): boolean => name in Object(raw);
  if (has('basicValue')) return plainCell(Reflect.get(Object(raw), 'basicValue'));
  return has('type') || has('basicType') ? NO_VALUE : '';
}

/** The error that an object stands for: a data type of Excel, or what a custom function throws. */
function errorOf(raw: unknown): string | null {
  const field = (name: string): unknown => Reflect.get(Object(raw), name);
  const [kind, text] = [field('errorType'), field('basicValue') ?? field('code')];
  const isError = kind !== undefined || field('type') === 'Error' || field('basicType') === 'Error';
  if (typeof kind === 'string' && ERRORS[kind] !== undefined) return ERRORS[kind];
  if (typeof text === 'string' && isErrorCell(text)) return text;
  return isError ? NO_VALUE : null;
}

/** A range as rows of cells; a single value is a range of one. */
export function plainMatrix(raw: unknown): readonly (readonly Cell[])[] {
  if (!Array.isArray(raw)) return [[plainCell(raw)]];
  return raw.map((row: unknown) => (Array.isArray(row) ? row.map(plainCell) : [plainCell(row)]));
}
