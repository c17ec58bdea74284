/** Excel.ConditionalFormatCollection and ConditionalFormat. What goes first has precedence. */
import type { BookCondition } from '../../../xlsx/book/conditions';
import { type Area, around, formatAddress, intersection } from '../../../xlsx/notation/address';
import type { BookConditional } from '../../../xlsx/book/book';
import type { ConditionalLook } from '../../grid/base/cell-looks';
import { invalidArgument, invalidOperation, itemNotFound, notServed } from '../../wire/errors';
import type { HostObject } from '../../wire/host-object';
import { Collection } from '../base/collection';
import { assertWritable, type HostContext, type RangeObject } from '../base/context';
import { requireFlag, requireNumber } from '../base/values';
import { drawnFormula } from './conditional-formulas';
import { ColorScalePart, DataBarPart, IconSetPart, newColorScale, newDataBar, newIconSet } from './conditional-drawn';
import { CellValuePart, CustomPart, type RuleOwner, TextPart } from './conditional-looks';

/** Every rule of the workbook; those of one sheet stand in the order of their precedence. */
const rules = new WeakMap<HostContext, ConditionalFormat[]>();

/** All of the workbook. */
export function rulesOf(context: HostContext): ConditionalFormat[] {
  const known = rules.get(context) ?? [];
  rules.set(context, known);
  return known;
}

const TYPES = ['Custom', 'CellValue', 'ContainsText', 'IconSet', 'DataBar', 'ColorScale'] as const;
type ConditionalType = (typeof TYPES)[number];

export class ConditionalFormats extends Collection<ConditionalFormat> {
  readonly excelType = 'ConditionalFormatCollection';

  constructor(
    private readonly context: HostContext,
    private readonly range: RangeObject,
  ) {
    super();
  }

  list() {
    const { area } = this.range;
    return rulesOf(this.context).filter(
      ({ sheetId, ranges }) => sheetId === area.sheetId && ranges.some((range) => overlaps(range, this.range)),
    );
  }

  find(key: unknown) {
    return this.list().find(({ id }) => id === key) ?? null;
  }

  add(wanted: unknown): ConditionalFormat {
    const type = TYPES.find((known) => known === wanted);
    if (type === undefined) throw notServed(`ConditionalFormatCollection.add(${String(wanted)})`);
    assertWritable(this.context, this.range.area.sheetId);
    const made = new ConditionalFormat(this.context, [this.context.range(this.range.area)], type);
    rulesOf(this.context).push(made);
    made.draw();
    return made;
  }

  clearAll(): void {
    for (const rule of this.list()) rule.delete();
  }
}

/** Rules that lie in a range altogether: those go when its formats are cleared. */
export function clearRules(context: HostContext, range: RangeObject): void {
  for (const rule of new ConditionalFormats(context, range).list()) {
    const isInside = ({ area }: RangeObject) => {
      const inside = intersection(area, range.area);
      return inside !== null && inside.rows === area.rows && inside.columns === area.columns;
    };
    if (rule.ranges.every(isInside)) rule.delete();
  }
}

function overlaps(a: RangeObject, b: RangeObject): boolean {
  return intersection(a.area, b.area) !== null;
}

let nextId = 1;

export class ConditionalFormat implements HostObject, RuleOwner {
  readonly excelType = 'ConditionalFormat';
  readonly id = `cf-${String(nextId++)}`;
  /** The grid's own number for the rule; null while it has nothing to draw. */
  shownAs: string | null = null;
  condition: BookCondition | null;
  look: ConditionalLook = { fill: null, fontColor: null, bold: false };
  private stops = false;

  constructor(
    readonly context: HostContext,
    /** One or more, of one sheet. */
    readonly ranges: readonly RangeObject[],
    readonly type: ConditionalType,
  ) {
    this.condition = startOf(type);
  }

  get sheetId(): string {
    return this.ranges[0]?.area.sheetId ?? '';
  }

  identity() {
    return { Id: this.id };
  }

  get stopIfTrue() {
    return this.stops;
  }

  set stopIfTrue(value: unknown) {
    const stops = requireFlag(value);
    this.change(() => (this.stops = stops));
  }

  /** Its place among those of its cells; negative counts from the end. */
  get priority(): number {
    return this.alike.indexOf(this);
  }

  set priority(value: unknown) {
    const wanted = requireNumber(value);
    const all = rulesOf(this.context);
    const others = this.alike.filter((rule) => rule !== this);
    const place = wanted < 0 ? others.length + 1 + wanted : wanted;
    if (!Number.isInteger(place) || place < 0 || place > others.length) throw invalidArgument();
    assertWritable(this.context, this.sheetId);
    all.splice(all.indexOf(this), 1);
    const next = others[place];
    all.splice(next ? all.indexOf(next) : all.length, 0, this);
    this.draw();
  }

  get custom() {
    return this.only('Custom', new CustomPart(this));
  }

