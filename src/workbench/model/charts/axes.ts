/** Excel.ChartAxes and ChartAxis. */
import type { AxisData, FollowedCells } from '../../charts/chart';
import { axisTitle, formatOf, scaleOf } from '../../charts/picture';
import type { Scale } from '../../charts/scale';
import { invalidArgument, notServed } from '../../wire/errors';
import type { HostObject } from '../../wire/host-object';
import { isRange } from '../base/context';
import { TICK_LABELS } from '../../../xlsx/book/chart';
import { oneOf, requireNumber, requireText } from '../base/values';
import { ChartFont, ChartLineFormat } from './formats';
import { ChartLabel } from './labels';
import { chartOf, type ChartOwner, writable } from './owner';

type Which = 'category' | 'value' | 'secondary';

export class ChartAxes implements HostObject {
  readonly excelType = 'ChartAxes';

  constructor(private readonly owner: ChartOwner) {}

  get categoryAxis() {
    return new ServedAxis(this.owner, 'category');
  }

  get valueAxis() {
    return new ServedAxis(this.owner, 'value');
  }

  getItem(type: unknown, group: unknown = 'Primary'): ServedAxis {
    if (type === 'Category' && group === 'Primary') return this.categoryAxis;
    if (type === 'Value') return new ServedAxis(this.owner, group === 'Secondary' ? 'secondary' : 'value');
    throw notServed(`ChartAxes.getItem(${String(type)}, ${String(group)})`);
  }
}

export class ServedAxis implements HostObject {
  readonly excelType = 'ChartAxis';

  constructor(
    private readonly owner: ChartOwner,
    private readonly which: Which,
  ) {}

  get type() {
    return this.which === 'category' ? 'Category' : 'Value';
  }

  get axisGroup() {
    return this.which === 'secondary' ? 'Secondary' : 'Primary';
  }

  get minimum() {
    return this.bound('minimum');
  }

  set minimum(value: unknown) {
    this.change({ minimum: boundFrom(value) });
  }

  get maximum() {
    return this.bound('maximum');
  }

  set maximum(value: unknown) {
    this.change({ maximum: boundFrom(value) });
  }

  get majorUnit() {
    return this.bound('majorUnit');
  }

  set majorUnit(value: unknown) {
    this.change({ majorUnit: boundFrom(value) });
  }

  get numberFormat() {
    return this.shownFormat();
  }

  set numberFormat(value: unknown) {
    this.change({ numberFormat: requireText(value) });
  }

  get linkNumberFormat() {
    return this.data.numberFormat === null;
  }

  set linkNumberFormat(value: unknown) {
    this.change({ numberFormat: value === true ? null : this.shownFormat() });
  }

  get visible() {
    return this.data.visible;
  }

  set visible(value: unknown) {
    this.change({ visible: value === true });
  }

  get tickLabelPosition() {
    return this.data.tickLabels;
  }

  set tickLabelPosition(value: unknown) {
    this.change({ tickLabels: oneOf(TICK_LABELS, value) });
  }

  /** An empty text gives it back to Excel. */
  get tickLabelSpacing() {
    return this.data.labelSpacing ?? '';
  }

  set tickLabelSpacing(value: unknown) {
    const spacing = boundFrom(value);
    if (spacing !== null && (!Number.isInteger(spacing) || spacing < 1 || spacing > 31_999)) throw invalidArgument();
    this.change({ labelSpacing: spacing });
  }

  get reversePlotOrder() {
    return this.data.reversed;
  }

  set reversePlotOrder(value: unknown) {
    this.change({ reversed: value === true });
  }

  get title() {
    return new ChartLabel(this.owner, this.data.title, {
      excelType: 'ChartAxisTitle',
      automatic: () => axisTitle(this.data, this.owner.context.language),
    });
  }

  get format() {
    const { font, line } = this.data;
    return {
      excelType: 'ChartAxisFormat',
      font: new ChartFont(this.owner, font),
      line: new ChartLineFormat(this.owner, line),
    };
  }

  get majorGridlines() {
    return new Gridlines(this.owner, this.data);
  }

  /** Cells whose texts the categories are called. */
  setCategoryNames(source: unknown): void {
    if (!isRange(source)) throw invalidArgument();
    const chart = writable(this.owner);
    for (const series of chart.series) {
      const place: FollowedCells = { area: source.area, gone: false };
      this.owner.context.tracker.follow(place);
      series.categories = place;
    }
  }

  private get data(): AxisData {
    return chartOf(this.owner).axes[this.which];
  }

  private shownFormat(): string {
    return formatOf(chartOf(this.owner), this.which, this.owner.context.grid);
  }

  private bound(name: keyof Scale): number | string {
    return scaleOf(chartOf(this.owner), this.which, this.owner.context.grid)?.[name] ?? '';
  }

  private change(change: Partial<AxisData>): void {
    writable(this.owner);
    Object.assign(this.data, change);
  }
}

/** An empty text gives a bound back to Excel. */
const boundFrom = (value: unknown) => (value === '' ? null : requireNumber(value));

class Gridlines implements HostObject {
  readonly excelType = 'ChartGridlines';

  constructor(
    private readonly owner: ChartOwner,
    private readonly axis: AxisData,
  ) {}

  get visible() {
    return this.axis.gridlines;
  }

  set visible(value: unknown) {
    writable(this.owner);
    this.axis.gridlines = value === true;
  }
}
