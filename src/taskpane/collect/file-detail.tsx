import { Button, Checkbox, mergeClasses } from '@fluentui/react-components';
import { columnTitle, tableTitle } from '../../locales/problems/titles';
import { problemSentence } from '../../locales/problems/problems';
import { acceptedKey, knownNames, type UnknownName } from '../../workbook/collect/rows/known-names';
import type { Choices } from '../../workbook/collect/compare/choices';
import { BadIcon, InfoIcon, WarnIcon } from '../components/icons';
import { usePane } from '../components/pane-context';
import { chosenName, namesWithAll, nameValue, Picker } from '../components/picker';
import { useShared } from '../components/styles';
import type { LookedAt } from '../state/selectors/collect-view';
import { useDetail } from './file-detail-styles';
import { findingText } from './finding-texts';
import { MapSheets } from './map-sheets';
import { RowList } from './row-list';

/** More problems than this nobody reads at once. */
const MOST_PROBLEMS = 20;

export function FileDetail({ looked }: { readonly looked: LookedAt }) {
  const { commands, state, texts } = usePane();
  const styles = useDetail();
  const { file, comparison, delivery, canTake, chosen } = looked;
  const t = texts.collect;
  return (
    <div className={styles.detail}>
      {delivery.sheets.length > 0 && <MapSheets looked={looked} />}
      <Findings looked={looked} />
      <Place looked={looked} />
      <Unknown looked={looked} />
      <Problems looked={looked} />
      <RowList looked={looked} />
      {comparison.location !== null && delivery.tables.length > 0 && (
        <div>
          <Button
            appearance="primary"
            size="small"
            disabled={!canTake || state.task !== null || state.model.readOnly || state.model.updating}
            onClick={() => void commands.collect.takeOver([file.id])}
          >
            {chosen === 0 ? t.takeNothing : t.take(chosen)}
          </Button>
        </div>
      )}
    </div>
  );
}

const useChoose = (looked: LookedAt) => {
  const { dispatch } = usePane();
  return (choices: Partial<Choices>) =>
    dispatch({ type: 'collect', change: { type: 'chosen', file: looked.file.id, choices } });
};

