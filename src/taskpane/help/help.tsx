import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { GLOSSARY } from '../../locales/pane/glossary';
import { ADD_IN_VERSION, MODEL_RULES } from '../../version';
import type { Language } from '../../language';
import { CopyIcon } from '../components/icons';
import { usePane } from '../components/pane-context';
import { Picker } from '../components/picker';
import { useShared } from '../components/styles';
import { diagnostics } from '../state/selectors/diagnostics';
import { FunctionList } from './function-list';
import { MeasureList } from './measure-list';
import { NewModel } from './new-model';
import { ReportHelp } from './report-help';
import { SelfTest } from './self-test';
import { Shortcuts } from './shortcuts';
import { StartWithDocument } from './start-with-document';

const useStyles = makeStyles({
  terms: { margin: '8px 0 0' },
  term: { fontWeight: 600, marginTop: '8px' },
  other: { fontWeight: 400, color: tokens.colorNeutralForeground3 },
  meaning: { margin: 0, fontSize: tokens.fontSizeBase200 },
  report: {
    margin: '8px 0',
    padding: '8px 10px',
    maxHeight: '180px',
    overflow: 'auto',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '11px',
    whiteSpace: 'pre-wrap',
  },
  language: { maxWidth: '200px' },
});

export default function Help() {
  const { state, dispatch, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  return (
    <div className={shared.stack}>
      <Picker
        className={styles.language}
        label={texts.help.language}
        value={state.language}
        choices={[
          { value: 'nl', label: 'Nederlands' },
          { value: 'en', label: 'English' },
        ]}
        onChoose={(value) => dispatch({ type: 'language-chosen', language: value as Language })}
      />
      <MeasureList />
      <FunctionList />
      <ReportHelp />
      <Shortcuts />
      <NewModel />
      <StartWithDocument />
      <SelfTest />
      <Glossary />
      <About />
    </div>
  );
}

function Glossary() {
  const { state, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const other: Language = state.language === 'nl' ? 'en' : 'nl';
  const sorted = [...GLOSSARY].sort((a, b) => a.term[state.language].localeCompare(b.term[state.language]));
  return (
    <section className={shared.card}>
      <h2 className={shared.cardTitle}>{texts.help.glossary}</h2>
      <dl className={styles.terms}>
        {sorted.map(({ term, meaning }) => (
          <div key={term.nl}>
            <dt className={styles.term}>
              {term[state.language]}{' '}
              <span className={styles.other} lang={other}>
                {term[other]}
              </span>
            </dt>
            <dd className={styles.meaning}>{meaning[state.language]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function About() {
  const { state, commands, texts, environment } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const report = diagnostics(state, { version: ADD_IN_VERSION, rules: MODEL_RULES, environment });
  return (
    <section className={shared.card}>
      <h2 className={shared.cardTitle}>{texts.help.about}</h2>
      <p className={shared.quiet}>
        {texts.name} · {texts.help.version} {ADD_IN_VERSION} · {texts.help.rules} {MODEL_RULES}
      </p>
      <h3 className={mergeClasses(shared.cardTitle)}>{texts.help.diagnostics}</h3>
      <p className={shared.quiet}>{texts.help.diagnosticsText}</p>
      <pre className={styles.report} tabIndex={0} role="group" aria-label={texts.help.diagnostics}>
        {report}
      </pre>
      <Button size="small" icon={<CopyIcon />} onClick={() => void commands.copy(report)}>
        {texts.help.copy}
      </Button>
    </section>
  );
}
