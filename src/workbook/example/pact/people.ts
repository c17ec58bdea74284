/** Steps, roles and staff of the pact example. All hours and FTE are assumptions. */
import type { RoleRow, StaffRow, StepRow } from '../../../model/tables/tables';
import type { WithOrigin } from '../../schema/shared-columns';
import type { NewRow } from '../base/example-model';
import { roleRows } from '../letter/process';
import type { ExampleWords } from '../base/words';

/** Hours of the hearing and of the decision. */
const NORMS = { inadmissible: [3, 6], accelerated: [5, 7], border: [5, 7], regular: [6, 8] } as const;
const PROCEDURES = ['inadmissible', 'accelerated', 'border', 'regular'] as const;
const RECEPTION = 3;
const NO_SHOW = { noShowRate: 0.1, lostTime: 3 } as const;

export function pactSteps({ words, origin }: ExampleWords): readonly NewRow<StepRow>[] {
  const { products, steps, roles } = words;
  const guess = origin('pactGuess', 'assumption');
  const old = { product: products.oldStock, ...origin('normTrack4', 'assumption') };
  return [
    ...PROCEDURES.flatMap((procedure) => {
      const [hearing, decision] = NORMS[procedure];
      const step = { product: products[procedure], ...guess };
      return [
        { ...step, step: steps.reception, order: 1, role: roles.intake, normTime: RECEPTION },
        { ...step, step: steps.shortHearing, order: 2, role: roles.hearing, normTime: hearing, ...NO_SHOW },
        { ...step, step: steps.decision, order: 3, role: roles.decision, normTime: decision },
      ];
    }),
    { ...old, step: steps.detailed, order: 1, role: roles.hearing, normTime: 6, ...NO_SHOW },
    { ...old, step: steps.decision, order: 2, role: roles.decision, normTime: 8 },
  ];
}

export function pactRoles(context: ExampleWords): readonly NewRow<WithOrigin<RoleRow>>[] {
  const { intake, hearing, decision } = context.words.roles;
  return roleRows(context).filter(({ role }) => role === intake || role === hearing || role === decision);
}

const TEAMS = [
  { location: 'Ter Apel', intake: 33, hearing: 70, decision: 90 },
  { location: 'Den Bosch', intake: 23, hearing: 58, decision: 78 },
  { location: 'Schiphol', intake: 4, hearing: 7, decision: 9 },
] as const;

export const pactStaff = ({ words, origin }: ExampleWords): readonly NewRow<WithOrigin<StaffRow>>[] =>
  TEAMS.flatMap((team) =>
    (['intake', 'hearing', 'decision'] as const).map((role) => ({
      location: team.location,
      role: words.roles[role],
      fte: team[role],
      ...origin('pactGuess', 'assumption'),
    })),
  );
