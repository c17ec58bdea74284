/** The keys of a grid that is one stop of the Tab key, as WAI-ARIA has them: arrows, Home and End go from cell to cell. */

interface Move {
  readonly rows: number;
  readonly columns: number;
}

const FAR = 1_000_000;

/** Where a key leads to, in cells; null when it is no key of the grid. */
export function moveOf(event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}): Move | null {
  if (event.altKey || event.shiftKey) return null;
  const corner = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'Home':
      return { rows: corner ? -FAR : 0, columns: -FAR };
    case 'End':
      return { rows: corner ? FAR : 0, columns: FAR };
    case 'ArrowUp':
      return corner ? null : { rows: -1, columns: 0 };
    case 'ArrowDown':
      return corner ? null : { rows: 1, columns: 0 };
    case 'ArrowLeft':
      return corner ? null : { rows: 0, columns: -1 };
    case 'ArrowRight':
      return corner ? null : { rows: 0, columns: 1 };
    default:
      return null;
  }
}

/**
 * Gives the keyboard to another cell of the same table, at most to its edge.
 *
 * @param controls what in a cell takes the keyboard.
 * @returns false when it is at the edge already, or nothing in the cell takes it.
 */
export function moveFocus(from: Element, { rows, columns }: Move, controls = 'input, button'): boolean {
  const [cell, table] = [from.closest('td'), from.closest('table')];
  if (cell === null || table === null) return false;
  const lines = [...table.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('td')]);
  const body = lines.filter((cells) => cells.length > 0);
  const row = body.findIndex((cells) => cells.includes(cell));
  const line = body[within(row + rows, body.length)] ?? [];
  const target = line[within((body[row] ?? []).indexOf(cell) + columns, line.length)];
  const control = target?.querySelector<HTMLElement>(controls) ?? null;
  if (control === null || target === cell) return false;
  control.focus();
  return true;
}

const within = (index: number, length: number): number => Math.max(0, Math.min(length - 1, index));
