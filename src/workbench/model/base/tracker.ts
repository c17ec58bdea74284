/** Keeps ranges on their cells: a range the add-in holds moves along when cells are inserted or deleted. */
import type { Area } from '../../../xlsx/notation/address';
import { type Shift, shifted } from '../../formula/shift';

export interface Tracked {
  area: Area;
  /** All its cells were deleted. */
  gone?: boolean;
}

export class Tracker {
  private readonly tracked = new Set<Tracked>();

  follow(place: Tracked): void {
    this.tracked.add(place);
  }

  release(place: Tracked): void {
    this.tracked.delete(place);
  }

  /** The sheet is gone, and all places on it. */
  dropSheet(sheetId: string): void {
    for (const place of this.tracked) if (!place.gone && place.area.sheetId === sheetId) place.gone = true;
  }

  apply(sheetId: string, shift: Shift): void {
    for (const place of this.tracked) {
      if (place.gone || place.area.sheetId !== sheetId) continue;
      const moved = shifted(place.area, shift);
      if (moved) place.area = moved;
      else place.gone = true;
    }
  }
}

export function isTracked(value: object): value is Tracked {
  return 'area' in value && 'gone' in value;
}
