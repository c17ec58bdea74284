/**
 * Excel's side of custom functions. A formula's call becomes a message to the add-in's page; the answer comes back as
 * a call of the service object, and the calling cell is calculated again. In direct mode the function in the frame is
 * called at once instead: not what Excel does, but quick.
 */
import { intersection } from '../../xlsx/notation/address';
import type { CallingCell, Grid, GridChange } from '../grid/base/port';
import type { Behaviour } from '../wire/behaviour';
import type { HostMessage } from '../wire/channel';
import type { HostObject } from '../wire/host-object';
import { readArguments } from './arguments';
import { type Call, Calls, cellKey } from './calls';
import { type FunctionDescription, helpOf } from './metadata';
import { type CellResult, failure, type CallOutcome, success, thrown } from './results';

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

const CATEGORY = 1;
const INVOKE = 1000;
const CANCEL = 1001;
const BUSY = '#BUSY!';
const ZERO: CallOutcome = { value: 0, message: '' };

export class CustomFunctions {
  /** What Office.js knows as Microsoft.ExcelServices.CustomFunctions. */
  readonly service: HostObject;
  /** The error sentences cells show, by cell. */
  private readonly messages = new Map<string, string>();
  private readonly calls = new Calls();
  private outbox: HostMessage[] = [];
  private nextId = 1;
  private ready = false;
  /** Cells calculated in the running calculation, by key: their older calls may go. */
  private calculated = new Set<string>();
  /** First values of restless streams: shown once their cell has shown 0. */
  private readonly afterZero = new Map<Call, CallOutcome>();
  readonly counts = { invoked: 0, batches: 0 };

  constructor(private readonly options: CustomFunctionOptions) {
    this.service = this.makeService();
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

  /** Calls that have been made and not been answered. Streaming calls count until their first value. */
  get busy(): boolean {
    return this.outbox.length > 0 || this.calls.waiting || this.afterZero.size > 0;
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
    this.ready = false;
    const cells = this.calls.all().flatMap((call) => [...call.cells.values()]);
    this.calls.clear();
    this.afterZero.clear();
    this.outbox = [];
    this.recalculate(cells);
  }

  /** A ribbon button: an Excel with restless streams starts them anew. */
  buttonPressed(): void {
    if (this.options.behaviour.streams !== 'restless') return;
    for (const call of this.calls.all()) if (call.streaming) this.again(call);
    this.flush();
  }

  private evaluate(description: FunctionDescription, cell: CallingCell, args: readonly unknown[]): CellResult {
    const { emptyCells, errorArguments } = this.options.behaviour;
    const declared = description.takesErrors === true;
    const errors = errorArguments === 'declared' ? declared : errorArguments === 'objects';
    const read = readArguments(description, args, { empty: emptyCells, errors });
    if ('error' in read) return read.error === '#GETTING_DATA' ? BUSY : read.error;
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
    const { id, options = {} } = asked.description;
    const { stream = false, cancelable = false, requiresAddress = false } = options;
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
    const flags = (call.cancelable ? 1 : 0) | (stream ? 2 : 0);
    const address = requiresAddress ? this.options.addressOf(cell) : null;
    this.post(call.id, INVOKE, [call.id, id, asked.values, address, flags]);
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
    this.post(call.id, CANCEL, { invocationId: call.id });
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

  private post(id: number, type: number, message: unknown): void {
    this.outbox.push([CATEGORY, type, '', JSON.stringify(message), id, false]);
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
    this.flush();
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

  private flush(): void {
    if (!this.ready || this.outbox.length === 0) return;
    const messages = this.outbox;
    this.outbox = [];
    this.counts.invoked += messages.length;
    this.counts.batches++;
    this.options.send(messages);
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
    this.flush();
  }

  /** A cell does not show a call any more; with the last of its cells the call ends. */
  private leave(call: Call, cell: string): void {
    if (!this.calls.detach(call, cell)) return;
    this.forget(call);
    if (call.cancelable && (call.streaming || call.outcome === null))
      this.post(call.id, CANCEL, { invocationId: call.id });
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
        this.recalculate(
          list(results).flatMap((result) => {
            const field = (name: string): unknown => Reflect.get(Object(result), name);
            const outcome = field('failed') ? failure(field('errorCode'), field('value')) : success(field('value'));
            return this.receive(field('id'), outcome);
          }),
        ),
      setInvocationArrayResults: (results: unknown) =>
        this.recalculate(
          list(results).flatMap((result) => {
            const [id, ok, value, code] = list(result);
            return this.receive(id, ok ? success(value) : failure(code, value));
          }),
        ),
    };
    return members;
  }
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
