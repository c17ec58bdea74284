/** styles.xml → looks. */
import { type BookLine, type CellLook, LINES, PLAIN, type Side, SIDES } from '../book/book';
import { readColor } from '../book/colors';
import type { Looks } from '../book/looks';
import { builtInFormat, GENERAL_FORMAT } from '../notation/number-formats';
import type { LeftOutCount } from '../package/left-out';
import type { Budget } from '../package/budget';
import { child, children, flag, numberOf } from '../package/xml';
import type { XmlElement } from '../package/xml-element';

interface ConditionalLook {
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean;
}

export interface Styles {
  /** A cell's style number → the number of its look. */
  readonly lookOf: (style: number) => number;
  readonly numberFormatOf: (style: number) => string;
  /** Looks of conditional formats. */
  readonly conditional: readonly ConditionalLook[];
}

interface StyleSources {
  readonly theme: readonly string[];
  readonly looks: Looks;
  readonly leftOut: LeftOutCount;
  readonly budget: Budget;
}

/** Of one number format, as Excel has it. */
const LONGEST_FORMAT = 255;

export function readStyles(root: XmlElement | null, { theme, looks, leftOut, budget }: StyleSources): Styles {
  const formats = new Map(
    children(child(root, 'numFmts'), 'numFmt').map((format): [number, string] => {
      const code = format.get('formatCode') ?? GENERAL_FORMAT;
      if (code.length > LONGEST_FORMAT) leftOut.add('numberFormats');
      return [numberOf(format, 'numFmtId') ?? 0, code.length > LONGEST_FORMAT ? GENERAL_FORMAT : code];
    }),
  );
  const fonts = children(child(root, 'fonts'), 'font').map((font) => readFont(font, theme));
  const fills = children(child(root, 'fills'), 'fill').map((fill) => readFill(fill, theme));
  const borders = children(child(root, 'borders'), 'border').map((border) => readBorders(border, theme));
  const all = children(child(root, 'cellXfs'), 'xf').map((format): CellLook => {
    budget.spend('styles');
    const numberFormat = numberOf(format, 'numFmtId') ?? 0;
    return {
      ...PLAIN,
      ...fonts[numberOf(format, 'fontId') ?? 0],
      ...readAlignment(child(format, 'alignment')),
      numberFormat: formats.get(numberFormat) ?? builtInFormat(numberFormat) ?? GENERAL_FORMAT,
      fill: fills[numberOf(format, 'fillId') ?? 0] ?? null,
      borders: borders[numberOf(format, 'borderId') ?? 0] ?? {},
    };
  });
  const numbers = all.map((look) => looks.number(look));
  return {
    lookOf: (style) => {
      if (style !== 0 && numbers[style] === undefined) leftOut.add('looks');
      return numbers[style] ?? 0;
    },
    numberFormatOf: (style) => all[style]?.numberFormat ?? GENERAL_FORMAT,
    conditional: children(child(root, 'dxfs'), 'dxf').map((format) => readConditional(format, theme)),
  };
}

/** What Excel takes of sizes and indents. */
const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

function readFont(font: XmlElement, theme: readonly string[]): Partial<CellLook> {
  const set = (name: string) => {
    const found = child(font, name);
    return found !== null && flag(found, 'val', true) && found.get('val') !== 'none';
  };
  const color = readColor(child(font, 'color'), theme);
  return {
    fontName: child(font, 'name')?.get('val') ?? PLAIN.fontName,
    fontSize: within(numberOf(child(font, 'sz'), 'val') ?? PLAIN.fontSize, 1, 409),
    bold: set('b'),
    italic: set('i'),
    underline: child(font, 'u') !== null && child(font, 'u')?.get('val') !== 'none',
    strikethrough: set('strike'),
    fontColor: color === '#000000' ? null : color,
  };
}

function readFill(fill: XmlElement, theme: readonly string[]): string | null {
  const pattern = child(fill, 'patternFill');
  const kind = pattern?.get('patternType') ?? 'none';
  if (kind === 'none' || !pattern) return null;
  const color = readColor(child(pattern, 'fgColor'), theme);
  // Patterns are drawn as their paper: the grid has no hatching.
  return kind === 'solid' ? color : readColor(child(pattern, 'bgColor'), theme);
}

function readBorders(border: XmlElement, theme: readonly string[]): CellLook['borders'] {
  const sides: Partial<Record<Side, BookLine>> = {};
  for (const side of SIDES) {
    const element = child(border, side) ?? child(border, side === 'left' ? 'start' : side === 'right' ? 'end' : side);
    const line = LINES.find((name) => name === element?.get('style'));
    if (element && line && line !== 'none')
      sides[side] = { line, color: readColor(child(element, 'color'), theme) ?? '#000000' };
  }
  return sides;
}

const HORIZONTAL: Readonly<Record<string, CellLook['horizontal']>> = {
  left: 'Left',
  center: 'Center',
  centerContinuous: 'Center',
  right: 'Right',
};

function readAlignment(alignment: XmlElement | null): Partial<CellLook> {
  const vertical = alignment?.get('vertical');
  return {
    horizontal: HORIZONTAL[alignment?.get('horizontal') ?? ''] ?? 'General',
    vertical: vertical === 'top' ? 'Top' : vertical === 'center' ? 'Center' : 'Bottom',
    wrap: flag(alignment, 'wrapText'),
    indent: within(numberOf(alignment, 'indent') ?? 0, 0, 250),
  };
}

function readConditional(format: XmlElement, theme: readonly string[]): ConditionalLook {
  const font = child(format, 'font');
  const pattern = child(child(format, 'fill'), 'patternFill');
  // Unlike in cells, the colour of a solid fill is the background's here.
  const fill = readColor(child(pattern, 'bgColor'), theme) ?? readColor(child(pattern, 'fgColor'), theme);
  const bold = child(font, 'b');
  return { fill, fontColor: readColor(child(font, 'color'), theme), bold: bold !== null && flag(bold, 'val', true) };
}
