/**
 * Groups what the add-in changes in one request into one step to undo. Univer's own grouping undoes in the order of doing.
 * And what the workbook does of its own accord after an entry, as a table that grows, is a step that comes after the entry.
 */
import { type IUndoRedoItem, IUndoRedoService, LocalUndoRedoService } from '@univerjs/core';
import type { CommandInfo } from './changes';
import type { StartedUniver } from '../engine/univer';
import { UNIT } from '../engine/unit';

interface UndoSteps {
  /** Until the answer is called, what `isGrouped` says belongs together is one step. */
  begin(): () => boolean;
  /** What `react` changes is one step, undone before the step that is being made when it is called. */
  after(react: () => void): void;
  /** Whether a command's parameters are of a step that is undone or redone: what followed from it is part of another step. */
  isAgain(params: object | undefined): boolean;
}

export function groupUndo({ api, injector }: StartedUniver, isGrouped: () => boolean): UndoSteps {
  const history = injector.get(IUndoRedoService);
  // The service comes as a stand-in that remembers a method once it was read: only writing reaches the service itself.
  const push = (item: IUndoRedoItem) => LocalUndoRedoService.prototype.pushUndoRedo.call(history, item);
  const seen = new WeakSet<object>();
  let open = false;
  let step: IUndoRedoItem | null = null;
  let changed = false;
  const take = (item: IUndoRedoItem, grouped: boolean) => {
    changed ||= grouped;
    if (!open || !grouped || item.unitID !== UNIT) {
      push(item);
      // What somebody else does in between stays a step of its own.
      if (item.unitID === UNIT) step = null;
    } else if (step) join(step, item);
    else push((step = copyOf(item)));
  };
  const reactions = holdReactions(take);
  history.pushUndoRedo = (item) => {
    for (const { params } of [...item.redoMutations, ...item.undoMutations]) if (params) seen.add(params);
    reactions.take(item, isGrouped());
  };
  api.onCommandExecuted(({ id }: CommandInfo) => {
    if (id === 'univer.command.undo' || id === 'univer.command.redo') step = null;
  });
  return {
    begin: () => {
      open = true;
      step = null;
      changed = false;
      return () => {
        open = false;
        step = null;
        return changed;
      };
    },
    after: (react) => reactions.during(react),
    isAgain: (params) => params !== undefined && seen.has(params),
  };
}

/** Univer reports a change before its command is in the history: what follows from it waits until that is. */
function holdReactions(take: (item: IUndoRedoItem, grouped: boolean) => void) {
  let inside = 0;
  let held: { readonly item: IUndoRedoItem; readonly grouped: boolean } | null = null;
  const release = () => {
    const released = held;
    held = null;
    if (released) take(released.item, released.grouped);
  };
  return {
    take: (item: IUndoRedoItem, grouped: boolean) => {
      // What is written in the cell editor is other steps, and comes in between.
      if (item.unitID !== UNIT) take(item, grouped);
      else if (inside === 0) {
        take(item, grouped);
        release();
      } else if (held) join(held.item, item);
      else {
        held = { item: copyOf(item), grouped };
        // For what is in no history, such as a change that is undone.
        queueMicrotask(release);
      }
    },
    during: (react: () => void) => {
      inside++;
      try {
        react();
      } finally {
        inside--;
      }
    },
  };
}

const copyOf = (item: IUndoRedoItem): IUndoRedoItem => ({
  ...item,
  redoMutations: [...item.redoMutations],
  undoMutations: [...item.undoMutations],
});

function join(step: IUndoRedoItem, item: IUndoRedoItem): void {
  step.redoMutations.push(...item.redoMutations);
  step.undoMutations.unshift(...item.undoMutations);
}
