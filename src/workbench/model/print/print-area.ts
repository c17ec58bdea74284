/** What is printed of a sheet. */
import type { HostObject } from '../../wire/host-object';
import type { RangeObject } from '../base/context';

/** As much of Excel.RangeAreas as says what is printed. */
export class PrintArea implements HostObject {
  readonly excelType = 'RangeAreas';

  constructor(private readonly ranges: readonly RangeObject[]) {}

  get areaCount() {
    return this.ranges.length;
  }

  get address() {
    return this.ranges.map((range) => String(Reflect.get(range, 'address'))).join(',');
  }
}
