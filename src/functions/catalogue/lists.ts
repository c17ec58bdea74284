/** Lists that belong together: one value stands for all, otherwise the sizes must agree. */
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
