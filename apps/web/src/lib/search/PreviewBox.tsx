import type { ReactNode } from 'react';
import { IconButton, Skeleton } from '@kvart/ui';
import { X } from 'lucide-react';
import { useT } from '../i18n/I18n.tsx';

/** What stands behind the chosen pin, laid over the foot of the map; nothing in it yet while it is fetched. */
export const PreviewBox = ({ onClose, children }: { onClose: () => void; children?: ReactNode }) => {
  const t = useT();
  return (
    <div
      role="region"
      aria-label={t('search.chosen')}
      aria-live="polite"
      className="appear absolute inset-x-3 bottom-8 z-10 flex gap-3 rounded-md border border-ink bg-raised p-2.5 shadow-lift"
    >
      {children ?? <Skeleton className="h-20 w-full" />}
      {children && (
        <IconButton
          label={t('common.close')}
          icon={<X aria-hidden size={18} />}
          onClick={onClose}
          className="relative z-10 -mt-1 -mr-1 size-9"
        />
      )}
    </div>
  );
};
