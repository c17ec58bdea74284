/** The formulas that judge a line, in the workbook itself. An error, an empty cell or anything unforeseen is never right. */
import { columnName } from '../../src/xlsx/notation/address';
import type { Expected } from './line';

/** Columns of the list, from A. */
export const COLUMNS = [
  'number',
  'about',
  'formula',
  'expected',
  'tolerance',
  'seen',
  'right',
  'words',
  'origin',
] as const;
export type ColumnOfList = (typeof COLUMNS)[number];
export const columnOf = (name: ColumnOfList): number => COLUMNS.indexOf(name);
export const cellOf = (name: ColumnOfList, row: number): string => columnName(columnOf(name)) + String(row + 1);

export const WORDS = {
  right: 'goed · right',
  wrong: 'FOUT · WRONG',
  waiting: 'wacht · waiting (#BUSY!)',
  missing: 'zonder invoegtoepassing (#NAAM?) · no add-in (#NAME?)',
} as const;

/** As ERROR.TYPE numbers them. */
const NUMBERS = { '#DIV/0!': 2, '#VALUE!': 3, '#NAME?': 5, '#N/A': 7, '#GETTING_DATA': 8 } as const;
/** The newest error that is an answer (#CALC!); what Excel numbers beyond it, such as #BUSY!, is still to come. */
const LAST_ANSWER = 14;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Not the bare error, which a program may take for one. */
const errorText = ({ error }: { readonly error: string }): string => `fout · error ${error}`;

export const expectedText = (expected: Expected): string | number => {
  if (typeof expected !== 'object') return expected;
  return 'either' in expected ? expected.either.join(' / ') : errorText(expected);
};

/** TRUE when what is seen is what is expected. */
export function rightFormula(expected: Expected, row: number): string {
  const seen = cellOf('seen', row);
  const wanted = cellOf('expected', row);
  if (typeof expected === 'number')
    return `IF(ISNUMBER(${seen}),ABS(${seen}-${wanted})<=${cellOf('tolerance', row)},FALSE)`;
  if (typeof expected === 'string') return `IF(ISTEXT(${seen}),EXACT(${seen},${wanted}),FALSE)`;
  if ('either' in expected) {
    const same = expected.either.map((word) => `EXACT(${seen},${quoted(word)})`);
    return `IF(ISTEXT(${seen}),OR(${same.join(',')}),FALSE)`;
  }
  // The expected cell counts too, so that who changes it there changes the verdict.
  const type = NUMBERS[expected.error];
  return `IF(ISERROR(${seen}),AND(ERROR.TYPE(${seen})=${type},EXACT(${wanted},${quoted(errorText(expected))})),FALSE)`;
}

/** What to call it when it is not right; `source` is the cell whose formula asks: its error says whether an answer is still to come. */
export function wordsFormula(row: number, source: string): string {
  const type = `IFERROR(ERROR.TYPE(${source}),0)`;
  const waiting = `OR(${type}=${NUMBERS['#GETTING_DATA']},${type}>${LAST_ANSWER})`;
  const why = `IF(${type}=${NUMBERS['#NAME?']},${quoted(WORDS.missing)},IF(${waiting},${quoted(WORDS.waiting)},${quoted(WORDS.wrong)}))`;
  return `IF(${cellOf('right', row)},${quoted(WORDS.right)},IF(ISERROR(${source}),${why},${quoted(WORDS.wrong)}))`;
}
