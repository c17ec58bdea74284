/** Fonts, fills and lines of the parts of a chart. */
import type { Lettering, Stroke } from '../../charts/chart';
import { invalidArgument } from '../../wire/errors';
import type { HostObject } from '../../wire/host-object';
import { LINE_STYLES } from '../../../xlsx/book/chart';
import { oneOf, requireNumber, requireText } from '../base/values';
import { ChartPart, type ChartOwner, writable } from './owner';

/** Names of colours add-ins use; files hold numbers only, and Excel answers with those. */
const NAMED: Readonly<Record<string, string>> = {
  ...{ black: '#000000', white: '#FFFFFF', red: '#FF0000', green: '#008000', blue: '#0000FF', yellow: '#FFFF00' },
  ...{ orange: '#FFA500', purple: '#800080', gray: '#808080', grey: '#808080', silver: '#C0C0C0', navy: '#000080' },
  ...{ teal: '#008080', maroon: '#800000', olive: '#808000', lime: '#00FF00', aqua: '#00FFFF', fuchsia: '#FF00FF' },
};

/** "#ABC123" or a colour's name, as Excel takes them. */
export function requireColor(value: unknown): string {
  const text = requireText(value);
  const color = NAMED[text.toLowerCase()] ?? text;
  if (!/^#[\da-f]{6}$/i.test(color)) throw invalidArgument();
  return color.toUpperCase();
}

export class ChartFont extends ChartPart<Lettering> implements HostObject {
  readonly excelType = 'ChartFont';

  get bold() {
    return this.data.bold;
  }

  set bold(value: unknown) {
    this.change((font) => (font.bold = value === true));
  }

  get italic() {
    return this.data.italic;
  }

  set italic(value: unknown) {
    this.change((font) => (font.italic = value === true));
  }

  get underline() {
    return this.data.underline ? 'Single' : 'None';
  }

  set underline(value: unknown) {
    this.change((font) => (font.underline = value !== 'None'));
  }

  get color() {
    return this.data.color;
  }

  set color(value: unknown) {
    this.change((font) => (font.color = requireColor(value)));
  }

  get name() {
    return this.data.name;
  }

  set name(value: unknown) {
    this.change((font) => (font.name = requireText(value)));
  }

  get size() {
    return this.data.size;
  }

  set size(value: unknown) {
    this.change((font) => (font.size = requireNumber(value)));
  }
}

/** Serves both ChartLineFormat and ChartBorder: the same three properties. */
export class ChartLineFormat extends ChartPart<Stroke> implements HostObject {
  constructor(
    owner: ChartOwner,
    line: Stroke,
    readonly excelType: 'ChartLineFormat' | 'ChartBorder' = 'ChartLineFormat',
  ) {
    super(owner, line);
  }

  get color() {
    return this.data.color ?? '';
  }

  set color(value: unknown) {
    this.change((line) => (line.color = requireColor(value)));
  }

  get lineStyle() {
    return this.data.style;
  }

  set lineStyle(value: unknown) {
    const style = oneOf([...LINE_STYLES, 'Automatic'], value);
    this.change((line) => (line.style = style === 'Automatic' ? 'Continuous' : style));
  }

  get weight() {
    return this.data.weight;
  }

  set weight(value: unknown) {
    this.change((line) => (line.weight = requireNumber(value)));
  }

  clear(): void {
    this.change((line) => (line.style = 'None'));
  }
}

export class ChartFill implements HostObject {
  readonly excelType = 'ChartFill';

  constructor(
    private readonly owner: ChartOwner,
    /** null is see-through. */
    private readonly paint: (color: string | null) => void,
  ) {}

  setSolidColor(color: unknown): void {
    writable(this.owner);
    this.paint(requireColor(color));
  }

  clear(): void {
    writable(this.owner);
    this.paint(null);
  }
}
