/**
 * Which formulas a file must mark as dynamic arrays. An unmarked formula is read with Excel's old rules: where a range
 * or a list stands for one value Excel puts an `@` before it, which changes the answer. Marking too many is harmless. Pure.
 */
import { scanFormula } from './scan';

/** Functions whose arguments may be ranges, and that give one value for them. */
const TAKES_RANGES = new Set(
  `SUM AVERAGE COUNT COUNTA COUNTBLANK MIN MAX MEDIAN PRODUCT STDEV VAR LARGE SMALL SUBTOTAL SUMPRODUCT SUMIF SUMIFS
  COUNTIF COUNTIFS AVERAGEIF AVERAGEIFS MAXIFS MINIFS ROWS COLUMNS MATCH VLOOKUP HLOOKUP NPV IRR RANK PERCENTILE
  QUARTILE NETWORKDAYS WORKDAY`.split(/\s+/),
);
/** Functions that always give one value when their arguments are single values. */
const GIVES_ONE = new Set(
  `IF IFERROR IFNA IFS AND OR NOT ROUND ROUNDUP ROUNDDOWN ABS INT MOD SQRT POWER EXP LN LOG LOG10 SIGN TRUNC CEILING
  FLOOR DATE YEAR MONTH DAY WEEKDAY WEEKNUM ISOWEEKNUM TODAY NOW EDATE EOMONTH DAYS TEXT VALUE LEFT RIGHT MID LEN TRIM
  UPPER LOWER CONCATENATE SUBSTITUTE FIND SEARCH REPT ISERROR ISBLANK ISNUMBER ISTEXT ISNA NA TRUE FALSE ROW COLUMN
  HYPERLINK PI RAND RANDBETWEEN CHAR CODE EXACT REPLACE PROPER N T`.split(/\s+/),
);

/** Stands for a range, a column of a table or a name: something that may be more than one value. */
const LIST = '\u0001';
const INNERMOST_CALL = /([\p{L}_\\][\p{L}\d_.\\]*)?\(([^()]*)\)/gu;

export function isDynamic(formula: string): boolean {
  let rest = withListsMarked(formula);
  if (rest === null) return true;
  for (let before = ''; before !== rest;) {
    before = rest;
    let dynamic = false;
    rest = rest.replace(INNERMOST_CALL, (_all, name: string | undefined, given: string) => {
      if (!givesOneValue(name?.toUpperCase() ?? '', given)) dynamic = true;
      return '1';
    });
    if (dynamic) return true;
  }
  return rest.includes(LIST);
}

function givesOneValue(name: string, given: string): boolean {
  if (name === '' || GIVES_ONE.has(name)) return !given.includes(LIST);
  if (!TAKES_RANGES.has(name)) return false;
  return given.split(',').every((argument) => !argument.includes(LIST) || !/[-+*/^&=<>]/.test(argument));
}

/** The formula with every possible list as one character; null when it holds an array constant. */
function withListsMarked(formula: string): string | null {
  const pieces = scanFormula(formula);
  if (pieces.some(({ kind }) => kind === 'array')) return null;
  const masked = pieces
    .map(({ kind, source }) => {
      if (kind === 'bracket') return /#This Row/i.test(source) ? '.1' : LIST;
      return kind === 'code' ? source : kind === 'text' ? '1' : 'sheet';
    })
    .join('');
  return masked
    .replace(/[\p{L}_\\][\p{L}\d_.\\]*!/gu, '')
    .replace(/\$?[A-Z]{0,3}\$?\d*:\$?[A-Z]{0,3}\$?\d*|\$?[A-Z]{1,3}\$?\d+#/gi, LIST)
    .replace(/[\p{L}_\\][\p{L}\d_.\\]*(?![\p{L}\d_.\\(])/gu, (word) =>
      /^([A-Z]{1,3}\d+|TRUE|FALSE|[\p{L}\d_]+\.1)$/iu.test(word) ? '1' : LIST,
    );
}
