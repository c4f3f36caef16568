import { useEffect, useEffectEvent, useState } from 'react';

const typing = 'input, textarea, select, [contenteditable="true"], dialog, [role="dialog"]';
const kept = 'kvart.deskKeys';

/** The keys of the queue, in the order in which they are listed. */
export const queueKeys = [
  ['next', 'j'],
  ['previous', 'k'],
  ['open', 'o'],
  ['take', 't'],
  ['giveBack', 'g'],
  ['putOff', 'p'],
  ['handOver', 'h'],
  ['filter', '/'],
  ['help', '?'],
] as const;
export type QueueKey = (typeof queueKeys)[number][0];

/** Whether single keys do something on this device. Those who dictate or tremble switch them off. */
export const useKeysOn = (): [boolean, (on: boolean) => void] => {
  const [on, setOn] = useState(true);
  useEffect(() => {
    try {
      setOn(localStorage.getItem(kept) !== 'off');
    } catch {
      // Without storage they are on until switched off.
    }
  }, []);
  const keep = (next: boolean) => {
    setOn(next);
    try {
      localStorage.setItem(kept, next ? 'on' : 'off');
    } catch {
      // Lasts as long as the page.
    }
  };
  return [on, keep];
};

/** Moves between the rows of the queue, and tells which key was pressed at which row; Enter follows a link anyway. */
export const useQueueKeys = (on: boolean, onKey: (key: QueueKey, id: string | null) => void) => {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const isTyping = !!target?.closest(typing) && !target.matches('[type="checkbox"]');
    if (!on || event.metaKey || event.ctrlKey || event.altKey || isTyping) return;
    if (document.querySelector('dialog[open]')) return;
    const name = queueKeys.find(([, key]) => key === event.key)?.[0];
    if (!name) return;
    event.preventDefault();
    const rows = [...document.querySelectorAll<HTMLElement>('[data-case]')];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    if (name === 'next' || name === 'previous') {
      const to = rows[Math.min(Math.max(at + (name === 'next' ? 1 : -1), 0), rows.length - 1)];
      to?.querySelector('a')?.focus();
    } else if (name === 'open') rows[at]?.querySelector('a')?.click();
    else onKey(name, rows[at]?.dataset.case ?? null);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
};
