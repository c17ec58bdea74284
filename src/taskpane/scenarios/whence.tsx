import { makeStyles } from '@fluentui/react-components';
import type { Run } from '../../model/simulate/simulate';
import type { ModelTables } from '../../model/tables/tables';
import { usePane } from '../components/pane-context';
import { PutTable } from '../components/put/put-table';
import { Picker } from '../components/picker';
import { useShared } from '../components/styles';
import { contributions, ownLevers } from '../state/selectors/compared';
import type { Compared } from '../state/comparison';
import type { Scope } from '../../model/measures/figures';
import { Contributions } from './contributions';

const useStyles = makeStyles({
  whence: { minWidth: 0 },
  scenario: { maxWidth: '280px', margin: '4px 0 8px' },
});

interface Props {
  readonly run: Run;
  readonly tables: ModelTables;
  readonly scope: Scope;
  readonly names: Compared;
}

/** What one difference comes from: each lever alone, and what they do together. */
export function Whence({ run, tables, scope, names }: Props) {
  const { state, dispatch, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { measure } = state.scenarios.compared;
  const choose = (detail: string) =>
    dispatch({ type: 'scenarios', change: { type: 'comparison-chosen', choice: { detail } } });
  const found = contributions(state, { measure, scope });
  const levers = ownLevers(tables, names).length;
  return (
    <section className={styles.whence} aria-label={texts.scenarios.whence}>
      <div className={shared.titled}>
        <h3 className={shared.cardTitle}>{texts.scenarios.whence}</h3>
        {found !== null && levers > 0 && (
          <PutTable
            title={`${texts.scenarios.whence}: ${names.detail ?? ''} − ${names.reference ?? texts.choose.base}`}
            scope={scope}
            run={{ scenario: names.detail }}
            table={{ of: 'contributions', measure }}
          />
        )}
      </div>
      <Picker
        className={styles.scenario}
        label={texts.scenarios.against(names.reference ?? texts.choose.base)}
        value={names.detail ?? ''}
        choices={names.others.map((name) => ({ value: name, label: name }))}
        onChoose={choose}
      />
      {levers === 0 && <p className={shared.quiet}>{texts.scenarios.sameLevers}</p>}
      {levers > 0 && found === null && <p className={shared.quiet}>{texts.scenarios.working(levers)}</p>}
      {levers > 0 && found !== null && <Contributions run={run} found={found} scope={scope} names={names} />}
    </section>
  );
}
