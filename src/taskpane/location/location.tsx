import { makeStyles } from '@fluentui/react-components';
import type { Run } from '../../model/simulate/simulate';
import { usePane } from '../components/pane-context';
import { Picker } from '../components/picker';
import { Trends } from '../charts/trends';
import { useShared } from '../components/styles';
import { KeyFigures } from '../overview/key-figures';
import { SignalCard } from '../overview/signal-card';
import { MoneyCard } from '../picture/money-card';
import { OtherWork } from '../picture/other-work';
import { ProductTable } from '../picture/product-table';
import { StockAccount } from '../picture/stock-account';
import { scopeOf, shownLocation } from '../state/selectors/selection';
import { Ageing } from './ageing';
import { BottleneckCard } from './bottleneck-card';
import { RoleTable } from './role-table';
import { StepTable } from './step-table';

const useStyles = makeStyles({ pick: { maxWidth: '320px' } });

/** One location: what holds it up, how old its stock is, and where in the process it lies. */
export default function Location({ run }: { readonly run: Run }) {
  const { state, dispatch, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const location = shownLocation(run, state.selection);
  if (location === null) return null;
  const scope = { ...scopeOf(run, state.selection), location };
  const base = run === state.runs.base ? null : state.runs.base;
  return (
    <div className={shared.stack}>
      <Picker
        className={styles.pick}
        label={texts.location.pick}
        value={location}
        choices={run.model.locations.map((name) => ({ value: name, label: name }))}
        onChoose={(name) => dispatch({ type: 'selected', selection: { location: name } })}
      />
      <BottleneckCard run={run} scope={scope} />
      <KeyFigures run={run} scope={scope} base={base} />
      <OtherWork run={run} scope={scope} />
      <SignalCard run={run} scope={scope} rows={state.model.tables?.signals ?? []} places={[location, null]} />
      <div className={shared.pair}>
        <Ageing run={run} scope={scope} />
        <RoleTable run={run} scope={scope} />
      </div>
      <div className={shared.pair}>
        <ProductTable run={run} scope={scope} />
        <StepTable run={run} scope={scope} />
      </div>
      <div className={shared.pair}>
        <StockAccount run={run} scope={scope} />
        <MoneyCard run={run} scope={scope} base={base} />
      </div>
      <Trends run={run} scope={scope} />
    </div>
  );
}
