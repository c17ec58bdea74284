/** Excel.PageLayout. Margins are in points here, in inches in files. */
import { type Area, MAX_COLUMNS, parseAddress, splitSheet } from '../../../xlsx/notation/address';
import type { BookPage, Margin } from '../../../xlsx/book/page';
import type { FollowedCells } from '../../charts/chart';
import { invalidArgument, itemNotFound, notServed } from '../../wire/errors';
import type { HostObject } from '../../wire/host-object';
import { assertWritable, type HostContext, isRange, type RangeObject } from '../base/context';
import { oneOf, requireFlag, requireNumber, requireText } from '../base/values';
import { HeaderFooterGroup } from './headers-footers';
import type { PageState } from '../base/kept';
import { hold, pageOf } from './page-state';
import { PrintArea } from './print-area';

const POINTS_PER_INCH = 72;
const UNITS: Readonly<Record<string, number>> = { Points: POINTS_PER_INCH, Inches: 1, Centimeters: 2.54 };
/** The file's numbers of paper sizes under Excel's names. */
const PAPERS: Readonly<Record<string, number>> = { Letter: 1, Tabloid: 3, Ledger: 4, Legal: 5, A3: 8, A4: 9, A5: 11 };
const ERRORS = { AsDisplayed: 'displayed', Blank: 'blank', Dash: 'dash', NotAvailable: 'NA' } as const;
const COMMENTS = { NoComments: 'none', EndSheet: 'atEnd', InPlace: 'asDisplayed' } as const;

export class PageLayout implements HostObject {
  readonly excelType = 'PageLayout';

  constructor(
    private readonly context: HostContext,
    private readonly sheetId: string,
  ) {}

  get orientation() {
    return this.page.landscape ? 'Landscape' : 'Portrait';
  }

  set orientation(value: unknown) {
    const orientation = oneOf(['Portrait', 'Landscape'], value);
    this.change({ landscape: orientation === 'Landscape' });
  }

  get paperSize() {
    const { paper } = this.page;
    return Object.keys(PAPERS).find((name) => PAPERS[name] === (paper ?? PAPERS['A4'])) ?? 'A4';
  }

  set paperSize(value: unknown) {
    const paper = PAPERS[requireText(value)];
    if (paper === undefined) throw notServed(`PageLayout.paperSize ${String(value)}`);
    this.change({ paper });
  }

  /** To a number of pages, or to a part of its size: one excludes the other. */
  get zoom(): unknown {
    const { fit, scale } = this.page;
    if (!fit) return { scale };
    return { horizontalFitToPages: fit.wide || null, verticalFitToPages: fit.high || null };
  }

  set zoom(value: unknown) {
    const given = (name: string) => {
      const number: unknown = Reflect.get(Object(value), name);
      return number === undefined || number === null ? null : requireNumber(number);
    };
    const [scale, wide, high] = [given('scale'), given('horizontalFitToPages'), given('verticalFitToPages')];
    const pages = [wide, high].filter((count) => count !== null);
    if (pages.some((count) => !Number.isInteger(count) || count < 1 || count > 32_767)) throw invalidArgument();
    const fits = pages.length > 0;
    if (!fits && (scale === null || scale < 10 || scale > 400)) throw invalidArgument();
    this.change(fits ? { fit: { wide: wide ?? 0, high: high ?? 0 } } : { fit: null, scale: scale ?? 100 });
  }

  get centerHorizontally() {
    return this.page.centerHorizontally;
  }

  set centerHorizontally(value: unknown) {
    this.change({ centerHorizontally: requireFlag(value) });
  }

  get centerVertically() {
    return this.page.centerVertically;
  }

  set centerVertically(value: unknown) {
    this.change({ centerVertically: requireFlag(value) });
  }

  get printGridlines() {
    return this.page.gridlines;
  }

  set printGridlines(value: unknown) {
    this.change({ gridlines: requireFlag(value) });
  }

  get printHeadings() {
    return this.page.headings;
  }

  set printHeadings(value: unknown) {
    this.change({ headings: requireFlag(value) });
  }

  get blackAndWhite() {
    return this.page.blackAndWhite;
  }

  set blackAndWhite(value: unknown) {
    this.change({ blackAndWhite: requireFlag(value) });
  }

  get draftMode() {
    return this.page.draft;
  }

  set draftMode(value: unknown) {
    this.change({ draft: requireFlag(value) });
  }

  get printOrder() {
    return this.page.acrossFirst ? 'OverThenDown' : 'DownThenOver';
  }

  set printOrder(value: unknown) {
    const order = oneOf(['DownThenOver', 'OverThenDown'], value);
    this.change({ acrossFirst: order === 'OverThenDown' });
  }

  get printErrors() {
    return keyOf(ERRORS, this.page.errors);
  }

