/** How cells look, read and put back: only of cells that look alike, as Excel tells that of all of them in one answer. */

const FONT = ['name', 'size', 'color', 'bold', 'italic', 'underline', 'strikethrough'] as const;
const FORMAT = ['horizontalAlignment', 'verticalAlignment', 'wrapText', 'indentLevel', 'textOrientation'] as const;
const PROTECTION = ['locked', 'formulaHidden'] as const;

type Part<T, K extends keyof T> = { -readonly [P in K]: T[P] };

/** What cells have in common, where they have all of it in common. */
export interface Look {
  readonly font: Part<Excel.RangeFont, (typeof FONT)[number]>;
  readonly format: Part<Excel.RangeFormat, (typeof FORMAT)[number]>;
  readonly protection: Part<Excel.FormatProtection, (typeof PROTECTION)[number]>;
  /** null = none. */
  readonly fill: string | null;
  /** The name of the style they have, such as "Good". */
  readonly style: string;
}

/** Asked for; answered once Excel has. */
export function askLook(cells: Excel.Range): () => Look | null {
  const { format } = cells;
  format.load([...FORMAT]);
  cells.load('style');
  const font = format.font.load([...FONT]);
  const protection = format.protection.load([...PROTECTION]);
  const fill = format.fill.load(['color', 'pattern']);
  const borders = format.borders.load('items/style');
  const rules = cells.conditionalFormats.load('items/type');
  return () => {
    const kept = { font: part(font, FONT), format: part(format, FORMAT), protection: part(protection, PROTECTION) };
    const isAlike = [...Object.values(kept).flatMap((one) => Object.values(one)), cells.style, fill.pattern].every(
      isOne,
    );
    const hasBorders = borders.items.some(({ style }) => style !== Excel.BorderLineStyle.none);
    const isFilled = fill.pattern !== Excel.FillPattern.none;
    // A pattern of two colours, or a gradient, is not put back by one colour.
    const isPlainFill = !isFilled || (fill.pattern === Excel.FillPattern.solid && isOne(fill.color));
    if (!isAlike || hasBorders || rules.items.length > 0 || !isPlainFill) return null;
    return { ...kept, fill: isFilled ? fill.color : null, style: cells.style };
  };
}

/** Excel answers nothing where cells differ. */
const isOne = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

const part = <T extends object, K extends keyof T>(of: T, keys: readonly K[]): Part<T, K> =>
  Object.fromEntries(keys.map((key) => [key, of[key]])) as Part<T, K>; // of all keys

/** Takes every look off the cells, and gives them this one. */
export function putLook(cells: Excel.Range, { font, format, protection, fill, style }: Look): void {
  cells.clear(Excel.ClearApplyTo.formats);
  cells.style = style;
  cells.format.protection.set(protection);
  cells.format.set(format);
  cells.format.font.set(font);
  if (fill !== null) cells.format.fill.color = fill;
}
