import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Run } from '../../model/simulate';
import type { ScenarioRow } from '../../model/tables';
import { usePane } from '../components/pane-context';
import { Picker } from '../components/picker';
import {
  SHAPES,
  WORK_ORDERS,
  readChange,
  readWorkOrder,
  writeChange,
  writeWorkOrder,
  type How,
  type WorkOrderKind,
} from '../state/lever-form';

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
      return <NumberValue row={row} onSet={onSet} />;
  }
}

function NumberValue({ row, onSet }: Omit<Props, 'run'>) {
  const { texts, formats } = usePane();
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
        size="small"
        label={texts.scenarios[labels[how]]}
        hint={how === 'own' ? texts.scenarios.ownHelp : unit}
        validationMessage={wrong ? texts.scenarios.notANumber : null}
        validationState={wrong ? 'error' : 'none'}
      >
        <Input size="small" value={text} onChange={(_, data) => write(how, data.value)} />
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
