import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Difference } from '../components/change';
import { FigureButton } from '../components/figure-button';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';
import { unitOf } from '../components/units';
import { useWide } from '../components/use-wide';
import { COMPARED, type ComparedRun } from '../state/comparison';
import { figure, type MeasureId, type Scope } from '../state/figures';

const useStyles = makeStyles({
  measure: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  scenario: { minWidth: '92px', maxWidth: '150px', whiteSpace: 'normal', overflowWrap: 'anywhere' },
  reference: { color: tokens.colorNeutralForeground3 },
  value: { fontWeight: 600 },
  tall: { '& td, & tbody th': { verticalAlign: 'top', padding: '3px 6px' }, '& tbody th': { paddingTop: '7px' } },
  groups: {
    '& tbody': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
    '& tbody tr': { borderTop: 'none' },
    '& td, & tbody th': { padding: '0 4px' },
    '& td:last-child': { width: '1%', paddingLeft: '10px' },
    '& th[scope="rowgroup"]': { padding: '8px 0 2px', fontWeight: 600 },
    '& tbody tr:last-child > *': { paddingBottom: '6px' },
  },
  name: { overflowWrap: 'anywhere' },
});

/**
 * All measures of all scenarios. Wide: a column per scenario, as in a sheet. Narrow: the scenarios under each measure,
 * because columns of 60 pixels hide the very names they are about.
 */
export function CompareTable({ scope }: { readonly scope: Scope }) {
  const { state } = usePane();
  const wide = useWide();
  const { runs } = state.comparison;
  const [reference, ...others] = runs;
  if (reference === undefined) return null;
  return wide ? (
    <Columns reference={reference} others={others} scope={scope} />
  ) : (
    <Groups reference={reference} others={others} scope={scope} />
  );
}

interface Props {
  readonly reference: ComparedRun;
  readonly others: readonly ComparedRun[];
  readonly scope: Scope;
}

function Columns({ reference, others, scope }: Props) {
  const { texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  return (
    <div className={shared.scroll} tabIndex={0} role="group" aria-label={texts.scenarios.compare}>
      <table className={mergeClasses(shared.table, styles.tall)}>
        <caption className={shared.hidden}>{texts.scenarios.compare}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.measure}>
              {texts.staffing.measure}
            </th>
            {[reference, ...others].map((one) => (
              <th key={one.scenario ?? ''} scope="col" className={mergeClasses(shared.number, styles.scenario)}>
                {one.scenario ?? texts.choose.base}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {COMPARED.map((id) => (
            <tr key={id}>
              <MeasureHeader id={id} />
              <td className={mergeClasses(shared.number, styles.reference)}>
                <Value id={id} of={reference} scope={scope} />
              </td>
              {others.map((one) => (
                <td key={one.scenario} className={shared.number}>
                  <div className={styles.value}>
                    <Value id={id} of={one} scope={scope} />
                  </div>
                  <Against id={id} one={one} reference={reference} scope={scope} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MeasureHeader({ id }: { readonly id: MeasureId }) {
  const styles = useStyles();
  const { short, name } = useMeasureName(id);
  return (
    <th scope="row" className={styles.measure} title={name}>
      {short}
    </th>
  );
}

function Groups({ reference, others, scope }: Props) {
  const { texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  return (
    <table className={mergeClasses(shared.table, styles.groups)}>
      <caption className={shared.hidden}>{texts.scenarios.compare}</caption>
      <thead className={shared.hidden}>
        <tr>
          <th scope="col">{texts.choose.scenario}</th>
          <th scope="col">{texts.scenarios.value}</th>
          <th scope="col">{texts.staffing.difference}</th>
        </tr>
      </thead>
      {COMPARED.map((id) => (
        <tbody key={id}>
          <GroupHeader id={id} />
          {[reference, ...others].map((one) => (
            <tr key={one.scenario ?? ''}>
              <th scope="row" className={mergeClasses(styles.name, one === reference && styles.reference)}>
                {one.scenario ?? texts.choose.base}
              </th>
              <td className={mergeClasses(shared.number, one === reference ? styles.reference : styles.value)}>
                <Value id={id} of={one} scope={scope} />
              </td>
              <td className={shared.number}>
                {one !== reference && <Against id={id} one={one} reference={reference} scope={scope} />}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function GroupHeader({ id }: { readonly id: MeasureId }) {
  const { name } = useMeasureName(id);
  return (
    <tr>
      <th scope="rowgroup" colSpan={3}>
        {name}
      </th>
    </tr>
  );
}

interface CellProps {
  readonly id: MeasureId;
  readonly scope: Scope;
}

function Value({ id, of, scope }: CellProps & { readonly of: ComparedRun }) {
  const { formats, state } = usePane();
  const value = figure(of.run, id, scope);
  const text = formats.fine(value, unitOf(id, state.language).unit);
  return <FigureButton measure={id} value={value} scope={scope} run={{ scenario: of.scenario }} text={text} />;
}

function Against({ id, one, reference, scope }: CellProps & Record<'one' | 'reference', ComparedRun>) {
  const [value, start] = [figure(one.run, id, scope), figure(reference.run, id, scope)];
  if (value === null || start === null) return null;
  return (
    <Difference
      measure={id}
      difference={value - start}
      scope={scope}
      run={{ scenario: one.scenario }}
      against={{ scenario: reference.scenario }}
    />
  );
}

function useMeasureName(id: MeasureId): { readonly name: string; readonly short: string } {
  const { texts, state } = usePane();
  const { name } = unitOf(id, state.language);
  const shorts: Readonly<Partial<Record<MeasureId, string>>> = texts.staffing.names;
  return { name, short: shorts[id] ?? name };
}
