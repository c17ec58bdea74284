/** Lists that are about the workbook rather than about figures: they are there also when nothing can be computed. */
import { paneTexts } from '../../../locales/pane/texts';
import { problemPlace, problemSentence } from '../../../locales/problems/problems';
import { causeTitle } from '../../../locales/report/cause-title';
import { reportWords } from '../../../locales/report/report-words';
import type { Problem } from '../../../model/tables/problem';
import type { Day } from '../../../model/tables/tables';
import { serialOfDay } from '../../../model/time/dates';
import { cellAddress } from '../../../workbook/codec/address';
import { collectionState } from '../../../workbook/collect/settings/collection-state';
import { causesOf } from '../../../workbook/mend/causes';
import type { PutBlock } from '../../../workbook/put';
import { count, day, text, type PlanCell } from '../../../workbook/report/cells';
import type { PaneState } from '../../state/pane-state';
import type { PutSource } from '../../state/put';
import { allProblems } from '../../state/selectors/selection';
import { tableOf } from './as-table';
import { madeBy } from './lines';

type Rows = readonly (readonly PlanCell[])[];
type List = Extract<PutSource, { readonly kind: 'list' }>;

/** null when there is nothing in it any more. */
export function listBlock({ title, list }: List, state: PaneState, today: Day): PutBlock | null {
  const { headers, rows } = list === 'problems' ? problems(state) : collection(state, today);
  if (rows.length === 0) return null;
  return {
    kind: 'block',
    lines: [
      { look: 'title', text: title },
      { look: 'quiet', text: madeBy(state, today) },
    ],
    table: tableOf(headers, rows),
    chart: null,
  };
}

/** A row for each, those that leave something out first, with the cell it is in. */
function problems(state: PaneState): { readonly headers: readonly string[]; readonly rows: Rows } {
  const { language, model } = state;
  const { columns, effects } = reportWords(language);
  const { cause: because } = paneTexts(language).put.columns;
  const { contents, run } = model;
  const place = (problem: Problem): string => {
    const content = contents.find(({ name }) => name === problem.table);
    const exact = problem.row !== null || problem.column !== null;
    return (content && exact ? cellAddress(content, problem) : null) ?? problemPlace(problem, language);
  };
  const causes = causesOf(allProblems(state), { contents, model: run?.model ?? null });
  const found = (['left-out', 'no-effect', 'counts'] as const).flatMap((effect) =>
    causes.filter((cause) => cause.effect === effect),
  );
  return {
    headers: [columns.effect, because, columns.what, columns.places],
    rows: found.flatMap((cause) => {
      const title = causeTitle(cause, run?.model ?? null, language) ?? '';
      return cause.problems.map((problem) =>
        [effects[cause.effect], title, problemSentence(problem, language), place(problem)].map(text),
      );
    }),
  };
}

function collection(state: PaneState, today: Day): { readonly headers: readonly string[]; readonly rows: Rows } {
  const { columns, states, changes } = paneTexts(state.language).collect;
  const { locations } = collectionState(state.model.contents, today);
  return {
    headers: [
      columns.location,
      columns.state,
      columns.asOf,
      columns.age,
      columns.findings,
      columns.changes,
      columns.file,
    ],
    rows: locations.map(({ location, state: fresh, age, last }) => [
      text(location),
      text(states[fresh]),
      last === null ? text('–') : day(serialOfDay(last.asOf ?? last.date)),
      age === null ? text('–') : count(age),
      last === null ? text('–') : count(last.findings),
      text(last === null ? '–' : changes(last.added, last.changed, last.gone)),
      text(last?.file ?? '–'),
    ]),
  };
}
