/**
 * A table on the clipboard, as browsers and Excel put it there beside its text. The text alone loses where merged cells and
 * line ends within a cell are, and of Excel's numbers all but what is shown.
 */

/** A text is read as typed; what is `exact` is the value itself. */
export type Pasted = string | { readonly exact: string | number };

/** HTML allows no more; a page may say anything. */
const MOST_COLUMNS = 1000;

/** The cells of the only table; null where there is none, more than one, or anything beside it: then the text counts. */
export function readHtmlTable(html: string): Pasted[][] | null {
  if (!/<table/i.test(html)) return null;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const [table, ...others] = body.querySelectorAll('table');
  if (!table || others.length > 0) return null;
  const rows = [...table.rows];
  const lines = gridOf(rows);
  for (const aside of [table, ...body.querySelectorAll('style, script, title')]) aside.remove();
  const width = Math.max(0, ...lines.map(({ length }) => length));
  if (width === 0 || body.textContent.trim() !== '') return null;
  return lines.map((line) => Array.from({ length: width }, (_none, i) => line[i] ?? ''));
}

/** A merged cell has its content in its first cell; the others are empty, and what follows stands behind them. */
function gridOf(rows: readonly HTMLTableRowElement[]): Pasted[][] {
  const lines: Pasted[][] = rows.map(() => []);
  rows.forEach((row, i) => {
    let column = 0;
    for (const cell of row.cells) {
      while (lines[i]?.[column] !== undefined) column++;
      const [width, height] = [span(cell.colSpan, MOST_COLUMNS), span(cell.rowSpan, rows.length - i)];
      for (let down = 0; down < height; down++)
        for (let right = 0; right < width; right++) {
          const line = lines[i + down];
          if (line) line[column + right] = down + right === 0 ? contentOf(cell) : '';
        }
      column += width;
    }
  });
  return lines;
}

const span = (given: number, most: number) => Math.max(1, Math.min(given, most));

function contentOf(cell: HTMLTableCellElement): Pasted {
  const text = textOf(cell)
    .replace(/ *\n */g, '\n')
    .replace(/^[ \n]+|[ \n]+$/g, '');
  // An empty cell of Excel's has one hard space in it.
  if (/^\u00a0*$/.test(text)) return '';
  // Excel's own marks: the number behind what is shown, and what is text although it looks like one.
  const number = cell.getAttribute('x:num') ?? '';
  if (number !== '' && Number.isFinite(Number(number))) return { exact: Number(number) };
  return cell.hasAttribute('x:str') ? { exact: text } : text;
}

const BLOCKS = /^(P|DIV|LI|H[1-6])$/;

function textOf(node: Node): string {
  if (node instanceof Text) return node.data.replace(/[ \t\r\n]+/g, ' ');
  if (!(node instanceof Element) || /^(STYLE|SCRIPT)$/.test(node.tagName)) return '';
  if (node.tagName === 'BR') return '\n';
  const inner = [...node.childNodes].map(textOf).join('');
  return BLOCKS.test(node.tagName) ? `\n${inner}\n` : inner;
}
