/**
 * Implicit intersection: `@` as people write it, `_xlfn.SINGLE(…)` as files do. A raw `@` in a file makes Excel offer to
 * repair everything. It stands before a cell, a range, a name, a call or something in parentheses, on any sheet; the `@`
 * of a structured reference (`[@Uren]`) is another one. Pure.
 */
import { scanFormula } from './scan';

const SINGLE = '_xlfn.SINGLE(';
/** What stands for the letters of pieces that are not code: places stay the same. */
const MASKS = { text: '\u0001', sheet: '\u0002', bracket: '\u0003', array: '\u0004' } as const;
const WORD = String.raw`[\p{L}\d_.\\?$]+`;
/** A reference, a name, the name of a call, a constant; `(` and `#` may follow. */
const PART = new RegExp(String.raw`(?:(?:\u0002+|\u0003*${WORD})!)?(?:${WORD}|#REF!|\u0001+|\u0004+)?\u0003*`, 'uy');
const BEHIND_OPERAND = /[\p{L}\d_.\\)\u0001-\u0004]/u;

/** `@Blad1!A1:A3` → `_xlfn.SINGLE(Blad1!A1:A3)`. An `@` with nothing behind it stays: see `isValidFormula`. */
export function toSingle(formula: string): string {
  if (!formula.includes('@')) return formula;
  const masked = mask(formula);
  const write = (from: number, to: number): string => {
    let written = '';
    for (let i = from; i < to; i++) {
      const end = masked.code.charAt(i) === '@' && stands(masked, i) ? endOfOperand(masked, i + 1) : i;
      if (end > i + 1) {
        written += `${SINGLE}${write(i + 1, end)})`;
        i = end - 1;
      } else written += formula.charAt(i);
    }
    return written;
  };
  return write(0, formula.length);
}

/** `_xlfn.SINGLE(Blad1!A1:A3)` → `@Blad1!A1:A3`; around more than one operand `@(…)`. */
export function fromSingle(formula: string): string {
  if (!/_xlfn\.SINGLE\(/i.test(formula)) return formula;
  const masked = mask(formula);
  const read = (from: number, to: number): string => {
    let text = '';
    for (let i = from; i < to; i++) {
      const inner = i + SINGLE.length;
      const close = startsSingle(masked.code, i) ? masked.closers.get(inner - 1) : undefined;
      if (close === undefined || close === inner) text += formula.charAt(i);
      else {
        const operand = read(inner, close);
        const single = endOfOperand(masked, inner) === close ? `@${operand}` : `@(${operand})`;
        text += /[:#(!]/.test(masked.code.charAt(close + 1)) ? `(${single})` : single;
        i = close;
      }
    }
    return text;
  };
  return read(0, formula.length);
}

/** Whether an `@` is left that a file cannot hold. */
export function hasLooseSingle(formula: string): boolean {
  return formula.includes('@') && mask(toSingle(formula)).code.includes('@');
}

interface Masked {
  readonly code: string;
  /** Of each opening parenthesis, where it is closed. */
  readonly closers: ReadonlyMap<number, number>;
}

function mask(formula: string): Masked {
  const code = scanFormula(formula)
    .map(({ kind, source }) => (kind === 'code' ? source : MASKS[kind].repeat(source.length)))
    .join('');
  const closers = new Map<number, number>();
  const open: number[] = [];
  for (let i = 0; i < code.length; i++) {
    if (code.charAt(i) === '(') open.push(i);
    const opener = code.charAt(i) === ')' ? open.pop() : undefined;
    if (opener !== undefined) closers.set(opener, i);
  }
  return { code, closers };
}

const startsSingle = (code: string, at: number) =>
  code.charAt(at) === '_' &&
  code.slice(at, at + SINGLE.length).toUpperCase() === SINGLE.toUpperCase() &&
  !(at > 0 && BEHIND_OPERAND.test(code.charAt(at - 1)));

/** Not directly behind something that is whole, as in `a@b`. */
const stands = ({ code }: Masked, at: number) => at === 0 || !BEHIND_OPERAND.test(code.charAt(at - 1));

/** Behind the operand that begins here; the same place when none does. A range with a call in it (`A1:INDEX(…)`) is one. */
function endOfOperand(masked: Masked, start: number): number {
  let end = endOfPart(masked, start);
  while (masked.code.charAt(end) === ':') {
    const next = endOfPart(masked, end + 1);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

function endOfPart(masked: Masked, start: number): number {
  const { code, closers } = masked;
  let begin = start;
  while (/\s/.test(code.charAt(begin))) begin++;
  if (code.charAt(begin) === '@') {
    const inner = endOfOperand(masked, begin + 1);
    return inner === begin + 1 ? start : inner;
  }
  PART.lastIndex = begin;
  let end = begin + (PART.exec(code)?.[0].length ?? 0);
  for (let close = closers.get(end); close !== undefined; close = closers.get(end)) end = close + 1;
  if (end === begin) return start;
  return code.charAt(end) === '#' ? end + 1 : end;
}
