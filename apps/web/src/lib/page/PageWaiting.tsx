import { Skeleton, SkeletonText } from '@kvart/ui';
import { useT } from '../i18n/I18n.tsx';
import { QueryFailed } from './QueryFailed.tsx';

/** What stands in the place of a thing that has not come, or that could not be asked for. */
export const PageWaiting = ({ failed, onRetry }: { failed: boolean; onRetry: () => unknown }) => {
  const t = useT();
  if (failed) return <QueryFailed onRetry={onRetry} />;
  return (
    <div role="status" aria-label={t('common.loading')} className="min-h-dvh">
      <Skeleton className="mb-5 h-10 w-2/3" />
      <SkeletonText lines={6} />
    </div>
  );
};
