import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';
import { useWide } from '../components/use-wide';
import type { Scope } from '../../model/measures/figures';
import { Against, Value, useMeasureName } from './compare-cells';
import { comparedLines, type CompareProps, type ComparedLine } from '../lines/compared-lines';
import { CompareLines } from './compare-lines';

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
    <CompareLines reference={reference} others={others} scope={scope} />
  );
}

function Columns({ reference, others, scope }: CompareProps) {
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
          {comparedLines({ reference, others, scope }).map(({ id, product }) => (
            <tr key={`${id} ${product}`}>
              <MeasureHeader id={id} product={product} />
              <td className={mergeClasses(shared.number, styles.reference)}>
                <Value id={id} of={reference} scope={{ ...scope, product }} />
              </td>
              {others.map((one) => (
                <td key={one.scenario} className={shared.number}>
                  <div className={styles.value}>
                    <Value id={id} of={one} scope={{ ...scope, product }} />
                  </div>
                  <Against id={id} one={one} reference={reference} scope={{ ...scope, product }} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MeasureHeader(line: ComparedLine) {
  const styles = useStyles();
  const { short, name } = useMeasureName(line);
  return (
    <th scope="row" className={styles.measure} title={name}>
      {short}
    </th>
  );
}
