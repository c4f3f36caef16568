import { useEffect, useRef } from 'react';
import { useToast } from '@kvart/ui';
import { useLocation } from 'react-router';

/**
 * After a change of page the focus stands on its heading, so that keyboard and screen reader start where the
 * eye does. A heading that comes later (with its data) is waited for a moment; then the title is said instead.
 */
export const useFocusOnNavigation = () => {
  const { pathname } = useLocation();
  const { announce } = useToast();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    let tries = 0;
    const focus = () => {
      const heading = document.querySelector<HTMLElement>('#main h1');
      if (heading) {
        heading.tabIndex = -1;
        heading.focus({ preventScroll: true });
        return;
      }
      if ((tries += 1) < 15) timer = setTimeout(focus, 100);
      else announce(document.title);
    };
    let timer = setTimeout(focus, 0);
    return () => clearTimeout(timer);
  }, [pathname, announce]);
};
