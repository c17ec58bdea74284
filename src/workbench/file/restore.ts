/** What of a book the grid does not start with: tables, names, rules, and what only the object model remembers. */
import type { Area, Rectangle } from '../../xlsx/notation/address';
import { openedSheetId } from '../grid/book/opened';
import { openConditionals } from '../model/conditional/conditional-formats';
import type { HostContext } from '../model/base/context';
import { openValidations } from '../model/range/data-validation';
import { addLink } from '../model/range/links';
import { restorePage } from '../model/print/page-state';
import { restoreChart } from './charts';
import { keepMerges } from './merges';
import { forOffice } from './validation';
import type { Book, BookSheet, BookTable } from '../../xlsx/book/book';
import { LeftOutCount } from '../../xlsx/package/left-out';

/** A workbook read from a file, under the file's name. */
export interface OpenedBook {
  readonly book: Book;
  readonly fileName: string;
}

/** Into a grid that was made with the same book. Returns what the grid refused. */
export function restoreBook(context: HostContext, { book, fileName }: OpenedBook): LeftOutCount {
  const { grid, state } = context;
  const refused = new LeftOutCount();
  const sheetId = openedSheetId;
  state.fileName = fileName;
  state.structureProtected = book.structureProtected;
  for (const [name, value] of book.settings) state.settings.set(name, value);
  for (const [id, xml] of book.xmlParts) state.xmlParts.set(id, xml);
  grid.as('add-in', () => {
    book.sheets.forEach((sheet, i) => {
      for (const table of sheet.tables) if (!attempt(() => addTable(context, table, sheetId(i)))) refused.add('tables');
      if (sheet.visibility === 'VeryHidden') grid.setVisibility(sheetId(i), 'VeryHidden');
    });
    for (const { sheet, ...name } of book.names) {
      const added = attempt(() => grid.addName({ ...name, sheetId: sheet === null ? null : sheetId(sheet) }));
      if (!added) refused.add('names');
    }
    // After tables and names: rules refer to them.
    book.sheets.forEach((sheet, i) => {
      addRules(context, sheet, { sheetId: sheetId(i), refused });
      keepMerges(context, sheet, { sheetId: sheetId(i), leftOut: refused });
      restorePage(context, sheetId(i), sheet.page);
      for (const link of sheet.links) addLink(context, { ...link, area: on(sheetId(i), link.area) });
      for (const chart of sheet.charts)
        if (!attempt(() => restoreChart(context, sheetId(i), chart))) refused.add('charts');
    });
    grid.activateSheet(sheetId(book.activeSheet));
  });
  // At last: nothing could be added to a protected sheet.
  book.sheets.forEach((sheet, i) => {
    if (sheet.protection) state.protectedSheets.set(sheetId(i), sheet.protection);
  });
  grid.forgetHistory();
  return refused;
}

function addTable({ grid, state }: HostContext, table: BookTable, sheetId: string): void {
  const id = `{${crypto.randomUUID().toUpperCase()}}`;
  grid.addTable({ id, name: table.name, area: on(sheetId, table.area) });
  const looks = {
    style: table.style ?? '',
    showBandedRows: table.bandedRows,
    showBandedColumns: table.bandedColumns,
    highlightFirstColumn: table.firstColumn,
    highlightLastColumn: table.lastColumn,
    showFilterButton: table.filterButton,
  };
  state.tableLooks.set(id, new Map<string, unknown>(Object.entries(looks)));
}

interface Place {
  readonly sheetId: string;
  readonly refused: LeftOutCount;
}

function addRules(context: HostContext, sheet: BookSheet, { sheetId, refused }: Place): void {
  const validations = sheet.validations.map(({ areas, ignoreBlanks, ...rule }) => ({
    ...forOffice(rule),
    ignoreBlanks,
    areas: areas.map((area) => on(sheetId, area)),
  }));
  refused.add('validations', openValidations(context, sheetId, validations));
  const conditionals = sheet.conditionals.map((rule) => ({
    ...rule,
    areas: rule.areas.map((area) => on(sheetId, area)),
  }));
  refused.add('conditionalFormats', openConditionals(context, conditionals));
}

const on = (sheetId: string, { row, column, rows, columns }: Rectangle): Area => ({
  sheetId,
  row,
  column,
  rows,
  columns,
});

/** Whether it could be done: one rule the grid refuses must not cost the user her workbook. */
function attempt(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}
