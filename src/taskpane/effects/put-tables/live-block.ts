/** A table of a view as the one formula that answers it. */
import { figure } from '../../../model/measures/figures';
import { measureDefinition } from '../../../model/measures/measures';
import type { PutBlock } from '../../../workbook/put';
import { number, text } from '../../../workbook/report/cells';
import { overviewFormula } from '../../../workbook/report/live';
import type { LiveTable } from '../../state/selectors/live-table';
import type { RunKey } from '../../state/question';
import { scenarioOf } from '../../state/selectors/run-of';
import { tableOf } from './as-table';
import { unitOf, type About } from './cells';

interface Live {
  readonly key: RunKey;
  readonly lines: Extract<PutBlock, { kind: 'block' }>['lines'];
}

/** The one formula, over the numbers it answers today. */
export function liveBlock({ rowsBy, members, measures }: LiveTable, about: About, { key, lines }: Live): PutBlock {
  const { state, run, scope, texts } = about;
  const label = (index: number): string => run.model.periods[index]?.label ?? '';
  const asked = { measures, rowsBy, location: scope.location, from: label(scope.from), to: label(scope.to) };
  const names = measures.map((id) => measureDefinition(id)?.name[state.language] ?? id);
  const rows = members.map((member) => [
    text(member),
    ...measures.map((id) => number(figure(run, id, { ...scope, [rowsBy]: member }), unitOf(id))),
  ]);
  return {
    kind: 'block',
    lines: [...lines, { look: 'quiet', text: texts.put.follows }],
    table: {
      ...tableOf(['', ...names], rows),
      formula: overviewFormula({ ...asked, scenario: scenarioOf(state, key) }, state.language),
    },
    chart: null,
  };
}
