import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import type { Run } from '../../model/simulate/simulate';
import { BeforeAfter } from '../components/figures/before-after';
import { AddIcon } from '../components/icons';
import { LeverProblems } from '../components/lever-problems';
import { usePane } from '../components/pane-context';
import { PutTable } from '../components/put/put-table';
import { useShared } from '../components/styles';
import { leverOfKind } from '../../model/scenario/lever-form';
import { nameProblem, rowsToWrite, type NameProblem, type ScenarioDraft } from '../state/scenario-draft';
import { canWrite, scenarioChoices, scopeOf } from '../state/selectors/selection';
import { LeverItem } from './lever-item';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '4px 0 8px', padding: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** One scenario: its name, its levers in order, and what they do against the base while they are being set. */
export function ScenarioEditor({ run, draft }: { readonly run: Run; readonly draft: ScenarioDraft }) {
  const { state, dispatch, commands, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const problem = nameProblem(draft, scenarioChoices(state.model));
  const close = () => dispatch({ type: 'scenarios', change: { type: 'closed' } });
  const save = async () => {
    const name = draft.name.trim();
    if (!(await commands.writeScenario(name, rowsToWrite(draft), { replaces: draft.original ?? undefined }))) return;
    close();
    dispatch({ type: 'selected', selection: { scenario: name } });
  };
  return (
    <form
      className={shared.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === null && draft.rows.length > 0) void save();
      }}
    >
      <NameField draft={draft} problem={problem} />
      <Levers run={run} draft={draft} />
      <Preview run={run} />
      <div className={styles.buttons}>
        <Button
          type="submit"
          appearance="primary"
          disabled={problem !== null || draft.rows.length === 0 || !canWrite(state)}
          title={state.model.readOnly ? texts.shell.readOnlyShort : undefined}
        >
          {texts.scenarios.save}
        </Button>
        <Button disabled={state.task !== null} onClick={close}>
          {texts.shell.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Its name: the one a planner chooses it by, in the pane and in formulas. */
function NameField({ draft, problem }: { readonly draft: ScenarioDraft; readonly problem: NameProblem | null }) {
  const { dispatch, texts } = usePane();
  const shared = useShared();
  return (
    <section className={shared.card}>
      <h2 className={shared.cardTitle}>
        {draft.original === null ? texts.scenarios.makeTitle : texts.scenarios.editTitle}
      </h2>
      <Field
        label={texts.scenarios.name}
        validationMessage={problem === 'taken' ? texts.scenarios.nameTaken : null}
        validationState={problem === 'taken' ? 'error' : 'none'}
      >
        <Input
          value={draft.name}
          placeholder={texts.scenarios.nameEmpty}
          onChange={(_, data) => dispatch({ type: 'scenarios', change: { type: 'named', name: data.value } })}
        />
      </Field>
    </section>
  );
}

/** The levers in the order in which they work, and a new one. */
function Levers({ run, draft }: { readonly run: Run; readonly draft: ScenarioDraft }) {
  const { dispatch, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  return (
    <section className={shared.card}>
      <h2 className={shared.cardTitle}>{texts.scenarios.levers(draft.rows.length)}</h2>
      <p className={shared.quiet} style={{ margin: 0 }}>
        {draft.rows.length === 0 ? texts.scenarios.noLevers : texts.scenarios.order}
      </p>
      <ol className={styles.list}>
        {draft.rows.map((row, index) => (
          <LeverItem key={index} run={run} draft={draft} row={row} index={index} />
        ))}
      </ol>
      <Button
        size="small"
        icon={<AddIcon />}
        onClick={() => {
          const row = leverOfKind('inflow', null, run.model.roles);
          dispatch({ type: 'scenarios', change: { type: 'lever-added', row } });
        }}
      >
        {texts.scenarios.addLever}
      </Button>
    </section>
  );
}

function Preview({ run }: { readonly run: Run }) {
  const { state, texts } = usePane();
  const shared = useShared();
  const { base, edited } = state.runs;
  if (base === null || edited === null) return null;
  const scope = scopeOf(run, { ...state.selection, role: null, product: null });
  return (
    <section className={shared.card} aria-live="polite">
      <div className={shared.titled}>
        <h2 className={shared.cardTitle}>{texts.scenarios.preview}</h2>
        <PutTable
          title={texts.scenarios.preview}
          scope={scope}
          run="edited"
          table={{ of: 'effects', before: 'base', places: [null] }}
        />
      </div>
      <BeforeAfter
        before={{ run: base, key: 'base' }}
        after={{ run: edited.run, key: 'edited' }}
        title={texts.scenarios.preview}
        scope={scope}
      />
      <LeverProblems problems={edited.problems} />
    </section>
  );
}
