/** What a table on screen shows, as cells: a number by what it is, not by how it is written. */
import { measureDefinition } from '../../model/measures/measures';
import type { ShownCell } from '../state/put';

/** Marks a number on screen with what it is; read back by `shownTable`. */
export const figureData = (measure: string, value: number | null, isIncomplete: boolean) => ({
  'data-measure': measure,
  'data-value': value === null ? '' : String(value),
  ...(isIncomplete ? { 'data-incomplete': '' } : {}),
});

export function shownTable(table: HTMLTableElement): {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly ShownCell[])[];
} {
  const all = [...table.rows];
  const width = Math.max(0, ...all.map(({ cells }) => cells.length));
  const filled = <T>(cells: readonly T[]): readonly (T | string)[] => [
    ...cells,
    ...Array<string>(width - cells.length).fill(''),
  ];
  const [head, ...body] = all;
  return {
    headers: filled([...(head?.cells ?? [])].map(textOf)),
    rows: body.map(({ cells }) => filled([...cells].map(cellOf))),
  };
}

/** A cell with one number is that number; with more, or with words beside it, it is a text. */
function cellOf(cell: HTMLTableCellElement): ShownCell {
  const [figure, ...more] = cell.querySelectorAll<HTMLElement>('[data-measure]');
  const { measure = '', value = '', incomplete } = figure?.dataset ?? {};
  const unit = measureDefinition(measure)?.unit;
  if (unit === undefined || more.length > 0) return textOf(cell);
  return { value: value === '' ? null : Number(value), unit, isIncomplete: incomplete !== undefined };
}

/** Its words, with a space between parts that stand apart on screen. */
const textOf = (cell: Element): string =>
  wordsOf(cell)
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const wordsOf = (node: Node): string =>
  [...node.childNodes]
    .map((part) => (part.nodeType === Node.TEXT_NODE ? (part.textContent ?? '') : ` ${wordsOf(part)} `))
    .join('');
