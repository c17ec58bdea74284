import { Tab, TabList, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Run } from '../../model/simulate/simulate';
import { BeforeAfter } from '../components/before-after';
import { periodAt } from '../components/periods';
import { usePane } from '../components/pane-context';
import { WIDE, useShared } from '../components/styles';
import type { Scope } from '../../model/measures/figures';
import { scopeOf } from '../state/selection';

const useStyles = makeStyles({
  card: {
    // Stays in sight while the grid scrolls under it, where there is height for both.
    '@media (min-height: 700px)': { position: 'sticky', top: '-12px', zIndex: 3, boxShadow: tokens.shadow4 },
  },
  places: { marginLeft: '-8px', [WIDE]: { display: 'none' } },
  tables: { [WIDE]: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '24px' } },
  other: { display: 'none', [WIDE]: { display: 'block' } },
  title: { display: 'none', [WIDE]: { display: 'block', margin: '0 0 4px' } },
});

interface Props {
  readonly before: Run;
  readonly after: Run;
  readonly location: string | null;
  readonly onlyHere: boolean;
  readonly onSwitch: (onlyHere: boolean) => void;
}

/** Before → after, for everybody and for the location at hand. */
export function EffectTable({ before, after, location, onlyHere, onSwitch }: Props) {
  const { state, texts, formats } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const scope = scopeOf(before, state.selection);
  const everywhere = { title: texts.choose.allLocations, scope: { ...scope, role: null } };
  const here = { title: location ?? '', scope: { ...scope, role: null, location } };
  const period = texts.overview.inPeriod(periodAt(before, scope.from, formats), periodAt(before, scope.to, formats));
  return (
    <section className={mergeClasses(shared.card, styles.card)} aria-label={texts.staffing.effects}>
      <div className={shared.spread}>
        <h2 className={shared.cardTitle}>{texts.staffing.effects}</h2>
        <span className={shared.quiet}>{period}</span>
      </div>
      {location !== null && (
        <TabList
          className={styles.places}
          size="small"
          selectedValue={onlyHere ? 'here' : 'everywhere'}
          onTabSelect={(_, data) => onSwitch(data.value === 'here')}
          aria-label={texts.staffing.effectsFor}
        >
          <Tab value="everywhere">{everywhere.title}</Tab>
          <Tab value="here">{here.title}</Tab>
        </TabList>
      )}
      <div className={styles.tables} aria-live="polite" aria-atomic="false">
        <Effects className={onlyHere ? styles.other : undefined} before={before} after={after} {...everywhere} />
        {location !== null && (
          <Effects className={onlyHere ? undefined : styles.other} before={before} after={after} {...here} />
        )}
      </div>
    </section>
  );
}

function Effects(props: {
  readonly before: Run;
  readonly after: Run;
  readonly title: string;
  readonly scope: Scope;
  readonly className: string | undefined;
}) {
  const { before, after, title, scope, className } = props;
  const { texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  return (
    <div className={className}>
      <h3 className={mergeClasses(shared.quiet, styles.title)}>{title}</h3>
      <BeforeAfter
        before={{ run: before, key: 'shown' }}
        after={{ run: after, key: 'draft' }}
        title={`${texts.staffing.effects}: ${title}`}
        scope={scope}
      />
    </div>
  );
}
