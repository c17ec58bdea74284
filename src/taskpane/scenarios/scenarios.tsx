import type { Run } from '../../model/simulate/simulate';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';
import { Compare } from './compare';
import { ScenarioEditor } from './scenario-editor';
import { ScenarioList } from './scenario-list';

/** Scenarios: the list with a comparison, or the one that is being made or changed. */
export default function Scenarios({ run }: { readonly run: Run }) {
  const { state } = usePane();
  const shared = useShared();
  const { tables } = state.model;
  if (tables === null) return null;
  const { draft } = state.scenarios;
  if (draft !== null) return <ScenarioEditor run={run} draft={draft} />;
  return (
    <div className={shared.stack}>
      <ScenarioList tables={tables} />
      <Compare run={run} tables={tables} />
    </div>
  );
}
