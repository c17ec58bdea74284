/** How a rectangle moves when cells are inserted or deleted elsewhere on its sheet. Pure. */
import type { Rectangle } from '../../xlsx/notation/address';

export interface Shift {
  readonly kind: 'insert' | 'delete';
  /** 'rows' moves cells down or up, 'columns' right or left. */
  readonly along: 'rows' | 'columns';
  /** The cells inserted or deleted. */
  readonly where: Rectangle;
}

/** The rectangle after the shift; null when all of it was deleted. Unchanged when the shift only cuts through it. */
export function shifted<T extends Rectangle>(area: T, shift: Shift): T | null {
  const { start, size, crossStart, crossSize } = spans(area, shift.along);
  const moved = spans(shift.where, shift.along);
  const covered = moved.crossStart <= crossStart && moved.crossStart + moved.crossSize >= crossStart + crossSize;
  if (!covered) return area;
  const span = shift.kind === 'insert' ? inserted(start, size, moved) : deleted(start, size, moved);
  if (!span) return null;
  return shift.along === 'rows'
    ? { ...area, row: span.start, rows: span.size }
    : { ...area, column: span.start, columns: span.size };
}

interface Span {
  readonly start: number;
  readonly size: number;
}

function spans(area: Rectangle, along: Shift['along']) {
  return along === 'rows'
    ? { start: area.row, size: area.rows, crossStart: area.column, crossSize: area.columns }
    : { start: area.column, size: area.columns, crossStart: area.row, crossSize: area.rows };
}

function inserted(start: number, size: number, at: Span): Span {
  if (at.start <= start) return { start: start + at.size, size };
  return at.start < start + size ? { start, size: size + at.size } : { start, size };
}

function deleted(start: number, size: number, gone: Span): Span | null {
  const end = start + size;
  const goneEnd = gone.start + gone.size;
  const lostBefore = Math.max(0, Math.min(goneEnd, start) - gone.start);
  const lostInside = Math.max(0, Math.min(goneEnd, end) - Math.max(gone.start, start));
  return lostInside >= size ? null : { start: start - lostBefore, size: size - lostInside };
}
