/** Colours of a file: plain, from the old palette, or from the theme with a tint. */
import { child, children, numberOf } from '../package/xml';
import type { XmlElement } from '../package/xml-element';

/** The palette of Excel 97, which `indexed` still means ([ECMA-376] 18.8.27). The first eight repeat. */
const BASE = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];
const PALETTE = [
  ...BASE,
  ...BASE,
  ...`800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF
  000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF
  33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`.split(
    /\s+/,
  ),
];

/** The colours of Office's own theme, in the order `theme` counts: light and dark are swapped against the theme's part. */
export const OFFICE_THEME = ['FFFFFF', '000000', 'E7E6E6', '44546A'].concat([
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
]);

export function readTheme(root: XmlElement | null): readonly string[] {
  const scheme = child(child(root, 'themeElements'), 'clrScheme');
  if (!scheme) return OFFICE_THEME;
  const colors = [...scheme.children].map((entry) => {
    const [system] = children(entry, 'sysClr');
    const [plain] = children(entry, 'srgbClr');
    return (plain?.get('val') ?? system?.get('lastClr') ?? '000000').toUpperCase();
  });
  const [dark1 = '000000', light1 = 'FFFFFF', dark2 = '44546A', light2 = 'E7E6E6', ...accents] = colors;
  return [light1, dark1, light2, dark2, ...accents];
}

/** "#RRGGBB", or null for none and automatic. */
export function readColor(element: XmlElement | null, theme: readonly string[]): string | null {
  if (!element) return null;
  const rgb = element.get('rgb');
  if (rgb !== null && /^([0-9A-F]{2})?[0-9A-F]{6}$/i.test(rgb)) return `#${rgb.slice(-6).toUpperCase()}`;
  const fromTheme = numberOf(element, 'theme');
  const fromPalette = numberOf(element, 'indexed');
  const base = fromTheme !== null ? theme[fromTheme] : fromPalette !== null ? PALETTE[fromPalette] : undefined;
  return base === undefined ? null : tinted(base, numberOf(element, 'tint') ?? 0);
}

/** Lighter (up to 1) or darker (down to -1), as the format defines it: on the luminance. */
function tinted(hex: string, tint: number): string {
  const [hue, saturation, luminance] = toHsl(hex);
  const moved = tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint;
  return tint === 0 ? `#${hex}` : fromHsl(hue, saturation, moved);
}

/** Its luminance times `times` and `more` added, as drawings spell shades of a theme's colours. */
export function shaded(hex: string, { times, more }: { readonly times: number; readonly more: number }): string {
  const [hue, saturation, luminance] = toHsl(hex);
  const whole = Math.min(1, Math.max(0, luminance * times + more));
  return times === 1 && more === 0 ? `#${hex}` : fromHsl(hue, saturation, whole);
}

function toHsl(hex: string): readonly [number, number, number] {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const [sum, range] = [most + least, most - least];
  if (range === 0) return [0, 0, sum / 2];
  const saturation = range / (sum > 1 ? 2 - sum : sum);
  const sector = most === r ? (g - b) / range + 6 : most === g ? (b - r) / range + 2 : (r - g) / range + 4;
  return [(sector / 6) % 1, saturation, sum / 2];
}

function fromHsl(hue: number, saturation: number, luminance: number): string {
  const channel = (n: number): string => {
    const k = (n + hue * 12) % 12;
    const value = luminance - saturation * Math.min(luminance, 1 - luminance) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`.toUpperCase();
}
