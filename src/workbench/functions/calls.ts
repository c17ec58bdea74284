/** The calls of functions that are under way: who asked, what was answered, and which cells share one stream. */
import type { CallingCell } from '../grid/base/port';
import type { FunctionDescription } from './metadata';
import type { CallOutcome } from './results';

export interface Call {
  readonly id: number;
  readonly key: string;
  readonly description: FunctionDescription;
  readonly values: readonly unknown[];
  readonly streaming: boolean;
  readonly cancelable: boolean;
  /** The cells that show it, by key. A stream has as many as ask the same; any other call has one. */
  readonly cells: Map<string, CallingCell>;
  /** Cells that asked for it in the running calculation: who does not ask any more is dropped. */
  readonly asking: Set<string>;
  outcome: CallOutcome | null;
}

export function cellKey({ sheetId, row, column }: CallingCell): string {
  return `${sheetId}!${String(row)},${String(column)}`;
}

export class Calls {
  private readonly byKey = new Map<string, Call>();
  private readonly byId = new Map<number, Call>();
  private readonly byCell = new Map<string, Set<Call>>();
  private open = 0;

  /** Whether any waits for its (first) answer. */
  get waiting(): boolean {
    return this.open > 0;
  }

  all(): readonly Call[] {
    return [...this.byKey.values()];
  }

  find(key: string): Call | undefined {
    return this.byKey.get(key);
  }

  withId(id: unknown): Call | undefined {
    return typeof id === 'number' ? this.byId.get(id) : undefined;
  }

  of(cell: string): readonly Call[] {
    return [...(this.byCell.get(cell) ?? [])];
  }

  add(call: Call): void {
    this.byKey.set(call.key, call);
    this.byId.set(call.id, call);
    if (call.outcome === null) this.open++;
  }

  answer(call: Call, outcome: CallOutcome): void {
    if (call.outcome === null) this.open--;
    call.outcome = outcome;
  }

  attach(call: Call, cell: CallingCell): void {
    const key = cellKey(cell);
    call.cells.set(key, cell);
    call.asking.add(key);
    const calls = this.byCell.get(key);
    if (calls) calls.add(call);
    else this.byCell.set(key, new Set([call]));
  }

  /** Returns whether no cell shows it any more. */
  detach(call: Call, cell: string): boolean {
    call.cells.delete(cell);
    call.asking.delete(cell);
    const calls = this.byCell.get(cell);
    calls?.delete(call);
    if (calls?.size === 0) this.byCell.delete(cell);
    return call.cells.size === 0;
  }

  remove(call: Call): void {
    for (const cell of [...call.cells.keys()]) this.detach(call, cell);
    if (this.byId.delete(call.id) && call.outcome === null) this.open--;
    if (this.byKey.get(call.key) === call) this.byKey.delete(call.key);
  }

  clear(): void {
    this.byKey.clear();
    this.byId.clear();
    this.byCell.clear();
    this.open = 0;
  }
}
