/** The workbench's own furniture: title bar, switches, status line, pane. */
import './page.css';
import type { Language } from '../formula/typed';
import type { Tester } from '../tester';
import { installSplitter } from './splitter';
import { text, type TextKey } from './texts';

/** An element of index.html. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}.`);
  return found;
}

export class Page {
  private readonly status = element('status');
  /** Members of Excel's that were asked for and are not served; journeys fail on them. */
  readonly unservedMembers = new Set<string>();
  private redraw: () => void = () => undefined;

  constructor(public language: Language) {
    installSplitter(element('splitter'));
    this.translate();
    this.say('starting');
  }

  get paneTitle(): string {
    return text(this.language, 'pane');
  }

  /** `onLanguage` reloads the pane; the workbook stays. */
  connect(tester: Tester, onLanguage: () => void): void {
    const select = element('language');
    if (!(select instanceof HTMLSelectElement)) return;
    select.value = this.language;
    select.addEventListener('change', () => {
      this.language = select.value === 'en' ? 'en' : 'nl';
      this.translate();
      onLanguage();
    });
    this.redraw = () => this.drawSwitches(tester);
    this.redraw();
    this.followWork(tester);
  }

  showPane(visible: boolean): void {
    document.querySelector('.work')?.classList.toggle('pane-closed', !visible);
    this.redraw();
  }

  fail(message: string): void {
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
    if (this.unservedMembers.size > 0) return;
    this.status.textContent = [text(this.language, key), more].filter(Boolean).join('   ');
  }

  /** The status line: busy or ready, and why the selected cell shows an error. */
  private followWork(tester: Tester): void {
    const show = () => {
      const selected = tester.grid.selection();
      const message = tester.host.functions.messageAt(selected);
      const cell = message ? `${tester.host.addressOf(selected)}: ${message}` : '';
      this.say(tester.host.busy ? 'calculating' : 'ready', cell);
    };
    tester.grid.listen({
      selected: show,
      hovered: (cell) => {
        element('grid').title = tester.host.functions.messageAt(cell);
      },
    });
    window.setInterval(show, 250);
  }

  private translate(): void {
    document.documentElement.lang = this.language;
    for (const target of document.querySelectorAll<HTMLElement>('[data-text="note"]'))
      target.textContent = text(this.language, 'note');
    for (const target of document.querySelectorAll<HTMLElement>('[data-text="language"]'))
      target.textContent = text(this.language, 'language');
    element('splitter').setAttribute('aria-label', text(this.language, 'splitter'));
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
    item('cellEdit', conditions.cellEdit, () => (conditions.cellEdit = !conditions.cellEdit));
    item('slow', conditions.delay > 0, () => (conditions.delay = conditions.delay > 0 ? 0 : 1000));
    item('coauthor', null, () => {
      const { sheetId, row, column } = tester.grid.selection();
      const area = { sheetId, row, column, rows: 1, columns: 1 };
      tester.grid.as('coauthor', () => tester.grid.write(area, [[Math.round(Math.random() * 100)]]));
    });
    menu.append(summary, list);
    element('switches').replaceChildren(
      this.button('undo', null, () => tester.grid.undo()),
      this.button('redo', null, () => tester.grid.redo()),
      menu,
      this.button(closed ? 'openPane' : 'closePane', null, () => this.showPane(closed)),
    );
  }

  private button(key: TextKey, pressed: boolean | null, action: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text(this.language, key);
    if (pressed !== null) button.setAttribute('aria-pressed', String(pressed));
    button.addEventListener('click', () => {
      action();
      this.redraw();
    });
    return button;
  }
}
