/** What every object of the served model can reach. */
import type { ChartData } from '../../charts/chart';
import type { Area } from '../../../xlsx/notation/address';
import type { Language } from '../../../language';
import type { Grid } from '../../grid/base/port';
import { accessDenied } from '../../wire/errors';
import type { HostObject } from '../../wire/host-object';
import type { EventHub } from './events';
import type { KeptMerge, Link, PageState } from './kept';
import type { Tracker } from './tracker';

/** A served range: other objects only need its place. */
export interface RangeObject extends HostObject {
  readonly area: Area;
}

export function isRange(value: unknown): value is RangeObject {
  return typeof value === 'object' && value !== null && Reflect.get(value, 'excelType') === 'Range';
}

/** The state of the workbook that no grid holds. */
interface WorkbookState {
  readOnly: boolean;
  calculationMode: string;
  /** Protected sheets, with the options protect() was given. */
  readonly protectedSheets: Map<string, unknown>;
  structureProtected: boolean;
  /** The document's name, with its ending. */
  fileName: string;
  /** The add-in's settings, as the JSON text Office keeps in the document. */
  readonly settings: Map<string, string>;
  readonly xmlParts: Map<string, string>;
  /** What a table remembers and the grid does not show, by table id. */
  readonly tableLooks: Map<string, Map<string, unknown>>;
  /** Excel's own description of a rule the grid shows, by the grid's rule id. */
  readonly validations: Map<string, unknown>;
  charts: readonly ChartData[];
  /** How sheets are printed, by sheet; those nobody set up are not here. */
  readonly pages: Map<string, PageState>;
  links: readonly Link[];
  /** Merges of the file that the grid shows in part or not at all. */
  readonly merges: KeptMerge[];
  /** The add-in made a new workbook; who shows the page says what becomes of it. */
  onCreated: (bytes: Uint8Array<ArrayBuffer>) => void;
}

export interface HostContext {
  readonly language: Language;
  readonly grid: Grid;
  /** Completes dates entered without one. */
  readonly thisYear: () => number;
  readonly events: EventHub;
  readonly tracker: Tracker;
  readonly state: WorkbookState;
  range(area: Area): RangeObject;
  worksheet(sheetId: string): HostObject;
  table(tableId: string): HostObject;
}

export function newState(): WorkbookState {
  return {
    readOnly: false,
    calculationMode: 'Automatic',
    protectedSheets: new Map(),
    structureProtected: false,
    fileName: 'werkmap.xlsx',
    settings: new Map(),
    xmlParts: new Map(),
    tableLooks: new Map(),
    validations: new Map(),
    charts: [],
    pages: new Map(),
    links: [],
    merges: [],
    onCreated: () => undefined,
  };
}

/** Excel refuses writing to protected sheets and read-only workbooks. All cells count as locked, as they do by default. */
export function assertWritable({ state }: HostContext, sheetId: string): void {
  if (state.readOnly) throw accessDenied('The workbook is read-only.');
  if (state.protectedSheets.has(sheetId)) throw accessDenied("The sheet is protected; it can't be changed.");
}

export function assertStructure({ state }: HostContext): void {
  if (state.readOnly) throw accessDenied('The workbook is read-only.');
  if (state.structureProtected) throw accessDenied("The workbook's structure is protected.");
}
