/** Texts: in a list that cells refer to, or in the cell; plain, or made of pieces with looks of their own. */
import type { LeftOutCount } from '../package/left-out';
import { children, decodeText } from '../package/xml';

export function readTexts(root: Element | null, leftOut: LeftOutCount): string[] {
  return children(root, 'si').map((item) => richText(item, leftOut));
}

/** The looks of pieces are left out; reading aids above Asian text (`rPh`) are no text. */
export function richText(item: Element | null, leftOut: LeftOutCount): string {
  const runs = children(item, 'r');
  if (runs.length > 0) leftOut.add('richTexts');
  const pieces = runs.length > 0 ? runs.flatMap((run) => children(run, 't')) : children(item, 't');
  return decodeText(pieces.map(({ textContent }) => textContent ?? '').join(''));
}
