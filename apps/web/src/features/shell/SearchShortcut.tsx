import { Suspense, useEffect, useState } from 'react';
import { Search } from 'lucide-react';
import { IconButton } from '@kvart/ui';
import { useT } from '../../lib/i18n/I18n.tsx';
import { lazyPart } from '../../lib/page/lazy-part.ts';

const SearchDialog = lazyPart(() => import('./SearchDialog.tsx'));

/** Search from anywhere: the button, or Ctrl K. */
export const SearchShortcut = () => {
  const t = useT();
  const [open, setOpen] = useState<boolean | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <IconButton
        label={t('shell.search.open')}
        aria-keyshortcuts="Control+K"
        icon={<Search aria-hidden size={21} />}
        onClick={() => setOpen(true)}
      />
      {open !== null && (
        <Suspense>
          <SearchDialog open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
