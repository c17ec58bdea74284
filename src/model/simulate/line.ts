/** Who is in line: the open cohorts in the order they are served, a bit for each. */
import type { QueueInput, Structure } from '../compile/model/model';
import { orderOf, type Cohorts, type Order } from './cohorts';
import type { WorkOrder } from '../tables/tables';

/** One order of service. */
export interface Line extends Order {
  /** Bit r % 32 of word r / 32: the cohort of rank r is open. */
  readonly open: Int32Array;
  /** No word before this one has an open cohort. */
  first: number;
}

const BITS = 32;

/** split serves in the order of fifo. */
const servedAs = (kind: WorkOrder['kind']): WorkOrder['kind'] => (kind === 'split' ? 'fifo' : kind);

/** One line per order that a location uses in some period, nobody in it. */
export function linesOf(
  structure: Structure,
  { due, workOrder }: QueueInput,
  cohorts: Cohorts,
): ReadonlyMap<WorkOrder['kind'], Line> {
  const lines = new Map<WorkOrder['kind'], Line>();
  for (const { kind } of workOrder) {
    const served = servedAs(kind);
    let line = lines.get(served);
    if (line === undefined) {
      const open = new Int32Array(Math.ceil((structure.products * structure.cohorts) / BITS));
      lines.set(served, (line = { ...orderOf(served, structure, { due, cohorts }), open, first: 0 }));
    }
    lines.set(kind, line);
  }
  return lines;
}

/** A cohort joins the line. */
export function join(line: Line, cohort: number): void {
  const rank = line.rank[cohort] ?? 0;
  const word = rank >> 5;
  line.open[word] = (line.open[word] ?? 0) | (1 << (rank & 31));
  if (word < line.first) line.first = word;
}

/** A cohort leaves the line. */
export function leave(line: Line, cohort: number): void {
  const rank = line.rank[cohort] ?? 0;
  const word = rank >> 5;
  line.open[word] = (line.open[word] ?? 0) & ~(1 << (rank & 31));
}
