/** How what is judged looks: a shape before the words, for whoever sees no colour or prints without, and colour besides. */
import type { TableMark } from './layout';

type MarkLook = TableMark['look'];

const SHAPES: Readonly<Record<MarkLook, string>> = { good: '●', warning: '▲', bad: '■', unknown: '–' };

/** Each answer that a column of the report can give. */
export const LOOKS = {
  signal: { none: 'unknown', green: 'good', amber: 'warning', red: 'bad' },
  outcome: { met: 'good', metPartly: 'unknown', missed: 'bad', unknown: 'unknown' },
  status: { assumption: 'warning', measured: 'good', approved: 'good' },
  effects: { 'left-out': 'bad', 'no-effect': 'unknown', counts: 'warning' },
  deliveries: { fresh: 'good', old: 'warning', missing: 'bad' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, MarkLook>>>>;

type Looks<A extends string> = Readonly<Record<A, MarkLook>>;

/** The words of such answers, each with its shape before it. */
export function shaped<A extends string>(looks: Looks<A>, words: Readonly<Record<A, string>>): Record<A, string> {
  const answers = Object.keys(looks) as A[]; // of a literal record
  // An entry for each of the answers.
  return Object.fromEntries(answers.map((one) => [one, `${SHAPES[looks[one]]} ${words[one]}`])) as Record<A, string>;
}

/** The colours of a column with such words. */
export const colours = (looks: Looks<string>, column: number): readonly TableMark[] =>
  [...new Set(Object.values(looks))].map((look) => ({ column, columns: 1, startsWith: SHAPES[look], look }));
