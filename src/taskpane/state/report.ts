/** A report in the making: how far it is, and what came of it. What is chosen in the form is the form's own. */

type ReportPhase =
  | { readonly kind: 'idle' }
  /** 0–1: the figures are computed, beside the pane. */
  | { readonly kind: 'computing'; readonly share: number }
  | { readonly kind: 'writing'; readonly done: number; readonly total: number }
  | { readonly kind: 'stopped' }
  /** `withoutPage`: sheets of which Excel set up no page to print. */
  | { readonly kind: 'made'; readonly sheets: readonly string[]; readonly withoutPage: readonly string[] };

export interface ReportState {
  readonly phase: ReportPhase;
  /** Sheets of the report that is in the workbook; null = nobody has looked yet. */
  readonly existing: readonly string[] | null;
  /** Those of the report before it, kept out of sight. */
  readonly previous: readonly string[];
}

export const noReport: ReportState = { phase: { kind: 'idle' }, existing: null, previous: [] };

export const isBusy = ({ phase }: ReportState): boolean => phase.kind === 'computing' || phase.kind === 'writing';
