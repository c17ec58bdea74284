import { makeStyles, tokens } from '@fluentui/react-components';
import type { Run } from '../../model/simulate/simulate';
import { AskButton, FigureButton } from '../components/figures/figure-button';
import { usePane } from '../components/pane-context';
import { titleOf } from '../components/figures/question-texts';
import { PutTable } from '../components/put/put-table';
import { useShared } from '../components/styles';
import { figure, type MeasureId, type Scope } from '../../model/measures/figures';
import { openingOf } from '../../model/measures/opening';
import { isCase, productsIn } from '../../model/measures/other-work';

const useStyles = makeStyles({
  table: {
    '& tbody th': { overflowWrap: 'anywhere' },
    '& td': { verticalAlign: 'bottom' },
    // In a narrow pane "start →" stands above "end", as the numbers do: the names get the room.
    '@media (max-width: 380px)': { '& thead th': { whiteSpace: 'normal' } },
    // A pane that is zoomed in to 200%.
    '@media (max-width: 340px)': {
      fontSize: '11px',
      '& th, & td': { padding: '6px 2px' },
      '& th:first-child, & td:first-child': { paddingLeft: 0 },
      '& th:last-child, & td:last-child': { paddingRight: 0 },
    },
  },
  start: { color: tokens.colorNeutralForeground3, display: 'block', lineHeight: '16px', '& button': { minHeight: 0 } },
  end: { fontWeight: 600 },
  overdue: { color: tokens.colorStatusDangerForeground1 },
});

/** Each product by itself: from which stock to which, what is overdue, decided, and what it takes in hours. */
export function ProductTable({ run, scope }: { readonly run: Run; readonly scope: Scope }) {
  const { texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const t = texts.picture.products;
  const shown = productsIn(run, scope);
  return (
    <section className={shared.card}>
      <div className={shared.titled}>
        <h2 className={shared.cardTitle}>{t.title}</h2>
        {shown.length > 0 && <PutTable title={t.title} scope={scope} table={{ of: 'products' }} />}
      </div>
      {shown.length === 0 ? (
        <p className={shared.quiet}>{t.none}</p>
      ) : (
        <table className={`${shared.table} ${styles.table}`}>
          <caption className={shared.hidden}>{t.title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.product}</th>
              <th scope="col" className={shared.number}>
                {t.stock}
                <div className={shared.quiet}>{t.startEnd}</div>
              </th>
              <th scope="col" className={shared.number}>
                {t.overdue}
              </th>
              <th scope="col" className={shared.number}>
                {t.decisions}
              </th>
              <th scope="col" className={shared.number} title={t.hoursLong}>
                {t.hours}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((product) => (
              <Row key={product} run={run} product={product} scope={{ ...scope, product, role: null }} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row({ run, product, scope }: { readonly run: Run; readonly product: string; readonly scope: Scope }) {
  const { texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const overdue = figure(run, 'overdueStock', scope) ?? 0;
  const cell = (id: MeasureId) => (
    <FigureButton measure={id} of={product} value={figure(run, id, scope)} scope={scope} />
  );
  return (
    <tr>
      <th scope="row">
        {product}
        {!isCase(run, product) && <div className={shared.quiet}>{texts.picture.products.notACase}</div>}
      </th>
      <td className={shared.number}>
        <span className={styles.start}>
          <Opening run={run} scope={scope} /> <span aria-hidden>→</span>
        </span>
        <span className={styles.end}>{cell('stock')}</span>
      </td>
      <td className={`${shared.number} ${overdue > 0 ? styles.overdue : ''}`}>{cell('overdueStock')}</td>
      <td className={shared.number}>{cell('decisions')}</td>
      <td className={shared.number}>{cell('hoursUsed')}</td>
    </tr>
  );
}

/** The stock before the first period on screen. */
export function Opening({ run, scope }: { readonly run: Run; readonly scope: Scope }) {
  const pane = usePane();
  const question = { ...scope, role: null, kind: 'opening', measure: 'stock', run: 'shown' } as const;
  const text = pane.formats.amount(openingOf(run, 'stock', scope), 'cases');
  return (
    <AskButton question={question} label={pane.texts.overview.explain(titleOf(question, pane), text)}>
      {text}
    </AskButton>
  );
}
