/** Writing into cells as Excel's API does: what looks like something else when typed becomes that. */
import { type Area, LONGEST_TEXT } from '../../../xlsx/notation/address';
import { GENERAL_FORMAT, TEXT_FORMAT } from '../../../xlsx/notation/number-formats';
import type { CellInput } from '../../grid/base/port';
import { readEntered } from '../../formula/entered';
import { invalidArgument } from '../../wire/errors';
import type { HostContext } from '../base/context';
import { toEngine } from './formulas';

/** Writes for the add-in; `rows` may hold formulas. Cells of format "@", and texts after an apostrophe, stay as written. */
type Entering = Pick<HostContext, 'grid' | 'thisYear'>;

export function enter({ grid, thisYear }: Entering, area: Area, rows: readonly (readonly CellInput[])[]): void {
  const texts = rows.some((row) => row.some(isPlainText));
  grid.makeRoom(area);
  const formats = texts ? grid.numberFormats(area) : [];
  const given: (string | null)[][] = [];
  const year = thisYear(); // as Excel: a date without a year is one of this year
  const inputs = rows.map((row, i) => {
    const looks = row.map((): string | null => null);
    given.push(looks);
    return row.map((input, j) => {
      if (!isPlainText(input)) return input;
      if (input.length > LONGEST_TEXT) throw invalidArgument(); // as Excel
      const format = formats[i]?.[j] ?? GENERAL_FORMAT;
      if (format === TEXT_FORMAT) return `'${input}`;
      if (input.startsWith('=')) return input;
      const { value, numberFormat } = readEntered(input, year);
      if (format === GENERAL_FORMAT) looks[j] = numberFormat;
      return typeof value === 'string' ? begun(value) : value;
    });
  });
  grid.as('add-in', () => {
    grid.write(area, toEngine(grid, inputs, area));
    if (given.some((row) => row.some((format) => format !== null))) grid.setNumberFormats(area, given);
  });
}

/** Text that is not marked as such; a formula in a cell for text is text. */
function isPlainText(input: CellInput): input is string {
  return typeof input === 'string' && input !== '' && !input.startsWith("'");
}

/** Text that begins as a formula does is one; Excel cannot read what begins with "@". */
function begun(text: string): string {
  if (/^@/.test(text)) throw invalidArgument();
  return /^[-+]./.test(text) ? `=${text}` : text;
}
