/** What journeys and benches find on a page, and what a journey is given. */
import type axe from 'axe-core';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import type { ExcelWorkbook } from '../../src/workbook/excel/excel';
import type { Written } from '../../src/workbook/port';
import type { Put } from '../../src/workbook/put';
import type { Tester } from '../../src/workbench/tester/tester';

declare global {
  /** Of the fixture: what an error of Excel's says, as data. */
  function describeError(error: unknown): Refusal;

  interface Window {
    /** In the page of the workbench. */
    workbench: Tester;
    /** In the add-in's page, after `withPort`. */
    portContract: {
      readonly names: readonly string[];
      run(name: string): Promise<void>;
      readonly port: ExcelWorkbook;
      entered(table: string): Promise<unknown[][]>;
    };
    Office: typeof Office;
    axe: typeof axe;
    // The fixture's notes (test/workbench/fixture).
    calls: { streams: string[]; canceled: number; fte: number };
    commands: string[];
    // A journey's own notes on a page, from one of its steps to the next.
    asked: number;
    chartEvents: string[][];
    collected: string[][];
    drawn: number;
    expected: string[];
    handler: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>;
    heard: string[];
    idleMoments: typeof requestIdleCallback;
    kept: Excel.Range;
    late: boolean;
    turns: { all: number; computing: number };
    asTheyWere(): void;
    pieces: number;
    pulse: ReturnType<typeof setInterval>;
    putOver: Put;
    refuseAt: number;
    second: string[];
    seen: unknown[];
    sources: string[];
    switched: string[];
    together: string[][];
    typed: unknown[][];
    waiting: IdleRequestCallback[];
    write(): Promise<string>;
    written: Written;
    // A bench's notes on the pane.
    pictures: number[];
    work: number[];
    fillWorkbook(tables: unknown): Promise<void>;
  }
}

/** An error of Excel's, as data. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly location: string;
  readonly statement: string;
}

declare const answer: unique symbol;
/** Text to be run in a page, which comes to an R. */
export type Script<R> = string & { readonly [answer]: R };

/** A batch of Excel.run, with a sheet and whatever else is made ready for it. */
export type Batch<R, G extends readonly unknown[] = []> = (
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  ...given: G
) => R | Promise<R>;

/** A batch on a sheet of charts: the sheet's first cells, and what the test hands over. */
export type ChartBatch<R, A = undefined> = (
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  given: { readonly data: Excel.Range; readonly argument: A },
) => R | Promise<R>;

/** What a page said and did wrong. */
export interface Observed {
  readonly log: string[];
  readonly errors: string[];
}

/** One page of the workbench with the add-in in its pane, and the verbs to use them. */
export interface Opened {
  readonly page: Page;
  readonly frame: Frame;
  readonly observed: Observed;
  /** Runs a function in the add-in's page. */
  readonly addIn: (<R>(script: Script<R>) => Promise<R>) & Frame['evaluate'];
  /** Runs a function in the workbench page; `window.workbench` is there. */
  readonly workbench: Page['evaluate'];
  /** Until nothing is asked, answered or calculated. */
  idle(): Promise<void>;
  values(address: string): ReturnType<AsHandedOver<Tester['values']>>;
  cells(address: string): ReturnType<AsHandedOver<Tester['cells']>>;
  /** Waits until a function of the add-in's page returns something true. */
  readonly until: Waits;
  /** Until the pane has drawn all it means to draw. */
  drawn(): Promise<void>;
  readonly untilWorkbench: Waits;
  /** Types with the keyboard into a cell, as a user does. */
  type(address: string, text: string): Promise<void>;
  runCommand(id: string, args?: unknown): Promise<void>;
}

type AsHandedOver<F extends (...args: never[]) => unknown> = (...args: Parameters<F>) => Promise<ReturnType<F>>;
type Waits = <A>(condition: string | ((argument: A) => unknown), argument?: A) => Promise<unknown>;

/** What a test of a journey is given. */
export interface Test extends Opened {
  /** A page of its own, at an address such as '/?model=none'. */
  open(address?: string): Promise<Opened>;
  /** The page at an address that tests one after another share: who asks for it leaves it as it was. */
  at(address: string): Promise<Opened>;
  /** Of all pages of the file. */
  readonly context: BrowserContext;
  /** Ends the test: this machine lacks what it needs. */
  skip(why: string): never;
  /** A member of Excel's that this test knows the workbench not to serve. */
  expectUnserved(member: string): void;
}

/** Sentence → what is tried. */
export type Tests = Record<string, (t: Test) => Promise<void>>;
