/** One worksheet as XML. */
import { columnName, formatAddress, LONGEST_TEXT, type Rectangle } from '../notation/address';
import type { BookCell, BookRow, BookSheet, BookValue } from '../book/book';
import { isDynamic } from '../notation/dynamic';
import { toFileFormula } from '../notation/formula-notation';
import { columnWidth, rowPoints } from '../notation/pixels';
import { writeProtection } from '../book/protection';
import { writeConditionals, writeExtensions } from './write-conditionals';
import { writeFit, writePage } from './write-page';
import { writeValidations } from './write-rules';
import { isValidFormula } from '../notation/valid-formula';
import { withHeaders } from './write-table';
import { NAMESPACES, type SheetTarget } from './write-target';
import { cut, encodeText, escapeXml, tag } from '../package/xml';

export function writeSheet(given: BookSheet, target: SheetTarget): string {
  const sheet = { ...given, rows: withHeaders(given) };
  const used = usedArea(sheet);
  const bars = sheet.conditionals.map(({ condition }) => (condition.kind === 'bar' ? target.ruleId() : ''));
  return tag('worksheet', NAMESPACES, [
    writeProperties(sheet),
    tag('dimension', { ref: formatAddress(used) }),
    tag('sheetViews', {}, writeView(sheet, target.active)),
    tag('sheetFormatPr', {
      defaultColWidth: sheet.defaultWidth === null ? null : columnWidth(sheet.defaultWidth),
      defaultRowHeight: sheet.defaultHeight === null ? 15 : rowPoints(sheet.defaultHeight),
      customHeight: sheet.defaultHeight === null ? null : true,
    }),
    sheet.columns.length === 0 ? '' : tag('cols', {}, sheet.columns.map(writeColumns)),
    tag('sheetData', {}, sheet.rows.map((row) => writeRow(row, target)).filter(Boolean)),
    writeProtection(sheet.protection),
    sheet.merges.length === 0
      ? ''
      : tag(
          'mergeCells',
          { count: sheet.merges.length },
          sheet.merges.map((area) => tag('mergeCell', { ref: spelled(area) })),
        ),
    writeConditionals(sheet.conditionals, target, bars),
    writeValidations(sheet.validations, target.namespaces),
    writeLinks(sheet.links, target),
    writePage(sheet.page),
    target.drawing === null ? '' : tag('drawing', { 'r:id': target.relate('drawing', target.drawing) }),
    sheet.tables.length === 0
      ? ''
      : tag(
          'tableParts',
          { count: target.tables.length },
          target.tables.map((table) => tag('tablePart', { 'r:id': target.relate('table', table) })),
        ),
    writeExtensions(sheet.conditionals, target, bars),
  ]);
}

function writeProperties({ tabColor, page }: BookSheet): string {
  const color = tabColor === '' ? '' : tag('tabColor', { rgb: `FF${tabColor.slice(1)}` });
  const parts = color + writeFit(page);
  return parts === '' ? '' : tag('sheetPr', {}, parts);
}

/** Excel takes no longer ones, and repairs a file that has them. */
const LONGEST_ADDRESS = 2_079;
const LONGEST_TIP = 255;

function writeLinks(links: BookSheet['links'], { relate }: SheetTarget): string {
  const written = links.map(({ area, address, place, tip }) =>
    tag('hyperlink', {
      ref: formatAddress(area),
      'r:id': address === '' ? null : relate('hyperlink', address.slice(0, LONGEST_ADDRESS), true),
      location: place === '' ? null : encodeText(place.slice(0, LONGEST_ADDRESS)),
      tooltip: tip === '' ? null : encodeText(cut(tip, LONGEST_TIP)),
    }),
  );
  return written.length === 0 ? '' : tag('hyperlinks', {}, written);
}

/** With both corners, also of whole rows and columns, as Excel writes merges. */
function spelled({ row, column, rows, columns }: Rectangle): string {
  const cell = (r: number, c: number) => formatAddress({ row: r, column: c, rows: 1, columns: 1 });
  return `${cell(row, column)}:${cell(row + rows - 1, column + columns - 1)}`;
}

