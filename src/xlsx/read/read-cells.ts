/** The rows and cells of a sheet. */
import { columnIndex, MAX_COLUMNS, MAX_ROWS, parseAddress } from '../notation/address';
import { serialOfTime } from '../notation/days';
import type { BookCell, BookRow, BookValue } from '../book/book';
import type { LeftOutCount } from '../package/left-out';
import { fromFileFormula } from '../notation/formula-notation';
import { movableFormula } from '../notation/moved';
import { showsDays } from '../notation/number-formats';
import { isValidFormula } from '../notation/valid-formula';
import { MAX_POINTS, rowPixels } from '../notation/pixels';
import type { Budget } from '../package/budget';
import { FileProblem } from '../package/problem';
import { inOrder } from './cell-order';
import type { Styles } from './read-styles';
import { fitting, richText } from './read-texts';
import { child, decodeText, flag, numberOf } from '../package/xml';
import type { XmlElement } from '../package/xml-element';

export interface CellSources {
  readonly styles: Styles;
  readonly texts: readonly string[];
  /** Dates count from 1904. */
  readonly from1904: boolean;
  /** Numbers of cell metadata that mean: a dynamic array. */
  readonly dynamicMetadata: ReadonlySet<number>;
  readonly namespaces: readonly string[];
  readonly leftOut: LeftOutCount;
  readonly budget: Budget;
}

/** Of one formula, as Excel has it. */
const LONGEST_FORMULA = 8_192;
/** By which a date that counts from 1904 lags behind one that counts from 1900. */
export const DAYS_1904 = 1462;

interface Master {
  readonly moved: (rows: number, columns: number) => string;
  readonly row: number;
  readonly column: number;
}

interface ReadFormula {
  /** Absent where the book cannot have it. */
  readonly text?: string;
  readonly spill: BookCell['spill'];
  /** What stands there where the file keeps no answer either. */
  readonly unanswered?: BookValue;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

export class CellReader {
  private readonly shared = new Map<string, Master>();
  private readonly found: BookRow[] = [];
  private next = 0;

  constructor(private readonly sources: CellSources) {}

  /** Those that hold anything, once all are taken. */
  rows(): readonly BookRow[] {
    return inOrder(this.found, this.sources.budget);
  }

  take(row: XmlElement): void {
    const index = (numberOf(row, 'r') ?? this.next + 1) - 1;
    if (!Number.isInteger(index) || index < 0 || index >= MAX_ROWS) throw new FileProblem('damaged', `row ${index}`);
    this.next = index + 1;
    const read = this.row(row, index);
    if (read.cells.length > 0 || read.height !== null || read.hidden) this.found.push(read);
  }

  private row(element: XmlElement, index: number): BookRow {
    const points = flag(element, 'customHeight') ? numberOf(element, 'ht') : null;
    if (element.has('outlineLevel')) this.sources.leftOut.add('outlines');
    const cells: BookCell[] = [];
    let next = 0;
    for (const cell of element.children) {
      if (cell.localName !== 'c') continue;
      const letters = /^[A-Za-z]{1,3}/.exec(cell.get('r') ?? '');
      const column = letters ? columnIndex(letters[0]) : next;
      if (column >= MAX_COLUMNS) throw new FileProblem('damaged', `cell ${String(cell.get('r'))}`);
      next = column + 1;
      this.sources.budget.spend('cells');
      const read = this.cell(cell, { row: index, column });
      if (read) cells.push(read);
    }
    const height = points === null ? null : rowPixels(Math.min(points, MAX_POINTS));
    return { index, height, hidden: flag(element, 'hidden'), cells };
  }

  private cell(element: XmlElement, place: Place): BookCell | null {
    const style = numberOf(element, 's') ?? 0;
    const look = this.sources.styles.lookOf(style);
    const formula = this.formula(element, place);
    const kept = this.value(element, style);
    // A formula that is not here, and of which the file keeps no answer: no empty cell, of which sums would make 0.
    const value = kept === null && formula !== null ? (formula.unanswered ?? null) : kept;
    if (value === null && formula === null && look === 0) return null;
    const { column } = place;
    return { column, value, formula: formula?.text ?? null, spill: formula?.spill ?? null, filled: false, look };
  }

