import fc from 'fast-check';
import { MAX_COLUMNS } from '../../../src/xlsx/notation/address';
import { USUAL_PAGE } from '../../../src/xlsx/book/page';
import { ApiError } from '../../../src/workbench/wire/errors';
import { splitSides } from '../../../src/workbench/model/print/headers-footers';
import { PageBreaks } from '../../../src/workbench/model/print/page-breaks';
import { PageLayout } from '../../../src/workbench/model/print/page-layout';
import { gatherPage, restorePage } from '../../../src/workbench/model/print/page-state';
import { randomPage } from '../../xlsx/random-page';
import { fakeContext } from '../support/fake-context';

const made = () => {
  const { context, range } = fakeContext();
  const saved = () => gatherPage(context, 'sheet-1');
  return { context, layout: new PageLayout(context, 'sheet-1'), range, saved };
};
const codeOf = (action: () => unknown): string => {
  try {
    action();
    return 'done';
  } catch (error) {
    return error instanceof ApiError ? error.code : String(error);
  }
};

test('a report is one page wide on A4, with its titles and the page of how many', () => {
  const { layout, range, saved } = made();
  layout.orientation = 'Landscape';
  layout.paperSize = 'A4';
  layout.zoom = { horizontalFitToPages: 1 };
  layout.centerHorizontally = true;
  layout.setPrintTitleRows('$1:$3');
  layout.setPrintArea(range([0, 0], [40, 8]));
  layout.headersFooters.defaultForAllPages.centerFooter = 'Pagina &P van &N';
  layout.headersFooters.defaultForAllPages.leftHeader = 'Rapport';
  expect(saved()).toEqual({
    ...USUAL_PAGE,
    landscape: true,
    paper: 9,
    // As many pages high as it needs.
    fit: { wide: 1, high: 0 },
    centerHorizontally: true,
    titleRows: { first: 0, last: 2 },
    area: '$A$1:$H$40',
    texts: { ...USUAL_PAGE.texts, all: { header: '&LRapport', footer: '&CPagina &P van &N' } },
  });
  expect(layout.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: null });
});

test('margins are points here and inches in files', () => {
  const { layout, saved } = made();
  expect(layout.leftMargin).toBeCloseTo(50.4);
  layout.leftMargin = 36;
  layout.setPrintMargins('Centimeters', { top: 2.54, footer: 1.27 });
  expect(saved().margins).toMatchObject({ left: 0.5, top: 1, footer: 0.5, bottom: 0.75 });
});

test('what Excel refuses is refused', () => {
  const { context, layout } = made();
  const texts = layout.headersFooters.defaultForAllPages;
  const refused = [
    () => (layout.orientation = 'Sideways'),
    () => (layout.zoom = { scale: 9 }),
    () => (layout.zoom = { scale: 401 }),
    () => (layout.zoom = {}),
    () => (layout.zoom = { horizontalFitToPages: 1.5 }),
    () => (layout.topMargin = -1),
    () => (layout.centerHorizontally = 'yes'),
    () => layout.setPrintArea('nergens'),
    () => layout.setPrintArea(context.range({ sheetId: 'sheet-2', row: 0, column: 0, rows: 1, columns: 1 })),
    () => layout.setPrintMargins('Feet', { top: 1 }),
    () => (texts.leftHeader = 'x'.repeat(254)),
    () => (layout.headersFooters.state = 'Now and then'),
  ];
  expect(refused.map(codeOf)).toEqual(refused.map(() => 'InvalidArgument'));
  expect(codeOf(() => (layout.paperSize = 'B5'))).toBe('NotImplemented');
  expect(codeOf(() => layout.getPrintTitleRows())).toBe('ItemNotFound');
  expect([layout.getPrintTitleRowsOrNullObject(), layout.getPrintAreaOrNullObject()]).toEqual([null, null]);
  context.state.protectedSheets.set('sheet-1', {});
  expect(codeOf(() => (layout.orientation = 'Landscape'))).toBe('AccessDenied');
});

test('rows inserted above move what is printed', () => {
  const { context, layout, saved } = made();
  layout.setPrintArea('A1:B4');
  layout.setPrintTitleRows('2:3');
  const where = { row: 0, column: 0, rows: 2, columns: MAX_COLUMNS };
  context.tracker.apply('sheet-1', { kind: 'insert', along: 'rows', where });
  expect(saved()).toMatchObject({ area: '$A$3:$B$6', titleRows: { first: 3, last: 4 } });
});

test('a page begins before the first cell of what is given, once, and goes along with its rows', () => {
  const { context, range, saved } = made();
  const rows = new PageBreaks(context, 'sheet-1', 'rowBreaks');
  const columns = new PageBreaks(context, 'sheet-1', 'columnBreaks');
  for (const where of ['A21', 'Blad1!C9:D12', range([20, 3])]) rows.add(where);
  columns.add('D1');
  expect([rows.count, columns.count]).toEqual([2, 1]);
  expect(rows.list().map(({ rowIndex, columnIndex }) => [rowIndex, columnIndex])).toEqual([
    [8, 0],
    [20, 0],
  ]);
  expect(rows.getItem(1).getCellAfterBreak().area).toMatchObject({ row: 20, column: 0, rows: 1, columns: 1 });
  const where = { row: 0, column: 0, rows: 2, columns: MAX_COLUMNS };
  context.tracker.apply('sheet-1', { kind: 'insert', along: 'rows', where });
  expect(saved()).toMatchObject({ rowBreaks: [10, 22], columnBreaks: [3] });
  rows.getItem(0).delete();
  expect(saved().rowBreaks).toEqual([22]);
  rows.removePageBreaks();
  expect(saved()).toMatchObject({ rowBreaks: [], columnBreaks: [3] });
  const elsewhere = context.range({ sheetId: 'sheet-2', row: 4, column: 0, rows: 1, columns: 1 });
  for (const wrong of ['A1', 'nergens', 4, elsewhere]) expect(codeOf(() => rows.add(wrong))).toBe('InvalidArgument');
  expect(codeOf(() => columns.add('A9'))).toBe('InvalidArgument');
  expect(codeOf(() => rows.getItem(0))).toBe('ItemNotFound');
  context.state.protectedSheets.set('sheet-1', {});
  expect(codeOf(() => rows.add('A9'))).toBe('AccessDenied');
});

test.each([
  ['&LA&CB&RC', { L: 'A', C: 'B', R: 'C' }],
  ['alleen midden', { L: '', C: 'alleen midden', R: '' }],
  ['&L&&C &P&rR&&D', { L: '&&C &P', C: '', R: 'R&&D' }],
  ['&"Calibri,Bold"&14Kop', { L: '', C: '&"Calibri,Bold"&14Kop', R: '' }],
])('%s is left, middle and right', (text, sides) => {
  expect(splitSides(text)).toEqual(sides);
});

test('what a file says of printing comes back as it was', () => {
  fc.assert(
    fc.property(randomPage, (page) => {
      const { context, saved } = made();
      restorePage(context, 'sheet-1', page);
      expect(saved()).toEqual(page);
    }),
    { numRuns: 100 },
  );
});
