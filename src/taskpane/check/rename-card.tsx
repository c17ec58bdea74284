import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { findName, nameKey } from '../../model/tables/names';
import { namesOfKind, placesOf } from '../../workbook/mend/names';
import { NAME_KINDS, type NameKind } from '../../workbook/schema/name-kinds';
import { usePane } from '../components/pane-context';
import { Picker } from '../components/picker';
import { useShared } from '../components/styles';
import { canWrite } from '../state/selectors/selection';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: '8px', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', margin: '8px 0' },
  whole: { gridColumn: '1 / -1' },
});

/** Renames a location, product, step or role in every table at once, with a way back. */
export function RenameCard() {
  const { state, commands, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const [of, setKind] = useState<NameKind>('location');
  const [chosen, choose] = useState<string | null>(null);
  const [to, setTo] = useState('');
  const { contents } = state.model;
  const kinds = NAME_KINDS.filter((kind) => namesOfKind(contents, kind).length > 0);
  const kind = kinds.includes(of) ? of : kinds[0];
  if (kind === undefined) return null;
  const names = namesOfKind(contents, kind);
  const from = (chosen === null ? null : findName(names, chosen)) ?? names[0] ?? '';
  const wanted = to.trim();
  const taken = wanted !== '' && nameKey(wanted) !== nameKey(from) ? findName(names, wanted) : null;
  const { rename } = texts.mending;
  const places = placesOf(contents, { of: kind, name: from });
  const ready = wanted !== '' && wanted !== from && taken === null && canWrite(state);
  const carryOut = async (): Promise<void> => {
    const done = await commands.mend({ kind: 'rename', of: kind, from, to: wanted });
    if (done) {
      choose(wanted);
      setTo('');
    }
  };
  return (
    <section className={shared.card}>
      <h3 className={shared.cardTitle}>{rename.title}</h3>
      <div className={styles.fields}>
        <Picker
          label={rename.kind}
          value={kind}
          choices={kinds.map((value) => ({ value, label: rename.kinds[value] }))}
          onChoose={(value) => {
            setKind(NAME_KINDS.find((one) => one === value) ?? 'location');
            choose(null);
          }}
        />
        <Picker
          label={rename.name}
          value={from}
          choices={names.map((value) => ({ value, label: value }))}
          onChoose={choose}
        />
        <Field
          className={styles.whole}
          label={rename.becomes}
          size="small"
          {...(taken === null ? {} : { validationState: 'error', validationMessage: rename.taken(taken) })}
        >
          <Input value={to} size="small" onChange={(_, data) => setTo(data.value)} />
        </Field>
      </div>
      <p className={shared.quiet}>{rename.places(places.rows, places.tables)}</p>
      <Button size="small" disabled={!ready} onClick={() => void carryOut()}>
        {rename.button}
      </Button>
    </section>
  );
}
