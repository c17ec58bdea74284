/** One tag that begins an element. Pure. */
import { FileProblem } from './problem';
import { isXmlName, plainText } from './xml-words';

interface XmlTag {
  readonly name: string;
  /** Name, value, name, value, … */
  readonly attributes: readonly string[];
  /** The place behind it. */
  readonly end: number;
  /** `<a/>`: it is its element's end too. */
  readonly alone: boolean;
}

const MOST_ATTRIBUTES = 500;
const NAME = /[^\s/>=<"'&]*/y;
const SPACES = /[\t\n\r]/;
const SLASH = 47;
const EQUALS = 61;
const MORE = 62;

const damaged = (part: string, reason: string) => new FileProblem('damaged', `${part}: ${reason.slice(0, 60)}`);

/** The tag that begins at `<`; null when the text ends before it does. */
export function readTag(text: string, start: number, part: string): XmlTag | null {
  const name = wordAt(text, start + 1);
  const attributes: string[] = [];
  for (let at = start + 1 + name.length; ;) {
    const next = skipSpaces(text, at);
    if (next >= text.length) return null;
    const code = text.charCodeAt(next);
    const alone = code === SLASH;
    if (alone && next + 1 >= text.length) return null;
    if (code === MORE || alone) {
      if ((alone && text.charCodeAt(next + 1) !== MORE) || !isXmlName(name)) throw damaged(part, `tag ${name}`);
      return { name, attributes, end: next + (alone ? 2 : 1), alone };
    }
    // Between a name and the next attribute stands a space.
    if (next === at) throw damaged(part, `tag ${name}`);
    at = readAttribute(text, next, { attributes, part });
    if (at < 0) return null;
  }
}

interface Reading {
  readonly attributes: string[];
  readonly part: string;
}

/** Adds the attribute that begins here; returns the place behind it, -1 when the text ends before. */
function readAttribute(text: string, start: number, { attributes, part }: Reading): number {
  const name = wordAt(text, start);
  const equals = skipSpaces(text, start + name.length);
  const opening = skipSpaces(text, equals + 1);
  if (opening >= text.length) return -1;
  const quote = text.charAt(opening);
  if (text.charCodeAt(equals) !== EQUALS || (quote !== '"' && quote !== "'")) throw damaged(part, `attribute ${name}`);
  const end = text.indexOf(quote, opening + 1);
  if (end < 0) return -1;
  const value = text.slice(opening + 1, end);
  if (value.includes('<') || !isXmlName(name)) throw damaged(part, `attribute ${name}`);
  for (let i = 0; i < attributes.length; i += 2) if (attributes[i] === name) throw damaged(part, `${name} twice`);
  if (attributes.length > MOST_ATTRIBUTES * 2) throw damaged(part, 'attributes');
  attributes.push(name, plainText(SPACES.test(value) ? value.replace(/\r\n|[\t\n\r]/g, ' ') : value, part));
  return end + 1;
}

function wordAt(text: string, at: number): string {
  NAME.lastIndex = at;
  return NAME.exec(text)?.[0] ?? '';
}

function skipSpaces(text: string, at: number): number {
  for (let next = at; ; next++) {
    const code = text.charCodeAt(next);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return next;
  }
}
