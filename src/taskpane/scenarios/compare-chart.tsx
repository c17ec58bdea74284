import { makeStyles } from '@fluentui/react-components';
import { Suspense, lazy, useMemo } from 'react';
import type { Run } from '../../model/simulate/simulate';
import { Loading } from '../components/loading';
import { usePane } from '../components/pane-context';
import { PutTrend } from '../components/put/put-trend';
import { useShared } from '../components/styles';
import { unitOf } from '../lines/unit-of';
import { TrendTable } from '../components/figures/trend-table';
import type { Scope } from '../../model/measures/figures';
import { SERIES, comparedTrend } from '../state/trends';

/** A chart that cannot be loaded is read as a table instead. */
const TrendChart = lazy(() => import('../charts/trend-chart').catch(() => ({ default: TrendTable })));

const useStyles = makeStyles({
  chart: { position: 'relative', minWidth: 0, '--chart-inset': '0px' },
});

/** How one measure runs under each of the scenarios. */
export function CompareChart({ run, scope }: { readonly run: Run; readonly scope: Scope }) {
  const { state, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { measure } = state.scenarios.compared;
  const { runs } = state.comparison;
  const base = texts.choose.base;
  const spec = useMemo(() => comparedTrend(runs, { measure, scope, base }), [runs, measure, scope, base]);
  return (
    <section className={styles.chart}>
      <div className={shared.titled}>
        <h3 className={shared.cardTitle}>{texts.charts.compared}</h3>
        <PutTrend
          spec={spec}
          scope={scope}
          title={`${texts.charts.compared}: ${unitOf(measure, state.language).name}`}
        />
      </div>
      {state.chartsAsTables ? (
        <TrendTable run={run} spec={spec} scope={scope} />
      ) : (
        <Suspense fallback={<Loading label={texts.charts.loading} />}>
          <TrendChart run={run} spec={spec} scope={scope} />
        </Suspense>
      )}
      {runs.length > 1 + SERIES.length && <p className={shared.quiet}>{texts.charts.tooMany(SERIES.length)}</p>}
    </section>
  );
}
