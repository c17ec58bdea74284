/** Something of a view on its way into a sheet: what it is, and what is in the way. */
import type { Scope } from '../../model/measures/figures';
import type { MeasureId } from '../../model/measures/measures';
import type { Occupied, PutBlock } from '../../workbook/put';
import type { FigureQuestion, RunKey } from './question';
import type { TrendSpec } from './trends';

/** A table or list of a view, by what it shows: its rows are made when it is put. */
export type ViewTable =
  /** Those on screen, in their order there. */
  | { readonly of: 'locations'; readonly locations: readonly string[] }
  /** What a card tells of these. */
  | { readonly of: 'figures'; readonly measures: readonly MeasureId[] }
  | { readonly of: 'roles' | 'products' | 'steps' | 'ages' | 'otherWork' | 'money' | 'account' | 'orders' | 'compared' }
  | { readonly of: 'balance' | 'bottleneck' | 'staff' | 'staffChanges' }
  /** What taking over does: of one file, or of all together. */
  | { readonly of: 'delivery'; readonly location: string | null; readonly which: 'one' | 'all' }
  /** null = all locations together. */
  | { readonly of: 'signals'; readonly places: readonly (string | null)[] }
  | { readonly of: 'effects'; readonly before: RunKey; readonly places: readonly (string | null)[] }
  | { readonly of: 'contributions'; readonly measure: MeasureId };

/** What can be put, as the view has it. `live`: as formulas that follow the model. */
export type PutSource =
  | {
      readonly kind: 'trend';
      readonly spec: TrendSpec;
      readonly scope: Scope;
      readonly title: string;
      readonly live: boolean;
    }
  /** About the workbook, not about figures. */
  | { readonly kind: 'list'; readonly list: 'problems' | 'collection'; readonly title: string }
  /** What a number is made of. */
  | { readonly kind: 'parts'; readonly question: FigureQuestion; readonly title: string }
  | { readonly kind: 'answer'; readonly question: FigureQuestion; readonly title: string; readonly live: boolean }
  | {
      readonly kind: 'table';
      readonly scope: Scope;
      readonly run: RunKey;
      readonly title: string;
      readonly table: ViewTable;
      readonly live: boolean;
    };

/** Waiting for somebody to say where it may go. */
export interface PutAsk {
  readonly block: PutBlock;
  /** How it is called in messages, and as a sheet. */
  readonly what: string;
  readonly occupied: Occupied;
}

/** Whether each of its figures has a formula of its own. */
export const followsByCell = ({ of }: ViewTable): boolean => of === 'figures' || of === 'money';

/** Whether a formula gives the figures of that run: those of the workbook, not a draft or a lever by itself. */
export const hasFormula = (key: RunKey): boolean =>
  key === 'shown' || key === 'base' || (typeof key === 'object' && 'scenario' in key);
