/** When a conditional format holds, and what it draws in the cells. Formulas are without "=". */
import type { TextOperator } from '../notation/text-formula';

/** Where a bar, a colour or an icon begins: at a number, or at a place among the values of the area. */
export interface Bound {
  readonly type: (typeof BOUNDS)[number];
  /** '' for those that need none. */
  readonly value: string;
}

export const BOUNDS = ['min', 'max', 'num', 'percent', 'percentile', 'formula', 'automatic'] as const;

export const ICON_SETS = [
  '3Arrows',
  '3ArrowsGray',
  '3Flags',
  '3TrafficLights1',
  '3TrafficLights2',
  '3Signs',
  '3Symbols',
  '3Symbols2',
  '4Arrows',
  '4ArrowsGray',
  '4RedToBlack',
  '4Rating',
  '4TrafficLights',
  '5Arrows',
  '5ArrowsGray',
  '5Rating',
  '5Quarters',
] as const;
export type IconSetName = (typeof ICON_SETS)[number];

export interface IconSet {
  readonly kind: 'icons';
  readonly set: IconSetName;
  /** From the lowest icon up, each with whether its own bound belongs to it. */
  readonly from: readonly (Bound & { readonly included: boolean })[];
  readonly reversed: boolean;
  /** Without the values. */
  readonly only: boolean;
}

export interface DataBar {
  readonly kind: 'bar';
  readonly from: Bound;
  readonly to: Bound;
  readonly color: string;
  readonly negative: string;
  readonly gradient: boolean;
  readonly only: boolean;
}

export interface ColorScale {
  readonly kind: 'scale';
  /** Two or three. */
  readonly stops: readonly { readonly bound: Bound; readonly color: string }[];
}

export type BookCondition =
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'cell'; readonly operator: string; readonly formula1: string; readonly formula2: string }
  | { readonly kind: 'text'; readonly operator: TextOperator; readonly text: string }
  | IconSet
  | DataBar
  | ColorScale;

/** Icons as Excel divides them: equal parts of the way from the lowest value to the highest, whole per cents. */
export function evenly(set: IconSetName): IconSet['from'] {
  const count = Number(set.charAt(0));
  return Array.from({ length: count }, (_none, i) => ({
    type: 'percent' as const,
    value: String(Math.round((100 * i) / count)),
    included: true,
  }));
}
