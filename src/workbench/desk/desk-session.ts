/** One open workbook: its grid, the host that serves it, and the add-in's page that talks to that host. */
import { ChartOverlay } from '../charts/overlay';
import { type OpenedBook, restoreBook } from '../file/restore';
import { LeftOutCount } from '../../xlsx/package/left-out';
import { readTypedFormula, shownFormula } from '../formula/dutch-formula';
import { fromEngineReferences, toEngineReferences } from '../formula/structured';
import type { Language } from '../../language';
import type { FunctionDescription } from '../functions/metadata';
import { mergeCells } from '../functions/cell-areas';
import { startingCells } from '../functions/starting';
import { createGrid } from '../grid/grid';
import { openedSheetId } from '../grid/book/opened';
import type { Grid } from '../grid/base/port';
import type { Behaviour } from '../wire/behaviour';
import { Host } from '../host/host';
import type { Metadata } from '../wire/metadata';
import { tableAt } from '../model/range/formulas';
import { element } from '../page/element';
import { fileText } from '../page/file-texts';
import { showNotice } from '../page/notice';
import type { WorkbenchPage } from '../page/page';
import { text } from '../page/texts';
import { createTester, type Tester } from '../tester/tester';

export const NAMESPACE = 'VKT';
const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-US' };

/** What stays the same whatever workbook is open. */
export interface Setup {
  readonly page: WorkbenchPage;
  readonly metadata: Metadata;
  readonly functions: readonly FunctionDescription[];
  /** Where the add-in's page is. */
  readonly base: string;
  readonly requirementSets: Readonly<Record<string, number | string>>;
  readonly mode: 'message' | 'direct';
  readonly behaviour: Behaviour;
  /** The how-manieth request of the add-in fails, once; 0: none. */
  readonly failing: number;
  /** The day it is, where a date is entered without a year. */
  readonly today: () => Date;
  /** The add-in made a workbook. */
  readonly created: (bytes: Uint8Array<ArrayBuffer>) => void;
}

export interface DeskSession {
  readonly tester: Tester;
  /** What of the file the grid refused. */
  readonly refused: LeftOutCount;
  /** Loads the add-in's page anew, as Excel does for another language. */
  reload(): void;
  /** Takes workbook and add-in off the page. */
  close(): void;
}

/** `opened` null: an empty workbook. Throws, and leaves nothing behind, when the grid cannot take the book. */
export function startSession(setup: Setup, opened: OpenedBook | null): DeskSession {
  const surface = document.createElement('div');
  surface.className = 'grid-surface';
  element('grid').append(surface);
  let grid: Grid | null = null;
  try {
    grid = makeGrid(setup, surface, opened);
    const { host, charts } = makeHost(setup, grid);
    const refused = opened ? restoreBook(host.workbook.context, opened) : new LeftOutCount();
    if (opened) startCells(setup, grid, opened);
    return connect(setup, { surface, grid, host, charts, refused });
  } catch (error) {
    grid?.dispose();
    surface.remove();
    throw error;
  }
}

/** As Excel: what the file kept is shown, and only what must be is calculated. */
function startCells({ functions }: Setup, grid: Grid, { book }: OpenedBook): void {
  const cells = startingCells(book, functions, NAMESPACE).map(({ sheet, ...cell }) => ({
    sheetId: openedSheetId(sheet),
    ...cell,
  }));
  if (cells.length > 0) grid.recalculate(mergeCells(cells));
}

function makeGrid({ page, today }: Setup, container: HTMLElement, opened: OpenedBook | null): Grid {
  const grid: Grid = createGrid({
    container,
    language: () => page.language,
    readFormula: (formula, cell) => {
      const own = tableAt(grid, { ...cell, rows: 1, columns: 1 });
      return toEngineReferences(readTypedFormula(formula, page.language), own);
    },
    showFormula: (formula, cell) => {
      const own = tableAt(grid, { ...cell, rows: 1, columns: 1 });
      return shownFormula(fromEngineReferences(formula, own), page.language);
    },
    thisYear: () => today().getFullYear(),
    book: opened?.book ?? null,
  });
  return grid;
}

/** The host, and the charts it keeps drawn over the cells. */
function makeHost(setup: Setup, grid: Grid) {
  const { page, metadata, functions, requirementSets, mode, behaviour } = setup;
  const host: Host = new Host({
    grid,
    metadata,
    functions,
    namespace: NAMESPACE,
    requirementSets,
    mode,
    behaviour,
    language: () => page.language,
    thisYear: () => setup.today().getFullYear(),
    onPane: (visible) => page.showPane(visible),
    onUnserved: (what) => page.unserved(what),
    onServed: () => charts.refresh(),
  });
  const charts = new ChartOverlay({
    grid,
    charts: () => host.workbook.context.state.charts,
    language: () => page.language,
  });
  host.conditions.failing = setup.failing;
  host.workbook.context.state.onCreated = setup.created;
  return { host, charts };
}

interface Parts {
  readonly surface: HTMLElement;
  readonly grid: Grid;
  readonly host: Host;
  readonly charts: ChartOverlay;
  readonly refused: LeftOutCount;
}

function connect({ page, base }: Setup, { surface, grid, host, charts, refused }: Parts): DeskSession {
  const load = () => {
    const frame = host.load(element('pane'), `${base}taskpane.html`, LOCALES[page.language]);
    frame.title = page.paneTitle;
    return new Promise<void>((resolve) => frame.addEventListener('load', () => resolve(), { once: true }));
  };
  grid.listen({
    refused: (reason) => {
      const close = { label: fileText(page.language, 'close'), action: () => showNotice(null) };
      showNotice({ kind: 'error', lines: [text(page.language, reason)], buttons: [close] });
    },
  });
  const tester = createTester({
    grid,
    host,
    ready: load(),
    setPane: (visible) => page.showPane(visible),
    language: () => page.language,
    unserved: page.unservedMembers,
    charts,
  });
  return {
    tester,
    refused,
    reload: () => {
      grid.setLanguage(page.language);
      charts.refresh();
      void load();
    },
    close: () => {
      host.close();
      charts.close();
      grid.dispose();
      surface.remove();
    },
  };
}
