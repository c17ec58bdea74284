/** Looks that the parts of a file's detail share. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useDetail = makeStyles({
  detail: { padding: '0 12px 12px', display: 'flex', flexDirection: 'column', gap: '12px' },
  list: { listStyleType: 'none', margin: '4px 0 0', padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  line: { display: 'grid', gridTemplateColumns: '16px minmax(0, 1fr)', gap: '6px', overflowWrap: 'anywhere' },
  warn: { color: tokens.colorStatusWarningForeground3 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: 600 },
  name: { display: 'flex', flexDirection: 'column', gap: '4px' },
});
