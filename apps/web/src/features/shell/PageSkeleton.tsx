import { Skeleton, SkeletonText } from '@kvart/ui';
import { useT } from '../../lib/i18n/I18n.tsx';

/** Stands for a page whose script is on its way. */
export const PageSkeleton = () => {
  const t = useT();
  return (
    <div className="page py-10" role="status" aria-label={t('common.loading')}>
      <Skeleton className="mb-6 h-10 w-2/3 max-w-lg" />
      <div className="max-w-2xl">
        <SkeletonText lines={5} />
      </div>
    </div>
  );
};
