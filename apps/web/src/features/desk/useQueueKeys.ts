import { useEffect, useEffectEvent } from 'react';

const typing = 'input, textarea, select, [contenteditable="true"], [role="dialog"]';

/** j and k move between the rows of the queue, t takes the one that has the focus; Enter follows its link anyway. */
export const useQueueKeys = (onTake: (id: string) => void) => {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    if (event.metaKey || event.ctrlKey || event.altKey || target?.closest(typing)) return;
    const rows = [...document.querySelectorAll<HTMLElement>('[data-case]')];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    if (event.key === 'j' || event.key === 'k') {
      const next = rows[Math.min(Math.max(at + (event.key === 'j' ? 1 : -1), 0), rows.length - 1)];
      next?.querySelector('a')?.focus();
      event.preventDefault();
    }
    const id = rows[at]?.dataset.case;
    if (event.key === 't' && id) onTake(id);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
};
