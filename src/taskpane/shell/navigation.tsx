import { Tab, TabList, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { VIEWS, type View } from '../state/pane-state';
import { allProblems } from '../state/selectors/selection';
import {
  BranchFork20Filled,
  BranchFork20Regular,
  ClipboardCheckmark20Filled,
  ClipboardCheckmark20Regular,
  DocumentTable20Filled,
  DocumentTable20Regular,
  Gauge20Filled,
  Gauge20Regular,
  Location20Filled,
  Location20Regular,
  MailInboxArrowDown20Filled,
  MailInboxArrowDown20Regular,
  PeopleTeam20Filled,
  PeopleTeam20Regular,
  QuestionCircle20Filled,
  QuestionCircle20Regular,
} from '../components/icons';
import { usePane } from '../components/pane-context';
import { CONTRAST, WIDE, useShared } from '../components/styles';

/** More than this is a number nobody reads. */
const MOST_COUNTED = 99;

const ICONS = {
  overview: [Gauge20Regular, Gauge20Filled],
  location: [Location20Regular, Location20Filled],
  staffing: [PeopleTeam20Regular, PeopleTeam20Filled],
  scenarios: [BranchFork20Regular, BranchFork20Filled],
  report: [DocumentTable20Regular, DocumentTable20Filled],
  collect: [MailInboxArrowDown20Regular, MailInboxArrowDown20Filled],
  check: [ClipboardCheckmark20Regular, ClipboardCheckmark20Filled],
  help: [QuestionCircle20Regular, QuestionCircle20Filled],
} as const;

const useStyles = makeStyles({
  list: {
    // As wide as their words: seven of equal width do not fit in 350 pixels.
    display: 'flex',
    justifyContent: 'space-between',
    // Nothing to spare at 320 pixels.
    padding: 0,
    // The line under the chosen tab comes sliding from the one before, a little past the edge.
    overflowX: 'clip',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [WIDE]: { justifyContent: 'flex-start', padding: '0 12px' },
  },
  tab: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '2px',
    padding: '7px 0 8px',
    minWidth: 0,
    '& .fui-Tab__content': { fontSize: '11px', lineHeight: '14px', padding: 0, maxWidth: '100%' },
    '@media (max-width: 340px)': { '& .fui-Tab__content': { fontSize: '10px' } },
    '& .fui-Tab__icon': { overflow: 'visible' },
    '& .fui-Tab__content--reserved-space': { display: 'none' },
    [WIDE]: {
      flexDirection: 'row',
      gap: '6px',
      padding: '11px 10px 12px',
      '& .fui-Tab__content': { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
    },
  },
  /** One more does not fit beside the others: in a narrow pane the overview leads there. */
  onlyWide: { display: 'none', '@media (min-width: 900px)': { display: 'flex' } },
  icon: { position: 'relative', display: 'inline-flex' },
  badge: {
    position: 'absolute',
    top: '-5px',
    left: '12px',
    minWidth: '16px',
    boxSizing: 'border-box',
    padding: '0 4px',
    borderRadius: '8px',
    fontSize: '10px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'center',
    pointerEvents: 'none',
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    [CONTRAST]: { outline: '1px solid CanvasText' },
  },
  alarm: { backgroundColor: tokens.colorStatusDangerBackground3, color: tokens.colorNeutralForegroundOnBrand },
});

export function Navigation() {
  const { state, dispatch, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const problems = allProblems(state);
  const errors = problems.some((problem) => problem.severity === 'error');
  return (
    <TabList
      className={styles.list}
      selectedValue={state.view}
      onTabSelect={(_, data) => dispatch({ type: 'view-opened', view: data.value as View })}
      aria-label={texts.shell.navigation}
    >
      {VIEWS.map((view) => {
        const Icon = ICONS[view][view === state.view ? 1 : 0];
        const count = view === 'check' ? problems.length : 0;
        const label = texts.views[view];
        return (
          <Tab
            key={view}
            id={`tab-${view}`}
            value={view}
            className={mergeClasses(styles.tab, view === 'report' && styles.onlyWide)}
            aria-controls="view"
            icon={
              <span className={styles.icon}>
                <Icon aria-hidden />
                {count > 0 && (
                  <span className={mergeClasses(styles.badge, errors && styles.alarm)} aria-hidden>
                    {count > MOST_COUNTED ? `${MOST_COUNTED}+` : count}
                  </span>
                )}
              </span>
            }
          >
            {label}
            {count > 0 && <span className={shared.hidden}>, {texts.shell.problemCount(count)}</span>}
          </Tab>
        );
      })}
    </TabList>
  );
}
