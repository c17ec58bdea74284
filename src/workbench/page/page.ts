/** The workbench's own furniture: title bar, switches, status line, pane. */
import { followLink, linkAt } from '../model/range/links';
import './page.css';
import type { Language } from '../../language';
import type { Tester } from '../tester/tester';
import { element } from './element';
import type { Ribbon } from './ribbon';
import { drawRibbon, followKeys } from './ribbon-bar';
import { installSplitter } from './splitter';
import { text, type TextKey } from './texts';
import { fileText } from './file-texts';

/** An open workbook, as far as the bar and the status line are about it (`desk/desk-session`). */
interface Shown {
  readonly tester: Tester;
  reload(): void;
}

/** What the bar offers for files (`desk/desk`). */
interface Files {
  choose(): void;
  save(): Promise<void>;
  /** Whether the pane may be loaded anew. */
  mayReload(): Promise<boolean>;
}

export class WorkbenchPage {
  private readonly status = element('status');
  private readonly stop = element('stop');
  /** Members of Excel's that were asked for and are not served; journeys fail on them. */
  readonly unservedMembers = new Set<string>();
  private session: Shown | null = null;
  private files: Files | null = null;
  private ribbon: Ribbon | null = null;
  private failed = false;
  private wasBusy = false;

  constructor(public language: Language) {
    installSplitter(element('splitter'));
    this.translate();
    this.say('starting');
    this.followLanguage();
    this.stop.addEventListener('click', () => this.session?.tester.grid.stopCalculating());
    window.setInterval(() => this.showWork(), 250);
  }

  get paneTitle(): string {
    return text(this.language, 'pane');
  }

  /** A workbook was opened: the bar and the status line are about that one from now on. */
  show(session: Shown): void {
    this.session = session;
    const { grid, host } = session.tester;
    for (const { label, command } of this.ribbon?.cellMenu ?? [])
      grid.offerInCells(label[this.language], () => this.press(command));
    grid.listen({
      selected: () => this.showWork(),
      hovered: (cell) => {
        const link = linkAt(host.workbook.context, cell);
        element('grid').title = host.functions.messageAt(cell) || (link ? link.tip || link.place || link.address : '');
      },
      pressed: (cell) => followLink(host.workbook.context, cell),
    });
    document.title = `${host.workbook.name} · Verkeerstoren · ${text(this.language, 'workbench')}`;
    this.redraw();
  }

  connectFiles(files: Files): void {
    this.files = files;
    this.redraw();
  }

  connectRibbon(ribbon: Ribbon): void {
    this.ribbon = ribbon;
    followKeys(ribbon, (command) => this.press(command));
    this.redraw();
  }

  /** A button of the ribbon, of a cell's menu, or the keys of one; null opens the pane. */
  private press(command: string | null): void {
    if (command === null) this.showPane(true);
    else void this.session?.tester.runCommand(command);
  }

  showPane(visible: boolean): void {
    document.querySelector('.work')?.classList.toggle('pane-closed', !visible);
    // A pane out of sight: its timers go off once a second.
    this.session?.tester.host.throttle(visible ? null : 1_000);
    this.redraw();
  }

  fail(message: string): void {
    this.failed = true;
    this.status.dataset['kind'] = 'error';
    this.status.textContent = text(this.language, 'failed') + message;
  }

  /** Something of Excel's we lack: said aloud, because a test or a tester must notice. */
  unserved(what: string): void {
    this.unservedMembers.add(what);
    this.status.dataset['kind'] = 'error';
    this.status.textContent = text(this.language, 'unserved') + [...this.unservedMembers].join(', ');
  }

  private say(key: TextKey, more = ''): void {
    if (this.failed || this.unservedMembers.size > 0) return;
    const line = [text(this.language, key), more].filter(Boolean).join('   ');
    // The same words once more would be drawn once more, four times a second.
    if (this.status.textContent !== line) this.status.textContent = line;
  }

