import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { collectionState, type LocationState } from '../../workbook/collect/settings/collection-state';
import { BadIcon, GoodIcon, WarnIcon } from '../components/icons';
import { usePane } from '../components/pane-context';
import { PutList } from '../components/put/put-list';
import { WIDE, useShared } from '../components/styles';

const useStyles = makeStyles({
  headline: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: 600,
    margin: '2px 0 4px',
  },
  state: { display: 'inline-flex', gap: '4px', alignItems: 'center' },
  fresh: { color: tokens.colorStatusSuccessForeground1 },
  old: { color: tokens.colorStatusWarningForeground3 },
  missing: { color: tokens.colorStatusDangerForeground1 },
  file: { display: 'none', [WIDE]: { display: 'table-cell', overflowWrap: 'anywhere', textAlign: 'left' } },
});

const ICONS = { fresh: GoodIcon, old: WarnIcon, missing: BadIcon } as const;

/** Who delivered, how old it is, and what changed. */
export function CollectionCard() {
  const { state, commands, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const collection = collectionState(state.model.contents, commands.collect.today());
  const { delivered, locations, oldest, edition, signalDays, unused } = collection;
  const t = texts.collect;
  return (
    <section className={shared.card}>
      <div className={shared.spread}>
        <div className={shared.titled}>
          <h2 className={shared.cardTitle}>{t.stateTitle}</h2>
          {!unused && <PutList title={t.stateTitle} list="collection" />}
        </div>
        {edition !== null && <span className={shared.quiet}>{t.inEdition(edition)}</span>}
      </div>
      {unused ? (
        <div className={shared.quiet}>{t.never}</div>
      ) : (
        <>
          <div className={styles.headline}>{t.state(delivered, locations.length, oldest)}</div>
          <table className={shared.table}>
            <caption className={shared.hidden}>{t.stateTitle}</caption>
            <thead>
              <tr>
                <th scope="col">{t.columns.location}</th>
                <th scope="col" className={shared.left}>
                  {t.columns.state}
                </th>
                <th scope="col" className={shared.number}>
                  {t.columns.age}
                </th>
                <th scope="col" className={shared.number}>
                  {t.columns.findings}
                </th>
                <th scope="col" className={mergeClasses(styles.file, shared.left)}>
                  {t.columns.changes}
                </th>
                <th scope="col" className={styles.file}>
                  {t.columns.file}
                </th>
              </tr>
            </thead>
            <tbody>
              {locations.map((one) => (
                <Row key={one.location} one={one} />
              ))}
            </tbody>
          </table>
          <div className={shared.quiet}>{t.oldAfter(signalDays)}</div>
        </>
      )}
    </section>
  );
}

function Row({ one }: { readonly one: LocationState }) {
  const { texts, formats } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const Icon = ICONS[one.state];
  const { last } = one;
  return (
    <tr>
      <th scope="row">{one.location}</th>
      <td>
        <span className={mergeClasses(styles.state, styles[one.state])}>
          <Icon aria-hidden />
          {texts.collect.states[one.state]}
        </span>
      </td>
      <td className={shared.number}>{one.age === null ? '–' : formats.whole(one.age)}</td>
      <td className={shared.number}>{last === null ? '–' : formats.whole(last.findings)}</td>
      <td className={styles.file}>
        {last === null ? '–' : texts.collect.changes(last.added, last.changed, last.gone)}
      </td>
      <td className={styles.file}>{last?.file ?? '–'}</td>
    </tr>
  );
}
