/** The staff as the grid of the staffing shows it, with what was changed and not yet written. */
import { periodAt } from '../../../locales/notation/period-name';
import { figure } from '../../../model/measures/figures';
import { gridRow } from '../../../model/scenario/staff-grid';
import { runOf } from '../../state/selectors/run-of';
import { standingProposals, sameSpot } from '../../state/staffing';
import { cellOf, isLacking, type About, type ShownCell, type ShownTable } from './cells';

/** FTE on the books per location and role, on average over the span, and all locations together. */
export function staffTable({ state, scope, words, texts }: About): ShownTable | null {
  const run = runOf(state, 'shown');
  if (run === null) return null;
  const { roles, locations } = run.model;
  const { from, to } = scope;
  const rows = locations.map((location) => {
    const fte = gridRow(run, state.staffing.changes, { location, span: { from, to } });
    return { location, fte: fte.map(({ after }) => after) };
  });
  const isTold = (location: string | null, role: string): boolean =>
    figure(run, 'fteContracted', { ...scope, product: null, location, role }) !== null;
  const cell = (value: number, at: { readonly location: string | null; readonly role: string }): ShownCell =>
    cellOf(isTold(at.location, at.role) ? value : null, 'fte', {
      isIncomplete: isLacking(run, 'fteContracted', { ...scope, product: null, ...at }),
    });
  return {
    headers: [words.columns.location, ...roles],
    rows: [
      ...rows.map(({ location, fte }) => [
        location,
        ...roles.map((role, at) => cell(fte[at] ?? 0, { location, role })),
      ]),
      [
        texts.staffing.total,
        ...roles.map((role, at) =>
          cell(
            rows.reduce((sum, { fte }) => sum + (fte[at] ?? 0), 0),
            { location: null, role },
          ),
        ),
      ],
    ],
  };
}

/** The changes that are not yet in the workbook. */
export function staffChangesTable({ run, state, words, texts, formats }: About): ShownTable {
  const { columns } = words;
  const { staffing, put } = texts;
  const when = (index: number): string => periodAt(run, index, formats);
  return {
    headers: [columns.location, columns.role, put.columns.from, put.columns.until, put.columns.kind, columns.change],
    rows: state.staffing.changes.map((change): readonly ShownCell[] => {
      const isProposal = standingProposals(state.staffing).some((one) => sameSpot(one, change));
      const kind = change.kind === 'hires' ? staffing.hires : staffing.experienced;
      return [
        change.location,
        change.role,
        when(change.from),
        change.to === null ? staffing.stays : when(change.to),
        isProposal ? `${kind} · ${staffing.proposed}` : kind,
        cellOf(change.fte, 'fte', { isIncomplete: false, isChange: true }),
      ];
    }),
  };
}
