/** A sheet with one table, as the add-in makes it in a workbook: title, headers with their help, rows, drop-downs. */
import { PLAIN, type BookSheet, type BookValidation } from '../../../xlsx/book/book';
import type { Looks } from '../../../xlsx/book/looks';
import { formatAddress } from '../../../xlsx/notation/address';
import type { ColumnLayout, NewTable } from '../../port';
import { BLUE, cellAt, GREY, newSheet, pixels, rowAt } from './sheet-cells';

/** The rows of a table start under a title row and an empty one, as in a workbook the add-in makes. */
const HEADER_ROW = 2;
/** Rows below the table that drop-downs are prepared for. */
const ROOM = 500;

interface How {
  readonly looks: Looks;
  readonly toFillIn: boolean;
}

/** @param all every table of the workbook, for lists of names. */
export function tableSheet(table: NewTable, all: readonly NewTable[], { looks, toFillIn }: How): BookSheet {
  const { columns, rows, name, sheet, title } = table;
  const titled = looks.number({ ...PLAIN, italic: true, fontColor: '#595959' });
  const formats = columns.map(({ numberFormat }) => looks.number({ ...PLAIN, numberFormat }));
  // A table has at least one row.
  const body = rows.length > 0 ? rows : [columns.map(() => '')];
  return {
    ...newSheet(sheet, toFillIn ? BLUE : GREY),
    frozen: { rows: HEADER_ROW + 1, columns: 0 },
    columns: columns.map(({ width }, at) => ({
      first: at,
      last: at,
      width: pixels(width),
      hidden: false,
      look: formats[at] ?? 0,
    })),
    rows: [
      rowAt(0, [cellAt(0, title, titled)]),
      rowAt(
        HEADER_ROW,
        columns.map(({ header }, at) => cellAt(at, header, 0)),
      ),
      ...body.map((cells, index) =>
        rowAt(
          HEADER_ROW + 1 + index,
          cells.map((cell, at) => cellAt(at, cell, formats[at] ?? 0)),
        ),
      ),
    ],
    tables: [
      {
        name,
        area: { row: HEADER_ROW, column: 0, rows: body.length + 1, columns: columns.length },
        style: 'TableStyleMedium2',
        bandedRows: true,
        bandedColumns: false,
        firstColumn: false,
        lastColumn: false,
        filterButton: true,
      },
    ],
    validations: columns.flatMap((column, at) => validationsOf(column, at, { height: body.length + ROOM, all })),
  };
}

const NO_ALERT: BookValidation['alert'] = { shown: false, style: 'warning', title: '', message: '' };

/** Excel shows the help when the header is selected; it offers names and refuses none: the check of the model judges. */
function validationsOf(
  column: ColumnLayout,
  at: number,
  { height, all }: { readonly height: number; readonly all: readonly NewTable[] },
): readonly BookValidation[] {
  const rule = { operator: 'between', formula2: '', ignoreBlanks: true, alert: NO_ALERT };
  const prompt = { shown: true, title: column.header.slice(0, 32), message: column.note.slice(0, 255) };
  const header = { row: HEADER_ROW, column: at, rows: 1, columns: 1 };
  const help: BookValidation = { ...rule, areas: [header], kind: 'none', formula1: '', prompt };
  const source = listSource(column, all);
  if (source === null) return [help];
  const area = { row: HEADER_ROW + 1, column: at, rows: height, columns: 1 };
  const noPrompt = { shown: false, title: '', message: '' };
  return [help, { ...rule, areas: [area], kind: 'list', formula1: source, prompt: noPrompt }];
}

function listSource({ choices }: ColumnLayout, all: readonly NewTable[]): string | null {
  if (choices.kind === 'none') return null;
  if (choices.kind === 'list') return `"${choices.values.join(',')}"`;
  const table = all.find(({ name }) => name === choices.table);
  const at = table?.columns.findIndex(({ header }) => header === choices.header) ?? -1;
  if (!table || at < 0) return null;
  const area = { row: HEADER_ROW + 1, column: at, rows: table.rows.length + ROOM, columns: 1 };
  return `'${table.sheet.replace(/'/g, "''")}'!${formatAddress(area, true)}`;
}
