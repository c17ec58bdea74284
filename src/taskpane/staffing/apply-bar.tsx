import { Button, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Run } from '../../model/simulate/simulate';
import type { ScenarioRow } from '../../model/tables/tables';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';
import { canWrite } from '../state/selectors/selection';
import { findName } from '../../model/tables/names';
import { scenarioNames } from '../../model/tables/scenarios';
import { planRows, planRowsAs } from '../../model/scenario/staff-changes';

const LOW = '@media (max-height: 560px)';

const useStyles = makeStyles({
  // In reach wherever the grid has been scrolled to.
  bar: {
    position: 'sticky',
    bottom: '-12px',
    zIndex: 3,
    padding: '8px 12px',
    boxShadow: tokens.shadow8,
    '& button': { maxWidth: '100%' },
    // Excel on a small screen leaves the pane less than 400 pixels.
    [LOW]: {
      padding: '6px 12px',
      '& button': { minHeight: '24px', padding: '1px 8px', fontSize: tokens.fontSizeBase200 },
    },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', [LOW]: { gap: '4px 8px' } },
  naming: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '8px' },
});

/** The only way from the draft into the workbook: rows of a scenario, with a way back. */
export function ApplyBar({ run }: { readonly run: Run }) {
  const { state, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const [name, setName] = useState<string | null>(null);
  const writePlan = useWritePlan(() => setName(null));
  const { tables } = state.model;
  const { changes } = state.staffing;
  if (changes.length === 0 || tables === null) return null;
  const target = state.selection.scenario ?? texts.staffing.planName;
  const draft = { changes, periods: run.model.periods };
  const off = !canWrite(state);
  return (
    <section className={mergeClasses(shared.card, styles.bar)} aria-label={texts.staffing.keep}>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={off}
          title={state.model.readOnly ? texts.shell.readOnlyShort : texts.staffing.applyHelp}
          onClick={() => void writePlan(target, planRows(tables, target, draft))}
        >
          {texts.staffing.apply(target)}
        </Button>
        <Button disabled={off} aria-expanded={name !== null} onClick={() => setName(name === null ? '' : null)}>
          {texts.staffing.saveAs}
        </Button>
      </div>
      {name !== null && (
        <Naming
          name={name}
          taken={scenarioNames(tables)}
          onName={setName}
          onSave={(to) => void writePlan(to, planRowsAs(tables, { from: state.selection.scenario, to }, draft))}
        />
      )}
    </section>
  );
}

/** Writes the plan, empties the draft and shows the scenario; the draft comes back when that is taken back. */
function useWritePlan(onWritten: () => void) {
  const { state, dispatch, commands } = usePane();
  return async (scenario: string, rows: readonly ScenarioRow[]) => {
    const { past, changes, future } = state.staffing;
    const draft = { past, changes, future };
    const { scenario: from } = state.selection;
    const takenBack = () => dispatch({ type: 'draft-returned', draft, scenario: from, appliedTo: scenario });
    if (!(await commands.writeScenario(scenario, rows, { takenBack }))) return;
    dispatch({ type: 'staffing', change: { type: 'applied' } });
    dispatch({ type: 'selected', selection: { scenario } });
    onWritten();
  };
}

interface NamingProps {
  readonly name: string;
  readonly taken: readonly string[];
  /** null stops naming. */
  readonly onName: (name: string | null) => void;
  readonly onSave: (name: string) => void;
}

function Naming({ name, taken, onName, onSave }: NamingProps) {
  const { state, texts } = usePane();
  const styles = useStyles();
  const wanted = name.trim();
  const problem =
    wanted === ''
      ? texts.scenarios.nameEmpty
      : findName(taken, wanted) !== null
        ? texts.scenarios.nameTaken
        : undefined;
  return (
    <form
      className={styles.naming}
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === undefined) onSave(wanted);
      }}
    >
      <Field
        label={texts.scenarios.name}
        validationMessage={name === '' ? null : (problem ?? null)}
        validationState={name === '' || problem === undefined ? 'none' : 'error'}
      >
        <Input value={name} onChange={(_, data) => onName(data.value)} autoFocus />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabled={!canWrite(state) || problem !== undefined}>
          {texts.scenarios.save}
        </Button>
        <Button disabled={state.task !== null} onClick={() => onName(null)}>
          {texts.shell.cancel}
        </Button>
      </div>
    </form>
  );
}
