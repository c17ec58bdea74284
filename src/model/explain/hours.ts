/** Where hours available and FTE come from: one location, one role, one period. */
import { ROUNDING } from '../time/quantities';
import { part, source, type ExplanationPart } from './explanation';
import type { Model } from '../compile/model/model';
import { nameKey } from '../tables/names';
import type { Run } from '../simulate/simulate';
import { staffInPeriod, type Staff } from '../compile/staff/staffing';
import type { Label } from './label';

/** One role at one location in one period; all zero-based. */
export interface RoleCell {
  readonly location: number;
  readonly role: number;
  readonly t: number;
}

const staffingAt = ({ model }: Run, { location, role, t }: RoleCell) => {
  const staffing = model.inputs[location]?.staffing;
  const index = role * model.structure.periods + t;
  return {
    contracted: staffing?.contractedFte[index] ?? 0,
    effective: staffing?.effectiveFte[index] ?? 0,
    netHours: staffing?.netHours[index] ?? 0,
    allowance: staffing?.allowanceShare[index] ?? 0,
    fixed: staffing?.fixedHours[index] ?? 0,
  };
};

const SCENARIO: Label = { code: 'change-by-scenario' };

/** The net hours of one FTE in a year, from the role's row. */
function yearHoursParts({ model }: Run, role: number, value: number): readonly ExplanationPart[] {
  const input = model.roleInputs[role];
  const row = model.tables.roles.find((one) => one.row === input?.row);
  if (row === undefined || input === undefined) return [];
  const from = source('vkt_Roles', [row.row]);
  const hours = (operation: '+' | '-', label: Label, amount: number): ExplanationPart =>
    part(operation, label, { value: amount, unit: 'hours', source: from });
  const parts = [
    hours('+', { code: 'contract-hours' }, row.contractHours),
    hours('-', { code: 'leave' }, row.leaveHours),
    hours('-', { code: 'public-holidays' }, row.holidayHours),
    hours('-', { code: 'sickness' }, row.contractHours * row.sicknessShare),
    hours('-', { code: 'training' }, row.trainingHours),
    hours('-', { code: 'other' }, row.otherHours),
    part(
      '×',
      { code: 'share-that-is-not-indirect' },
      {
        value: 1 - row.indirectShare,
        unit: 'share',
        source: from,
      },
    ),
  ];
  const rest = value - input.netHours;
  // A lever on sickness, or a role whose hours could not be used.
  return Math.abs(rest) < ROUNDING * Math.max(value, 1)
    ? parts
    : [...parts, part('+', SCENARIO, { value: rest, unit: 'hours', source: source('vkt_Scenarios') })];
}

/** A: the year's net hours × the period's share of the year's working days. */
function netHoursPart(run: Run, cell: RoleCell, operation: '×' | '÷'): ExplanationPart {
  const { netHours } = staffingAt(run, cell);
  const period = run.model.periods[cell.t];
  const yearShare = period?.yearShare ?? 0;
  const label: Label = { code: 'net-hours-per-fte' };
  const usable = run.model.roleInputs[cell.role]?.netHours !== 0 && yearShare > 0;
  const year = yearShare > 0 ? netHours / yearShare : 0;
  const parts = [
    part(
      '+',
      { code: 'net-hours-per-year' },
      {
        value: year,
        unit: 'hours',
        source: source('vkt_Roles', [run.model.roleInputs[cell.role]?.row]),
        parts: yearHoursParts(run, cell.role, year),
      },
    ),
    part(
      '×',
      { code: 'share-of-the-years-working-days' },
      {
        value: yearShare,
        unit: 'share',
        source: source('vkt_Calendar'),
      },
    ),
  ];
  return part(operation, label, {
    value: netHours,
    unit: 'hours',
    source: source('vkt_Roles', [run.model.roleInputs[cell.role]?.row]),
    ...(usable ? { parts } : {}),
  });
}

const directShare = (run: Run, cell: RoleCell, operation: '×' | '÷'): ExplanationPart =>
  part(
    operation,
    { code: 'share-for-casework' },
    {
      value: 1 - staffingAt(run, cell).allowance,
      unit: 'share',
      source: source('vkt_Roles', [run.model.roleInputs[cell.role]?.row]),
    },
  );

function fixedPart(run: Run, { location, role, t }: RoleCell, operation: '+' | '-'): ExplanationPart {
  const { model } = run;
  const rows = model.tables.fixed
    .filter(
      (row) =>
        nameKey(row.location) === nameKey(model.locations[location] ?? '') &&
        nameKey(row.role) === nameKey(model.roles[role] ?? ''),
    )
    .map(({ row }) => row);
  const { fixed } = staffingAt(run, { location, role, t });
  const label: Label = { code: 'fixed-hours' };
  return part(operation, label, { value: fixed, unit: 'hours', source: source('vkt_Fixed', rows) });
}