  /** The status line: busy or ready, and why the selected cell shows an error. */
  private showWork(): void {
    if (!this.session) return;
    const { grid, host } = this.session.tester;
    // From the second look on: a calculation that is over in a moment needs no button.
    const isIdle = !(grid.busy && this.wasBusy);
    if (this.stop.hidden !== isIdle) this.stop.hidden = isIdle;
    this.wasBusy = grid.busy;
    const selected = grid.selection();
    const message = host.functions.messageAt(selected);
    this.say(host.busy ? 'calculating' : 'ready', message ? `${host.addressOf(selected)}: ${message}` : '');
  }

  /** Another language reloads the pane; the workbook stays, and what stands only in the pane is asked about first. */
  private followLanguage(): void {
    const select = element('language');
    if (!(select instanceof HTMLSelectElement)) return;
    select.value = this.language;
    const follow = async (): Promise<void> => {
      const language = select.value === 'en' ? 'en' : 'nl';
      select.value = this.language;
      if ((await this.files?.mayReload()) === false) return;
      select.value = this.language = language;
      this.translate();
      this.session?.reload();
    };
    select.addEventListener('change', () => void follow());
  }

  private redraw(): void {
    if (this.session) this.drawSwitches(this.session.tester);
    if (this.ribbon) drawRibbon(this.ribbon, this.language, (command) => this.press(command));
  }

  private translate(): void {
    document.documentElement.lang = this.language;
    for (const target of document.querySelectorAll<HTMLElement>('[data-text="note"]'))
      target.textContent = text(this.language, 'note');
    for (const target of document.querySelectorAll<HTMLElement>('[data-text="language"]'))
      target.textContent = text(this.language, 'language');
    this.stop.textContent = text(this.language, 'stop');
    element('splitter').setAttribute('aria-label', text(this.language, 'splitter'));
    element('ribbon').setAttribute('aria-label', text(this.language, 'ribbon'));
    this.redraw();
  }

  private drawSwitches(tester: Tester): void {
    const { conditions, host } = tester;
    const closed = document.querySelector('.work.pane-closed') !== null;
    const menu = document.createElement('details');
    const summary = document.createElement('summary');
    summary.textContent = text(this.language, 'more');
    const list = document.createElement('div');
    list.className = 'menu';
    const item = (key: TextKey, pressed: boolean | null, action: () => void) => {
      list.append(this.button(key, pressed, action));
    };
    item('readOnly', host.workbook.readOnly, () => tester.setReadOnly(!host.workbook.readOnly));
    item('dark', host.isDark, () => host.setDark(!host.isDark));
    item('cellEdit', conditions.cellEdit, () => (conditions.cellEdit = !conditions.cellEdit));
    item('slow', conditions.delay > 0, () => (conditions.delay = conditions.delay > 0 ? 0 : 1000));
    item('coauthor', null, () => {
      const { sheetId, row, column } = tester.grid.selection();
      const area = { sheetId, row, column, rows: 1, columns: 1 };
      const now = tester.grid.values(area)[0]?.[0];
      // Given, not drawn: one more than was there, and 1 in place of a text, so that the cell always changes.
      tester.grid.as('coauthor', () => tester.grid.write(area, [[typeof now === 'number' ? now + 1 : 1]]));
    });
    menu.append(summary, list);
    const { files, language } = this;
    const fileButtons = files
      ? [
          this.plainButton(fileText(language, 'open'), () => files.choose()),
          this.plainButton(fileText(language, 'save'), () => void files.save()),
        ]
      : [];
    element('switches').replaceChildren(
      ...fileButtons,
      this.button('undo', null, () => tester.grid.undo()),
      this.button('redo', null, () => tester.grid.redo()),
      menu,
      this.button(closed ? 'openPane' : 'closePane', null, () => this.showPane(closed)),
    );
  }

  private button(key: TextKey, pressed: boolean | null, action: () => void): HTMLButtonElement {
    const button = this.plainButton(text(this.language, key), () => {
      action();
      this.redraw();
    });
    if (pressed !== null) button.setAttribute('aria-pressed', String(pressed));
    return button;
  }

  private plainButton(label: string, action: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', action);
    return button;
  }
}
