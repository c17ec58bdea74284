/** Univer's reading of a formula, mended: its private fields used here are named and checked at start. */
import type { Injector } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import { scanFormula } from '../../../xlsx/notation/scan';

/** Private members of LexerTreeBuilder. */
interface LexerInternals {
  sequenceNodesBuilder(formula: string): SequenceNode[] | undefined;
  _tableBracketState: boolean;
  _squareBracketState: number;
  _resetTemp(): void;
}

/**
 * Univer reads formulas with one object for editor and engine, and forgets to clear its bracket counts between
 * two readings. After an unfinished "=Table[" in the editor every formula would be #NAME?.
 */
export function repairLexer(injector: Injector): void {
  const lexer: unknown = injector.get(LexerTreeBuilder);
  if (!hasLexerInternals(lexer)) throw new Error('Univer changed: see grid/engine/lexer.ts.');
  const reset = lexer._resetTemp.bind(lexer);
  lexer._resetTemp = () => {
    reset();
    lexer._tableBracketState = false;
    lexer._squareBracketState = 0;
  };
  const sequence = lexer.sequenceNodesBuilder.bind(lexer);
  lexer.sequenceNodesBuilder = (formula) => {
    const nodes = sequence(withCommas(formula))?.map(asTyped);
    return nodes && formula.includes(';') ? withSemicolons(nodes, formula) : nodes;
  };
}

/** In the editor stands what was typed: Dutch arguments are parted by semicolons, which the engine does not know. */
function withCommas(formula: string): string {
  if (!formula.includes(';')) return formula;
  return scanFormula(formula)
    .map(({ kind, source }) => (kind === 'code' ? source.replaceAll(';', ',') : source))
    .join('');
}

function withSemicolons(nodes: readonly SequenceNode[], formula: string): SequenceNode[] {
  let at = formula.startsWith('=') ? 1 : 0;
  return nodes.map((node) => {
    const start = at;
    at += typeof node === 'object' ? node.token.length : node.length;
    return node === ',' ? formula.slice(start, at) : node;
  });
}

/**
 * The cell editor rewrites each number of a typed formula as it would write it itself: the "05" of a Dutch 0,05 becomes
 * 5. Nodes of the kind for arrays it leaves alone; nothing else looks at the kind of a number but the editor's colours.
 */
function asTyped(node: SequenceNode): SequenceNode {
  return typeof node === 'object' && /^\s*[\d.]/.test(node.token) && /^[01]$/.test(String(node.nodeType))
    ? { ...node, nodeType: ARRAY_NODE }
    : node;
}

const ARRAY_NODE = 5;
type SequenceNode = string | { readonly token: string; readonly nodeType: number };

function hasLexerInternals(value: unknown): value is LexerInternals {
  if (typeof value !== 'object' || value === null) return false;
  return ['_tableBracketState', '_squareBracketState', '_resetTemp', 'sequenceNodesBuilder'].every(
    (field) => field in value,
  );
}
