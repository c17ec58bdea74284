import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { Run } from '../../model/simulate/simulate';
import type { Lever, ScenarioRow } from '../../model/tables/tables';
import { usePane } from '../components/pane-context';
import { Picker, chosenName, nameValue, namesWithAll } from '../components/picker';
import { periodChoices } from '../components/periods';
import { LEVERS, SHAPES, leverOfKind } from '../../model/scenario/lever-form';
import { leverName } from '../../locales/pane/lever-text';
import { LeverValue } from './lever-value';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(132px, 1fr))',
    gap: '8px',
    padding: '8px 12px',
    margin: '4px 0',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    alignItems: 'start',
  },
  wide: { gridColumn: '1 / -1' },
});

/** What, where, when, how: only the fields this kind of lever has. */
export function LeverFields({
  run,
  row,
  index,
}: {
  readonly run: Run;
  readonly row: ScenarioRow;
  readonly index: number;
}) {
  const { dispatch, texts, state } = usePane();
  const styles = useStyles();
  const shape = SHAPES[row.lever];
  const set = (part: Partial<ScenarioRow>) =>
    dispatch({ type: 'scenarios', change: { type: 'lever-changed', index, row: { ...row, ...part } } });
  const become = (lever: Lever) =>
    dispatch({
      type: 'scenarios',
      change: { type: 'lever-changed', index, row: leverOfKind(lever, row, run.model.roles) },
    });
  return (
    <div className={styles.fields}>
      <Picker
        label={texts.scenarios.what}
        value={row.lever}
        choices={LEVERS.map((lever) => ({ value: lever, label: leverName({ lever }, state.language) }))}
        onChoose={(value) => become(value as Lever)}
      />
      <Picker
        label={texts.scenarios.where}
        value={nameValue(row.location)}
        choices={namesWithAll(texts.choose.allLocations, run.model.locations)}
        onChoose={(value) => set({ location: chosenName(value) })}
      />
      {shape.product && (
        <Picker
          label={texts.scenarios.product}
          value={nameValue(row.product)}
          choices={namesWithAll(texts.choose.allProducts, run.model.products)}
          onChoose={(value) => set({ product: chosenName(value) })}
        />
      )}
      {shape.target !== null && <Target run={run} row={row} onSet={set} />}
      <Span run={run} row={row} onSet={set} />
      <LeverValue run={run} row={row} onSet={(expression) => set({ expression })} />
      <Field className={styles.wide} label={texts.scenarios.group} hint={texts.scenarios.groupHelp} size="small">
        <Input size="small" value={row.group} onChange={(_, data) => set({ group: data.value })} />
      </Field>
      <Field className={styles.wide} label={texts.scenarios.remark} size="small">
        <Input size="small" value={row.remark} onChange={(_, data) => set({ remark: data.value })} />
      </Field>
    </div>
  );
}

interface PartProps {
  readonly run: Run;
  readonly row: ScenarioRow;
  readonly onSet: (part: Partial<ScenarioRow>) => void;
}

function Target({ run, row, onSet }: PartProps) {
  const { texts } = usePane();
  const ofStep = SHAPES[row.lever].target === 'step';
  const product = row.product === null ? null : run.model.products.indexOf(row.product);
  const steps = run.model.steps.filter((step) => step.row !== null && (product === null || step.product === product));
  const names = ofStep ? [...new Set(steps.map((step) => step.name))] : run.model.roles;
  return (
    <Picker
      label={ofStep ? texts.scenarios.step : texts.scenarios.role}
      value={nameValue(row.target)}
      choices={namesWithAll(ofStep ? texts.scenarios.allSteps : texts.choose.allRoles, names)}
      onChoose={(value) => onSet({ target: chosenName(value) })}
    />
  );
}

function Span({ run, row, onSet }: PartProps) {
  const { texts, formats } = usePane();
  const { periods } = run.model;
  const choices = periodChoices(run, formats);
  const indexOf = (day: number | null): string => {
    const index = day === null ? -1 : periods.findIndex(({ first, last }) => first <= day && day <= last);
    return index < 0 ? '' : String(index);
  };
  return (
    <>
      <Picker
        label={texts.scenarios.from}
        value={indexOf(row.from)}
        choices={[{ value: '', label: texts.scenarios.start }, ...choices]}
        onChoose={(value) => onSet({ from: value === '' ? null : (periods[Number(value)]?.first ?? null) })}
      />
      <Picker
        label={texts.scenarios.to}
        value={indexOf(row.to)}
        choices={[{ value: '', label: texts.scenarios.end }, ...choices]}
        onChoose={(value) => onSet({ to: value === '' ? null : (periods[Number(value)]?.last ?? null) })}
      />
    </>
  );
}
