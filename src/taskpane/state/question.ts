/** The number somebody asked about: what it is, where and when, and of which run it is. */
import type { AgeBand } from './ageing';
import type { Scope } from './figures';

/** Which of the runs on screen a number is from. */
export type RunKey =
  | 'shown'
  | 'base'
  | 'draft'
  | 'edited'
  /** One of those that are compared; null = the base. */
  | { readonly scenario: string | null }
  /** The base with one lever of a comparison alone, by its place in the list. */
  | { readonly lever: number };

export type Question = Scope & { readonly run: RunKey } & (
    | { readonly kind: 'figure'; readonly measure: string }
    /** A difference: with the same figure of another run, or with the start of the span. */
    | { readonly kind: 'difference'; readonly measure: string; readonly against: RunKey | 'start' }
    /** The part of the stock that is overdue, or of the required FTE that is missing. */
    | { readonly kind: 'share'; readonly measure: 'overdueStock' | 'fteGap' }
    /** The FTE short per period, on average; a period with enough counts as none. */
    | { readonly kind: 'shortage'; readonly measure: 'fteGap' }
    /** The FTE on the books of all locations, on average over the periods. */
    | { readonly kind: 'books'; readonly measure: 'fteContracted' }
    /** What the levers of the compared scenario do together, beyond what each does alone. */
    | { readonly kind: 'interaction'; readonly measure: string }
    /** The cases of some ages at the end of the span, or those of them that are overdue. */
    | { readonly kind: 'ages'; readonly band: Pick<AgeBand, 'from' | 'to'>; readonly overdue: boolean }
    /** The queue before a step at the end of the span, or how much it grew per period. */
    | { readonly kind: 'queue'; readonly step: string; readonly grown: boolean }
  );
