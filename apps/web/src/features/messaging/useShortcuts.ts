import { useEffect, useRef } from 'react';

export interface Shortcuts {
  onHelp: () => void;
  onSearch: () => void;
  onMove: (by: 1 | -1) => void;
}

const movesBy: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };

/** Keys that work anywhere on the page; all with a modifier, so that no letter is taken from anybody. */
export const useShortcuts = (shortcuts: Shortcuts) => {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { onHelp, onSearch, onMove } = latest.current;
      const isCommand = event.ctrlKey || event.metaKey;
      const by = movesBy[event.key];
      // A dialog over the page has the keys for itself.
      if (document.querySelector('dialog[open]')) return;
      if (isCommand && event.key === '/') onHelp();
      else if (isCommand && event.shiftKey && event.key.toLowerCase() === 'f') onSearch();
      else if (event.altKey && !isCommand && by) onMove(by);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
};
