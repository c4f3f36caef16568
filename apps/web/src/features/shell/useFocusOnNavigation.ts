import { useLayoutEffect, useRef } from 'react';
import { useToast } from '@kvart/ui';
import { useLocation } from 'react-router';

/** How long a heading may come after its page, in milliseconds. */
const patience = 1500;

/** Puts the focus on the page's heading, once it is there; whoever has moved on since keeps their place. */
function focusHeading(from: Element | null): boolean {
  const heading = document.querySelector<HTMLElement>('#main h1');
  if (!heading) return false;
  const now = document.activeElement;
  if (now === from || now === document.body) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
  return true;
}

/**
 * After a change of page the focus stands on its heading, so that keyboard and screen reader start where the
 * eye does. A heading that comes later (with its data) is waited for a moment; then the title is said instead.
 */
export const useFocusOnNavigation = () => {
  const { pathname } = useLocation();
  const { announce } = useToast();
  const last = useRef(pathname);
  // At once with the new page: later, a quick hand may have moved on already, and would be taken for standing still.
  useLayoutEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    const from = document.activeElement;
    if (focusHeading(from)) return;
    const observer = new MutationObserver(() => focusHeading(from) && stop());
    observer.observe(document.body, { childList: true, subtree: true });
    const timer = setTimeout(() => {
      stop();
      announce(document.title);
    }, patience);
    const stop = () => {
      observer.disconnect();
      clearTimeout(timer);
    };
    return stop;
  }, [pathname, announce]);
};
