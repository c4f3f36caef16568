import { EmptyState } from '@kvart/ui';
import { CalendarDays } from 'lucide-react';
import { Navigate, useLocation, useParams, useSearchParams } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { keepScroll } from '../../lib/nav/keep-scroll.ts';
import { BackLink } from '../../lib/page/BackLink.tsx';
import { PageNotFound } from '../../lib/page/page-not-found.ts';
import { PageWaiting } from '../../lib/page/PageWaiting.tsx';
import { BookingForm } from './BookingForm.tsx';
import { CentreServicesDocument } from './Services.gql.ts';

/** Booking an appointment with a centre: what, when, and about what. */
const BookingPage = () => {
  const t = useT();
  const { slug = '' } = useParams();
  const { pathname, search } = useLocation();
  const [params, setParams] = useSearchParams();
  const { viewer, loading, actingAs } = useViewer();
  const { data, error, refetch } = usePageQuery(CentreServicesDocument, { slug });
  const found = data?.centreServices;
  usePageHead(found ? t('appointments.bookHead', { centre: found.centre.name }) : undefined);
  if (!loading && !viewer)
    return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />;
  if (data && !found) throw new PageNotFound();
  if (!found)
    return (
      <div className="page pt-5 md:pt-7">
        <PageWaiting failed={!!error} onRetry={refetch} />
      </div>
    );
  const actor =
    actingAs && actingAs.role !== 'MEMBER' && actingAs.actor.id !== found.centre.id ? actingAs.actor : null;
  return (
    <div className="page max-w-4xl! pt-5 md:pt-7">
      <BackLink to={`/actors/${slug}/services`}>{t('services.title')}</BackLink>
      <h1 className="text-3xl">{t('appointments.bookHead', { centre: found.centre.name })}</h1>
      <p className="mt-2 max-w-text text-soft">{t('appointments.bookLead')}</p>
      <div className="mt-7">
        {actor ? (
          <BookingForm
            key={actor.id}
            services={found.services}
            serviceId={params.get('service')}
            actor={actor}
            onService={(service) => setParams({ service }, { replace: true, state: keepScroll })}
          />
        ) : (
          <EmptyState icon={<CalendarDays aria-hidden size={40} />} title={t('appointments.noActor')}>
            <p>{t('appointments.noActorText')}</p>
          </EmptyState>
        )}
      </div>
    </div>
  );
};

export default BookingPage;
