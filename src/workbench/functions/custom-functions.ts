/**
 * Excel's side of custom functions: which calls are under way, and which cells show them. A call becomes a message to the
 * add-in's page (messages.ts); with its answer the calling cell is calculated again. In direct mode the function in the
 * frame is called at once instead: not what Excel does, but quick.
 */
import { intersection } from '../../xlsx/notation/address';
import { BUSY, ENGINE_BUSY } from '../grid/base/error-text';
import type { CallingCell, Grid, GridChange } from '../grid/base/port';
import type { Behaviour } from '../wire/behaviour';
import type { HostMessage } from '../wire/channel';
import type { HostObject } from '../wire/host-object';
import { readArguments } from './arguments';
import { type Call, Calls, cellKey } from './calls';
import { mergeCells } from './cell-areas';
import { FunctionMessages } from './messages';
import { type FunctionDescription, helpOf } from './metadata';
import { type CellResult, type CallOutcome, success, thrown } from './results';

interface CustomFunctionOptions {
  readonly grid: Grid;
  readonly namespace: string;
  readonly functions: readonly FunctionDescription[];
  readonly mode: 'message' | 'direct';
  readonly behaviour: Pick<Behaviour, 'emptyCells' | 'errorArguments' | 'streams'>;
  readonly send: (messages: readonly HostMessage[]) => void;
  readonly addressOf: (cell: CallingCell) => string;
  /** The function the page associated with an id; direct mode only. */
  readonly associated: (id: string) => unknown;
}

const ZERO: CallOutcome = { value: 0, message: '' };

export class CustomFunctions {
  private readonly page: FunctionMessages;
  /** The error sentences cells show, by cell. */
  private readonly messages = new Map<string, string>();
  private readonly calls = new Calls();
  private nextId = 1;
  /** Cells calculated in the running calculation, by key: their older calls may go. */
  private calculated = new Set<string>();
  /** First values of restless streams: shown once their cell has shown 0. */
  private readonly afterZero = new Map<Call, CallOutcome>();

  constructor(private readonly options: CustomFunctionOptions) {
    this.page = new FunctionMessages(options.send, (answers) =>
      this.recalculate(answers.flatMap(([id, outcome]) => this.receive(id, outcome))),
    );
    for (const description of options.functions) {
      options.grid.registerFunction(helpOf(options.namespace, description), (cell, args) =>
        this.evaluate(description, cell, args),
      );
    }
    options.grid.listen({
      calculated: () => this.afterCalculation(),
      recalculated: () => this.passZero(),
      changed: (change) => this.dropOrphans(change),
    });
  }

  /** What Office.js knows as Microsoft.ExcelServices.CustomFunctions. */
  get service(): HostObject {
    return this.page.service;
  }

  /** How many messages the page was sent, and in how many batches. */
  get counts(): FunctionMessages['counts'] {
    return this.page.counts;
  }

  /** Calls that have been made and not been answered. Streaming calls count until their first value. */
  get busy(): boolean {
    return this.page.waiting || this.calls.waiting || this.afterZero.size > 0;
  }

  /** The calls that wait for their (first) answer, each with the first of its cells. */
  get unanswered(): readonly string[] {
    return this.calls
      .all()
      .filter(({ outcome }) => outcome === null)
      .map(({ description, cells }) => [description.id, ...[...cells.values()].map(this.options.addressOf)].join(' '));
  }

  /** The sentence of the error a cell shows, or ''. */
  messageAt(cell: CallingCell): string {
    return this.messages.get(cellKey(cell)) ?? '';
  }

  /** The page was replaced: whatever was asked of the old one will never be answered, and is asked of the new one. */
  restart(): void {
    this.page.restart();
    const cells = this.calls.all().flatMap((call) => [...call.cells.values()]);
    this.calls.clear();
    this.afterZero.clear();
    this.recalculate(cells);
  }

  /** A ribbon button: an Excel with restless streams starts them anew. */
  buttonPressed(): void {
    if (this.options.behaviour.streams !== 'restless') return;
    for (const call of this.calls.all()) if (call.streaming) this.again(call);
    this.page.flush();
  }

  private evaluate(description: FunctionDescription, cell: CallingCell, args: readonly unknown[]): CellResult {
    const { emptyCells, errorArguments } = this.options.behaviour;
    const declared = description.takesErrors === true;
    const errors = errorArguments === 'declared' ? declared : errorArguments === 'objects';
    const read = readArguments(description, args, { empty: emptyCells, errors });
    if ('error' in read) return read.error === ENGINE_BUSY ? BUSY : read.error;
    if (this.options.mode === 'direct' && !description.options?.stream) {
      const outcome = this.callDirectly(description, cell, read.values);
      if (outcome) return this.show(cell, outcome);
    }
    this.calculated.add(cellKey(cell));
    const call = this.callFor(description, cell, read.values);
    this.calls.attach(call, cell);
    return call.outcome ? this.show(cell, call.outcome) : BUSY;
  }

  /** Equal calls of a stream are one, wherever their cells are, unless the function wants to know where. */
  private callFor(description: FunctionDescription, cell: CallingCell, values: readonly unknown[]): Call {
    const { stream = false, requiresAddress = false } = description.options ?? {};
    const place = stream && !requiresAddress ? '' : cellKey(cell);
    const key = `${place}|${description.id}|${JSON.stringify(values)}`;
    const known = this.calls.find(key);
    if (known) return known;
    const call = this.invoke({ key, description, values }, cell);
    return stream && this.options.behaviour.streams === 'restless' ? this.again(call, cell) : call;
  }

