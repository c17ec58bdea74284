import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Run } from '../../model/simulate/simulate';
import { Difference } from '../components/change';
import { AskButton } from '../components/figure-button';
import { usePane } from '../components/pane-context';
import { titleOf } from '../components/question-texts';
import { CONTRAST, useShared } from '../components/styles';
import { unitOf } from '../components/units';
import { saysSomething } from '../../locales/pane/formats';
import type { Contributed } from '../state/compared';
import type { Compared } from '../state/comparison';
import type { Question } from '../state/question';
import type { MeasureId, Scope } from '../../model/measures/figures';
import { groupName, leverLine } from '../../locales/pane/lever-text';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, fontSize: tokens.fontSizeBase200 },
  item: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '0 8px', padding: '4px 0 6px' },
  name: { overflowWrap: 'anywhere', alignSelf: 'center' },
  track: { gridColumn: '1 / -1', position: 'relative', height: '6px', marginTop: '2px' },
  axis: {
    position: 'absolute',
    left: '50%',
    top: '-2px',
    bottom: '-2px',
    width: '1px',
    backgroundColor: tokens.colorNeutralStroke1,
  },
  bar: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    borderRadius: '2px',
    [CONTRAST]: { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  more: { left: '50%', backgroundColor: tokens.colorBrandBackground },
  less: { right: '50%', backgroundColor: tokens.colorNeutralForeground3 },
  total: { borderTop: `1px solid ${tokens.colorNeutralStroke1}`, fontWeight: 600, alignItems: 'center' },
});

interface Props {
  readonly run: Run;
  readonly found: Contributed;
  readonly scope: Scope;
  readonly names: Compared;
}

/** One line: what it is called, what it puts in, and what that is asked by. */
interface Line {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly question: Question;
  /** What it does by itself, where that is something else than its part. */
  readonly alone: { readonly value: number; readonly question: Question } | null;
}

/**
 * What the difference comes from, largest first; it adds up. Of few measures each has its part of what they do together;
 * of many each stands with what it does alone, and one line closes the sum. What has no part in this figure is left out.
 */
export function Contributions({ run, found, scope, names }: Props) {
  const { state, texts, formats } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { compared, shares } = found;
  const { measure } = compared.query;
  const { name, unit } = unitOf(measure, state.language);
  const lines = useLines({ run, found, scope, names });
  const says = (value: number | null) => value === null || saysSomething(formats.change(value, unit));
  const shown = lines.filter((line) => says(line.value) || (line.alone !== null && says(line.alone.value)));
  const together = shares === null && lines.length > 1;
  const values = [...shown.map(({ value }) => value), ...(together ? [compared.interaction] : [])];
  const most = Math.max(1e-9, ...values.map((value) => Math.abs(value ?? 0)));
  const size = ({ value }: Line) => Math.abs(value ?? 0);
  return (
    <>
      <ul className={styles.list} aria-label={texts.scenarios.contributionsOf(name)}>
        {[...shown]
          .sort((a, b) => size(b) - size(a))
          .map((line) => (
            <Contribution key={line.key} line={line} measure={measure} most={most} />
          ))}
        {together && (
          <li className={styles.item} title={texts.scenarios.interactionWhy}>
            <span className={styles.name}>{texts.scenarios.interaction}</span>
            <Interaction value={compared.interaction} scope={scope} measure={measure} scenario={names.detail} />
            <Bar value={compared.interaction} most={most} />
          </li>
        )}
      </ul>
      {shown.length < lines.length && (
        <p className={shared.quiet}>{texts.scenarios.withoutEffect(lines.length - shown.length)}</p>
      )}
      <div className={mergeClasses(styles.item, styles.list, styles.total)}>
        <span>{texts.scenarios.difference}</span>
        {compared.difference !== null && (
          <Difference
            measure={measure}
            difference={compared.difference}
            scope={scope}
            run={{ scenario: names.detail }}
            against={{ scenario: names.reference }}
          />
        )}
      </div>
      {together && <p className={shared.quiet}>{texts.scenarios.interactionWhy}</p>}
      {shares !== null && shares.length > 1 && <p className={shared.quiet}>{texts.scenarios.sharedOut}</p>}
    </>
  );
}

function useLines({ run, found, scope, names }: Props): readonly Line[] {
  const { state, texts, formats } = usePane();
  const { compared, shares } = found;
  const { measure } = compared.query;
  const speech = { texts, formats, language: state.language };
  const about = { ...scope, measure };
  if (shares !== null)
    return shares.map(({ group, value, alone }, index) => ({
      key: `group ${index}`,
      label: groupName(group, run, speech),
      value,
      question: { ...about, kind: 'part', group: index, run: { scenario: names.detail } },
      alone:
        alone === null || shares.length === 1
          ? null
          : {
              value: alone,
              question: { ...about, kind: 'difference', run: { world: 1 << index }, against: { world: 0 } },
            },
    }));
  return compared.contributions.map(({ lever, sign, value }, index) => {
    const line = leverLine(lever, run, speech);
    const alone = { lever: index };
    // A lever the reference has, and the other has not, works the other way around.
    const sides =
      sign === '+' ? ({ run: alone, against: 'base' } as const) : ({ run: 'base', against: alone } as const);
    const label = sign === '-' ? texts.scenarios.without(line) : line;
    return { key: `lever ${index}`, label, value, question: { ...about, kind: 'difference', ...sides }, alone: null };
  });
}

interface ContributionProps {
  readonly line: Line;
  readonly measure: MeasureId;
  readonly most: number;
}

function Contribution({ line, measure, most }: ContributionProps) {
  const { state, texts, formats } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { unit, name } = unitOf(measure, state.language);
  const text = (value: number | null) => formats.change(value, unit);
  const button = (value: number | null, question: Question, of: string) => (
    <AskButton question={question} label={texts.overview.explain(`${of}, ${name}`, text(value))}>
      {text(value)}
    </AskButton>
  );
  return (
    <li className={styles.item}>
      <span className={styles.name}>
        {line.label}
        {line.alone !== null && (
          <span className={shared.quiet}>
            {' '}
            {texts.scenarios.alone}{' '}
            {button(line.alone.value, line.alone.question, `${line.label}, ${texts.scenarios.alone}`)}
          </span>
        )}
      </span>
      <span className={shared.number}>{button(line.value, line.question, line.label)}</span>
      <Bar value={line.value} most={most} />
    </li>
  );
}

interface InteractionProps {
  readonly value: number | null;
  readonly scope: Scope;
  readonly measure: string;
  readonly scenario: string | null;
}

function Interaction({ value, scope, measure, scenario }: InteractionProps) {
  const pane = usePane();
  const shared = useShared();
  const { formats, texts, state } = pane;
  const question = { ...scope, kind: 'interaction', measure, run: { scenario } } as const;
  const amount = formats.change(value, unitOf(measure, state.language).unit);
  return (
    <span className={shared.number}>
      <AskButton question={question} label={texts.overview.explain(titleOf(question, pane), amount)}>
        {amount}
      </AskButton>
    </span>
  );
}

function Bar({ value, most }: { readonly value: number | null; readonly most: number }) {
  const styles = useStyles();
  const size = value ?? 0;
  return (
    <span className={styles.track} aria-hidden>
      <span className={styles.axis} />
      <span
        className={mergeClasses(styles.bar, size >= 0 ? styles.more : styles.less)}
        style={{ width: `${(Math.abs(size) / most) * 50}%` }}
      />
    </span>
  );
}
