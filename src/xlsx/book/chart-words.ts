/** What files call the looks of a chart. */
import type { LegendPosition, LineStyle, MarkerStyle, TickLabels, BookChart } from './chart';
import type { LabelPosition } from './chart-types';

export const DASHES: Readonly<Record<Exclude<LineStyle, 'None'>, string>> = {
  Continuous: 'solid',
  Dash: 'dash',
  DashDot: 'dashDot',
  DashDotDot: 'lgDashDotDot',
  Dot: 'sysDash',
  RoundDot: 'sysDot',
};

export const MARKER_WORDS: Readonly<Record<Exclude<MarkerStyle, 'Automatic'>, string>> = {
  None: 'none',
  Circle: 'circle',
  Square: 'square',
  Diamond: 'diamond',
  Triangle: 'triangle',
  X: 'x',
  Star: 'star',
  Dot: 'dot',
  Dash: 'dash',
  Plus: 'plus',
};

export const LEGEND_WORDS: Readonly<Record<LegendPosition, string>> = {
  Top: 't',
  Bottom: 'b',
  Left: 'l',
  Right: 'r',
  Corner: 'tr',
};

export const LABEL_WORDS: Readonly<Record<LabelPosition, string>> = {
  OutsideEnd: 'outEnd',
  InsideEnd: 'inEnd',
  InsideBase: 'inBase',
  Center: 'ctr',
  Left: 'l',
  Right: 'r',
  Top: 't',
  Bottom: 'b',
  BestFit: 'bestFit',
};

export const TICK_WORDS: Readonly<Record<TickLabels, string>> = {
  NextToAxis: 'nextTo',
  High: 'high',
  Low: 'low',
  None: 'none',
};

export const BLANK_WORDS: Readonly<Record<BookChart['blanks'], string>> = {
  NotPlotted: 'gap',
  Zero: 'zero',
  Interplotted: 'span',
};

export const STACKING_WORDS = { none: null, stacked: 'stacked', share: 'percentStacked' } as const;

/** Our word for the file's; null when we have none. */
export function wordOf<T extends string>(words: Readonly<Record<T, string | null>>, written: string | null): T | null {
  for (const word in words) if (words[word] === written) return word;
  return null;
}

export const EMU_PER_PIXEL = 9_525;
export const EMU_PER_POINT = 12_700;
