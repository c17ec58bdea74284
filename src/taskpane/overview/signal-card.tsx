import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Run } from '../../model/simulate/simulate';
import type { SignalRow } from '../../model/tables/tables';
import { AskButton } from '../components/figures/figure-button';
import { IncompleteMark } from '../components/figures/incomplete-mark';
import { usePane } from '../components/pane-context';
import { PutTable } from '../components/put/put-table';
import { SIGNAL_ICONS } from '../components/figures/signal-mark';
import { WIDE, useShared } from '../components/styles';
import { gapQuestion } from '../components/figures/gap-button';
import { unitOf } from '../lines/unit-of';
import type { MeasureId, Scope } from '../../model/measures/figures';
import { indications, indicators, type Indication } from '../../model/measures/judge/judgement';

const useStyles = makeStyles({
  table: {
    tableLayout: 'fixed',
    '& td, & tbody th, & tfoot th, & tfoot td': { padding: '3px 1px' },
    '& thead th': { padding: '4px 2px', fontSize: '11px', lineHeight: '14px' },
    '& tfoot tr:first-child': { borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  },
  place: { width: '76px', overflowWrap: 'anywhere', [WIDE]: { width: '180px' } },
  cell: {
    display: 'inline-flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    gap: '1px',
    [WIDE]: { flexDirection: 'row', alignItems: 'center', gap: '6px' },
  },
  none: { '& svg': { color: tokens.colorNeutralForeground3 }, color: tokens.colorNeutralForeground3 },
  green: { '& svg': { color: tokens.colorStatusSuccessForeground1 }, color: tokens.colorNeutralForeground2 },
  amber: { '& svg': { color: tokens.colorStatusWarningForeground3 } },
  red: { '& svg': { color: tokens.colorStatusDangerForeground1 }, fontWeight: 600 },
  limit: { color: tokens.colorNeutralForeground3, fontSize: '11px' },
});

interface Props {
  readonly run: Run;
  readonly scope: Scope;
  readonly rows: readonly SignalRow[];
  /** null = all locations together. */
  readonly places: readonly (string | null)[];
}

/** The indicators of vkt_Signals side by side, so that a location that is red says by what, and how far. */
export function SignalCard({ run, scope, rows, places }: Props) {
  const { texts, state } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const shown = indicators(rows);
  if (shown.length === 0) return null;
  const shorts: Readonly<Partial<Record<string, string>>> = texts.signalColumns;
  return (
    <section className={shared.card}>
      <Heading scope={scope} places={places} />
      <table className={mergeClasses(shared.table, styles.table)}>
        <caption className={shared.hidden}>{texts.signalCard.title}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.place}>
              {texts.signalCard.place}
            </th>
            {shown.map(({ indicator }) => {
              const { name } = unitOf(indicator, state.language);
              return (
                <th key={indicator} scope="col" className={shared.number} style={{ whiteSpace: 'normal' }} title={name}>
                  {shorts[indicator] ?? name}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {places.map((location) => (
            <tr key={location ?? ''}>
              <th scope="row" className={styles.place}>
                {location ?? texts.signalCard.everywhere}
              </th>
              {indications(run, { ...scope, location }, rows).map((one) => (
                <td key={one.id} className={shared.number}>
                  <Indicated run={run} one={one} scope={{ ...scope, location }} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <Limits rows={shown} level="amber" />
          <Limits rows={shown} level="red" />
        </tfoot>
      </table>
    </section>
  );
}

function Heading({ scope, places }: Pick<Props, 'scope' | 'places'>) {
  const { texts, commands } = usePane();
  const shared = useShared();
  return (
    <div className={shared.spread}>
      <span className={shared.titled}>
        <h2 className={shared.cardTitle}>{texts.signalCard.title}</h2>
        <PutTable title={texts.signalCard.title} scope={scope} table={{ of: 'signals', places }} />
      </span>
      <Button
        size="small"
        appearance="subtle"
        onClick={() => void commands.goTo({ table: 'vkt_Signals', row: null, column: null })}
      >
        {texts.signalCard.edit}
      </Button>
    </div>
  );
}

function Indicated({ run, one, scope }: { readonly run: Run; readonly one: Indication; readonly scope: Scope }) {
  const { texts, state } = usePane();
  const styles = useStyles();
  const Icon = SIGNAL_ICONS[one.signal];
  const text = useShortText()(one.id, one.value);
  const { name } = unitOf(one.id, state.language);
  return (
    <AskButton
      question={
        one.id === 'fteGap'
          ? gapQuestion(run, scope, one.value)
          : { ...scope, kind: 'figure', measure: one.id, run: 'shown' }
      }
      label={texts.signalCard.cell(name, text, texts.signalLevels[one.signal])}
      className={mergeClasses(styles.cell, styles[one.signal])}
    >
      <Icon aria-hidden />
      <span>{text}</span>
      <IncompleteMark run={run} measures={[one.id]} scope={scope} />
    </AskButton>
  );
}

/** From which value on a column is amber or red. */
function Limits({ rows, level }: { readonly rows: readonly SignalRow[]; readonly level: 'amber' | 'red' }) {
  const { texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const shortText = useShortText();
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.place, styles.limit)}>
        {texts.signalCard[level]}
      </th>
      {rows.map((row) => {
        const text = shortText(row.indicator as MeasureId, row[level]); // of `indicators`, which knows them all
        const { above, below } = texts.signalCard;
        return (
          <td key={row.indicator} className={mergeClasses(shared.number, styles.limit)}>
            {row.amber <= row.red ? above(text) : below(text)}
          </td>
        );
      })}
    </tr>
  );
}

/** Fine enough to tell locations apart, short enough for a narrow column: weeks and periods without decimals. */
function useShortText() {
  const { formats, state } = usePane();
  return (id: MeasureId, value: number | null): string => {
    const { unit } = unitOf(id, state.language);
    const rounded = value !== null && (unit === 'weeks' || unit === 'periods');
    return rounded ? formats.whole(value) : formats.amount(value, unit);
  };
}
