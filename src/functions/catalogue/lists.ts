/** Lists that belong together: one value stands for all, otherwise the sizes must agree. */
import type { CellBlock } from '../argument-lists';
import { refuse, type Refusal } from '../define';

/** The list itself, or one value repeated; undefined when it has another size. */
export function spread(list: readonly number[], size: number): readonly number[] | undefined {
  if (list.length === size) return list;
  const [only] = list;
  return list.length === 1 && only !== undefined ? Array.from({ length: size }, () => only) : undefined;
}

export const unequal = (size: number): Refusal =>
  refuse(
    'value',
    `de bereiken zijn niet even groot; geef overal ${size} waarden of één.`,
    `the ranges differ in size; give ${size} values everywhere, or one.`,
  );

/** A list as the column Excel spills. */
export const column = (values: ArrayLike<number>): readonly (readonly number[])[] =>
  Array.from(values, (value) => [value]);

const isOne = ({ values }: CellBlock): boolean => values.length === 1;

/** Ranges whose cells go together, place by place, as lists of one size; where one is one value it stands for all. */
export function paired<K extends string>(
  blocks: Readonly<Record<K, CellBlock>>,
): Readonly<Record<K, readonly number[]>> | Refusal {
  const all = Object.values<CellBlock>(blocks);
  const size = Math.max(...all.map(({ values }) => values.length));
  const lists = Object.entries<CellBlock>(blocks).map(([name, { values }]) => [name, spread(values, size)] as const);
  if (lists.some(([, list]) => list === undefined)) return unequal(size);
  // A row beside a column has one order; two blocks of another shape have not.
  const wide = all.find(({ rows, columns }) => rows > 1 && columns > 1);
  const other = all.find((one) => wide !== undefined && !isOne(one) && one.rows !== wide.rows);
  if (wide !== undefined && other !== undefined) return otherShape(wide, other);
  return Object.fromEntries(lists) as Record<K, readonly number[]>; // each list was looked at above
}

const otherShape = (one: CellBlock, other: CellBlock): Refusal =>
  refuse(
    'value',
    `de bereiken hebben niet dezelfde vorm: ${one.rows} bij ${one.columns} en ${other.rows} bij ${other.columns} cellen; geef ze evenveel rijen en kolommen.`,
    `the ranges differ in shape: ${one.rows} by ${one.columns} and ${other.rows} by ${other.columns} cells; give them as many rows and columns.`,
  );