  private invoke(asked: Pick<Call, 'key' | 'description' | 'values'>, cell: CallingCell): Call {
    const { stream = false, cancelable = false, requiresAddress = false } = asked.description.options ?? {};
    const call: Call = {
      ...asked,
      id: this.nextId++,
      streaming: stream,
      cancelable: cancelable || stream,
      cells: new Map(),
      asking: new Set(),
      outcome: null,
    };
    this.calls.add(call);
    this.page.invoke(call, requiresAddress ? this.options.addressOf(cell) : null);
    return call;
  }

  /** Starts a call once more, for the same cells; the one before is cancelled after that, as Excel does. */
  private again(call: Call, first?: CallingCell): Call {
    const cells = [...call.cells.values()];
    const cell = first ?? cells[0];
    if (!cell) return call;
    this.forget(call);
    const next = this.invoke(call, cell);
    for (const each of cells) this.calls.attach(next, each);
    if (call.outcome) this.calls.answer(next, call.outcome); // what stands there stays until there is news
    this.page.cancel(call);
    return next;
  }

  private callDirectly({ id }: FunctionDescription, cell: CallingCell, values: readonly unknown[]): CallOutcome | null {
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

  private show(cell: CallingCell, { value, message }: CallOutcome): CellResult {
    if (message) this.messages.set(cellKey(cell), message);
    else this.messages.delete(cellKey(cell));
    return value;
  }

  /**
   * Sends what was asked. A cell whose calls have all been answered forgets them, so that a later calculation asks
   * again, as Excel does; while one is open the others are kept, or nested calls would ask each other for ever.
   */
  private afterCalculation(): void {
    const { calculated } = this;
    this.calculated = new Set();
    for (const cell of calculated) {
      const calls = this.calls.of(cell);
      // Its arguments changed: the cell shows another call now.
      for (const call of calls) if (!call.asking.delete(cell)) this.leave(call, cell);
      const now = this.calls.of(cell);
      if (now.some((call) => call.outcome === null)) continue;
      for (const call of now) if (!call.streaming) this.forget(call);
    }
    this.page.flush();
  }

  /** Restless streams have shown their 0: now what they said, once the engine has let go of this calculation. */
  private passZero(): void {
    if (this.afterZero.size === 0) return;
    const shown = [...this.afterZero.keys()].filter((call) => call.outcome === ZERO);
    setTimeout(() => {
      for (const call of shown) {
        const outcome = this.afterZero.get(call);
        this.afterZero.delete(call);
        if (outcome) this.calls.answer(call, outcome);
      }
      this.recalculate(shown.flatMap((call) => [...call.cells.values()]));
    });
  }

  /** A stream whose last formula was overwritten is cancelled. */
  private dropOrphans({ area, kind }: GridChange): void {
    const { grid } = this.options;
    const sheets = new Set(grid.sheets().map(({ id }) => id));
    for (const call of this.calls.all()) {
      if (!call.streaming) continue;
      for (const [key, cell] of call.cells) {
        const present = sheets.has(cell.sheetId);
        const one = { ...cell, rows: 1, columns: 1 };
        const concerned = cell.sheetId === area.sheetId && (kind !== 'edited' || intersection(one, area) !== null);
        if (present && !concerned) continue;
        const formula = present ? grid.formulas(one)[0]?.[0] : '';
        if (typeof formula !== 'string' || !formula.startsWith('=')) this.leave(call, key);
      }
    }
    this.page.flush();
  }

  /** A cell does not show a call any more; with the last of its cells the call ends. */
  private leave(call: Call, cell: string): void {
    if (!this.calls.detach(call, cell)) return;
    this.forget(call);
    if (call.cancelable && (call.streaming || call.outcome === null)) this.page.cancel(call);
  }

  private forget(call: Call): void {
    this.calls.remove(call);
    this.afterZero.delete(call);
  }

  private receive(id: unknown, outcome: CallOutcome): readonly CallingCell[] {
    const call = this.calls.withId(id);
    if (!call) return []; // answered after it was dropped
    const first = call.streaming && call.outcome === null && this.options.behaviour.streams === 'restless';
    if (first || this.afterZero.has(call)) this.afterZero.set(call, outcome);
    this.calls.answer(call, this.afterZero.has(call) ? ZERO : outcome);
    const { value } = outcome;
    if (typeof value === 'object') for (const cell of call.cells.values()) this.makeRoom(cell, value);
    return [...call.cells.values()];
  }

  /** Excel's sheets end at a million rows, the grid grows with what is in it. */
  private makeRoom(cell: CallingCell, rows: readonly (readonly unknown[])[]): void {
    const { grid } = this.options;
    if (!grid.sheets().some(({ id }) => id === cell.sheetId)) return;
    grid.makeRoom({ ...cell, rows: rows.length, columns: rows[0]?.length ?? 1 });
  }

  private recalculate(cells: readonly CallingCell[]): void {
    if (cells.length > 0) this.options.grid.recalculate(mergeCells(cells));
  }
}
