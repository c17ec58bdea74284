import { Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Run } from '../../model/simulate/simulate';
import type { ScenarioRow } from '../../model/tables/tables';
import { usePane } from '../components/pane-context';
import { Picker } from '../components/picker';
import { leverPreview, type Extremes } from '../../model/scenario/lever-preview';
import {
  SHAPES,
  WORK_ORDERS,
  readChange,
  readWorkOrder,
  writeChange,
  writeWorkOrder,
  type How,
  type WorkOrderKind,
} from '../../model/scenario/lever-form';

const useStyles = makeStyles({
  input: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
  field: { minWidth: 0 },
  formula: { gridColumn: '1 / -1' },
  effect: {
    gridColumn: '1 / -1',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    '& strong': { fontWeight: 600 },
  },
});

const HOWS: readonly How[] = ['percent', 'add', 'set', 'own'];

interface Props {
  readonly run: Run;
  readonly row: ScenarioRow;
  readonly onSet: (expression: string) => void;
}

/** How the value changes: a number and what to do with it, a role, or a work order. */
export function LeverValue({ run, row, onSet }: Props) {
  const { texts } = usePane();
  switch (SHAPES[row.lever].value) {
    case 'role':
      return (
        <Picker
          label={texts.scenarios.newRole}
          value={row.expression}
          choices={run.model.roles.map((role) => ({ value: role, label: role }))}
          onChoose={onSet}
        />
      );
    case 'workOrder':
      return <WorkOrderValue row={row} onSet={onSet} />;
    default:
      return (
        <>
          <NumberValue row={row} onSet={onSet} />
          <Effect row={row} />
        </>
      );
  }
}

function NumberValue({ row, onSet }: Omit<Props, 'run'>) {
  const { texts, formats } = usePane();
  const styles = useStyles();
  const change = readChange(row.expression);
  const [how, setHow] = useState<How>(change.how);
  const [text, setText] = useState(change.how === 'own' ? change.text : formats.plain(change.value));
  const value = formats.parse(text);
  const wrong = how !== 'own' && value === null;
  const labels = { percent: 'valuePercent', add: 'valueAdd', set: 'valueSet', own: 'valueOwn' } as const;
  const write = (nextHow: How, nextText: string) => {
    setHow(nextHow);
    setText(nextText);
    const number = formats.parse(nextText);
    if (nextHow === 'own') onSet(nextText);
    else if (number !== null) onSet(writeChange({ how: nextHow, value: number }));
  };
  const choose = (next: How) => write(next, next === 'own' ? row.expression : how === 'own' ? formats.plain(0) : text);
  const unit = how === 'percent' || how === 'own' ? '' : texts.scenarios.units[row.lever];
  return (
    <>
      <Picker
        label={texts.scenarios.how}
        value={how}
        choices={HOWS.map((one) => ({ value: one, label: texts.scenarios[one] }))}
        onChoose={(next) => choose(next as How)}
      />
      <Field
        className={mergeClasses(styles.field, how === 'own' && styles.formula)}
        size="small"
        label={texts.scenarios[labels[how]]}
        hint={how === 'own' ? texts.scenarios.ownHelp : unit}
        validationMessage={wrong ? texts.scenarios.notANumber : null}
        validationState={wrong ? 'error' : 'none'}
      >
        <Input className={styles.input} size="small" value={text} onChange={(_, data) => write(how, data.value)} />
      </Field>
    </>
  );
}

function WorkOrderValue({ row, onSet }: Omit<Props, 'run'>) {
  const { texts, formats } = usePane();
  const { kind, share } = readWorkOrder(row.expression);
  const [percent, setPercent] = useState(formats.plain(share * 100));
  const parsed = formats.parse(percent);
  const wrong = parsed === null || parsed < 0 || parsed > 100;
  return (
    <>
      <Picker
        label={texts.scenarios.workOrder}
        value={kind}
        choices={WORK_ORDERS.map((one) => ({ value: one, label: texts.scenarios.workOrders[one] }))}
        onChoose={(next) => onSet(writeWorkOrder(next as WorkOrderKind, share))}
      />
      {kind === 'split' && (
        <Field
          size="small"
          label={texts.scenarios.splitShare}
          validationMessage={wrong ? texts.scenarios.notANumber : null}
          validationState={wrong ? 'error' : 'none'}
        >
          <Input
            size="small"
            value={percent}
            onChange={(_, data) => {
              setPercent(data.value);
              const next = formats.parse(data.value);
              if (next !== null && next >= 0 && next <= 100) onSet(writeWorkOrder('split', next / 100));
            }}
          />
        </Field>
      )}
    </>
  );
}

/** What the formula makes of the values it changes, while it is being typed. */
function Effect({ row }: { readonly row: ScenarioRow }) {
  const { state, texts, formats } = usePane();
  const styles = useStyles();
  const { base } = state.runs;
  const { tables } = state.model;
  const preview =
    base === null || tables === null ? null : leverPreview(row, { run: base, tables, engine: state.model.expressions });
  if (preview === null) return null;
  const { unit, was, becomes } = preview;
  const show = ({ least, most }: Extremes): string => {
    const [low, high] = [least, most].map((value) =>
      unit === 'number' ? formats.plain(value) : formats.amount(value, unit),
    );
    return low === high ? (low ?? '') : texts.scenarios.range(low ?? '', high ?? '');
  };
  const known: Readonly<Record<string, string>> = texts.units;
  return (
    <p className={styles.effect} aria-live="polite">
      {texts.scenarios.inBase} {show(was)} → <strong>{show(becomes)}</strong> {known[unit] ?? ''}
    </p>
  );
}
