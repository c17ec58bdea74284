import { Button, Radio, RadioGroup, makeStyles } from '@fluentui/react-components';
import type { Run } from '../../model/simulate/simulate';
import { RedoIcon, UndoIcon } from '../components/icons';
import { usePane } from '../components/pane-context';
import { periodChoices } from '../components/periods';
import { Picker } from '../components/picker';
import { PutTable } from '../components/put/put-table';
import { WIDE, useShared } from '../components/styles';
import type { StaffChange } from '../../model/scenario/staff-changes';
import { spanOf } from '../state/staffing-grid';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '4px 8px',
    alignItems: 'end',
    margin: '4px 0 8px',
    [WIDE]: { gridTemplateColumns: '160px 160px auto' },
  },
  kind: { gridColumn: '1 / -1', marginLeft: '-8px', [WIDE]: { gridColumn: 'auto' } },
});

/** When a change holds, what an added FTE is, and the way back. */
export function StaffToolbar({ run }: { readonly run: Run }) {
  const { state, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  return (
    <>
      <div className={shared.spread}>
        <div className={shared.titled}>
          <h2 className={shared.cardTitle}>
            {state.staffing.kind === 'hires' ? texts.staffing.gridHires : texts.staffing.grid}
          </h2>
          <PutTable
            title={texts.staffing.grid}
            run={state.staffing.changes.length > 0 ? 'draft' : 'shown'}
            scope={{ location: null, product: null, role: null, ...spanOf(run, state.staffing) }}
            table={{ of: 'staff' }}
          />
        </div>
        <UndoAndRedo />
      </div>
      <div className={styles.fields}>
        <Span run={run} />
        <Kind />
      </div>
    </>
  );
}

function UndoAndRedo() {
  const { state, dispatch, texts } = usePane();
  const { past, future } = state.staffing;
  const ways = [
    { type: 'undone', icon: <UndoIcon />, label: texts.staffing.undo, steps: past },
    { type: 'redone', icon: <RedoIcon />, label: texts.staffing.redo, steps: future },
  ] as const;
  return (
    <span>
      {ways.map(({ type, icon, label, steps }) => (
        <Button
          key={type}
          appearance="subtle"
          size="small"
          icon={icon}
          aria-label={label}
          title={label}
          disabled={steps.length === 0}
          onClick={() => dispatch({ type: 'staffing', change: { type } })}
        />
      ))}
    </span>
  );
}

/** From which period a change holds, and until which: a change without an end stays. */
function Span({ run }: { readonly run: Run }) {
  const { state, dispatch, texts, formats } = usePane();
  const { from, to } = state.staffing;
  const periods = periodChoices(run, formats);
  const stays = { value: '', label: texts.staffing.stays };
  const choose = (span: { readonly from: number; readonly to: number | null }) =>
    dispatch({ type: 'staffing', change: { type: 'span-chosen', ...span } });
  return (
    <>
      <Picker
        label={texts.staffing.from}
        value={String(from)}
        choices={periods}
        onChoose={(value) => choose({ from: Number(value), to })}
      />
      <Picker
        label={texts.staffing.to}
        value={to === null ? '' : String(to)}
        choices={[stays, ...periods.slice(from)]}
        onChoose={(value) => choose({ from, to: value === '' ? null : Number(value) })}
      />
    </>
  );
}

function Kind() {
  const { state, dispatch, texts } = usePane();
  const styles = useStyles();
  return (
    <RadioGroup
      className={styles.kind}
      layout="horizontal"
      aria-label={texts.staffing.kind}
      value={state.staffing.kind}
      onChange={(_, data) =>
        dispatch({ type: 'staffing', change: { type: 'kind-chosen', kind: data.value as StaffChange['kind'] } })
      }
    >
      <Radio value="staff" label={texts.staffing.experienced} />
      <Radio value="hires" label={texts.staffing.hires} />
    </RadioGroup>
  );
}
