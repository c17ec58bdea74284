/** A planned report as the workbook Excel makes of it, to be saved: its cells, tables, charts, marks and pages. */
import {
  PLAIN,
  type Book,
  type BookCell,
  type BookRow,
  type BookSheet,
  type BookValue,
} from '../../src/xlsx/book/book';
import { usualChart, usualSeries, type BookChart, type ChartCells } from '../../src/xlsx/book/chart';
import { USUAL_PAGE } from '../../src/xlsx/book/page';
import { formatAddress, quoteSheetName } from '../../src/xlsx/notation/address';
import { isFormula, type CellContent } from '../../src/workbook/cell-content';
import type { NewSheet, SheetChart, SheetTable } from '../../src/workbook/sheet';

const ROW_HEIGHT = 20;

export function reportBook(plan: readonly NewSheet[]): Book {
  return {
    looks: [PLAIN],
    sheets: plan.map((sheet) => sheetOf(sheet, plan)),
    activeSheet: 0,
    names: [],
    structureProtected: false,
    settings: new Map(),
    xmlParts: new Map(),
  };
}

const cellAt = (column: number, content: CellContent): BookCell => {
  const formula =
    content !== null && typeof content === 'object' && isFormula(content) ? content.formula.slice(1) : null;
  const value: BookValue = formula === null ? (content as BookValue) : 0; // what is no formula is a value
  return { column, value, formula, spill: null, filled: false, look: 0 };
};

function answerOf({ formula, headers, rows }: SheetTable): readonly BookCell[] | null {
  if (formula === undefined) return null;
  const spill = { rows: rows.length + 1, columns: headers.length, fixed: false };
  return [{ ...cellAt(0, formula), spill }];
}

function rowsOf({ lines, tables }: NewSheet): readonly BookRow[] {
  const cells = new Map<number, readonly BookCell[]>();
  for (const { row, text } of lines) cells.set(row, [cellAt(0, text)]);
  for (const table of tables) {
    const answer = answerOf(table);
    cells.set(table.row, answer ?? table.headers.map((header, i) => cellAt(i, header)));
    if (answer === null)
      table.rows.forEach((row, at) =>
        cells.set(
          table.row + 1 + at,
          row.map((content, i) => cellAt(i, content)),
        ),
      );
  }
  return [...cells]
    .sort(([a], [b]) => a - b)
    .map(([index, own]) => ({ index, height: ROW_HEIGHT, hidden: false, cells: own }));
}

function sheetOf(sheet: NewSheet, plan: readonly NewSheet[]): BookSheet {
  const { page, widths } = sheet;
  const { left, right } = page.footer;
  return {
    name: sheet.name,
    visibility: 'Visible',
    tabColor: '',
    gridlines: false,
    frozen: { rows: page.titleRows, columns: 0 },
    defaultWidth: null,
    defaultHeight: null,
    columns: widths.map((width, i) => ({ first: i, last: i, width: width * 7, hidden: false, look: 0 })),
    rows: rowsOf(sheet),
    merges: [],
    tables: sheet.tables
      .filter(({ formula }) => formula === undefined)
      .map(({ name, row, rows, headers }) => ({
        name,
        area: { row, column: 0, rows: rows.length + 1, columns: headers.length },
        style: 'TableStyleMedium2',
        bandedRows: true,
        bandedColumns: false,
        firstColumn: false,
        lastColumn: false,
        filterButton: false,
      })),
    validations: [],
    conditionals: sheet.marks.map(({ startsWith, ...area }) => ({
      areas: [area],
      condition: { kind: 'text', operator: 'beginsWith', text: startsWith },
      look: { fill: '#FDE7E9', fontColor: '#8F0D1A', bold: false },
      stopIfTrue: false,
    })),
    links: [],
    page: {
      ...USUAL_PAGE,
      landscape: true,
      fit: { wide: 1, high: page.fits === 'page' ? 1 : 0 },
      texts: { ...USUAL_PAGE.texts, all: { header: '', footer: `&L${left}&R${right}` } },
      titleRows: page.titleRows > 0 ? { first: 0, last: page.titleRows - 1 } : null,
      rowBreaks: page.breaks,
    },
    charts: sheet.charts.map((chart) => chartOf(chart, plan)),
    protection: null,
  };
}

function chartOf({ name, title, table, categories, series, place }: SheetChart, plan: readonly NewSheet[]): BookChart {
  const home = plan.find(({ tables }) => tables.some((one) => one.name === table));
  const source = home?.tables.find((one) => one.name === table);
  if (!home || !source) throw new Error(`no table ${table}`);
  const cells = (column: number): ChartCells => {
    const area = { row: source.row + 1, column, rows: source.rows.length, columns: 1 };
    const points = source.rows.map((row) => row[column]).map((one) => (typeof one === 'object' ? 0 : String(one)));
    return { reference: `${quoteSheetName(home.name)}!${formatAddress(area, true)}`, points, numberFormat: 'General' };
  };
  const usual = usualChart();
  return {
    ...usual,
    name,
    description: title,
    type: 'Line',
    from: { row: place.row, column: place.column, x: 0, y: 0 },
    to: { row: place.row + place.rows, column: place.column + place.columns, x: 0, y: 0 },
    title: { ...usual.title, text: title },
    series: series.map((one) => ({
      ...usualSeries('Line'),
      name: { reference: null, text: one.name },
      values: { ...cells(one.column), points: [] },
      categories: cells(categories),
    })),
  };
}
