import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { X } from 'lucide-react';
import { IconButton } from './Button.tsx';
import { classes } from './classes.ts';

export interface Toast {
  text: ReactNode;
  tone?: 'plain' | 'good' | 'bad';
  /** One thing to do about it, for example to undo. */
  action?: { label: string; onPress: () => void };
}

interface Shown extends Toast {
  id: number;
}

interface Speaker {
  /** Shows a short notice at the edge of the page; it is read out too. */
  show: (toast: Toast) => void;
  /** Says something to a screen reader only. */
  announce: (text: string) => void;
}

const Context = createContext<Speaker>({ show: () => {}, announce: () => {} });

/** The page's voice: notices that pass, and words for screen readers. */
export const useToast = (): Speaker => useContext(Context);

const lifetime = (toast: Toast) => (toast.tone === 'bad' ? 12_000 : toast.action ? 9_000 : 5_000);

/** Holds the notices. The live regions are in the page from the start, as screen readers ask for. */
export const ToastProvider = ({ closeLabel, children }: { closeLabel: string; children: ReactNode }) => {
  const [toasts, setToasts] = useState<Shown[]>([]);
  const [said, setSaid] = useState('');
  const next = useRef(0);
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const running = timers.current;
    return () => running.forEach(clearTimeout);
  }, []);
  const close = useCallback((id: number) => setToasts((now) => now.filter((toast) => toast.id !== id)), []);
  const show = useCallback(
    (toast: Toast) => {
      const id = (next.current += 1);
      setToasts((now) => [...now.slice(-2), { ...toast, id }]);
      const timer = setTimeout(() => {
        timers.current.delete(timer);
        close(id);
      }, lifetime(toast));
      timers.current.add(timer);
    },
    [close],
  );
  // A changing invisible mark makes the same words be read again.
  const announce = useCallback((text: string) => {
    next.current += 1;
    setSaid(`${text}${next.current % 2 ? '\u200b' : ''}`);
  }, []);
  const speaker = useMemo(() => ({ show, announce }), [show, announce]);

  return (
    <Context value={speaker}>
      {children}
      <div aria-live="polite" className="sr-only" data-announcer="">
        {said}
      </div>
      <div
        role="status"
        className="no-print pointer-events-none fixed inset-x-4 bottom-20 z-50 flex flex-col items-center gap-2 md:bottom-6"
      >
        {toasts.map(({ id, text, tone = 'plain', action }) => (
          <div
            key={id}
            className={classes(
              'appear pointer-events-auto flex max-w-lg items-center gap-3 rounded-md border-l-4 bg-ink py-1.5 pr-1.5 pl-4 text-paper shadow-lift',
              tone === 'bad' ? 'border-bad' : tone === 'good' ? 'border-good' : 'border-accent',
            )}
          >
            {/* Where both do not fit side by side, the action stands below. */}
            <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-4">
              <span className="py-1.5">{text}</span>
              {action && (
                <button
                  type="button"
                  className="min-h-9 rounded-sm font-semibold underline underline-offset-4"
                  onClick={() => {
                    action.onPress();
                    close(id);
                  }}
                >
                  {action.label}
                </button>
              )}
            </div>
            <IconButton
              label={closeLabel}
              icon={<X aria-hidden size={18} />}
              onClick={() => close(id)}
              className="text-paper hover:bg-transparent hover:opacity-75"
            />
          </div>
        ))}
      </div>
    </Context>
  );
};
