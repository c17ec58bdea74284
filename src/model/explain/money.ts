/** Where euros come from: one location, one role or product, one period. */
import { part, source, type ExplanationPart } from './explanation';
import type { RoleCell } from './hours';
import { visitPenalties } from '../measures/money';
import type { Run } from '../simulate/simulate';
import type { Label } from './label';

/** contracted FTE × contract hours × share of the year × rate. */
export function staffCostParts(
  { model }: Run,
  { role: index, t }: RoleCell,
  contracted: ExplanationPart,
): readonly ExplanationPart[] {
  const role = model.roleInputs[index];
  const from = source('vkt_Roles', [role?.row]);
  return [
    contracted,
    part(
      '×',
      { code: 'contract-hours-per-year' },
      {
        value: role?.contractHours ?? 0,
        unit: 'hours',
        source: from,
      },
    ),
    part(
      '×',
      { code: 'share-of-the-years-working-days' },
      {
        value: model.periods[t]?.yearShare ?? 0,
        unit: 'share',
        source: source('vkt_Calendar'),
      },
    ),
    part('×', { code: 'hourly-rate' }, { value: role?.hourlyRate ?? 0, unit: 'eur/hour', source: from }),
  ];
}

/** The cohorts that penalties are due for. */
export function penaltyParts(
  { model, locations }: Run,
  { location, product, t }: { readonly location: number; readonly product: number; readonly t: number },
): readonly ExplanationPart[] {
  const result = locations[location];
  const parts: ExplanationPart[] = [];
  if (result === undefined) return parts;
  visitPenalties(model, result, {
    location,
    visit: (one) => {
      if (one.product !== product || one.period !== t) return;
      const age = model.structure.cohortsBefore + t - one.cohort;
      const label: Label = { code: 'penalty-of', kind: one.kind, age };
      const rows = model.penalties.filter(({ kind }) => kind === one.kind).map(({ row }) => row);
      parts.push(part('+', label, { value: one.amount, unit: 'eur', source: source('vkt_Penalties', rows) }));
    },
  });
  return parts;
}
