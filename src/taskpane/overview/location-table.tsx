import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SearchIcon, SortDownIcon, SortUpIcon } from '../components/icons';
import { FigureButton } from '../components/figures/figure-button';
import { GapButton } from '../components/figures/gap-button';
import { usePane } from '../components/pane-context';
import { PutTable } from '../components/put/put-table';
import { SignalMark } from '../components/figures/signal-mark';
import { WIDE, useShared } from '../components/styles';
import { ShareButton } from '../components/figures/share-button';
import type { Run } from '../../model/simulate/simulate';
import type { Scope } from '../../model/measures/figures';
import type { LocationFigures, RankingColumn } from '../../model/measures/judge/ranking';
import { searched } from '../state/selectors/searched';

/** Fewer locations than this are found by looking. */
const SEARCH_FROM = 6;

const useStyles = makeStyles({
  search: { width: '130px', minWidth: 0 },
  sort: {
    appearance: 'none',
    border: 'none',
    background: 'none',
    padding: '4px 0',
    minHeight: '24px',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    display: 'inline-flex',
    alignItems: 'center',
    gap: '2px',
    whiteSpace: 'normal',
    textAlign: 'right',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  sorted: { color: tokens.colorNeutralForeground1, fontWeight: 600 },
  row: { cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  open: {
    appearance: 'none',
    border: 'none',
    background: 'none',
    padding: '2px 0',
    minHeight: '24px',
    font: 'inherit',
    fontWeight: 600,
    color: tokens.colorBrandForeground1,
    cursor: 'pointer',
    textAlign: 'left',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    [WIDE]: { display: 'grid', gridTemplateColumns: '160px auto', alignItems: 'center' },
  },
  strong: { fontWeight: 600 },
  overdue: { [WIDE]: { display: 'flex', justifyContent: 'flex-end', gap: '6px', alignItems: 'center' } },
  share: { color: tokens.colorNeutralForeground3, fontWeight: 400, [WIDE]: { minWidth: '36px' } },
});

interface Props {
  readonly run: Run;
  readonly rows: readonly LocationFigures[];
  readonly scope: Scope;
}

export function LocationTable({ run, rows, scope }: Props) {
  const { state, dispatch, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const shown = searched(rows, state.ranking);
  return (
    <section className={shared.card}>
      <div className={shared.spread}>
        <span className={shared.titled}>
          <h2 className={shared.cardTitle}>{texts.ranking.title}</h2>
          <PutTable
            title={texts.ranking.title}
            scope={scope}
            table={{ of: 'locations', locations: shown.map(({ location }) => location) }}
          />
        </span>
        {rows.length >= SEARCH_FROM && (
          <Input
            className={styles.search}
            size="small"
            type="search"
            value={state.ranking.search}
            placeholder={texts.ranking.search}
            aria-label={texts.ranking.search}
            contentBefore={<SearchIcon aria-hidden />}
            onChange={(_, data) => dispatch({ type: 'ranking-searched', search: data.value })}
          />
        )}
      </div>
      <table className={shared.table}>
        <caption className={shared.hidden}>{texts.ranking.caption}</caption>
        <thead>
          <tr>
            <Header column="location" label={texts.ranking.location} />
            <Header column="gap" label={texts.ranking.gapShort} title={texts.ranking.gap} numeric />
            <Header column="stock" label={texts.ranking.stock} numeric />
            <Header column="overdue" label={texts.ranking.overdue} numeric />
            <Header column="decisions" label={texts.ranking.decisions} numeric onlyWide />
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={row.location} run={run} row={row} scope={{ ...scope, location: row.location }} />
          ))}
        </tbody>
      </table>
      <p className={shared.quiet} role="status" style={{ margin: 0 }}>
        {state.ranking.search !== '' &&
          (shown.length === 0
            ? texts.ranking.none(state.ranking.search)
            : texts.ranking.count(shown.length, rows.length))}
      </p>
    </section>
  );
}

function Header(props: {
  readonly column: RankingColumn;
  readonly label: string;
  readonly title?: string;
  readonly numeric?: boolean;
  readonly onlyWide?: boolean;
}) {
  const { state, dispatch } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { column, label, title, numeric = false, onlyWide = false } = props;
  const sorted = state.ranking.column === column;
  const Arrow = state.ranking.descending ? SortDownIcon : SortUpIcon;
  return (
    <th
      scope="col"
      className={mergeClasses(numeric && shared.number, onlyWide && shared.onlyWide)}
      aria-sort={sorted ? (state.ranking.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className={mergeClasses(styles.sort, sorted && styles.sorted)}
        title={title}
        onClick={() => dispatch({ type: 'ranking-sorted', column })}
      >
        {sorted && <Arrow aria-hidden />}
        {label}
      </button>
    </th>
  );
}

function Row({ run, row, scope }: { readonly run: Run; readonly row: LocationFigures; readonly scope: Scope }) {
  const { dispatch, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const open = () => dispatch({ type: 'location-opened', location: row.location });
  return (
    <tr className={styles.row} onClick={open}>
      <th scope="row">
        <div className={styles.name}>
          <button
            type="button"
            className={styles.open}
            title={texts.ranking.open(row.location)}
            onClick={(event) => {
              event.stopPropagation();
              open();
            }}
          >
            {row.location}
          </button>
          <SignalMark judgement={row} look="plain" />
        </div>
      </th>
      <td className={mergeClasses(shared.number, styles.strong)}>
        <div className={styles.overdue}>
          <GapButton run={run} gap={row.gap} scope={scope} />
          <Share run={run} measure="fteGap" scope={scope} />
        </div>
      </td>
      <td className={shared.number}>
        <FigureButton measure="stock" value={row.stock} scope={scope} />
      </td>
      <td className={shared.number}>
        <div className={styles.overdue}>
          <FigureButton measure="overdueStock" value={row.overdue} scope={scope} />
          <Share run={run} measure="overdueStock" scope={scope} />
        </div>
      </td>
      <td className={mergeClasses(shared.number, shared.onlyWide)}>
        <FigureButton measure="decisions" value={row.decisions} scope={scope} />
      </td>
    </tr>
  );
}

/** A share beside the number it is of, or under it where it is narrow. */
function Share(props: { readonly run: Run; readonly measure: 'fteGap' | 'overdueStock'; readonly scope: Scope }) {
  const styles = useStyles();
  return (
    <div className={styles.share}>
      <ShareButton {...props} />
    </div>
  );
}
