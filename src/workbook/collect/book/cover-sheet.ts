/** The cover as a sheet. */
import type { Language } from '../../../language';
import { PLAIN, type BookSheet } from '../../../xlsx/book/book';
import type { Looks } from '../../../xlsx/book/looks';
import { TEXT_FORMAT } from '../../../xlsx/notation/number-formats';
import {
  COVER_HEADERS,
  COVER_SHEET,
  COVER_TABLE,
  coverRows,
  DATED,
  FIELD_ORDER,
  INSTRUCTIONS,
  TO_FILL_IN,
  type Cover,
} from './cover';
import { BLUE, cellAt, INPUT_FILL, newSheet, pixels, rowAt } from './sheet-cells';

const WIDTHS = [26, 34] as const;

export function coverSheet(cover: Cover, language: Language, looks: Looks): BookSheet {
  const titled = looks.number({ ...PLAIN, bold: true, fontSize: 16 });
  const lines = INSTRUCTIONS[language];
  const tableRow = lines.length + 3;
  const rows = coverRows(cover, language);
  const valueLook = (at: number): number => {
    const field = FIELD_ORDER[at] ?? 'made';
    return looks.number({
      ...PLAIN,
      horizontal: 'Left',
      numberFormat: DATED.includes(field) ? 'dd-mm-yyyy' : TEXT_FORMAT,
      fill: TO_FILL_IN.includes(field) ? INPUT_FILL : null,
    });
  };
  return {
    ...newSheet(COVER_SHEET[language], BLUE),
    gridlines: false,
    columns: WIDTHS.map((width, at) => ({ first: at, last: at, width: pixels(width), hidden: false, look: 0 })),
    rows: [
      rowAt(0, [cellAt(0, `${cover.location} · ${cover.edition}`, titled)]),
      ...lines.map((line, index) => rowAt(index + 2, [cellAt(0, line, 0)])),
      rowAt(
        tableRow,
        COVER_HEADERS.map((header, at) => cellAt(at, header[language], 0)),
      ),
      ...rows.map(([item = '', value = ''], index) =>
        rowAt(tableRow + 1 + index, [cellAt(0, item, 0), cellAt(1, value, valueLook(index))]),
      ),
    ],
    tables: [
      {
        name: COVER_TABLE,
        area: { row: tableRow, column: 0, rows: rows.length + 1, columns: COVER_HEADERS.length },
        style: 'TableStyleLight1',
        bandedRows: false,
        bandedColumns: false,
        firstColumn: true,
        lastColumn: false,
        filterButton: false,
      },
    ],
  };
}
