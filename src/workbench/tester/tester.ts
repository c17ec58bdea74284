/** window.workbench: what tests and curious people can do with the page. */
import type { ShownChart } from '../charts/overlay';
import { type Area, parseAddress, splitSheet } from '../../xlsx/notation/address';
import { readTypedFormula } from '../formula/dutch-formula';
import type { Language } from '../../language';
import { readTyped } from '../formula/typed';
import type { CallingCell, CellInput, CellValue, Grid, GridChange } from '../grid/base/port';
import type { Conditions, Host } from '../host/host';
import { fromEngine, toEngine } from '../model/range/formulas';

interface CellReport {
  readonly value: CellValue;
  readonly formula: CellValue;
  readonly text: string;
  /** The sentence of the custom function's error, or ''. */
  readonly message: string;
}

export interface Tester {
  readonly grid: Grid;
  readonly host: Host;
  readonly conditions: Conditions;
  /** Resolves with the frame's window once Office.onReady can have run: the page loaded and spoke. */
  readonly ready: Promise<void>;
  /** Resolves when nothing is asked, answered or calculated any more; after two minutes rejects with what it waited for. */
  idle(): Promise<void>;
  runCommand(actionId: string, args?: unknown): Promise<void>;
  /** "Blad1!A1:B2" or "A1" on the active sheet. */
  cells(address: string): CellReport[][];
  values(address: string): CellValue[][];
  /** As a user would, without keyboard: formulas in Excel's (English) notation. */
  setCell(address: string, value: CellInput, by?: GridChange['by']): void;
  /** The names of the sheets, in order. */
  sheets(): string[];
  tables(): { name: string; sheet: string; rows: CellValue[][] }[];
  /** The charts of the sheet that is shown, with what they show. */
  charts(): ShownChart[];
  select(address: string): void;
  setReadOnly(on: boolean): void;
  setPane(visible: boolean): void;
  /** Gives the keyboard to the grid. */
  focusGrid(): Promise<void>;
  /** Members of Excel's that were asked for and are not served, since the last call. */
  takeUnserved(): string[];
  /** As if typed by a user: Dutch or English numbers and formulas. */
  type(address: string, text: string): void;
}

/** What the tester asks of the charts over the grid. */
interface Charts {
  readonly busy: boolean;
  shown(): ShownChart[];
}

interface TesterParts extends Pick<Tester, 'grid' | 'host' | 'ready' | 'setPane'> {
  readonly language: () => Language;
  readonly unserved: Set<string>;
  readonly charts: Charts;
}

const QUIET_TURNS = 3;
/** Longer than the largest workbook of the journeys takes, and shorter than a journey is given. */
const LONGEST = 120_000;

type Seeing = Pick<Tester, 'cells' | 'values' | 'sheets' | 'tables' | 'charts' | 'takeUnserved'>;
type Doing = Pick<Tester, 'runCommand' | 'setCell' | 'type' | 'select' | 'setReadOnly' | 'focusGrid'>;

export function createTester(parts: TesterParts): Tester {
  const { grid, host, ready, setPane } = parts;
  return {
    grid,
    host,
    ready,
    setPane,
    conditions: host.conditions,
    idle: () => untilQuiet(parts),
    ...seeing(parts),
    ...doing(parts),
  };
}

async function untilQuiet({ grid, host, charts }: TesterParts): Promise<void> {
  const end = performance.now() + LONGEST;
  // Work begets work (a result starts a calculation, which starts a call): quiet must last a few turns.
  for (let quiet = 0; quiet < QUIET_TURNS;) {
    await grid.settle();
    quiet = host.busy || charts.busy ? 0 : quiet + 1;
    if (performance.now() > end)
      throw new Error(`Not quiet within two minutes, waiting for: ${host.waitingFor || 'charts'}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function seeing(parts: TesterParts): Seeing {
  const { grid } = parts;
  return {
    cells: (address) => {
      const area = areaOf(grid, address);
      return Array.from({ length: area.rows }, (_row, i) =>
        Array.from({ length: area.columns }, (_column, j) =>
          reportOf(parts, { sheetId: area.sheetId, row: area.row + i, column: area.column + j }),
        ),
      );
    },
    values: (address) => grid.values(areaOf(grid, address)),
    sheets: () => grid.sheets().map(({ name }) => name),
    tables: () =>
      grid.tables().map(({ name, area }) => ({
        name,
        sheet: grid.sheets().find(({ id }) => id === area.sheetId)?.name ?? '',
        rows: grid.values(area),
      })),
    charts: () => parts.charts.shown(),
    takeUnserved: () => {
      const taken = [...parts.unserved];
      parts.unserved.clear();
      return taken;
    },
  };
}

function doing({ grid, host, language }: TesterParts): Doing {
  return {
    runCommand: (actionId, args) => host.runCommand(actionId, args),
    setCell: (address, value, by = 'user') => {
      const area = areaOf(grid, address);
      grid.as(by, () => grid.write(area, toEngine(grid, [[value]], area)));
    },
    type: (address, typed) => {
      const area = areaOf(grid, address);
      const isFormula = typed.startsWith('=');
      const read = isFormula
        ? null
        : readTyped(typed, {
            language: language(),
            thisYear: host.workbook.context.thisYear(),
            format: grid.numberFormats(area)[0]?.[0],
          });
      const content = read ? read.value : readTypedFormula(typed, language());
      grid.as('user', () => {
        grid.write(area, toEngine(grid, [[content]], area));
        if (read?.numberFormat) grid.setNumberFormats(area, [[read.numberFormat]]);
      });
    },
    select: (address) => grid.select(areaOf(grid, address)),
    setReadOnly: (on) => {
      host.workbook.context.state.readOnly = on;
      grid.setEditable(!on);
    },
    focusGrid: () => grid.focus(),
  };
}

function areaOf(grid: Grid, address: string): Area {
  const { sheet, rest } = splitSheet(address);
  const place = parseAddress(rest);
  const found = sheet === null ? grid.activeSheetId() : grid.sheets().find(({ name }) => name === sheet)?.id;
  if (!place || !found) throw new Error(`No such cells: ${address}`);
  return { sheetId: found, ...place };
}

function reportOf({ grid, host }: TesterParts, cell: CallingCell): CellReport {
  const area = { ...cell, rows: 1, columns: 1 };
  const value = grid.values(area)[0]?.[0] ?? '';
  const formula = fromEngine(grid, grid.formulas(area), area)[0]?.[0] ?? '';
  return { value, formula, text: grid.text(area)[0]?.[0] ?? '', message: host.functions.messageAt(cell) };
}