  set printErrors(value: unknown) {
    this.change({ errors: ERRORS[oneOf(keys(ERRORS), value)] });
  }

  get printComments() {
    return keyOf(COMMENTS, this.page.comments);
  }

  set printComments(value: unknown) {
    this.change({ comments: COMMENTS[oneOf(keys(COMMENTS), value)] });
  }

  /** An empty text gives it back to Excel. */
  get firstPageNumber() {
    return this.page.firstPage ?? '';
  }

  set firstPageNumber(value: unknown) {
    this.change({ firstPage: value === '' ? null : requireNumber(value) });
  }

  get leftMargin() {
    return this.margin('left');
  }

  set leftMargin(value: unknown) {
    this.setMargin('left', value);
  }

  get rightMargin() {
    return this.margin('right');
  }

  set rightMargin(value: unknown) {
    this.setMargin('right', value);
  }

  get topMargin() {
    return this.margin('top');
  }

  set topMargin(value: unknown) {
    this.setMargin('top', value);
  }

  get bottomMargin() {
    return this.margin('bottom');
  }

  set bottomMargin(value: unknown) {
    this.setMargin('bottom', value);
  }

  get headerMargin() {
    return this.margin('header');
  }

  set headerMargin(value: unknown) {
    this.setMargin('header', value);
  }

  get footerMargin() {
    return this.margin('footer');
  }

  set footerMargin(value: unknown) {
    this.setMargin('footer', value);
  }

  get headersFooters() {
    return new HeaderFooterGroup({
      read: () => this.page.texts,
      write: (texts) => this.change({ texts }),
    });
  }

  setPrintMargins(unit: unknown, options: unknown): void {
    const perInch = UNITS[requireText(unit)];
    if (perInch === undefined) throw invalidArgument();
    for (const side of ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const) {
      const given: unknown = Reflect.get(Object(options), side);
      if (given !== undefined && given !== null)
        this.setMargin(side, (requireNumber(given) * POINTS_PER_INCH) / perInch);
    }
  }

  setPrintArea(source: unknown): void {
    const areas = this.areasOf(source);
    this.held.area = this.hold(this.held.area, areas);
  }

  getPrintAreaOrNullObject(): HostObject | null {
    const areas = this.held.area.filter(({ gone }) => !gone);
    return areas.length === 0 ? null : new PrintArea(areas.map(({ area }) => this.context.range(area)));
  }

  setPrintTitleRows(source: unknown): void {
    const [area] = this.areasOf(source);
    if (!area) throw invalidArgument();
    const whole = { ...area, column: 0, columns: MAX_COLUMNS };
    this.held.titleRows = this.hold([this.held.titleRows], [whole])[0] ?? null;
  }

  getPrintTitleRowsOrNullObject(): RangeObject | null {
    return this.rangeOf(this.held.titleRows);
  }

  getPrintTitleRows(): RangeObject {
    return this.getPrintTitleRowsOrNullObject() ?? missing();
  }

  private get held(): PageState {
    return pageOf(this.context, this.sheetId);
  }

  private get page(): PageState['page'] {
    return this.held.page;
  }

  private change(change: Partial<BookPage>): void {
    assertWritable(this.context, this.sheetId);
    this.held.page = { ...this.page, ...change };
  }

  private margin(side: Margin): number {
    return this.page.margins[side] * POINTS_PER_INCH;
  }

  private setMargin(side: Margin, points: unknown): void {
    const value = requireNumber(points);
    if (value < 0) throw invalidArgument();
    this.change({ margins: { ...this.page.margins, [side]: value / POINTS_PER_INCH } });
  }

  private hold(before: readonly (FollowedCells | null)[], now: readonly Area[]): readonly FollowedCells[] {
    assertWritable(this.context, this.sheetId);
    return hold(this.context, before, now);
  }

  private rangeOf(place: FollowedCells | null): RangeObject | null {
    return place && !place.gone ? this.context.range(place.area) : null;
  }

  /** A range of this sheet, or addresses. */
  private areasOf(source: unknown): Area[] {
    if (isRange(source)) {
      if (source.area.sheetId !== this.sheetId) throw invalidArgument();
      return [source.area];
    }
    return requireText(source)
      .split(',')
      .map((address) => {
        const place = parseAddress(splitSheet(address).rest);
        if (!place) throw invalidArgument();
        return { sheetId: this.sheetId, ...place };
      });
  }
}

const keys = <T extends string>(record: Readonly<Record<T, string>>) => Object.keys(record) as T[]; // its own keys

function keyOf<T extends string>(record: Readonly<Record<T, string>>, value: string): T | undefined {
  return keys(record).find((key) => record[key] === value);
}

function missing(): never {
  throw itemNotFound();
}
