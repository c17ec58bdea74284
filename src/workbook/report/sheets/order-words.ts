/** What is said of an order: the verdict, and where it is held up. */
import type { OrderFacts } from '../facts/facts';
import type { ReportWords } from '../words';

export function orderWords(
  { outcome, say }: ReportWords,
  { order, short, isSure, isPartly, heldUp }: OrderFacts,
): { readonly outcome: string; readonly why: string } {
  const { met, metPartly, missed, unknown } = outcome;
  // What comes in waits for nobody: a queue is no reason for it.
  const arrives = order.measure === 'inflow' || order.measure === 'derivedInflow';
  const isMissed = short !== null && short > 0;
  const nowhere = isMissed && heldUp === null && order.bound === 'atLeast' ? say.noHold : '';
  const why = [isPartly ? say.partly : '', heldUp === null || arrives ? nowhere : say.held(heldUp)];
  return {
    outcome: short === null ? unknown : isMissed ? missed : isSure ? met : metPartly,
    why: why.filter((part) => part !== '').join(' '),
  };
}
