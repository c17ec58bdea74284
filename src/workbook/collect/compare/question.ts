/** What is compared with what. */
import type { Day } from '../../../model/tables/tables';
import type { TableContent } from '../../port';
import type { Choices } from './choices';
import type { Delivery } from '../book/delivery';

/** One row of vkt_Collected, as far as it is compared with. */
export interface EarlierDelivery {
  readonly location: string;
  readonly date: Day;
  readonly checksum: string;
  readonly edition: string;
  readonly asOf: Day | null;
}

export interface DeliveryQuestion {
  /** The tower's tables. */
  readonly tower: readonly TableContent[];
  readonly delivery: Delivery;
  readonly choices: Choices;
  /** What was taken over before, as vkt_Collected has it. */
  readonly taken: readonly EarlierDelivery[];
  /** Other files that are being looked at, by name, with the location they are of. */
  readonly beside: readonly { readonly file: string; readonly location: string | null }[];
}
