import { Button } from '@fluentui/react-components';
import { useState, type KeyboardEvent } from 'react';
import type { Run } from '../../model/simulate/simulate';
import { LeverProblems } from '../components/lever-problems';
import { Message } from '../components/message';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';
import { shownLocation } from '../state/selectors/selection';
import { changedLocations } from '../state/staffing';
import { ApplyBar } from './apply-bar';
import { CellEditor } from './cell-editor';
import { ChangeList } from './change-list';
import { EffectTable } from './effect-table';
import { Proposals } from './proposals';
import { StaffGrid } from './staff-grid';
import { StaffToolbar } from './staff-toolbar';

/** Move staff and see at once what it does. Nothing touches the workbook until it is applied or saved. */
export default function Staffing({ run }: { readonly run: Run }) {
  const { state, dispatch } = usePane();
  const shared = useShared();
  const [shown, setShown] = useState<string | null>(null);
  if (run.model.roles.length === 0) return <NoRoles />;
  const changed = changedLocations(state.staffing).filter((location) => run.model.locations.includes(location));
  const first = shownLocation(run, state.selection);
  const locations = changed.length > 0 || first === null ? changed : [first];
  const draft = state.runs.draft ?? run;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = undoKey(event);
    if (step === null) return;
    event.preventDefault();
    event.stopPropagation();
    dispatch({ type: 'staffing', change: { type: step } });
  };
  return (
    <div className={shared.stack} onKeyDown={onKeyDown}>
      <EffectTable before={run} after={draft} locations={locations} shown={shown} onSwitch={setShown} />
      <Proposals run={run} />
      <section className={shared.card}>
        <StaffToolbar run={run} />
        <StaffGrid run={run} />
        <CellEditor run={run} />
      </section>
      <ChangeList run={run} />
      {state.staffing.changes.length > 0 && <LeverProblems problems={state.runs.problems} />}
      <ApplyBar run={run} />
    </div>
  );
}

/** A grid without columns says nothing; where the columns come from does. */
function NoRoles() {
  const { commands, texts } = usePane();
  return (
    <Message
      intent="info"
      actions={
        <Button size="small" onClick={() => void commands.goTo({ table: 'vkt_Roles', row: null, column: null })}>
          {texts.staffing.goToRoles}
        </Button>
      }
    >
      {texts.staffing.noRoles}
    </Message>
  );
}

/** Ctrl+Z and Ctrl+Y, but not while something is being typed: there they are the text's own. */
function undoKey(event: KeyboardEvent): 'undone' | 'redone' | null {
  const { target, ctrlKey, metaKey, shiftKey, key } = event;
  if (!(ctrlKey || metaKey) || (target instanceof HTMLInputElement && target.dataset['fte'] !== 'kept')) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redone' : 'undone';
  return letter === 'y' ? 'redone' : null;
}
