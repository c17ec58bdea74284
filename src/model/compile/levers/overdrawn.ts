/**
 * Levers that take more trained staff than there is. What a lever of staff takes away is trained; where those who are left are
 * still learning, and cost their mentors more than they bring, less than nobody would be left to decide cases.
 */
import type { ScenarioRow } from '../../tables/tables';
import { ROUNDING } from '../../time/quantities';
import type { Base } from '../base/base';
import type { Findings } from '../model/findings';
import { staffFteOf, type LocationDraft } from '../base/location-draft';
import { cell } from './scope';

/** Where effective FTE are below nothing: by index of role × period, the lever that made them so. */
type Places = Map<number, ScenarioRow>;

interface Overdrawn {
  /** Looks at what a lever made of the drafts. */
  see(row: ScenarioRow, before: readonly LocationDraft[], after: readonly LocationDraft[]): void;
  /** One problem for each lever that took too much, where no later one made up for it. */
  report(found: Findings): void;
}

/**
 * Watches the levers one by one. To be told of each in their order; then `report` has a warning (lever-takes-too-many) for
 * those that left less than nobody.
 */
export function overdrawn(base: Base): Overdrawn {
  const { context } = base;
  const byLocation: readonly Places[] = base.drafts.map(() => new Map());
  const effective = (draft: LocationDraft | undefined, location: number): Float64Array => {
    const fixed = base.fixed[location];
    return draft && fixed ? staffFteOf(draft, fixed, context).effective : new Float64Array(0);
  };
  let last = base.drafts;
  return {
    see(row, before, after) {
      last = after;
      after.forEach((draft, location) => {
        const [old, places] = [before[location], byLocation[location]];
        if (!places || !old || (old.addedStaff === draft.addedStaff && old.hires === draft.hires)) return;
        const was = effective(old, location);
        effective(draft, location).forEach((fte, index) => {
          if (fte >= -ROUNDING) places.delete(index);
          else if ((was[index] ?? 0) >= -ROUNDING) places.set(index, row);
        });
      });
    },
    report(found) {
      const levers = new Set(byLocation.flatMap((places) => [...places.values()]));
      for (const row of levers) {
        const hits = byLocation.flatMap((places, location) =>
          [...places].flatMap(([index, by]) => (by === row ? [{ location, index }] : [])),
        );
        const [first] = hits;
        if (first === undefined) continue;
        const N = context.horizon.periods.length;
        const role = Math.floor(first.index / N);
        found.warning(
          'lever-takes-too-many',
          { ...cell(row, 'expression'), value: row.expression },
          {
            location: context.locations.names[first.location] ?? '',
            role: context.roles.names[role] ?? '',
            period: context.horizon.periods[first.index % N]?.label ?? '',
            fte: effective(last[first.location], first.location)[first.index] ?? 0,
          },
        );
      }
    },
  };
}
