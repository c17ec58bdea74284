import { makeStyles, tokens } from '@fluentui/react-components';
import type { Run } from '../../model/simulate/simulate';
import { FigureButton } from '../components/figures/figure-button';
import { periodAt } from '../../locales/notation/period-name';
import { usePane } from '../components/pane-context';
import { PutTable } from '../components/put/put-table';
import { useShared } from '../components/styles';
import { figure, type Scope } from '../../model/measures/figures';
import { Opening } from './product-table';

const FLOWS = [
  ['inflow', '+'],
  ['derivedInflow', '+'],
  ['corrections', '+'],
  ['decisions', '−'],
  ['withdrawals', '−'],
] as const;

const useStyles = makeStyles({
  table: {
    '& td, & tbody th': { padding: '0 4px' },
    '& tbody tr': { borderTop: 'none' },
    '& td:nth-child(2)': { width: '1%' },
  },
  sign: { color: tokens.colorNeutralForeground3, textAlign: 'right' },
  closing: { '& > *': { borderTop: `1px solid ${tokens.colorNeutralStroke1}`, fontWeight: '600 !important' } },
});

/** Opening + what came in − what went out = closing, with nothing left over and nothing left out. */
export function StockAccount({ run, scope }: { readonly run: Run; readonly scope: Scope }) {
  const { texts, formats } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const t = texts.picture.account;
  return (
    <section className={shared.card}>
      <div className={shared.titled}>
        <h2 className={shared.cardTitle}>{t.title}</h2>
        <PutTable title={t.title} scope={scope} table={{ of: 'account' }} />
      </div>
      <table className={`${shared.table} ${styles.table}`}>
        <caption className={shared.hidden}>{t.title}</caption>
        <tbody>
          <tr>
            <th scope="row">{t.opening(periodAt(run, scope.from, formats))}</th>
            <td />
            <td className={shared.number}>
              <Opening run={run} scope={scope} />
            </td>
          </tr>
          {FLOWS.map(([id, sign]) => (
            <tr key={id}>
              <th scope="row">{t[id]}</th>
              <td className={styles.sign}>{sign}</td>
              <td className={shared.number}>
                <FigureButton measure={id} value={figure(run, id, scope)} scope={scope} />
              </td>
            </tr>
          ))}
          <tr className={styles.closing}>
            <th scope="row">{t.closing(periodAt(run, scope.to, formats))}</th>
            <td className={styles.sign}>=</td>
            <td className={shared.number}>
              <FigureButton measure="stock" value={figure(run, 'stock', scope)} scope={scope} />
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
