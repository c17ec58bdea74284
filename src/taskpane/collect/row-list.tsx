import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { columnTitle, tableTitle } from '../../locales/problems/titles';
import type { TableName } from '../../model/tables/problem';
import { columnOf } from '../../workbook/schema';
import { isChosen } from '../../workbook/collect/compare/choices';
import type { RowDifference, TableComparison } from '../../workbook/collect/compare/comparison';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';
import type { LookedAt } from '../state/selectors/collect-view';
import { cellText } from './cell-text';
import { useDetail } from './file-detail-styles';

/** More rows than anybody compares at once; the rest comes on request. */
const SHOWN_AT_FIRST = 10;

const useStyles = makeStyles({
  table: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, paddingTop: '4px' },
  counts: { paddingLeft: '32px' },
  row: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', alignItems: 'start' },
  what: {
    padding: '8px 0 4px',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  before: { color: tokens.colorNeutralForeground3 },
  after: { fontWeight: 600 },
});

/** What differs, per table and per row; each can be taken over or left. */
export function RowList({ looked }: { readonly looked: LookedAt }) {
  const { texts } = usePane();
  const detail = useDetail();
  const shared = useShared();
  const { tables, deviations, location } = looked.comparison;
  if (location === null) return null;
  const differing = tables.filter(({ changes, unusable }) => changes.length + unusable > 0);
  return (
    <>
      {differing.length > 0 ? (
        <section>
          <h3 className={detail.title}>{texts.collect.tablesTitle}</h3>
          {differing.map((table) => (
            <TablePart key={table.table} table={table} looked={looked} />
          ))}
        </section>
      ) : (
        tables.length > 0 && <div className={shared.quiet}>{texts.collect.unchanged}</div>
      )}
      {deviations.length > 0 && (
        <section>
          <h3 className={detail.title}>{texts.collect.deviationsTitle}</h3>
          <div className={shared.quiet}>{texts.collect.deviationsText}</div>
          <Rows changes={deviations} looked={looked} />
        </section>
      )}
    </>
  );
}

function TablePart({ table, looked }: { readonly table: TableComparison; readonly looked: LookedAt }) {
  const { state, dispatch, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const t = texts.collect;
  const { choices, id } = looked.file;
  const count = (kind: RowDifference['kind']) => table.changes.filter((change) => change.kind === kind).length;
  const chosen = table.changes.filter((change) => isChosen(change, choices)).length;
  const title = tableTitle(table.table, state.language);
  const counts = [
    count('added') > 0 && t.countAdded(count('added')),
    count('changed') > 0 && t.countChanged(count('changed')),
    count('gone') > 0 && t.countGone(count('gone')),
    t.same(table.same),
    table.unusable > 0 && t.unusable(table.unusable),
  ].filter((part) => part !== false);
  const toggle = (checked: boolean) => {
    const rows = Object.fromEntries(Object.entries(choices.rows).filter(([row]) => !row.startsWith(`${table.table}|`)));
    const tables = { ...choices.tables, [table.table]: checked };
    dispatch({ type: 'collect', change: { type: 'chosen', file: id, choices: { tables, rows } } });
  };
  return (
    <div className={styles.table}>
      <Checkbox
        checked={chosen === 0 ? false : chosen === table.changes.length ? true : 'mixed'}
        disabled={table.changes.length === 0}
        label={title}
        aria-label={t.takeTable(title)}
        onChange={(_, { checked }) => toggle(checked !== false && chosen === 0)}
      />
      <div className={`${shared.quiet} ${styles.counts}`}>{counts.join(' · ')}</div>
      <Rows changes={table.changes} looked={looked} />
    </div>
  );
}

function Rows({ changes, looked }: { readonly changes: readonly RowDifference[]; readonly looked: LookedAt }) {
  const { texts } = usePane();
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  return (
    <>
      {changes.slice(0, shown).map((change) => (
        <Row key={change.id} change={change} looked={looked} />
      ))}
      {changes.length > shown && (
        <Button size="small" appearance="transparent" onClick={() => setShown(shown + 5 * SHOWN_AT_FIRST)}>
          {texts.collect.more(changes.length - shown)}
        </Button>
      )}
    </>
  );
}

function Row({ change, looked }: { readonly change: RowDifference; readonly looked: LookedAt }) {
  const { state, dispatch, texts, formats } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const t = texts.collect;
  const { choices, id } = looked.file;
  const words = { language: state.language, formats, empty: t.empty };
  // A number alone says nothing: "Leeftijd van 4".
  const named = (table: TableName, column: string, text: string): string =>
    columnOf(table, column)?.type.kind === 'number' ? `${columnTitle(table, column, state.language)} ${text}` : text;
  const name = Object.entries(change.key)
    .filter(([column, value]) => value !== null && value !== '' && column !== 'location')
    .map(([column, value]) => named(change.table, column, cellText({ table: change.table, column }, value, words)))
    .join(' · ');
  const keyed = Object.keys(change.key);
  const cells = change.cells.filter(
    ({ column }) => change.kind === 'changed' || change.scope === 'own-norm' || !keyed.includes(column),
  );
  return (
    <div className={styles.row}>
      <Checkbox
        checked={isChosen(change, choices)}
        disabled={change.waits}
        aria-label={t.takeRow(name)}
        onChange={(_, { checked }) => {
          const rows = { ...choices.rows, [change.id]: checked === true };
          dispatch({ type: 'collect', change: { type: 'chosen', file: id, choices: { rows } } });
        }}
      />
      <div className={styles.what}>
        <span>{change.scope === 'location' ? name : `${tableTitle(change.table, state.language)}: ${name}`}</span>{' '}
        <span className={shared.quiet}>
          {change.waits
            ? t.waits
            : change.scope === 'own-norm'
              ? t.ownNorm
              : change.scope === 'shared'
                ? t.shared
                : t[change.kind]}
        </span>
        {cells.slice(0, change.kind === 'changed' ? cells.length : 3).map(({ column, before, after }) => (
          <div key={column}>
            {columnTitle(change.table, column, state.language)}:{' '}
            {before !== null && (
              <span className={styles.before}>{cellText({ table: change.table, column }, before, words)}</span>
            )}
            {before !== null && change.kind !== 'gone' && ' → '}
            {change.kind !== 'gone' && (
              <span className={styles.after}>{cellText({ table: change.table, column }, after, words)}</span>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
