import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { staysInPlace } from '../../lib/nav/keep-scroll.ts';

const positions = new Map<string, number>();

/** A new page starts at its top (or at the part the address names); going back leads to where one was. */
export const useScrollMemory = () => {
  const location = useLocation();
  const kind = useNavigationType();
  const last = useRef({ key: location.key, pathname: location.pathname });

  useEffect(() => {
    history.scrollRestoration = 'manual';
    const remember = () => positions.set(last.current.key, scrollY);
    addEventListener('scroll', remember, { passive: true });
    return () => removeEventListener('scroll', remember);
  }, []);

  useLayoutEffect(() => {
    const before = last.current;
    last.current = { key: location.key, pathname: location.pathname };
    if (before.key === location.key || staysInPlace(location.state)) return;
    if (location.hash) {
      document.getElementById(location.hash.slice(1))?.scrollIntoView();
      return;
    }
    const known = kind === 'POP' ? positions.get(location.key) : undefined;
    if (known === undefined) {
      if (before.pathname !== location.pathname) scrollTo(0, 0);
      return;
    }
    // The page may have to grow first, when its data is being read.
    let tries = 0;
    const restore = () => {
      scrollTo(0, known);
      if (Math.abs(scrollY - known) > 4 && (tries += 1) < 12) timer = setTimeout(restore, 60);
    };
    let timer = setTimeout(restore, 0);
    return () => clearTimeout(timer);
  }, [location, kind]);
};
