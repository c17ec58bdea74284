/** Opening and saving, as the page offers it: buttons, keys, dropping a file on the grid. */
import { showNotice } from '../page/notice';
import { element } from '../page/element';
import type { Page } from '../page/page';
import type { Session } from '../session';
import type { Tester } from '../tester';
import { gatherBook } from './gather';
import type { OpenedBook } from './restore';
import { fileText, type FileTextKey, leftOutText, problemText } from './texts';
import { type LeftOut, mergeLeftOut } from './xlsx/left-out';
import { FileProblem } from './xlsx/problem';
import { readBook } from './xlsx/read-book';
import { writeBook } from './xlsx/write-book';

export interface DeskOptions {
  readonly page: Page;
  readonly namespaces: readonly string[];
  readonly current: () => Tester;
  /** Puts a workbook in place of the present one; throws, and leaves that one, when it cannot. */
  readonly replace: (opened: OpenedBook) => Session;
}

/** As in manifest.xml: the add-in whose settings a file keeps. */
const ADD_IN = { id: '7c1d4a5e-3f0b-4f5c-9a86-2b9e5d8c41f7', version: '1.0.0.0' };
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Longest a save waits for functions that are still being answered. */
const PATIENCE = 5_000;

export class FileDesk {
  private changed = false;
  private readonly chooser = document.createElement('input');

  constructor(private readonly options: DeskOptions) {
    this.chooser.type = 'file';
    this.chooser.accept = `.xlsx,.xlsm,${TYPE}`;
    this.chooser.id = 'file';
    this.chooser.hidden = true;
    document.body.append(this.chooser);
    this.chooser.addEventListener('change', () => {
      const [file] = this.chooser.files ?? [];
      if (file) void this.open(file);
      this.chooser.value = ''; // the same file may be chosen again
    });
    this.watch(options.current());
    this.acceptKeys();
    this.acceptDrops(element('grid'));
  }

  choose(): void {
    this.chooser.click();
  }

  /** Opens a workbook this server has. */
  async fetch(address: string): Promise<void> {
    const url = new URL(address, location.href);
    const name = decodeURIComponent(url.pathname.slice(url.pathname.lastIndexOf('/') + 1));
    const response = url.origin === location.origin ? await fetch(url) : null;
    if (response?.ok) await this.open(new File([await response.arrayBuffer()], name));
    else this.fail(name, new FileProblem('missing', address));
  }

  async open(file: File): Promise<void> {
    showNotice({ kind: 'info', lines: [this.text('opening') + file.name], buttons: [] });
    await nextFrame();
    try {
      const read = readBook(new Uint8Array(await file.arrayBuffer()), this.options);
      if (!(await this.mayReplace())) {
        showNotice(null);
        return;
      }
      const session = this.replace({ book: read.book, fileName: file.name });
      this.changed = false;
      this.watch(session.tester);
      this.report('opened', file.name, ['notTaken', mergeLeftOut(read.leftOut, session.refused.all)]);
    } catch (error) {
      this.fail(file.name, error);
    }
  }

  async save(): Promise<void> {
    showNotice({ kind: 'info', lines: [this.text('saving')], buttons: [] });
    const { grid, host, idle } = this.options.current();
    await grid.endEditing();
    await Promise.race([idle(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    const { book, leftOut } = gatherBook(host.workbook.context);
    const bytes = writeBook(book, { namespaces: this.options.namespaces, addIn: ADD_IN });
    const { fileName } = host.workbook.context.state;
    download(new Blob([bytes], { type: TYPE }), fileName);
    this.changed = false;
    this.report('saved', fileName, ['notSaved', leftOut]);
  }

  private replace(opened: OpenedBook): Session {
    try {
      return this.options.replace(opened);
    } catch (error) {
      throw new FileProblem('grid', error instanceof Error ? error.message : String(error));
    }
  }

  /** Whether what is there now may go: asked only when somebody changed it since it was opened or saved. */
  private mayReplace(): Promise<boolean> {
    if (!this.changed) return Promise.resolve(true);
    return new Promise((resolve) => {
      const button = (key: FileTextKey, action: () => void) => ({ label: this.text(key), action });
      showNotice({
        kind: 'question',
        lines: [this.text('unsaved')],
        buttons: [
          button('saveFirst', () => void this.save().then(() => resolve(true))),
          button('discard', () => resolve(true)),
          button('cancel', () => resolve(false)),
        ],
      });
    });
  }

  private report(done: 'opened' | 'saved', name: string, [without, leftOut]: readonly [FileTextKey, LeftOut]): void {
    const { language } = this.options.page;
    const missing = leftOutText(language, leftOut);
    const lines = [this.text(done) + name, ...(missing === '' ? [] : [this.text(without) + missing])];
    showNotice({ kind: 'info', lines, buttons: [this.closeButton()] });
  }

  private fail(name: string, error: unknown): void {
    if (!(error instanceof FileProblem)) throw error;
    const sentence = problemText(this.options.page.language, error.code);
    // eslint-disable-next-line no-console -- for whoever wants to know which part of the file
    console.info(`${name}: ${error.message}`);
    showNotice({
      kind: 'error',
      lines: [`${this.text('notOpened')}${name}: ${sentence}`],
      buttons: [this.closeButton()],
    });
  }

  private closeButton() {
    return { label: this.text('close'), action: () => showNotice(null) };
  }

  private text(key: FileTextKey): string {
    return fileText(this.options.page.language, key);
  }

  private watch({ grid }: Tester): void {
    const change = () => {
      if (this.options.current().grid === grid) this.changed = true;
    };
    grid.listen({ changed: change, sheetAdded: change, sheetDeleted: change, sheetRenamed: change });
  }

  private acceptKeys(): void {
    const actions: Readonly<Record<string, () => void>> = { s: () => void this.save(), o: () => this.choose() };
    const pressed = (event: KeyboardEvent) => {
      const action = actions[event.key.toLowerCase()];
      if (!action || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      event.stopPropagation();
      action();
    };
    window.addEventListener('keydown', pressed, { capture: true });
  }

  private acceptDrops(target: HTMLElement): void {
    const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      target.dataset['drop'] = this.text('drop');
    };
    target.addEventListener('dragover', over, { capture: true });
    target.addEventListener('dragleave', () => delete target.dataset['drop']);
    target.addEventListener(
      'drop',
      (event) => {
        delete target.dataset['drop'];
        const [file] = event.dataTransfer?.files ?? [];
        if (!file) return;
        event.preventDefault();
        event.stopPropagation();
        void this.open(file);
      },
      { capture: true },
    );
  }
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Lets the page show what was just said before long work begins. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