  private value(element: XmlElement, style: number): BookValue {
    const type = element.get('t') ?? 'n';
    if (type === 'inlineStr') return richText(child(element, 'is'), this.sources.leftOut);
    const text = child(element, 'v')?.text ?? null;
    if (text === null) return null;
    switch (type) {
      case 's':
        return this.shareText(element, text);
      case 'str':
        return fitting(decodeText(text), this.sources.leftOut);
      case 'b':
        return this.truth(element, text);
      case 'e':
        return { error: ERROR.test(text) ? text.trim() : '#VALUE!' };
      case 'd':
        return isoSerial(text);
      default:
        return this.number(element, text, style);
    }
  }

  private truth(element: XmlElement, text: string): boolean {
    const found = TRUTHS.get(text.trim());
    if (found === undefined) throw new FileProblem('damaged', `${element.get('r') ?? ''}: truth value`);
    return found;
  }

  private shareText(element: XmlElement, text: string): string {
    const found = /^\s*\d+\s*$/.test(text) ? this.sources.texts[Number(text)] : undefined;
    if (found === undefined) throw new FileProblem('damaged', `${element.get('r') ?? ''}: text ${text.slice(0, 50)}`);
    return found;
  }

  private number(element: XmlElement, text: string, style: number): BookValue {
    if (text.trim() === '') return null;
    // Some programs write what their own arithmetic could not; Excel has one error for it.
    if (/^\s*[-+]?(NaN|INF(inity)?)\s*$/i.test(text)) return { error: '#NUM!' };
    const number = Number(text);
    if (!Number.isFinite(number) || !NUMBER.test(text))
      throw new FileProblem('damaged', `${element.get('r') ?? ''}: number ${text.slice(0, 50)}`);
    const { from1904, styles, leftOut } = this.sources;
    if (!from1904 || !showsDays(styles.numberFormatOf(style))) return number;
    leftOut.add('dates1904');
    return number + DAYS_1904;
  }

  private formula(element: XmlElement, place: Place): ReadFormula | null {
    const given = child(element, 'f');
    if (!given) return null;
    const kind = given.get('t') ?? 'normal';
    const { leftOut } = this.sources;
    if (kind === 'dataTable') leftOut.add('dataTables');
    const source = kind === 'shared' ? this.sharedFormula(given, place) : given.text;
    if (kind === 'dataTable' || source === '') return null;
    // "[1]Blad!A1" is another workbook, which is not here: the value it had stays.
    if (/\[\d+\]/.test(source)) {
      leftOut.add('externalLinks');
      return { spill: null, unanswered: { error: '#REF!' } };
    }
    this.sources.budget.spend('formulaCharacters', source.length);
    const text = fromFileFormula(source.replace(/^=/, ''), this.sources.namespaces);
    if (!isValidFormula(text)) {
      leftOut.add('formulas');
      return { spill: null, unanswered: { error: '#NAME?' } };
    }
    if (kind !== 'array') return { text, spill: null };
    return { text, spill: this.spill(element, given, place) };
  }

  private spill(element: XmlElement, given: XmlElement, place: Place): BookCell['spill'] {
    const fixed = !this.sources.dynamicMetadata.has(numberOf(element, 'cm') ?? 0);
    const area = parseAddress(given.get('ref') ?? '');
    if (!area || area.row !== place.row || area.column !== place.column) return null;
    const { rows, columns } = area;
    if (fixed) this.sources.budget.spend('arrayCells', rows * columns);
    return fixed || rows * columns > 1 ? { rows, columns, fixed } : null;
  }

  /** The first of a group holds the formula, the others are as if it was filled down to them. */
  private sharedFormula(given: XmlElement, { row, column }: Place): string {
    const group = given.get('si') ?? '';
    const own = given.text;
    if (own.length > LONGEST_FORMULA) throw new FileProblem('tooLarge', 'formula', 'formulaCharacters');
    if (own !== '') this.shared.set(group, { moved: movableFormula(own), row, column });
    const master = this.shared.get(group);
    return master ? master.moved(row - master.row, column - master.column) : '';
  }
}

const TRUTHS: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
]);
const ERROR = /^\s*#[A-Z_/0-9]+[!?]?\s*$/;
const NUMBER = /^\s*[-+]?(\d+\.?\d*|\.\d+)(E[-+]?\d+)?\s*$/i;

/** "2023-05-01T12:00:00Z" → Excel's serial. */
function isoSerial(text: string): BookValue {
  const time = Date.parse(/T/.test(text) && !/(Z|[-+]\d\d:\d\d)$/.test(text) ? `${text}Z` : text);
  return Number.isNaN(time) ? text : serialOfTime(time);
}
