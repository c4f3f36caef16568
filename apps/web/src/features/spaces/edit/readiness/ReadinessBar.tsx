import { useState } from 'react';
import { Button, Dialog } from '@kvart/ui';
import { useT } from '../../../../lib/i18n/I18n.tsx';
import { Readiness, useNeeded } from './Readiness.tsx';
import { SaveState } from '../saving/SaveState.tsx';

/** On narrow screens: how far the file is, always at the thumb, with the whole list behind it. */
export const ReadinessBar = () => {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { left } = useNeeded();
  return (
    <>
      <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-10 -mx-4 flex min-h-14 items-center justify-between gap-3 border-t border-ink bg-paper px-4 py-1.5 md:bottom-0 lg:hidden">
        <SaveState live />
        <Button
          size="sm"
          variant={left === 0 ? 'primary' : 'secondary'}
          className="min-h-11"
          onClick={() => setOpen(true)}
        >
          {left === 0 ? t('domain.spaceAction.publish') : t('spaceForm.readiness.open', { count: left })}
        </Button>
      </div>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('spaceForm.readiness.title')}
        closeLabel={t('common.close')}
      >
        <Readiness onGo={() => setOpen(false)} />
      </Dialog>
    </>
  );
};
