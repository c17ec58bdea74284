import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy, useMemo, useState } from 'react';
import type { Run } from '../../model/simulate/simulate';
import { AddIcon, LessIcon, TransferIcon } from '../components/icons';
import { Loading } from '../components/loading';
import { PutTrend } from '../components/put/put-trend';
import { usePane } from '../components/pane-context';
import { Picker } from '../components/picker';
import { WIDE, useShared } from '../components/styles';
import { TrendTable } from '../components/figures/trend-table';
import { scopeOf } from '../state/selectors/selection';
import { gridCell } from '../../model/scenario/staff-grid';
import { askedIn, spanOf, typed } from '../state/staffing-grid';
import { isNobody, transfer, type StaffCell } from '../state/staffing';
import { staffTrend } from '../state/trends';

const TrendChart = lazy(() => import('../charts/trend-chart').catch(() => ({ default: TrendTable })));

const CHART_HEIGHT = 110;

const useStyles = makeStyles({
  // As wide as the editor: the chart puts its period in the corner of what it stands in.
  time: { position: 'relative', margin: '2px -10px 0', padding: '12px 10px 0' },
  editor: {
    marginTop: '10px',
    padding: '8px 10px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  name: { fontWeight: 600, minWidth: 0, overflowWrap: 'anywhere' },
  stepper: { display: 'inline-flex', alignItems: 'center', gap: '4px', flexShrink: 0 },
  value: { minWidth: '48px', textAlign: 'center', fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
  move: {
    display: 'grid',
    gridTemplateColumns: '64px minmax(0, 1fr) auto',
    gap: '6px',
    alignItems: 'end',
    marginTop: '6px',
    [WIDE]: { gridTemplateColumns: '80px 200px auto' },
  },
  button: { justifySelf: 'start' },
  amount: { minWidth: 0, '& input': { textAlign: 'right', minWidth: 0 } },
  amountField: {
    display: 'flex',
    flexDirection: 'column',
    fontSize: '11px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3,
  },
});

/** Steppers and the transfer for the cell that was touched last. */
export function CellEditor({ run }: { readonly run: Run }) {
  const { state, texts } = usePane();
  const shared = useShared();
  const { cell } = state.staffing;
  const known = cell !== null && run.model.locations.includes(cell.location) && run.model.roles.includes(cell.role);
  if (!known) return <p className={shared.quiet}>{texts.staffing.gridHelp}</p>;
  return <Editor key={`${cell.location}|${cell.role}`} run={run} at={cell} />;
}

function Editor({ run, at }: { readonly run: Run; readonly at: StaffCell }) {
  const { state, dispatch, texts, formats } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const cell = gridCell(run, state.staffing.changes, { ...at, ...spanOf(run, state.staffing) });
  const asked = askedIn(cell, state.staffing);
  const step = (by: number) => {
    if (asked === null) return;
    const changes = [typed(cell, Math.max(0, asked + by), state.staffing)];
    dispatch({ type: 'staffing', change: { type: 'changed', changes } });
  };
  return (
    <div className={styles.editor} role="group" aria-label={texts.staffing.cell(at.location, at.role)}>
      <div className={shared.spread}>
        <span className={styles.name}>
          {at.location} · {at.role}
        </span>
        <span className={styles.stepper}>
          <Button
            size="small"
            icon={<LessIcon />}
            aria-label={texts.staffing.less}
            disabled={cell.least <= 0 || asked === null || asked <= 0}
            onClick={() => step(-1)}
          />
          <span className={styles.value} aria-live="polite">
            {formats.amount(asked, 'fte')}
          </span>
          <Button
            size="small"
            icon={<AddIcon />}
            aria-label={texts.staffing.more}
            disabled={asked === null}
            onClick={() => step(1)}
          />
        </span>
      </div>
      <Transfer run={run} at={at} most={cell.least} />
      <OverTime run={run} at={at} />
    </div>
  );
}

/** What is needed and what there is of this role, period by period, before and after. */
function OverTime({ run, at }: { readonly run: Run; readonly at: StaffCell }) {
  const { state, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { draft } = state.runs;
  const scope = useMemo(() => ({ ...scopeOf(run, state.selection), ...at, product: null }), [run, state.selection, at]);
  const spec = useMemo(
    () => staffTrend({ shown: run, draft }, scope, texts.charts.staffLines),
    [run, draft, scope, texts],
  );
  return (
    <div className={styles.time}>
      <div className={shared.titled}>
        <h3 className={shared.cardTitle}>{texts.charts.staff}</h3>
        <PutTrend spec={spec} scope={scope} title={texts.charts.staff} />
      </div>
      <Suspense fallback={<Loading label={texts.charts.loading} />}>
        <TrendChart run={run} spec={spec} scope={scope} height={CHART_HEIGHT} />
      </Suspense>
    </div>
  );
}

function Transfer({ run, at, most }: { readonly run: Run; readonly at: StaffCell; readonly most: number }) {
  const { state, dispatch, texts, formats } = usePane();
  const styles = useStyles();
  const others = run.model.locations.filter((location) => location !== at.location);
  const [target, setTarget] = useState(others[0] ?? '');
  const [amount, setAmount] = useState(() => formats.plain(Math.min(1, most)));
  const fte = formats.parse(amount);
  const possible = fte !== null && fte > 0 && (fte <= most || isNobody(fte - most)) && target !== '';
  const move = () => {
    if (fte === null) return;
    const { from, to } = state.staffing;
    const changes = transfer({ role: at.role, from, to, fte }, { from: at.location, to: target });
    dispatch({ type: 'staffing', change: { type: 'changed', changes } });
  };
  return (
    <div className={styles.move}>
      <label className={styles.amountField}>
        {texts.staffing.amount}
        <Input
          className={styles.amount}
          size="small"
          inputMode="decimal"
          value={amount}
          aria-invalid={!possible}
          onChange={(_, data) => setAmount(data.value)}
        />
      </label>
      <Picker
        label={texts.staffing.transferTo}
        value={target}
        choices={others.map((name) => ({ value: name, label: name }))}
        onChoose={setTarget}
      />
      <Button
        className={styles.button}
        size="small"
        icon={<TransferIcon />}
        disabled={!possible}
        title={possible ? texts.staffing.transferHelp : texts.staffing.transferTooMuch}
        onClick={move}
      >
        {texts.staffing.transfer}
      </Button>
    </div>
  );
}
