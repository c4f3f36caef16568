import { Menu, classes } from '@kvart/ui';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { filterGroups } from './FilterGroups.tsx';
import type { GroupProps } from './FilterGroups.tsx';

const isUsed = (value: unknown) => value !== undefined && value !== null && value !== false;

/** The filters of a wide screen: one button each, the choices in a panel beneath it. */
export const FilterBar = (props: GroupProps) => {
  const t = useT();
  const { filter } = props.search;
  return (
    <div
      role="group"
      aria-label={t('spaces.filter.label')}
      className="hidden flex-wrap items-center gap-2 lg:flex"
    >
      {filterGroups.map(({ id, title, Controls, parts }) => {
        if (id === 'access') return <Controls key={id} {...props} />;
        const used = parts.filter((part) => isUsed(filter[part])).length > 0;
        return (
          <Menu
            key={id}
            align="start"
            trigger={t(title)}
            className={classes(
              'min-h-9 rounded-full border px-3.5 text-sm',
              used ? 'border-ink bg-sunk font-semibold' : 'border-edge bg-raised',
            )}
          >
            <div role="group" aria-label={t(title)} className="w-80 max-w-full p-3">
              <Controls {...props} />
            </div>
          </Menu>
        );
      })}
    </div>
  );
};
