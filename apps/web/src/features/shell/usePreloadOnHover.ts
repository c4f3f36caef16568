import { useEffect } from 'react';

/** Fetches the page behind a link as soon as somebody points at it or moves the focus there. */
export const usePreloadOnHover = (preload: (pathname: string) => void) => {
  useEffect(() => {
    const seen = new Set<string>();
    const look = (event: Event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || link.origin !== location.origin || seen.has(link.pathname)) return;
      seen.add(link.pathname);
      preload(link.pathname);
    };
    document.addEventListener('pointerover', look, { passive: true });
    document.addEventListener('focusin', look);
    return () => {
      document.removeEventListener('pointerover', look);
      document.removeEventListener('focusin', look);
    };
  }, [preload]);
};
