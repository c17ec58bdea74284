import type { Scope } from '../../../model/measures/figures';
import { liveTable } from '../../state/selectors/live-table';
import { followsByCell, hasFormula, type ViewTable } from '../../state/put';
import type { RunKey } from '../../state/question';
import { runOf } from '../../state/selectors/run-of';
import { usePane } from '../pane-context';
import { PutButton } from './put-button';

/** Puts a table or list of a view into the sheet: its figures as numbers, or as the one formula that answers them all. */
export function PutTable(props: {
  readonly title: string;
  readonly scope: Scope;
  readonly table: ViewTable;
  /** Whose figures they are. */
  readonly run?: RunKey;
}) {
  const { title, scope, table, run = 'shown' } = props;
  const { state } = usePane();
  const of = hasFormula(run) ? runOf(state, run) : null;
  return (
    <PutButton
      title={title}
      canLive={of !== null && (followsByCell(table) || liveTable(table, { run: of, scope }) !== null)}
      source={(live) => ({ kind: 'table', scope, run, title, table, live })}
    />
  );
}
