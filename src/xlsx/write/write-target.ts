/** What the parts of a sheet need to know of the file they are written to. */
import type { BookConditional } from '../book/book';

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
}
