/** Which rows of a scenario stay where they stand when it is saved, and which are taken out or put in. */
import { nameKey } from '../model/tables/names';
import type { ScenarioRow } from '../model/tables/tables';

/** A row as it is wanted, with the row of the workbook that it comes from; null = it is new. */
export interface PlacedRow {
  readonly row: ScenarioRow;
  readonly was: ScenarioRow | null;
}

/** What a lever is about: a row about something else is another row. */
const ABOUT = ['lever', 'location', 'product', 'target'] as const satisfies readonly (keyof ScenarioRow)[];
const DETAILS = [
  'from',
  'to',
  'expression',
  'group',
  'active',
  'remark',
] as const satisfies readonly (keyof ScenarioRow)[];

const textOf = (value: ScenarioRow[keyof ScenarioRow]): string =>
  typeof value === 'string' ? nameKey(value) : String(value);

const isAbout = (a: ScenarioRow, b: ScenarioRow): boolean => ABOUT.every((key) => textOf(a[key]) === textOf(b[key]));
const sameDetails = (a: ScenarioRow, b: ScenarioRow): number => DETAILS.filter((key) => a[key] === b[key]).length;

/**
 * Finds for each wanted row the row of the workbook it comes from: about the same, with as many of its other cells the
 * same as can be, and as near to its place. Orders that the workbook has and that still put the rows in the wanted
 * order stay as they are.
 *
 * @param own the rows of the scenario in the workbook, in the order of the levers.
 * @param wanted the rows as they are to be, in the order of the levers.
 */
export function placed(own: readonly ScenarioRow[], wanted: readonly ScenarioRow[]): readonly PlacedRow[] {
  const pairs = wanted.flatMap((row, at) =>
    own.flatMap((was, place) =>
      isAbout(row, was) ? [{ row, was, same: sameDetails(row, was), apart: Math.abs(at - place) }] : [],
    ),
  );
  const origins = new Map<ScenarioRow, ScenarioRow>();
  const taken = new Set<ScenarioRow>();
  for (const { row, was } of pairs.sort((a, b) => b.same - a.same || a.apart - b.apart)) {
    if (origins.has(row) || taken.has(was)) continue;
    origins.set(row, was);
    taken.add(was);
  }
  return ordered(wanted.map((row) => ({ row, was: origins.get(row) ?? null })));
}

function ordered(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  let last: Pick<ScenarioRow, 'order' | 'row'> = { order: -Infinity, row: 0 };
  return rows.map(({ row, was }) => {
    const follows = was !== null && (was.order > last.order || (was.order === last.order && was.row > last.row));
    const order = follows ? was.order : last.order === -Infinity ? 1 : Math.floor(last.order) + 1;
    // Rows of the same order go as they stand, as the analyst had them; we give none an order that another has.
    last = { order, row: follows ? was.row : Infinity };
    return { row: { ...row, order }, was };
  });
}
