import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Run } from '../../model/simulate';
import { figure, type MeasureId, type Scope } from '../state/figures';
import { Difference } from './change';
import { usePane } from './pane-context';
import { useShared } from './styles';
import { unitOf } from './units';

const SHOWN = [
  'stock',
  'overdueStock',
  'onTimeShare',
  'fteGap',
  'staffCost',
  'penalties',
] as const satisfies readonly MeasureId[];

const useStyles = makeStyles({
  table: { '& td, & tbody th': { padding: '2px 4px' }, '& td:last-child': { width: '1%' } },
  before: { color: tokens.colorNeutralForeground3 },
  after: { fontWeight: 600 },
});

/** The figures that a decision turns on, before → after. */
export function BeforeAfter(props: {
  readonly before: Run;
  readonly after: Run;
  readonly title: string;
  readonly scope: Scope;
}) {
  const { before, after, title, scope } = props;
  const { state, texts, formats } = usePane();
  const styles = useStyles();
  const shared = useShared();
  return (
    <table className={mergeClasses(shared.table, styles.table)}>
      <caption className={shared.hidden}>{title}</caption>
      <thead className={shared.hidden}>
        <tr>
          <th scope="col">{texts.staffing.measure}</th>
          <th scope="col">{texts.staffing.beforeAfter}</th>
          <th scope="col">{texts.staffing.difference}</th>
        </tr>
      </thead>
      <tbody>
        {SHOWN.map((id) => {
          const { name, unit } = unitOf(id, state.language);
          const [was, is] = [figure(before, id, scope), figure(after, id, scope)];
          const same = before === after || was === null || is === null;
          return (
            <tr key={id}>
              <th scope="row" title={name}>
                {texts.staffing.names[id]}
              </th>
              <td className={shared.number}>
                {!same && (
                  <span className={styles.before}>
                    {formats.short(was, is, unit)} <span aria-hidden>→</span>{' '}
                  </span>
                )}
                <span className={styles.after}>{formats.fine(is, unit)}</span>
              </td>
              <td className={shared.number}>{!same && <Difference measure={id} difference={is - was} />}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
