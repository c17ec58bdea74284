/** What the object model keeps of sheets that no grid holds; the cells it names are followed. */
import type { BookPage } from '../../../xlsx/book/page';
import type { FollowedCells } from '../../charts/chart';
import type { Tracked } from './tracker';

/** Where cells lead to. */
export interface Link extends Tracked {
  readonly address: string;
  readonly place: string;
  readonly tip: string;
}

/** Merged cells as the file has them, and the part of them the grid shows (null: none). */
export interface KeptMerge {
  readonly whole: Tracked;
  readonly shown: Tracked | null;
  /** It ends where the sheet ends, however many rows come or go. */
  readonly toLastRow: boolean;
  readonly toLastColumn: boolean;
}

/** How a sheet is printed: as in a file, but for the cells. */
type Fixed = Omit<BookPage, 'area' | 'titleRows' | 'titleColumns' | 'rowBreaks' | 'columnBreaks'>;

export interface PageState {
  page: Fixed;
  area: readonly FollowedCells[];
  titleRows: FollowedCells | null;
  titleColumns: FollowedCells | null;
  /** The rows and columns before which a page begins. */
  rowBreaks: readonly FollowedCells[];
  columnBreaks: readonly FollowedCells[];
}
