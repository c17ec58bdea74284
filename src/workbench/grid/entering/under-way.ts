/**
 * The system takes its time to take in what is copied. What is on its way counts as copied, also for who pastes at once:
 * the browser would hand out what was copied before, or nothing.
 */
import type { IClipboardInterfaceService } from '@univerjs/ui';

type SystemClipboard = Pick<IClipboardInterfaceService, 'write' | 'writeText' | 'read' | 'readText'>;

export interface OnItsWay {
  readonly html: string;
  readonly text: string;
}

/**
 * Follows what is handed to the system's clipboard, given the prototype of what hands it on. Returns what is still on its
 * way; null when nothing is.
 */
export function followCopies(system: SystemClipboard): () => OnItsWay | null {
  const { write, writeText, read, readText } = system;
  let underWay: OnItsWay | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const follow = (copied: OnItsWay, written: Promise<void>): Promise<void> => {
    underWay = copied;
    const done = (): void => {
      if (underWay === copied) underWay = null;
    };
    last = written.then(done, done);
    return written;
  };
  system.write = function (text, html, more) {
    return follow({ html, text }, write.call(this, text, html, more));
  };
  system.writeText = function (text) {
    return follow({ html: '', text }, writeText.call(this, text));
  };
  // What asks the clipboard itself, as the menu of cells does, asks it when the copy is there.
  system.read = function () {
    return last.then(() => read.call(this));
  };
  system.readText = function () {
    return last.then(() => readText.call(this));
  };
  return () => underWay;
}
