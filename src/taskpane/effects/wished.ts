/** What somebody asked for on the ribbon, in a cell's menu or by the keyboard, carried out in the pane. */
import { unanswerable } from '../../functions/unanswerable';
import { unexplained } from '../../locales/unexplained';
import type { CellNumber, ModelNumber } from '../../session/cell-number';
import type { Wish } from '../../session/wishes';
import type { NoticeText } from '../state/pane-state';
import type { Store } from '../state/store';

/** @param tell says something in the pane. */
export function grant(wish: Wish, store: Store, tell: (text: NoticeText) => void): void {
  if (typeof wish === 'string') return store.dispatch({ type: 'view-opened', view: wish });
  const found = wish.explain;
  if (found.kind === 'number') explain(found.number, store);
  else tell(reasonWhyNot(found));
}

/** The scenario is chosen first: what is on screen then is what the number is of. */
function explain({ scenario, ...number }: ModelNumber, store: Store): void {
  const { selection, view } = store.state();
  if (selection.scenario !== scenario) store.dispatch({ type: 'selected', selection: { scenario } });
  // Views without figures do not say what the panel is about.
  if (view === 'help' || view === 'collect' || view === 'report')
    store.dispatch({ type: 'view-opened', view: 'overview' });
  store.dispatch({ type: 'asked', question: { kind: 'figure', run: 'shown', ...number } });
}

function reasonWhyNot(found: Exclude<CellNumber, { readonly kind: 'number' }>): NoticeText {
  switch (found.kind) {
    case 'refused':
      return { code: 'refused', reason: found.reason, subject: '' };
    case 'unanswerable':
      return { code: 'unexplained', sentence: unanswerable(found.why).reason };
    case 'other-function':
      return { code: 'unexplained', sentence: unexplained(found.kind, found.name) };
    case 'computed':
      return { code: 'unexplained', sentence: unexplained(found.kind, found.argument) };
    default:
      return { code: 'unexplained', sentence: unexplained(found.kind, '') };
  }
}
