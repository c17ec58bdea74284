import { Button, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { CATALOGUE } from '../../functions/catalogue';
import type { PlainFunction } from '../../functions/define';
import { NAMESPACE, formulaText } from '../../functions/formula-text';
import { ClosedIcon, OpenIcon, SearchIcon } from '../components/icons';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';
import { useFoldingList } from './folding-list';

const useStyles = makeStyles({
  name: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, fontWeight: 600 },
  arguments: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    '& dt': { fontWeight: 600, marginTop: '4px' },
    '& dd': { margin: 0 },
  },
  example: {
    margin: '8px 0 4px',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  formula: { fontFamily: tokens.fontFamilyMonospace },
});

/** What people look for most stands first. */
const FIRST: readonly string[] = ['MEASURE', 'OVERVIEW'];
const BY_USE: readonly PlainFunction[] = [
  ...CATALOGUE.filter(({ id }) => FIRST.includes(id)),
  ...CATALOGUE.filter(({ id }) => !FIRST.includes(id)),
];

/** Every function with its arguments and an example to put into the active cell. */
export function FunctionList() {
  const { texts } = usePane();
  const folding = useFoldingList();
  const shared = useShared();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = BY_USE.filter(({ id, summary }) => `${id} ${summary.nl} ${summary.en}`.toLowerCase().includes(wanted));
  return (
    <section className={shared.card}>
      <div className={shared.spread}>
        <h2 className={shared.cardTitle}>{texts.help.functions}</h2>
        <Input
          className={folding.search}
          size="small"
          type="search"
          value={search}
          placeholder={texts.help.search}
          aria-label={texts.help.search}
          contentBefore={<SearchIcon aria-hidden />}
          onChange={(_, data) => setSearch(data.value)}
        />
      </div>
      <p className={shared.quiet} role="status">
        {found.length === 0 ? texts.help.noneFound(search) : texts.help.functionsText}
      </p>
      <ul className={folding.list}>
        {found.map((declared) => (
          <FunctionItem key={declared.id} declared={declared} />
        ))}
      </ul>
    </section>
  );
}

function FunctionItem({ declared }: { readonly declared: PlainFunction }) {
  const { state } = usePane();
  const styles = useStyles();
  const folding = useFoldingList();
  const shared = useShared();
  const [open, setOpen] = useState(false);
  const id = `function-${declared.id}`;
  return (
    <li className={folding.item}>
      <button
        type="button"
        className={folding.head}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? <OpenIcon aria-hidden /> : <ClosedIcon aria-hidden />}
        <span>
          <span className={styles.name}>{fullName(declared)}</span>
          <br />
          <span className={shared.quiet}>{declared.summary[state.language]}</span>
        </span>
      </button>
      <div id={id} hidden={!open} className={mergeClasses(open && folding.body)}>
        {open && (
          <>
            <Arguments declared={declared} />
            {declared.examples.slice(0, 1).map((example) => (
              <Example key="example" declared={declared} example={example} />
            ))}
          </>
        )}
      </div>
    </li>
  );
}

const fullName = ({ id }: PlainFunction): string => `${NAMESPACE}.${id}`;

function Arguments({ declared }: { readonly declared: PlainFunction }) {
  const { state, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  return (
    <dl className={styles.arguments}>
      {Object.entries(declared.arguments).map(([key, argument]) => (
        <div key={key}>
          <dt>
            {argument.name[state.language]}
            {argument.optional && <span className={shared.quiet}> ({texts.help.optional})</span>}
          </dt>
          <dd>{argument.help[state.language]}</dd>
        </div>
      ))}
    </dl>
  );
}

function Example(props: { readonly declared: PlainFunction; readonly example: PlainFunction['examples'][number] }) {
  const { declared, example } = props;
  const { state, commands, texts } = usePane();
  const styles = useStyles();
  const shown = formulaText(declared, example, state.language);
  return (
    <div>
      <div className={styles.example}>
        <span className={styles.formula}>{shown}</span>
        <br />
        {example.because[state.language]}
      </div>
      <Button
        size="small"
        aria-label={texts.help.insertNamed(fullName(declared))}
        onClick={() => void commands.put.formula(formulaText(declared, example, 'en'), shown)}
      >
        {texts.help.insert}
      </Button>
    </div>
  );
}
