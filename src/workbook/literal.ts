/**
 * Text that stays text. What is written into a cell, Excel reads as if it were typed: "2026-01" becomes a date, "0344" a
 * number, "10%" a tenth, "=x" a formula. An apostrophe in front keeps it as it is, and is not part of the value.
 */

/** Words with which a date begins that Excel knows, in English and Dutch, and currencies before an amount. */
const DATE_OR_AMOUNT =
  /^(jan|feb|mar|maa|mrt|apr|may|mei|jun|jul|aug|sep|oct|okt|nov|dec|mon|tue|wed|thu|fri|sat|sun|maa|din|woe|don|vri|zat|zon|ma|di|wo|do|vr|za|zo|eur|usd|gbp)/i;
const TRUTH = /^(true|false|waar|onwaar)$/i;

/** Begins with a letter and cannot be a date, an amount or a truth: Excel leaves it alone. */
function isPlain(text: string): boolean {
  if (!/^\p{L}/u.test(text) || TRUTH.test(text.trim())) return false;
  return !/\p{N}/u.test(text) || !DATE_OR_AMOUNT.test(text);
}

/**
 * What to hand to Excel so that the cell holds exactly this text.
 *
 * @example literal('Ter Apel') // 'Ter Apel'
 * @example literal('2026-01') // "'2026-01"
 */
export const literal = (text: string): string => (text === '' || isPlain(text) ? text : `'${text}`);
