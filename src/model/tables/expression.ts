/** Numbers as people write them in a cell: plain, with a unit, or as an expression over named values. */

/** Hours per unit of duration; a day is a working day of 8 hours. */
const HOURS_PER_UNIT: Readonly<Record<string, number>> = {
  min: 1 / 60,
  mins: 1 / 60,
  minuut: 1 / 60,
  minuten: 1 / 60,
  minute: 1 / 60,
  minutes: 1 / 60,
  h: 1,
  u: 1,
  uur: 1,
  uren: 1,
  hour: 1,
  hours: 1,
  day: 8,
  days: 8,
  dag: 8,
  dagen: 8,
};

const QUANTITY = /^([+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?)\s*([a-z]*)$/i;

/**
 * Reads a plain number or a duration.
 *
 * @param text "20", "1,5", "90 min", "1,5 h", "2 dagen"; a decimal point or comma; a day is 8 hours.
 * @returns the number, or the duration in hours; null when it is neither.
 * @example parseQuantity('90 min') // 1.5
 */
export function parseQuantity(text: string): number | null {
  const match = QUANTITY.exec(text.trim());
  if (!match) return null;
  const value = Number((match[1] ?? '').replace(',', '.'));
  const unit = (match[2] ?? '').toLowerCase();
  const factor = unit === '' ? 1 : HOURS_PER_UNIT[unit];
  if (factor === undefined || !Number.isFinite(value)) return null;
  // Minutes are divided, so that 90 min is exactly 1.5 hours.
  return factor < 1 ? value / 60 : value * factor;
}

/** Why an expression cannot be used. */
export type ExpressionFault =
  | 'empty'
  | 'too-long'
  | 'syntax'
  | 'not-allowed' // something other than arithmetic, comparison and the documented names
  | 'unknown-name'
  | 'too-complex'
  | 'no-engine' // more than a number, and the caller brought no expression engine
  | 'not-finite';

/** A function of the named values, in the order the names were given. Never throws; may give NaN or infinity. */
export type Evaluate = (values: ArrayLike<number>) => number;

export type ParsedExpression =
  { readonly ok: true; readonly evaluate: Evaluate } | { readonly ok: false; readonly fault: ExpressionFault };

/** Turns the text of an expression into a function. Brought by the caller, so that who needs none loads none. */
export interface ExpressionEngine {
  parse(text: string, names: readonly string[]): ParsedExpression;
}

/** No expression in a cell may be longer. */
export const LONGEST_EXPRESSION = 500;

const CHAIN = /^(x|[+-]?\d+(?:[.,]\d+)?)((?:\s*[*/]\s*\d+(?:[.,]\d+)?)*|\s*[+-]\s*\d+(?:[.,]\d+)?)$/;
const OPERATION = /([*/+-])\s*(\d+(?:[.,]\d+)?)/g;

/**
 * The expressions planners write most, without an engine: a quantity, "x + 5", "x * 77000 / 67000".
 *
 * @param names names of the values; only `x`, and only as the first thing, is understood here.
 * @returns the function; null when it takes an engine.
 */
export function parseSimple(text: string, names: readonly string[]): Evaluate | null {
  const quantity = parseQuantity(text);
  if (quantity !== null) return () => quantity;
  const chain = CHAIN.exec(text.trim());
  const x = names.indexOf('x');
  if (!chain || (chain[1] === 'x' && x < 0)) return null;
  const start = chain[1] === 'x' ? null : Number(chain[1]?.replace(',', '.'));
  const operations = [...(chain[2] ?? '').matchAll(OPERATION)].map(([, sign, operand]) => ({
    sign,
    operand: Number(operand?.replace(',', '.')),
  }));
  return (values) => {
    let result = start ?? values[x] ?? 0;
    for (const { sign, operand } of operations) {
      if (sign === '*') result *= operand;
      else if (sign === '/') result /= operand;
      else result += sign === '+' ? operand : -operand;
    }
    return result;
  };
}

/**
 * Reads an expression.
 *
 * @param text at most 500 characters.
 * @param names the values it may use, for example "x" or the parameters of the model.
 * @param engine for all that is more than a quantity or a simple change of x; null = none.
 * @returns the function, or what is wrong with the text. Never throws.
 */
export function parseExpression(
  text: string,
  names: readonly string[],
  engine: ExpressionEngine | null,
): ParsedExpression {
  if (text.trim() === '') return { ok: false, fault: 'empty' };
  if (text.length > LONGEST_EXPRESSION) return { ok: false, fault: 'too-long' };
  const simple = parseSimple(text, names);
  if (simple) return { ok: true, evaluate: simple };
  return engine === null ? { ok: false, fault: 'no-engine' } : engine.parse(text, names);
}
