/** A location's numbers as the tables and the levers state them, and what the simulation reads made of them. */
import { stepHours } from '../../formulas/case-hours';
import type { Roles } from '../entities/entities';
import { addStaff, type BaseStaff, type StaffContext } from '../staff/staff';
import { dueFromTerm } from '../cases/terms';
import type { Findings } from '../model/findings';
import type { Corrections, LocationInput, OpeningStock, Structure } from '../model/model';
import { netHours } from '../../formulas/net-hours';
import { periodsPer, ROUNDING, wholePeriodsUp } from '../../time/quantities';
import type { Staff } from '../staff/staffing';
import type { WorkOrder } from '../../tables/tables';

/** Lost hours that follow the norm time. */
export const LOST_AS_NORM = -1;

interface Hire {
  readonly role: number;
  readonly staff: Staff;
}

/** What levers may change; arrays are replaced, never written to. "a × b" as in `QueueInput`. */
export interface LocationDraft {
  readonly inflow: Float64Array;
  readonly withdrawal: Float64Array;
  /** step × period. */
  readonly norm: Float64Array;
  /** step × period; LOST_AS_NORM where the norm holds. */
  readonly lost: Float64Array;
  /** step × period. */
  readonly share: Float64Array;
  /** step × period. */
  readonly noShow: Float64Array;
  /** step × period. */
  readonly waitWeeks: Float64Array;
  /** step × period. */
  readonly stepRole: Int32Array;
  /** role × period. */
  readonly sickness: Float64Array;
  /** role × period, FTE of experienced staff that levers add. */
  readonly addedStaff: Float64Array;
  readonly hires: readonly Hire[];
  /** product × cohort, in the unit of its row. */
  readonly term: Float64Array;
  readonly termUnit: Float64Array;
  readonly workOrder: readonly WorkOrder[];
  /** rule × period. */
  readonly derivedShare: Float64Array;
}

/** What levers leave alone. */
export interface LocationFixed {
  readonly location: number;
  readonly opening: OpeningStock;
  readonly corrections: Corrections;
  readonly staff: BaseStaff;
  readonly fixedHours: Float64Array;
}

/** What a location's numbers are made with that is the same for every location: names, periods, the shape of the arrays. */
export interface DraftContext extends StaffContext {
  readonly structure: Structure;
  readonly roles: Roles;
}

/** A location as first compiled: what it was made from and what came out, so that unchanged parts are not made again. */
interface Finished {
  readonly draft: LocationDraft;
  readonly input: LocationInput;
}

/**
 * Turns the stated numbers of a location into what the simulation reads.
 *
 * @param before the same location without levers; parts of which nothing changed are taken over as they are.
 * @param alike another location; what depends on nothing but the parts they share is taken over from it.
 */
export function finish(
  draft: LocationDraft,
  fixed: LocationFixed,
  { context, found, before, alike = before }: FinishOptions,
): LocationInput {
  const unchanged = (other: Finished | undefined, ...keys: readonly (keyof LocationDraft)[]): LocationInput | null =>
    other !== undefined && keys.every((key) => other.draft[key] === draft[key]) ? other.input : null;
  const staffing = unchanged(before, 'sickness', 'addedStaff', 'hires')?.staffing ?? staffingOf(draft, fixed, context);
  const hours =
    staffing === before?.input.staffing ? before.input.queue.hours : caseworkHours(staffing, fixed, { context, found });
  return {
    staffing,
    queue: {
      opening: fixed.opening,
      corrections: fixed.corrections,
      inflow: draft.inflow,
      withdrawal: draft.withdrawal,
      caseHours: unchanged(alike, 'norm', 'lost', 'share', 'noShow')?.queue.caseHours ?? caseHoursOf(draft),
      stepRole: draft.stepRole,
      wait: unchanged(alike, 'waitWeeks')?.queue.wait ?? waitOf(draft, context),
      due: unchanged(alike, 'term', 'termUnit')?.queue.due ?? dueOf(draft, context.structure),
      hours,
      workOrder: draft.workOrder,
      derivedShare: draft.derivedShare,
    },
  };
}

interface FinishOptions {
  readonly context: DraftContext;
  readonly found: Findings;
  readonly before?: Finished;
  readonly alike?: Finished;
}

/** Source: README, equation S5. */
function caseHoursOf({ norm, lost, share, noShow }: LocationDraft): Float64Array {
  return norm.map((hours, index) => {
    const own = lost[index] ?? LOST_AS_NORM;
    return stepHours({
      hours,
      share: share[index] ?? 0,
      noShowRate: noShow[index] ?? 0,
      lostHours: own === LOST_AS_NORM ? null : own,
    });
  });
}

