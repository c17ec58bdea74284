import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Signal } from '../state/signals';
import { BadIcon, GoodIcon, WarnIcon } from './icons';
import { usePane } from './pane-context';
import { useShared } from './styles';

const ICONS = { green: GoodIcon, amber: WarnIcon, red: BadIcon } as const;

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    whiteSpace: 'nowrap',
    verticalAlign: 'text-bottom',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  chip: { padding: '2px 8px 2px 6px', borderRadius: tokens.borderRadiusCircular },
  green: { color: tokens.colorStatusSuccessForeground1 },
  amber: { color: tokens.colorStatusWarningForeground3 },
  red: { color: tokens.colorStatusDangerForeground1 },
  greenChip: { backgroundColor: tokens.colorStatusSuccessBackground1 },
  amberChip: { backgroundColor: tokens.colorStatusWarningBackground1 },
  redChip: { backgroundColor: tokens.colorStatusDangerBackground1 },
});

/** A signal as shape, word and colour, so that none of the three has to be seen. */
export function SignalMark(props: {
  readonly signal: Signal;
  readonly look: 'chip' | 'plain' | 'icon';
  readonly title?: string;
}) {
  const { signal, look, title } = props;
  const { texts } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const Icon = ICONS[signal];
  return (
    <span
      className={mergeClasses(
        styles.mark,
        styles[signal],
        look === 'chip' && styles.chip,
        look === 'chip' && styles[`${signal}Chip`],
      )}
      title={title ?? (look === 'icon' ? texts.signals[signal] : undefined)}
    >
      <Icon aria-hidden />
      <span className={look === 'icon' ? shared.hidden : undefined}>{texts.signals[signal]}</span>
    </span>
  );
}
