/** Cuts a formula into the pieces its translators must tell apart. Pure. */

type PieceKind =
  | 'text' // "…" with its quotes
  | 'sheet' // '…' a quoted sheet name
  | 'bracket' // […] including nested brackets: part of a structured reference
  | 'array' // {…} an array constant
  | 'code'; // everything else

export interface Piece {
  readonly kind: PieceKind;
  readonly source: string;
}

const CLOSERS: Readonly<Record<string, { readonly kind: PieceKind; readonly close: string }>> = {
  '"': { kind: 'text', close: '"' },
  "'": { kind: 'sheet', close: "'" },
  '[': { kind: 'bracket', close: ']' },
  '{': { kind: 'array', close: '}' },
};

/** The pieces of a formula; joined they are the formula again. */
export function scanFormula(formula: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let code = '';
  for (let i = 0; i < formula.length;) {
    const opener = CLOSERS[formula.charAt(i)];
    if (!opener) {
      code += formula.charAt(i++);
      continue;
    }
    const end = endOf(formula, i, opener.close);
    if (code) pieces.push({ kind: 'code', source: code });
    code = '';
    pieces.push({ kind: opener.kind, source: formula.slice(i, end) });
    i = end;
  }
  return code ? [...pieces, { kind: 'code', source: code }] : pieces;
}

/** The position after the closer; the end of the formula when it is missing. */
function endOf(formula: string, start: number, close: string): number {
  if (close === ']') return endOfBracket(formula, start);
  for (let i = start + 1; i < formula.length; i++) {
    if (formula.charAt(i) !== close) continue;
    const doubled = close !== '}' && formula.charAt(i + 1) === close;
    if (!doubled) return i + 1;
    i++;
  }
  return formula.length;
}

function endOfBracket(formula: string, start: number): number {
  let depth = 0;
  for (let i = start; i < formula.length; i++) {
    const letter = formula.charAt(i);
    if (letter === "'") i++; // in a column name, ' escapes the next character
    else if (letter === '[') depth++;
    else if (letter === ']' && --depth === 0) return i + 1;
  }
  return formula.length;
}
