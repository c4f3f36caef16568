import { useState } from 'react';
import { Button, Dialog, Fieldset } from '@kvart/ui';
import { SlidersHorizontal } from 'lucide-react';
import { useT } from '../i18n/I18n.tsx';
import { offered } from './FilterBar.tsx';
import type { FilterProps } from './FilterBar.tsx';
import type { Asking } from './search.ts';

/** The filters of a phone: behind one button that says how many are in force. */
export const FilterDrawer = <P extends { search: Asking }>({
  groups,
  given,
  active,
  done,
}: FilterProps<P> & {
  active: number;
  /** The way back to the result, with its number; nothing while that is not known. */
  done: string | undefined;
}) => {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <div className="lg:hidden">
      <Button icon={<SlidersHorizontal aria-hidden size={18} />} onClick={() => setOpen(true)}>
        {active > 0 ? t('search.filtersCount', { count: active }) : t('search.filters')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        look="drawer"
        title={t('search.filters')}
        closeLabel={t('common.close')}
        actions={
          <>
            <Button variant="quiet" onClick={given.search.clear} disabled={active === 0}>
              {t('search.clear')}
            </Button>
            <Button variant="primary" onClick={() => setOpen(false)}>
              {done ?? t('common.close')}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-7">
          {offered({ groups, given }).map(({ id, title, Controls }) => (
            <Fieldset key={id} legend={t(title)}>
              <Controls {...given} />
            </Fieldset>
          ))}
        </div>
      </Dialog>
    </div>
  );
};
