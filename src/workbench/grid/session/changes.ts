/** Turns Univer's stream of commands into the changes Excel tells add-ins about. */
import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable } from '@univerjs/core';
import type { Area } from '../../../xlsx/notation/address';
import type { Shift } from '../../formula/shift';
import type { CellValue } from '../base/port';
import type { StartedUniver } from '../engine/univer';

export interface CommandInfo {
  readonly id: string;
  readonly params?: object;
}

interface ExecutionOptions {
  readonly onlyLocal?: boolean;
  readonly applyFormulaCalculationResult?: boolean;
}

interface FoundChange {
  readonly kind: 'edited' | 'inserted' | 'deleted';
  readonly along: Shift['along'];
  /** Whole rows or columns of the sheet, not just some cells. */
  readonly whole: boolean;
  readonly area: Area;
}

/** Everything that puts contents or looks into cells goes through it; undo and redo too. */
export const WRITES = 'sheet.mutation.set-range-values';
const SHIFTS: ReadonlyMap<string, { readonly kind: Shift['kind']; readonly along: Shift['along'] }> = new Map([
  ['sheet.mutation.insert-row', { kind: 'insert', along: 'rows' }],
  ['sheet.mutation.remove-rows', { kind: 'delete', along: 'rows' }],
  ['sheet.mutation.insert-col', { kind: 'insert', along: 'columns' }],
  ['sheet.mutation.remove-col', { kind: 'delete', along: 'columns' }],
  ['sheet.command.insert-range-move-down', { kind: 'insert', along: 'rows' }],
  ['sheet.command.delete-range-move-up', { kind: 'delete', along: 'rows' }],
  ['sheet.command.insert-range-move-right', { kind: 'insert', along: 'columns' }],
  ['sheet.command.delete-range-move-left', { kind: 'delete', along: 'columns' }],
]);

/** What a command that inserts or deletes cells does; null for other commands. */
export function shiftOf(id: string): Pick<Shift, 'kind' | 'along'> | null {
  return SHIFTS.get(id) ?? null;
}

/** Lets a part of the adapter report a change itself instead of having it found among Univer's commands. */
export interface ChangeWatch {
  /** Runs a command whose changes (recognised by its parameters object) are reported by the caller. */
  during(parameters: object, action: () => void): void;
  report(change: FoundChange, before: CellValue | null, params?: object): void;
}

/** Commands that move cells; the mutations they run are part of them and not reported again. */
function isCellShift(id: string): boolean {
  return SHIFTS.has(id) && id.startsWith('sheet.command.');
}

function findChange(command: CommandInfo, options: ExecutionOptions | undefined): FoundChange | null {
  const params = parameters(command);
  if (command.id === WRITES) {
    if (options?.applyFormulaCalculationResult || options?.onlyLocal) return null;
    const box = contentsBox(params.cellValue ?? {});
    return box && params.subUnitId
      ? { kind: 'edited', along: 'rows', whole: false, area: { sheetId: params.subUnitId, ...box } }
      : null;
  }
  const shift = SHIFTS.get(command.id);
  if (!shift || !params.range || !params.subUnitId) return null;
  const { startRow, endRow, startColumn, endColumn } = params.range;
  const area = {
    sheetId: params.subUnitId,
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
  return {
    kind: shift.kind === 'insert' ? 'inserted' : 'deleted',
    along: shift.along,
    whole: !isCellShift(command.id),
    area,
  };
}

interface Reporting {
  readonly valueAt: (area: Area) => CellValue;
  /** With the parameters of the command that changed it. */
  readonly report: (change: FoundChange, before: CellValue | null, params?: object) => void;
}

/** Univer changes cells through commands; some are made of others, which are then not changes of their own. */
export function watchChanges({ api, workbook }: StartedUniver, { valueAt, report }: Reporting): ChangeWatch {
  const ownReport = new WeakSet<object>();
  let inside = 0;
  let before: CellValue | null = null;
  workbook.onBeforeCommandExecute((command: CommandInfo, options?: ExecutionOptions) => {
    if (isCellShift(command.id) && !ownReport.has(command.params ?? {})) inside++;
    const found = inside === 0 ? findChange(command, options) : null;
    const single = found?.kind === 'edited' && found.area.rows * found.area.columns === 1;
    before = single ? valueAt(found.area) : null;
  });
  api.onCommandExecuted((command: CommandInfo, options?: ExecutionOptions) => {
    if (ownReport.has(command.params ?? {})) return;
    if (isCellShift(command.id)) inside = Math.max(0, inside - 1);
    const found = inside === 0 ? findChange(command, options) : null;
    if (found) report(found, before, command.params);
  });
  return {
    report,
    during: (parameters, action) => {
      ownReport.add(parameters);
      inside++;
      try {
        action();
      } finally {
        inside--;
      }
    },
  };
}

interface CommandParameters {
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly cellValue?: IObjectMatrixPrimitiveType<Nullable<ICellData>>;
}

/** Commands carry their parameters untyped; those looked at here have this shape in the pinned version. */
function parameters(command: CommandInfo): CommandParameters {
  return (command.params ?? {}) as CommandParameters;
}

/** The box around the cells whose contents changed; null when only looks did. */
function contentsBox(cells: IObjectMatrixPrimitiveType<Nullable<ICellData>>) {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [rowKey, row] of Object.entries(cells))
    for (const [columnKey, cell] of Object.entries(row)) {
      if (cell !== null && typeof cell === 'object' && !('v' in cell || 'f' in cell || 'p' in cell)) continue;
      top = Math.min(top, Number(rowKey));
      bottom = Math.max(bottom, Number(rowKey));
      left = Math.min(left, Number(columnKey));
      right = Math.max(right, Number(columnKey));
    }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
