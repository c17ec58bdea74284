/**
 * Excel's side of custom functions. A formula's call becomes a message to the add-in's page; the answer comes back as
 * a call of the service object, and the calling cell is calculated again. In direct mode the function in the frame is
 * called at once instead: not what Excel does, but quick.
 */
import type { CallingCell, Grid } from '../grid/port';
import type { HostMessage } from '../host/channel';
import type { HostObject } from '../host/host-object';
import { type EmptyCells, readArguments } from './arguments';
import type { FunctionDescription } from './metadata';
import { type CellResult, failure, type Outcome, success, thrown } from './results';

export interface CustomFunctionOptions {
  readonly grid: Grid;
  readonly namespace: string;
  readonly functions: readonly FunctionDescription[];
  readonly mode: 'message' | 'direct';
  readonly emptyCells: EmptyCells;
  readonly send: (messages: readonly HostMessage[]) => void;
  readonly addressOf: (cell: CallingCell) => string;
  /** The function the page associated with an id; direct mode only. */
  readonly associated: (id: string) => unknown;
}

interface Call {
  readonly id: number;
  readonly cell: CallingCell;
  readonly key: string;
  readonly streaming: boolean;
  readonly cancelable: boolean;
  outcome: Outcome | null;
  /** Asked for in the running calculation: calls nobody asks for any more are dropped. */
  used: boolean;
}

const CATEGORY = 1;
const INVOKE = 1000;
const CANCEL = 1001;
const BUSY = '#BUSY!';

export class CustomFunctions {
  /** What Office.js knows as Microsoft.ExcelServices.CustomFunctions. */
  readonly service: HostObject;
  /** The error sentences cells show, by cell. */
  private readonly messages = new Map<string, string>();
  private readonly calls = new Map<string, Call>();
  private readonly byId = new Map<number, Call>();
  private outbox: HostMessage[] = [];
  private nextId = 1;
  private ready = false;
  /** Cells calculated in the running calculation, by key: their older calls may go. */
  private calculated = new Set<string>();
  readonly counts = { invoked: 0, batches: 0 };

  constructor(private readonly options: CustomFunctionOptions) {
    this.service = this.makeService();
    for (const description of options.functions) {
      const name = `${options.namespace}.${description.name}`.toUpperCase();
      options.grid.registerFunction(name, description.description ?? '', (cell, args) =>
        this.evaluate(description, cell, args),
      );
    }
    options.grid.listen({ calculated: () => this.afterCalculation(), changed: () => this.dropOrphans() });
  }

  /** Calls that have been made and not been answered. Streaming calls count until their first value. */
  get busy(): boolean {
    return this.outbox.length > 0 || [...this.calls.values()].some((call) => call.outcome === null);
  }

  /** The sentence of the error a cell shows, or ''. */
  messageAt(cell: CallingCell): string {
    return this.messages.get(cellKey(cell)) ?? '';
  }

  /** The page was replaced: whatever was asked of the old one will never be answered. */
  restart(): void {
    this.ready = false;
    this.calls.clear();
    this.byId.clear();
    this.outbox = [];
  }

  private evaluate(description: FunctionDescription, cell: CallingCell, args: readonly unknown[]): CellResult {
    const read = readArguments(description, args, this.options.emptyCells);
    if ('error' in read) return read.error === '#GETTING_DATA' ? BUSY : read.error;
    if (this.options.mode === 'direct' && !description.options?.stream) {
      const outcome = this.callDirectly(description, cell, read.values);
      if (outcome) return this.show(cell, outcome);
    }
    const key = `${cellKey(cell)}|${description.id}|${JSON.stringify(read.values)}`;
    this.calculated.add(cellKey(cell));
    const call = this.calls.get(key) ?? this.invoke(description, cell, key, read.values);
    call.used = true;
    return call.outcome ? this.show(cell, call.outcome) : BUSY;
  }

  private invoke(description: FunctionDescription, cell: CallingCell, key: string, values: readonly unknown[]): Call {
    const { stream = false, cancelable = false, requiresAddress = false } = description.options ?? {};
    const call: Call = {
      id: this.nextId++,
      cell,
      key,
      streaming: stream,
      cancelable: cancelable || stream,
      outcome: null,
      used: true,
    };
    this.calls.set(key, call);
    this.byId.set(call.id, call);
    const flags = (call.cancelable ? 1 : 0) | (stream ? 2 : 0);
    const address = requiresAddress ? this.options.addressOf(cell) : null;
    this.post(call.id, INVOKE, [call.id, description.id, values, address, flags]);
    return call;
  }

  private callDirectly({ id }: FunctionDescription, cell: CallingCell, values: readonly unknown[]): Outcome | null {
    const run = this.options.associated(id);
    if (typeof run !== 'function') return null;
    try {
      const invocation = { address: this.options.addressOf(cell), functionName: id };
      const result: unknown = Reflect.apply(run, undefined, [...values, invocation]);
      const isPromise = typeof Reflect.get(Object(result), 'then') === 'function';
      return isPromise ? null : success(result); // promises take the way of messages
    } catch (error) {
      return thrown(error);
    }
  }

