import { Input, makeStyles } from '@fluentui/react-components';
import { tableTitle } from '../../locales/problems/titles';
import type { PlainSheet } from '../../workbook/collect/book/delivery';
import { guess, remembered, type SheetMapping } from '../../workbook/collect/book/mapping';
import { knownNames } from '../../workbook/collect/rows/known-names';
import { LOCATION_TABLES } from '../../workbook/collect/rows/tables-of-a-location';
import { tableNamed } from '../../workbook/schema';
import { usePane } from '../components/pane-context';
import { chosenName, namesWithAll, nameValue, Picker } from '../components/picker';
import { WIDE, useShared } from '../components/styles';
import type { LookedAt } from '../state/selectors/collect-view';
import { useDetail } from './file-detail-styles';

const useStyles = makeStyles({
  sheet: { display: 'flex', flexDirection: 'column', gap: '6px', marginTop: '8px' },
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: '6px 8px',
    [WIDE]: { gridTemplateColumns: 'repeat(4, minmax(0, 1fr))' },
  },
  row: { display: 'flex', flexDirection: 'column', fontSize: '11px' },
});

/** Pointing out where the rows are in a file without our tables. */
export function MapSheets({ looked }: { readonly looked: LookedAt }) {
  const { texts } = usePane();
  const detail = useDetail();
  const shared = useShared();
  const { sheets } = looked.delivery;
  const shown = sheets.filter(({ rows }) => rows.length > 0);
  return (
    <section>
      <h3 className={detail.title}>{texts.collect.mapTitle}</h3>
      {shown.map((sheet) => (
        <MapSheet key={sheet.name} sheet={sheet} looked={looked} />
      ))}
      <div className={shared.quiet}>{texts.collect.mapRemember}</div>
    </section>
  );
}

function MapSheet({ sheet, looked }: { readonly sheet: PlainSheet; readonly looked: LookedAt }) {
  const { state, dispatch, commands, texts } = usePane();
  const styles = useStyles();
  const t = texts.collect;
  const mapping = looked.file.mappings[sheet.name] ?? null;
  const set = (next: SheetMapping | null) => {
    dispatch({ type: 'collect', change: { type: 'mapped', file: looked.file.id, sheet: sheet.name, mapping: next } });
    if (next !== null) void commands.collect.remember(remembered(state.collect.known, sheet, next));
  };
  const table = (name: string) => {
    const found = LOCATION_TABLES.find((one) => one.table === name);
    set(found === undefined ? null : guess(sheet, found.table, mapping?.headerRow ?? 1).mapping);
  };
  return (
    <div className={styles.sheet} role="group" aria-label={t.mapSheet(sheet.name)}>
      <strong>{t.mapSheet(sheet.name)}</strong>
      <div className={styles.grid}>
        <Picker
          label={t.mapAs}
          value={mapping?.table ?? ''}
          choices={[
            { value: '', label: t.mapNothing },
            ...LOCATION_TABLES.map((one) => ({ value: one.table, label: tableTitle(one.table, state.language) })),
          ]}
          onChoose={table}
        />
        {mapping !== null && (
          <label className={styles.row}>
            {t.mapHeaderRow}
            <Input
              size="small"
              type="number"
              min={1}
              value={String(mapping.headerRow)}
              onChange={(_, { value }) => {
                const headerRow = Math.max(1, Math.min(sheet.rows.length, Math.round(Number(value)) || 1));
                set({ ...guess(sheet, mapping.table, headerRow).mapping, location: mapping.location });
              }}
            />
          </label>
        )}
      </div>
      {mapping !== null && <MapColumns sheet={sheet} mapping={mapping} set={set} />}
    </div>
  );
}

function MapColumns(props: {
  readonly sheet: PlainSheet;
  readonly mapping: SheetMapping;
  readonly set: (next: SheetMapping) => void;
}) {
  const { sheet, mapping, set } = props;
  const { state, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const t = texts.collect;
  const headers = (sheet.rows[mapping.headerRow - 1] ?? [])
    .map((cell) => String(cell).trim())
    .filter((header) => header !== '');
  const columns = tableNamed(mapping.table)?.columns ?? [];
  const hasPlace = mapping.columns['location'] !== undefined || mapping.location !== null;
  const missing = columns.filter(
    ({ id, required }) => required && mapping.columns[id] === undefined && !(id === 'location' && hasPlace),
  );
  const choose = (id: string, header: string | null) => {
    const { [id]: _old, ...others } = mapping.columns;
    set({ ...mapping, columns: header === null ? others : { ...others, [id]: header } });
  };
  const places = [...knownNames(state.model.contents).location.values()];
  return (
    <>
      <div className={styles.grid}>
        {columns.map(({ id, header }) => (
          <Picker
            key={id}
            label={header[state.language]}
            value={nameValue(mapping.columns[id] ?? null)}
            choices={namesWithAll(t.mapNone, headers)}
            onChoose={(value) => choose(id, chosenName(value))}
          />
        ))}
        {mapping.columns['location'] === undefined && (
          <Picker
            label={t.which}
            value={nameValue(mapping.location)}
            choices={namesWithAll(t.choosePlace, places)}
            onChoose={(value) => set({ ...mapping, location: chosenName(value) })}
          />
        )}
      </div>
      {missing.length > 0 && (
        <div className={shared.quiet}>
          {t.mapNeeded(missing.map(({ header }) => header[state.language]).join(', '))}
        </div>
      )}
    </>
  );
}
