/** Excel.Workbook, the root of what is served, and the context all its objects share. */
import type { Area } from '../../xlsx/notation/address';
import { invalidArgument, itemNotFound } from '../wire/errors';
import type { HostObject } from '../wire/host-object';
import { Application, DocumentProperties, Runtime } from './application';
import { type ChangeReports, reportChanges } from './tables/change-reports';
import { followSheets } from './charts/charts';
import type { HostContext, RangeObject } from './base/context';
import { CustomXmlParts } from './custom-xml-parts';
import { NamedItemCollection } from './names';
import { ExcelRange } from './range/range';
import { SettingCollection } from './settings';
import { Table } from './tables/table';
import { Tables } from './tables/tables';
import { requireText } from './base/values';
import { Worksheet } from './worksheet';
import { Worksheets } from './worksheets';
import { WorkbookProtection } from './worksheet-parts';

export function createWorkbook(parts: Omit<HostContext, 'range' | 'worksheet' | 'table'>): Workbook {
  const context: HostContext = {
    ...parts,
    range: (area) => new ExcelRange(context, area),
    worksheet: (sheetId) => new Worksheet(context, sheetId),
    table: (tableId) => new Table(context, tableId),
  };
  return new Workbook(context);
}

export class Workbook implements HostObject {
  readonly excelType = 'Workbook';
  readonly autoSave = false;
  readonly previouslySaved = true;
  readonly calculationEngineVersion = 191_029;
  readonly application: Application;
  readonly properties = new DocumentProperties();
  readonly _Runtime: Runtime;
  isDirty = false;
  usePrecisionAsDisplayed = false;
  private readonly reports: ChangeReports;

  constructor(readonly context: HostContext) {
    this.application = new Application(context);
    this._Runtime = new Runtime(context);
    this.reports = reportChanges(context);
    followSheets(context);
  }

  /** What Excel.createWorkbook comes to in a browser: the contents of an .xlsx file. */
  createAndOpenWorkbook(base64: unknown): void {
    let text: string;
    try {
      text = atob(requireText(base64));
    } catch {
      throw invalidArgument('The file is not in base64.');
    }
    this.context.state.onCreated(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
  }

  get name(): string {
    return this.context.state.fileName;
  }

  get readOnly(): boolean {
    return this.context.state.readOnly;
  }

  get worksheets() {
    return new Worksheets(this.context);
  }

  get tables() {
    return new Tables(this.context, null);
  }

  get names() {
    return new NamedItemCollection(this.context, null);
  }

  get settings() {
    return new SettingCollection(this.context);
  }

  get customXmlParts() {
    return new CustomXmlParts(this.context);
  }

  get protection() {
    return new WorkbookProtection(this.context);
  }

  getSelectedRange(): RangeObject {
    return this.context.range(this.context.grid.selection());
  }

  getActiveCell(): RangeObject {
    return this.context.range({ ...this.context.grid.selection(), rows: 1, columns: 1 });
  }

  getIsActiveCollabSession(): boolean {
    return false;
  }

  /** The range an event was about, asked by the event's getRange(). */
  _GetRangeForEventByReferenceId(id: unknown): RangeObject {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(id);
    if (!range) throw itemNotFound();
    return range;
  }

  _GetRangeOrNullObjectForEventByReferenceId(id: unknown): RangeObject | null {
    const area: Area | undefined = this.reports.areaOf(String(id));
    return area ? this.context.range(area) : null;
  }
}
