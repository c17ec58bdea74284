import { Button, Radio, RadioGroup, makeStyles } from '@fluentui/react-components';
import type { Run } from '../../model/simulate/simulate';
import { RedoIcon, UndoIcon } from '../components/icons';
import { usePane } from '../components/pane-context';
import { periodChoices } from '../components/periods';
import { Picker } from '../components/picker';
import { WIDE, useShared } from '../components/styles';
import type { StaffChange } from '../../model/scenario/staff-changes';

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
  const { state, dispatch, texts, formats } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { staffing } = state;
  const periods = periodChoices(run, formats);
  const stays = { value: '', label: texts.staffing.stays };
  const change = (action: Parameters<typeof dispatch>[0]) => dispatch(action);
  return (
    <>
      <div className={shared.spread}>
        <h2 className={shared.cardTitle}>
          {staffing.kind === 'hires' ? texts.staffing.gridHires : texts.staffing.grid}
        </h2>
        <span>
          <Button
            appearance="subtle"
            size="small"
            icon={<UndoIcon />}
            aria-label={texts.staffing.undo}
            title={texts.staffing.undo}
            disabled={staffing.past.length === 0}
            onClick={() => change({ type: 'staffing', change: { type: 'undone' } })}
          />
          <Button
            appearance="subtle"
            size="small"
            icon={<RedoIcon />}
            aria-label={texts.staffing.redo}
            title={texts.staffing.redo}
            disabled={staffing.future.length === 0}
            onClick={() => change({ type: 'staffing', change: { type: 'redone' } })}
          />
        </span>
      </div>
      <div className={styles.fields}>
        <Picker
          label={texts.staffing.from}
          value={String(staffing.from)}
          choices={periods}
          onChoose={(value) =>
            change({ type: 'staffing', change: { type: 'span-chosen', from: Number(value), to: staffing.to } })
          }
        />
        <Picker
          label={texts.staffing.to}
          value={staffing.to === null ? '' : String(staffing.to)}
          choices={[stays, ...periods.slice(staffing.from)]}
          onChoose={(value) =>
            change({
              type: 'staffing',
              change: { type: 'span-chosen', from: staffing.from, to: value === '' ? null : Number(value) },
            })
          }
        />
        <RadioGroup
          className={styles.kind}
          layout="horizontal"
          aria-label={texts.staffing.kind}
          value={staffing.kind}
          onChange={(_, data) =>
            change({ type: 'staffing', change: { type: 'kind-chosen', kind: data.value as StaffChange['kind'] } })
          }
        >
          <Radio value="staff" label={texts.staffing.experienced} />
          <Radio value="hires" label={texts.staffing.hires} />
        </RadioGroup>
      </div>
    </>
  );
}
