/** The rows and cells of a sheet. */
import { columnIndex, MAX_COLUMNS, MAX_ROWS, parseAddress, type Rectangle } from '../notation/address';
import type { BookCell, BookRow, BookValue } from '../book/book';
import type { LeftOutCount } from '../package/left-out';
import { fromFileFormula } from '../notation/formula-notation';
import { movedFormula } from '../notation/moved';
import { isDateFormat } from '../notation/number-formats';
import { rowPixels } from '../notation/pixels';
import { FileProblem } from '../package/problem';
import type { Styles } from './read-styles';
import { richText } from './read-texts';
import { child, decodeText, flag, numberOf } from '../package/xml';

export interface CellSources {
  readonly styles: Styles;
  readonly texts: readonly string[];
  /** Dates count from 1904. */
  readonly from1904: boolean;
  /** Numbers of cell metadata that mean: a dynamic array. */
  readonly dynamicMetadata: ReadonlySet<number>;
  readonly namespaces: readonly string[];
  readonly leftOut: LeftOutCount;
}

/** More cells than this no tab can show. */
const MOST_CELLS = 3_000_000;
const DAYS_1904 = 1462;

interface Master {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

export class CellReader {
  private readonly shared = new Map<string, Master>();
  /** Cells that a formula above or left of them fills: what stands there is its result. */
  private readonly filled: Rectangle[] = [];
  private count = 0;

  constructor(private readonly sources: CellSources) {}

  rows(sheetData: Element | null): BookRow[] {
    const found: BookRow[] = [];
    let next = 0;
    for (let row = sheetData?.firstElementChild ?? null; row; row = row.nextElementSibling) {
      if (row.localName !== 'row') continue;
      const index = (numberOf(row, 'r') ?? next + 1) - 1;
      if (!Number.isInteger(index) || index < 0 || index >= MAX_ROWS) throw new FileProblem('damaged', `row ${index}`);
      next = index + 1;
      const read = this.row(row, index);
      if (read.cells.length > 0 || read.height !== null || read.hidden) found.push(read);
    }
    return found;
  }

  private row(element: Element, index: number): BookRow {
    const points = flag(element, 'customHeight') ? numberOf(element, 'ht') : null;
    if (element.hasAttribute('outlineLevel')) this.sources.leftOut.add('outlines');
    const cells: BookCell[] = [];
    let next = 0;
    for (let cell = element.firstElementChild; cell; cell = cell.nextElementSibling) {
      if (cell.localName !== 'c') continue;
      const letters = /^[A-Za-z]{1,3}/.exec(cell.getAttribute('r') ?? '');
      const column = letters ? columnIndex(letters[0]) : next;
      if (column >= MAX_COLUMNS) throw new FileProblem('damaged', `cell ${String(cell.getAttribute('r'))}`);
      next = column + 1;
      if (++this.count > MOST_CELLS) throw new FileProblem('tooLarge', `${String(this.count)} cells`);
      const read = this.cell(cell, { row: index, column });
      if (read) cells.push(read);
    }
    return { index, height: points === null ? null : rowPixels(points), hidden: flag(element, 'hidden'), cells };
  }

  private cell(element: Element, place: Place): BookCell | null {
    const style = numberOf(element, 's') ?? 0;
    const look = this.sources.styles.lookOf(style);
    const formula = this.formula(element, place);
    const filled = formula === null && this.isFilled(place);
    const value = this.value(element, style);
    if (value === null && formula === null && look === 0) return null;
    const { column } = place;
    return { column, value, formula: formula?.text ?? null, spill: formula?.spill ?? null, filled, look };
  }

  private value(element: Element, style: number): BookValue {
    const type = element.getAttribute('t') ?? 'n';
    if (type === 'inlineStr') return richText(child(element, 'is'), this.sources.leftOut);
    const text = child(element, 'v')?.textContent ?? null;
    if (text === null) return null;
    switch (type) {
      case 's':
        return this.sources.texts[Number(text)] ?? null;
      case 'str':
        return decodeText(text);
      case 'b':
        return text === '1' || text === 'true';
      case 'e':
        return { error: text };
      case 'd':
        return isoSerial(text);
      default:
        return this.number(text, style);
    }
  }

  private number(text: string, style: number): BookValue {
    const number = Number(text);
    if (text.trim() === '' || !Number.isFinite(number)) return null;
    const { from1904, styles, leftOut } = this.sources;
    if (!from1904 || !isDateFormat(styles.numberFormatOf(style))) return number;
    leftOut.add('dates1904');
    return number + DAYS_1904;
  }

  private formula(element: Element, place: Place): { text?: string; spill: BookCell['spill'] } | null {
    const given = child(element, 'f');
    if (!given) return null;
    const kind = given.getAttribute('t') ?? 'normal';
    const { leftOut } = this.sources;
    if (kind === 'dataTable') leftOut.add('dataTables');
    const source = kind === 'shared' ? this.sharedFormula(given, place) : (given.textContent ?? '');
    if (kind === 'dataTable' || source === '') return null;
    // "[1]Blad!A1" is another workbook, which is not here: the value it had stays.
    if (/\[\d+\]/.test(source)) {
      leftOut.add('externalLinks');
      return { spill: null };
    }
    const text = fromFileFormula(source.replace(/^=/, ''), this.sources.namespaces);
    if (kind !== 'array') return { text, spill: null };
    return { text, spill: this.spill(element, given, place) };
  }

  private spill(element: Element, given: Element, place: Place): BookCell['spill'] {
    const area = parseAddress(given.getAttribute('ref') ?? '');
    if (!this.sources.dynamicMetadata.has(numberOf(element, 'cm') ?? 0)) this.sources.leftOut.add('matrixFormulas');
    if (!area || area.row !== place.row || area.column !== place.column || area.rows * area.columns === 1) return null;
    this.filled.push(area);
    return { rows: area.rows, columns: area.columns };
  }

  /** The first of a group holds the formula, the others are as if it was filled down to them. */
  private sharedFormula(given: Element, { row, column }: Place): string {
    const group = given.getAttribute('si') ?? '';
    const own = given.textContent ?? '';
    if (own !== '') this.shared.set(group, { formula: own, row, column });
    const master = this.shared.get(group);
    return master ? movedFormula(master.formula, row - master.row, column - master.column) : '';
  }

  private isFilled({ row, column }: Place): boolean {
    return this.filled.some(
      (area) =>
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    );
  }
}

/** "2023-05-01T12:00:00Z" → Excel's serial. */
function isoSerial(text: string): BookValue {
  const time = Date.parse(/T/.test(text) && !/(Z|[-+]\d\d:\d\d)$/.test(text) ? `${text}Z` : text);
  return Number.isNaN(time) ? text : time / 86_400_000 + 25_569; // 1970-01-01 is serial 25569
}
