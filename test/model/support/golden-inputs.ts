// Reading the inputs of a golden case; they keep the names their source gives them.

export type Answer = number | readonly Answer[] | { readonly [figure: string]: Answer };

export type Inputs = Readonly<Record<string, unknown>>;

/** A number among the inputs, under the first of the names it goes by that is there. */
export function number(inputs: Inputs, ...names: readonly string[]): number {
  const value = names.map((name) => inputs[name]).find((one) => typeof one === 'number');
  if (typeof value !== 'number') throw new Error(`no number ${names.join(' or ')}`);
  return value;
}

export function numbers(inputs: Inputs, name: string): readonly number[] {
  const value = inputs[name];
  if (!Array.isArray(value)) throw new Error(`no list ${name}`);
  return value as readonly number[];
}

export const repeat = (count: number, value: number): number[] => Array<number>(count).fill(value);
