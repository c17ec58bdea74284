/** Which number of the model stands in the selected cell: that of a formula of ours, or one that a table of ours holds. */
import { scenarioNamed } from '../model/tables/scenarios';
import { findColumns } from '../workbook/codec/headers';
import {
  WorkbookRefusal,
  type Cell,
  type RefusalCode,
  type SelectedCell,
  type SingleCell,
  type TableContent,
} from '../workbook/port';
import { isEmpty } from '../workbook/cells';
import { tableNamed } from '../workbook/schema';
import { callsIn, readArgument } from './formula-call';
import { resolve, type FormulaQuestion, type Unanswerable } from './question';
import type { Session } from './session';

/** A number of the model by its names; null = all. Periods are zero-based and inclusive. */
export interface ModelNumber {
  readonly measure: string;
  readonly location: string | null;
  readonly product: string | null;
  readonly role: string | null;
  readonly from: number;
  readonly to: number;
  /** null = the base. */
  readonly scenario: string | null;
}

/** What a selected cell turns out to hold: a number of the model that can be explained, or why there is none to explain. */
export type CellNumber =
  | { readonly kind: 'number'; readonly number: ModelNumber }
  /** There is no model to ask. */
  | { readonly kind: 'no-model' }
  /** Neither a formula of ours nor a number in a table of ours. */
  | { readonly kind: 'not-ours' }
  /** A function that computes with its arguments alone, or that gives more than one number. */
  | { readonly kind: 'other-function'; readonly name: string }
  /** Only Excel can compute this argument. */
  | { readonly kind: 'computed'; readonly argument: string }
  | { readonly kind: 'unanswerable'; readonly why: Unanswerable }
  /** Excel does not say what is in the cell. */
  | { readonly kind: 'refused'; readonly reason: RefusalCode };

/** The functions that answer one number, or explain it, and take the question in this order. */
const ASKING = ['MEASURE', 'EXPLAIN'];
const ORDER = [
  'measure',
  'location',
  'product',
  'role',
  'period',
  'scenario',
] as const satisfies readonly (keyof FormulaQuestion)[];

/** The measure that counts what stands in a column of a table; the row says where and when. */
const COUNTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  vkt_Stock: { cases: 'stock' },
  vkt_Inflow: { cases: 'inflow' },
  vkt_Corrections: { cases: 'corrections' },
  vkt_Staff: { fte: 'fteContracted' },
  vkt_Actuals: { inflow: 'inflow', decisions: 'decisions', closingStock: 'stock', hours: 'hoursUsed' },
};

/**
 * Waits for the first reading of the model where there has been none yet.
 *
 * @returns the number, or why there is none
 */
export async function numberInCell(session: Session): Promise<CellNumber> {
  try {
    return await inCell(session);
  } catch (error) {
    if (error instanceof WorkbookRefusal) return { kind: 'refused', reason: error.code };
    throw error;
  }
}

async function inCell(session: Session): Promise<CellNumber> {
  await firstReading(session);
  if (session.current.run === null) return { kind: 'no-model' };
  const cell = await session.selectedCell();
  const calls = cell.formula === null ? [] : callsIn(cell.formula);
  const call = calls.find(({ name }) => ASKING.includes(name)) ?? calls[0];
  if (call === undefined) return inTable(session, cell);
  if (!ASKING.includes(call.name)) return { kind: 'other-function', name: call.name };
  const read = call.args.map(readArgument);
  const unread = read.findIndex(({ kind }) => kind === 'computed');
  if (unread !== -1) return { kind: 'computed', argument: call.args[unread] ?? '' };
  const cells = read.flatMap((one): readonly SingleCell[] =>
    one.kind === 'cell' ? [{ sheet: one.sheet ?? cell.sheet, address: one.address }] : [],
  );
  const values = [...(cells.length === 0 ? [] : await session.valuesOf(cells))];
  return answered(
    session,
    ORDER.map((_, k): Cell => {
      const one = read[k];
      if (one?.kind === 'cell') return values[cells.findIndex((named) => same(named, one, cell))] ?? '';
      return one?.kind === 'value' ? one.value : '';
    }),
  );
}

const same = (
  named: SingleCell,
  one: { readonly sheet: string | null; readonly address: string },
  { sheet }: SelectedCell,
): boolean => named.address === one.address && named.sheet === (one.sheet ?? sheet);

function firstReading(session: Session): Promise<void> {
  return new Promise((resolve) => {
    let stop: (() => void) | null = null;
    const look = ({ status }: { readonly status: string }): void => {
      if (status === 'starting') return;
      resolve();
      stop?.();
    };
    stop = session.subscribe(look);
    if (session.current.status !== 'starting') stop();
  });
}

/** 0 is an empty cell, as in the functions themselves. */
const emptied = (cell: Cell): Cell => (cell === 0 ? '' : cell);

/** The question in the order of the arguments, as the model understands it. */
function answered(session: Session, cells: readonly Cell[]): CellNumber {
  const [measure = '', location = '', product = '', role = '', period = '', scenario = ''] = cells.map(emptied);
  const found = resolve(session, { measure, location, product, role, period, scenario });
  if (!found.ok) return { kind: 'unanswerable', why: found.why };
  const { run, query } = found.value;
  const { tables } = session.current;
  const name = (names: readonly string[], index: number | null): string | null =>
    index === null ? null : (names[index] ?? null);
  const { model } = run;
  const number: ModelNumber = {
    measure: query.measure,
    location: name(model.locations, query.location ?? null),
    product: name(model.products, query.product ?? null),
    role: name(model.roles, query.role ?? null),
    from: query.from,
    to: query.to,
    // As the table writes it, whatever the capitals in the formula.
    scenario: tables && !isEmpty(scenario) ? scenarioNamed(tables, String(scenario)) : null,
  };
  return { kind: 'number', number };
}

/** The table a cell is in, below its header row. */
const tableAt =
  ({ sheet, row, column }: SelectedCell) =>
  (content: TableContent): boolean => {
    const { corner } = content;
    if (corner === undefined || content.sheet !== sheet) return false;
    const [down, right] = [row - corner.row, column - corner.column];
    return down >= 1 && down <= content.rows.length && right >= 0 && right < content.headers.length;
  };

function inTable(session: Session, cell: SelectedCell): CellNumber {
  const content = session.current.contents.find(tableAt(cell));
  const table = content && tableNamed(content.name);
  if (!content?.corner || !table) return { kind: 'not-ours' };
  const columns = findColumns(table, content.headers).found;
  const at = cell.column - content.corner.column;
  const id = columns.find((hit) => hit.at === at)?.column.id ?? '';
  const measure = COUNTED[content.name]?.[id];
  if (measure === undefined) return { kind: 'not-ours' };
  const cells = content.rows[cell.row - content.corner.row - 1] ?? [];
  const in_ = (wanted: string): Cell => cells[columns.find((hit) => hit.column.id === wanted)?.at ?? -1] ?? '';
  // What was in stock at the start counts in the first period; staff counts over the whole horizon.
  const period = content.name === 'vkt_Stock' ? (session.current.run?.model.periods[0]?.label ?? '') : in_('period');
  return answered(session, [measure, in_('location'), in_('product'), in_('role'), period, '']);
}
