/** What somebody typed, quoted inside a sentence: short, and with nothing in it that hides or turns the text around it. */

const NAMED: Readonly<Record<string, string>> = { '\n': '⏎', '\r': '⏎', '\t': '⇥' };
/** Control characters, marks of direction and width, line separators, halves of a character. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const named = (character: string): string =>
  NAMED[character] ?? `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** Characters of somebody's own text in a sentence. */
const LONGEST_SHOWN = 60;

/** The text with what cannot be seen made visible, at most so many characters of it. */
export function shownText(text: string, most = LONGEST_SHOWN): string {
  // Long before it can be shown in full, so that a cell of 32,767 characters costs nothing.
  const characters = [
    ...text
      .slice(0, most * 2)
      .trim()
      .replace(HIDDEN, named),
  ];
  const whole = characters.length <= most && text.length <= most * 2;
  return whole ? characters.join('') : `${characters.slice(0, most).join('')}…`;
}

/** A name, or what a cell holds. */
export const quoted = (text: string, most = LONGEST_SHOWN): string => `“${shownText(text, most)}”`;

/** What somebody is to type in a formula, marks and all: Excel reads straight ones only. */
export const asTyped = (text: string): string => `"${text}"`;

/** Names with commas between them, the first few of them. */
export function shownList(names: readonly string[], most = 8, longest = 30): string {
  const shown = names.slice(0, most).map((name) => shownText(name, longest));
  return names.length > most ? `${shown.join(', ')}, …` : shown.join(', ');
}
