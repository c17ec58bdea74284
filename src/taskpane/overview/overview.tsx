import type { Run } from '../../model/simulate';
import { Trends } from '../components/trends';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';
import { locationFigures } from '../state/ranking';
import { scopeOf } from '../state/selection';
import { KeyFigures } from './key-figures';
import { LocationTable } from './location-table';

/** The tower's picture: one number per question, how it moves, and which locations need attention first. */
export function Overview({ run }: { readonly run: Run }) {
  const { state } = usePane();
  const shared = useShared();
  const scope = scopeOf(run, state.selection);
  const signals = state.model.tables?.signals ?? [];
  return (
    <div className={shared.stack}>
      <KeyFigures run={run} scope={scope} base={run === state.runs.base ? null : state.runs.base} />
      <LocationTable rows={locationFigures(run, scope, signals)} scope={scope} />
      <Trends run={run} scope={scope} />
    </div>
  );
}
