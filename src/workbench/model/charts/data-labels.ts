/** Excel.ChartDataLabels: of one series, or of all series of a chart. */
import type { Labels, SeriesData } from '../../charts/chart';
import { type ChartLabels, usualLabels } from '../../../xlsx/book/chart';
import { labelPositions, typeOf } from '../../../xlsx/book/chart-types';
import { formatOf } from '../../charts/picture';
import { invalidArgument } from '../../wire/errors';
import type { HostObject } from '../../wire/host-object';
import { requireFlag, requireText } from '../base/values';
import { ChartFont } from './formats';
import { chartOf, type ChartOwner, writable } from './owner';

type Shown = 'value' | 'category' | 'series' | 'percentage' | 'legendKey';
const NOTHING: ChartLabels = { ...usualLabels(), value: false };

export class ChartDataLabels implements HostObject {
  readonly excelType = 'ChartDataLabels';

  constructor(
    private readonly owner: ChartOwner,
    private readonly series: () => readonly SeriesData[],
  ) {}

  get showValue() {
    return this.shows('value');
  }

  set showValue(value: unknown) {
    this.show('value', value);
  }

  get showCategoryName() {
    return this.shows('category');
  }

  set showCategoryName(value: unknown) {
    this.show('category', value);
  }

  get showSeriesName() {
    return this.shows('series');
  }

  set showSeriesName(value: unknown) {
    this.show('series', value);
  }

  get showPercentage() {
    return this.shows('percentage');
  }

  set showPercentage(value: unknown) {
    this.show('percentage', value);
  }

  get showLegendKey() {
    return this.shows('legendKey');
  }

  set showLegendKey(value: unknown) {
    this.show('legendKey', value);
  }

  get position() {
    return this.first?.position ?? 'None';
  }

  /** Excel refuses a place the type does not have. */
  set position(value: unknown) {
    writable(this.owner);
    for (const one of this.series()) {
      const allowed = labelPositions(typeOf(one.type ?? chartOf(this.owner).type));
      const position = allowed.find((known) => known === value) ?? null;
      if (position === null && value !== 'None') throw invalidArgument();
      if (one.labels) one.labels.position = position;
    }
  }

  get numberFormat(): string {
    const chart = chartOf(this.owner);
    const axis = this.series()[0]?.secondary === true ? 'secondary' : 'value';
    return this.first?.numberFormat ?? formatOf(chart, axis, this.owner.context.grid);
  }

  set numberFormat(value: unknown) {
    const numberFormat = requireText(value);
    this.change((labels) => (labels.numberFormat = numberFormat));
  }

  get linkNumberFormat() {
    return (this.first?.numberFormat ?? null) === null;
  }

  set linkNumberFormat(value: unknown) {
    const shown = this.numberFormat;
    const numberFormat = requireFlag(value) ? null : shown;
    this.change((labels) => (labels.numberFormat = numberFormat));
  }

  get format() {
    const font = this.first?.font ?? usualLabels().font;
    return { excelType: 'ChartDataLabelFormat', font: new ChartFont(this.owner, font) };
  }

  private get first(): Labels | null {
    return this.series()[0]?.labels ?? null;
  }

  private shows(what: Shown): boolean {
    return this.first?.[what] ?? false;
  }

  /** What shows nothing any more is gone. */
  private show(what: Shown, value: unknown): void {
    const on = requireFlag(value);
    writable(this.owner);
    for (const one of this.series()) {
      const labels: Labels = { ...(one.labels ?? structuredClone(NOTHING)), [what]: on };
      const shown = labels.value || labels.category || labels.series || labels.percentage || labels.legendKey;
      one.labels = shown ? labels : null;
    }
  }

  private change(action: (labels: Labels) => void): void {
    writable(this.owner);
    for (const { labels } of this.series()) if (labels) action(labels);
  }
}
