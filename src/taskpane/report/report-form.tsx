import { Checkbox, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Run } from '../../model/simulate/simulate';
import { PARTS } from '../../workbook/report/context';
import { periodChoices } from '../components/periods';
import { usePane } from '../components/pane-context';
import { Picker, chosenName, nameValue, namesWithAll } from '../components/picker';
import { WIDE } from '../components/styles';
import { isBusy } from '../state/report';
import { scenarioChoices } from '../state/selectors/selection';
import { MOST_COMPARED, type ReportChoices } from './report-choices';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: '8px',
    marginTop: '8px',
    [WIDE]: { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' },
  },
  wide: { gridColumn: '1 / -1', [WIDE]: { gridColumn: 'auto' } },
  group: { border: 'none', margin: '8px 0 0', padding: 0, minWidth: 0 },
  legend: { padding: 0, fontWeight: 600, fontSize: '12px' },
  boxes: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    // A short name beside a long one begins where its box is.
    alignItems: 'start',
    [WIDE]: { gridTemplateColumns: 'repeat(4, minmax(0, 1fr))' },
    '& label': { overflowWrap: 'anywhere' },
  },
});

interface Props {
  readonly run: Run;
  readonly choices: ReportChoices;
  readonly onChoose: (part: Partial<ReportChoices>) => void;
}

/** What the report is about; every choice has a sensible beginning, so that the button below is enough. */
export function ReportForm(props: Props) {
  return (
    <>
      <About {...props} />
      <Compared {...props} />
      <Pages {...props} />
      <Parts {...props} />
    </>
  );
}

const toggled = (list: readonly string[], name: string): readonly string[] =>
  list.includes(name) ? list.filter((one) => one !== name) : [...list, name];

function About({ run, choices, onChoose }: Props) {
  const { state, texts, formats } = usePane();
  const styles = useStyles();
  const t = texts.report;
  const disabled = isBusy(state.report);
  const periods = periodChoices(run, formats);
  return (
    <div className={styles.fields}>
      <Picker
        className={styles.wide}
        label={t.about}
        disabled={disabled}
        value={nameValue(choices.scenario)}
        choices={namesWithAll(texts.choose.base, scenarioChoices(state.model))}
        onChoose={(value) => onChoose({ scenario: chosenName(value) })}
      />
      <Picker
        label={texts.choose.from}
        disabled={disabled}
        value={String(choices.from)}
        choices={periods}
        onChoose={(value) => onChoose({ from: Number(value), to: Math.max(Number(value), choices.to) })}
      />
      <Picker
        label={texts.choose.to}
        disabled={disabled}
        value={String(choices.to)}
        choices={periods}
        onChoose={(value) => onChoose({ to: Number(value), from: Math.min(Number(value), choices.from) })}
      />
      <Picker
        label={t.language}
        disabled={disabled}
        value={choices.language}
        choices={[
          { value: 'nl', label: texts.help.dutch },
          { value: 'en', label: texts.help.english },
        ]}
        onChoose={(value) => onChoose({ language: value === 'en' ? 'en' : 'nl' })}
      />
      <Picker
        label={t.cells}
        disabled={disabled}
        value={choices.live ? 'live' : 'values'}
        choices={[
          { value: 'values', label: t.values },
          { value: 'live', label: t.live },
        ]}
        onChoose={(value) => onChoose({ live: value === 'live' })}
      />
    </div>
  );
}

function Compared({ choices: { compared }, onChoose }: Props) {
  const { state, texts } = usePane();
  const names = scenarioChoices(state.model);
  if (names.length === 0) return null;
  const full = compared.length >= MOST_COMPARED;
  return (
    <Boxes legend={texts.report.compare(MOST_COMPARED)}>
      {names.map((name) => (
        <Checkbox
          key={name}
          label={name}
          checked={compared.includes(name)}
          disabled={isBusy(state.report) || (full && !compared.includes(name))}
          onChange={() => onChoose({ compared: toggled(compared, name) })}
        />
      ))}
    </Boxes>
  );
}

function Pages({ run, choices, onChoose }: Props) {
  const { state, texts } = usePane();
  const disabled = isBusy(state.report);
  const { locations } = run.model;
  return (
    <Boxes legend={texts.report.pages}>
      {locations.length > 1 && (
        <All
          names={locations}
          chosen={choices.locations}
          onChoose={(chosen) => onChoose({ locations: chosen })}
          disabled={disabled}
        />
      )}
      {locations.map((name) => (
        <Checkbox
          key={name}
          label={name}
          checked={choices.locations.includes(name)}
          disabled={disabled}
          onChange={() => onChoose({ locations: toggled(choices.locations, name) })}
        />
      ))}
    </Boxes>
  );
}

/** The location pages are chosen one by one above. */
const isOther = (part: (typeof PARTS)[number]): part is Exclude<(typeof PARTS)[number], 'locations'> =>
  part !== 'locations';

function Parts({ choices: { parts }, onChoose }: Props) {
  const { state, texts } = usePane();
  return (
    <Boxes legend={texts.report.parts}>
      {PARTS.filter(isOther).map((part) => (
        <Checkbox
          key={part}
          label={texts.report.part[part]}
          checked={parts.includes(part)}
          disabled={isBusy(state.report)}
          onChange={() => onChoose({ parts: PARTS.filter((one) => (one === part) !== parts.includes(one)) })}
        />
      ))}
    </Boxes>
  );
}

function Boxes({ legend, children }: { readonly legend: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.boxes}>{children}</div>
    </fieldset>
  );
}

interface AllProps {
  readonly names: readonly string[];
  readonly chosen: readonly string[];
  readonly onChoose: (names: readonly string[]) => void;
  readonly disabled: boolean;
}

function All({ names, chosen, onChoose, disabled }: AllProps) {
  const { texts } = usePane();
  const all = names.every((name) => chosen.includes(name));
  return (
    <Checkbox
      label={texts.choose.allLocations}
      checked={all ? true : chosen.length === 0 ? false : 'mixed'}
      disabled={disabled}
      onChange={() => onChoose(all ? [] : names)}
    />
  );
}
