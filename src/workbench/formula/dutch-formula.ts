/**
 * Formulas as a user types and sees them, and as the engine has them. Dutch Excel parts arguments with semicolons and
 * writes decimals with a comma, `SOM`, `WAAR`, `{1\2}` and `[#Deze rij]`; the engine knows English notation only. Pure.
 */
import { scanFormula, type Piece } from '../../xlsx/notation/scan';
import { DUTCH_FUNCTIONS } from './dutch-functions';
import type { Language } from '../../language';

const ENGLISH_FUNCTIONS: ReadonlyMap<string, string> = new Map(
  [...DUTCH_FUNCTIONS].map(([dutch, english]) => [english, dutch]),
);
const ITEMS = [
  ['#Deze rij', '#This Row'],
  ['#Alles', '#All'],
  ['#Gegevens', '#Data'],
  ['#Kopteksten', '#Headers'],
  ['#Totalen', '#Totals'],
] as const;

/** A name, a reference, a function. */
const WORD = String.raw`[\p{L}_\\$][\p{L}\p{N}_.\\$!]*`;
const EXPONENT = String.raw`(?:E[-+]?\d+)?`;
/** Numbers with their signs as far as they touch (`1,5`, `,5`, `1.5`, `1,2,3`); behind a reference or `)` a comma is none of them. */
const TYPED = String.raw`(?:\d+(?:[.,]\d+)*|(?<![\p{L}\p{N}_.\\)\]}"#%])[.,]\d+(?:[.,]\d+)*)${EXPONENT}`;
const ENGLISH = String.raw`(?:\d+(?:\.\d+)?|\.\d+)${EXPONENT}`;

const tokens = (numbers: string) => new RegExp(`(${WORD})|(${numbers})|([^])`, 'giu');
const TYPED_TOKENS = tokens(TYPED);
const ENGLISH_TOKENS = tokens(ENGLISH);

interface Token {
  readonly kind: 'word' | 'number' | 'sign';
  readonly source: string;
  /** Before an opening parenthesis. */
  readonly called: boolean;
}

const tokensOf = (code: string, pattern: RegExp): readonly Token[] =>
  [...code.matchAll(pattern)].map(({ 0: source, 1: word, 2: number, index }) => ({
    kind: word ? 'word' : number ? 'number' : 'sign',
    source,
    called: code.charAt(index + source.length) === '(',
  }));

/** A text, a sheet's name or a bracket before a piece of code shows in it as a quote: a comma behind it parts arguments. */
const inContext = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece, i) => (i > 0 && piece.kind === 'code' ? { ...piece, source: `"${piece.source}` } : piece));

/**
 * A typed formula → the engine's notation.
 *
 * In Dutch a comma that touches a digit is decimal, also in `VKT.FTE(12,5)`: one number, as in Dutch Excel. English
 * formulas, which Dutch Excel refuses, are understood where they cannot be Dutch: no semicolon, and a decimal point, a
 * comma that is no decimal sign, or a function whose name is English only.
 *
 * @example readTypedFormula('=SOM(1,5;2)', 'nl') // '=SUM(1.5,2)'
 */
export function readTypedFormula(formula: string, language: Language): string {
  if (language !== 'nl') return formula;
  const pieces = scanFormula(formula);
  const shown = inContext(pieces);
  const dutch = pieces.some(isDutch) || !shown.some(isEnglish);
  return shown
    .map((piece, i) => read(piece, dutch).slice(piece.source.length - (pieces[i]?.source.length ?? 0)))
    .join('');
}

function read({ kind, source }: Piece, dutch: boolean): string {
  if (kind === 'text' || kind === 'sheet') return source;
  if (kind === 'bracket') return readBracket(source);
  const separator = kind === 'array' ? COLUMN : ';';
  return outsideTexts(source, kind, (code) =>
    tokensOf(kind === 'array' ? code.replaceAll('\\', COLUMN) : code, TYPED_TOKENS)
      .map((token) => {
        if (token.kind === 'number') return dutch ? token.source.replaceAll(',', '.') : token.source;
        if (token.source === separator) return ',';
        return token.kind === 'word' ? englishWord(token) : token.source;
      })
      .join(''),
  );
}

/** A semicolon between arguments, a backslash between columns. */
function isDutch({ kind, source }: Piece): boolean {
  return (kind === 'code' && source.includes(';')) || (kind === 'array' && withoutTexts(source).includes('\\'));
}

function isEnglish({ kind, source }: Piece): boolean {
  if (kind !== 'code' && kind !== 'array') return false;
  return tokensOf(kind === 'array' ? withoutTexts(source) : source, TYPED_TOKENS).some((token) => {
    if (token.kind === 'number') return /\.|,.*,/.test(token.source);
    return token.source === ',' || (token.called && isEnglishOnly(token.source.toUpperCase()));
  });
}

const isEnglishOnly = (name: string) => ENGLISH_FUNCTIONS.has(name) && !DUTCH_FUNCTIONS.has(name);

function englishWord({ source, called }: Token): string {
  const upper = source.toUpperCase();
  if (called) return DUTCH_FUNCTIONS.get(upper) ?? source;
  return upper === 'WAAR' ? 'TRUE' : upper === 'ONWAAR' ? 'FALSE' : source;
}

/** `[[#Deze rij];[Zaken]]` → `[[#This Row],[Zaken]]`. */
function readBracket(bracket: string): string {
  const english = bracket.replaceAll('];[', '],[');
  return ITEMS.reduce((text, [dutch, item]) => text.replace(new RegExp(`\\[${dutch}\\]`, 'gi'), `[${item}]`), english);
}

/**
 * A formula of the engine's → what a user of the language would type. Read again it is the same formula.
 *
 * @example shownFormula('=SUM(1.5,2)', 'nl') // '=SOM(1,5;2)'
 */
export function shownFormula(formula: string, language: Language): string {
  if (language !== 'nl') return formula;
  return scanFormula(formula).map(show).join('');
}

function show({ kind, source }: Piece): string {
  if (kind === 'text' || kind === 'sheet') return source;
  if (kind === 'bracket') return showBracket(source);
  const separator = kind === 'array' ? '\\' : ';';
  return outsideTexts(source, kind, (code) =>
    tokensOf(code, ENGLISH_TOKENS)
      .map((token) => {
        if (token.kind === 'number') return token.source.replace('.', ',');
        if (token.source === ',') return separator;
        return token.kind === 'word' ? dutchWord(token) : token.source;
      })
      .join(''),
  );
}

function dutchWord({ source, called }: Token): string {
  const upper = source.toUpperCase();
  if (called) return ENGLISH_FUNCTIONS.get(upper) ?? source;
  return upper === 'TRUE' ? 'WAAR' : upper === 'FALSE' ? 'ONWAAR' : source;
}

function showBracket(bracket: string): string {
  const dutch = bracket.replaceAll('],[', '];[');
  return ITEMS.reduce(
    (text, [item, english]) => text.replace(new RegExp(`\\[${english}\\]`, 'gi'), `[${item}]`),
    dutch,
  );
}

/** A backslash between columns would read as part of a name. */
const COLUMN = '\u0001';

const withoutTexts = (array: string) => array.replace(/"(?:[^"]|"")*"/g, '""');

/** Array constants hold texts, code does not. */
function outsideTexts(source: string, kind: Piece['kind'], change: (code: string) => string): string {
  if (kind === 'code') return change(source);
  return source.replace(/"[^"]*"|[^"]+/g, (part) => (part.startsWith('"') ? part : change(part)));
}
