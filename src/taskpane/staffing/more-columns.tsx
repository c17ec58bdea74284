import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useState, type RefObject } from 'react';
import { usePane } from '../components/pane-context';

const useStyles = makeStyles({ more: { display: 'block', marginLeft: 'auto', minWidth: 0 } });

/** Less of a column than this in sight is a column out of sight. */
const SLIVER = 12;

/** How many columns stand out of sight at the right: a scroll bar that hides itself tells nobody. */
function useHiddenColumns(scroller: RefObject<HTMLDivElement | null>): number {
  const [hidden, setHidden] = useState(0);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const count = () => {
      const edge = element.getBoundingClientRect().right;
      const heads = [...element.querySelectorAll('thead th')].map((head) => head.getBoundingClientRect().right);
      setHidden(heads.filter((right) => right > edge + SLIVER).length);
    };
    count();
    element.addEventListener('scroll', count);
    const resized = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(count);
    resized?.observe(element);
    // The table may grow where the room for it does not.
    for (const table of element.querySelectorAll('table')) resized?.observe(table);
    return () => {
      element.removeEventListener('scroll', count);
      resized?.disconnect();
    };
  }, [scroller]);
  return hidden;
}

/** Says what a narrow pane leaves out of sight, and brings it there. */
export function MoreColumns({ scroller }: { readonly scroller: RefObject<HTMLDivElement | null> }) {
  const { texts } = usePane();
  const styles = useStyles();
  const hidden = useHiddenColumns(scroller);
  if (hidden === 0) return null;
  return (
    <Button
      className={styles.more}
      appearance="transparent"
      size="small"
      onClick={() => {
        const element = scroller.current;
        element?.scrollBy({ left: element.clientWidth / 2 });
      }}
    >
      {texts.staffing.moreRoles(hidden)}
    </Button>
  );
}
