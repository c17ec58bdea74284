/** The header row of a table: texts, none empty, none twice. Excel makes what is missing. */
import { intersection } from '../../../xlsx/notation/address';
import type { CellValue, GridChange } from '../../grid/base/port';
import type { HostContext } from '../base/context';

/**
 * Texts for all columns: empty ones are numbered, repeated ones get a number behind them.
 *
 * @param isNew the columns that give way to the others when texts are equal.
 */
export function uniqueHeaders(
  values: readonly CellValue[],
  language: HostContext['language'],
  isNew: (index: number) => boolean = () => true,
): string[] {
  const word = language === 'nl' ? 'Kolom' : 'Column';
  const used = new Set<string>();
  const headers: string[] = [];
  const order = [...values.keys()].sort((one, other) => Number(isNew(one)) - Number(isNew(other)));
  for (const i of order) {
    const value = values[i] ?? '';
    const base = value === '' ? `${word}${String(i + 1)}` : String(value);
    let header = base;
    for (let n = 2; used.has(header.toLowerCase()); n++) header = `${base}${String(n)}`;
    used.add(header.toLowerCase());
    headers[i] = header;
  }
  return headers;
}

/** After something was entered in header rows, or next to them: a number becomes the text that is shown of it. */
export function completeHeaders({ grid, language }: HostContext, { area, by }: GridChange): void {
  for (const table of grid.tables()) {
    const row = { ...table.area, rows: 1 };
    const entered = table.area.sheetId === area.sheetId ? intersection(table.area, area) : null;
    if (!entered) continue;
    const isNew = (i: number) => i >= entered.column - row.column && i < entered.column - row.column + entered.columns;
    const [before = [], shown = []] = [grid.values(row)[0], grid.text(row)[0]];
    const texts = before.map((value, i) => (typeof value === 'string' ? value : (shown[i] ?? '')));
    const headers = uniqueHeaders(texts, language, isNew);
    const wrong = headers.map((header, i) => (isNew(i) && header !== before[i] ? `'${header}` : null));
    if (wrong.some((header) => header !== null)) grid.as(by, () => grid.write(row, [wrong]));
  }
}
