import { makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Run } from '../../model/simulate/simulate';
import type { ModelTables } from '../../model/tables/tables';
import { usePane } from '../components/pane-context';
import { PutTable } from '../components/put/put-table';
import { PeriodPickers } from '../components/period-pickers';
import { Picker, chosenName, nameValue, namesWithAll } from '../components/picker';
import { WIDE, useShared } from '../components/styles';
import { compared } from '../state/selectors/compared';
import { sameNames, type ComparisonChoice } from '../state/comparison';
import { scopeOf } from '../state/selectors/selection';
import { scenarioNames } from '../../model/tables/scenarios';
import { CompareProgress } from './compare-progress';
import { CompareTable } from './compare-table';
import { OneMeasure } from './one-measure';

const useStyles = makeStyles({
  pickers: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 96px) minmax(0, 96px)',
    gap: '6px',
    margin: '4px 0 8px',
    [WIDE]: { gridTemplateColumns: 'minmax(0, 240px) 120px 120px', gap: '8px' },
  },
});

const COMPARED = { of: 'compared' } as const;

/** Any number of scenarios held against one of them, and what one of the differences comes from. */
export function Compare({ run, tables }: { readonly run: Run; readonly tables: ModelTables }) {
  const { state, texts } = usePane();
  const shared = useShared();
  const { from, to } = state.selection;
  // The same object as long as the span is: the chart is drawn anew with another.
  const scope = useMemo(
    () => scopeOf(run, { scenario: null, location: null, product: null, role: null, from, to }),
    [run, from, to],
  );
  // Nothing to compare without scenarios.
  if (tables.scenarios.length === 0) return null;
  const names = compared(state);
  const { answered } = state.comparison;
  const current = names.others.length > 0 && answered !== null && sameNames(answered, names);
  return (
    <>
      <section className={shared.card} aria-label={texts.scenarios.compare}>
        <div className={shared.titled}>
          <h2 className={shared.cardTitle}>{texts.scenarios.compare}</h2>
          {current && (
            <PutTable
              title={texts.scenarios.compare}
              scope={scope}
              run={{ scenario: names.reference }}
              table={COMPARED}
            />
          )}
        </div>
        <Choices run={run} tables={tables} />
        {names.others.length === 0 && <p className={shared.quiet}>{texts.scenarios.pickOne}</p>}
        {current && <CompareTable scope={scope} />}
        <CompareProgress />
      </section>
      {names.detail !== null && <OneMeasure run={run} tables={tables} scope={scope} names={names} current={current} />}
    </>
  );
}

function Choices({ run, tables }: { readonly run: Run; readonly tables: ModelTables }) {
  const { state, dispatch, texts } = usePane();
  const styles = useStyles();
  const names = scenarioNames(tables);
  const { reference, others } = compared(state);
  const choose = (choice: Partial<ComparisonChoice>) =>
    dispatch({ type: 'scenarios', change: { type: 'comparison-chosen', choice } });
  return (
    <div className={styles.pickers}>
      <Picker
        label={texts.scenarios.reference}
        value={nameValue(reference)}
        choices={namesWithAll(texts.choose.base, names)}
        onChoose={(value) => choose({ reference: chosenName(value), others })}
      />
      <PeriodPickers run={run} />
    </div>
  );
}
