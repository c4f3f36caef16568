import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { X } from 'lucide-react';
import { IconButton } from './Button.tsx';
import { classes } from './classes.ts';

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  closeLabel: string;
  /** The way on, at the foot. */
  actions?: ReactNode;
  /** `drawer` comes from the side, for navigation and filters on a phone. */
  look?: 'dialog' | 'drawer';
  children?: ReactNode;
}

const looks = {
  dialog: 'm-auto w-[min(36rem,calc(100vw-2rem))] max-h-[calc(100dvh-2rem)] rounded-lg',
  drawer: 'my-0 mr-0 ml-auto h-dvh max-h-dvh w-[min(24rem,92vw)] max-w-none',
};

/** The platform's own modal dialog: it keeps the focus, closes on Escape and gives the focus back. */
export const Dialog = ({
  open,
  onClose,
  title,
  closeLabel,
  actions,
  look = 'dialog',
  children,
}: DialogProps) => {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = box.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={box}
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => event.target === box.current && onClose()}
      className={classes('bg-raised text-ink shadow-lift', looks[look])}
    >
      {open && (
        <div className="appear flex max-h-[inherit] flex-col">
          <div className="flex items-start justify-between gap-4 border-b border-rule py-3 pr-3 pl-5 sm:pl-6">
            <h2 id={heading} className="pt-1.5 text-xl">
              {title}
            </h2>
            <IconButton label={closeLabel} icon={<X aria-hidden size={22} />} onClick={onClose} />
          </div>
          <div className="overflow-y-auto px-5 py-5 sm:px-6">{children}</div>
          {actions && (
            <div className="flex flex-wrap justify-end gap-3 border-t border-rule px-5 py-4 sm:px-6">
              {actions}
            </div>
          )}
        </div>
      )}
    </dialog>
  );
};
