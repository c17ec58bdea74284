import { makeStyles } from '@fluentui/react-components';
import type { Run } from '../../model/simulate/simulate';
import { FigureButton } from '../components/figures/figure-button';
import { usePane } from '../components/pane-context';
import { PutTable } from '../components/put/put-table';
import { useShared } from '../components/styles';
import { figure, type Scope } from '../../model/measures/figures';
import { otherWork } from '../../model/measures/other-work';

const useStyles = makeStyles({
  line: { margin: '0 4px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** What the totals of cases leave out, by name; nothing where all work counts. */
export function OtherWork({ run, scope }: { readonly run: Run; readonly scope: Scope }) {
  const { texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const t = texts.picture.otherWork;
  const names = otherWork(run, scope);
  if (names.length === 0) return null;
  return (
    <section className={`${shared.quiet} ${styles.line}`} aria-label={t.title}>
      <span title={t.inTotals}>{t.title}:</span> <PutTable title={t.title} scope={scope} table={{ of: 'otherWork' }} />
      <ul className={styles.list}>
        {names.map((product) => (
          <li key={product}>
            <strong>{product}</strong>{' '}
            {(['stock', 'decisions'] as const).map((id, index) => (
              <span key={id}>
                {index > 0 && ' · '}
                <FigureButton
                  measure={id}
                  of={product}
                  value={figure(run, id, { ...scope, product, role: null })}
                  scope={{ ...scope, product, role: null }}
                />{' '}
                {t[id]}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
