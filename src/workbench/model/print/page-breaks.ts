/** Excel.PageBreakCollection: those that people and add-ins put there, of rows or of columns. */
import { parseAddress, splitSheet } from '../../../xlsx/notation/address';
import type { FollowedCells } from '../../charts/chart';
import { invalidArgument } from '../../wire/errors';
import type { HostObject } from '../../wire/host-object';
import { Collection } from '../base/collection';
import { assertWritable, type HostContext, isRange, type RangeObject } from '../base/context';
import { requireText } from '../base/values';
import { type BreaksAlong, hold, lineOf, pageOf } from './page-state';

export class PageBreaks extends Collection<PageBreak> {
  readonly excelType = 'PageBreakCollection';

  constructor(
    private readonly context: HostContext,
    private readonly sheetId: string,
    private readonly along: BreaksAlong,
  ) {
    super();
  }

  list() {
    return this.places.map((place) => new PageBreak(this.context, place, this.along));
  }

  find(key: unknown) {
    return typeof key === 'number' ? (this.list()[key] ?? null) : null;
  }

  /** Before the first cell of a range of this sheet; twice at one place is once. */
  add(source: unknown): PageBreak {
    assertWritable(this.context, this.sheetId);
    const { row, column } = this.cellOf(source);
    const at = this.along === 'rowBreaks' ? row : column;
    // Nothing comes before the first.
    if (at === 0) throw invalidArgument();
    const known = this.places.find((place) => startOf(place, this.along) === at);
    if (known) return new PageBreak(this.context, known, this.along);
    const [made] = hold(this.context, [], [lineOf(this.sheetId, this.along, at)]);
    if (!made) throw invalidArgument();
    const page = pageOf(this.context, this.sheetId);
    page[this.along] = [...page[this.along], made].sort((a, b) => startOf(a, this.along) - startOf(b, this.along));
    return new PageBreak(this.context, made, this.along);
  }

  removePageBreaks(): void {
    assertWritable(this.context, this.sheetId);
    const page = pageOf(this.context, this.sheetId);
    hold(this.context, page[this.along], []);
    page[this.along] = [];
  }

  private get places(): readonly FollowedCells[] {
    return pageOf(this.context, this.sheetId)[this.along].filter(({ gone }) => !gone);
  }

  private cellOf(source: unknown): { readonly row: number; readonly column: number } {
    if (isRange(source)) {
      if (source.area.sheetId !== this.sheetId) throw invalidArgument();
      return source.area;
    }
    const place = parseAddress(splitSheet(requireText(source)).rest);
    if (!place) throw invalidArgument();
    return place;
  }
}

export class PageBreak implements HostObject {
  readonly excelType = 'PageBreak';

  constructor(
    private readonly context: HostContext,
    private readonly place: FollowedCells,
    private readonly along: BreaksAlong,
  ) {}

  identity() {
    return { Id: `${this.along}-${String(startOf(this.place, this.along))}` };
  }

  get rowIndex() {
    return this.place.area.row;
  }

  get columnIndex() {
    return this.place.area.column;
  }

  getCellAfterBreak(): RangeObject {
    return this.context.range({ ...this.place.area, rows: 1, columns: 1 });
  }

  delete(): void {
    const { sheetId } = this.place.area;
    assertWritable(this.context, sheetId);
    this.context.tracker.release(this.place);
    const page = pageOf(this.context, sheetId);
    page[this.along] = page[this.along].filter((place) => place !== this.place);
  }
}

const startOf = ({ area }: FollowedCells, along: BreaksAlong): number =>
  along === 'rowBreaks' ? area.row : area.column;
