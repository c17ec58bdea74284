/** Excel.NamedItemCollection and Excel.NamedItem, of the workbook or of a sheet. */
import { absoluteReference } from './base/references';
import { type Area, looksLikeCell, parseAddress, splitSheet } from '../../xlsx/notation/address';
import { quotedText } from '../../xlsx/notation/text-formula';
import type { DefinedName } from '../grid/base/port';
import { invalidArgument, itemNotFound } from '../wire/errors';
import type { HostObject } from '../wire/host-object';
import { Collection, sameName } from './base/collection';
import { assertStructure, type HostContext, isRange, type RangeObject } from './base/context';
import { requireText } from './base/values';

export class NamedItemCollection extends Collection<NamedItem> {
  readonly excelType = 'NamedItemCollection';

  constructor(
    private readonly context: HostContext,
    private readonly sheetId: string | null,
  ) {
    super();
  }

  list() {
    const own = this.context.grid.names().filter(({ sheetId }) => sheetId === this.sheetId);
    return own.map((name) => new NamedItem(this.context, name));
  }

  find(key: unknown) {
    return this.list().find(({ name }) => sameName(name, key)) ?? null;
  }

  /** `reference` is a range, or text: a formula with "=", otherwise a constant. */
  add(name: unknown, reference: unknown, comment?: unknown): NamedItem {
    assertStructure(this.context);
    const wanted = requireText(name);
    const { grid } = this.context;
    if (!/^[\p{L}_\\][\p{L}\d_.\\]*$/u.test(wanted) || looksLikeCell(wanted) || this.find(wanted))
      throw invalidArgument();
    if (grid.tables().some((table) => sameName(table.name, wanted))) throw invalidArgument();
    const text = isRange(reference)
      ? absoluteReference(this.context.grid, reference.area)
      : expression(requireText(reference));
    const definition = { name: wanted, reference: text, sheetId: this.sheetId, comment: String(comment ?? '') };
    grid.as('add-in', () => grid.addName(definition));
    return this.getItem(wanted);
  }
}

export class NamedItem implements HostObject {
  readonly excelType = 'NamedItem';
  visible = true;

  constructor(
    private readonly context: HostContext,
    private definition: DefinedName,
  ) {}

  get name(): string {
    return this.definition.name;
  }

  get comment(): string {
    return this.definition.comment;
  }

  get scope(): string {
    return this.definition.sheetId === null ? 'Workbook' : 'Worksheet';
  }

  get type(): string {
    return this.area ? 'Range' : 'String';
  }

  get value(): string {
    return this.area
      ? this.definition.reference.replaceAll('$', '')
      : this.definition.reference.replace(/^"(.*)"$/, '$1');
  }

  get formula(): string {
    return `=${this.definition.reference}`;
  }

  set formula(value: unknown) {
    assertStructure(this.context);
    const next = { ...this.definition, reference: expression(requireText(value)) };
    const { grid } = this.context;
    grid.as('add-in', () => {
      grid.removeName(this.definition);
      grid.addName(next);
    });
    this.definition = next;
  }

  getRangeOrNullObject(): RangeObject | null {
    return this.area && this.context.range(this.area);
  }

  getRange(): RangeObject {
    const range = this.getRangeOrNullObject();
    if (!range) throw itemNotFound();
    return range;
  }

  delete(): void {
    assertStructure(this.context);
    this.context.grid.as('add-in', () => this.context.grid.removeName(this.definition));
  }

  private get area(): Area | null {
    const { sheet, rest } = splitSheet(this.definition.reference);
    const place = parseAddress(rest);
    const found = this.context.grid.sheets().find(({ name }) => sheet !== null && sameName(name, sheet));
    return place && found ? { sheetId: found.id, ...place } : null;
  }
}

function expression(text: string): string {
  return text.startsWith('=') ? text.slice(1) : quotedText(text);
}
