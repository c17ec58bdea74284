/** How a sheet is printed, as the workbook keeps it: the cells it names follow their sheet. */
import { type BookPage, type Span, USUAL_PAGE } from '../../../xlsx/book/page';
import { type Area, formatAddress, MAX_COLUMNS, MAX_ROWS, parseAddress } from '../../../xlsx/notation/address';
import type { FollowedCells } from '../../charts/chart';
import type { HostContext } from '../base/context';
import type { PageState } from '../base/kept';

export type BreaksAlong = 'rowBreaks' | 'columnBreaks';

/** What names no cells apart from what does. */
function split({ area, titleRows, titleColumns, rowBreaks, columnBreaks, ...page }: BookPage) {
  return { page, area, titleRows, titleColumns, rowBreaks, columnBreaks };
}

export function pageOf({ state }: HostContext, sheetId: string): PageState {
  const known = state.pages.get(sheetId);
  if (known) return known;
  const { page } = split(USUAL_PAGE);
  const made: PageState = { page, area: [], titleRows: null, titleColumns: null, rowBreaks: [], columnBreaks: [] };
  state.pages.set(sheetId, made);
  return made;
}

/** Cells of the sheet that are followed from now on; those before are let go. */
export function hold(
  { tracker }: HostContext,
  before: readonly (FollowedCells | null)[],
  now: readonly FollowedCells['area'][],
): readonly FollowedCells[] {
  for (const place of before) if (place) tracker.release(place);
  const places = now.map((area): FollowedCells => ({ area, gone: false }));
  for (const place of places) tracker.follow(place);
  return places;
}

export function gatherPage(context: HostContext, sheetId: string): BookPage {
  const known = context.state.pages.get(sheetId);
  if (!known) return USUAL_PAGE;
  const { page, area, titleRows, titleColumns, rowBreaks, columnBreaks } = known;
  const kept = area.filter(({ gone }) => !gone);
  const span = (place: FollowedCells | null, along: 'row' | 'column', size: 'rows' | 'columns'): Span | null =>
    place && !place.gone ? { first: place.area[along], last: place.area[along] + place.area[size] - 1 } : null;
  return {
    ...page,
    area: kept.map((place) => formatAddress(place.area, true)).join(','),
    titleRows: span(titleRows, 'row', 'rows'),
    titleColumns: span(titleColumns, 'column', 'columns'),
    rowBreaks: rowBreaks.filter(({ gone }) => !gone).map((place) => place.area.row),
    columnBreaks: columnBreaks.filter(({ gone }) => !gone).map((place) => place.area.column),
  };
}

export function restorePage(context: HostContext, sheetId: string, book: BookPage): void {
  if (book === USUAL_PAGE) return;
  const { page, area, titleRows, titleColumns, rowBreaks, columnBreaks } = split(book);
  const areas = area === '' ? [] : area.split(',').flatMap((one) => parseAddress(one) ?? []);
  const all = { sheetId, row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
  const [rows = null] = titleRows
    ? hold(context, [], [{ ...all, row: titleRows.first, rows: titleRows.last - titleRows.first + 1 }])
    : [];
  const [columns = null] = titleColumns
    ? hold(context, [], [{ ...all, column: titleColumns.first, columns: titleColumns.last - titleColumns.first + 1 }])
    : [];
  const held = hold(
    context,
    [],
    areas.map((one) => ({ sheetId, ...one })),
  );
  const lines = (along: BreaksAlong, at: readonly number[]) =>
    hold(
      context,
      [],
      at.map((one) => lineOf(sheetId, along, one)),
    );
  context.state.pages.set(sheetId, {
    ...{ page, area: held, titleRows: rows, titleColumns: columns },
    rowBreaks: lines('rowBreaks', rowBreaks),
    columnBreaks: lines('columnBreaks', columnBreaks),
  });
}

/** The row or column that a page begins with. */
export function lineOf(sheetId: string, along: BreaksAlong, at: number): Area {
  return along === 'rowBreaks'
    ? { sheetId, row: at, column: 0, rows: 1, columns: MAX_COLUMNS }
    : { sheetId, row: 0, column: at, rows: MAX_ROWS, columns: 1 };
}
