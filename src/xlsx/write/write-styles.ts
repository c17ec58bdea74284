/** Looks → styles.xml. */
import { type BookConditional, type CellLook, SIDES } from '../book/book';
import { builtInNumber, FIRST_OWN_FORMAT } from '../notation/number-formats';
import { tag } from '../package/xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

type ConditionalLook = BookConditional['look'];

/** A list in which equal texts share a number. */
class Shared {
  readonly texts: string[] = [];

  constructor(...first: readonly string[]) {
    this.texts.push(...first);
  }

  number(text: string): number {
    const known = this.texts.indexOf(text);
    return known >= 0 ? known : this.texts.push(text) - 1;
  }
}

export function writeStyles(looks: readonly CellLook[], conditional: readonly ConditionalLook[]): string {
  const formats = new Shared();
  const fonts = new Shared();
  // Excel expects these two, whatever is in them.
  const fills = new Shared(writePattern('none'), writePattern('gray125'));
  const borders = new Shared(writeBorders({ borders: {} }));
  const cells = looks.map((look) => {
    const numFmtId = builtInNumber(look.numberFormat) ?? FIRST_OWN_FORMAT + formats.number(look.numberFormat);
    const fontId = fonts.number(writeFont(look));
    const fillId = look.fill === null ? 0 : fills.number(writeSolid(look.fill));
    const borderId = borders.number(writeBorders(look));
    const alignment = writeAlignment(look);
    const applied = { applyNumberFormat: numFmtId !== 0 || null, applyAlignment: alignment !== '' || null };
    const drawn = {
      applyFont: fontId !== 0 || null,
      applyFill: fillId !== 0 || null,
      applyBorder: borderId !== 0 || null,
    };
    return tag('xf', { numFmtId, fontId, fillId, borderId, xfId: 0, ...applied, ...drawn }, alignment);
  });
  const own = formats.texts.map((formatCode, i) => tag('numFmt', { numFmtId: FIRST_OWN_FORMAT + i, formatCode }));
  const list = (name: string, items: readonly string[]) => tag(name, { count: items.length }, items);
  return tag('styleSheet', { xmlns: MAIN }, [
    own.length > 0 ? list('numFmts', own) : '',
    list('fonts', fonts.texts),
    list('fills', fills.texts),
    list('borders', borders.texts),
    list('cellStyleXfs', [tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
    list('cellXfs', cells),
    list('cellStyles', [tag('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
    list('dxfs', conditional.map(writeConditional)),
    tag('tableStyles', { count: 0, defaultTableStyle: 'TableStyleMedium2', defaultPivotStyle: 'PivotStyleLight16' }),
  ]);
}

const argb = (color: string) => `FF${color.replace('#', '').toUpperCase()}`;

function writeFont(look: CellLook): string {
  return tag('font', {}, [
    look.bold ? tag('b') : '',
    look.italic ? tag('i') : '',
    look.strikethrough ? tag('strike') : '',
    look.underline ? tag('u') : '',
    tag('sz', { val: look.fontSize }),
    look.fontColor === null ? '' : tag('color', { rgb: argb(look.fontColor) }),
    tag('name', { val: look.fontName }),
    tag('family', { val: 2 }),
  ]);
}

function writePattern(patternType: string): string {
  return tag('fill', {}, tag('patternFill', { patternType }));
}

function writeSolid(color: string): string {
  const colors = [tag('fgColor', { rgb: argb(color) }), tag('bgColor', { indexed: 64 })];
  return tag('fill', {}, tag('patternFill', { patternType: 'solid' }, colors));
}

function writeBorders({ borders }: Pick<CellLook, 'borders'>): string {
  const sides = SIDES.map((side) => {
    const border = borders[side];
    return border ? tag(side, { style: border.line }, tag('color', { rgb: argb(border.color) })) : tag(side);
  });
  return tag('border', {}, [...sides, tag('diagonal')]);
}

function writeAlignment({ horizontal, vertical, wrap, indent }: CellLook): string {
  const attributes = {
    horizontal: horizontal === 'General' ? null : horizontal.toLowerCase(),
    vertical: vertical === 'Bottom' ? null : vertical.toLowerCase(),
    wrapText: wrap || null,
    indent: indent === 0 ? null : indent,
  };
  return Object.values(attributes).every((value) => value === null) ? '' : tag('alignment', attributes);
}

function writeConditional({ fill, fontColor, bold }: ConditionalLook): string {
  const font = [bold ? tag('b') : '', fontColor === null ? '' : tag('color', { rgb: argb(fontColor) })];
  return tag('dxf', {}, [
    font.some(Boolean) ? tag('font', {}, font) : '',
    fill === null ? '' : tag('fill', {}, tag('patternFill', {}, tag('bgColor', { rgb: argb(fill) }))),
  ]);
}
