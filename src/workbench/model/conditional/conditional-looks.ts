/** The halves of conditional formats that give cells another look: when, and which. */
import type { BookCondition } from '../../../xlsx/book/conditions';
import { TEXT_OPERATORS, type TextOperator } from '../../../xlsx/notation/text-formula';
import { asComparison, conditionalOperator } from './operators';
import type { ConditionalLook } from '../../grid/base/cell-looks';
import { invalidArgument } from '../../wire/errors';
import type { HostObject } from '../../wire/host-object';
import { oneOf, requireFlag, requireText } from '../base/values';

export interface RuleOwner {
  condition: BookCondition | null;
  look: ConditionalLook;
  change(action: () => void): void;
}

/** "=A1", "A1" or 5 → what a file has. */
function expression(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string' && typeof value !== 'number') throw invalidArgument();
  return String(value).replace(/^=/, '');
}

export class CustomPart implements HostObject {
  readonly excelType = 'CustomConditionalFormat';

  constructor(private readonly owner: RuleOwner) {}

  get rule() {
    return new ConditionalRule(this.owner);
  }

  get format() {
    return new ConditionalLooks(this.owner);
  }
}

class ConditionalRule implements HostObject {
  readonly excelType = 'ConditionalFormatRule';

  constructor(private readonly owner: RuleOwner) {}

  get formula(): string {
    const { condition } = this.owner;
    return condition?.kind === 'formula' ? `=${condition.formula}` : '';
  }

  set formula(value: unknown) {
    const formula = requireText(value).replace(/^=/, '');
    this.owner.change(() => (this.owner.condition = { kind: 'formula', formula }));
  }
}

export class CellValuePart implements HostObject {
  readonly excelType = 'CellValueConditionalFormat';

  constructor(private readonly owner: RuleOwner) {}

  get rule(): unknown {
    const { condition } = this.owner;
    if (condition?.kind !== 'cell') return {};
    const { operator, formula1, formula2 } = condition;
    const second = formula2 === '' ? {} : { formula2: `=${formula2}` };
    return { formula1: `=${formula1}`, ...second, operator: conditionalOperator(operator) };
  }

  set rule(value: unknown) {
    const part = (name: string): unknown => Reflect.get(Object(value), name);
    const operator = asComparison(requireText(part('operator')));
    const [formula1, formula2] = [expression(part('formula1')), expression(part('formula2'))];
    const two = operator === 'between' || operator === 'notBetween';
    if (formula1 === '' || (two && formula2 === '')) throw invalidArgument();
    this.owner.change(() => (this.owner.condition = { kind: 'cell', operator, formula1, formula2 }));
  }

  get format() {
    return new ConditionalLooks(this.owner);
  }
}

const OFFICE_WORDS: Readonly<Record<TextOperator, string>> = {
  contains: 'Contains',
  notContains: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
};

export class TextPart implements HostObject {
  readonly excelType = 'TextConditionalFormat';

  constructor(private readonly owner: RuleOwner) {}

  get rule(): unknown {
    const { condition } = this.owner;
    if (condition?.kind !== 'text') return {};
    return { operator: OFFICE_WORDS[condition.operator], text: condition.text };
  }

  set rule(value: unknown) {
    const wanted = oneOf(Object.values(OFFICE_WORDS), Reflect.get(Object(value), 'operator'));
    const text = requireText(Reflect.get(Object(value), 'text'));
    const operator = TEXT_OPERATORS.find((one) => OFFICE_WORDS[one] === wanted) ?? 'contains';
    this.owner.change(() => (this.owner.condition = { kind: 'text', operator, text }));
  }

  get format() {
    return new ConditionalLooks(this.owner);
  }
}

class ConditionalLooks implements HostObject {
  readonly excelType = 'ConditionalRangeFormat';

  constructor(private readonly owner: RuleOwner) {}

  get fill() {
    return new ConditionalFill(this.owner);
  }

  get font() {
    return new ConditionalFont(this.owner);
  }
}

abstract class Look {
  constructor(private readonly owner: RuleOwner) {}

  protected get look(): ConditionalLook {
    return this.owner.look;
  }

  protected change(change: Partial<ConditionalLook>): void {
    this.owner.change(() => (this.owner.look = { ...this.owner.look, ...change }));
  }
}

class ConditionalFill extends Look implements HostObject {
  readonly excelType = 'ConditionalRangeFill';

  get color() {
    return this.look.fill ?? '';
  }

  set color(value: unknown) {
    this.change({ fill: requireText(value) });
  }

  clear(): void {
    this.change({ fill: null });
  }
}

class ConditionalFont extends Look implements HostObject {
  readonly excelType = 'ConditionalRangeFont';

  get color() {
    return this.look.fontColor ?? '';
  }

  set color(value: unknown) {
    this.change({ fontColor: requireText(value) });
  }

  get bold() {
    return this.look.bold;
  }

  set bold(value: unknown) {
    this.change({ bold: requireFlag(value) });
  }
}
