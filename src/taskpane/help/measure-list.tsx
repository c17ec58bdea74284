import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { MEASURES, type KnownMeasure } from '../../model/tables/measure-definitions';
import { nameKey } from '../../model/tables/names';
import { ClosedIcon, OpenIcon, SearchIcon } from '../components/icons';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';
import { MeasurePicker } from './measure-picker';

const ALL: readonly KnownMeasure[] = MEASURES;

const useStyles = makeStyles({
  search: { width: '140px', minWidth: 0 },
  list: { listStyleType: 'none', margin: '8px 0 0', padding: 0 },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  head: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    alignItems: 'start',
    appearance: 'none',
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    padding: '6px 0',
    cursor: 'pointer',
    '& svg': { marginTop: '2px' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  body: { padding: '0 0 10px 20px' },
});

const wordsOf = ({ id, name, also = [] }: KnownMeasure): string => nameKey([id, name.nl, name.en, ...also].join(' '));

/** Every measure by its names in both languages, to find one and to put it into a cell. */
export function MeasureList() {
  const { texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const [search, setSearch] = useState('');
  const { measures } = texts.help;
  const found = ALL.filter((measure) => wordsOf(measure).includes(nameKey(search)));
  return (
    <section className={shared.card}>
      <div className={shared.spread}>
        <h2 className={shared.cardTitle}>{measures.title}</h2>
        <Input
          className={styles.search}
          size="small"
          type="search"
          value={search}
          placeholder={measures.search}
          aria-label={measures.search}
          contentBefore={<SearchIcon aria-hidden />}
          onChange={(_, data) => setSearch(data.value)}
        />
      </div>
      <p className={shared.quiet} role="status">
        {found.length === 0 ? measures.none(search) : measures.text}
      </p>
      <ul className={styles.list}>
        {found.map((measure) => (
          <Item key={measure.id} measure={measure} />
        ))}
      </ul>
    </section>
  );
}

function Item({ measure }: { readonly measure: KnownMeasure }) {
  const { state, texts, formats } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const [open, setOpen] = useState(false);
  const { language } = state;
  const other = language === 'nl' ? 'en' : 'nl';
  const { measures } = texts.help;
  const dimensions = (['location', 'product', 'role'] as const).filter((one) => measure.by[one]);
  const splits = [...dimensions, 'period' as const].map((one) => measures.dimensions[one]);
  const id = `measure-${measure.id}`;
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? <OpenIcon aria-hidden /> : <ClosedIcon aria-hidden />}
        <span>
          {measure.name[language]}{' '}
          <span className={shared.quiet} lang={other}>
            {measure.name[other]}
          </span>
        </span>
        <span className={shared.quiet}>{measures.units[measure.unit]}</span>
      </button>
      <div id={id} hidden={!open} className={styles.body}>
        {open && (
          <>
            <p className={shared.quiet} style={{ margin: 0 }}>
              {texts.explanation.formulas[measure.id]}
              <br />
              {measures.by(formats.list(splits))}
              {measure.also && ` · ${measures.also(measure.also.join(', '))}`}
            </p>
            <MeasurePicker measure={measure} />
          </>
        )}
      </div>
    </li>
  );
}
