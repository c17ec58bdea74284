/** A file of a location as Collect sees it: its tables, where it says it comes from, and what is odd about it. */
import type { Day } from '../../../model/tables/tables';
import type { Cell, TableContent } from '../../port';

/** What the tower wrote on the cover of the workbook it sent out, and what the location filled in there. */
export interface Mark {
  readonly location: string | null;
  /** Of the tower's model. */
  readonly model: string | null;
  readonly edition: string | null;
  /** The day the figures are of. */
  readonly asOf: Day | null;
  readonly by: string | null;
}

export const NO_MARK: Mark = { location: null, model: null, edition: null, asOf: null, by: null };

/** A sheet as plain cells, of a file without our tables: to point out where the rows stand. */
export interface PlainSheet {
  readonly name: string;
  /** Dates among its numbers count from 1904: which of them are dates its columns must say. */
  readonly from1904?: true;
  readonly rows: readonly (readonly Cell[])[];
}

/** What is odd about a file, and how often: said, never a reason to refuse. */
export type Oddity =
  | 'macros' // never run
  | 'externalLinks' // the values of last time are used
  | 'dates1904' // converted
  | 'hiddenSheets' // with tables of ours, which count like the others
  | 'hiddenColumns' // of those tables
  | 'hiddenRows' // counted like the others
  | 'filters'
  | 'totalsRows' // left out
  | 'sameNames'; // two tables of ours with one name: the first is used

export interface Delivery {
  readonly file: string;
  /** In lower-case hexadecimal. */
  readonly sha256: string;
  /** The day the file was last saved, as its disk says; null when that is not known. */
  readonly saved: Day | null;
  /** Under our own names; each at most once. */
  readonly tables: readonly TableContent[];
  /** Filled when there are no tables of ours. */
  readonly sheets: readonly PlainSheet[];
  readonly mark: Mark;
  readonly oddities: readonly { readonly what: Oddity; readonly count: number }[];
}

/** The day a delivery is of: what its cover says, else when it was saved. */
export const dayOfDelivery = ({ mark, saved }: Delivery): Day | null => mark.asOf ?? saved;
