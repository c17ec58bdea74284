import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Run } from '../../model/simulate/simulate';
import { Message } from '../components/message';
import { PutTable } from '../components/put/put-table';
import { IncompleteMark } from '../components/figures/incomplete-mark';
import { usePane } from '../components/pane-context';
import { periodAt } from '../../locales/notation/period-name';
import { useShared } from '../components/styles';
import { unitOf } from '../lines/unit-of';
import { EFFECT_LINES, effectFigure, effectScope, isNewIn, type EffectLine as Line } from '../lines/effect-lines';
import type { CollectEffect } from '../state/collect';
import { sameWriteKey } from '../state/selectors/collect-effect';
import type { LookedAt } from '../state/selectors/collect-view';

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
  const { state, texts } = usePane();
  const shared = useShared();
  const t = texts.collect;
  const ready = looked.filter(({ canTake }) => canTake);
  const base = state.model.run;
  if (ready.length === 0 || base === null) return null;
  const { effect, open } = state.collect;
  const fresh = effect?.key === sameWriteKey(state.model.contents, looked, open) ? effect : null;
  const changes = ready.reduce((sum, { chosen }) => sum + chosen, 0);
  return (
    <section className={shared.card} aria-label={t.effectTitle} aria-busy={fresh === null}>
      <h2 className={shared.cardTitle}>{t.effectTitle}</h2>
      {fresh === null && <div className={shared.quiet}>{t.computing}</div>}
      {fresh !== null && changes === 0 && <div className={shared.quiet}>{t.noEffect}</div>}
      {fresh !== null && <OneEffect base={base} effect={fresh} ready={ready} />}
      {fresh !== null && <TogetherEffect base={base} effect={fresh} ready={ready} />}
      {ready.length > 1 && <TakeAll ready={ready} changes={changes} />}
    </section>
  );
}

interface EffectProps {
  readonly base: Run;
  readonly effect: CollectEffect;
  readonly ready: readonly LookedAt[];
}

/** Of the location of the only file, or of the one that is open among several. */
function OneEffect({ base, effect, ready }: EffectProps) {
  const { open } = usePane().state.collect;
  const [shown, after] =
    ready.length > 1 ? [ready.find(({ file }) => file.id === open), effect.one] : [ready[0], effect.all];
  if (shown === undefined || after === null) return null;
  const { location } = shown.comparison;
  const which = ready.length > 1 ? 'one' : 'all';
  return <Effect title={location ?? ''} before={base} after={after} location={location} which={which} />;
}

/** Of all files together, for the country. */
function TogetherEffect({ base, effect, ready }: EffectProps) {
  const t = usePane().texts.collect;
  const styles = useStyles();
  if (effect.all === null) return null;
  return (
    <>
      <Effect
        title={`${t.country} · ${t.effectAll(ready.length)}`}
        before={base}
        after={effect.all}
        location={null}
        which="all"
      />
      {effect.newProblems > 0 && (
        <div className={styles.part}>
          <Message intent="warning">{t.newProblems(effect.newProblems)}</Message>
        </div>
      )}
    </>
  );
}

function TakeAll({ ready, changes }: { readonly ready: readonly LookedAt[]; readonly changes: number }) {
  const { state, commands, texts } = usePane();
  const styles = useStyles();
  return (
    <div className={styles.actions}>
      <Button
        appearance="primary"
        size="small"
        disabled={state.task !== null || state.model.readOnly || state.model.updating}
        onClick={() => void commands.collect.takeOver(ready.map(({ file }) => file.id))}
      >
        {texts.collect.takeAll(ready.length, changes)}
      </Button>
    </div>
  );
}

function Effect(props: {
  readonly title: string;
  readonly before: Run;
  readonly after: Run;
  readonly location: string | null;
  readonly which: 'one' | 'all';
}) {
  const { title, before, after, location, which } = props;
  const styles = useStyles();
  const shared = useShared();
  return (
    <div className={styles.part}>
      <div className={shared.titled}>
        <h3 className={styles.title}>{title}</h3>
        <PutTable
          title={title}
          run="base"
          scope={{ location, product: null, role: null, from: 0, to: before.model.periods.length - 1 }}
          table={{ of: 'delivery', location, which }}
        />
      </div>
      <table className={mergeClasses(shared.table, styles.table)}>
        <caption className={shared.hidden}>{title}</caption>
        <tbody>
          {EFFECT_LINES.map((line) => (
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
  const mark = (run: Run) =>
    !isNewIn(run, location) && (
      <IncompleteMark run={run} measures={[line.measure]} scope={effectScope(run, line, location)} />
    );
  const [was, is] = [effectFigure(before, line, location), effectFigure(after, line, location)];
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
