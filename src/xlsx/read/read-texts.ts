/** Texts: in a list that cells refer to, or in the cell; plain, or made of pieces with looks of their own. */
import { LONGEST_TEXT } from '../notation/address';
import type { LeftOutCount } from '../package/left-out';
import { children, cut, decodeText } from '../package/xml';
import type { Package } from '../package/package';
import type { XmlElement } from '../package/xml-element';

/** The list that cells refer to; empty when the file has none. */
export function readTexts(files: Package, part: string | null, leftOut: LeftOutCount): readonly string[] {
  const texts: string[] = [];
  const take = (item: XmlElement) => {
    files.budget.spend('texts');
    texts.push(richText(item, leftOut));
  };
  if (part !== null) files.xml(part, { parent: 'sst', name: 'si', depth: 1, take });
  return texts;
}

/** The looks of pieces are left out; reading aids above Asian text (`rPh`) are no text. */
export function richText(item: XmlElement | null, leftOut: LeftOutCount): string {
  const runs = children(item, 'r');
  if (runs.length > 0) leftOut.add('richTexts');
  const pieces = runs.length > 0 ? runs.flatMap((run) => children(run, 't')) : children(item, 't');
  return fitting(decodeText(pieces.map(({ text }) => text).join('')), leftOut);
}

/** As much of a text as a cell holds. */
export function fitting(text: string, leftOut: LeftOutCount): string {
  if (text.length <= LONGEST_TEXT) return text;
  leftOut.add('longTexts');
  return cut(text, LONGEST_TEXT);
}
