/**
 * Whether Excel could read a formula from a file. The grid keeps what a user left unfinished; in a file one such formula
 * makes Excel offer to repair everything. Not a grammar: it finds what is unfinished, not a function's missing arguments. Pure.
 */
import { scanFormula } from './scan';
import { hasLooseSingle } from './single';

/** Excel's own limit. */
const LONGEST = 8192;
const CLOSERS = { text: '"', sheet: "'", bracket: ']', array: '}' } as const;

export function isValidFormula(formula: string): boolean {
  if (formula.trim() === '' || formula.length > LONGEST) return false;
  const pieces = scanFormula(formula);
  const whole = pieces.every(({ kind, source }, i) => {
    if (kind === 'code') return true;
    if (source.length < 2 || !source.endsWith(CLOSERS[kind])) return false;
    // A column belongs to a table: `[Uren]` alone stands for nothing outside one.
    return kind !== 'bracket' || /[\p{L}\d_.\\]$/u.test(pieces[i - 1]?.source ?? '');
  });
  if (!whole || hasLooseSingle(formula)) return false;
  return isFinished(
    pieces.map(({ kind, source }) => (kind === 'code' ? source : kind === 'bracket' ? '' : '0')).join(''),
  );
}

function isFinished(code: string): boolean {
  let depth = 0;
  for (const letter of code) {
    if (letter === '(') depth++;
    if (letter === ')' && depth-- === 0) return false;
  }
  const unfinished = /^\s*[*/^&=<>,)]|[-+*/^&=<>,(]\s*$|[-+*/^&=]\s*[*/^&=)]|[<>]\s*[*/^&)]|;/;
  return depth === 0 && !unfinished.test(code);
}
