/** Between Univer's style records and the port's CellStyle. */
import {
  BooleanNumber,
  BorderStyleTypes,
  BorderType,
  HorizontalAlign,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { Border, BorderSide, CellStyle } from './cell-looks';

const HORIZONTAL: ReadonlyMap<unknown, CellStyle['horizontal']> = new Map([
  [HorizontalAlign.LEFT, 'Left' as const],
  [HorizontalAlign.CENTER, 'Center' as const],
  [HorizontalAlign.RIGHT, 'Right' as const],
]);
const VERTICAL: ReadonlyMap<unknown, CellStyle['vertical']> = new Map([
  [VerticalAlign.TOP, 'Top' as const],
  [VerticalAlign.MIDDLE, 'Center' as const],
]);
/** One indent of Excel is about nine pixels. */
const INDENT = 9;

export function readStyle(style: Nullable<IStyleData>): CellStyle {
  return {
    fill: hex(style?.bg?.rgb) ?? '#FFFFFF',
    fontColor: hex(style?.cl?.rgb) ?? '#000000',
    fontName: style?.ff ?? 'Calibri',
    fontSize: style?.fs ?? 11,
    bold: style?.bl === BooleanNumber.TRUE,
    italic: style?.it === BooleanNumber.TRUE,
    underline: style?.ul?.s === BooleanNumber.TRUE,
    strikethrough: style?.st?.s === BooleanNumber.TRUE,
    horizontal: HORIZONTAL.get(style?.ht) ?? 'General',
    vertical: VERTICAL.get(style?.vt) ?? 'Bottom',
    wrap: style?.tb === WrapStrategy.WRAP,
    indent: Math.round((style?.pd?.l ?? 0) / INDENT),
  };
}

/** The style several cells share; null where they differ. */
export function commonStyle(styles: readonly CellStyle[]): CellStyle {
  const [first = readStyle(null), ...others] = styles;
  const same = <K extends keyof CellStyle>(key: K): CellStyle[K] | null =>
    others.every((other) => other[key] === first[key]) ? first[key] : null;
  return {
    fill: same('fill'),
    fontColor: same('fontColor'),
    fontName: same('fontName'),
    fontSize: same('fontSize'),
    bold: same('bold'),
    italic: same('italic'),
    underline: same('underline'),
    strikethrough: same('strikethrough'),
    horizontal: same('horizontal'),
    vertical: same('vertical'),
    wrap: same('wrap'),
    indent: same('indent'),
  };
}

/** A truth value as Univer takes it. */
export const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** A change of style as Univer takes it; only what is named changes. */
export function writeStyle(change: Partial<CellStyle>): IStyleData {
  const style: IStyleData = {};
  if (change.fill !== undefined) style.bg = change.fill === null ? null : { rgb: change.fill };
  if (change.fontColor !== undefined) style.cl = change.fontColor === null ? null : { rgb: change.fontColor };
  if (change.fontName) style.ff = change.fontName;
  if (typeof change.fontSize === 'number') style.fs = change.fontSize;
  if (typeof change.bold === 'boolean') style.bl = flag(change.bold);
  if (typeof change.italic === 'boolean') style.it = flag(change.italic);
  if (typeof change.underline === 'boolean') style.ul = { s: flag(change.underline) };
  if (typeof change.strikethrough === 'boolean') style.st = { s: flag(change.strikethrough) };
  if (change.horizontal) style.ht = keyOf(HORIZONTAL, change.horizontal) ?? HorizontalAlign.UNSPECIFIED;
  if (change.vertical) style.vt = keyOf(VERTICAL, change.vertical) ?? VerticalAlign.BOTTOM;
  if (typeof change.wrap === 'boolean') style.tb = change.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (typeof change.indent === 'number') style.pd = { l: change.indent * INDENT };
  return style;
}

function keyOf<V>(map: ReadonlyMap<unknown, V>, value: V): number | undefined {
  for (const [key, found] of map) if (found === value) return Number(key);
  return undefined;
}

const SIDES: Readonly<Record<BorderSide, BorderType>> = {
  EdgeTop: BorderType.TOP,
  EdgeBottom: BorderType.BOTTOM,
  EdgeLeft: BorderType.LEFT,
  EdgeRight: BorderType.RIGHT,
  InsideHorizontal: BorderType.HORIZONTAL,
  InsideVertical: BorderType.VERTICAL,
};
const WEIGHTS = { Thin: BorderStyleTypes.THIN, Medium: BorderStyleTypes.MEDIUM, Thick: BorderStyleTypes.THICK };
const LINES = {
  None: BorderStyleTypes.NONE,
  Dash: BorderStyleTypes.DASHED,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
};

export function borderArguments({ side, style, weight, color }: Border): [BorderType, BorderStyleTypes, string] {
  return [SIDES[side], style === 'Continuous' ? WEIGHTS[weight] : LINES[style], color];
}

const KEYS = { EdgeTop: 't', EdgeBottom: 'b', EdgeLeft: 'l', EdgeRight: 'r' } as const;

/** The line at a side of one cell. */
export function readBorder(style: Nullable<IStyleData>, side: keyof typeof KEYS): Omit<Border, 'side'> {
  const drawn = style?.bd?.[KEYS[side]];
  const line = Object.entries(LINES).find(([, type]) => type === drawn?.s)?.[0];
  const weight = Object.entries(WEIGHTS).find(([, type]) => type === drawn?.s)?.[0];
  return {
    style: !drawn ? 'None' : ((line ?? 'Continuous') as Border['style']), // of the names above
    weight: (weight ?? 'Thin') as Border['weight'], // of the names above
    color: hex(drawn?.cl.rgb) ?? '#000000',
  };
}

/** "#ffcc00" or "rgb(255,204,0)" → "#FFCC00", as Excel reports colours. */
function hex(color: Nullable<string>): string | null {
  if (!color) return null;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  const value = parts
    ? `#${parts
        .slice(1, 4)
        .map((part) => Number(part).toString(16).padStart(2, '0'))
        .join('')}`
    : color;
  return value.toUpperCase();
}
