/**
 * Names in formulas. The engine puts what a name stands for in its place, text for text: a name that leads to itself without end,
 * ten names that each say the next one ten times until memory is full, and `name*2` of a name for 1+2 as 1+2*2.
 */
import type { LexerTreeBuilder } from '@univerjs/engine-formula';
import { scanFormula } from '../../../xlsx/notation/scan';

/** What a name that leads to itself, or to too much, comes to: it can be taken for no number. */
const NO_NAME = '#NAME?';
/** Characters the names of one formula may come to: four of the longest formulas Excel takes. */
const LONGEST = 32_768;
/** Names within names. */
const DEEPEST = 200;

const PLACE = '_handleNestedDefinedName';
const READ = 'treeBuilder';

interface Inserted {
  readonly sequenceString: string;
}

const isInserted = (given: unknown): given is Inserted =>
  typeof given === 'object' && given !== null && 'sequenceString' in given;

/** @param builder what all readers of formulas inherit from */
export function limitNames(builder: LexerTreeBuilder): void {
  const place: unknown = Reflect.get(builder, PLACE);
  const read: unknown = Reflect.get(builder, READ);
  if (typeof place !== 'function' || typeof read !== 'function')
    throw new Error('Univer changed: see grid/engine/defined-names.ts.');
  /** The names being read, each within the one before. */
  const within: unknown[] = [];
  let length = 0;
  Reflect.set(builder, READ, function (this: unknown, ...given: readonly unknown[]): unknown {
    length = 0;
    return Reflect.apply(read, this, given);
  });
  Reflect.set(builder, PLACE, function (this: unknown, content: string, ...given: readonly unknown[]): unknown {
    length += content.length;
    if (within.includes(content) || within.length >= DEEPEST || length > LONGEST) return NO_NAME;
    within.push(content);
    try {
      const found: unknown = Reflect.apply(place, this, [content, ...given]);
      return isInserted(found) ? { ...found, sequenceString: asOne(found.sequenceString) } : found;
    } finally {
      within.pop();
    }
  });
}

/** Within brackets where a sign beside it could take part of it: `asOne('1+2') // '(1+2)'`, `asOne('SUM(A1:A2)') // 'SUM(A1:A2)'`. */
function asOne(formula: string): string {
  let depth = 0;
  for (const { kind, source } of scanFormula(formula)) {
    if (kind !== 'code') continue;
    for (const sign of source) {
      if (sign === '(') depth++;
      else if (sign === ')') depth--;
      else if (depth === 0 && /[-+*/^&=<>%]/.test(sign)) return `(${formula})`;
    }
  }
  return formula;
}
