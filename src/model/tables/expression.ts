/** Expressions over named values, as people write them in a cell. */
import type { ExpressionFault, FaultData } from './expression-fault';
import { minutesPer } from './durations';
import { plainExpression } from './expression-text';
import type { Lever } from './tables';

/** A function of the named values, in the order the names were given. Never throws; may give NaN or infinity. */
export type Evaluate = (values: ArrayLike<number>) => number;

/** A function of the named values, or why the text is none. */
export type ParsedExpression =
  | {
      readonly ok: true;
      readonly evaluate: Evaluate;
      /** A percentage that is no factor only means something where a share is asked; elsewhere these are a fault's data. */
      readonly share?: FaultData | null;
    }
  | { readonly ok: false; readonly fault: ExpressionFault; readonly data?: FaultData };

/** Turns the text of an expression into a function. Brought by the caller, so that who needs none loads none. */
export interface ExpressionEngine {
  parse(text: string, names: readonly string[]): ParsedExpression;
}

/** No expression in a cell may be longer. */
const LONGEST_EXPRESSION = 500;

const NUMBER = '\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?';
const QUANTITY = new RegExp(`^([+-]?)(${NUMBER})$`);
const CHAIN = new RegExp(`^(x|[+-]?${NUMBER})((?:[*/]${NUMBER})*|[+-]${NUMBER})$`);
const WORD = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const OPERATION = new RegExp(`([*/+-])(${NUMBER})`, 'g');

/** A plain number, or a duration in hours: '1 uur 30 min' is 1.5 by now. Null when it is neither. */
function quantityOf(plain: string): number | null {
  const [, sign, digits] = QUANTITY.exec(plain) ?? [];
  if (digits === undefined) return null;
  return sign === '-' ? -Number(digits) : Number(digits);
}

/** The expressions planners write most, without an engine: a quantity, "x + 5", "x * 77000 / 67000"; null where it takes one. */
function simple(plain: string, names: readonly string[]): Evaluate | null {
  const quantity = quantityOf(plain);
  if (quantity !== null) return () => quantity;
  const [, first = '', rest = ''] = CHAIN.exec(plain) ?? [];
  const x = names.indexOf('x');
  if (first === '' || (first === 'x' && x < 0)) return null;
  const start = first === 'x' ? null : Number(first);
  const operations = [...rest.matchAll(OPERATION)].map(([, sign, operand]) => ({ sign, operand: Number(operand) }));
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

function named(word: string, names: readonly string[], share: FaultData | null): ParsedExpression {
  const index = names.indexOf(word);
  if (index < 0) return { ok: false, fault: 'unknown-name', data: { name: word } };
  return { ok: true, evaluate: (values) => values[index] ?? NaN, share };
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
  const plain = plainExpression(text, names);
  if (!plain.ok) return plain;
  const evaluate = simple(plain.text, names);
  if (evaluate) return { ok: true, evaluate, share: plain.share };
  // A word on its own needs no engine: it is one of the names, or unknown.
  if (WORD.test(plain.text) && minutesPer(plain.text) === null) return named(plain.text, names, plain.share);
  if (engine === null) return { ok: false, fault: 'no-engine' };
  const parsed = engine.parse(plain.text, names);
  return parsed.ok ? { ...parsed, share: plain.share } : parsed;
}

const SHARE_LEVERS: ReadonlySet<Lever> = new Set(['noShow', 'share', 'sickness', 'withdrawal', 'derivedShare']);

/** Whether a lever changes a share, so that "10%" is a value for it. */
export const isShareLever = (lever: Lever): boolean => SHARE_LEVERS.has(lever);

/**
 * Reads an expression for a value that is no share: hours, cases, FTE, weeks. "10%" of such a value is no value.
 *
 * @param text, names, engine as for `parseExpression`.
 */
export function parseAmountExpression(
  text: string,
  names: readonly string[],
  engine: ExpressionEngine | null,
): ParsedExpression {
  const parsed = parseExpression(text, names, engine);
  return parsed.ok && parsed.share ? { ok: false, fault: 'percentage', data: parsed.share } : parsed;
}
