import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Where the ways of a row do not fit beside each other, the current one is moved into sight; the page itself stays.
 * @param once more whenever this changes: which way is the current one, and whatever takes room.
 */
export function useCurrentInSight<Row extends HTMLElement>(once: string): RefObject<Row | null> {
  const row = useRef<Row>(null);
  useEffect(() => {
    const box = row.current;
    const current = box?.querySelector<HTMLElement>('[aria-current]');
    if (!box || !current) return;
    const from = current.getBoundingClientRect().left - box.getBoundingClientRect().left + box.scrollLeft;
    box.scrollLeft = from - (box.clientWidth - current.offsetWidth) / 2;
  }, [once]);
  return row;
}
