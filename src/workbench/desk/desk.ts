/** Opening and saving, as the page offers it: buttons, keys, dropping a file on the grid. */
import { XLSX_TYPE } from './created';
import { showNotice, type NoticeButton } from '../page/notice';
import { element } from '../page/element';
import type { WorkbenchPage } from '../page/page';
import type { DeskSession } from './desk-session';
import type { Tester } from '../tester/tester';
import { gatherBook } from '../file/gather';
import { acceptDrops, acceptKeys, download, nextFrame } from '../file/hands';
import type { OpenedBook } from '../file/restore';
import { fileText, type FileTextKey, leftOutText, problemText } from '../page/file-texts';
import { type LeftOut, mergeLeftOut } from '../../xlsx/package/left-out';
import { FileProblem } from '../../xlsx/package/problem';
import { openXlsx } from '../../xlsx/worker/open-xlsx';
import { spawnReader } from '../../xlsx/worker/spawn-reader';
import { chartWriter } from '../../xlsx/write/charts/chart-writer';
import { writeBook } from '../../xlsx/write/write-book';

interface DeskOptions {
  readonly page: WorkbenchPage;
  readonly namespaces: readonly string[];
  /** Puts a workbook on the page; null is an empty one. Throws, and leaves the page as it was, when it cannot. */
  readonly begin: (opened: OpenedBook | null) => DeskSession;
}

/** As in manifest.xml: the add-in whose settings a file keeps. */
const ADD_IN = { id: '7c1d4a5e-3f0b-4f5c-9a86-2b9e5d8c41f7', version: '1.0.0.0' };
/** What the grid draws slowly, or not at all, before a file's own limits are met. */
const GRID_LIMITS = { tableCells: 10_000_000 };
/** Longest a save waits for functions that are still being answered. */
const PATIENCE = 5_000;

export class FileDesk {
  private session: DeskSession | null = null;
  private changed = false;
  private reading: AbortController | null = null;
  private readonly chooser = document.createElement('input');

  constructor(private readonly options: DeskOptions) {
    this.chooser.type = 'file';
    this.chooser.accept = `.xlsx,.xlsm,${XLSX_TYPE}`;
    this.chooser.id = 'file';
    this.chooser.hidden = true;
    document.body.append(this.chooser);
    this.chooser.addEventListener('change', () => {
      const [file] = this.chooser.files ?? [];
      if (file) void this.open(file);
      this.chooser.value = ''; // the same file may be chosen again
    });
    acceptKeys({ s: () => void this.save(), o: () => this.choose() });
    acceptDrops(element('grid'), { invitation: () => this.text('drop'), open: (file) => void this.open(file) });
  }

  choose(): void {
    this.chooser.click();
  }

  /** The first workbook: one this server has, or an empty one. */
  async start(address: string | null): Promise<Tester> {
    if (address === null) return this.take(this.options.begin(null)).tester;
    const name = fileNameOf(address);
    try {
      return this.replace(await this.read(await fetchFile(address, name))).tester;
    } catch (error) {
      const { tester } = this.take(this.options.begin(null));
      this.fail(name, error);
      return tester;
    }
  }

  async open(file: File): Promise<void> {
    try {
      const read = await this.read(file);
      if (await this.mayReplace()) this.replace(read);
      else showNotice(null);
    } catch (error) {
      this.fail(file.name, error);
    }
  }

