/** Print set-up. */
import { MAX_COLUMNS, MAX_ROWS, formatAddress, parseAddress, splitSheet } from '../notation/address';
import { type BookPage, MARGINS, type Margin, type PageTexts, type Span, USUAL_PAGE } from '../book/page';
import { child, children, decodeText, flag, numberOf } from '../package/xml';
import type { XmlElement } from '../package/xml-element';

/** Print area and titles are names of the workbook: reference by name, of this sheet. */
export function readPage(root: XmlElement, names: ReadonlyMap<string, string>): BookPage {
  const options = child(root, 'printOptions');
  const setup = child(root, 'pageSetup');
  const fits = flag(child(child(root, 'sheetPr'), 'pageSetUpPr'), 'fitToPage');
  const number = (name: string, usual: number) => numberOf(setup, name) ?? usual;
  return {
    landscape: setup?.get('orientation') === 'landscape',
    paper: numberOf(setup, 'paperSize'),
    scale: number('scale', 100),
    fit: fits ? { wide: number('fitToWidth', 1), high: number('fitToHeight', 1) } : null,
    margins: readMargins(child(root, 'pageMargins')),
    centerHorizontally: flag(options, 'horizontalCentered'),
    centerVertically: flag(options, 'verticalCentered'),
    gridlines: flag(options, 'gridLines'),
    headings: flag(options, 'headings'),
    blackAndWhite: flag(setup, 'blackAndWhite'),
    draft: flag(setup, 'draft'),
    acrossFirst: setup?.get('pageOrder') === 'overThenDown',
    firstPage: flag(setup, 'useFirstPageNumber') ? numberOf(setup, 'firstPageNumber') : null,
    errors: known(ERRORS, setup?.get('errors')),
    comments: known(COMMENTS, setup?.get('cellComments')),
    texts: readTexts(child(root, 'headerFooter')),
    ...readNames(names),
    rowBreaks: readBreaks(child(root, 'rowBreaks')),
    columnBreaks: readBreaks(child(root, 'colBreaks')),
  };
}

const ERRORS = ['displayed', 'blank', 'dash', 'NA'] as const;
const COMMENTS = ['none', 'atEnd', 'asDisplayed'] as const;

/** One of a few words; the first is the usual one. */
function known<T extends string>(words: readonly [T, ...T[]], written: string | null | undefined): T {
  return words.find((word) => word === written) ?? words[0];
}

function readMargins(element: XmlElement | null): Readonly<Record<Margin, number>> {
  const margins = { ...USUAL_PAGE.margins };
  for (const side of MARGINS) margins[side] = numberOf(element, side) ?? margins[side];
  return margins;
}

function readTexts(element: XmlElement | null): BookPage['texts'] {
  const pair = (kind: string): PageTexts => ({
    header: decodeText(child(element, `${kind}Header`)?.text ?? ''),
    footer: decodeText(child(element, `${kind}Footer`)?.text ?? ''),
  });
  return {
    all: pair('odd'),
    even: flag(element, 'differentOddEven') ? pair('even') : null,
    first: flag(element, 'differentFirst') ? pair('first') : null,
    scaled: flag(element, 'scaleWithDoc', true),
    aligned: flag(element, 'alignWithMargins', true),
  };
}

function readNames(names: ReadonlyMap<string, string>): Pick<BookPage, 'area' | 'titleRows' | 'titleColumns'> {
  const areas = (name: string) =>
    splitReferences(names.get(name) ?? '').flatMap((reference) => parseAddress(splitSheet(reference).rest) ?? []);
  const titles = areas('_xlnm.Print_Titles');
  const rows = titles.find(({ columns }) => columns === MAX_COLUMNS);
  const columns = titles.find((area) => area.rows === MAX_ROWS);
  const span = (first: number, size: number): Span => ({ first, last: first + size - 1 });
  return {
    area: areas('_xlnm.Print_Area')
      .map((area) => formatAddress(area, true))
      .join(','),
    titleRows: rows ? span(rows.row, rows.rows) : null,
    titleColumns: columns ? span(columns.column, columns.columns) : null,
  };
}

/** At commas outside the quotes of names: "'A,B'!$A:$A,'A,B'!$1:$2". */
function splitReferences(text: string): string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

function readBreaks(element: XmlElement | null): number[] {
  return children(element, 'brk').flatMap((one) => numberOf(one, 'id') ?? []);
}
