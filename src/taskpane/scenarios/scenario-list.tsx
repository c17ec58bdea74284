import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ModelTables } from '../../model/tables/tables';
import { AddIcon, CopyIcon, DeleteIcon, EditIcon, ShowIcon, ShownIcon } from '../components/icons';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';
import { compared } from '../state/selectors/compared';
import type { ScenarioDraft } from '../state/scenario-draft';
import { canWrite } from '../state/selectors/selection';
import { findName } from '../../model/tables/names';
import { scenarioNames, scenarioRows } from '../../model/tables/scenarios';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '8px 0 0', padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: '4px 2px',
    padding: '4px 0',
    marginLeft: '-8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { fontWeight: 600, overflowWrap: 'anywhere' },
  shown: { color: tokens.colorBrandForeground1 },
  actions: { display: 'flex', alignItems: 'center' },
});

export function ScenarioList({ tables }: { readonly tables: ModelTables }) {
  const { dispatch, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const names = scenarioNames(tables);
  const open = (draft: ScenarioDraft) => dispatch({ type: 'scenarios', change: { type: 'opened', draft } });
  return (
    <section className={shared.card}>
      <div className={shared.spread}>
        <h2 className={shared.cardTitle}>{texts.scenarios.title}</h2>
        <Button
          size="small"
          appearance="primary"
          icon={<AddIcon />}
          onClick={() => open({ original: null, name: '', rows: [], open: null })}
        >
          {texts.scenarios.make}
        </Button>
      </div>
      {names.length === 0 ? (
        <p className={shared.quiet}>{texts.scenarios.none}</p>
      ) : (
        <>
          <p className={shared.quiet} style={{ margin: '4px 0 0' }}>
            {texts.scenarios.tick}
          </p>
          <ul className={styles.list}>
            {names.map((name) => (
              <Item key={name} tables={tables} name={name} names={names} onOpen={open} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Item(props: {
  readonly tables: ModelTables;
  readonly name: string;
  readonly names: readonly string[];
  readonly onOpen: (draft: ScenarioDraft) => void;
}) {
  const { tables, name, names, onOpen } = props;
  const { texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const rows = scenarioRows(tables, name);
  const off = rows.filter((row) => !row.active).length;
  return (
    <li className={styles.item}>
      <CompareBox name={name} names={names} />
      <div>
        <div className={styles.name}>{name}</div>
        <div className={shared.quiet}>
          {texts.scenarios.levers(rows.length)}
          {off > 0 && ` (${texts.scenarios.off(off)})`}
        </div>
      </div>
      <Actions name={name} names={names} rows={rows} onOpen={onOpen} />
    </li>
  );
}

/** Whether a scenario is in the comparison below; what the others are held against is in it always. */
function CompareBox({ name, names }: { readonly name: string; readonly names: readonly string[] }) {
  const { state, dispatch, texts } = usePane();
  const { reference, others } = compared(state);
  const toggled = names.filter((other) => (other === name) !== others.includes(other));
  return (
    <Checkbox
      aria-label={texts.scenarios.compareWith(name)}
      checked={name === reference ? 'mixed' : others.includes(name)}
      disabled={name === reference}
      onChange={() =>
        dispatch({ type: 'scenarios', change: { type: 'comparison-chosen', choice: { others: toggled } } })
      }
    />
  );
}

function Actions(props: {
  readonly name: string;
  readonly names: readonly string[];
  readonly rows: ScenarioDraft['rows'];
  readonly onOpen: (draft: ScenarioDraft) => void;
}) {
  const { name, names, rows, onOpen } = props;
  const { state, dispatch, commands, texts } = usePane();
  const styles = useStyles();
  const { scenarios } = texts;
  const shown = state.selection.scenario === name;
  const copy = { original: null, name: freeName(scenarios.copyName(name), names), rows, open: null };
  const actions = [
    {
      label: shown ? scenarios.hide(name) : scenarios.show(name),
      icon: shown ? <ShownIcon /> : <ShowIcon />,
      pressed: shown,
      act: () => dispatch({ type: 'selected', selection: { scenario: shown ? null : name } }),
    },
    {
      label: scenarios.edit(name),
      icon: <EditIcon />,
      act: () => onOpen({ original: name, name, rows, open: null }),
    },
    { label: scenarios.copy(name), icon: <CopyIcon />, act: () => onOpen(copy) },
    {
      label: scenarios.remove(name),
      icon: <DeleteIcon />,
      disabled: !canWrite(state),
      act: () => void commands.writeScenario(name, []),
    },
  ];
  return (
    <div className={styles.actions}>
      {actions.map(({ label, icon, act, disabled = false, pressed }) => (
        <Button
          key={label}
          size="small"
          appearance="subtle"
          className={mergeClasses(pressed === true && styles.shown)}
          icon={icon}
          aria-label={label}
          aria-pressed={pressed}
          title={label}
          disabled={disabled}
          onClick={act}
        />
      ))}
    </div>
  );
}

/** The name, or the name with the first number that makes it new. */
function freeName(name: string, names: readonly string[]): string {
  let free = name;
  for (let count = 2; findName(names, free) !== null; count += 1) free = `${name} ${count}`;
  return free;
}