/** Source: README, equation S6. */
function waitOf({ waitWeeks }: LocationDraft, { horizon }: DraftContext): Int32Array {
  const periodsPerWeek = periodsPer('week', horizon.kind);
  return Int32Array.from(waitWeeks, (weeks) => wholePeriodsUp(weeks * periodsPerWeek));
}

function dueOf({ term, termUnit }: LocationDraft, { cohorts, cohortsBefore }: Structure): Int32Array {
  return Int32Array.from(term, (value, index) =>
    dueFromTerm(index % cohorts, cohortsBefore, value * (termUnit[index] ?? 1)),
  );
}

/** FTE by role × period, on the books and effective; levers may make the effective ones negative. Source: README, equation S4. */
export function staffFteOf(
  draft: LocationDraft,
  fixed: LocationFixed,
  context: DraftContext,
): { readonly contracted: Float64Array; readonly effective: Float64Array } {
  const contracted = fixed.staff.contracted.slice();
  const effective = fixed.staff.effective.slice();
  for (const { role, staff } of draft.hires) {
    addStaff(staff, { contracted, effective }, { location: fixed.location, role, context });
  }
  draft.addedStaff.forEach((fte, index) => {
    // A lever may leave a rounding of less than nobody, and takes those in training along with the last.
    contracted[index] = Math.max((contracted[index] ?? 0) + fte, 0);
    effective[index] = contracted[index] < ROUNDING ? 0 : (effective[index] ?? 0) + fte;
  });
  return { contracted, effective };
}

/** Source: README, equations S2 and S4. */
function staffingOf(draft: LocationDraft, fixed: LocationFixed, context: DraftContext): LocationInput['staffing'] {
  const { roles, horizon } = context;
  const N = horizon.periods.length;
  const { contracted, effective } = staffFteOf(draft, fixed, context);
  const hoursPerYear = yearHours(draft.sickness, roles, N);
  return {
    contractedFte: contracted,
    effectiveFte: effective,
    netHours: hoursPerYear.map((hours, index) => hours * (horizon.periods[index % N]?.yearShare ?? 0)),
    allowanceShare: hoursPerYear.map((_, index) => roles.inputs[Math.floor(index / N)]?.allowanceShare ?? 0),
    fixedHours: fixed.fixedHours,
  };
}

/** Net hours per year by role × period; they differ between periods only where a lever changes sickness. */
function yearHours(sickness: Float64Array, { rows, inputs }: Roles, N: number): Float64Array {
  return sickness.map((sicknessShare, index) => {
    const role = Math.floor(index / N);
    const row = rows[role];
    const base = inputs[role]?.netHours ?? 0;
    if (row === undefined || base === 0 || row.sicknessShare === sicknessShare) return base;
    return Math.max(netHours({ ...row, sicknessShare }), 0);
  });
}

/** H = F × A × (1 − allowance) − fixed. Less than nothing is a problem, and nothing. Source: README, equation S3. */
function caseworkHours(
  { effectiveFte, netHours: perFte, allowanceShare, fixedHours }: LocationInput['staffing'],
  { location, staff }: LocationFixed,
  { context, found }: { readonly context: DraftContext; readonly found: Findings },
): Float64Array {
  const { roles, horizon, locations } = context;
  const N = horizon.periods.length;
  const reported = new Set<number>();
  return effectiveFte.map((fte, index) => {
    const hours = fte * (perFte[index] ?? 0) * (1 - (allowanceShare[index] ?? 0)) - (fixedHours[index] ?? 0);
    const role = Math.floor(index / N);
    // Of what a lever takes too much, the lever says so.
    const byLever = fte < 0 && (staff.effective[index] ?? 0) >= 0;
    if (hours < -ROUNDING && !byLever && !reported.has(role)) {
      reported.add(role);
      const names = { location: locations.names[location] ?? '', role: roles.names[role] ?? '' };
      if (found.unread.rowOf('vkt_Roles', { role: names.role }) || found.unread.rowOf('vkt_Staff', names)) return 0;
      const mentoring = fte < 0;
      const place = { table: mentoring ? ('vkt_Staff' as const) : ('vkt_Fixed' as const), row: null, column: null };
      found.warning('hours-negative', place, {
        ...names,
        period: horizon.periods[index % N]?.label ?? '',
        hours,
      });
    }
    return Math.max(hours, 0);
  });
}
