import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Run } from '../../../model/simulate/simulate';
import { figure, type Scope } from '../../../model/measures/figures';
import type { RunKey } from '../../state/question';
import { Difference } from './change';
import { DECISION_FIGURES } from '../../lines/decision-figures';
import { FigureButton } from './figure-button';
import { usePane } from '../pane-context';
import { useShared } from '../styles';
import { unitOf } from '../../lines/unit-of';

const useStyles = makeStyles({
  table: { '& td, & tbody th': { padding: '0 4px' }, '& td:last-child': { width: '1%', paddingLeft: '8px' } },
  before: { color: tokens.colorNeutralForeground3 },
  after: { fontWeight: 600 },
});

/** A run with the key by which its numbers are asked about. */
interface Side {
  readonly run: Run;
  readonly key: RunKey;
}

/** The figures that a decision turns on, before → after. */
export function BeforeAfter(props: {
  readonly before: Side;
  readonly after: Side;
  readonly title: string;
  readonly scope: Scope;
}) {
  const { before, after, title, scope } = props;
  const { texts } = usePane();
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
        {DECISION_FIGURES.map((id) => (
          <Row key={id} id={id} before={before} after={after} scope={scope} />
        ))}
      </tbody>
    </table>
  );
}

function Row(props: {
  readonly id: (typeof DECISION_FIGURES)[number];
  readonly before: Side;
  readonly after: Side;
  readonly scope: Scope;
}) {
  const { id, before, after, scope } = props;
  const { state, texts, formats } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { name, unit } = unitOf(id, state.language);
  const [was, is] = [figure(before.run, id, scope), figure(after.run, id, scope)];
  const same = before.run === after.run || was === null || is === null;
  const about = { measure: id, scope };
  return (
    <tr>
      <th scope="row" title={name}>
        {texts.staffing.names[id]}
      </th>
      <td className={shared.number}>
        {!same && (
          <span className={styles.before}>
            <FigureButton {...about} run={before.key} value={was} text={formats.short(was, is, unit)} />{' '}
            <span aria-hidden>→</span>{' '}
          </span>
        )}
        <FigureButton
          {...about}
          run={same ? before.key : after.key}
          value={is}
          text={formats.fine(is, unit)}
          className={styles.after}
        />
      </td>
      <td className={shared.number}>
        {!same && <Difference {...about} difference={is - was} run={after.key} against={before.key} />}
      </td>
    </tr>
  );
}
