/** Excel.DataValidation: the grid shows the rule, Excel's own description of it is remembered. */
import { absoluteReference } from '../base/references';
import { type Area } from '../../../xlsx/notation/address';
import { engineName, toEngineReferences } from '../../formula/structured';
import type { Validation, ValidationRule } from '../../grid/base/cell-looks';
import type { Grid } from '../../grid/base/port';
import { invalidArgument } from '../../wire/errors';
import type { HostObject } from '../../wire/host-object';
import { assertWritable, type HostContext, isRange, type RangeObject } from '../base/context';

interface Remembered {
  readonly rule: Readonly<Record<string, unknown>>;
  readonly errorAlert: Readonly<Record<string, unknown>>;
  readonly prompt: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
}

const NOTHING: Remembered = {
  rule: {},
  errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
  prompt: { showPrompt: true, title: '', message: '' },
  ignoreBlanks: true,
};

/** Kinds of rule in Excel's order of naming them; the first present one is the rule's type. */
const TYPES: Readonly<Record<string, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

export class DataValidation implements HostObject {
  readonly excelType = 'DataValidation';

  constructor(
    private readonly context: HostContext,
    private readonly range: RangeObject,
  ) {}

  get type(): string {
    return TYPES[this.kind] ?? 'None';
  }

  get rule() {
    return this.remembered.rule;
  }

  set rule(value: unknown) {
    this.change({ rule: record(value) });
  }

  get errorAlert() {
    return this.remembered.errorAlert;
  }

  set errorAlert(value: unknown) {
    this.change({ errorAlert: { ...NOTHING.errorAlert, ...record(value) } });
  }

  get prompt() {
    return this.remembered.prompt;
  }

  set prompt(value: unknown) {
    this.change({ prompt: { ...NOTHING.prompt, ...record(value) } });
  }

  get ignoreBlanks() {
    return this.remembered.ignoreBlanks;
  }

  set ignoreBlanks(value: unknown) {
    this.change({ ignoreBlanks: value === true });
  }

  clear(): void {
    assertWritable(this.context, this.range.area.sheetId);
    this.context.grid.as('add-in', () => this.context.grid.clearValidation(this.range.area));
  }

  private get kind(): string {
    return Object.keys(TYPES).find((name) => this.remembered.rule[name] !== undefined) ?? '';
  }

  private get remembered(): Remembered {
    const [id] = this.context.grid.validationsOf(this.range.area);
    const known = id === undefined ? undefined : this.context.state.validations.get(id);
    // Only this class puts descriptions in.
    return known === undefined ? NOTHING : (known as Remembered);
  }

  private change(change: Partial<Remembered>): void {
    assertWritable(this.context, this.range.area.sheetId);
    const next = { ...this.remembered, ...change };
    const { grid, state } = this.context;
    grid.as('add-in', () => {
      const shown = shownRule(this.context, next);
      state.validations.set(grid.restateValidation(this.range.area, shown) ?? this.replace(shown), next);
    });
  }

  private replace(shown: Validation): string {
    const { grid } = this.context;
    grid.clearValidation(this.range.area);
    return grid.addValidation(this.range.area, shown);
  }
}

interface Described extends Remembered {
  readonly areas: readonly Area[];
}

/**
 * The rules of a sheet of a workbook that is being opened, as an add-in would describe them.
 *
 * @returns how many were refused
 */
export function openValidations(context: HostContext, sheetId: string, rules: readonly Described[]): number {
  const taken = rules.flatMap(({ areas, ...described }) => {
    try {
      return [{ described, areas, ...shownRule(context, described) }];
    } catch {
      return []; // one rule nobody can show must not cost the user her workbook
    }
  });
  const ids = context.grid.openValidations(
    sheetId,
    taken.map(({ described: _described, ...shown }) => shown),
  );
  taken.forEach(({ described }, i) => void context.state.validations.set(ids[i] ?? '', described));
  return rules.length - taken.length;
}

function shownRule(context: HostContext, { rule, errorAlert }: Remembered): Validation {
  return {
    rule: gridRule(context, rule),
    blocksInvalid: errorAlert['showAlert'] !== false && errorAlert['style'] === 'Stop',
    message: String(errorAlert['message'] ?? ''),
  };
}

function gridRule(context: HostContext, rule: Readonly<Record<string, unknown>>): ValidationRule {
  if (rule['list'] !== undefined) return listRule(context, record(rule['list'])['source']);
  for (const name of ['wholeNumber', 'decimal']) {
    if (rule[name] === undefined) continue;
    const limits = record(rule[name]);
    return {
      kind: 'number',
      whole: name === 'wholeNumber',
      operator: String(limits['operator'] ?? 'Between'),
      from: String(limits['formula1'] ?? ''),
      to: String(limits['formula2'] ?? ''),
    };
  }
  // Dates, times, text lengths and rules that only carry a prompt: remembered, never refused by the grid.
  const formula = rule['custom'] === undefined ? '=TRUE' : String(record(rule['custom'])['formula']);
  return { kind: 'custom', formula: toEngineReferences(formula, null) };
}

/** "a,b,c", "=Blad!A1:A9", "=INDIRECT("Tabel[Kolom]")" or a range. */
function listRule({ grid }: HostContext, source: unknown): ValidationRule {
  if (isRange(source)) return { kind: 'listFrom', reference: absoluteReference(grid, source.area) };
  const text = String(source ?? '');
  if (!text.startsWith('=')) return { kind: 'list', values: text.split(',').map((value) => value.trim()) };
  const column = /^=INDIRECT\("([^"[]+)\[([^"]+)\]"\)$/i.exec(text);
  const reference = column ? columnReference(grid, column[1] ?? '', column[2] ?? '') : text.slice(1);
  return { kind: 'listFrom', reference };
}

/** The grid's lists take the column itself; `INDIRECT` is Excel's detour for the same. */
function columnReference(grid: Grid, table: string, column: string): string {
  const found = grid.tables().find(({ name }) => name.toLowerCase() === table.toLowerCase());
  const headers = found ? grid.values({ ...found.area, rows: 1 })[0] : undefined;
  if (!headers?.some((header) => String(header) === column)) throw invalidArgument();
  return `${table}[${engineName(column)}]`;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
