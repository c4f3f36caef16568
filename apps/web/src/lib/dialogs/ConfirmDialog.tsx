import type { ReactNode } from 'react';
import { Button, Dialog, Notice } from '@kvart/ui';
import { useT } from '../i18n/I18n.tsx';

/** Asks once more before a step that others will see. What went wrong is said where one looks. */
export const ConfirmDialog = ({
  open,
  title,
  action,
  danger,
  busy,
  failure,
  onConfirm,
  onClose,
  children,
}: {
  open: boolean;
  title: string;
  /** What stands on the button: what will happen. */
  action: string;
  danger?: boolean;
  busy?: boolean;
  failure?: string | null;
  onConfirm: () => void;
  onClose: () => void;
  children?: ReactNode;
}) => {
  const t = useT();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
            {action}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {failure && (
          <Notice tone="bad" live>
            <p>{failure}</p>
          </Notice>
        )}
        {children}
      </div>
    </Dialog>
  );
};
