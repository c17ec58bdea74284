import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usePane } from '../pane-context';
import { CONTRAST } from '../styles';

const useStyles = makeStyles({
  track: {
    position: 'relative',
    height: '8px',
    margin: '6px 0',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorStatusDangerBackground2,
    overflow: 'hidden',
    [CONTRAST]: { border: '1px solid CanvasText', backgroundColor: 'Canvas' },
  },
  enough: { backgroundColor: tokens.colorNeutralBackground5 },
  fill: {
    position: 'absolute',
    inset: '0 auto 0 0',
    backgroundColor: tokens.colorBrandBackground,
    borderRadius: tokens.borderRadiusCircular,
    [CONTRAST]: { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
});

/** How much of the required FTE there is. The numbers stand beside it; the bar is for the eye. */
export function CoverageBar({
  required,
  available,
}: {
  readonly required: number | null;
  readonly available: number | null;
}) {
  const { texts, formats } = usePane();
  const styles = useStyles();
  if (required === null || available === null) return null;
  const share = required <= 0 ? 1 : available / required;
  return (
    <div
      className={mergeClasses(styles.track, share >= 1 && styles.enough)}
      role="img"
      aria-label={texts.overview.coverage(formats.amount(share, 'share'))}
    >
      <div className={styles.fill} style={{ width: `${Math.min(1, share) * 100}%` }} />
    </div>
  );
}
