/** Groups what the add-in changes in one request into one step to undo. Univer's own grouping undoes in the order of doing. */
import { type IUndoRedoItem, IUndoRedoService, LocalUndoRedoService } from '@univerjs/core';
import type { CommandInfo } from './changes';
import type { StartedUniver } from '../engine/univer';
import { UNIT } from '../engine/unit';

interface UndoSteps {
  /** Until the answer is called, what `isGrouped` says belongs together is one step. */
  begin(): () => boolean;
}

export function groupUndo({ api, injector }: StartedUniver, isGrouped: () => boolean): UndoSteps {
  const history = injector.get(IUndoRedoService);
  // The service comes as a stand-in that remembers a method once it was read: only writing reaches the service itself.
  const push = (item: IUndoRedoItem) => LocalUndoRedoService.prototype.pushUndoRedo.call(history, item);
  let open = false;
  let step: IUndoRedoItem | null = null;
  let changed = false;
  history.pushUndoRedo = (item) => {
    changed ||= isGrouped();
    if (!open || !isGrouped() || item.unitID !== UNIT) {
      push(item);
      // What somebody else does in between stays a step of its own.
      if (item.unitID === UNIT) step = null;
    } else if (step) {
      step.redoMutations.push(...item.redoMutations);
      step.undoMutations.unshift(...item.undoMutations);
    } else {
      step = { ...item, redoMutations: [...item.redoMutations], undoMutations: [...item.undoMutations] };
      push(step);
    }
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
  };
}
