/** FTE over a range of periods: hours divided by the net hours of one FTE, per role and location, then added up. */
import { CRUMB } from '../time/quantities';
import { requiredHours } from './required-hours';
import type { PeriodSpan } from './selection';
import type { Run } from '../simulate/simulate';

/** required: what the goals ask for. available: after learning curves and mentoring. contracted: on the books. */
export type FteKind = 'required' | 'available' | 'contracted';

interface FteCell extends PeriodSpan {
  readonly location: number;
  readonly role: number;
}

/**
 * FTE of one role at one location, over periods from … to (inclusive).
 *
 * required = Σ (work / (1 − allowance) + fixed hours) / Σ A; available and contracted = Σ FTE × A / Σ A. In one period
 * that is the WISN rule and the FTE themselves. Over periods without working days the plain mean.
 *
 * @returns FTE; infinite where there is work and not an hour to do it in.
 * Source: README, equations S19 and S20.
 */
export function fteOf(run: Run, kind: FteKind, { location, role, from, to }: FteCell): number {
  const { periods: N } = run.model.structure;
  const staffing = run.model.inputs[location]?.staffing;
  const result = run.locations[location];
  if (staffing === undefined || result === undefined) return 0;
  const work = kind === 'required' ? requiredHours(run.model, result, location) : null;
  const fte = kind === 'available' ? staffing.effectiveFte : staffing.contractedFte;
  let hours = 0;
  let hoursPerFte = 0;
  let plain = 0;
  for (let index = role * N + from; index <= role * N + to; index += 1) {
    const perFte = staffing.netHours[index] ?? 0;
    hoursPerFte += perFte;
    if (work === null) {
      hours += (fte[index] ?? 0) * perFte;
      plain += fte[index] ?? 0;
    } else {
      const casework = work[index] ?? 0;
      const atWork = casework === 0 ? 0 : casework / (1 - (staffing.allowanceShare[index] ?? 0));
      hours += atWork + (staffing.fixedHours[index] ?? 0);
    }
  }
  if (hoursPerFte >= CRUMB) return hours / hoursPerFte;
  if (work === null) return plain / (to - from + 1);
  return hours >= CRUMB ? Infinity : 0;
}
