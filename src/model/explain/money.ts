/** Where euros come from: one location, one role or product, one period. */
import { part, source, type ExplanationPart } from './explanation';
import { received } from './cases';
import type { RoleCell } from './hours';
import { visitPenalties } from '../measures/money';
import type { Run } from '../simulate/simulate';

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
      { nl: 'contracturen per jaar', en: 'contract hours per year' },
      {
        value: role?.contractHours ?? 0,
        unit: 'hours',
        source: from,
      },
    ),
    part(
      '×',
      { nl: 'deel van de werkdagen van het jaar', en: "share of the year's working days" },
      {
        value: model.periods[t]?.yearShare ?? 0,
        unit: 'share',
        source: source('vkt_Calendar'),
      },
    ),
    part('×', { nl: 'uurtarief', en: 'hourly rate' }, { value: role?.hourlyRate ?? 0, unit: 'eur/hour', source: from }),
  ];
}

const PENALTY_KINDS = {
  statutory: { nl: 'bestuurlijk', en: 'statutory' },
  court: { nl: 'rechterlijk', en: 'court' },
} as const;

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
      const label = {
        nl: `${PENALTY_KINDS[one.kind].nl}, ${received(age).nl}`,
        en: `${PENALTY_KINDS[one.kind].en}, ${received(age).en}`,
      };
      const rows = model.penalties.filter(({ kind }) => kind === one.kind).map(({ row }) => row);
      parts.push(part('+', label, { value: one.amount, unit: 'eur', source: source('vkt_Penalties', rows) }));
    },
  });
  return parts;
}