function Findings({ looked: { comparison, delivery } }: { readonly looked: LookedAt }) {
  const { state, texts, formats } = usePane();
  const styles = useDetail();
  const shared = useShared();
  const words = { texts, formats, language: state.language };
  if (comparison.findings.length + delivery.oddities.length === 0) return null;
  return (
    <section>
      <h3 className={styles.title}>{texts.collect.findingsTitle}</h3>
      <ul className={styles.list}>
        {comparison.findings.map((finding) => (
          <li key={finding.code} className={styles.line}>
            <WarnIcon className={styles.warn} aria-hidden />
            <span>{findingText(finding, words)}</span>
          </li>
        ))}
        {delivery.oddities.map(({ what, count }) => (
          <li key={what} className={mergeClasses(styles.line, shared.quiet)}>
            <InfoIcon aria-hidden />
            <span>{texts.collect.oddities[what](count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Which location it is, where the file does not say it in words the tower knows. */
function Place({ looked }: { readonly looked: LookedAt }) {
  const { state, texts } = usePane();
  const choose = useChoose(looked);
  const styles = useDetail();
  const { comparison, file } = looked;
  const unclear = comparison.findings.find(({ code }) => code === 'unknown-location' || code === 'no-location');
  if (unclear === undefined && file.choices.location === null) return null;
  const names = [...knownNames(state.model.contents).location.values()];
  const named = unclear?.code === 'unknown-location' ? unclear.name : null;
  return (
    <section className={styles.name}>
      <Picker
        label={texts.collect.which}
        value={nameValue(file.choices.location)}
        choices={namesWithAll(texts.collect.choosePlace, names)}
        onChoose={(value) => choose({ location: chosenName(value), addLocation: false })}
      />
      {unclear?.code === 'unknown-location' && unclear.nearest !== null && !file.choices.addLocation && (
        <div>
          <Button size="small" onClick={() => choose({ location: unclear.nearest })}>
            {texts.collect.accept(unclear.nearest)}
          </Button>
        </div>
      )}
      {named !== null && file.choices.location === null && (
        <Checkbox
          checked={file.choices.addLocation}
          label={texts.collect.addLocation(named)}
          onChange={(_, { checked }) => choose({ addLocation: checked === true })}
        />
      )}
    </section>
  );
}

function Unknown({ looked }: { readonly looked: LookedAt }) {
  const { texts } = usePane();
  const styles = useDetail();
  const { comparison, file } = looked;
  const accepted = Object.entries(file.choices.names);
  if (comparison.unknown.length + accepted.length === 0) return null;
  return (
    <section>
      <h3 className={styles.title}>{texts.collect.unknownTitle}</h3>
      <ul className={styles.list}>
        {comparison.unknown.map((name) => (
          <UnknownItem key={`${name.kind}|${name.name}`} name={name} looked={looked} />
        ))}
        {accepted.map(([key, meant]) => (
          <Accepted key={key} of={key} meant={meant} looked={looked} />
        ))}
      </ul>
    </section>
  );
}

function UnknownItem({ name, looked }: { readonly name: UnknownName; readonly looked: LookedAt }) {
  const { state, texts } = usePane();
  const choose = useChoose(looked);
  const styles = useDetail();
  const t = texts.collect;
  const { names } = looked.file.choices;
  const accept = (meant: string | null) => {
    if (meant !== null) choose({ names: { ...names, [acceptedKey(name.kind, name.name)]: meant } });
  };
  const known = [...knownNames(state.model.contents)[name.kind].values()];
  return (
    <li className={styles.line}>
      <WarnIcon className={styles.warn} aria-hidden />
      <span className={styles.name}>
        {t.unknown(t.kinds[name.kind], name.name, name.rows)}
        {name.nearest !== null && (
          <span>
            <Button size="small" onClick={() => accept(name.nearest)}>
              {t.accept(name.nearest)}
            </Button>
          </span>
        )}
        <Picker
          label={t.meant(name.name)}
          value=""
          choices={namesWithAll(t.chooseName, known)}
          onChoose={(value) => accept(chosenName(value))}
        />
      </span>
    </li>
  );
}

function Accepted(props: { readonly of: string; readonly meant: string; readonly looked: LookedAt }) {
  const { of, meant, looked } = props;
  const { texts } = usePane();
  const choose = useChoose(looked);
  const styles = useDetail();
  const { [of]: _gone, ...others } = looked.file.choices.names;
  return (
    <li className={styles.line}>
      <InfoIcon aria-hidden />
      <span>
        “{of.slice(of.indexOf('|') + 1)}” {texts.collect.isNamed(meant)}{' '}
        <Button size="small" appearance="subtle" onClick={() => choose({ names: others })}>
          {texts.collect.refuse}
        </Button>
      </span>
    </li>
  );
}

function Problems({ looked: { comparison } }: { readonly looked: LookedAt }) {
  const { state, texts } = usePane();
  const styles = useDetail();
  const shared = useShared();
  const { problems } = comparison;
  if (problems.length === 0) return null;
  return (
    <section>
      <h3 className={styles.title}>{texts.collect.problemsTitle}</h3>
      <ul className={styles.list}>
        {problems.slice(0, MOST_PROBLEMS).map((problem, at) => (
          <li key={at} className={styles.line}>
            <BadIcon className={styles.bad} aria-hidden />
            <span>
              <span className={shared.quiet}>
                {texts.collect.inRow(tableTitle(problem.table, state.language), problem.row)}
                {problem.column === null ? '' : `, ${columnTitle(problem.table, problem.column, state.language)}`}
              </span>
              <br />
              {problemSentence(problem, state.language)}
            </span>
          </li>
        ))}
      </ul>
      {problems.length > MOST_PROBLEMS && (
        <div className={shared.quiet}>{texts.collect.more(problems.length - MOST_PROBLEMS)}</div>
      )}
    </section>
  );
}
