import type { ComponentType } from 'react';
import type { MessageKey } from '@kvart/i18n/client';
import { Menu, classes } from '@kvart/ui';
import { useT } from '../i18n/I18n.tsx';
import type { Asking } from './search.ts';

/** A filter with its controls and the parts of the search it speaks for. */
export interface FilterGroup<P> {
  id: string;
  title: MessageKey;
  Controls: ComponentType<P>;
  parts: readonly string[];
  /** A single switch: it stands in the bar itself, with no panel. */
  inline?: boolean;
  /** Left out where it says no: a filter that not everybody has. */
  isOffered?: (given: P) => boolean;
}

export interface FilterProps<P> {
  groups: readonly FilterGroup<P>[];
  /** What the controls get. */
  given: P;
}

/** The filters that are there for this reader. */
export const offered = <P,>({ groups, given }: FilterProps<P>) =>
  groups.filter(({ isOffered }) => !isOffered || isOffered(given));

const isUsed = (value: unknown) => value !== undefined && value !== null && value !== false;

/** The filters of a wide screen: one button each, the choices in a panel beneath it. */
export const FilterBar = <P extends { search: Asking }>({ groups, given }: FilterProps<P>) => {
  const t = useT();
  const used = new Set(
    Object.entries(given.search.filter).flatMap(([part, value]) => (isUsed(value) ? [part] : [])),
  );
  return (
    <div
      role="group"
      aria-label={t('search.filters')}
      className="hidden flex-wrap items-center gap-2 lg:flex"
    >
      {offered({ groups, given }).map(({ id, title, Controls, parts, inline }) =>
        inline ? (
          <Controls key={id} {...given} />
        ) : (
          <Menu
            key={id}
            align="start"
            trigger={t(title)}
            className={classes(
              'min-h-9! rounded-full! border px-3.5! text-sm',
              parts.some((part) => used.has(part))
                ? 'border-ink bg-sunk font-semibold'
                : 'border-edge bg-raised',
            )}
          >
            <div
              role="group"
              aria-label={t(title)}
              className="max-h-[min(32rem,60vh)] w-80 max-w-full overflow-y-auto p-3"
            >
              <Controls {...given} />
            </div>
          </Menu>
        ),
      )}
    </div>
  );
};
