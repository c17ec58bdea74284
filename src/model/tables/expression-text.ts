/**
 * The text of an expression with every amount in it made plain: "x * 1,1", "1 h 30 min" and "x + 1.500" become
 * "x * 1.1", "1.5" and "x + 1500". What could be read in two ways, or has no operator between two values, is refused.
 */
import { MINUTES_PER_HOUR, minutesPer } from './durations';
import { Refused, type ExpressionFault, type FaultData } from './expression-fault';
import { findName } from './names';
import { readNumber } from './numbers';
import { plainText } from './reading';

type PlainExpression =
  | { readonly ok: true; readonly text: string; readonly share: FaultData | null }
  | { readonly ok: false; readonly fault: ExpressionFault; readonly data: FaultData };

const AMOUNT = /(?:[1-9]\d{0,2}(?:[ '’]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*|[.,]\d+)(?:e[+-]?\d+)?/iy;
const WORD = /[\p{L}_][\p{L}\p{N}_]*/uy;
const UNIT = / ?(\p{L}+)(?![\p{L}\p{N}_])/uy;
const PERCENT = / ?%/y;
const COMPARISON = /[<>=!]=/y;
const SPACE = /\s+/y;
const CLOCK = /^[-+]? ?\d{1,3}:\d{2}(?::\d{2})?$/;
/** A factor such as 1.125 may as well be meant as 1,125; as an amount ("x + 1.500", "77.000") it is a thousand. */
const DOUBTFUL_FACTOR = /^[1-9]\.\d{3}$/;
/**
 * In a lever, where a change such as "x + 1.125" may have been typed with a decimal point. Nobody ends decimals on a 0, so
 * "x + 1.500" is a thousand as it is in a cell.
 */
const DOUBTFUL_CHANGE = /^[1-9]\d{0,2}\.\d{2}[1-9]$/;
const OPERATOR_WORDS: ReadonlySet<string> = new Set(['and', 'or', 'not']);
const WRITTEN_OTHERWISE: ReadonlyMap<string, string> = new Map([
  ['×', '*'],
  ['÷', '/'],
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '!='],
]);

interface Piece {
  readonly text: string;
  /** value: something that stands for a number; call: the name of a function; open: a bracket; mark: all else. */
  readonly kind: 'value' | 'call' | 'open' | 'close' | 'mark';
  /** As it was written. */
  readonly from: string;
  readonly percent?: number;
}

/** Runs a sticky pattern at a place. */
function at(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(text);
}

/**
 * Makes the amounts of an expression plain.
 *
 * @param names names of values, which go before units of the same name.
 * @returns the text with plain numbers; share: a percentage in it that is no factor, which only means something where a share
 * is asked, as the data of the fault it is elsewhere.
 */
export function plainExpression(text: string, names: readonly string[]): PlainExpression {
  const plain = plainText(text);
  if (CLOCK.test(plain)) return { ok: false, fault: 'clock-time', data: { name: plain } };
  try {
    const pieces = piecesOf(plain, names);
    checkPoints(pieces, names.includes('x'));
    return { ok: true, text: pieces.map(spaced).join(''), share: shareIn(pieces, names) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, fault: error.fault, data: error.data };
    throw error;
  }
}

/** Only words need room around them: side by side stand no two of the others. */
const spaced = ({ text }: Piece): string => (OPERATOR_WORDS.has(text) ? ` ${text} ` : text);

interface Surroundings {
  readonly names: readonly string[];
  /** Semicolons part the arguments, so a comma is a decimal one. */
  readonly semicolons: boolean;
  /** Inside the brackets of a function. */
  inCall: boolean;
}

function piecesOf(text: string, names: readonly string[]): readonly Piece[] {
  const place: Surroundings = { names, semicolons: text.includes(';'), inCall: false };
  const pieces: Piece[] = [];
  const brackets: boolean[] = [];
  for (let from = 0; from < text.length;) {
    const space = at(SPACE, text, from);
    if (space) {
      from += space[0].length;
      continue;
    }
    const piece = amountAt(text, from, place) ?? wordAt(text, from, names) ?? markAt(text, from);
    refuseSideBySide(pieces.at(-1), piece, names);
    if (piece.kind === 'open') brackets.push(pieces.at(-1)?.kind === 'call');
    if (piece.kind === 'close') brackets.pop();
    place.inCall = brackets.includes(true);
    pieces.push(piece);
    from += piece.from.length;
  }
  return pieces;
}

function refuseSideBySide(before: Piece | undefined, piece: Piece, names: readonly string[]): void {
  if (before?.kind !== 'value' && before?.kind !== 'close') return;
  const follows = piece.kind === 'value' || piece.kind === 'call' || piece.kind === 'open';
  if (!follows) return;
  const unknown = [before, piece].find(({ text, kind }) => kind === 'value' && isUnknown(text, names));
  if (unknown) throw new Refused('unknown-name', { name: unknown.text });
  throw new Refused('no-operator', { name: `${before.from} ${piece.from}` });
}

const isUnknown = (text: string, names: readonly string[]): boolean =>
  /^[\p{L}_]/u.test(text) && !names.includes(text) && minutesPer(text) === null;

/** A word that is the name of a value, however it is written, gets its spelling. */
function wordAt(text: string, from: number, names: readonly string[]): Piece | null {
  const word = at(WORD, text, from)?.[0];
  if (word === undefined) return null;
  if (OPERATOR_WORDS.has(word)) return { kind: 'mark', text: word, from: word };
  const isCall = /^\s*\(/.test(text.slice(from + word.length));
  if (isCall) return { kind: 'call', text: word, from: word };
  return { kind: 'value', text: names.includes(word) ? word : (findName(names, word) ?? word), from: word };
}

function markAt(text: string, from: number): Piece {
  const mark = at(COMPARISON, text, from)?.[0] ?? text.charAt(from);
  const kind = mark === '(' ? 'open' : mark === ')' ? 'close' : 'mark';
  return { kind, text: mark === ';' ? ',' : (WRITTEN_OTHERWISE.get(mark) ?? mark), from: mark };
}

/** A number with its percent sign or its units. */
function amountAt(text: string, from: number, place: Surroundings): Piece | null {
  const first = at(AMOUNT, text, from)?.[0];
  if (first === undefined) return null;
  let until = from + first.length;
  const value = numberOf(first, place);
  const percent = at(PERCENT, text, until);
  if (percent) {
    const whole = text.slice(from, until + percent[0].length);
    return { kind: 'value', text: String(value / 100), from: whole, percent: value / 100 };
  }
  const unit = unitAt(text, until, place.names);
  if (unit === null) return { kind: 'value', text: String(value), from: first };
  until += unit.length;
  let minutes = value * unit.minutes;
  for (let last = unit.minutes; ;) {
    const next = smallerAt(text, until, { last, place });
    if (next === null) break;
    minutes += next.minutes;
    last = next.unit;
    until += next.length;
  }
  return { kind: 'value', text: String(minutes / MINUTES_PER_HOUR), from: text.slice(from, until) };
}

interface Unit {
  readonly minutes: number;
  readonly length: number;
}

function unitAt(text: string, from: number, names: readonly string[]): Unit | null {
  const found = at(UNIT, text, from);
  const word = found?.[1];
  if (!found || word === undefined || names.includes(word)) return null;
  const minutes = minutesPer(word);
  // "min(" is the function.
  if (minutes === null || /^\s*\(/.test(text.slice(from + found[0].length))) return null;
  return { minutes, length: found[0].length };
}

/** "30 min" behind "1 h": an amount of a smaller unit. */
function smallerAt(
  text: string,
  from: number,
  { last, place }: { readonly last: number; readonly place: Surroundings },
): (Unit & { readonly unit: number }) | null {
  const space = at(SPACE, text, from)?.[0].length ?? 0;
  const amount = at(AMOUNT, text, from + space)?.[0];
  if (amount === undefined) return null;
  const unit = unitAt(text, from + space + amount.length, place.names);
  if (unit === null || unit.minutes >= last) return null;
  const minutes = numberOf(amount, place) * unit.minutes;
  return { minutes, unit: unit.minutes, length: space + amount.length + unit.length };
}

function numberOf(text: string, { inCall, semicolons }: Surroundings): number {
  // Between the brackets of a function a comma between digits may as well part two arguments.
  if (inCall && !semicolons && text.includes(',')) throw new Refused('comma', { name: text });
  const read = readNumber(text);
  if (read.ok) return read.value;
  if (read.code === 'two-readings') throw new Refused('two-readings', { ...read.data, name: text });
  throw new Refused('not-a-number', { name: text });
}

const isFactor = (piece: Piece | undefined): boolean => piece !== undefined && /^[*/^]$/.test(piece.text);

/** Refuses amounts of which the point may be a decimal one. */
function checkPoints(pieces: readonly Piece[], isLever: boolean): void {
  pieces.forEach((piece, index) => {
    const factor = isFactor(pieces[index - 1]) || isFactor(pieces[index + 1]);
    const doubtful = (factor && DOUBTFUL_FACTOR.test(piece.from)) || (isLever && DOUBTFUL_CHANGE.test(piece.from));
    if (!doubtful) return;
    const thousands = Number(piece.text);
    throw new Refused('two-readings', { decimal: thousands / 1000, thousands, name: piece.from });
  });
}

/** Five percent of what? "x + 5%" is refused; "x * 110%" is a factor; "5%" on its own is a share. */
function shareIn(pieces: readonly Piece[], names: readonly string[]): FaultData | null {
  let share: FaultData | null = null;
  pieces.forEach(({ percent, from }, index) => {
    const around = [pieces[index - 1], pieces[index + 1]];
    if (percent === undefined || around.some(isFactor)) return;
    const sign = around.find((piece) => /^[+-]$/.test(piece?.text ?? ''))?.text;
    const factor = Number((sign === '-' ? 1 - percent : 1 + percent).toPrecision(12));
    const data = { name: from, factor, ofX: names.includes('x') ? 1 : 0 };
    if (sign !== undefined) throw new Refused('percentage', data);
    share ??= data;
  });
  return share;
}
