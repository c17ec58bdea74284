/** Excel.ChartPointsCollection and ChartPoint. */
import type { SeriesData } from '../../charts/chart';
import { numbersAt } from '../../charts/picture';
import type { HostObject } from '../../wire/host-object';
import { NO_PAINT } from '../../../xlsx/book/chart';
import { Collection } from '../base/collection';
import { ChartFill } from './formats';
import type { ChartOwner } from './owner';

export class ChartPoints extends Collection<ChartPoint> {
  readonly excelType = 'ChartPointsCollection';

  constructor(
    private readonly owner: ChartOwner,
    private readonly series: SeriesData,
  ) {
    super();
  }

  list() {
    const values = numbersAt(this.series.values, this.owner.context.grid);
    return values.map((value, index) => new ChartPoint(this.owner, this.series, { index, value }));
  }

  find(): null {
    return null;
  }
}

class ChartPoint implements HostObject {
  readonly excelType = 'ChartPoint';

  constructor(
    private readonly owner: ChartOwner,
    private readonly series: SeriesData,
    private readonly place: { readonly index: number; readonly value: number | null },
  ) {}

  get value() {
    return this.place.value;
  }

  get format() {
    const paint = (color: string | null) => void this.series.points.set(this.place.index, color ?? NO_PAINT);
    return { excelType: 'ChartPointFormat', fill: new ChartFill(this.owner, paint) };
  }
}
