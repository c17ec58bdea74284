/** What is put between cells, in memory: as a sheet of cells, with what is in the way. */
import { isFormula, type CellContent } from './cell-content';
import { WorkbookRefusal } from './port';
import {
  cellsText,
  contentsOf,
  extentOf,
  hasRoom,
  tableRow,
  type Corner,
  type Extent,
  type InTheWay,
  type Occupied,
  type Put,
  type PutBlock,
} from './put';

interface Area extends Corner, Extent {}

const overlap = (a: Area, b: Area): boolean =>
  a.sheet === b.sheet &&
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

export class PutCells {
  /** Of cells that hold something: by sheet, row and column. */
  private readonly cells = new Map<string, CellContent>();
  private readonly tables: Area[] = [];

  /** @param tables those of the workbook, as far as they stand on the sheet */
  inTheWay(corner: Corner, block: PutBlock, tables: readonly Area[]): Occupied | null {
    const extent = extentOf(block);
    const area = { ...corner, ...extent };
    const by: InTheWay | null = !hasRoom(corner, extent)
      ? 'no-room'
      : [...tables, ...this.tables].some((table) => overlap(table, area))
        ? 'table'
        : keysOf(area).some((key) => this.cells.has(key))
          ? 'contents'
          : null;
    return by === null ? null : { kind: 'occupied', by, corner, cells: cellsText(corner, extent) };
  }

  put(corner: Corner, block: PutBlock): Pick<Put, 'cells' | 'takeBack'> {
    const area = { ...corner, ...extentOf(block) };
    const keys = keysOf(area);
    const before = keys.map((key) => this.cells.get(key));
    const contents = contentsOf(block).flat();
    keys.forEach((key, at) => this.set(key, contents[at]));
    const rows = block.kind === 'block' ? block.table.rows.length + 1 : 0;
    const table =
      block.kind === 'block' && block.table.formula === undefined
        ? { ...corner, row: corner.row + tableRow(block), rows, columns: block.table.headers.length }
        : null;
    if (table) this.tables.push(table);
    return {
      cells: cellsText(corner, area),
      takeBack: async () => {
        const at = keys.findIndex((key, index) => plain(this.cells.get(key)) !== plain(contents[index]));
        const cell = { row: corner.row + Math.floor(at / area.columns), column: corner.column + (at % area.columns) };
        if (at >= 0) throw new WorkbookRefusal('changed', corner.sheet, { cell });
        keys.forEach((key, at) => this.set(key, before[at]));
        if (table) this.tables.splice(this.tables.indexOf(table), 1);
      },
    };
  }

  isBlank(sheet: string): boolean {
    return ![...this.cells.keys()].some((key) => key.startsWith(`${sheet}!`));
  }

  private set(key: string, content: CellContent | undefined): void {
    if (content === undefined || content === null || content === '') this.cells.delete(key);
    else this.cells.set(key, content);
  }
}

const keysOf = ({ sheet, row, column, rows, columns }: Area): readonly string[] =>
  Array.from(
    { length: rows * columns },
    (_, at) => `${sheet}!${String(row + Math.floor(at / columns))},${String(column + (at % columns))}`,
  );

const plain = (content: CellContent | undefined): string =>
  content === undefined || content === null ? '' : isFormula(content) ? content.formula : String(content);
