/**
 * Files as locations might send them back, made from the example, to try collecting with: most have new figures, one is
 * of long ago, one names a product the tower does not know, one has a norm of its own, and one arrived broken.
 */
import type { Day } from '../../model/tables/tables';
import type { Cell, TableContent } from '../port';
import { findColumns } from '../codec/headers';
import { tableNamed } from '../schema';

interface Practice {
  readonly location: string;
  readonly tower: readonly TableContent[];
  /** The day its figures are of. */
  readonly asOf: Day;
  /** It comes without its last part. */
  readonly broken: boolean;
}

/** Changes the cells of one column, row by row. */
function changed(
  tower: readonly TableContent[],
  { table, column }: { readonly table: string; readonly column: string },
  change: (cell: Cell, row: number) => Cell,
): readonly TableContent[] {
  const schema = tableNamed(table);
  return tower.map((content) => {
    if (content.name !== table || schema === undefined) return content;
    const at = findColumns(schema, content.headers).found.find((hit) => hit.column.id === column)?.at;
    const rows = content.rows.map((row, index) => row.map((cell, i) => (i === at ? change(cell, index) : cell)));
    return { ...content, rows };
  });
}

/** Whole cases, a little more or less than before: each location by its own share. */
const moved =
  (share: number) =>
  (cell: Cell, row: number): Cell =>
    typeof cell === 'number' && row % 3 === 0 ? Math.round(cell * (1 + share)) : cell;

const SHARES = [0.04, -0.06, 0.08, -0.03, 0.05, -0.08, 0.02, 0.06];
const STALE = 1;
const UNKNOWN = 3;
const OWN_NORM = 4;
const BROKEN = 6;
const STALE_DAYS = 90;
const YOUNG_DAYS = 3;

/** @param today the day before which the deliveries are dated. */
export function practiceDeliveries(
  tower: readonly TableContent[],
  locations: readonly string[],
  today: Day,
): readonly Practice[] {
  return locations.map((location, at) => {
    const stock = changed(tower, { table: 'vkt_Stock', column: 'cases' }, moved(SHARES[at % SHARES.length] ?? 0));
    const named = at === UNKNOWN ? changed(stock, { table: 'vkt_Stock', column: 'product' }, misspelt) : stock;
    const normed = at === OWN_NORM ? changed(named, { table: 'vkt_Steps', column: 'normTime' }, firstNorm) : named;
    return {
      location,
      tower: normed,
      asOf: today - (at === STALE ? STALE_DAYS : YOUNG_DAYS + at),
      broken: at === BROKEN,
    };
  });
}

/** The third letter twice, in every fourth row: "Spooor 4", "Traack 4"; in any language the same rows. */
const misspelt = (cell: Cell, row: number): Cell =>
  typeof cell === 'string' && row % 4 === 0 ? cell.replace(/^(..)(.)/u, '$1$2$2') : cell;

const firstNorm = (cell: Cell, row: number): Cell =>
  row === 0 ? (typeof cell === 'number' ? cell * 1.25 : `(${String(cell)}) * 1.25`) : cell;
