/** What a question is about, once it has been checked against the model. */

/** Zero-based periods, both included. */
export interface PeriodSpan {
  readonly from: number;
  readonly to: number;
}

/** A question that has been checked. */
export interface MeasureSelection extends PeriodSpan {
  readonly locations: readonly number[];
  readonly product: number | null;
  readonly role: number | null;
}
