import { Tab, TabList, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Run } from '../../model/simulate/simulate';
import { BeforeAfter } from '../components/figures/before-after';
import { periodAt } from '../../locales/notation/period-name';
import { usePane } from '../components/pane-context';
import { PutTable } from '../components/put/put-table';
import { WIDE, useShared } from '../components/styles';
import type { Scope } from '../../model/measures/figures';
import { scopeOf } from '../state/selectors/selection';

const useStyles = makeStyles({
  card: {
    // Stays in sight while the grid scrolls under it, where there is height for both.
    '@media (min-height: 700px)': { position: 'sticky', top: '-12px', zIndex: 3, boxShadow: tokens.shadow4 },
  },
  places: { marginLeft: '-8px', [WIDE]: { display: 'none' } },
  tables: {
    [WIDE]: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(250px, 1fr))', gap: '12px 24px' },
  },
  other: { display: 'none', [WIDE]: { display: 'block' } },
  title: { display: 'none', [WIDE]: { display: 'block', margin: '0 0 4px' } },
});

interface Props {
  readonly before: Run;
  readonly after: Run;
  /** Who is shown beside the total. */
  readonly locations: readonly string[];
  /** The location that is shown where there is room for one table; null = the total. */
  readonly shown: string | null;
  readonly onSwitch: (location: string | null) => void;
}

const EVERYWHERE = '';

/** Before → after, for everybody and for the locations at hand: both of them when staff go from one to the other. */
export function EffectTable({ before, after, locations, shown, onSwitch }: Props) {
  const { state, texts, formats } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const scope = { ...scopeOf(before, state.selection), role: null };
  const period = texts.overview.inPeriod(periodAt(before, scope.from, formats), periodAt(before, scope.to, formats));
  const places = [null, ...locations];
  const current = places.includes(shown) ? shown : null;
  const titleOf = (location: string | null) => location ?? texts.choose.allLocations;
  return (
    <section className={mergeClasses(shared.card, styles.card)} aria-label={texts.staffing.effects}>
      <div className={shared.spread}>
        <span className={shared.titled}>
          <h2 className={shared.cardTitle}>{texts.staffing.effects}</h2>
          <PutTable
            title={texts.staffing.effects}
            scope={scope}
            run={before === after ? 'shown' : 'draft'}
            table={{ of: 'effects', before: 'shown', places }}
          />
        </span>
        <span className={shared.quiet}>{period}</span>
      </div>
      {locations.length > 0 && (
        <TabList
          className={styles.places}
          size="small"
          selectedValue={current ?? EVERYWHERE}
          onTabSelect={(_, data) => onSwitch(data.value === EVERYWHERE ? null : String(data.value))}
          aria-label={texts.staffing.effectsFor}
        >
          {places.map((location) => (
            <Tab key={titleOf(location)} value={location ?? EVERYWHERE}>
              {titleOf(location)}
            </Tab>
          ))}
        </TabList>
      )}
      <div className={styles.tables} aria-live="polite" aria-atomic="false">
        {places.map((location) => (
          <Effects
            key={titleOf(location)}
            className={location === current ? undefined : styles.other}
            before={before}
            after={after}
            title={titleOf(location)}
            scope={{ ...scope, location }}
          />
        ))}
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
