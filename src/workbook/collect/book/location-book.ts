/** The workbook a location gets: a complete model of that location, to fill in with or without the add-in. */
import { nameKey } from '../../../model/tables/names';
import type { Language } from '../../../language';
import type { Book } from '../../../xlsx/book/book';
import { Looks } from '../../../xlsx/book/looks';
import { languageOfTable, newTable } from '../../codec/encode';
import { findColumns } from '../../codec/headers';
import type { Cell, NewTable, TableContent } from '../../port';
import { TABLES } from '../../schema';
import type { PlainTable } from '../../schema/table-schema';
import { contentOf } from '../rows/content-of';
import type { Cover } from './cover';
import { coverSheet } from './cover-sheet';
import { readRows } from '../rows/read-rows';
import { tableSheet } from './table-sheet';
import { LOCATION_TABLES, STEPS } from '../rows/tables-of-a-location';

/** What is the tower's business only. */
const KEPT_AT_THE_TOWER: readonly string[] = ['vkt_Collected'];
const toFillIn = (table: string): boolean => LOCATION_TABLES.some((one) => one.table === table);

/**
 * The workbook of one location: a cover, the tables it fills in with the rows the tower has of it, and the tower's other
 * tables as reference.
 *
 * @param tower the tower's tables.
 * @param cover which location, of which model and edition, and when it is wanted back.
 * @returns rows of other locations are in none of its sheets; columns that an analyst added are not either.
 */
export function locationBook(tower: readonly TableContent[], cover: Cover): Book {
  const language = languageOf(tower);
  const tables = TABLES.filter(({ name }) => !KEPT_AT_THE_TOWER.includes(name)).map((table) => ({
    ...newTable(table, [], language),
    rows: rowsFor(table, contentOf(tower, table.name), cover.location),
  }));
  const order = (table: NewTable): number => (toFillIn(table.name) ? 0 : table.name === STEPS.table ? 1 : 2);
  const sorted = [...tables].sort((a, b) => order(a) - order(b));
  const looks = new Looks();
  const sheets = [
    coverSheet(cover, language, looks),
    ...sorted.map((table) => tableSheet(table, tables, { looks, toFillIn: toFillIn(table.name) })),
  ];
  return {
    looks: looks.all,
    sheets,
    activeSheet: 0,
    names: [],
    structureProtected: false,
    settings: new Map(),
    xmlParts: new Map(),
  };
}

/** The language the tower's tables are in. */
const languageOf = (tower: readonly TableContent[]): Language => {
  const sample = contentOf(tower, 'vkt_Stock') ?? tower[0];
  return sample ? languageOfTable(sample) : 'nl';
};

/** Cells as they are at the tower, in the order of our own columns; of a table with locations only those that hold here. */
function rowsFor(table: PlainTable, content: TableContent | null, location: string): readonly (readonly Cell[])[] {
  if (content === null) return [];
  const { found } = findColumns(table, content.headers);
  const hasPlaces = table.columns.some(({ id }) => id === 'location');
  const here = (place: unknown): boolean =>
    place === null || (typeof place === 'string' && nameKey(place) === nameKey(location));
  return readRows(table.name, content)
    .rows.filter(({ values }) => !hasPlaces || here(values['location']))
    .map(({ cells }) =>
      table.columns.map((column) => {
        const hit = found.find((one) => one.column === column);
        return hit === undefined ? '' : (cells[hit.at] ?? '');
      }),
    );
}

/** A file name that every disk takes: "Den Bosch 2026-11.xlsx". */
export const fileNameOf = ({ location, edition }: Cover): string =>
  `${`${location} ${edition}`.replace(/[\\/:*?"<>|[\]]+/g, '-').trim()}.xlsx`;
