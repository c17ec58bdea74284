/** What the parts of a sheet need to know of the file they are written to. */
import type { BookConditional } from '../book/book';
import type { BookChart } from '../book/chart';

export const NAMESPACES = {
  xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

export interface SheetTarget {
  readonly namespaces: readonly string[];
  /** The number of a text in the list of shared texts. */
  readonly text: (text: string) => number;
  /** The number of a conditional format's look. */
  readonly conditionalLook: (look: BookConditional['look']) => number;
  /** Header cells of tables: their texts must be those of the table. */
  readonly headers: ReadonlyMap<string, string>;
  readonly active: boolean;
  /** The number of a rule that stands in two places, in the whole file. */
  readonly ruleId: () => string;
  /** Says how the sheet refers to another part, or to an address outside; returns the relation's id. */
  readonly relate: (kind: string, target: string, outside?: boolean) => string;
  /** The sheet's tables and drawing, as parts its own part refers to. */
  readonly tables: readonly string[];
  readonly drawing: string | null;
}

export interface ChartWriter {
  /** Where the charts of a sheet hang. */
  drawing(charts: readonly BookChart[]): string;
  chart(chart: BookChart): string;
  /** The colours charts take by themselves. */
  theme(): string;
}
