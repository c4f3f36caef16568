import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, SelectField, classes } from '@kvart/ui';
import { List, Map as MapIcon } from 'lucide-react';
import { useIdle } from '../device/useIdle.ts';
import { useMedia } from '../device/useMedia.ts';
import { useT } from '../i18n/I18n.tsx';

export interface Order<S extends string> {
  value: S;
  options: readonly { value: S; label: string }[];
  onChange: (sort: S) => void;
}

/** A page that searches: the question above, list and map of the one result below; on a phone one of the two. */
export const SearchLayout = <S extends string>({
  title,
  fields,
  filters,
  chips,
  count,
  order,
  tools,
  list,
  map,
}: {
  title: string;
  /** Where one writes what one looks for. */
  fields: ReactNode;
  filters: ReactNode;
  chips: ReactNode;
  /** How many there are; nothing while that is not known. */
  count: string | undefined;
  order: Order<S>;
  /** What one can do with this very result, beside its order. */
  tools?: ReactNode;
  list: ReactNode;
  map: ReactNode;
}) => {
  const t = useT();
  const [mapOpen, setMapOpen] = useState(false);
  const wide = useMedia('(min-width: 64rem)');
  const idle = useIdle();
  const mapBox = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a phone the map takes the window: it is brought there when it is asked for.
    if (mapOpen) mapBox.current?.scrollIntoView({ block: 'start' });
  }, [mapOpen]);
  return (
    <div className="page pt-6 md:pt-9">
      <h1 className="text-3xl">{title}</h1>
      {/* On paper the filters in force say what was asked. */}
      <div className="no-print mt-5 flex flex-col gap-3 md:flex-row md:items-end">{fields}</div>
      <div className="no-print mt-4 flex flex-wrap items-center gap-2">
        {filters}
        <Button
          aria-pressed={mapOpen}
          icon={mapOpen ? <List aria-hidden size={18} /> : <MapIcon aria-hidden size={18} />}
          onClick={() => setMapOpen(!mapOpen)}
          className="lg:hidden"
        >
          {mapOpen ? t('search.showList') : t('search.showMap')}
        </Button>
      </div>
      <div className="mt-3 empty:hidden">{chips}</div>
      <div className="mt-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3 border-b border-rule pb-3">
        <p role="status" className="text-lg font-semibold tabular-nums">
          {count ?? t('common.loading')}
        </p>
        <div className="no-print flex flex-wrap items-end gap-2">
          {tools}
          <SelectField
            label={<span className="sr-only">{t('search.sort')}</span>}
            className="w-44 sm:w-56"
            value={order.value}
            onChange={(event) => order.onChange(event.target.value as S)}
          >
            {order.options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </SelectField>
        </div>
      </div>
      <div className="mt-6 grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,25rem)] xl:grid-cols-[minmax(0,1fr)_minmax(0,30rem)]">
        {(wide || !mapOpen) && <div className="min-w-0">{list}</div>}
        {/* Its room is kept from the first drawing on, when nobody knows yet how wide the window is. */}
        <div
          ref={mapBox}
          className={classes(
            'no-print h-[calc(100dvh-12rem)] min-h-96 scroll-mt-20 lg:sticky lg:top-20 lg:h-[calc(100dvh-6rem)]',
            !mapOpen && 'max-lg:hidden',
          )}
        >
          {(wide && idle) || mapOpen ? map : <div aria-hidden className="skeleton h-full rounded-lg" />}
        </div>
      </div>
    </div>
  );
};
