import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Run } from '../../model/simulate/simulate';
import type { ModelTables } from '../../model/tables/tables';
import { usePane } from '../components/pane-context';
import { Picker } from '../components/picker';
import { WIDE, useShared } from '../components/styles';
import { unitOf } from '../lines/unit-of';
import { COMPARED, type Compared } from '../state/comparison';
import type { MeasureId, Scope } from '../../model/measures/figures';
import { CompareChart } from './compare-chart';
import { Whence } from './whence';

const useStyles = makeStyles({
  head: { display: 'grid', gap: '4px', [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) 240px', alignItems: 'end' } },
  parts: {
    display: 'grid',
    gap: '12px',
    gridTemplateColumns: 'minmax(0, 1fr)',
    marginTop: '10px',
    '& > * + *': { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: '10px' },
  },
  beside: {
    [WIDE]: {
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      gap: '20px',
      '& > * + *': { borderTop: 'none', paddingTop: 0 },
    },
  },
});

interface Props {
  readonly run: Run;
  readonly tables: ModelTables;
  readonly scope: Scope;
  readonly names: Compared;
  /** The runs that are there are those of what is chosen. */
  readonly current: boolean;
}

/** One measure of the comparison: how it runs under each scenario, and what one of the differences in it comes from. */
export function OneMeasure({ run, tables, scope, names, current }: Props) {
  const { state, dispatch, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  return (
    <section className={shared.card} aria-label={texts.scenarios.oneMeasure}>
      <div className={styles.head}>
        <h2 className={shared.cardTitle}>{texts.scenarios.oneMeasure}</h2>
        <Picker
          label={texts.staffing.measure}
          value={state.scenarios.compared.measure}
          choices={COMPARED.map((id) => ({ value: id, label: unitOf(id, state.language).name }))}
          onChoose={(value) =>
            dispatch({
              type: 'scenarios',
              change: { type: 'comparison-chosen', choice: { measure: value as MeasureId } }, // of COMPARED
            })
          }
        />
      </div>
      <div className={mergeClasses(styles.parts, current && styles.beside)}>
        {current && <CompareChart run={run} scope={scope} />}
        <Whence run={run} tables={tables} scope={scope} names={names} />
      </div>
    </section>
  );
}
