import { IncompleteMark } from '../components/figures/incomplete-mark';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Run } from '../../model/simulate/simulate';
import { ageName } from '../lines/age-name';
import { AskButton } from '../components/figures/figure-button';
import { periodAt } from '../../locales/notation/period-name';
import { usePane } from '../components/pane-context';
import { PutTable } from '../components/put/put-table';
import { CONTRAST, useShared } from '../components/styles';
import { ageBands, type AgeBand } from '../../model/measures/age-bands';
import type { Scope } from '../../model/measures/figures';

const useStyles = makeStyles({
  legend: { display: 'flex', gap: '14px', fontSize: tokens.fontSizeBase200, margin: '2px 0 4px' },
  entry: { display: 'inline-flex', gap: '6px', alignItems: 'center' },
  swatch: { width: '12px', height: '8px', borderRadius: '2px' },
  age: { width: '64px', whiteSpace: 'nowrap' },
  table: { '& td, & tbody th': { padding: '0 4px' } },
  overdue: { width: '1%', color: tokens.colorStatusDangerForeground1 },
  cases: { width: '1%', minWidth: '48px' },
  track: { display: 'flex', height: '14px', gap: '1px' },
  within: {
    backgroundColor: tokens.colorBrandBackground,
    [CONTRAST]: { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  over: {
    backgroundColor: tokens.colorStatusDangerBackground3,
    // Stripes as well as colour: the two parts must differ on a black-and-white print.
    backgroundImage: 'repeating-linear-gradient(135deg, rgba(255,255,255,0.45) 0 2px, transparent 2px 6px)',
    [CONTRAST]: { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  part: { borderRadius: '2px' },
});

/** How old the stock is, held against the term of each case. */
export function Ageing({ run, scope }: { readonly run: Run; readonly scope: Scope }) {
  const { texts, formats } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const bands = ageBands(run, scope);
  const most = Math.max(1, ...(bands ?? []).map((band) => band.cases));
  return (
    <section className={shared.card}>
      <div className={shared.spread}>
        <span className={shared.titled}>
          <h2 className={shared.cardTitle}>
            {texts.location.ageing} <IncompleteMark run={run} measures={['stock', 'overdueStock']} scope={scope} />
          </h2>
          {bands !== null && bands.length > 0 && (
            <PutTable title={texts.location.ageing} scope={scope} table={{ of: 'ages' }} />
          )}
        </span>
        <span className={shared.quiet}>{texts.location.ageingAt(periodAt(run, scope.to, formats))}</span>
      </div>
      {bands === null || bands.length === 0 ? (
        <p className={shared.quiet}>{bands === null ? texts.location.stockUnknown : texts.location.none}</p>
      ) : (
        <>
          <div className={styles.legend} aria-hidden>
            <span className={styles.entry}>
              <span className={mergeClasses(styles.swatch, styles.within)} />
              {texts.location.withinTerm}
            </span>
            <span className={styles.entry}>
              <span className={mergeClasses(styles.swatch, styles.over)} />
              {texts.location.overTerm}
            </span>
          </div>
          <table className={mergeClasses(shared.table, styles.table)}>
            <caption className={shared.hidden}>{texts.location.ageing}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.location.age}</th>
                <th scope="col">
                  <span className={shared.hidden}>{texts.location.share}</span>
                </th>
                <th scope="col" className={shared.number}>
                  {texts.location.overdueShort}
                </th>
                <th scope="col" className={shared.number}>
                  {texts.location.stock}
                </th>
              </tr>
            </thead>
            <tbody>
              {bands.map((band) => (
                <Band key={band.from} band={band} most={most} kind={run.model.periodKind} scope={scope} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function Band(props: {
  readonly band: AgeBand;
  readonly most: number;
  readonly kind: 'week' | 'month';
  readonly scope: Scope;
}) {
  const { band, most, kind, scope } = props;
  const { texts, formats } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const name = ageName(band, kind, texts);
  const width = (cases: number) => ({ width: `${(cases / most) * 100}%` });
  const cases = formats.amount(band.cases, 'cases');
  const overdue = formats.amount(band.overdue, 'cases');
  const question = { ...scope, kind: 'ages', run: 'shown', band: { from: band.from, to: band.to } } as const;
  return (
    <tr>
      <th scope="row" className={styles.age}>
        {name}
      </th>
      <td>
        <div className={styles.track} aria-hidden>
          {band.overdue !== null && (
            <>
              <div className={mergeClasses(styles.part, styles.within)} style={width(band.cases - band.overdue)} />
              <div className={mergeClasses(styles.part, styles.over)} style={width(band.overdue)} />
            </>
          )}
        </div>
      </td>
      <td className={mergeClasses(shared.number, styles.overdue)}>
        {(band.overdue === null || band.overdue > 0) && (
          <AskButton
            question={{ ...question, overdue: true }}
            label={texts.overview.explain(texts.explanation.titles.overdueAges(name), overdue)}
          >
            {overdue}
          </AskButton>
        )}
      </td>
      <td className={mergeClasses(shared.number, styles.cases)}>
        <AskButton
          question={{ ...question, overdue: false }}
          label={texts.overview.explain(texts.explanation.titles.ages(name), cases)}
        >
          {cases}
        </AskButton>
      </td>
    </tr>
  );
}
