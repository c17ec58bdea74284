import { MS_PER_DAY } from '../../model/time/calendar';
import { Button, Checkbox, Input, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { collectSettings } from '../../workbook/collect/settings/collect-settings';
import { knownNames } from '../../workbook/collect/rows/known-names';
import { dayOf } from '../../model/time/calendar';
import { usePane } from '../components/pane-context';
import { WIDE, useShared } from '../components/styles';

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '8px', margin: '8px 0' },
  field: { display: 'flex', flexDirection: 'column', fontSize: '11px', minWidth: 0, '& .fui-Input': { minWidth: 0 } },
  places: {
    border: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    [WIDE]: { gridTemplateColumns: 'repeat(4, minmax(0, 1fr))' },
  },
  all: { gridColumn: '1 / -1' },
  text: { margin: '4px 0 0' },
});

/** The workbooks that go out: one opens in Excel, several come as one zip. */
export function MakeWorkbooks() {
  const { state, commands, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const t = texts.collect;
  const { contents } = state.model;
  const names = [...knownNames(contents).location.values()];
  const thisMonth = new Date(commands.collect.today() * MS_PER_DAY).toISOString().slice(0, 7);
  const [edition, setEdition] = useState<string | null>(null);
  const [due, setDue] = useState('');
  const [left, setLeft] = useState<readonly string[]>([]);
  const chosen = names.filter((name) => !left.includes(name));
  const named = (edition ?? collectSettings(contents).edition ?? thisMonth).trim();
  const toggle = (name: string) => setLeft(left.includes(name) ? left.filter((one) => one !== name) : [...left, name]);
  return (
    <section className={shared.card}>
      <h2 className={shared.cardTitle}>{t.outTitle}</h2>
      <p className={mergeClasses(shared.quiet, styles.text)}>{t.outText}</p>
      <div className={styles.fields}>
        <label className={styles.field}>
          {t.edition}
          <Input size="small" value={edition ?? named} maxLength={20} onChange={(_, { value }) => setEdition(value)} />
        </label>
        <label className={styles.field}>
          {t.due}
          <Input size="small" type="date" value={due} onChange={(_, { value }) => setDue(value)} />
        </label>
      </div>
      <fieldset className={styles.places}>
        <legend className={shared.hidden}>{t.forWhom}</legend>
        <Checkbox
          className={styles.all}
          label={t.all}
          checked={left.length === 0 ? true : chosen.length === 0 ? false : 'mixed'}
          onChange={(_, { checked }) => setLeft(checked === true ? [] : names)}
        />
        {names.map((name) => (
          <Checkbox key={name} label={name} checked={!left.includes(name)} onChange={() => toggle(name)} />
        ))}
      </fieldset>
      <Button
        size="small"
        disabled={chosen.length === 0 || named === '' || state.task !== null || state.model.updating}
        onClick={() => void commands.collect.make({ locations: chosen, edition: named, due: dayIn(due) })}
      >
        {chosen.length === 1 ? t.makeOne(chosen[0] ?? '') : t.makeMany(chosen.length)}
      </Button>
    </section>
  );
}

/** The browser's own notation of a date. */
function dayIn(text: string): number | null {
  const [year, month, date] = text.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return null;
  return dayOf(year, month, date) ?? null;
}
