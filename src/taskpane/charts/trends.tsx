import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { Suspense, lazy } from 'react';
import type { Run } from '../../model/simulate/simulate';
import { ChartIcon, TableIcon } from '../components/icons';
import { IncompleteMark } from '../components/figures/incomplete-mark';
import { Loading } from '../components/loading';
import { usePane } from '../components/pane-context';
import { WIDE, useShared } from '../components/styles';
import { PutTrend } from '../components/put/put-trend';
import { TrendTable } from '../components/figures/trend-table';
import { trends, type TrendSpec } from '../state/trends';
import type { Scope } from '../../model/measures/figures';

/** A chart that cannot be loaded is read as a table instead. */
const TrendChart = lazy(() => import('./trend-chart').catch(() => ({ default: TrendTable })));

const useStyles = makeStyles({
  grid: { display: 'grid', gap: '8px', [WIDE]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' } },
  trend: { position: 'relative' },
  first: { [WIDE]: { gridColumn: '1 / -1' } },
  title: { margin: '0 4px' },
});

/** How the figures move over the chosen periods: three charts, or the same as tables. */
export function Trends({ run, scope }: { readonly run: Run; readonly scope: Scope }) {
  const { state, dispatch, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const label = state.chartsAsTables ? texts.charts.asChart : texts.charts.asTable;
  return (
    <section className={shared.stack} style={{ gap: 8 }}>
      <div className={shared.spread}>
        <h2 className={`${shared.cardTitle} ${styles.title}`}>{texts.charts.title}</h2>
        <Button
          size="small"
          appearance="subtle"
          icon={state.chartsAsTables ? <ChartIcon /> : <TableIcon />}
          onClick={() => dispatch({ type: 'charts-switched', asTables: !state.chartsAsTables })}
        >
          {label}
        </Button>
      </div>
      <div className={styles.grid}>
        {trends(run, scope).map((spec) => (
          <Trend key={spec.id} run={run} spec={spec} scope={scope} />
        ))}
      </div>
    </section>
  );
}

function Trend(props: { readonly run: Run; readonly spec: TrendSpec; readonly scope: Scope }) {
  const { state, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  return (
    <section className={mergeClasses(shared.card, styles.trend, props.spec.id === 'capacity' && styles.first)}>
      <div className={shared.titled}>
        <h3 className={shared.cardTitle}>
          {texts.charts[props.spec.id]}{' '}
          <IncompleteMark
            run={props.run}
            measures={props.spec.lines.map(({ measure }) => measure)}
            scope={props.scope}
          />
        </h3>
        <PutTrend spec={props.spec} scope={props.scope} title={texts.charts[props.spec.id]} />
      </div>
      {state.chartsAsTables ? (
        <TrendTable {...props} />
      ) : (
        <Suspense fallback={<Loading label={texts.charts.loading} />}>
          <TrendChart {...props} />
        </Suspense>
      )}
    </section>
  );
}
