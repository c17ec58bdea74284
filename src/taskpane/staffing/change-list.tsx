import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Run } from '../../model/simulate/simulate';
import { CloseIcon } from '../components/icons';
import { periodAt } from '../../locales/notation/period-name';
import { usePane } from '../components/pane-context';
import { PutTable } from '../components/put/put-table';
import { useShared } from '../components/styles';
import type { StaffChange } from '../../model/scenario/staff-changes';
import { sameSpot, standingProposals } from '../state/staffing';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '4px 0 0', padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto 28px',
    alignItems: 'center',
    gap: '0 8px',
    padding: '4px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  fte: { fontWeight: 600 },
});

/** What the draft holds, each change with its own way out. */
export function ChangeList({ run }: { readonly run: Run }) {
  const { state, dispatch, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { changes } = state.staffing;
  if (changes.length === 0) return null;
  return (
    <section className={shared.card}>
      <div className={shared.spread}>
        <div className={shared.titled}>
          <h2 className={shared.cardTitle}>{texts.staffing.changes(changes.length)}</h2>
          <PutTable
            title={texts.staffing.changes(changes.length)}
            run="draft"
            scope={{ location: null, product: null, role: null, from: 0, to: run.model.periods.length - 1 }}
            table={{ of: 'staffChanges' }}
          />
        </div>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => dispatch({ type: 'staffing', change: { type: 'cleared' } })}
        >
          {texts.staffing.clear}
        </Button>
      </div>
      <ul className={styles.list}>
        {changes.map((change) => (
          <Item key={Object.values(change).slice(0, 5).join('|')} run={run} change={change} />
        ))}
      </ul>
    </section>
  );
}

function Item({ run, change }: { readonly run: Run; readonly change: StaffChange }) {
  const { state, dispatch, texts, formats } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const until = change.to === null ? texts.staffing.stays : periodAt(run, change.to, formats);
  const name = `${change.location} · ${change.role}`;
  const isProposal = standingProposals(state.staffing).some((one) => sameSpot(one, change));
  return (
    <li className={styles.item}>
      <span>
        {name}
        <br />
        <span className={shared.quiet}>
          {periodAt(run, change.from, formats)} – {until}
          {change.kind === 'hires' && ` · ${texts.staffing.hires}`}
          {isProposal && ` · ${texts.staffing.proposed}`}
        </span>
      </span>
      <span className={mergeClasses(shared.number, styles.fte)}>{formats.change(change.fte, 'fte')}</span>
      <Button
        size="small"
        appearance="subtle"
        icon={<CloseIcon />}
        aria-label={texts.staffing.remove(name)}
        onClick={() => dispatch({ type: 'staffing', change: { type: 'removed', change } })}
      />
    </li>
  );
}
