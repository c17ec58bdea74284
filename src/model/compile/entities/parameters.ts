/** The named values of vkt_Settings, and norm times written as expressions over them. */
import { parseAmountExpression, parseExpression, type ExpressionEngine } from '../../tables/expression';
import { findName, nameKey } from '../../tables/names';
import { clockTimeOf } from '../../tables/durations';
import type { Findings, Place } from '../model/findings';
import type { HoursCell, Parameter } from '../../tables/tables';

/** Named values, `values` in the order of `names`; engine null: expressions that need one are problems. */
export interface Parameters {
  readonly names: readonly string[];
  readonly values: readonly number[];
  readonly engine: ExpressionEngine | null;
}

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const LARGEST_PARAMETER = 1e12;

/**
 * Evaluates the parameters in order; one may use those above it.
 *
 * @returns the usable ones; the others are problems (bad-expression, duplicate-key, out-of-range).
 */
export function readParameters(
  rows: readonly Parameter[],
  engine: ExpressionEngine | null,
  found: Findings,
): Parameters {
  const names: string[] = [];
  const values: number[] = [];
  for (const { row, name, value } of rows) {
    const place: Place = { table: 'vkt_Settings', row, column: 'value', value };
    if (!NAME.test(name) || nameKey(name) === 'x') {
      found.error('bad-expression', { ...place, column: 'setting', value: name }, { reason: 'name', name });
    } else if (findName(names, name) !== null) {
      found.error('duplicate-key', { ...place, column: 'setting', value: name }, { name });
    } else {
      const number = readValue(value, { names, values, engine }, { found, place, parse: parseExpression });
      if (number === null) continue;
      if (!found.inRange(number, { min: -LARGEST_PARAMETER, max: LARGEST_PARAMETER }, place)) continue;
      names.push(name);
      values.push(number);
    }
  }
  return { names, values, engine };
}

/**
 * Reads hours: a number, a duration, or an expression over the parameters.
 *
 * @returns hours, not yet checked for range but finite; null, and a problem, when it cannot be read.
 */
export function readHours(
  cell: HoursCell,
  parameters: Parameters,
  { found, place }: { readonly found: Findings; readonly place: Place },
): number | null {
  const clock = typeof cell === 'number' ? clockTimeOf(cell) : null;
  if (clock !== null) found.warning('clock-time', { ...place, value: cell }, { clock });
  return readValue(cell, parameters, { found, place, parse: parseAmountExpression });
}

interface Reader {
  readonly found: Findings;
  readonly place: Place;
  readonly parse: typeof parseExpression;
}

function readValue(cell: number | string, parameters: Parameters, { found, place, parse }: Reader): number | null {
  if (typeof cell === 'number') return cell;
  const parsed = parse(cell, parameters.names, parameters.engine);
  if (!parsed.ok) {
    found.error('bad-expression', { ...place, value: cell }, { ...parsed.data, reason: parsed.fault });
    return null;
  }
  const value = parsed.evaluate(parameters.values);
  if (Number.isFinite(value)) return value;
  found.error('bad-expression', { ...place, value: cell }, { reason: 'not-finite' });
  return null;
}
