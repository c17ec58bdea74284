/** What a question is about, once it has been checked against the model. */

/** A question that has been checked. */
export interface MeasureSelection {
  readonly locations: readonly number[];
  readonly product: number | null;
  readonly role: number | null;
  readonly from: number;
  readonly to: number;
}
