/** Who is there: FTE per location and role, planned hires, and hours that go to other work. */
import type { FixedRow, StaffRow } from '../../../model/tables/tables';
import type { WithOrigin } from '../../schema/shared-columns';
import type { NewRow } from '../base/example-model';
import type { Vocabulary } from '../base/vocabulary';
import { month, overLocations, type ExampleLocation } from './figures';
import type { ExampleWords } from '../base/words';

type NewStaffRow = NewRow<WithOrigin<StaffRow>>;

interface Team {
  readonly role: keyof Vocabulary['roles'];
  readonly fte: number;
  readonly weight: (figures: ExampleLocation) => number;
}

const work = {
  intake: ({ asylum }: ExampleLocation) => asylum,
  hearing: ({ asylum, hearing }: ExampleLocation) => asylum * hearing,
  decision: ({ asylum, decision }: ExampleLocation) => asylum * decision,
  dublin: ({ track1, track2 }: ExampleLocation) => 0.84 * track1 + 0.16 * track2,
  family: ({ asylum, family }: ExampleLocation) => 0.6 * family + 0.4 * asylum,
} as const;

/** FTE of the whole service on 1 May 2023, divided over the locations by their work. */
const TEAMS: readonly Team[] = [
  { role: 'intake', fte: 92, weight: work.intake },
  { role: 'hearing', fte: 131, weight: work.hearing },
  { role: 'decision', fte: 160, weight: work.decision },
  { role: 'support', fte: 48, weight: work.family },
  { role: 'dublin', fte: 56, weight: work.dublin },
  { role: 'family', fte: 62, weight: work.family },
];

/** A hundred recruits to asylum in four groups. */
const HIRES: readonly (Team & { readonly start: number })[] = [
  { role: 'hearing', fte: 25, weight: work.hearing, start: 1 },
  { role: 'decision', fte: 25, weight: work.decision, start: 1 },
  { role: 'hearing', fte: 25, weight: work.hearing, start: 5 },
  { role: 'decision', fte: 25, weight: work.decision, start: 5 },
];

/** Hired for a time, at the largest location. */
const TEMPORARY = { location: 'Ter Apel', fte: 6, until: 8 } as const;

export function staffRows({ words, origin }: ExampleWords): readonly NewStaffRow[] {
  const rows = ({ role, fte, weight }: Team): readonly NewStaffRow[] =>
    overLocations(fte, weight).map(({ figures, amount }) => ({
      location: figures.location,
      role: words.roles[role],
      fte: amount,
    }));
  return [
    ...TEAMS.flatMap((team) => rows(team).map((row) => ({ ...row, ...origin('fteTuned', 'assumption') }))),
    {
      location: TEMPORARY.location,
      role: words.roles.hearing,
      end: month(TEMPORARY.until) - 1,
      fte: TEMPORARY.fte,
      ...origin('fteGuess', 'assumption'),
    },
    ...HIRES.flatMap((hire) =>
      rows(hire).map((row) => ({
        ...row,
        start: month(hire.start),
        experience: 'new' as const,
        ...origin('fteHires', 'assumption'),
      })),
    ),
  ];
}

/** Hours a month. */
export const fixedRows = ({ words: { roles }, origin }: ExampleWords): readonly NewRow<WithOrigin<FixedRow>>[] => [
  { location: 'Ter Apel', role: roles.decision, hours: 120, ...origin('fixedGuess', 'assumption') },
  { location: 'Den Bosch', role: roles.decision, hours: 80, ...origin('fixedGuess', 'assumption') },
  { location: 'Budel', role: roles.support, hours: 80, ...origin('fixedBudel', 'assumption') },
  { location: 'Zevenaar', role: roles.family, hours: 60, ...origin('fixedGuess', 'assumption') },
];
