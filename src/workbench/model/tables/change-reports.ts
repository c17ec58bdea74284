/** What happens in the grid, told to the add-in as Excel tells it; and what Excel does of its own accord afterwards. */
import { type Area, formatAddress, intersection } from '../../../xlsx/notation/address';
import type { GridChange, TableInfo } from '../../grid/base/port';
import { spreadFormula } from './calculated-columns';
import type { HostContext } from '../base/context';
import { EVENT, WORKBOOK } from '../base/events';
import { growTables } from './growth';
import { completeHeaders } from './headers';
import { valueType } from '../base/values';

export interface ChangeReports {
  /** Where a reported change was, by its reference id. */
  areaOf(referenceId: string): Area | undefined;
}

export function reportChanges(context: HostContext): ChangeReports {
  const { grid, events, tracker } = context;
  const areas = new Map<string, Area>();
  let next = 1;

  const remember = (area: Area) => {
    const id = `change-${String(next++)}`;
    areas.set(id, area);
    areas.delete(`change-${String(next - 1000)}`);
    return id;
  };

  grid.listen({
    changed: (change) => {
      if (change.kind !== 'edited')
        tracker.apply(change.area.sheetId, {
          kind: change.kind === 'inserted' ? 'insert' : 'delete',
          along: change.along,
          where: change.area,
        });
      else if (!change.again) {
        growTables(context, change);
        completeHeaders(context, change);
        spreadFormula(context, change);
      }
      const message = describe(context, change, remember(change.area));
      events.fire(EVENT.sheetChanged, [change.area.sheetId, WORKBOOK], message);
      for (const table of grid.tables()) {
        const common = table.area.sheetId === change.area.sheetId ? intersection(table.area, change.area) : null;
        if (!common) continue;
        const changeType = tableChangeType(change, table);
        const inTable = { ...message, changeType, tableId: table.id, address: formatAddress(common) };
        events.fire(EVENT.tableChanged, [table.id, WORKBOOK], inTable);
      }
    },
    selected: (area) => {
      const message = { address: formatAddress(area), worksheetId: area.sheetId };
      events.fire(EVENT.sheetSelectionChanged, [area.sheetId, WORKBOOK], message);
    },
    sheetAdded: (id) => events.fire(EVENT.sheetAdded, [WORKBOOK], { source: 'Local', worksheetId: id }),
    sheetDeleted: (id) => events.fire(EVENT.sheetDeleted, [WORKBOOK], { source: 'Local', worksheetId: id }),
    sheetRenamed: (id, nameBefore, nameAfter) => {
      const message = { nameBefore, nameAfter, source: 'Local', worksheetId: id };
      events.fire(EVENT.sheetRenamed, [id, WORKBOOK], message);
    },
    sheetActivated: (id, previous) => {
      events.fire(EVENT.sheetDeactivated, [previous, WORKBOOK], { worksheetId: previous });
      events.fire(EVENT.sheetActivated, [id, WORKBOOK], { worksheetId: id });
    },
    // The only sign of a new result: a recalculated cell is no changed cell.
    recalculated: (ids) => {
      for (const id of ids) events.fire(EVENT.sheetCalculated, [id, WORKBOOK], { worksheetId: id });
    },
  });
  return { areaOf: (id) => areas.get(id) };
}

const CHANGE_TYPES = {
  edited: { rows: 'RangeEdited', columns: 'RangeEdited' },
  inserted: { rows: 'RowInserted', columns: 'ColumnInserted' },
  deleted: { rows: 'RowDeleted', columns: 'ColumnDeleted' },
} as const;
const CELL_CHANGE_TYPES = { edited: 'RangeEdited', inserted: 'CellInserted', deleted: 'CellDeleted' } as const;
/** The library's numbers for the direction cells moved. */
const DIRECTIONS = {
  inserted: { rows: 'ShiftCellDown', columns: 'ShiftCellRight' },
  deleted: { rows: 'ShiftCellUp', columns: 'ShiftCellLeft' },
} as const;

function describe({ grid }: HostContext, change: GridChange, referenceId: string) {
  const { area, kind, along, whole } = change;
  const after = change.before === null ? null : (grid.values(area)[0]?.[0] ?? '');
  return {
    changeType: whole ? CHANGE_TYPES[kind][along] : CELL_CHANGE_TYPES[kind],
    source: change.by === 'coauthor' ? 'Remote' : 'Local',
    worksheetId: area.sheetId,
    address: formatAddress(area),
    referenceId,
    triggerSource: change.by === 'add-in' ? 'ThisLocalAddin' : 'Unknown',
    shiftDirection: kind === 'edited' || whole ? 'None' : DIRECTIONS[kind][along],
    ...(change.before === null || after === null
      ? {}
      : {
          valueBefore: change.before,
          valueAfter: after,
          valueTypeBefore: valueType(change.before),
          valueTypeAfter: valueType(after),
        }),
  };
}

/** Cells shifted over the whole width of a table are rows of that table. */
function tableChangeType(change: GridChange, table: TableInfo): string {
  const { area } = change;
  const wide = area.column <= table.area.column && area.column + area.columns >= table.area.column + table.area.columns;
  const high = area.row <= table.area.row && area.row + area.rows >= table.area.row + table.area.rows;
  const covers = change.along === 'rows' ? wide : high;
  return covers ? CHANGE_TYPES[change.kind][change.along] : CELL_CHANGE_TYPES[change.kind];
}