  private show(cell: CallingCell, { value, message }: Outcome): CellResult {
    if (message) this.messages.set(cellKey(cell), message);
    else this.messages.delete(cellKey(cell));
    return value;
  }

  private post(id: number, type: number, message: unknown): void {
    this.outbox.push([CATEGORY, type, '', JSON.stringify(message), id, false]);
  }

  /**
   * Sends what was asked. A cell whose calls have all been answered forgets them, so that a later calculation asks
   * again, as Excel does; while one is open the others are kept, or nested calls would ask each other for ever.
   */
  private afterCalculation(): void {
    const byCell = new Map<string, Call[]>();
    for (const call of this.calls.values()) {
      const cell = cellKey(call.cell);
      if (!this.calculated.has(cell)) continue;
      if (call.used) byCell.set(cell, [...(byCell.get(cell) ?? []), call]);
      else this.drop(call); // its arguments changed
    }
    for (const calls of byCell.values()) {
      const open = calls.some((call) => call.outcome === null);
      for (const call of calls) {
        call.used = false;
        if (!open && !call.streaming) this.forget(call);
      }
    }
    this.calculated = new Set();
    this.flush();
  }

  private flush(): void {
    if (!this.ready || this.outbox.length === 0) return;
    const messages = this.outbox;
    this.outbox = [];
    this.counts.invoked += messages.length;
    this.counts.batches++;
    this.options.send(messages);
  }

  /** A stream whose formula was overwritten is cancelled. */
  private dropOrphans(): void {
    const { grid } = this.options;
    const sheets = new Set(grid.sheets().map(({ id }) => id));
    for (const call of [...this.calls.values()]) {
      if (!call.streaming) continue;
      const present = sheets.has(call.cell.sheetId);
      const formula = present ? grid.formulas({ ...call.cell, rows: 1, columns: 1 })[0]?.[0] : '';
      if (typeof formula !== 'string' || !formula.startsWith('=')) this.drop(call);
    }
    this.flush();
  }

  private drop(call: Call): void {
    this.forget(call);
    if (call.cancelable && (call.streaming || call.outcome === null))
      this.post(call.id, CANCEL, { invocationId: call.id });
  }

  private forget(call: Call): void {
    this.calls.delete(call.key);
    this.byId.delete(call.id);
  }

  private receive(id: unknown, outcome: Outcome): CallingCell | null {
    const call = typeof id === 'number' ? this.byId.get(id) : undefined;
    if (!call) return null; // answered after it was dropped
    call.outcome = outcome;
    const { value } = outcome;
    if (typeof value === 'object') this.makeRoom(call.cell, value);
    return call.cell;
  }

  /** Excel's sheets end at a million rows, the grid grows with what is in it. */
  private makeRoom(cell: CallingCell, rows: readonly (readonly unknown[])[]): void {
    const { grid } = this.options;
    if (!grid.sheets().some(({ id }) => id === cell.sheetId)) return;
    grid.makeRoom({ ...cell, rows: rows.length, columns: rows[0]?.length ?? 1 });
  }

  private settleCells(cells: readonly (CallingCell | null)[]): void {
    const found = cells.filter((cell) => cell !== null);
    if (found.length > 0) this.options.grid.recalculate(mergeCells(found));
  }

  private makeService(): HostObject {
    const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
    const members = {
      excelType: 'CustomFunctions',
      _SetOsfControlContainerReadyForCustomFunctions: () => {
        this.ready = true;
        this.flush();
      },
      /** 1 split oversized answers, 2 wait at least 200 ms, 3 timing, 4 register. */
      _GetEnabledFeatures: () => [1, 2, 3, 4],
      setInvocationResults: (results: unknown) =>
        this.settleCells(
          list(results).map((result) => {
            const field = (name: string): unknown => Reflect.get(Object(result), name);
            const outcome = field('failed') ? failure(field('errorCode'), field('value')) : success(field('value'));
            return this.receive(field('id'), outcome);
          }),
        ),
      setInvocationArrayResults: (results: unknown) =>
        this.settleCells(
          list(results).map((result) => {
            const [id, ok, value, code] = list(result);
            return this.receive(id, ok ? success(value) : failure(code, value));
          }),
        ),
    };
    return members;
  }
}

function cellKey({ sheetId, row, column }: CallingCell): string {
  return `${sheetId}!${String(row)},${String(column)}`;
}

/** Cells below each other become one area: the engine is slow with thousands of single cells. */
export function mergeCells(cells: readonly CallingCell[]) {
  const sorted = [...cells].sort((a, b) => a.sheetId.localeCompare(b.sheetId) || a.column - b.column || a.row - b.row);
  const areas: { sheetId: string; row: number; column: number; rows: number; columns: number }[] = [];
  for (const { sheetId, row, column } of sorted) {
    const last = areas.at(-1);
    const follows = last?.sheetId === sheetId && last.column === column && row <= last.row + last.rows;
    if (follows) last.rows = Math.max(last.rows, row - last.row + 1);
    else areas.push({ sheetId, row, column, rows: 1, columns: 1 });
  }
  return areas;
}
