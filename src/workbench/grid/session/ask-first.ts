/** Who is asked before a command is done, and before Univer's own listeners hear of it. */
import type { CommandListener, ICommandService } from '@univerjs/core';

const LISTENERS = '_beforeCommandExecutionListeners';

/** Univer's own listeners empty what formulas fill, on the word of a command that has yet to be done. The last comes first. */
export function askFirst(commands: ICommandService, listener: CommandListener): void {
  commands.beforeCommandExecuted(listener);
  const listeners: unknown = Reflect.get(commands, LISTENERS);
  if (!Array.isArray(listeners) || listeners.at(-1) !== listener)
    throw new Error('Univer changed: see grid/session/ask-first.ts.');
  listeners.unshift(listeners.pop());
}
