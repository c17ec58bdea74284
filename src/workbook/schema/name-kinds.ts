/** What has a name of its own, and the table that declares it. */
import type { TableName } from '../../model/tables/problem';

export const NAME_KINDS = ['location', 'product', 'step', 'role'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** The table that declares names of a kind, in the column of that id. */
export const DECLARING: Readonly<Record<NameKind, TableName>> = {
  location: 'vkt_Locations',
  product: 'vkt_Products',
  step: 'vkt_Steps',
  role: 'vkt_Roles',
};
