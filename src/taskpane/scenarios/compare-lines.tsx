import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';
import type { ComparedRun } from '../state/comparison';
import type { Scope } from '../../model/measures/figures';
import { Against, Value, useMeasureName } from './compare-cells';
import { comparedLines, type CompareProps, type ComparedLine } from '../lines/compared-lines';

const useStyles = makeStyles({
  lines: {
    '& tbody': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
    '& tbody tr': { borderTop: 'none' },
    '& td, & tbody th': { padding: '0 4px' },
    '& td:last-child': { width: '1%', paddingLeft: '10px' },
    '& th[scope="rowgroup"]': { fontWeight: 600 },
    '& tbody tr:first-child > *': { paddingTop: '4px' },
    '& tbody tr:last-child > *': { paddingBottom: '4px' },
  },
  name: { overflowWrap: 'anywhere' },
  reference: { color: tokens.colorNeutralForeground3 },
  value: { fontWeight: 600 },
  /** The name is in full in the picker above. */
  short: { maxWidth: '88px', overflow: 'hidden', textOverflow: 'ellipsis' },
  more: { marginTop: '4px' },
});

/** With as many scenarios, or more, all measures are more than one screen. */
const MANY = 3;
const FIRST = 3;

/**
 * The comparison where it is narrow: per measure the reference, and under it a line per scenario. Of a long one the first
 * measures, until more are asked for.
 */
export function CompareLines({ reference, others, scope }: CompareProps) {
  const { texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const [all, setAll] = useState(false);
  const long = others.length >= MANY;
  const lines = comparedLines({ reference, others, scope });
  return (
    <>
      <table className={mergeClasses(shared.table, styles.lines)}>
        <caption className={shared.hidden}>{texts.scenarios.compare}</caption>
        <thead className={shared.hidden}>
          <tr>
            <th scope="col">{texts.choose.scenario}</th>
            <th scope="col">{texts.scenarios.value}</th>
            <th scope="col">{texts.staffing.difference}</th>
          </tr>
        </thead>
        {lines.slice(0, long && !all ? FIRST : lines.length).map(({ id, product }) => (
          <tbody key={`${id} ${product}`}>
            <ReferenceLine id={id} product={product} reference={reference} scope={scope} />
            {others.map((one) => (
              <tr key={one.scenario}>
                <th scope="row" className={styles.name}>
                  {one.scenario}
                </th>
                <td className={mergeClasses(shared.number, styles.value)}>
                  <Value id={id} of={one} scope={{ ...scope, product }} />
                </td>
                <td className={shared.number}>
                  <Against id={id} one={one} reference={reference} scope={{ ...scope, product }} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {long && (
        <Button
          className={styles.more}
          size="small"
          appearance="subtle"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? texts.scenarios.fewerMeasures : texts.scenarios.allMeasures(lines.length)}
        </Button>
      )}
    </>
  );
}

interface ReferenceProps extends ComparedLine {
  readonly reference: ComparedRun;
  readonly scope: Scope;
}

/** The measure, with the value the others are held against. */
function ReferenceLine({ id, product, reference, scope }: ReferenceProps) {
  const { texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const name = reference.scenario ?? texts.choose.base;
  return (
    <tr>
      <th scope="rowgroup">{useMeasureName({ id, product }).name}</th>
      <td className={mergeClasses(shared.number, styles.reference)}>
        <Value id={id} of={reference} scope={{ ...scope, product }} />
      </td>
      <td className={mergeClasses(shared.number, styles.reference, styles.short)} title={name}>
        {name}
      </td>
    </tr>
  );
}
