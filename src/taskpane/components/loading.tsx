import { Skeleton, SkeletonItem } from '@fluentui/react-components';
import { useShared } from './styles';

/** The outline of what is coming, so that nothing jumps when it is there. */
export function Loading({ label }: { readonly label: string }) {
  const shared = useShared();
  return (
    <Skeleton aria-label={label} className={shared.stack}>
      <SkeletonItem size={96} />
      <SkeletonItem size={64} />
      <SkeletonItem size={64} />
    </Skeleton>
  );
}
