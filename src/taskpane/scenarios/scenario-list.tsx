import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ModelTables } from '../../model/tables';
import { AddIcon, CopyIcon, DeleteIcon, EditIcon } from '../components/icons';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';
import type { ScenarioDraft } from '../state/scenario-draft';
import { canWrite, scenarioNames } from '../state/selection';
import { rowsOf } from '../state/staff-plan';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '8px 0 0', padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: '4px 8px',
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { fontWeight: 600, overflowWrap: 'anywhere' },
  shown: {
    padding: '2px 8px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
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
        <ul className={styles.list}>
          {names.map((name) => (
            <Item key={name} tables={tables} name={name} names={names} onOpen={open} />
          ))}
        </ul>
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
  const { state, dispatch, commands, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const rows = rowsOf(tables, name);
  const off = rows.filter((row) => !row.active).length;
  const shown = state.selection.scenario === name;
  return (
    <li className={styles.item}>
      <div>
        <div className={styles.name}>{name}</div>
        <div className={shared.quiet}>
          {texts.scenarios.levers(rows.length)}
          {off > 0 && ` (${texts.scenarios.off(off)})`}
        </div>
      </div>
      <div className={styles.actions}>
        {shown ? (
          <span className={styles.shown}>{texts.scenarios.shown}</span>
        ) : (
          <Button
            size="small"
            appearance="subtle"
            aria-label={texts.scenarios.show(name)}
            onClick={() => dispatch({ type: 'selected', selection: { scenario: name } })}
          >
            {texts.scenarios.showShort}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          icon={<EditIcon />}
          aria-label={texts.scenarios.edit(name)}
          title={texts.scenarios.edit(name)}
          onClick={() => onOpen({ original: name, name, rows, open: null })}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<CopyIcon />}
          aria-label={texts.scenarios.copy(name)}
          title={texts.scenarios.copy(name)}
          onClick={() =>
            onOpen({ original: null, name: freeName(texts.scenarios.copyName(name), names), rows, open: null })
          }
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<DeleteIcon />}
          disabled={!canWrite(state)}
          aria-label={texts.scenarios.remove(name)}
          title={texts.scenarios.remove(name)}
          onClick={() => void commands.writeScenario(name, [])}
        />
      </div>
    </li>
  );
}

/** The name, or the name with the first number that makes it new. */
function freeName(name: string, names: readonly string[]): string {
  let free = name;
  for (let count = 2; names.includes(free); count += 1) free = `${name} ${count}`;
  return free;
}
