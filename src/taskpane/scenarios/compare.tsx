import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { MeasureComparison } from '../../model/scenario';
import type { Run } from '../../model/simulate';
import type { ModelTables } from '../../model/tables';
import { Difference } from '../components/change';
import { ClosedIcon, OpenIcon } from '../components/icons';
import { periodAt } from '../components/periods';
import { usePane } from '../components/pane-context';
import { Picker, chosenName, nameValue, namesWithAll } from '../components/picker';
import { useShared } from '../components/styles';
import { unitOf } from '../components/units';
import { comparedNames, comparison, lacksEngine } from '../state/comparison';
import type { MeasureId } from '../state/figures';
import { scenarioNames, scopeOf } from '../state/selection';
import { Contributions } from './contributions';

const useStyles = makeStyles({
  pickers: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '8px', margin: '4px 0 8px' },
  name: { display: 'flex', alignItems: 'center', gap: '2px' },
  toggle: { minWidth: '24px', width: '24px', height: '24px', padding: 0, marginLeft: '-4px' },
  before: { color: tokens.colorNeutralForeground3 },
  inner: { '& td': { paddingTop: 0 } },
});

/** Nothing to compare without scenarios. */
export function Compare(props: { readonly run: Run; readonly tables: ModelTables }) {
  return props.tables.scenarios.length === 0 ? null : <Comparison {...props} />;
}

/** Any two scenarios: both values, the difference, and which lever it comes from. */
function Comparison({ run, tables }: { readonly run: Run; readonly tables: ModelTables }) {
  const { state, dispatch, commands, texts, formats } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const names = scenarioNames(tables);
  const { a, b } = comparedNames(state);
  const choices = namesWithAll(texts.choose.base, names);
  const compare = (next: { readonly a: string | null; readonly b: string | null }) =>
    dispatch({ type: 'scenarios', change: { type: 'compared', ...next } });
  const scope = scopeOf(run, { ...state.selection, product: null, role: null });
  const found = a === b ? null : comparison(run, tables, { a, b, scope, expressions: state.expressions });
  const incomplete = found !== null && state.expressions === null && lacksEngine(found);
  useEffect(() => {
    if (incomplete) void commands.loadExpressions();
  }, [incomplete, commands]);
  const period = texts.overview.inPeriod(periodAt(run, scope.from, formats), periodAt(run, scope.to, formats));
  return (
    <section className={shared.card}>
      <div className={shared.spread}>
        <h2 className={shared.cardTitle}>{texts.scenarios.compare}</h2>
        <span className={shared.quiet}>{period}</span>
      </div>
      <div className={styles.pickers}>
        <Picker
          label={texts.scenarios.compareA}
          value={nameValue(a)}
          choices={choices}
          onChoose={(value) => compare({ a: chosenName(value), b })}
        />
        <Picker
          label={texts.scenarios.compareB}
          value={nameValue(b)}
          choices={choices.slice(1)}
          onChoose={(value) => compare({ a, b: chosenName(value) })}
        />
      </div>
      {found === null ? (
        <p className={shared.quiet}>{texts.scenarios.same}</p>
      ) : (
        <table className={shared.table}>
          <caption className={shared.hidden}>{texts.scenarios.compare}</caption>
          <thead className={shared.hidden}>
            <tr>
              <th scope="col">{texts.staffing.measure}</th>
              <th scope="col">{texts.staffing.beforeAfter}</th>
            </tr>
          </thead>
          <tbody>
            {found.measures.map((one) => (
              <Row key={one.query.measure} run={run} compared={one} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row({ run, compared }: { readonly run: Run; readonly compared: MeasureComparison }) {
  const { state, texts, formats } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const id = compared.query.measure;
  const [open, setOpen] = useState(id === 'stock');
  const { name, unit } = unitOf(id, state.language);
  const short: Readonly<Partial<Record<MeasureId, string>>> = texts.staffing.names;
  const { a, b, difference, contributions } = compared;
  return (
    <>
      <tr>
        <th scope="row" title={name}>
          <span className={styles.name}>
            <Button
              className={styles.toggle}
              size="small"
              appearance="subtle"
              icon={open ? <OpenIcon /> : <ClosedIcon />}
              aria-expanded={open}
              aria-label={texts.scenarios.contributionsOf(name)}
              disabled={contributions.length === 0}
              onClick={() => setOpen(!open)}
            />
            {short[id] ?? name}
          </span>
        </th>
        <td className={shared.number}>
          <span className={styles.before}>
            {formats.short(a, b, unit)} <span aria-hidden>→</span>{' '}
          </span>
          <strong>{formats.fine(b, unit)}</strong>
          <div>{difference !== null && <Difference measure={id} difference={difference} />}</div>
        </td>
      </tr>
      {open && contributions.length > 0 && (
        <tr className={mergeClasses(styles.inner)}>
          <td colSpan={2}>
            <Contributions run={run} compared={compared} />
          </td>
        </tr>
      )}
    </>
  );
}
