/** Something of a view on its way into a sheet: what it is, and what is in the way. */
import type { Scope } from '../../model/measures/figures';
import type { MeasureUnit } from '../../model/measures/measures';
import type { Occupied, PutBlock } from '../../workbook/put';
import type { Question, RunKey } from './question';
import type { TrendSpec } from './trends';

/** A number of a table on screen, or a text. */
export type ShownCell =
  | string
  | {
      readonly value: number | null;
      readonly unit: MeasureUnit;
      readonly isIncomplete: boolean;
    };

/** What can be put, as the view has it. `live`: as formulas that follow the model. */
export type PutSource =
  | {
      readonly kind: 'trend';
      readonly spec: TrendSpec;
      readonly scope: Scope;
      readonly title: string;
      readonly live: boolean;
    }
  | { readonly kind: 'answer'; readonly question: Question; readonly title: string; readonly live: boolean }
  | {
      readonly kind: 'table';
      readonly scope: Scope;
      readonly run: RunKey;
      readonly title: string;
      readonly headers: readonly string[];
      readonly rows: readonly (readonly ShownCell[])[];
    };

/** Waiting for somebody to say where it may go. */
export interface PutAsk {
  readonly block: PutBlock;
  /** How it is called in messages, and as a sheet. */
  readonly what: string;
  readonly occupied: Occupied;
}

/** Whether a formula gives the figures of that run: those of the workbook, not a draft or a lever by itself. */
export const hasFormula = (key: RunKey): boolean =>
  key === 'shown' || key === 'base' || (typeof key === 'object' && 'scenario' in key);
