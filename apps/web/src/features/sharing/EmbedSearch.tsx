import { Suspense, useState } from 'react';
import { Button } from '@kvart/ui';
import { CodeXml } from 'lucide-react';
import { useT } from '../../lib/i18n/I18n.tsx';
import { lazyPart } from '../../lib/page/lazy-part.ts';

const EmbedDialog = lazyPart(() => import('./EmbedDialog.tsx'));

/** The way to this search on one's own site, and to its feeds. */
export const EmbedSearch = () => {
  const t = useT();
  const [wanted, setWanted] = useState(false);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        icon={<CodeXml aria-hidden size={18} />}
        aria-haspopup="dialog"
        onClick={() => {
          setWanted(true);
          setOpen(true);
        }}
      >
        {t('sharing.embed.button')}
      </Button>
      {wanted && (
        <Suspense>
          <EmbedDialog open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
