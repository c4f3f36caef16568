import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { VisuallyHidden } from '@kvart/ui';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useDesk } from '../../lib/auth/useDesk.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { useCurrentInSight } from '../../lib/nav/useCurrentInSight.ts';
import { watch } from '../../lib/realtime/connection.ts';
import { useLive } from '../../lib/realtime/useLive.ts';
import { DeskNavDocument, DueIntroductionsDocument, type DueIntroductionsQuery } from './DeskNav.gql.ts';
import { type DeskPlace, deskPlaces, placeAt } from './places.ts';

const linkClass =
  'flex min-h-11 items-center gap-2 border-b-3 border-transparent px-3 no-underline whitespace-nowrap hover:bg-sunk ' +
  'aria-[current]:border-accent aria-[current]:font-semibold ' +
  'lg:border-b-0 lg:border-l-3 lg:py-1.5 lg:leading-tight lg:whitespace-normal';

/** Without those of which it was said meanwhile how it went. */
const stillDue = (list: DueIntroductionsQuery['introductionFollowUps'] | undefined): number =>
  list ? list.totalCount - list.nodes.filter(({ dueSince }) => !dueSince).length : 0;

/** How much waits of what; asked again with every page, and when the server says that something changed. */
const useCounts = (): ((counts: DeskPlace['counts']) => number) => {
  const { centre } = useDesk();
  const { pathname } = useLocation();
  const { data, refetch } = usePageQuery(DeskNavDocument, {}, { fresh: true });
  const asActorId = centre?.id ?? '';
  const due = usePageQuery(DueIntroductionsDocument, { asActorId }, { fresh: true, skip: !centre });
  const askAgain = useRef<() => void>(() => undefined);
  useEffect(() => {
    askAgain.current = () => {
      void refetch();
      if (centre) void due.refetch();
    };
  });
  const first = useRef(pathname);
  useEffect(() => {
    if (first.current === pathname) return;
    first.current = pathname;
    askAgain.current();
  }, [pathname]);
  const rooms = data?.deskSummary?.rooms.join(' ') ?? '';
  useEffect(() => {
    const leave = rooms.split(' ').flatMap((deskId) => (deskId ? [watch({ deskId })] : []));
    return () => leave.forEach((one) => one());
  }, [rooms]);
  useLive('desk.changed', () => askAgain.current(), rooms !== '');
  return (counts) => {
    if (!counts) return 0;
    if (counts === 'introductions') return stillDue(due.data?.introductionFollowUps);
    if (counts === 'all') return data?.deskSummary?.waiting ?? 0;
    return data?.deskSummary?.kinds.find(({ kind }) => lower(kind) === counts)?.waiting ?? 0;
  };
};

const Count = ({ count, place }: { count: number; place: DeskPlace }) => {
  const t = useT();
  const format = useFormat();
  return (
    <span className="ml-auto rounded-full bg-sunk px-2 text-sm font-semibold tabular-nums">
      <span aria-hidden>{format.number(count)}</span>
      <VisuallyHidden>
        {t(place.counts === 'introductions' ? 'deskNav.due' : 'deskNav.open', { count })}
      </VisuallyHidden>
    </span>
  );
};

/** The ways between the pages of the desk: beside the page, or above it where there is no room. */
const DeskNav = () => {
  const t = useT();
  const { centre } = useDesk();
  const { pathname, search } = useLocation();
  const countOf = useCounts();
  const at = placeAt(pathname, search);
  const total = countOf('all') + countOf('introductions');
  const list = useCurrentInSight<HTMLDivElement>(`${at?.place.to ?? ''} ${total}`);
  return (
    <nav aria-label={t('deskNav.label')}>
      <div
        ref={list}
        className="relative flex overflow-x-auto border-b border-rule lg:flex-col lg:gap-6 lg:overflow-visible lg:border-b-0"
      >
        {deskPlaces.map(({ label, places }) => {
          const shown = places.filter(({ forCentre }) => !forCentre || centre);
          if (shown.length === 0) return null;
          return (
            <div key={label} className="max-lg:flex max-lg:shrink-0" role="group" aria-label={t(label)}>
              <p aria-hidden className="kicker hidden border-l-3 border-transparent px-3 pb-1.5 lg:block">
                {t(label)}
              </p>
              <ul className="max-lg:flex">
                {shown.map((place) => {
                  const count = countOf(place.counts);
                  return (
                    <li key={place.to} className="max-lg:shrink-0">
                      <Link
                        to={place.to}
                        className={linkClass}
                        aria-current={at?.place !== place ? undefined : at.isPage ? 'page' : 'true'}
                      >
                        {t(place.label)} {count > 0 && <Count count={count} place={place} />}
                      </Link>
                    </li>
                  );
                })}
              </ul>
            </div>
          );
        })}
      </div>
    </nav>
  );
};

export default DeskNav;