  get customOrNullObject() {
    return this.type === 'Custom' ? new CustomPart(this) : null;
  }

  get cellValue() {
    return this.only('CellValue', new CellValuePart(this));
  }

  get cellValueOrNullObject() {
    return this.type === 'CellValue' ? new CellValuePart(this) : null;
  }

  get textComparison() {
    return this.only('ContainsText', new TextPart(this));
  }

  get textComparisonOrNullObject() {
    return this.type === 'ContainsText' ? new TextPart(this) : null;
  }

  get iconSet() {
    return this.only('IconSet', new IconSetPart(this));
  }

  get iconSetOrNullObject() {
    return this.type === 'IconSet' ? new IconSetPart(this) : null;
  }

  get dataBar() {
    return this.only('DataBar', new DataBarPart(this));
  }

  get dataBarOrNullObject() {
    return this.type === 'DataBar' ? new DataBarPart(this) : null;
  }

  get colorScale() {
    return this.only('ColorScale', new ColorScalePart(this));
  }

  get colorScaleOrNullObject() {
    return this.type === 'ColorScale' ? new ColorScalePart(this) : null;
  }

  /** Only of a rule on one range; the code of the refusal is inferred. */
  getRange(): RangeObject {
    const range = this.getRangeOrNullObject();
    if (range === null) throw invalidOperation('The conditional format is applied to multiple ranges.');
    return range;
  }

  getRangeOrNullObject(): RangeObject | null {
    return this.ranges.length === 1 ? (this.ranges[0] ?? null) : null;
  }

  delete(): void {
    assertWritable(this.context, this.sheetId);
    const all = rulesOf(this.context);
    all.splice(all.indexOf(this), 1);
    this.hide();
  }

  /** Changes the rule and draws it anew. */
  change(action: () => void): void {
    assertWritable(this.context, this.sheetId);
    action();
    this.draw();
  }

  draw(): void {
    this.hide();
    this.show(this.above?.shownAs ?? null);
  }

  /** As a file has it, over all that was drawn before. */
  open({ condition, look, stopIfTrue }: Opened): void {
    this.condition = condition;
    this.look = look;
    this.stops = stopIfTrue;
    this.show(null);
  }

  private show(above: string | null): void {
    const areas = this.ranges.map(({ area }) => area);
    const cell = formatAddress({ ...around(areas), rows: 1, columns: 1 });
    const drawn = this.condition && drawnFormula(this.condition, cell);
    if (!drawn) return;
    this.shownAs = this.context.grid.addConditional(areas, drawn, { look: this.look, stopIfTrue: this.stops, above });
  }

  private hide(): void {
    if (this.shownAs) this.context.grid.removeConditional(this.sheetId, this.shownAs);
    this.shownAs = null;
  }

  private get alike(): readonly ConditionalFormat[] {
    const rules = new Set(this.ranges.flatMap((range) => new ConditionalFormats(this.context, range).list()));
    return this.ranges.length === 1 ? [...rules] : rulesOf(this.context).filter((rule) => rules.has(rule));
  }

  /** The nearest drawn rule of the sheet that goes before this one. */
  private get above(): ConditionalFormat | undefined {
    const all = rulesOf(this.context);
    const before = all.slice(0, all.indexOf(this));
    return before.findLast(({ sheetId, shownAs }) => shownAs !== null && sheetId === this.sheetId);
  }

  private only<T>(type: ConditionalType, part: T): T {
    if (this.type !== type) throw itemNotFound();
    return part;
  }
}

function startOf(type: ConditionalType): BookCondition | null {
  switch (type) {
    case 'IconSet':
      return newIconSet();
    case 'DataBar':
      return newDataBar();
    case 'ColorScale':
      return newColorScale();
    default:
      return null;
  }
}

interface Opened extends Pick<BookConditional, 'condition' | 'look' | 'stopIfTrue'> {
  readonly areas: readonly Area[];
}

const TYPE_OF: Readonly<Record<BookCondition['kind'], ConditionalType>> = {
  formula: 'Custom',
  cell: 'CellValue',
  text: 'ContainsText',
  icons: 'IconSet',
  bar: 'DataBar',
  scale: 'ColorScale',
};

/**
 * The rules of a sheet of a workbook that is being opened, in the order of their precedence.
 *
 * @returns how many the grid refused
 */
export function openConditionals(context: HostContext, opened: readonly Opened[]): number {
  // The grid puts what is new before everything else.
  const made = [...opened].reverse().flatMap((rule) => {
    const ranges = rule.areas.map((area) => context.range(area));
    const format = new ConditionalFormat(context, ranges, TYPE_OF[rule.condition.kind]);
    try {
      format.open(rule);
      return [format];
    } catch {
      return []; // one rule the grid refuses must not cost the user her workbook
    }
  });
  for (const format of made.reverse()) rulesOf(context).push(format);
  return opened.length - made.length;
}
