import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MeasureComparison } from '../../model/scenario';
import type { Run } from '../../model/simulate';
import { usePane } from '../components/pane-context';
import { CONTRAST, useShared } from '../components/styles';
import { unitOf } from '../components/units';
import { changeText, leverText } from './lever-text';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: '0 0 4px 22px' },
  item: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '0 8px', padding: '3px 0' },
  name: { overflowWrap: 'anywhere' },
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
});

/** What each lever does alone, and what they do together beyond that; it adds up to the difference exactly. */
export function Contributions({ run, compared }: { readonly run: Run; readonly compared: MeasureComparison }) {
  const { state, texts, formats } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { unit, name } = unitOf(compared.query.measure, state.language);
  const speech = { texts, formats, language: state.language };
  const parts = [
    ...compared.contributions.map(({ lever, sign, value }) => {
      const text = `${leverText(lever, run, speech)}: ${changeText(lever, speech)}`;
      return { text: sign === '-' ? texts.scenarios.without(text) : text, value };
    }),
    ...(compared.contributions.length > 1 ? [{ text: texts.scenarios.interaction, value: compared.interaction }] : []),
  ];
  const most = Math.max(1e-9, ...parts.map(({ value }) => Math.abs(value ?? 0)));
  return (
    <ul className={styles.list} aria-label={texts.scenarios.contributionsOf(name)}>
      {parts.map(({ text, value }, index) => (
        <li key={index} className={styles.item}>
          <span className={styles.name}>{text}</span>
          <span className={shared.number}>{formats.change(value, unit)}</span>
          <span className={styles.track} aria-hidden>
            <span className={styles.axis} />
            <span
              className={mergeClasses(styles.bar, (value ?? 0) >= 0 ? styles.more : styles.less)}
              style={{ width: `${(Math.abs(value ?? 0) / most) * 50}%` }}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}
