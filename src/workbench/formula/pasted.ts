/** The text of a clipboard: rows on lines, cells between tabs, as spreadsheets and browsers give tables. Pure. */

/**
 * Cells with line ends or quotes in them stand between quotes, as Excel writes them; quotes elsewhere are text.
 *
 * @returns rows of equal length; a line end after the last row is no row.
 */
export function readClipboard(text: string): string[][] {
  const rows: string[][] = [[]];
  // The rest of a cell up to the next tab or line end, or a quoted cell that ends at one.
  const cell = /("(?:[^"]|"")*"(?=[\t\r\n]|$)|[^\t\r\n]*)(\t|\r\n|\r|\n|$)/y;
  while (cell.lastIndex <= text.length) {
    const [, content = '', end = ''] = cell.exec(text) ?? [];
    rows.at(-1)?.push(unquoted(content));
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

function unquoted(content: string): string {
  const quoted = content.length > 1 && content.startsWith('"') && /[\t\r\n"]/.test(content.slice(1, -1));
  return quoted && content.endsWith('"') ? content.slice(1, -1).replaceAll('""', '"') : content;
}

/** One block fills a selection that holds it a whole number of times, as in Excel; else it is put there once. */
export function repeated<T>(block: readonly (readonly T[])[], rows: number, columns: number): (readonly T[])[] {
  const width = block[0]?.length ?? 0;
  if (block.length === 0 || width === 0) return [];
  const [down, right] = [rows / block.length, columns / width];
  if (!Number.isInteger(down) || !Number.isInteger(right)) return [...block];
  const wide = block.map((row) => Array.from({ length: right }, () => row).flat());
  return Array.from({ length: down }, () => wide).flat();
}
