import { useEffect, useState } from 'react';
import { useNavigation } from 'react-router';

/** A thin line that grows while the next page is fetched; short waits show nothing. */
export const NavigationBar = () => {
  const { state } = useNavigation();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (state === 'idle') {
      setShown(false);
      return;
    }
    const timer = setTimeout(() => setShown(true), 200);
    return () => clearTimeout(timer);
  }, [state]);
  return shown ? (
    <div aria-hidden className="fixed inset-x-0 top-0 z-50 h-0.75 overflow-hidden">
      <div className="h-full w-full origin-left animate-[grow_6s_var(--ease-calm)_both] bg-accent" />
    </div>
  ) : null;
};
