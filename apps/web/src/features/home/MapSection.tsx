import { Suspense } from 'react';
import { MapPinned } from 'lucide-react';
import { SectionHeading, Skeleton } from '@kvart/ui';
import { Link } from 'react-router';
import { useNear } from '../../lib/device/useNear.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { loadMessages } from '../../lib/i18n/messages.ts';
import { lazyPart } from '../../lib/page/lazy-part.ts';

const HomeMap = lazyPart(async () => {
  const [map] = await Promise.all([import('./HomeMap.tsx'), loadMessages(['map'])]);
  return map;
});

/** The spaces on the map. The map weighs more than the page: it comes when somebody scrolls to it. */
export const MapSection = () => {
  const t = useT();
  const [place, near] = useNear<HTMLDivElement>('200px');
  const waiting = <Skeleton className="h-full" />;
  return (
    <section aria-labelledby="home-map">
      <SectionHeading id="home-map" kicker={t('home.map.kicker')}>
        {t('home.map.title')}
      </SectionHeading>
      <div
        ref={place}
        className="group relative mt-6 h-80 overflow-hidden rounded-lg border border-rule md:h-112"
      >
        {near ? (
          <Suspense fallback={waiting}>
            <HomeMap />
          </Suspense>
        ) : (
          waiting
        )}
        <Link to="/spaces" className="absolute inset-0 z-10 flex items-end p-4 no-underline">
          <span className="inline-flex min-h-11 items-center gap-2 rounded-md bg-ink px-4 py-2 font-semibold text-paper group-hover:underline">
            <MapPinned aria-hidden size={20} />
            {t('home.map.open')}
          </span>
        </Link>
      </div>
    </section>
  );
};
