/** Excel.ChartTitle, ChartLegend and ChartAxisTitle. */
import type { ChartData, Caption } from '../../charts/chart';
import type { HostObject } from '../../wire/host-object';
import { LEGEND_POSITIONS } from '../../../xlsx/book/chart';
import { oneOf, requireText } from '../base/values';
import { ChartFont } from './formats';
import { ChartPart, type ChartOwner } from './owner';

/** The title of a chart or an axis; writing a text shows it. */
export class ChartLabel extends ChartPart<Caption> implements HostObject {
  readonly overlay = false;
  readonly excelType: 'ChartTitle' | 'ChartAxisTitle';
  private readonly automatic: () => string;

  constructor(
    owner: ChartOwner,
    label: Caption,
    { excelType, automatic }: { readonly excelType: ChartLabel['excelType']; readonly automatic: () => string },
  ) {
    super(owner, label);
    this.excelType = excelType;
    this.automatic = automatic;
  }

  get visible() {
    return this.data.visible;
  }

  set visible(value: unknown) {
    this.change((label) => (label.visible = value === true));
  }

  get text() {
    return this.automatic();
  }

  set text(value: unknown) {
    const text = requireText(value);
    this.change((label) => Object.assign(label, { text, visible: true }));
  }

  get format() {
    return { excelType: `${this.excelType}Format`, font: new ChartFont(this.owner, this.data.font) };
  }
}

export class ChartLegend extends ChartPart<ChartData['legend']> implements HostObject {
  readonly excelType = 'ChartLegend';
  readonly overlay = false;

  get visible() {
    return this.data.visible;
  }

  set visible(value: unknown) {
    this.change((legend) => (legend.visible = value === true));
  }

  get position() {
    return this.data.position;
  }

  set position(value: unknown) {
    const position = oneOf(LEGEND_POSITIONS, value);
    this.change((legend) => Object.assign(legend, { position, visible: true }));
  }

  get format() {
    return { excelType: 'ChartLegendFormat', font: new ChartFont(this.owner, this.data.font) };
  }
}
