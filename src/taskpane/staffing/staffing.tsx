import { Button } from '@fluentui/react-components';
import { useState, type KeyboardEvent } from 'react';
import type { Run } from '../../model/simulate/simulate';
import { Message } from '../components/message';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';
import { shownLocation } from '../state/selection';
import { changedLocation } from '../state/staffing';
import { ApplyBar } from './apply-bar';
import { CellEditor } from './cell-editor';
import { ChangeList } from './change-list';
import { EffectTable } from './effect-table';
import { StaffGrid } from './staff-grid';
import { StaffToolbar } from './staff-toolbar';

/** Move staff and see at once what it does. Nothing touches the workbook until it is applied or saved. */
export default function Staffing({ run }: { readonly run: Run }) {
  const { state, dispatch } = usePane();
  const shared = useShared();
  const [onlyHere, setOnlyHere] = useState(false);
  if (run.model.roles.length === 0) return <NoRoles />;
  const location = changedLocation(state.staffing) ?? shownLocation(run, state.selection);
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
      <EffectTable before={run} after={draft} location={location} onlyHere={onlyHere} onSwitch={setOnlyHere} />
      <section className={shared.card}>
        <StaffToolbar run={run} />
        <StaffGrid run={run} />
        <CellEditor run={run} />
      </section>
      <ChangeList run={run} />
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
