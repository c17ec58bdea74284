/** Staff rows and fixed hours, per location as role × period. */
import { RANGES } from '../../tables/ranges';
import type { Locations, Roles } from '../entities/entities';
import { reportSilence } from '../entities/silent-periods';
import { closedPeriods } from '../entities/closed';
import { periodInHorizon, reportBeyond } from '../entities/case-place';
import { DAY_RANGE, type Horizon } from '../entities/horizon';
import { resolve, type Findings, type Place } from '../model/findings';
import { staffInPeriod, type Staff } from './staffing';
import type { FixedRow, StaffRow } from '../../tables/tables';

/** What rows of staff refer to: the places, roles and periods of the model. */
export interface StaffContext {
  readonly locations: Locations;
  readonly roles: Roles;
  readonly horizon: Horizon;
}

/** Role × period. */
export interface BaseStaff {
  readonly contracted: Float64Array;
  readonly effective: Float64Array;
}

/**
 * The FTE of every location, on the books and effective, from the rows of vkt_Staff; rows for the same place add up.
 *
 * @returns one entry per location. A row that cannot be used adds nothing and is a problem: unknown-location, unknown-role,
 * out-of-range, end-before-start; or it lies outside the model (outside-horizon) or is of a location that is closed on all its days
 * (location-closed), warnings.
 */
export function compileStaff(rows: readonly StaffRow[], context: StaffContext, found: Findings): readonly BaseStaff[] {
  const { locations, roles, horizon } = context;
  const size = roles.names.length * horizon.periods.length;
  const staffing = locations.names.map(() => ({
    contracted: new Float64Array(size),
    effective: new Float64Array(size),
  }));
  for (const row of rows) {
    const read = readStaff(row, context, found);
    const here = read && staffing[read.location];
    if (here) addStaff(read.staff, here, { location: read.location, role: read.role, context });
  }
  return staffing;
}

/** Adds what one row is worth, less what its mentors lose, to every period it touches. */
export function addStaff(
  staff: Staff,
  to: { readonly contracted: Float64Array; readonly effective: Float64Array },
  { location, role, context }: { readonly location: number; readonly role: number; readonly context: StaffContext },
): void {
  const { locations, roles, horizon } = context;
  const active = locations.active[location];
  const input = roles.inputs[role];
  if (active === undefined || input === undefined) return;
  for (const period of horizon.periods) {
    if (staff.end < period.first || staff.start > period.last) continue;
    const { contracted, productive, inTraining } = staffInPeriod(staff, input.learningCurve, { period, active });
    const index = role * horizon.periods.length + period.index;
    to.contracted[index] = (to.contracted[index] ?? 0) + contracted;
    to.effective[index] = (to.effective[index] ?? 0) + productive - input.mentorShare * inTraining;
  }
}

/** Whom a row speaks of; null where that is unknown, which is found. */
function resolveNames(
  row: Pick<StaffRow, 'location' | 'role'>,
  place: (column: 'location' | 'role') => Place,
  { context, found }: { readonly context: Pick<StaffContext, 'locations' | 'roles'>; readonly found: Findings },
): { readonly location: number | null; readonly role: number | null } {
  return {
    location: resolve(found, context.locations, {
      place: place('location'),
      code: 'unknown-location',
      value: row.location,
    }),
    role: resolve(found, context.roles, { place: place('role'), code: 'unknown-role', value: row.role }),
  };
}

function readStaff(row: StaffRow, context: StaffContext, found: Findings) {
  const cell = (column: keyof StaffRow) => ({ table: 'vkt_Staff' as const, row: row.row, column });
  const { location, role } = resolveNames(row, cell, { context, found });
  const usable = [
    row.start === null || found.inRange(row.start, DAY_RANGE, cell('start')),
    row.end === null || found.inRange(row.end, DAY_RANGE, cell('end')),
    found.inRange(row.fte, RANGES.staff.fte, cell('fte')),
  ].every(Boolean);
  if (location === null || role === null || !usable) return null;
  const start = row.start ?? -Infinity;
  const end = row.end ?? Infinity;
  if (end < start) {
    found.error('end-before-start', { ...cell('end'), value: row.end });
    return null;
  }
  reportBeyond(row.start, context.horizon, { found, place: cell('start') });
  const staff: Staff = { start, end, fte: row.fte, experience: row.experience };
  const place = { ...cell('location'), value: row.location };
  if (isAwayThroughout(staff, location, context)) found.warning('location-closed', place, { fte: row.fte });
  return { location, role, staff };
}

/** Whether the location of staff is closed on every day of theirs that the model covers; nobody is nowhere. */
function isAwayThroughout(
  { start, end, fte }: Staff,
  location: number,
  { locations, horizon: { periods } }: StaffContext,
): boolean {
  const [first, last] = [
    Math.max(start, periods[0]?.first ?? Infinity),
    Math.min(end, periods.at(-1)?.last ?? -Infinity),
  ];
  const open = locations.active[location];
  if (fte === 0 || last < first || open === undefined) return false;
  return Math.min(last, open.last) < Math.max(first, open.first);
}

/** Hours that are no casework; a row without a period holds in every period. */
export function compileFixed(
  rows: readonly FixedRow[],
  context: StaffContext,
  found: Findings,
): readonly Float64Array[] {
  const { locations, roles, horizon } = context;
  const N = horizon.periods.length;
  const fixed = locations.names.map(() => new Float64Array(roles.names.length * N));
  const rowsAt = locations.names.map(() => new Int32Array(roles.names.length * N));
  for (const row of rows) {
    const cell = (column: keyof FixedRow) => ({ table: 'vkt_Fixed' as const, row: row.row, column });
    const { location, role } = resolveNames(row, cell, { context, found });
    const usable = [
      row.period === null || found.inRange(row.period, DAY_RANGE, cell('period')),
      found.inRange(row.hours, RANGES.fixed.hours, cell('hours')),
    ].every(Boolean);
    if (location === null || role === null || !usable) continue;
    const only = row.period === null ? null : periodInHorizon(row.period, horizon, { found, place: cell('period') });
    if (row.period !== null && only === null) continue;
    const hours = fixed[location] ?? new Float64Array(0);
    for (let t = only ?? 0; t <= (only ?? N - 1); t += 1) {
      hours[role * N + t] = (hours[role * N + t] ?? 0) + row.hours;
      const said = rowsAt[location];
      if (said !== undefined && said[role * N + t] === 0) said[role * N + t] = row.row;
    }
  }
  reportSilentHours(rowsAt, context, found);
  return fixed;
}

/** Roles whose fixed hours are filled in for a series of periods, and not for the others. */
function reportSilentHours(
  rowsAt: readonly Int32Array[],
  { locations, roles, horizon }: StaffContext,
  found: Findings,
): void {
  const N = horizon.periods.length;
  const isClosed = closedPeriods(locations, horizon);
  locations.names.forEach((location, l) =>
    roles.names.forEach((role, r) => {
      const rows = rowsAt[l]?.subarray(r * N, (r + 1) * N) ?? new Int32Array(0);
      const names = { location, role };
      if (found.unread.rowOf('vkt_Fixed', names)) return;
      const place = { table: 'vkt_Fixed', row: null, column: 'period' } as const;
      const closedIn = (period: number): boolean => isClosed[l * N + period] === 1;
      reportSilence({ rows, isClosed: closedIn, spokenTo: null, place, names }, horizon, found);
    }),
  );
}
