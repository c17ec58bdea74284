/** Colours, lines and letters of drawings. */
import { type ChartLetters, type ChartLine, type ChartPaint, NO_PAINT } from '../../book/chart';
import { DASHES, EMU_PER_POINT, wordOf } from '../../book/chart-words';
import { shaded } from '../../book/colors';
import { child, flag, numberOf } from '../../package/xml';
import type { XmlElement } from '../../package/xml-element';

/** The theme's colours, in the order cells count them. */
export type Theme = readonly string[];

const SLOTS = [
  ['lt1', 'bg1'],
  ['dk1', 'tx1'],
  ['lt2', 'bg2'],
  ['dk2', 'tx2'],
  ['accent1'],
  ['accent2'],
  ['accent3'],
  ['accent4'],
  ['accent5'],
  ['accent6'],
  ['hlink'],
  ['folHlink'],
];
const NAMED: Readonly<Record<string, string>> = { black: '000000', white: 'FFFFFF', red: 'FF0000', blue: '0000FF' };

/** What stands in solidFill, in one of its spellings; null when it is one we do not know. */
function readDrawnColor(holder: XmlElement | null, theme: Theme): string | null {
  const [spelled] = holder?.children ?? [];
  if (!spelled) return null;
  const base = baseColor(spelled, theme);
  if (base === null || !/^[0-9A-F]{6}$/i.test(base)) return null;
  const part = (name: string, usual: number) => (numberOf(child(spelled, name), 'val') ?? usual * 100_000) / 100_000;
  const tint = part('tint', 1);
  const times = part('lumMod', 1) * part('shade', 1) * tint;
  return shaded(base.toUpperCase(), { times, more: part('lumOff', 0) + (1 - tint) });
}

function baseColor(spelled: XmlElement, theme: Theme): string | null {
  const val = spelled.get('val') ?? '';
  switch (spelled.localName) {
    case 'srgbClr':
      return val;
    case 'sysClr':
      return spelled.get('lastClr');
    case 'schemeClr':
      return theme[SLOTS.findIndex((names) => names.includes(val))] ?? null;
    case 'prstClr':
      return NAMED[val] ?? null;
    default:
      return null;
  }
}

/** Gradients are read as their first colour. */
export function readPaint(shape: XmlElement | null, theme: Theme): ChartPaint {
  if (child(shape, 'noFill')) return NO_PAINT;
  const first = child(shape, 'gradFill')?.descendants('gs')[0] ?? null;
  return readDrawnColor(child(shape, 'solidFill') ?? first, theme);
}

export function readLine(shape: XmlElement | null, usual: ChartLine, theme: Theme): ChartLine {
  const drawn = child(shape, 'ln');
  if (!drawn) return usual;
  const width = numberOf(drawn, 'w');
  const weight = width === null ? usual.weight : width / EMU_PER_POINT;
  if (child(drawn, 'noFill')) return { color: null, weight, style: 'None' };
  const dash = child(drawn, 'prstDash')?.get('val') ?? 'solid';
  const color = readDrawnColor(child(drawn, 'solidFill'), theme);
  return { color, weight, style: wordOf(DASHES, dash) ?? 'Dash' };
}

/** Letters of what lies in `holder`: a text of its own (`rich`) or a look for what Excel writes (`txPr`). */
export function readLetters(holder: XmlElement | null, usual: ChartLetters, theme: Theme): ChartLetters {
  const rich = child(child(holder, 'tx'), 'rich');
  const paragraph = child(rich ?? child(holder, 'txPr'), 'p');
  const run = child(child(paragraph, 'r'), 'rPr');
  const looks = [run, child(child(paragraph, 'pPr'), 'defRPr')].filter((look) => look !== null);
  const said = <T>(read: (look: XmlElement) => T | null): T | null => {
    for (const look of looks) {
      const found = read(look);
      if (found !== null) return found;
    }
    return null;
  };
  const on = (name: string) => said((look) => (look.has(name) ? flag(look, name) : null));
  const face = said((look) => child(look, 'latin')?.get('typeface') ?? null);
  const size = said((look) => numberOf(look, 'sz'));
  return {
    bold: on('b') ?? usual.bold,
    italic: on('i') ?? usual.italic,
    underline: (said((look) => look.get('u')) ?? 'none') !== 'none',
    color: said((look) => readDrawnColor(child(look, 'solidFill'), theme)) ?? usual.color,
    name: face === null || face.startsWith('+') ? usual.name : face,
    size: size === null ? usual.size : size / 100,
  };
}
