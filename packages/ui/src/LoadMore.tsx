import type { ReactNode } from 'react';
import { Button } from './Button.tsx';

/** The foot of a list that is read page by page: how much is shown, and a button for more. */
export const LoadMore = ({
  shown,
  label,
  hasMore,
  busy,
  onMore,
}: {
  /** For example "20 of 83". */
  shown: ReactNode;
  label: ReactNode;
  hasMore: boolean;
  busy?: boolean;
  onMore: () => void;
}) => (
  <div className="flex flex-col items-center gap-3 py-6">
    <p role="status" className="text-sm text-soft tabular-nums">
      {shown}
    </p>
    {hasMore && (
      <Button busy={busy} onClick={onMore}>
        {label}
      </Button>
    )}
  </div>
);
