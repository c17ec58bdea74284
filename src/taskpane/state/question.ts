/** The number somebody asked about: what it is, where and when, and of which run it is. */
import type { Subject } from '../../model/explain/answers/question';
import type { Scope } from '../../model/measures/figures';

/** Which of the runs on screen a number is from. */
export type RunKey =
  | 'shown'
  | 'base'
  | 'draft'
  | 'edited'
  /** One of those that are compared; null = the base. */
  | { readonly scenario: string | null }
  /** The base with one lever of a comparison alone, by its place in the list. */
  | { readonly lever: number }
  /** Between the two that are compared: those measures changed over that are in the bit mask. */
  | { readonly world: number };

export type FigureQuestion = Scope & { readonly run: RunKey } & (
    | Subject
    /** This figure less the same figure of another run. */
    | { readonly kind: 'difference'; readonly measure: string; readonly against: RunKey }
    /** What the levers of the compared scenario do together, beyond what each does alone. */
    | { readonly kind: 'interaction'; readonly measure: string }
    /** One measure's part in what two scenarios differ by. */
    | { readonly kind: 'part'; readonly measure: string; readonly group: number }
  );
