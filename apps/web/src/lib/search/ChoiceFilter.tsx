import type { ReactNode } from 'react';
import { Checkbox } from '@kvart/ui';
import { useFormat } from '../i18n/I18n.tsx';
import { countOf } from './facets.ts';
import type { Facets } from './facets.ts';
import { toggled } from './search.ts';

/** A few fixed values to tick, each with the number of results behind it. */
export const ChoiceFilter = <V extends string>({
  name,
  options,
  chosen,
  facets,
  onChange,
}: {
  /** Name of the filter, as the counts go by it. */
  name: string;
  options: readonly { value: V; label: string; icon?: ReactNode }[];
  chosen: readonly V[] | null | undefined;
  facets: Facets | undefined;
  onChange: (chosen: V[] | undefined) => void;
}) => {
  const format = useFormat();
  return (
    <div className="flex flex-col gap-2.5">
      {options.map(({ value, label, icon }) => {
        const count = countOf(facets, name, value);
        return (
          <Checkbox
            key={value}
            checked={!!chosen?.includes(value)}
            onChange={() => onChange(toggled(chosen, value))}
            label={
              <>
                {icon && <span className="mr-2 inline-block">{icon}</span>}
                {label}{' '}
                {count !== undefined && (
                  <span className="text-sm text-faint tabular-nums">{format.number(count)}</span>
                )}
              </>
            }
          />
        );
      })}
    </div>
  );
};
