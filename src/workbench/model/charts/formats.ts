/** Fonts, fills and lines of the parts of a chart. */
import type { Lettering, Line } from '../../charts/chart';
import { invalidArgument } from '../../host/errors';
import type { HostObject } from '../../host/host-object';
import { requireNumber, requireText } from '../values';
import { ChartPart, type ChartOwner, writable } from './owner';

/** "#ABC123" or a colour's name, as Excel takes them. */
export function requireColor(value: unknown): string {
  const text = requireText(value);
  if (!/^#[\da-f]{6}$/i.test(text) && !/^[a-z]+$/i.test(text)) throw invalidArgument();
  return text.startsWith('#') ? text.toUpperCase() : text;
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
export class ChartLine extends ChartPart<Line> implements HostObject {
  constructor(
    owner: ChartOwner,
    line: Line,
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
    this.change((line) => (line.style = requireText(value)));
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
    /** null is no colour of its own. */
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
