import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { GoodIcon, RefreshIcon } from '../components/icons';
import { usePane } from '../components/pane-context';
import { PutList } from '../components/put/put-list';
import { useShared } from '../components/styles';
import { causesOf, EFFECTS, effectOf, type Cause, type ProblemEffect } from '../../workbook/mend/causes';
import { allProblems } from '../state/selectors/selection';
import { CauseItem } from './cause-item';
import { RenameCard } from './rename-card';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: 600 },
  clean: { display: 'flex', gap: '8px', alignItems: 'center', color: tokens.colorStatusSuccessForeground1 },
  group: { padding: 0, overflow: 'hidden' },
  effect: { padding: '10px 12px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** Everything that is wrong, by what caused it: the causes of other faults first, each with its mend where there is one. */
export function Check() {
  const { state, commands, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const problems = allProblems(state);
  const { contents, run } = state.model;
  const causes = causesOf(problems, { contents, model: run?.model ?? null });
  const count = (effect: ProblemEffect): number => problems.filter((problem) => effectOf(problem) === effect).length;
  return (
    <div className={shared.stack}>
      <div className={shared.spread}>
        <div className={shared.titled}>
          <h2 className={styles.heading}>
            {problems.length === 0 ? texts.check.title : texts.shell.problemCount(problems.length)}
          </h2>
          {problems.length > 0 && <PutList title={texts.check.title} list="problems" />}
        </div>
        <Button
          size="small"
          appearance="subtle"
          icon={<RefreshIcon />}
          disabled={state.task !== null}
          onClick={() => void commands.refresh()}
        >
          {texts.check.refresh}
        </Button>
      </div>
      {problems.length === 0 ? (
        <section className={mergeClasses(shared.card, styles.clean)}>
          <GoodIcon aria-hidden />
          <span>
            <strong>{texts.check.noneTitle}.</strong> {texts.check.noneText}
          </span>
        </section>
      ) : (
        <p className={shared.quiet} style={{ margin: 0 }}>
          {texts.mending.summary(count('left-out'), count('no-effect'), count('counts'))}
        </p>
      )}
      {EFFECTS.map((effect) => (
        <Causes key={effect} effect={effect} causes={causes.filter((cause) => cause.effect === effect)} />
      ))}
      <RenameCard />
    </div>
  );
}

function Causes({ effect, causes }: { readonly effect: ProblemEffect; readonly causes: readonly Cause[] }) {
  const { texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  if (causes.length === 0) return null;
  return (
    <section className={mergeClasses(shared.card, styles.group)}>
      <h3 className={mergeClasses(shared.cardTitle, styles.effect)}>{texts.mending.effects[effect]}</h3>
      <ul className={styles.list}>
        {causes.map((cause) => (
          <CauseItem key={cause.key} cause={cause} />
        ))}
      </ul>
    </section>
  );
}
