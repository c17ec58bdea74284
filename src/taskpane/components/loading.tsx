import { makeStyles, tokens } from '@fluentui/react-components';
import { CALM, useShared } from './styles';

const useStyles = makeStyles({
  block: {
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground4,
    animationName: { from: { opacity: 1 }, '50%': { opacity: 0.5 }, to: { opacity: 1 } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
    [CALM]: { animationName: 'none' },
  },
});

const HEIGHTS = [120, 80, 80] as const;

/** The outline of what is coming, so that nothing jumps when it is there. */
export function Loading({ label }: { readonly label: string }) {
  const styles = useStyles();
  const shared = useShared();
  return (
    <div className={shared.stack} role="img" aria-label={label} aria-busy>
      {HEIGHTS.map((height, index) => (
        <div key={index} className={styles.block} style={{ height }} />
      ))}
    </div>
  );
}
