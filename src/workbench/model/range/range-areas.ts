/** Excel.RangeAreas, as far as it says where it is. */
import { type Area, formatAddress } from '../../../xlsx/notation/address';
import type { HostObject } from '../../wire/host-object';

export class RangeAreas implements HostObject {
  readonly excelType = 'RangeAreas';

  constructor(private readonly places: readonly Area[]) {}

  get address(): string {
    return this.places.map((place) => formatAddress(place)).join(',');
  }

  get areaCount(): number {
    return this.places.length;
  }

  get cellCount(): number {
    return this.places.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  }
}
