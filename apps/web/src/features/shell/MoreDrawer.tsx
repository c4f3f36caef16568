import { Suspense, useState } from 'react';
import { Menu as MenuIcon } from 'lucide-react';
import { IconButton } from '@kvart/ui';
import { useT } from '../../lib/i18n/I18n.tsx';
import { lazyPart } from '../../lib/page/lazy-part.ts';

const MorePanel = lazyPart(() => import('./MorePanel.tsx'));

/** On a small screen: everything that the masthead has no room for. */
export const MoreDrawer = () => {
  const t = useT();
  const [open, setOpen] = useState<boolean | null>(null);
  return (
    <div className="lg:hidden">
      <IconButton
        label={t('shell.menu')}
        icon={<MenuIcon aria-hidden size={23} />}
        onClick={() => setOpen(true)}
      />
      {open !== null && (
        <Suspense>
          <MorePanel open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
};
