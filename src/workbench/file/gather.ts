/** The workbook as it is now → a book: the cells from the grid, the rest from the object model. */
import type { Area } from '../../xlsx/notation/address';
import type { DefinedName, SheetInfo, TableInfo } from '../grid/base/port';
import { rulesOf } from '../model/conditional/conditional-formats';
import type { HostContext } from '../model/base/context';
import type { Book, BookConditional, BookName, BookSheet, BookTable, BookValidation } from '../../xlsx/book/book';
import { type LeftOut, LeftOutCount } from '../../xlsx/package/left-out';
import { isValidFormula } from '../../xlsx/notation/valid-formula';
import { fitsInFile } from '../../xlsx/write/write-rules';
import { gatherLinks } from '../model/range/links';
import { gatherPage } from '../model/print/page-state';
import { gatherCharts } from './charts';
import { gatherMerges } from './merges';
import { isReadableCondition, isReadableValidation } from './readable';
import { asValidation } from './validation';

interface Gathered {
  readonly book: Book;
  /** What the workbook holds and the file will not. */
  readonly leftOut: LeftOut;
}

export function gatherBook(context: HostContext): Gathered {
  const { grid, state } = context;
  const leftOut = new LeftOutCount();
  const contents = grid.contents();
  const infos = grid.sheets();
  const sheets = infos.map((info): BookSheet => {
    const cells = contents.sheets.find(({ sheetId }) => sheetId === info.id);
    const rows = cells?.rows ?? [];
    const tables = grid.tables().flatMap((table) => (table.area.sheetId === info.id ? [asTable(context, table)] : []));
    return {
      ...properties(info),
      defaultWidth: cells?.defaultWidth ?? null,
      defaultHeight: cells?.defaultHeight ?? null,
      columns: cells?.columns ?? [],
      rows,
      merges: gatherMerges(
        context,
        { rows, tables, merges: (cells?.merges ?? []).map(place) },
        { sheetId: info.id, leftOut },
      ),
      tables,
      validations: validationsOf(context, info.id, leftOut),
      conditionals: conditionalsOf(context, info.id, leftOut),
      links: gatherLinks(context, info.id),
      page: gatherPage(context, info.id),
      charts: gatherCharts(context, info.id),
      protection: asProtection(state.protectedSheets.get(info.id)),
    };
  });
  leftOut.add('formulas', unfinished(sheets));
  const book: Book = {
    looks: contents.looks,
    sheets,
    activeSheet: Math.max(
      0,
      infos.findIndex(({ id }) => id === grid.activeSheetId()),
    ),
    names: namesOf(grid.names(), infos, leftOut),
    structureProtected: state.structureProtected,
    settings: state.settings,
    xmlParts: state.xmlParts,
  };
  return { book, leftOut: leftOut.all };
}

/** Of formulas that can be read: any other would make Excel repair the file. */
function namesOf(all: readonly DefinedName[], infos: readonly SheetInfo[], leftOut: LeftOutCount): BookName[] {
  return all.flatMap(({ name, reference, sheetId, comment }): BookName[] => {
    const sheet = infos.findIndex(({ id }) => id === sheetId);
    if (isValidFormula(reference)) return [{ name, reference, comment, sheet: sheet < 0 ? null : sheet }];
    leftOut.add('names');
    return [];
  });
}

/** Formulas that would make Excel repair the file; what they show is kept. */
function unfinished(sheets: readonly BookSheet[]): number {
  const formulas = sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ formula }) => formula)));
  return formulas.filter((formula) => formula !== null && !isValidFormula(formula)).length;
}

function properties({ name, visibility, tabColor, gridlines, frozen }: SheetInfo) {
  const color = /^#[0-9a-f]{6}$/i.test(tabColor) ? tabColor.toUpperCase() : '';
  return { name, visibility, tabColor: color, gridlines, frozen };
}

const place = ({ row, column, rows, columns }: Area | BookTable['area']) => ({ row, column, rows, columns });

function asTable({ state }: HostContext, { id, name, area }: TableInfo): BookTable {
  const looks = state.tableLooks.get(id);
  const look = (key: string, usual: boolean) => (looks?.has(key) ? looks.get(key) === true : usual);
  const style = looks?.has('style') ? looks.get('style') : 'TableStyleMedium2';
  return {
    name,
    area: place(area),
    style: typeof style === 'string' && style !== '' ? style : null,
    bandedRows: look('showBandedRows', true),
    bandedColumns: look('showBandedColumns', false),
    firstColumn: look('highlightFirstColumn', false),
    lastColumn: look('highlightLastColumn', false),
    filterButton: look('showFilterButton', true),
  };
}

function validationsOf({ grid, state }: HostContext, sheetId: string, leftOut: LeftOutCount): BookValidation[] {
  return grid.validations(sheetId).flatMap(({ id, areas, ...shown }): BookValidation[] => {
    const rule = asValidation({ ...shown, areas: areas.map(place) }, state.validations.get(id));
    if (fitsInFile(rule) && isReadableValidation(rule)) return [rule];
    leftOut.add('validations');
    return [];
  });
}

/** In the order of precedence. What the grid's own menu draws inside cells, no file of ours keeps. */
function conditionalsOf(context: HostContext, sheetId: string, leftOut: LeftOutCount): BookConditional[] {
  const known = rulesOf(context).filter((rule) => rule.sheetId === sheetId);
  leftOut.add('conditionalFormats', known.filter(({ shownAs }) => shownAs === null).length);
  return context.grid.conditionals(sheetId).flatMap(({ id, areas, formula, look }): BookConditional[] => {
    const rule = known.find(({ shownAs }) => shownAs === id);
    const condition = rule?.condition ?? (formula === null ? null : { kind: 'formula' as const, formula });
    if (condition === null || !isReadableCondition(condition)) {
      leftOut.add('conditionalFormats');
      return [];
    }
    return [{ areas: areas.map(place), condition, look, stopIfTrue: rule?.stopIfTrue === true }];
  });
}

/** protect() without options allows nothing. */
function asProtection(options: unknown): BookSheet['protection'] {
  if (options === undefined) return null;
  const flags = Object.entries(Object(options)).filter(([, value]) => typeof value === 'boolean');
  return Object.fromEntries(flags) as Record<string, boolean>; // just filtered
}
