import { useState } from 'react';
import { Button, Dialog, Fieldset } from '@kvart/ui';
import { SlidersHorizontal } from 'lucide-react';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { filterGroups } from './FilterGroups.tsx';
import type { GroupProps } from './FilterGroups.tsx';

/** The filters of a phone: behind one button that says how many are in force. */
export const FilterDrawer = ({
  active,
  total,
  ...props
}: GroupProps & { active: number; total: number | undefined }) => {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <div className="lg:hidden">
      <Button icon={<SlidersHorizontal aria-hidden size={18} />} onClick={() => setOpen(true)}>
        {active > 0 ? t('spaces.filter.openCount', { count: active }) : t('spaces.filter.open')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        look="drawer"
        title={t('spaces.filter.label')}
        closeLabel={t('common.close')}
        actions={
          <>
            <Button variant="quiet" onClick={props.search.clear} disabled={active === 0}>
              {t('spaces.filter.clear')}
            </Button>
            <Button variant="primary" onClick={() => setOpen(false)}>
              {total === undefined ? t('common.close') : t('spaces.filter.show', { count: total })}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-7">
          {filterGroups.map(({ id, title, Controls }) => (
            <Fieldset key={id} legend={t(title)}>
              <Controls {...props} />
            </Fieldset>
          ))}
        </div>
      </Dialog>
    </div>
  );
};
