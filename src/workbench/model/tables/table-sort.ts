/** Excel.TableSort: the rows of a table in another order. Excel tells of it with an event of its own, and no other. */
import { formatAddress } from '../../../xlsx/notation/address';
import { movedFormula } from '../../../xlsx/notation/moved';
import type { CellValue } from '../../grid/base/port';
import { invalidArgument } from '../../wire/errors';
import type { HostObject } from '../../wire/host-object';
import { assertWritable, type HostContext } from '../base/context';
import { EVENT, WORKBOOK } from '../base/events';
import { requireNumber } from '../base/values';
import { bodyOf, tableInfo } from './table-info';

interface SortField {
  /** Counted from the table's first column. */
  readonly key: number;
  readonly ascending: boolean;
}

interface SortRow {
  readonly values: readonly CellValue[];
  readonly formulas: readonly CellValue[];
  readonly at: number;
}

export class TableSort implements HostObject {
  readonly excelType = 'TableSort';

  constructor(
    private readonly context: HostContext,
    private readonly tableId: string,
  ) {}

  /** Formats stay where they are; Excel moves them along. */
  apply(fields: unknown, matchCase: unknown = false): void {
    const info = tableInfo(this.context, this.tableId);
    assertWritable(this.context, info.area.sheetId);
    const { grid, events } = this.context;
    const body = bodyOf(info);
    const [values, formulas] = [grid.values(body), grid.formulas(body)];
    const rows = values.map((row, at): SortRow => ({ values: row, formulas: formulas[at] ?? [], at }));
    const order = inOrder(rows, fieldsOf(fields, body.columns), matchCase === true);
    const moved = order.map((row, to) => row.formulas.map((cell) => atRow(cell, to - row.at)));
    // Sorted cells are not told of as changed ones.
    const { enabled } = events;
    events.enabled = false;
    try {
      grid.as('add-in', () => grid.write(body, moved));
    } finally {
      events.enabled = enabled;
    }
    const message = { address: formatAddress(body), source: 'Local', worksheetId: body.sheetId };
    events.fire(EVENT.rowSorted, [body.sheetId, WORKBOOK], message);
  }
}

/** References of a formula go along with its row. */
const atRow = (cell: CellValue, rows: number): CellValue =>
  typeof cell === 'string' && cell.startsWith('=') ? movedFormula(cell, rows, 0) : cell;

function fieldsOf(input: unknown, columns: number): readonly SortField[] {
  if (!Array.isArray(input) || input.length === 0) throw invalidArgument();
  return input.map((field: unknown) => {
    const { key, ascending } = Object(field) as { readonly key?: unknown; readonly ascending?: unknown };
    const column = requireNumber(key);
    if (!Number.isInteger(column) || column < 0 || column >= columns) throw invalidArgument();
    return { key: column, ascending: ascending !== false };
  });
}

function inOrder(rows: readonly SortRow[], fields: readonly SortField[], matchCase: boolean): readonly SortRow[] {
  const compareText = new Intl.Collator('en', { sensitivity: matchCase ? 'variant' : 'accent' });
  const compare = (a: CellValue, b: CellValue, ascending: boolean): number => {
    if (a === '' || b === '') return Number(a === '') - Number(b === ''); // empty cells come last either way
    const byKind = KINDS.indexOf(typeof a) - KINDS.indexOf(typeof b);
    const found = byKind || (typeof a === 'number' ? a - Number(b) : compareText.compare(String(a), String(b)));
    return ascending ? found : -found;
  };
  return [...rows].sort((a, b) => {
    for (const { key, ascending } of fields) {
      const found = compare(a.values[key] ?? '', b.values[key] ?? '', ascending);
      if (found !== 0) return found;
    }
    return a.at - b.at;
  });
}

/** Numbers before texts before truths, as Excel sorts. */
const KINDS = ['number', 'string', 'boolean'];
