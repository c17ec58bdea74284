/** From what a custom function returned or threw to what the cell shows. Pure. */
import type { CellValue } from '../grid/base/port';

export type CellResult = CellValue | readonly (readonly CellValue[])[];

export interface CallOutcome {
  readonly value: CellResult;
  /** The sentence of a thrown CustomFunctions.Error; '' when there is none. */
  readonly message: string;
}

/** The library's numbers for failures in SetInvocationArrayResults. */
const FAILURES: Readonly<Record<number, string>> = {
  0: '#VALUE!',
  1: '#N/A',
  2: '#VALUE!',
  3: '#VALUE!',
  4: '#VALUE!',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

export function failure(code: unknown, message: unknown): CallOutcome {
  return { value: FAILURES[Number(code)] ?? '#VALUE!', message: typeof message === 'string' ? message : '' };
}

export function success(value: unknown): CallOutcome {
  const message = typeof value === 'object' && value !== null ? messageOf(value) : '';
  return { value: Array.isArray(value) ? matrix(value) : scalar(value), message };
}

/** What direct mode caught: a CustomFunctions.Error has a code that is an error's text. */
export function thrown(error: unknown): CallOutcome {
  const code: unknown = Reflect.get(Object(error), 'code');
  return { value: typeof code === 'string' && code.startsWith('#') ? code : '#VALUE!', message: messageOf(error) };
}

function messageOf(value: unknown): string {
  const code: unknown = Reflect.get(Object(value), 'code');
  const message: unknown = Reflect.get(Object(value), 'message');
  return typeof code === 'string' && typeof message === 'string' ? message : '';
}

function matrix(rows: readonly unknown[]): CellResult {
  const cells = rows.map((row) => (Array.isArray(row) ? row : [row]).map(scalar));
  return cells.length === 0 || cells[0]?.length === 0 ? '#VALUE!' : cells;
}

/** Excel shows null as 0; objects are errors, entities or formatted numbers. */
function scalar(value: unknown): CellValue {
  if (value === null || value === undefined) return 0;
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  const field = (name: string): unknown => Reflect.get(Object(value), name);
  for (const candidate of [field('code'), field('basicValue'), field('text')])
    if (typeof candidate === 'string' || typeof candidate === 'number' || typeof candidate === 'boolean')
      return candidate;
  return '#VALUE!';
}
