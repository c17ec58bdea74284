import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Run } from '../../model/simulate/simulate';
import { filterCount, scenarioChoices } from '../state/selectors/selection';
import { Filter20Filled, Filter20Regular } from '../components/icons';
import { usePane } from '../components/pane-context';
import { Picker, chosenName, nameValue, namesWithAll } from '../components/picker';
import { PeriodPickers } from '../components/period-pickers';
import { WIDE, useShared } from '../components/styles';

const useStyles = makeStyles({
  bar: {
    padding: '6px 12px 8px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 96px) minmax(0, 96px) auto',
    gap: '6px',
    alignItems: 'end',
    [WIDE]: { gridTemplateColumns: 'minmax(0, 240px) 120px 120px auto', gap: '8px' },
  },
  filters: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '6px',
    alignItems: 'end',
    marginTop: '6px',
    [WIDE]: { gridTemplateColumns: '240px 240px auto' },
  },
  note: { margin: '4px 0 0' },
  clear: { justifySelf: 'start' },
  funnel: { minWidth: '32px' },
});

/** What every figure on screen is about: scenario, periods and, when opened, case type and role. */
export function ContextBar({ run }: { readonly run: Run }) {
  const { state, dispatch, texts } = usePane();
  const styles = useStyles();
  const { selection, filtersOpen } = state;
  const filters = filterCount(selection);
  const filterName = filters > 0 ? `${texts.choose.filters}, ${texts.choose.filtersOn(filters)}` : texts.choose.filters;
  return (
    <section className={styles.bar} aria-label={texts.choose.bar}>
      <div className={styles.row}>
        <Picker
          label={texts.choose.scenario}
          value={nameValue(selection.scenario)}
          choices={namesWithAll(texts.choose.base, scenarioChoices(state.model))}
          onChoose={(value) => dispatch({ type: 'selected', selection: { scenario: chosenName(value) } })}
        />
        <PeriodPickers run={run} />
        <Button
          className={styles.funnel}
          size="small"
          appearance={filters > 0 ? 'primary' : 'subtle'}
          aria-expanded={filtersOpen}
          aria-label={filterName}
          title={filterName}
          icon={filters > 0 ? <Filter20Filled /> : <Filter20Regular />}
          onClick={() => dispatch({ type: 'filters-toggled' })}
        />
      </div>
      {filtersOpen && <Filters run={run} />}
    </section>
  );
}

function Filters({ run }: { readonly run: Run }) {
  const { state, dispatch, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { product, role } = state.selection;
  return (
    <>
      <div className={styles.filters}>
        <Picker
          label={texts.choose.product}
          value={nameValue(product)}
          choices={namesWithAll(texts.choose.allProducts, run.model.products)}
          onChoose={(value) => dispatch({ type: 'selected', selection: { product: chosenName(value) } })}
        />
        <Picker
          label={texts.choose.role}
          value={nameValue(role)}
          choices={namesWithAll(texts.choose.allRoles, run.model.roles)}
          onChoose={(value) => dispatch({ type: 'selected', selection: { role: chosenName(value) } })}
        />
        {(product !== null || role !== null) && (
          <Button
            className={styles.clear}
            size="small"
            appearance="transparent"
            onClick={() => dispatch({ type: 'selected', selection: { product: null, role: null } })}
          >
            {texts.choose.clear}
          </Button>
        )}
      </div>
      {role !== null && <p className={mergeClasses(shared.quiet, styles.note)}>{texts.choose.notByRole}</p>}
      {product !== null && <p className={mergeClasses(shared.quiet, styles.note)}>{texts.choose.notByProduct}</p>}
    </>
  );
}
