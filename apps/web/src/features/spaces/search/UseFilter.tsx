import { useState } from 'react';
import { Button, FilterChip } from '@kvart/ui';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { countOf } from '../../../lib/search/facets.ts';
import { toggled } from '../../../lib/search/search.ts';
import type { GroupProps } from './FilterGroups.tsx';

const atFirst = 10;

/** What the room is to be used for: the uses most offered first, all of them on demand. */
export const UseFilter = ({ search: { filter, change }, facets, uses }: GroupProps) => {
  const t = useT();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const chosen = filter.uses ?? [];
  const counted = uses
    .map((use) => ({ ...use, count: countOf(facets, 'uses', use.id) ?? 0 }))
    .sort(
      (a, b) =>
        Number(chosen.includes(b.id)) - Number(chosen.includes(a.id)) ||
        b.count - a.count ||
        format.compare(a.label, b.label),
    );
  const shown = all ? counted : counted.slice(0, Math.max(atFirst, chosen.length));
  return (
    <div className="flex flex-col items-start gap-3">
      <div className="flex flex-wrap gap-2">
        {shown.map(({ id, label, count }) => (
          <FilterChip
            key={id}
            pressed={chosen.includes(id)}
            onPress={() => change({ uses: toggled(chosen, id) })}
            count={facets && count > 0 ? format.number(count) : undefined}
          >
            {label}
          </FilterChip>
        ))}
      </div>
      {counted.length > shown.length && (
        <Button size="sm" variant="quiet" onClick={() => setAll(true)}>
          {t('spaces.filter.allUses', { count: counted.length })}
        </Button>
      )}
    </div>
  );
};
