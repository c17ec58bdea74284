/** Excel.RangeFormat and its fill, font and borders. Measures are in points, the grid's in pixels. */
import { POINTS_PER_PIXEL } from '../../../xlsx/notation/pixels';
import type { Area } from '../../../xlsx/notation/address';
import type { Border, BorderSide, CellStyle } from '../../grid/base/cell-looks';
import { invalidArgument } from '../../wire/errors';
import type { HostObject } from '../../wire/host-object';
import { Collection } from '../base/collection';
import { assertWritable, type HostContext, type RangeObject } from '../base/context';
import { requireNumber } from '../base/values';

const ALIGNMENTS = new Set(['General', 'Left', 'Center', 'Right']);

abstract class Look {
  constructor(
    protected readonly context: HostContext,
    protected readonly range: RangeObject,
  ) {}

  protected get area(): Area {
    return this.range.area;
  }

  protected get looks(): CellStyle {
    return this.context.grid.style(this.area);
  }

  protected change(change: Partial<CellStyle>): void {
    assertWritable(this.context, this.area.sheetId);
    this.context.grid.as('add-in', () => this.context.grid.setStyle(this.area, change));
  }
}

export class RangeFormat extends Look implements HostObject {
  readonly excelType = 'RangeFormat';

  get fill() {
    return new RangeFill(this.context, this.range);
  }

  get font() {
    return new RangeFont(this.context, this.range);
  }

  get borders() {
    return new RangeBorders(this.context, this.range);
  }

  get protection() {
    return new FormatProtection();
  }

  get horizontalAlignment() {
    return this.looks.horizontal;
  }

  set horizontalAlignment(value: unknown) {
    if (!ALIGNMENTS.has(String(value))) return; // Fill, Justify, …: nothing to show
    this.change({ horizontal: value === 'Left' || value === 'Center' || value === 'Right' ? value : 'General' });
  }

  get verticalAlignment() {
    return this.looks.vertical;
  }

  set verticalAlignment(value: unknown) {
    this.change({ vertical: value === 'Top' || value === 'Center' ? value : 'Bottom' });
  }

  get wrapText() {
    return this.looks.wrap;
  }

  set wrapText(value: unknown) {
    this.change({ wrap: value === true });
  }

  get indentLevel() {
    return this.looks.indent;
  }

  set indentLevel(value: unknown) {
    this.change({ indent: requireNumber(value) });
  }

  /** Texts that stand upright are not drawn. */
  get textOrientation(): number {
    return 0;
  }

  set textOrientation(_degrees: unknown) {}

  get columnWidth(): number {
    return this.context.grid.columnWidth(this.area.sheetId, this.area.column) * POINTS_PER_PIXEL;
  }

  set columnWidth(points: unknown) {
    this.context.grid.setColumnWidth(this.area, Math.round(requireNumber(points) / POINTS_PER_PIXEL));
  }

  get rowHeight(): number {
    return this.context.grid.rowHeight(this.area.sheetId, this.area.row) * POINTS_PER_PIXEL;
  }

  set rowHeight(points: unknown) {
    this.context.grid.setRowHeight(this.area, Math.round(requireNumber(points) / POINTS_PER_PIXEL));
  }
}

export class RangeFill extends Look implements HostObject {
  readonly excelType = 'RangeFill';

  get color() {
    return this.looks.fill;
  }

  set color(value: unknown) {
    this.change({ fill: String(value) });
  }

  /** A plain colour, or none: other patterns are not drawn. Excel answers nothing where cells differ. */
  get pattern(): string {
    const filled = this.context.grid.filled(this.area);
    return filled === null ? '' : filled ? 'Solid' : 'None';
  }

  clear(): void {
    this.change({ fill: null });
  }
}

export class RangeFont extends Look implements HostObject {
  readonly excelType = 'RangeFont';

  get color() {
    return this.looks.fontColor;
  }

  set color(value: unknown) {
    this.change({ fontColor: String(value) });
  }

  get name() {
    return this.looks.fontName;
  }

  set name(value: unknown) {
    this.change({ fontName: String(value) });
  }

  get size() {
    return this.looks.fontSize;
  }

  set size(value: unknown) {
    this.change({ fontSize: requireNumber(value) });
  }

  get bold() {
    return this.looks.bold;
  }

  set bold(value: unknown) {
    this.change({ bold: value === true });
  }

  get italic() {
    return this.looks.italic;
  }

  set italic(value: unknown) {
    this.change({ italic: value === true });
  }

  get underline() {
    const { underline } = this.looks;
    return underline === null ? null : underline ? 'Single' : 'None';
  }

  set underline(value: unknown) {
    this.change({ underline: value !== 'None' });
  }

  get strikethrough() {
    return this.looks.strikethrough;
  }

  set strikethrough(value: unknown) {
    this.change({ strikethrough: value === true });
  }
}

const SIDES: readonly BorderSide[] = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
];

export class RangeBorders extends Collection<RangeBorder> {
  readonly excelType = 'RangeBorderCollection';

  constructor(
    private readonly context: HostContext,
    private readonly range: RangeObject,
  ) {
    super();
  }

  list() {
    return SIDES.map((side) => new RangeBorder(this.context, this.range, side));
  }

  find(key: unknown) {
    const side = SIDES.find((name) => name === key);
    if (!side) throw invalidArgument(`The workbench draws no border ${String(key)}.`);
    return new RangeBorder(this.context, this.range, side);
  }
}

export class RangeBorder extends Look implements HostObject {
  readonly excelType = 'RangeBorder';

  constructor(
    context: HostContext,
    range: RangeObject,
    readonly sideIndex: BorderSide,
  ) {
    super(context, range);
  }

  identity() {
    return { SideIndex: this.sideIndex };
  }

  get style() {
    return this.line.style;
  }

  set style(value: unknown) {
    const known = LINES.find((line) => line === value);
    this.draw({ style: known ?? 'Continuous' });
  }

  get color() {
    return this.line.color;
  }

  set color(value: unknown) {
    this.draw({ color: String(value) });
  }

  get weight() {
    return this.line.weight;
  }

  set weight(value: unknown) {
    const known = WEIGHTS.find((weight) => weight === value);
    this.draw({ weight: known ?? 'Thin' });
  }

  private get line() {
    return this.context.grid.border(this.area, this.sideIndex);
  }

  /** A colour or weight alone draws a line too. */
  private draw(change: Partial<Border>): void {
    assertWritable(this.context, this.area.sheetId);
    const { style, weight, color } = this.line;
    const now = { style: style === null || style === 'None' ? 'Continuous' : style, weight: weight ?? 'Thin', color: color ?? '#000000' } as const; // oxfmt-ignore
    const border: Border = { side: this.sideIndex, ...now, ...change };
    this.context.grid.as('add-in', () => this.context.grid.setBorder(this.area, border));
  }
}

const LINES = ['None', 'Continuous', 'Dash', 'Dot', 'Double'] as const;
const WEIGHTS = ['Thin', 'Medium', 'Thick'] as const;

export class FormatProtection implements HostObject {
  readonly excelType = 'FormatProtection';
  locked = true;
  formulaHidden = false;
}