  async save(): Promise<void> {
    if (!this.session) return;
    const { grid, host, idle } = this.session.tester;
    showNotice({ kind: 'info', lines: [this.text('saving')], buttons: [] });
    await grid.endEditing();
    await Promise.race([idle(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    const { book, leftOut } = gatherBook(host.workbook.context);
    const bytes = writeBook(book, { namespaces: this.options.namespaces, addIn: ADD_IN, charts: chartWriter });
    const { fileName } = host.workbook.context.state;
    download(new Blob([bytes], { type: XLSX_TYPE }), fileName);
    this.changed = false;
    this.report('saved', fileName, ['notSaved', leftOut]);
  }

  /** Beside the page, which stays as it is: the file may be anybody's. A file opened later takes the place of this one. */
  private async read(file: File): Promise<ReadFile> {
    this.reading?.abort();
    const stopping = (this.reading = new AbortController());
    const stop = { label: this.text('stop'), action: () => stopping.abort() };
    showNotice({ kind: 'info', lines: [this.text('opening') + file.name], buttons: [stop] });
    const { namespaces } = this.options;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const options = { spawn: spawnReader, namespaces, limits: GRID_LIMITS, signal: stopping.signal };
    const result = await openXlsx(bytes, options);
    if (result.kind === 'problem') throw new FileProblem(result.code, result.detail, result.limit);
    await nextFrame();
    return { opened: { book: result.book, fileName: file.name }, leftOut: result.leftOut };
  }

  private replace({ opened, leftOut }: ReadFile): DeskSession {
    const session = this.take(this.begin(opened));
    this.report('opened', opened.fileName, ['notTaken', mergeLeftOut(leftOut, session.refused.all)]);
    return session;
  }

  private begin(opened: OpenedBook): DeskSession {
    try {
      return this.options.begin(opened);
    } catch (error) {
      throw new FileProblem('grid', error instanceof Error ? error.message : String(error));
    }
  }

  /** The workbook before goes only now that the next is there. */
  private take(session: DeskSession): DeskSession {
    this.session?.close();
    this.session = session;
    this.changed = false;
    const change = () => {
      if (this.session === session) this.changed = true;
    };
    session.tester.grid.listen({ changed: change, sheetAdded: change, sheetDeleted: change, sheetRenamed: change });
    return session;
  }

  /** Whether the pane may be loaded anew: asked only when something stands in it that is not in the workbook. */
  async mayReload(): Promise<boolean> {
    if (!this.session?.tester.host.paneAsksToStay) return true;
    const may = await this.ask(['unapplied'], (answer) => [this.answer('goOn', () => answer(true))]);
    showNotice(null);
    return may;
  }

  /** Whether what is there now may go: asked only when somebody changed it since it was opened or saved. */
  private mayReplace(): Promise<boolean> {
    const lost: readonly FileTextKey[] = [
      ...(this.changed ? (['unsaved'] as const) : []),
      ...(this.session?.tester.host.paneAsksToStay === true ? (['unapplied'] as const) : []),
    ];
    if (lost.length === 0) return Promise.resolve(true);
    return this.ask(lost, (answer) => [
      ...(this.changed ? [this.answer('saveFirst', () => void this.save().then(() => answer(true)))] : []),
      this.answer(this.changed ? 'discard' : 'goOn', () => answer(true)),
    ]);
  }

  /** What would be lost, and the ways on; there is always one back. */
  private ask(lost: readonly FileTextKey[], ways: (answer: (may: boolean) => void) => readonly NoticeButton[]) {
    return new Promise<boolean>((resolve) => {
      showNotice({
        kind: 'question',
        lines: lost.map((key) => this.text(key)),
        buttons: [...ways(resolve), this.answer('cancel', () => resolve(false))],
      });
    });
  }

  private answer(key: FileTextKey, action: () => void): NoticeButton {
    return { label: this.text(key), action };
  }

  private report(done: 'opened' | 'saved', name: string, [without, leftOut]: readonly [FileTextKey, LeftOut]): void {
    const { language } = this.options.page;
    const missing = leftOutText(language, leftOut);
    const lines = [this.text(done) + name, ...(missing === '' ? [] : [this.text(without) + missing])];
    showNotice({ kind: 'info', lines, buttons: [this.closeButton()] });
  }

  private fail(name: string, error: unknown): void {
    const problem = error instanceof FileProblem ? error : new FileProblem('grid');
    const sentence = problemText(this.options.page.language, problem);
    showNotice({
      kind: 'error',
      lines: [`${this.text('notOpened')}${name}: ${sentence}`],
      buttons: [this.closeButton()],
    });
    // A mistake of the workbench's own: said above, and not hidden from who looks for it.
    if (problem !== error) throw error;
  }

  private closeButton() {
    return { label: this.text('close'), action: () => showNotice(null) };
  }

  private text(key: FileTextKey): string {
    return fileText(this.options.page.language, key);
  }
}

interface ReadFile {
  readonly opened: OpenedBook;
  readonly leftOut: LeftOut;
}

function fileNameOf(address: string): string {
  const { pathname } = new URL(address, location.href);
  return decodeURIComponent(pathname.slice(pathname.lastIndexOf('/') + 1));
}

/** Of this server only: the page asks nothing of others. */
async function fetchFile(address: string, name: string): Promise<File> {
  const url = new URL(address, location.href);
  const response = url.origin === location.origin ? await fetch(url) : null;
  if (!response?.ok) throw new FileProblem('missing', address);
  return new File([await response.arrayBuffer()], name);
}