/** F × A × (1 − allowance) − fixed hours, at least 0. */
export function availableParts(run: Run, cell: RoleCell): readonly ExplanationPart[] {
  const { effective } = staffingAt(run, cell);
  return [
    part(
      '+',
      { code: 'fte-available' },
      {
        value: effective,
        unit: 'fte',
        source: source('vkt_Staff'),
        parts: staffParts(run, cell, 'available'),
      },
    ),
    netHoursPart(run, cell, '×'),
    directShare(run, cell, '×'),
    fixedPart(run, cell, '-'),
    part('max', { code: 'at-least-0' }, { value: 0, unit: 'hours' }),
  ];
}

/** The staff rows, what mentoring takes, and what levers add. */
export function staffParts(run: Run, cell: RoleCell, kind: 'available' | 'contracted'): readonly ExplanationPart[] {
  const { model } = run;
  const role = model.roleInputs[cell.role];
  const location = model.tables.locations.find(
    (row) => nameKey(row.location) === nameKey(model.locations[cell.location] ?? ''),
  );
  const period = model.periods[cell.t];
  if (role === undefined || period === undefined) return [];
  const active = { first: location?.activeFrom ?? -Infinity, last: location?.activeTo ?? Infinity };
  const parts: ExplanationPart[] = [];
  let sum = 0;
  for (const row of staffRows(model, cell)) {
    const staff: Staff = {
      start: row.start ?? -Infinity,
      end: row.end ?? Infinity,
      fte: row.fte,
      experience: row.experience,
    };
    const worth = staffInPeriod(staff, role.learningCurve, { period, active });
    const mentoring = role.mentorShare * worth.inTraining;
    const value = kind === 'contracted' ? worth.contracted : worth.productive - mentoring;
    if (worth.contracted === 0) continue;
    sum += value;
    const from = source('vkt_Staff', [row.row]);
    const share = kind === 'contracted' ? worth.contracted / row.fte : worth.productive / row.fte;
    const label: Label =
      kind === 'contracted'
        ? { code: 'share-of-the-working-days' }
        : { code: 'share-of-the-working-days-productivity' };
    const inner = [
      part('+', { code: 'fte' }, { value: row.fte, unit: 'fte', source: from }),
      part('×', label, { value: share, unit: 'share' }),
    ];
    if (kind === 'available' && mentoring > 0) {
      inner.push(part('-', { code: 'mentoring' }, { value: mentoring, unit: 'fte' }));
    }
    const name: Label = row.experience === 'new' ? { code: 'new-staff' } : { code: 'experienced-staff' };
    parts.push(part('+', name, { value, unit: 'fte', source: from, parts: inner }));
  }
  const total = kind === 'contracted' ? staffingAt(run, cell).contracted : staffingAt(run, cell).effective;
  const rest = total - sum;
  return Math.abs(rest) < ROUNDING * Math.max(Math.abs(total), 1)
    ? parts
    : [...parts, part('+', SCENARIO, { value: rest, unit: 'fte', source: source('vkt_Scenarios') })];
}

function staffRows(model: Model, { location, role }: RoleCell) {
  return model.tables.staff.filter(
    (row) =>
      nameKey(row.location) === nameKey(model.locations[location] ?? '') &&
      nameKey(row.role) === nameKey(model.roles[role] ?? '') &&
      Number.isFinite(row.fte) &&
      row.fte > 0 &&
      (row.end ?? Infinity) >= (row.start ?? -Infinity),
  );
}

/** work / (A × (1 − allowance)) + fixed hours / A. */
export function requiredFteParts(run: Run, cell: RoleCell, work: ExplanationPart): readonly ExplanationPart[] {
  const { netHours, allowance, fixed } = staffingAt(run, cell);
  const casework = [work, netHoursPart(run, cell, '÷'), directShare(run, cell, '÷')];
  const other = [fixedPart(run, cell, '+'), netHoursPart(run, cell, '÷')];
  const of = (value: number): number => (value === 0 ? 0 : value / netHours);
  return [
    part(
      '+',
      { code: 'fte-for-casework' },
      {
        value: work.value === 0 ? 0 : of(work.value) / (1 - allowance),
        unit: 'fte',
        parts: work.value === 0 ? [work] : casework,
      },
    ),
    part(
      '+',
      { code: 'fte-for-fixed-hours' },
      {
        value: of(fixed),
        unit: 'fte',
        ...(fixed === 0 ? {} : { parts: other }),
      },
    ),
  ];
}
