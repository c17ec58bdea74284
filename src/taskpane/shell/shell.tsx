import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy, useState, type ComponentType } from 'react';
import type { Run } from '../../model/simulate/simulate';
import { part } from '../../session/compute/part';
import { WorkbookRefusal } from '../../workbook/port';
import { Check } from '../check/check';
import { Overview } from '../overview/overview';
import { Guide } from '../start/guide';
import { Start } from '../start/start';
import { needsGuide } from '../state/selectors/guide';
import type { PaneState, View } from '../state/pane-state';
import { ContextBar } from './context-bar';
import { ErrorBoundary } from './error-boundary';
import { ExplanationPanel } from './explanation-panel';
import { Loading } from '../components/loading';
import { Message } from '../components/message';
import { Navigation } from './navigation';
import { Notices } from './notices';
import { usePane } from '../components/pane-context';
import { ReloadButton } from '../components/reload-button';
import { PutQuestion } from './put-question';
import { StateBars, Updating } from './state-bars';
import { useShared } from '../components/styles';
import { useScroll } from './use-scroll';

type RunView = ComponentType<{ readonly run: Run }>;

interface Views {
  /** Those that need a model. */
  readonly ofRun: Readonly<Record<Exclude<View, 'check' | 'help' | 'collect'>, RunView>>;
  readonly Collect: ComponentType;
  readonly Help: ComponentType;
}

/** What is not looked at first is loaded when it is. A view that could not be loaded stays so: to try again, begin anew. */
const freshViews = (): Views => ({
  ofRun: {
    overview: Overview,
    location: lazy(() => part(() => import('../location/location'))),
    staffing: lazy(() => part(() => import('../staffing/staffing'))),
    scenarios: lazy(() => part(() => import('../scenarios/scenarios'))),
    report: lazy(() => part(() => import(/* webpackChunkName: "report" */ '../report/report'))),
  },
  Collect: lazy(() => part(() => import(/* webpackChunkName: "collect" */ '../collect/collect'))),
  Help: lazy(() => part(() => import('../help/help'))),
});

const useStyles = makeStyles({
  shell: {
    position: 'relative',
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  view: {
    flexGrow: 1,
    minHeight: 0,
    // WebView2 hides scroll bars that come and go; one that is always there can be found.
    overflowY: 'scroll',
    overflowX: 'hidden',
    padding: '12px',
    scrollbarWidth: 'thin',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  page: { maxWidth: '1200px', margin: '0 auto' },
});

export function Shell() {
  const { state, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { view } = state;
  const main = useScroll(pageOf(state));
  const [views, setViews] = useState(freshViews);
  const again = (retry: () => void) => () => {
    setViews(freshViews);
    retry();
  };
  const run = state.runs.shown;
  const withContext =
    run !== null &&
    run.model.locations.length > 0 &&
    (view === 'overview' || view === 'location' || view === 'staffing');
  return (
    <div className={styles.shell} lang={state.language}>
      <Updating />
      <header>
        <Navigation />
        {withContext && <ContextBar run={run} />}
        <Notices />
        <PutQuestion />
        <StateBars />
      </header>
      <main ref={main} className={styles.view}>
        <h1 className={shared.hidden}>{`${texts.name}: ${texts.views[view]}`}</h1>
        <div className={styles.page} id="view" role="tabpanel" aria-labelledby={`tab-${view}`}>
          <ErrorBoundary key={view} fallback={(retry, error) => <Broken retry={again(retry)} error={error} />}>
            <Suspense fallback={<Loading label={texts.shell.loadingView} />}>
              <CurrentView state={state} views={views} />
            </Suspense>
          </ErrorBoundary>
        </div>
      </main>
      {state.question !== null && <ExplanationPanel question={state.question} />}
    </div>
  );
}

/** Another location is another page, unless it was chosen on the page itself: who compares steps stays with the steps. */
const pageOf = ({ view, opened }: PaneState): string => (view === 'location' ? `location ${opened ?? ''}` : view);

function CurrentView({ state, views }: { readonly state: PaneState; readonly views: Views }) {
  if (state.view === 'help') return <views.Help />;
  if (state.view === 'collect' && state.model.status === 'ready') return <views.Collect />;
  const run = state.runs.shown;
  if (state.view === 'check' && state.model.status === 'ready') return <Check />;
  if (run === null || state.view === 'check' || state.view === 'collect') return <Start />;
  const View = views.ofRun[state.view];
  if (run.model.periods.length === 0 || run.model.locations.length === 0) return <Start />;
  // A model that is only half filled in would look in order.
  return state.view === 'overview' && needsGuide(state.model) ? <Guide /> : <View run={run} />;
}

function Broken({ retry, error }: { readonly retry: () => void; readonly error: unknown }) {
  const { texts } = usePane();
  const isGone = error instanceof WorkbookRefusal && error.code === 'no-part';
  return (
    <Message
      intent="error"
      title={texts.shell.broken}
      actions={
        <>
          <Button size="small" onClick={retry}>
            {texts.shell.retry}
          </Button>
          {isGone && <ReloadButton />}
        </>
      }
      live
    >
      {isGone ? texts.refusals['no-part'] : texts.shell.brokenWhy}
    </Message>
  );
}
