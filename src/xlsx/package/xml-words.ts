/** Names and texts of XML. Pure. */
import { FileProblem } from './problem';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const NAME = /^(?:[\p{L}_][\p{L}\p{M}\p{N}_.\-\u00b7]*:)?[\p{L}_][\p{L}\p{M}\p{N}_.\-\u00b7]*$/u;

/** A part uses few names, many times. */
const known = new Set<string>();
const MOST_KNOWN = 2_000;

export function isXmlName(name: string): boolean {
  if (known.has(name)) return true;
  if (!NAME.test(name)) return false;
  if (known.size < MOST_KNOWN) known.add(name);
  return true;
}

/** A text with its entities put in, and line ends as XML has them. */
export function plainText(source: string, part: string): string {
  const text = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,12};)?/g, (_all, name: string | undefined) => {
    const found = name === undefined ? null : entity(name.slice(0, -1));
    if (found === null) throw new FileProblem('damaged', `${part}: & ${name ?? ''}`);
    return found;
  });
}

function entity(name: string): string | null {
  const plain = ENTITIES.get(name);
  if (plain !== undefined) return plain;
  const parts = /^#(?:x([0-9A-Fa-f]+)|([0-9]+))$/.exec(name);
  if (!parts) return null;
  const code = parts[1] === undefined ? Number(parts[2]) : Number.parseInt(parts[1], 16);
  const control = code < 0x20 && code !== 0x9 && code !== 0xa && code !== 0xd;
  const halves = code >= 0xd800 && code <= 0xdfff;
  return control || halves || code === 0xfffe || code === 0xffff || code > 0x10ffff ? null : String.fromCodePoint(code);
}
