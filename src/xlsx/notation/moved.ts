/** A formula as it reads some cells further on: files write a filled-down formula once. Pure. */
import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from './address';
import { scanFormula } from './scan';

/** `A1`, `$A$1`, `A:B`, `1:2`; not within names (`A1x`, `LOG10(`, `vkt_A1`). */
const REFERENCE =
  /(?<![\p{L}\d_.$])(?:(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\d_.(!])|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\p{L}\d_.(!])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\d_.(!]))/giu;

export function movedFormula(formula: string, rows: number, columns: number): string {
  return rows === 0 && columns === 0 ? formula : movableFormula(formula)(rows, columns);
}

type MovablePiece = (rows: number, columns: number) => string;

/** For a formula that is filled to many cells: taken apart once, put together for each. */
export function movableFormula(formula: string): MovablePiece {
  const pieces = scanFormula(formula).flatMap(({ kind, source }): (string | MovablePiece)[] =>
    kind === 'code' ? movablePieces(source) : [source],
  );
  return (rows, columns) => pieces.map((piece) => (typeof piece === 'string' ? piece : piece(rows, columns))).join('');
}

function movablePieces(code: string): (string | MovablePiece)[] {
  const pieces: (string | MovablePiece)[] = [];
  let at = 0;
  for (const found of code.matchAll(REFERENCE)) {
    pieces.push(code.slice(at, found.index), movableReference(found));
    at = found.index + found[0].length;
  }
  return [...pieces, code.slice(at)];
}

function movableReference([, ...found]: readonly (string | undefined)[]): MovablePiece {
  const [d1, c1, d2, r1, d3, c2, d4, c3, d5, r2, d6, r3] = found;
  if (r1 !== undefined) return inTurn(movableColumn(d1, c1), '', movableRow(d2, r1));
  if (c2 !== undefined) return inTurn(movableColumn(d3, c2), ':', movableColumn(d4, c3));
  return inTurn(movableRow(d5, r2), ':', movableRow(d6, r3));
}

const inTurn =
  (first: MovablePiece, between: string, last: MovablePiece): MovablePiece =>
  (rows, columns) =>
    first(rows, columns) + between + last(rows, columns);

/** References beyond an edge come back at the other, as Excel's do. */
function movableColumn(dollar = '', name = ''): MovablePiece {
  if (dollar) return () => dollar + name;
  const index = columnIndex(name);
  const plain = columnName(index);
  return (_rows, columns) => (columns === 0 ? plain : columnName((index + columns + MAX_COLUMNS) % MAX_COLUMNS));
}

function movableRow(dollar = '', number = ''): MovablePiece {
  if (dollar) return () => dollar + number;
  const index = Number(number) - 1 + MAX_ROWS;
  return (rows) => String(((index + rows) % MAX_ROWS) + 1);
}
