/** Frozen panes and protection of a worksheet. */
import type { Area } from '../../xlsx/notation/address';
import { MAX_COLUMNS, MAX_ROWS, parseAddress } from '../../xlsx/notation/address';
import { accessDenied, invalidArgument } from '../wire/errors';
import type { HostObject } from '../wire/host-object';
import { type HostContext, isRange, type RangeObject } from './base/context';
import { EVENT, WORKBOOK } from './base/events';
import { requireNumber } from './base/values';

export class FreezePanes implements HostObject {
  readonly excelType = 'WorksheetFreezePanes';

  constructor(
    private readonly context: HostContext,
    private readonly sheetId: string,
  ) {}

  freezeRows(count: unknown = 1): void {
    this.context.grid.freeze(this.sheetId, requireNumber(count), 0);
  }

  freezeAt(where: unknown): void {
    const place = isRange(where) ? where.area : parseAddress(String(where));
    if (!place) throw invalidArgument();
    const end = (start: number, size: number, all: number) => (size === all ? 0 : start + size);
    this.context.grid.freeze(
      this.sheetId,
      end(place.row, place.rows, MAX_ROWS),
      end(place.column, place.columns, MAX_COLUMNS),
    );
  }

  getLocationOrNullObject(): RangeObject | null {
    const frozen = this.context.grid.sheets().find(({ id }) => id === this.sheetId)?.frozen;
    if (!frozen || (frozen.rows === 0 && frozen.columns === 0)) return null;
    const area: Area = {
      sheetId: this.sheetId,
      row: 0,
      column: 0,
      rows: frozen.rows || MAX_ROWS,
      columns: frozen.columns || MAX_COLUMNS,
    };
    return this.context.range(area);
  }
}

/** What users may still do on a protected sheet, when protect() does not say. */
const NOTHING_ALLOWED = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
};

export class WorksheetProtection implements HostObject {
  readonly excelType = 'WorksheetProtection';

  constructor(
    private readonly context: HostContext,
    private readonly sheetId: string,
  ) {}

  get protected(): boolean {
    return this.context.state.protectedSheets.has(this.sheetId);
  }

  get options(): unknown {
    const given = this.context.state.protectedSheets.get(this.sheetId);
    return given === undefined ? null : { ...NOTHING_ALLOWED, ...Object(given) };
  }

  protect(options: unknown): void {
    if (this.protected) throw accessDenied('The sheet is already protected.');
    this.context.state.protectedSheets.set(this.sheetId, options ?? {});
    this.tell();
  }

  unprotect(): void {
    if (this.context.state.protectedSheets.delete(this.sheetId)) this.tell();
  }

  private tell(): void {
    const message = { isProtected: this.protected, source: 'Local', worksheetId: this.sheetId };
    this.context.events.fire(EVENT.protectionChanged, [this.sheetId, WORKBOOK], message);
  }
}

export class WorkbookProtection implements HostObject {
  readonly excelType = 'WorkbookProtection';

  constructor(private readonly context: HostContext) {}

  get protected(): boolean {
    return this.context.state.structureProtected;
  }

  protect(): void {
    this.context.state.structureProtected = true;
  }

  unprotect(): void {
    this.context.state.structureProtected = false;
  }
}
