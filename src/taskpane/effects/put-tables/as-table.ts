/** Rows of a view as a table of a sheet. */
import type { MeasureUnit } from '../../../model/measures/measures';
import type { PutBlock } from '../../../workbook/put';
import { change, number, text, type PlanCell } from '../../../workbook/report/cells';
import { eachOnce } from '../../../workbook/report/layout';
import type { ShownCell, ShownTable } from './cells';

type Table = Extract<PutBlock, { kind: 'block' }>['table'];

export const tableOf = (headers: readonly string[], rows: readonly (readonly PlanCell[])[]): Table => ({
  headers: eachOnce(headers),
  rows: rows.map((cells) => cells.map(({ content }) => content)),
  formats: rows.map((cells) => cells.map(({ format }) => format)),
});

const planned = (cell: ShownCell): PlanCell =>
  typeof cell === 'string'
    ? text(cell)
    : withFormula(
        cell.isChange
          ? change(cell.value, cell.unit, cell.isIncomplete)
          : number(cell.value, cell.unit, cell.isIncomplete),
        cell.formula,
      );

const withFormula = (cell: PlanCell, formula: PlanCell['content'] | undefined): PlanCell =>
  formula === undefined ? cell : { ...cell, content: formula };

const unitIn = (cell: ShownCell | undefined): MeasureUnit | null =>
  cell === undefined || typeof cell === 'string' ? null : cell.unit;

/**
 * Says the unit of every number: in the header of its column, or in a column of its own where the rows differ. Shares and
 * amounts of money say theirs in their format.
 *
 * @param column what the column of units is called
 */
export function withUnits({ headers, rows }: ShownTable, nameOf: (unit: MeasureUnit) => string, column: string): Table {
  const units = headers.map((_, at) => {
    const found = rows.map((cells) => unitIn(cells[at])).filter((unit) => unit !== null);
    return [...new Set(found)];
  });
  const cells = rows.map((row) => row.map(planned));
  if (units.some((found) => found.length > 1)) {
    const first = units.findIndex((found) => found.length > 0);
    const ofRow = rows.map((row) => text(nameOf(row.map(unitIn).find((unit) => unit !== null) ?? 'share')));
    return tableOf(
      headers.toSpliced(first, 0, column),
      cells.map((row, at) => row.toSpliced(first, 0, ofRow[at] ?? text(''))),
    );
  }
  const said = headers.map((header, at) => {
    const [unit] = units[at] ?? [];
    const name = unit === undefined ? '' : nameOf(unit);
    return name === '' || header.toLowerCase().includes(name.toLowerCase()) ? header : `${header} (${name})`;
  });
  return tableOf(said, cells);
}
