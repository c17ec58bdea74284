/** Excel.WorksheetCollection. */
import type { HostObject } from '../wire/host-object';
import { Collection, sameName } from './base/collection';
import { assertStructure, type HostContext } from './base/context';
import { requireText } from './base/values';
import { assertSheetName } from './worksheet';

export class Worksheets extends Collection<HostObject> {
  readonly excelType = 'WorksheetCollection';

  constructor(private readonly context: HostContext) {
    super();
  }

  list() {
    return this.context.grid.sheets().map(({ id }) => this.context.worksheet(id));
  }

  find(key: unknown) {
    const found = this.context.grid.sheets().find(({ id, name }) => id === key || sameName(name, key));
    return found ? this.context.worksheet(found.id) : null;
  }

  override getCount(visibleOnly?: unknown): number {
    const sheets = this.context.grid.sheets();
    return sheets.filter(({ visibility }) => visibleOnly !== true || visibility === 'Visible').length;
  }

  add(name?: unknown): HostObject {
    assertStructure(this.context);
    const wanted = name === undefined || name === null || name === '' ? this.freeName() : requireText(name);
    assertSheetName(this.context, wanted, null);
    return this.context.worksheet(this.context.grid.as('add-in', () => this.context.grid.addSheet(wanted)));
  }

  getActiveWorksheet(): HostObject {
    return this.context.worksheet(this.context.grid.activeSheetId());
  }

  private freeName(): string {
    const word = this.context.language === 'nl' ? 'Blad' : 'Sheet';
    for (let i = this.context.grid.sheets().length + 1; ; i++)
      if (!this.find(`${word}${String(i)}`)) return `${word}${String(i)}`;
  }
}
