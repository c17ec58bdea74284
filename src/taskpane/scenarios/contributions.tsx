import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Difference } from '../components/figures/change';
import { AskButton } from '../components/figures/figure-button';
import { usePane } from '../components/pane-context';
import { titleOf } from '../components/figures/question-texts';
import { CONTRAST, useShared } from '../components/styles';
import { unitOf } from '../lines/unit-of';
import type { FigureQuestion } from '../state/question';
import type { MeasureId, Scope } from '../../model/measures/figures';
import { CRUMB } from '../../model/time/quantities';
import { contributionLines, type ContributionLine, type ContributionsOf } from '../lines/contribution-lines';

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

/**
 * What the difference comes from, largest first; it adds up. Of few measures each has its part of what they do together;
 * of many each stands with what it does alone, and one line closes the sum. What has no part in this figure is left out.
 */
export function Contributions(of: ContributionsOf) {
  const { found, scope, names } = of;
  const { state, texts, formats } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { compared, shares } = found;
  const { measure } = compared.query;
  const { name } = unitOf(measure, state.language);
  const { shown, without, together } = contributionLines(of, { texts, formats, language: state.language });
  const values = [...shown.map(({ value }) => value), ...(together ? [compared.interaction] : [])];
  const most = Math.max(CRUMB, ...values.map((value) => Math.abs(value ?? 0)));
  return (
    <>
      <ul className={styles.list} aria-label={texts.scenarios.contributionsOf(name)}>
        {shown.map((line) => (
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
      {without > 0 && <p className={shared.quiet}>{texts.scenarios.withoutEffect(without)}</p>}
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

interface ContributionProps {
  readonly line: ContributionLine;
  readonly measure: MeasureId;
  readonly most: number;
}

function Contribution({ line, measure, most }: ContributionProps) {
  const { state, texts, formats } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { unit, name } = unitOf(measure, state.language);
  const text = (value: number | null) => formats.change(value, unit);
  const button = (value: number | null, question: FigureQuestion, of: string) => (
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
