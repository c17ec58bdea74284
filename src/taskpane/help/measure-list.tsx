import { Input, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { MEASURES, type KnownMeasure } from '../../model/tables/measure-definitions';
import { nameKey } from '../../model/tables/names';
import { ClosedIcon, OpenIcon, SearchIcon } from '../components/icons';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';
import { useFoldingList } from './folding-list';
import { MeasurePicker } from './measure-picker';

const ALL: readonly KnownMeasure[] = MEASURES;

const useStyles = makeStyles({
  head: { gridTemplateColumns: '20px minmax(0, 1fr) auto', padding: '6px 0' },
});

const wordsOf = ({ id, name, also = [] }: KnownMeasure): string => nameKey([id, name.nl, name.en, ...also].join(' '));

/** Every measure by its names in both languages, to find one and to put it into a cell. */
export function MeasureList() {
  const { texts } = usePane();
  const folding = useFoldingList();
  const shared = useShared();
  const [search, setSearch] = useState('');
  const { measures } = texts.help;
  const found = ALL.filter((measure) => wordsOf(measure).includes(nameKey(search)));
  return (
    <section className={shared.card}>
      <div className={shared.spread}>
        <h2 className={shared.cardTitle}>{measures.title}</h2>
        <Input
          className={folding.search}
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
      <ul className={folding.list}>
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
  const folding = useFoldingList();
  const shared = useShared();
  const [open, setOpen] = useState(false);
  const { language } = state;
  const other = language === 'nl' ? 'en' : 'nl';
  const { measures } = texts.help;
  const dimensions = (['location', 'product', 'role'] as const).filter((one) => measure.by[one]);
  const splits = [...dimensions, 'period' as const].map((one) => measures.dimensions[one]);
  const id = `measure-${measure.id}`;
  return (
    <li className={folding.item}>
      <button
        type="button"
        className={mergeClasses(folding.head, styles.head)}
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
      <div id={id} hidden={!open} className={folding.body}>
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
