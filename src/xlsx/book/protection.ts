/** Protection of a sheet: Office says what is allowed, files say what is banned. */
import type { BookSheet } from './book';
import type { LeftOutCount } from '../package/left-out';
import { flag, tag } from '../package/xml';
import type { XmlElement } from '../package/xml-element';

/** The name Office gives an allowance, the name files give its ban, and whether the ban is usual. */
const ALLOWANCES = [
  ['allowFormatCells', 'formatCells', true],
  ['allowFormatColumns', 'formatColumns', true],
  ['allowFormatRows', 'formatRows', true],
  ['allowInsertColumns', 'insertColumns', true],
  ['allowInsertRows', 'insertRows', true],
  ['allowInsertHyperlinks', 'insertHyperlinks', true],
  ['allowDeleteColumns', 'deleteColumns', true],
  ['allowDeleteRows', 'deleteRows', true],
  ['allowSort', 'sort', true],
  ['allowAutoFilter', 'autoFilter', true],
  ['allowPivotTables', 'pivotTables', true],
  ['allowEditObjects', 'objects', false],
  ['allowEditScenarios', 'scenarios', false],
] as const;

export function readProtection(element: XmlElement | null, leftOut: LeftOutCount): BookSheet['protection'] {
  if (!element || !flag(element, 'sheet')) return null;
  if (element.has('hashValue') || element.has('password')) leftOut.add('passwords');
  return Object.fromEntries(ALLOWANCES.map(([allowed, banned, usual]) => [allowed, !flag(element, banned, usual)]));
}

/** What is not named is banned, as by protect() without options. */
export function writeProtection(protection: BookSheet['protection']): string {
  if (!protection) return '';
  const bans = ALLOWANCES.flatMap(([allowed, banned, usual]) => {
    const bans = protection[allowed] !== true;
    return bans === usual ? [] : [[banned, bans] as const];
  });
  return tag('sheetProtection', { sheet: true, ...Object.fromEntries(bans) });
}
