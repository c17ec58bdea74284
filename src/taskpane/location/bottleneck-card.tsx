import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PaneTexts } from '../../locales/pane/texts';
import type { Formats } from '../../locales/pane/formats';
import type { Run } from '../../model/simulate';
import { GoodIcon, HintIcon, WarnIcon } from '../components/icons';
import { periodAt } from '../components/periods';
import { usePane } from '../components/pane-context';
import { CONTRAST, useShared } from '../components/styles';
import { bottleneck, type Bottleneck } from '../state/bottleneck';
import type { Scope } from '../state/figures';
import { hasCapacity } from '../state/judgement';

const useStyles = makeStyles({
  card: {
    borderLeft: `4px solid ${tokens.colorStatusWarningForeground3}`,
    [CONTRAST]: { borderLeft: '4px solid CanvasText' },
  },
  fine: { borderLeft: `4px solid ${tokens.colorStatusSuccessForeground1}` },
  unknown: { borderLeft: `4px solid ${tokens.colorNeutralStroke1}` },
  title: { display: 'flex', gap: '6px', alignItems: 'center' },
  sentence: { margin: '4px 0 0', textWrap: 'pretty' },
  relief: { margin: '8px 0 0', padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200 },
  hint: {
    display: 'flex',
    gap: '6px',
    alignItems: 'center',
    fontWeight: 600,
    marginTop: '10px',
    fontSize: tokens.fontSizeBase200,
  },
  option: { '::before': { content: '"+ "', color: tokens.colorNeutralForeground3 } },
  button: { marginTop: '10px' },
});

/** The bottleneck as a sentence somebody can say in a meeting, with what would relieve it. */
export function BottleneckCard({
  run,
  scope,
}: {
  readonly run: Run;
  readonly scope: Scope & { readonly location: string };
}) {
  const { dispatch, texts, formats } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const found = bottleneck(run, scope);
  if (found === null && !hasCapacity(run, { ...scope, role: null, product: null }))
    return (
      <section className={mergeClasses(shared.card, styles.unknown)}>
        <p className={styles.sentence}>{texts.location.nothingKnown}</p>
      </section>
    );
  if (found === null)
    return (
      <section className={mergeClasses(shared.card, styles.fine)}>
        <h2 className={mergeClasses(shared.cardTitle, styles.title)}>
          <GoodIcon aria-hidden color={tokens.colorStatusSuccessForeground1} />
          {texts.location.noBottleneck}
        </h2>
        <p className={styles.sentence}>{texts.location.noBottleneckText(periodAt(run, scope.to, formats))}</p>
      </section>
    );
  const change = () => {
    dispatch({
      type: 'staffing',
      change: { type: 'cell-chosen', cell: { location: scope.location, role: found.role } },
    });
    dispatch({ type: 'staffing', change: { type: 'span-chosen', from: found.since, to: null } });
    dispatch({ type: 'view-opened', view: 'staffing' });
  };
  return (
    <section className={mergeClasses(shared.card, styles.card)}>
      <h2 className={mergeClasses(shared.cardTitle, styles.title)}>
        <WarnIcon aria-hidden color={tokens.colorStatusWarningForeground3} />
        {texts.location.bottleneck}
      </h2>
      <p className={styles.sentence}>{sentence(run, found, { texts, formats })}</p>
      <div className={styles.hint}>
        <HintIcon aria-hidden />
        {texts.location.relief}
      </div>
      <ul className={styles.relief}>
        <li className={styles.option}>
          {texts.location.reliefStaff(formats.amount(found.highest.short, 'fte'), found.role)}
        </li>
        {found.donor !== null && (
          <li className={styles.option}>
            {texts.location.reliefTransfer(
              formats.amount(Math.min(found.donor.fte, found.short), 'fte'),
              found.donor.location,
            )}
          </li>
        )}
      </ul>
      <Button className={styles.button} size="small" onClick={change}>
        {texts.location.openStaffing}
      </Button>
    </section>
  );
}

function sentence(
  run: Run,
  found: Bottleneck,
  speech: { readonly texts: PaneTexts; readonly formats: Formats },
): string {
  const { texts, formats } = speech;
  const when = (index: number) => periodAt(run, index, formats);
  const unit = run.model.periodKind === 'week' ? texts.location.week : texts.location.month;
  const parts = [texts.location.short(found.role, formats.amount(found.short, 'fte'), when(found.since))];
  if (found.highest.period !== found.since && found.highest.short > found.short * 1.1)
    parts.push(texts.location.shortHighest(formats.amount(found.highest.short, 'fte'), when(found.highest.period)));
  const { queue } = found;
  if (queue !== null)
    parts.push(
      queue.growth > 0
        ? texts.location.queue(queue.step, queue.product, formats.amount(queue.growth, 'cases'), unit)
        : texts.location.queueStill(queue.step, queue.product, formats.amount(queue.cases, 'cases')),
    );
  return parts.join(' ');
}
