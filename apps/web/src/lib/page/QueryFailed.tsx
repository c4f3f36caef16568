import { Button, Notice } from '@kvart/ui';
import { useT } from '../i18n/I18n.tsx';

/** Stands where data should be that did not come, with the way to ask again. */
export const QueryFailed = ({ onRetry }: { onRetry: () => unknown }) => {
  const t = useT();
  return (
    <Notice
      tone="bad"
      live
      title={t('common.loadFailed')}
      action={
        <Button size="sm" onClick={() => void onRetry()}>
          {t('common.tryAgain')}
        </Button>
      }
    />
  );
};
