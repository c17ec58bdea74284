/** Excel.ConditionalFormatCollection. The grid shows rules that can be written as a formula; others are remembered. */
import { formatAddress } from '../../xlsx/notation/address';
import type { ConditionalLook } from '../grid/port';
import type { HostObject } from '../host/host-object';
import { Collection } from './collection';
import { assertWritable, type HostContext, type RangeObject } from './context';

/** Every rule of the workbook, in order of making. */
const rules = new WeakMap<HostContext, ConditionalFormat[]>();

/** All of the workbook. */
export function rulesOf(context: HostContext): ConditionalFormat[] {
  const known = rules.get(context) ?? [];
  rules.set(context, known);
  return known;
}

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
      ({ range }) => range.area.sheetId === area.sheetId && overlaps(range, this.range),
    );
  }

  find(key: unknown) {
    return this.list().find(({ id }) => id === key) ?? null;
  }

  add(type: unknown): ConditionalFormat {
    assertWritable(this.context, this.range.area.sheetId);
    const made = new ConditionalFormat(this.context, this.context.range(this.range.area), String(type));
    rulesOf(this.context).push(made);
    return made;
  }

  clearAll(): void {
    for (const rule of this.list()) rule.delete();
  }
}

function overlaps(a: RangeObject, b: RangeObject): boolean {
  const apart = (start: number, size: number, otherStart: number, otherSize: number) =>
    start + size <= otherStart || otherStart + otherSize <= start;
  const rows = apart(a.area.row, a.area.rows, b.area.row, b.area.rows);
  return !rows && !apart(a.area.column, a.area.columns, b.area.column, b.area.columns);
}

let nextId = 1;

export class ConditionalFormat implements HostObject {
  readonly excelType = 'ConditionalFormat';
  readonly id = `cf-${String(nextId++)}`;
  stopIfTrue = false;
  priority = 0;
  /** The grid's own number for the rule; null when it does not draw it. */
  shownAs: string | null = null;
  private look: ConditionalLook = { fill: null, fontColor: null, bold: false };
  private formula: string | null = null;
  private readonly part: ConditionalPart;

  constructor(
    private readonly context: HostContext,
    readonly range: RangeObject,
    readonly type: string,
  ) {
    this.part = new ConditionalPart(PART_TYPES[type] ?? type, (formula, look) => this.show(formula, look), range);
  }

  identity() {
    return { Id: this.id };
  }

  get customOrNullObject() {
    return this.type === 'Custom' ? this.part : null;
  }

  get custom() {
    return this.part;
  }

  get cellValue() {
    return this.part;
  }

  get cellValueOrNullObject() {
    return this.type === 'CellValue' ? this.part : null;
  }

  get textComparison() {
    return this.part;
  }

  get dataBar() {
    return this.part;
  }

  get colorScale() {
    return this.part;
  }

  getRange(): RangeObject {
    return this.range;
  }

  delete(): void {
    const all = rulesOf(this.context);
    all.splice(all.indexOf(this), 1);
    this.hide();
  }

  private show(formula: string | null, look: Partial<ConditionalLook>): void {
    this.formula = formula ?? this.formula;
    this.look = { ...this.look, ...look };
    this.hide();
    if (this.formula) this.shownAs = this.context.grid.addConditional(this.range.area, this.formula, this.look);
  }

  private hide(): void {
    if (this.shownAs) this.context.grid.removeConditional(this.range.area.sheetId, this.shownAs);
    this.shownAs = null;
  }
}

const PART_TYPES: Readonly<Record<string, string>> = {
  Custom: 'CustomConditionalFormat',
  CellValue: 'CellValueConditionalFormat',
  ContainsText: 'TextConditionalFormat',
  DataBar: 'DataBarConditionalFormat',
  ColorScale: 'ColorScaleConditionalFormat',
};

type Show = (formula: string | null, look: Partial<ConditionalLook>) => void;

/** The half of a conditional format that says when and how; its class depends on the type. */
class ConditionalPart implements HostObject {
  private condition: unknown = {};
  private scale: unknown = null;

  constructor(
    readonly excelType: string,
    private readonly show: Show,
    private readonly range: RangeObject,
  ) {}

  get format() {
    return new ConditionalLooks(this.show);
  }

  /** An object of its own for Custom, a plain value for the others. */
  get rule(): unknown {
    return this.excelType === 'CustomConditionalFormat' ? new ConditionalRule(this.show) : this.condition;
  }

  set rule(value: unknown) {
    this.condition = value;
    const cell = formatAddress({ ...this.range.area, rows: 1, columns: 1 });
    this.show(formulaOf(this.excelType, value, cell), {});
  }

  get criteria() {
    return this.scale;
  }

  set criteria(value: unknown) {
    this.scale = value;
  }
}

export class ConditionalRule implements HostObject {
  readonly excelType = 'ConditionalFormatRule';
  private text = '';

  constructor(private readonly show: Show) {}

  get formula() {
    return this.text;
  }

  set formula(value: unknown) {
    this.text = String(value);
    this.show(this.text, {});
  }
}

class ConditionalLooks implements HostObject {
  readonly excelType = 'ConditionalRangeFormat';

  constructor(private readonly show: Show) {}

  get fill() {
    const { show } = this;
    return {
      excelType: 'ConditionalRangeFill',
      get color() {
        return '';
      },
      set color(value: unknown) {
        show(null, { fill: String(value) });
      },
    };
  }

  get font() {
    const { show } = this;
    return {
      excelType: 'ConditionalRangeFont',
      get color() {
        return '';
      },
      set color(value: unknown) {
        show(null, { fontColor: String(value) });
      },
      get bold() {
        return false;
      },
      set bold(value: unknown) {
        show(null, { bold: value === true });
      },
    };
  }
}

const COMPARISONS: Readonly<Record<string, string>> = {
  EqualTo: '=',
  NotEqualTo: '<>',
  GreaterThan: '>',
  GreaterThanOrEqual: '>=',
  LessThan: '<',
  LessThanOrEqual: '<=',
};

/** The rule as a formula over the range's first cell; null when it has none. */
function formulaOf(type: string, rule: unknown, cell: string): string | null {
  const field = (name: string): string => {
    const value: unknown = Reflect.get(Object(rule), name);
    return typeof value === 'string' || typeof value === 'number' ? String(value).replace(/^=/, '') : '';
  };
  if (type === 'TextConditionalFormat') return `=ISNUMBER(SEARCH("${field('text').replaceAll('"', '""')}",${cell}))`;
  if (type !== 'CellValueConditionalFormat') return null;
  const inside = `AND(${cell}>=${field('formula1')},${cell}<=${field('formula2')})`;
  if (field('operator') === 'Between') return `=${inside}`;
  if (field('operator') === 'NotBetween') return `=NOT(${inside})`;
  const sign = COMPARISONS[field('operator')];
  return sign ? `=${cell}${sign}${field('formula1')}` : null;
}
