/** Print set-up as XML, and the two names Excel keeps it in. */
import { MAX_COLUMNS, MAX_ROWS, columnName, quoteSheetName } from '../notation/address';
import { type BookPage, LONGEST_PAGE_TEXT, type PageTexts, type Span } from '../book/page';
import { cut, encodeText, escapeXml, tag } from '../package/xml';

/** What stands in sheetPr: that the sheet is made to fit. */
export const writeFit = ({ fit }: BookPage) => (fit === null ? '' : tag('pageSetUpPr', { fitToPage: true }));

/** From printOptions to colBreaks, in the order of CT_Worksheet. */
export function writePage(page: BookPage): string {
  const options = {
    horizontalCentered: page.centerHorizontally || null,
    verticalCentered: page.centerVertically || null,
    headings: page.headings || null,
    gridLines: page.gridlines || null,
  };
  return [
    said(options) ? tag('printOptions', options) : '',
    tag('pageMargins', { ...page.margins }),
    writeSetup(page),
    writeTexts(page.texts),
    writeBreaks('rowBreaks', page.rowBreaks, MAX_COLUMNS),
    writeBreaks('colBreaks', page.columnBreaks, MAX_ROWS),
  ].join('');
}

const said = (attributes: Readonly<Record<string, unknown>>) => Object.values(attributes).some((one) => one !== null);

function writeSetup(page: BookPage): string {
  const other = <T>(value: T, usual: T) => (value === usual ? null : value);
  const attributes = {
    paperSize: page.paper,
    scale: other(page.scale, 100),
    firstPageNumber: page.firstPage,
    fitToWidth: page.fit === null ? null : other(page.fit.wide, 1),
    fitToHeight: page.fit === null ? null : other(page.fit.high, 1),
    pageOrder: page.acrossFirst ? 'overThenDown' : null,
    orientation: page.landscape ? 'landscape' : null,
    blackAndWhite: page.blackAndWhite || null,
    draft: page.draft || null,
    cellComments: other(page.comments, 'none'),
    useFirstPageNumber: page.firstPage === null ? null : true,
    errors: other(page.errors, 'displayed'),
  };
  return said(attributes) ? tag('pageSetup', attributes) : '';
}

function writeTexts({ all, even, first, scaled, aligned }: BookPage['texts']): string {
  const attributes = {
    differentOddEven: even === null ? null : true,
    differentFirst: first === null ? null : true,
    scaleWithDoc: scaled ? null : false,
    alignWithMargins: aligned ? null : false,
  };
  const parts = [writePair('odd', all), writePair('even', even), writePair('first', first)].join('');
  return parts === '' && !said(attributes) ? '' : tag('headerFooter', attributes, parts);
}

function writePair(kind: string, texts: PageTexts | null): string {
  const one = (name: string, text: string) =>
    text === '' ? '' : tag(kind + name, {}, escapeXml(encodeText(cut(text, LONGEST_PAGE_TEXT))));
  return texts === null ? '' : one('Header', texts.header) + one('Footer', texts.footer);
}

function writeBreaks(name: string, places: readonly number[], size: number): string {
  if (places.length === 0) return '';
  const breaks = places.map((id) => tag('brk', { id, max: size - 1, man: true }));
  return tag(name, { count: places.length, manualBreakCount: places.length }, breaks);
}

/** Print area and titles: names of the sheet's own, as Excel spells them. */
export function pageNames(page: BookPage, sheet: string): readonly (readonly [name: string, reference: string])[] {
  const own = `${quoteSheetName(sheet)}!`;
  const area =
    page.area === ''
      ? ''
      : page.area
          .split(',')
          .map((one) => own + one)
          .join(',');
  const columns = spelled(page.titleColumns, columnName);
  const rows = spelled(page.titleRows, (row) => String(row + 1));
  const titles = [columns, rows].flatMap((span) => (span === null ? [] : [own + span])).join(',');
  return [
    ...(area === '' ? [] : [['_xlnm.Print_Area', area] as const]),
    ...(titles === '' ? [] : [['_xlnm.Print_Titles', titles] as const]),
  ];
}

const spelled = (span: Span | null, name: (index: number) => string) =>
  span === null ? null : `$${name(span.first)}:$${name(span.last)}`;
