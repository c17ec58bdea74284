/**
 * Filling and pasting cells of this workbook give Univer's cells one formula and the rest only its name (`si`). Here every
 * cell gets its own: who reads cells finds it there, and no cell loses it with the first one.
 */
import {
  type ICellData,
  ICommandService,
  type Injector,
  type IObjectMatrixPrimitiveType,
  type Nullable,
  ObjectMatrix,
} from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import { askFirst } from '../session/ask-first';
import { WRITES } from '../session/changes';

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

export function writeFormulasOut(injector: Injector): void {
  const lexer = injector.get(LexerTreeBuilder);
  askFirst(injector.get(ICommandService), ({ id, params }) => {
    // Commands carry their parameters untyped; this one's have this shape in the pinned version.
    const { cellValue } = (id === WRITES ? (params ?? {}) : {}) as { readonly cellValue?: Cells };
    if (cellValue) writeOut(cellValue, lexer);
  });
}

interface Written {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** In place: the same cells are what redoing writes. A name whose formula is not among them stays. */
export function writeOut(cells: Cells, lexer: Pick<LexerTreeBuilder, 'moveFormulaRefOffset'>): void {
  const matrix = new ObjectMatrix(cells);
  const written = new Map<string, Written>();
  matrix.forValue((row, column, cell) => {
    if (cell?.si && cell.f) written.set(cell.si, { row, column, formula: cell.f });
  });
  if (written.size === 0) return;
  matrix.forValue((row, column, cell) => {
    const first = cell?.si ? written.get(cell.si) : undefined;
    if (!cell || !first) return;
    cell.f ||= lexer.moveFormulaRefOffset(first.formula, column - first.column, row - first.row);
    cell.si = null;
  });
}
