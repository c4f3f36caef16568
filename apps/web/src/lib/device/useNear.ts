import { useEffect, useRef, useState } from 'react';

/**
 * Whether an element is, or has been, close to what the reader sees: for what costs much and may never be
 * looked at.
 */
export const useNear = <E extends Element>(margin = '300px') => {
  const element = useRef<E>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (near || !element.current || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: margin,
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [near, margin]);
  return [element, near] as const;
};
