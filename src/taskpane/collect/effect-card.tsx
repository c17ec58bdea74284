import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { figure, type MeasureId, type Scope } from '../../model/measures/figures';
import type { Run } from '../../model/simulate/simulate';
import { Message } from '../components/message';
import { IncompleteMark } from '../components/incomplete-mark';
import { usePane } from '../components/pane-context';
import { periodAt } from '../components/periods';
import { useShared } from '../components/styles';
import { unitOf } from '../components/units';
import { sameWriteKey } from '../state/collect-effect';
import type { LookedAt } from '../state/collect-view';

const useStyles = makeStyles({
  part: { marginTop: '8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: 600 },
  before: { color: tokens.colorNeutralForeground3 },
  after: { fontWeight: 600 },
  table: { '& td, & tbody th': { padding: '2px 4px' } },
  actions: { marginTop: '8px' },
});

/** What taking over does to the figures, by the real model, before anything is written. */
export function EffectCard({ looked }: { readonly looked: readonly LookedAt[] }) {
  const { state, commands, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const t = texts.collect;
  const ready = looked.filter(({ canTake }) => canTake);
  const base = state.model.run;
  if (ready.length === 0 || base === null) return null;
  const { effect, open } = state.collect;
  const isFresh = effect?.key === sameWriteKey(state.model.contents, looked, open);
  const changes = ready.reduce((sum, { chosen }) => sum + chosen, 0);
  const shown = ready.find(({ file }) => file.id === open);
  return (
    <section className={shared.card} aria-label={t.effectTitle} aria-busy={!isFresh}>
      <h2 className={shared.cardTitle}>{t.effectTitle}</h2>
      {!isFresh && <div className={shared.quiet}>{t.computing}</div>}
      {isFresh && changes === 0 && <div className={shared.quiet}>{t.noEffect}</div>}
      {isFresh && effect.one !== null && shown !== undefined && ready.length > 1 && (
        <Effect
          title={shown.comparison.location ?? ''}
          before={base}
          after={effect.one}
          location={shown.comparison.location}
        />
      )}
      {isFresh && effect.all !== null && (
        <>
          {ready.length === 1 && (
            <Effect
              title={ready[0]?.comparison.location ?? ''}
              before={base}
              after={effect.all}
              location={ready[0]?.comparison.location ?? null}
            />
          )}
          <Effect
            title={`${t.country} · ${t.effectAll(ready.length)}`}
            before={base}
            after={effect.all}
            location={null}
          />
          {effect.newProblems > 0 && (
            <div className={styles.part}>
              <Message intent="warning">{t.newProblems(effect.newProblems)}</Message>
            </div>
          )}
        </>
      )}
      {ready.length > 1 && (
        <div className={styles.actions}>
          <Button
            appearance="primary"
            size="small"
            disabled={state.task !== null || state.model.readOnly || state.model.updating}
            onClick={() => void commands.collect.takeOver(ready.map(({ file }) => file.id))}
          >
            {t.takeAll(ready.length, changes)}
          </Button>
        </div>
      )}
    </section>
  );
}

interface Line {
  readonly measure: MeasureId;
  readonly at: 'start' | 'end' | 'all';
}

const LINES: readonly Line[] = [
  { measure: 'stock', at: 'start' },
  { measure: 'stock', at: 'end' },
  { measure: 'overdueStock', at: 'end' },
  { measure: 'fteRequired', at: 'all' },
  { measure: 'fteGap', at: 'all' },
];

function Effect(props: {
  readonly title: string;
  readonly before: Run;
  readonly after: Run;
  readonly location: string | null;
}) {
  const { title, before, after, location } = props;
  const styles = useStyles();
  const shared = useShared();
  return (
    <div className={styles.part}>
      <h3 className={styles.title}>{title}</h3>
      <table className={mergeClasses(shared.table, styles.table)}>
        <caption className={shared.hidden}>{title}</caption>
        <tbody>
          {LINES.map((line) => (
            <EffectLine
              key={`${line.measure}${line.at}`}
              line={line}
              before={before}
              after={after}
              location={location}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function EffectLine(props: {
  readonly line: Line;
  readonly before: Run;
  readonly after: Run;
  readonly location: string | null;
}) {
  const { line, before, after, location } = props;
  const { state, texts, formats } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { unit, name } = unitOf(line.measure, state.language);
  const scopeIn = (run: Run): Scope => {
    const to = line.at === 'start' ? 0 : run.model.periods.length - 1;
    return { location, product: null, role: null, from: 0, to };
  };
  // A location that is new has nothing yet.
  const isNew = (run: Run): boolean => location !== null && !run.model.locations.includes(location);
  const of = (run: Run): number | null => (isNew(run) ? null : figure(run, line.measure, scopeIn(run)));
  const mark = (run: Run) => !isNew(run) && <IncompleteMark run={run} measures={[line.measure]} scope={scopeIn(run)} />;
  const [was, is] = [of(before), of(after)];
  const last = before.model.periods.length - 1;
  const from = periodAt(before, 0, formats);
  const to = periodAt(before, last, formats);
  const when =
    line.at === 'start'
      ? texts.overview.atEnd(from)
      : line.at === 'end'
        ? texts.overview.atEnd(to)
        : texts.overview.average(from, to);
  return (
    <tr>
      <th scope="row">
        {name} <span className={shared.quiet}>{when}</span>
      </th>
      <td className={shared.number}>
        <span className={styles.before}>
          {formats.amount(was, unit)}
          {mark(before)}
        </span>{' '}
        <span aria-hidden>→</span>{' '}
        <span className={styles.after}>
          {formats.amount(is, unit)}
          {mark(after)}
        </span>
      </td>
      <td className={shared.number}>{was === null || is === null ? '' : formats.change(is - was, unit)}</td>
    </tr>
  );
}
