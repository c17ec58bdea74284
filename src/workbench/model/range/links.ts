/** Where cells lead to: Excel's Range.hyperlink. */
import type { BookLink } from '../../../xlsx/book/book';
import { intersection, parseAddress, splitSheet } from '../../../xlsx/notation/address';
import type { Area } from '../../../xlsx/notation/address';
import type { CallingCell } from '../../grid/base/port';
import { invalidArgument } from '../../wire/errors';
import type { HostContext } from '../base/context';
import type { Link } from '../base/kept';

export function linkAt({ state }: HostContext, cell: CallingCell): Link | null {
  const at = { ...cell, rows: 1, columns: 1 };
  const found = state.links.filter((link) => link.gone !== true && link.area.sheetId === cell.sheetId);
  return found.findLast((link) => intersection(link.area, at) !== null) ?? null;
}

/** Excel's own look of a link. */
export const LINK_STYLE = { fontColor: '#0563C1', underline: true };

export function setLink(context: HostContext, area: Area, given: unknown): void {
  const text = (name: string) => {
    const value: unknown = Reflect.get(Object(given), name);
    if (value === undefined || value === null) return '';
    if (typeof value !== 'string') throw invalidArgument();
    return value;
  };
  const [address, place] = [text('address'), text('documentReference').replace(/^#/, '')];
  if (address === '' && place === '') throw invalidArgument();
  clearLinks(context, area);
  addLink(context, { area, address, place, tip: text('screenTip') });
}

export function addLink({ state, tracker }: HostContext, link: Link): void {
  state.links = [...state.links, link];
  tracker.follow(link);
}

/** Links whose cells all lie in the area. */
export function clearLinks({ state, tracker }: HostContext, area: Area): void {
  const within = (link: Link) => {
    const common = link.area.sheetId === area.sheetId ? intersection(link.area, area) : null;
    return common !== null && common.rows === link.area.rows && common.columns === link.area.columns;
  };
  for (const link of state.links) if (within(link)) tracker.release(link);
  state.links = state.links.filter((link) => !within(link));
}

export function gatherLinks({ state }: HostContext, sheetId: string): BookLink[] {
  const own = state.links.filter((link) => link.gone !== true && link.area.sheetId === sheetId);
  return own.map(({ area: { row, column, rows, columns }, address, place, tip }) => ({
    area: { row, column, rows, columns },
    address,
    place,
    tip,
  }));
}

/** Goes where a link inside the workbook leads; an address outside is never asked for here. */
export function followLink(context: HostContext, cell: CallingCell): void {
  const link = linkAt(context, cell);
  if (!link || link.place === '') return;
  const { sheet, rest } = splitSheet(link.place);
  const { grid } = context;
  const named = grid.names().find(({ name }) => name.toLowerCase() === link.place.toLowerCase());
  if (named) return selectReference(context, named.reference);
  selectReference(context, sheet === null ? rest : link.place, cell.sheetId);
}

function selectReference({ grid }: HostContext, reference: string, usual?: string): void {
  const { sheet, rest } = splitSheet(reference);
  const found =
    sheet === null ? usual : grid.sheets().find(({ name }) => name.toLowerCase() === sheet.toLowerCase())?.id;
  const area = parseAddress(rest);
  if (found !== undefined && area) grid.select({ sheetId: found, ...area });
}
