import { Button } from '@fluentui/react-components';
import type { Run } from '../../model/simulate/simulate';
import { ReportIcon } from '../components/icons';
import { Trends } from '../charts/trends';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';
import { locationFigures, ranked } from '../../model/measures/judge/ranking';
import { scopeOf } from '../state/selectors/selection';
import { MoneyCard } from '../picture/money-card';
import { OrdersCard } from '../picture/orders-card';
import { OtherWork } from '../picture/other-work';
import { ProductTable } from '../picture/product-table';
import { StockAccount } from '../picture/stock-account';
import { CollectionLine } from './collection-line';
import { KeyFigures } from './key-figures';
import { LocationTable } from './location-table';
import { SignalCard } from './signal-card';

/** The tower's picture: one number per question, how it moves, and which locations need attention first. */
export function Overview({ run }: { readonly run: Run }) {
  const { state, dispatch, texts } = usePane();
  const shared = useShared();
  const scope = scopeOf(run, state.selection);
  const signals = state.model.tables?.signals ?? [];
  const locations = locationFigures(run, scope, signals);
  const base = run === state.runs.base ? null : state.runs.base;
  const places = ranked(locations, state.ranking).map(({ location }) => location);
  return (
    <div className={shared.stack}>
      <CollectionLine />
      <KeyFigures run={run} scope={scope} base={base} />
      <OtherWork run={run} scope={scope} />
      <OrdersCard run={run} />
      <LocationTable run={run} rows={locations} scope={scope} />
      <ProductTable run={run} scope={scope} />
      <div className={shared.pair}>
        <StockAccount run={run} scope={scope} />
        <MoneyCard run={run} scope={scope} base={base} />
      </div>
      <Trends run={run} scope={scope} />
      <SignalCard run={run} scope={scope} rows={signals} places={[null, ...places]} />
      <div>
        <Button icon={<ReportIcon />} onClick={() => dispatch({ type: 'view-opened', view: 'report' })}>
          {texts.report.open}
        </Button>
      </div>
    </div>
  );
}
