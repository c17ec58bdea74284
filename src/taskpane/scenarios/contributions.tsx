import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MeasureComparison } from '../../model/scenario/scenario';
import type { Run } from '../../model/simulate/simulate';
import { Difference } from '../components/change';
import { AskButton } from '../components/figure-button';
import { usePane } from '../components/pane-context';
import { titleOf } from '../components/question-texts';
import { CONTRAST, useShared } from '../components/styles';
import { unitOf } from '../components/units';
import type { Compared } from '../state/comparison';
import type { Scope } from '../../model/measures/figures';
import { changeText, leverText } from './lever-text';

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
  readonly compared: MeasureComparison;
  readonly scope: Scope;
  readonly names: Compared;
}

/** What each lever does alone, largest first, and what they do together beyond that; it adds up to the difference. */
export function Contributions({ run, compared, scope, names }: Props) {
  const { state, texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const measure = compared.query.measure;
  const { name } = unitOf(measure, state.language);
  const several = compared.contributions.length > 1;
  const values = [...compared.contributions.map(({ value }) => value), compared.interaction];
  const most = Math.max(1e-9, ...values.map((value) => Math.abs(value ?? 0)));
  const size = (index: number) => Math.abs(compared.contributions[index]?.value ?? 0);
  const order = compared.contributions.map((_, index) => index).sort((a, b) => size(b) - size(a));
  return (
    <>
      <ul className={styles.list} aria-label={texts.scenarios.contributionsOf(name)}>
        {order.map((index) => (
          <Lever key={index} run={run} compared={compared} scope={scope} index={index} most={most} />
        ))}
        {several && (
          <li className={styles.item} title={texts.scenarios.interactionWhy}>
            <span className={styles.name}>{texts.scenarios.interaction}</span>
            <Interaction value={compared.interaction} scope={scope} measure={measure} scenario={names.detail} />
            <Bar value={compared.interaction} most={most} />
          </li>
        )}
      </ul>
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
      {several && <p className={shared.quiet}>{texts.scenarios.interactionWhy}</p>}
    </>
  );
}

function Lever(props: Omit<Props, 'names'> & { readonly index: number; readonly most: number }) {
  const { run, compared, scope, index, most } = props;
  const { state, texts, formats } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const one = compared.contributions[index];
  if (one === undefined) return null;
  const { measure } = compared.query;
  const { unit, name } = unitOf(measure, state.language);
  const speech = { texts, formats, language: state.language };
  const text = `${leverText(one.lever, run, speech)}: ${changeText(one.lever, speech)}`;
  const amount = formats.change(one.value, unit);
  const [alone, base] = [{ lever: index }, 'base'] as const;
  // A lever the reference has, and the other has not, works the other way around.
  const sides = one.sign === '+' ? { run: alone, against: base } : { run: base, against: alone };
  return (
    <li className={styles.item}>
      <span className={styles.name}>{one.sign === '-' ? texts.scenarios.without(text) : text}</span>
      <span className={shared.number}>
        <AskButton
          question={{ ...scope, kind: 'difference', measure, ...sides }}
          label={texts.overview.explainDifference(name, amount)}
        >
          {amount}
        </AskButton>
      </span>
      <Bar value={one.value} most={most} />
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