function usedArea({ rows }: BookSheet): Rectangle {
  const filled = rows.filter(({ cells }) => cells.length > 0);
  const [first, last] = [filled[0]?.index ?? 0, filled.at(-1)?.index ?? 0];
  let [left, right] = [Infinity, 0];
  for (const { cells } of filled) {
    left = Math.min(left, cells[0]?.column ?? left);
    right = Math.max(right, cells.at(-1)?.column ?? 0);
  }
  const column = left === Infinity ? 0 : left;
  return { row: first, column, rows: last - first + 1, columns: Math.max(1, right - column + 1) };
}

function writeView({ gridlines, frozen }: BookSheet, active: boolean): string {
  const { rows, columns } = frozen;
  const corner = formatAddress({ row: rows, column: columns, rows: 1, columns: 1 });
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const split = {
    xSplit: columns || null,
    ySplit: rows || null,
    topLeftCell: corner,
    activePane: pane,
    state: 'frozen',
  };
  const attributes = { showGridLines: gridlines ? null : false, tabSelected: active || null, workbookViewId: 0 };
  return tag('sheetView', attributes, rows + columns === 0 ? '' : [tag('pane', split), tag('selection', { pane })]);
}

function writeColumns({ first, last, width, hidden, look }: BookSheet['columns'][number]): string {
  return tag('col', {
    min: first + 1,
    max: last + 1,
    width: width === null ? columnWidth(64) : columnWidth(width),
    style: look === 0 ? null : look,
    hidden: hidden || null,
    customWidth: width === null ? null : true,
  });
}

function writeRow(row: BookRow, target: SheetTarget): string {
  const { index, height, hidden, cells } = row;
  if (cells.length === 0 && height === null && !hidden) return '';
  const size = { ht: height === null ? null : rowPoints(height), customHeight: height === null ? null : true };
  const written = cells.map((cell) => writeCell(cell, index, target)).join('');
  return tag('row', { r: index + 1, ...size, hidden: hidden || null }, written);
}

/** Written by hand: there may be a million of them. */
function writeCell(cell: BookCell, row: number, target: SheetTarget): string {
  const reference = columnName(cell.column) + String(row + 1);
  const start = `<c r="${reference}"${cell.look === 0 ? '' : ` s="${String(cell.look)}"`}`;
  const header = target.headers.get(reference);
  if (header !== undefined) return `${start} t="s"><v>${String(target.text(header))}</v></c>`;
  if (cell.formula !== null && isValidFormula(cell.formula)) return start + writeFormula(cell, row, target);
  const { value } = cell;
  if (value === null) return `${start}/>`;
  if (typeof value === 'string') return `${start} t="s"><v>${String(target.text(cut(value, LONGEST_TEXT)))}</v></c>`;
  const [type, text] = cached(value);
  return `${start}${type}>${text}</c>`;
}

function writeFormula(cell: BookCell, row: number, { namespaces }: SheetTarget): string {
  const formula = cell.formula ?? '';
  const text = escapeXml(encodeText(toFileFormula(formula, namespaces)));
  const [type, value] = cached(cell.value);
  if (cell.spill === null && !isDynamic(formula)) return `${type}><f>${text}</f>${value}</c>`;
  const { rows, columns } = cell.spill ?? { rows: 1, columns: 1 };
  const filled = formatAddress({ row, column: cell.column, rows, columns });
  // Cell metadata 1 says that it spills; without, that it was entered over these cells.
  return `${type}${cell.spill?.fixed ? '' : ' cm="1"'}><f t="array" ref="${filled}">${text}</f>${value}</c>`;
}

/** Errors files can hold; newer ones need more than a word, and are calculated anew anyway. */
const FILE_ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA']);

/** The type and value of what stands in a cell, or of what its formula gave. */
function cached(value: BookValue): readonly [string, string] {
  if (value === null) return ['', ''];
  if (typeof value === 'number') return ['', `<v>${String(value)}</v>`];
  if (typeof value === 'boolean') return [' t="b"', `<v>${value ? '1' : '0'}</v>`];
  if (typeof value === 'string') return [' t="str"', `<v>${escapeXml(encodeText(value))}</v>`];
  const error = value.error === '#BUSY!' ? '#GETTING_DATA' : value.error;
  return [' t="e"', `<v>${FILE_ERRORS.has(error) ? error : '#VALUE!'}</v>`];
}
