import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MeasureId } from '../../../model/measures/figures';
import type { Judgement } from '../../../model/measures/judge/judgement';
import { BadIcon, GoodIcon, InfoIcon, WarnIcon } from '../icons';
import { usePane } from '../pane-context';
import { useShared } from '../styles';
import { unitOf } from '../../lines/unit-of';

export const SIGNAL_ICONS = { none: InfoIcon, green: GoodIcon, amber: WarnIcon, red: BadIcon } as const;

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    whiteSpace: 'nowrap',
    maxWidth: '100%',
    '& svg': { flexShrink: 0 },
    verticalAlign: 'text-bottom',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  // In a table it wraps rather than push the numbers out of a narrow pane.
  plain: { whiteSpace: 'normal' },
  more: { fontWeight: tokens.fontWeightRegular },
  word: { overflow: 'hidden', textOverflow: 'ellipsis' },
  chip: { padding: '2px 8px 2px 6px', borderRadius: tokens.borderRadiusCircular },
  none: { color: tokens.colorNeutralForeground3 },
  green: { color: tokens.colorStatusSuccessForeground1 },
  amber: { color: tokens.colorStatusWarningForeground3 },
  red: { color: tokens.colorStatusDangerForeground1 },
  noneChip: { backgroundColor: tokens.colorNeutralBackground4 },
  greenChip: { backgroundColor: tokens.colorStatusSuccessBackground1 },
  amberChip: { backgroundColor: tokens.colorStatusWarningBackground1 },
  redChip: { backgroundColor: tokens.colorStatusDangerBackground1 },
});

const shortageFirst = (id: MeasureId): number => (id === 'fteGap' ? 0 : 1);

/** A signal as shape, word and colour, so that none of the three has to be seen. */
export function SignalMark(props: { readonly judgement: Judgement; readonly look: 'chip' | 'plain' | 'icon' }) {
  const { judgement, look } = props;
  const { signal, because, isIncomplete } = judgement;
  const { texts, formats, state } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const Icon = SIGNAL_ICONS[signal];
  const alone = signal === 'none' && isIncomplete ? texts.signalIncomplete : texts.signals[signal];
  const short: Readonly<Partial<Record<MeasureId, string>>> = texts.signalNames;
  const names = because.map((id) => unitOf(id, state.language).name);
  // A shortage has its own word; any other signal is called after the indicator that gave it.
  const wordOf = (id: MeasureId) => (id === 'fteGap' ? alone : (short[id] ?? unitOf(id, state.language).name));
  const words = [...new Set([...because].sort((a, b) => shortageFirst(a) - shortageFirst(b)).map(wordOf))];
  const [first = alone, ...others] = words;
  const more = look === 'plain' && others.length > 0 ? texts.signalsMore(others.length) : '';
  return (
    <span
      className={mergeClasses(
        styles.mark,
        styles[signal],
        look === 'plain' && styles.plain,
        look === 'chip' && styles.chip,
        look === 'chip' && styles[`${signal}Chip`],
      )}
      title={names.length === 0 ? alone : texts.signalBecause(formats.list(names))}
    >
      <Icon aria-hidden />
      <span className={look === 'icon' ? shared.hidden : styles.word}>
        {first}
        {more !== '' && <span className={styles.more}> {more}</span>}
      </span>
    </span>
  );
}
