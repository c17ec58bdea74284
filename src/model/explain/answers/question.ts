/** What somebody can ask of a run beside a measure, and of two runs together. */
import type { AgeBand } from '../../measures/age-bands';
import type { Scope } from '../../measures/figures';

/** What is asked; where and when is its `Scope`. */
export type Subject =
  | { readonly kind: 'figure'; readonly measure: string }
  /** How a level changed since the start of the span. */
  | { readonly kind: 'change'; readonly measure: string }
  /** The part of the stock that is overdue, or of the required FTE that is missing. */
  | { readonly kind: 'share'; readonly measure: 'overdueStock' | 'fteGap' }
  /** The stock before the first period of the span. */
  | { readonly kind: 'opening'; readonly measure: 'stock' }
  /** The FTE that are short, or to spare, per role and location: one is not set off against the other. */
  | { readonly kind: 'side'; readonly measure: 'fteGap'; readonly side: 'short' | 'spare' }
  /** The FTE short per period, on average; a period with enough counts as none. */
  | { readonly kind: 'shortage'; readonly measure: 'fteGap' }
  /** The FTE on the books of all locations, on average over the periods. */
  | { readonly kind: 'books'; readonly measure: 'fteContracted' }
  /** The cases of some ages at the end of the span, or those of them that are overdue. */
  | { readonly kind: 'ages'; readonly band: Pick<AgeBand, 'from' | 'to'>; readonly overdue: boolean }
  /** The queue before a step at the end of the span, or how much it grew per period. */
  | { readonly kind: 'queue'; readonly step: string; readonly grown: boolean };

type SubjectOf<K extends Subject['kind']> = Extract<Subject, { readonly kind: K }>;

/** One subject in one place over one span. */
export type Asked<K extends Subject['kind'] = Subject['kind']> = Scope & SubjectOf<K>;
