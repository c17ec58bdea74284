/** Colours, lines and letters of a chart as XML. */
import { type ChartLetters, type ChartLine, type ChartPaint, NO_PAINT } from '../../book/chart';
import { DASHES, EMU_PER_POINT } from '../../book/chart-words';
import { tag } from '../../package/xml';

export const value = (name: string, val: string | number | boolean) => tag(`c:${name}`, { val });

export function fill(paint: ChartPaint): string {
  if (paint === null) return '';
  return paint === NO_PAINT ? tag('a:noFill') : solid(paint);
}

const solid = (color: string) => tag('a:solidFill', {}, tag('a:srgbClr', { val: color.slice(1).toUpperCase() }));

export function line({ color, weight, style }: ChartLine): string {
  const w = Math.round(weight * EMU_PER_POINT);
  if (style === 'None') return tag('a:ln', { w }, tag('a:noFill'));
  return tag('a:ln', { w, cap: 'rnd' }, [
    color === null ? '' : solid(color),
    tag('a:prstDash', { val: DASHES[style] }),
    tag('a:round'),
  ]);
}

/** What a shape is filled and drawn with; '' when nothing is said. */
export function shape(...parts: readonly string[]): string {
  return parts.some(Boolean) ? tag('c:spPr', {}, parts) : '';
}

/** Letters as they are everywhere below; `rotated` in sixty-thousandths of a degree. */
export function letters(font: ChartLetters, rotated: number | null = null): string {
  return tag('c:txPr', {}, [
    body(rotated),
    tag('a:lstStyle'),
    tag('a:p', {}, [tag('a:pPr', {}, characters('a:defRPr', font)), tag('a:endParaRPr', { lang: 'en-US' })]),
  ]);
}

export const body = (rotated: number | null) => tag('a:bodyPr', rotated === null ? {} : { rot: rotated, vert: 'horz' });

export function characters(name: string, { bold, italic, underline, color, name: face, size }: ChartLetters): string {
  const attributes = { sz: Math.round(size * 100), b: bold, i: italic, u: underline ? 'sng' : 'none' };
  return tag(name, attributes, [solid(color), tag('a:latin', { typeface: face })]);
}
