import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { BadIcon, GoodIcon, InfoIcon, WarnIcon } from './icons';
import { CONTRAST } from './styles';

const ICONS = { info: InfoIcon, success: GoodIcon, warning: WarnIcon, error: BadIcon } as const;
type Intent = keyof typeof ICONS;

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    padding: '5px 6px 5px 10px',
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    [CONTRAST]: { border: '1px solid CanvasText' },
  },
  text: {
    display: 'flex',
    gap: '8px',
    flex: '1 1 180px',
    minWidth: 0,
    overflowWrap: 'anywhere',
    '& svg': { flexShrink: 0 },
  },
  title: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', alignItems: 'center', gap: '4px', marginLeft: 'auto' },
  info: { backgroundColor: tokens.colorNeutralBackground4, '& > div > svg': { color: tokens.colorNeutralForeground2 } },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    '& > div > svg': { color: tokens.colorStatusSuccessForeground1 },
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    '& > div > svg': { color: tokens.colorStatusWarningForeground3 },
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    '& > div > svg': { color: tokens.colorStatusDangerForeground1 },
  },
});

interface Props {
  readonly intent: Intent;
  readonly title?: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** Read out when it appears: at once for what failed, in its turn for the rest. */
  readonly live?: boolean;
}

/** A line about the state of things, with what can be done about it; in the page, never over it. */
export function Message({ intent, title, children, actions, live = false }: Props) {
  const styles = useStyles();
  const Icon = ICONS[intent];
  const role = live ? (intent === 'error' ? 'alert' : 'status') : undefined;
  return (
    <div className={mergeClasses(styles.bar, styles[intent])} role={role}>
      <div className={styles.text}>
        <Icon aria-hidden />
        <div>
          {title !== undefined && <span className={styles.title}>{title}</span>}
          {children}
        </div>
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
