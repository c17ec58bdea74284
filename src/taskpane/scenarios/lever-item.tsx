import { Button, Switch, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Run } from '../../model/simulate/simulate';
import type { ScenarioRow } from '../../model/tables/tables';
import { ClosedIcon, DeleteIcon, DownIcon, OpenIcon, UpIcon } from '../components/icons';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';
import type { ScenarioDraft } from '../state/scenario-draft';
import { LeverFields } from './lever-fields';
import { changeText, leverText } from '../../locales/pane/lever-text';

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, padding: '4px 0' },
  head: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '8px', alignItems: 'center' },
  summary: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    alignItems: 'center',
    appearance: 'none',
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    padding: '4px 0',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  off: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  change: { fontWeight: 600 },
  tools: { display: 'flex', alignItems: 'center', gap: '2px', paddingLeft: '12px' },
});

interface Props {
  readonly run: Run;
  readonly draft: ScenarioDraft;
  readonly row: ScenarioRow;
  readonly index: number;
}

/** A lever as a line; opened, as fields. */
export function LeverItem({ run, draft, row, index }: Props) {
  const { dispatch, texts, formats, state } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const open = draft.open === index;
  const speech = { texts, formats, language: state.language };
  const id = `lever-${index}`;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.summary}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => dispatch({ type: 'scenarios', change: { type: 'lever-opened', index: open ? null : index } })}
        >
          {open ? <OpenIcon aria-hidden /> : <ClosedIcon aria-hidden />}
          <span className={mergeClasses(!row.active && styles.off)}>
            {leverText(row, run, speech)}
            <br />
            <span className={styles.change}>{changeText(row, speech)}</span>
          </span>
        </button>
        <Switch
          checked={row.active}
          aria-label={texts.scenarios.active}
          title={texts.scenarios.active}
          onChange={(_, data) =>
            dispatch({
              type: 'scenarios',
              change: { type: 'lever-changed', index, row: { ...row, active: data.checked } },
            })
          }
        />
      </div>
      <div id={id} hidden={!open}>
        {open && <LeverFields key={row.lever} run={run} row={row} index={index} />}
        {open && <Tools index={index} count={draft.rows.length} />}
      </div>
      {row.group !== '' && !open && (
        <div className={shared.quiet}>
          {texts.scenarios.group}: {row.group}
        </div>
      )}
      {row.remark !== '' && !open && <div className={shared.quiet}>{row.remark}</div>}
    </li>
  );
}

function Tools({ index, count }: { readonly index: number; readonly count: number }) {
  const { dispatch, texts } = usePane();
  const styles = useStyles();
  const move = (by: -1 | 1) => dispatch({ type: 'scenarios', change: { type: 'lever-moved', index, by } });
  return (
    <div className={styles.tools}>
      <Button
        size="small"
        appearance="subtle"
        icon={<UpIcon />}
        disabled={index === 0}
        aria-label={texts.scenarios.up}
        title={texts.scenarios.up}
        onClick={() => move(-1)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<DownIcon />}
        disabled={index === count - 1}
        aria-label={texts.scenarios.down}
        title={texts.scenarios.down}
        onClick={() => move(1)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<DeleteIcon />}
        aria-label={texts.scenarios.removeLever}
        title={texts.scenarios.removeLever}
        onClick={() => dispatch({ type: 'scenarios', change: { type: 'lever-removed', index } })}
      />
    </div>
  );
}
