/** How cells look, and the rules on what they may hold and when they look otherwise: as the object model tells the grid. */
import type { Area } from '../../../xlsx/notation/address';
import type { BookValidation } from '../../../xlsx/book/book';
import type { ColorScale, DataBar, IconSet } from '../../../xlsx/book/conditions';

/** A cell's looks. In an answer about several cells, null means: they differ. */
export interface CellStyle {
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly fontName: string | null;
  readonly fontSize: number | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean | null;
  readonly strikethrough: boolean | null;
  readonly horizontal: 'General' | 'Left' | 'Center' | 'Right' | null;
  readonly vertical: 'Top' | 'Center' | 'Bottom' | null;
  readonly wrap: boolean | null;
  readonly indent: number | null;
}

export type BorderSide = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

export interface Border {
  readonly side: BorderSide;
  readonly style: 'None' | 'Continuous' | 'Dash' | 'Dot' | 'Double';
  readonly weight: 'Thin' | 'Medium' | 'Thick';
  readonly color: string;
}

/** Rules on cells, as far as the grid can show them. */
export type ValidationRule =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'listFrom'; readonly reference: string }
  | {
      readonly kind: 'number';
      readonly whole: boolean;
      readonly operator: string;
      readonly from: string;
      readonly to: string;
    }
  | { readonly kind: 'custom'; readonly formula: string };

export interface Validation {
  readonly rule: ValidationRule;
  readonly blocksInvalid: boolean;
  readonly message: string;
}

export interface ConditionalLook {
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean;
}

/** A rule on cells as the grid has it. */
export interface GridValidation extends BookValidation {
  readonly id: string;
}

/** What the grid draws: where a formula (with "=") holds, or inside the cells. */
export type GridCondition = { readonly kind: 'formula'; readonly formula: string } | IconSet | DataBar | ColorScale;

export interface ConditionalDrawing {
  readonly look: ConditionalLook;
  readonly stopIfTrue: boolean;
  /** The rule that has precedence over this one; null when this one goes first. */
  readonly above: string | null;
}

/** A conditional format the grid draws; `formula` null: it draws inside the cells. */
export interface GridConditional {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly formula: string | null;
  readonly look: ConditionalLook;
}
