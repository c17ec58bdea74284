import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { CATALOGUE } from '../../functions/catalogue';
import { formulaText } from '../../functions/formula-text';
import type { Language } from '../../language';
import type { KnownMeasure } from '../../model/tables/measure-definitions';
import { usePane } from '../components/pane-context';
import { chosenName, namesWithAll, nameValue, Picker } from '../components/picker';

const MEASURE = CATALOGUE.find(({ id }) => id === 'MEASURE');

const useStyles = makeStyles({
  pickers: { display: 'grid', gap: '6px', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', margin: '6px 0' },
  formula: {
    margin: '0 0 6px',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

interface Chosen {
  readonly location: string | null;
  readonly product: string | null;
  readonly role: string | null;
  readonly period: string | null;
}

/** Chooses what a measure is about and puts =VKT.MEASURE(…) into the active cell. */
export function MeasurePicker({ measure }: { readonly measure: KnownMeasure }) {
  const { state, commands, texts } = usePane();
  const styles = useStyles();
  const [chosen, setChosen] = useState<Chosen>({ location: null, product: null, role: null, period: null });
  const model = state.model.run?.model;
  const { choose, help } = texts;
  const names = (list: readonly string[] = []) => list;
  const fields = [
    { key: 'location', label: choose.location, all: choose.allLocations, list: names(model?.locations), shown: true },
    {
      key: 'product',
      label: choose.product,
      all: choose.allProducts,
      list: names(model?.products),
      shown: measure.by.product,
    },
    { key: 'role', label: choose.role, all: choose.allRoles, list: names(model?.roles), shown: measure.by.role },
    {
      key: 'period',
      label: help.measures.period,
      all: help.measures.allPeriods,
      list: names(model?.periods.map(({ label }) => label)),
      shown: true,
    },
  ] as const;
  const text = (language: Language): string => formulaOf(measure.name[state.language], chosen, language);
  return (
    <>
      <div className={styles.pickers}>
        {fields
          .filter(({ shown }) => shown)
          .map(({ key, label, all, list }) => (
            <Picker
              key={key}
              label={label}
              value={nameValue(chosen[key])}
              choices={namesWithAll(all, list)}
              onChoose={(value) => setChosen({ ...chosen, [key]: chosenName(value) })}
            />
          ))}
      </div>
      <div className={styles.formula}>{text(state.language)}</div>
      <Button
        size="small"
        aria-label={help.measures.insertNamed(measure.name[state.language])}
        onClick={() => void commands.put.formula(text('en'), text(state.language))}
      >
        {help.insert}
      </Button>
    </>
  );
}

/** Without the empty arguments at the end. */
function formulaOf(name: string, { location, product, role, period }: Chosen, language: Language): string {
  if (!MEASURE) return '';
  const args = [name, location ?? '', product ?? '', role ?? '', period ?? ''];
  const last = args.findLastIndex((arg) => arg !== '');
  return formulaText(MEASURE, { args: args.slice(0, last + 1), result: '', because: { nl: '', en: '' } }, language);
}
