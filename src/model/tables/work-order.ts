/** How an office decides what to work on first, as people write it in a cell. */
import { readShare } from './numbers';
import { plainText } from './reading';
import type { WorkOrder } from './tables';

const SPLIT = /^split *\((.*)\)$/;

/**
 * Reads a work order.
 *
 * @param text "fifo", "edd", "priority" or "split(0.7)"; a percentage or a decimal comma is understood too.
 * @returns the work order, or null when the text is none or the share lies outside 0–1.
 * @example parseWorkOrder('split(70%)') // { kind: 'split', share: 0.7 }
 */
export function parseWorkOrder(text: string): WorkOrder | null {
  const plain = plainText(text).toLowerCase();
  if (plain === 'fifo' || plain === 'edd' || plain === 'priority') return { kind: plain };
  const split = SPLIT.exec(plain);
  if (!split) return null;
  const share = readShare(split[1] ?? '');
  return share.ok && share.value >= 0 && share.value <= 1 ? { kind: 'split', share: share.value } : null;
}

/** Whether two work orders are the same. */
export function sameOrder(a: WorkOrder, b: WorkOrder | undefined): boolean {
  if (b === undefined || a.kind !== b.kind) return false;
  return a.kind !== 'split' || (b.kind === 'split' && a.share === b.share);
}
