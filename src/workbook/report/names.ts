/** Names of the sheets of a report: as Excel takes them, and each once. */
import { LONGEST_SHEET_NAME } from '../port';

/** Not in a sheet's name; control characters neither. */
const FORBIDDEN = /[[\]:*?/\\\p{Cc}\p{Cf}]/gu;

/**
 * A name that Excel takes for a sheet: at most 31 characters long, without what it forbids, and not taken.
 *
 * @param taken names of sheets, whatever their capitals.
 * @example sheetName('Rapport Ter Apel', ['Rapport Ter Apel']) // 'Rapport Ter Apel 2'
 */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const plain = wanted
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'+|'+$/g, '');
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : ` ${String(number)}`;
    const name = `${cut(plain === '' ? '-' : plain, LONGEST_SHEET_NAME - end.length)}${end}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** The beginning of a text, of whole characters as people see them: no half emoji, no letter without its accent. */
function cut(text: string, most: number): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (kept.length + segment.length > most) break;
    kept += segment;
  }
  return kept.trim().replace(/'+$/, '') || text.slice(0, most);
}
