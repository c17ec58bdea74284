/** Keys, dropped files, downloads: what a page has to do with its user's files. */

/** Ctrl (or the Mac's command key) with a letter, before the grid or the browser takes it. */
export function acceptKeys(actions: Readonly<Record<string, () => void>>): void {
  const pressed = (event: KeyboardEvent) => {
    const action = actions[event.key.toLowerCase()];
    if (!action || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
  window.addEventListener('keydown', pressed, { capture: true });
}

interface Drops {
  /** What is shown while a file is held over the element. */
  readonly invitation: () => string;
  readonly open: (file: File) => void;
}

/** Only files: the grid has drags of its own. */
export function acceptDrops(target: HTMLElement, { invitation, open }: Drops): void {
  const over = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    target.dataset['drop'] = invitation();
  };
  const dropped = (event: DragEvent) => {
    delete target.dataset['drop'];
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    open(file);
  };
  target.addEventListener('dragover', over, { capture: true });
  target.addEventListener('dragleave', () => delete target.dataset['drop']);
  target.addEventListener('drop', dropped, { capture: true });
}

export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Lets the page show what was just said before long work begins. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
