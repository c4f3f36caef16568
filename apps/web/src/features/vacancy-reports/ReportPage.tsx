import { Badge, Picture, Timeline } from '@kvart/ui';
import { Link, Navigate, useParams } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { BackLink } from '../../lib/page/BackLink.tsx';
import { PageWaiting } from '../../lib/page/PageWaiting.tsx';
import { PageNotFound } from '../../lib/page/page-not-found.ts';
import { useLive } from '../../lib/realtime/useLive.ts';
import { SpaceStateBadge } from '../../lib/spaces/SpaceStateBadge.tsx';
import { DecidePanel } from './desk/DecidePanel.tsx';
import { ReportPageDocument } from './desk/Reports.gql.ts';
import type { ReportPartsFragment } from './desk/Reports.gql.ts';
import { Said } from './desk/Said.tsx';
import { ReportStateBadge } from './ReportStateBadge.tsx';

const Photos = ({ photos, photosOpen }: Pick<ReportPartsFragment, 'photos' | 'photosOpen'>) => {
  const t = useT();
  if (photos.length === 0) return <p className="text-soft">{t('reports.page.noPhotos')}</p>;
  return (
    <div>
      <ul className="grid gap-3 sm:grid-cols-2">
        {photos.map((photo, index) => (
          <li key={photo.id} className={index === 0 ? 'sm:col-span-2' : undefined}>
            <Picture
              image={{ ...photo, alt: t('reports.page.photo', { number: index + 1 }) }}
              aspect="aspect-3/2"
              sizes="(min-width: 64rem) 40rem, 94vw"
              priority={index === 0}
              className="rounded-sm"
            />
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-soft">
        {t(photosOpen ? 'reports.page.photosOpen' : 'reports.page.photosClosed')}
      </p>
    </div>
  );
};

const History = ({ events }: Pick<ReportPartsFragment, 'events'>) => {
  const t = useT();
  const format = useFormat();
  const by = ({ state, personName, actorName }: ReportPartsFragment['events'][number]): string => {
    if (state === 'SUBMITTED') return t('reports.page.byReporter');
    return [personName, actorName].filter(Boolean).join(', ') || t('reports.page.byClock');
  };
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="mb-4 text-xl">
        {t('reports.page.history')}
      </h2>
      <Timeline
        items={events.toReversed().map((event) => ({
          id: `${event.at}-${event.state}`,
          title: t(`domain.reportState.${lower(event.state)}`),
          dateTime: event.at,
          time: <span title={format.relative(event.at)}>{format.dateTime(event.at)}</span>,
          by: by(event),
          children: event.reason ? <p>{event.reason}</p> : undefined,
        }))}
      />
    </section>
  );
};

const Report = ({ report, refetch }: { report: ReportPartsFragment; refetch: () => unknown }) => {
  const t = useT();
  const { address, place, state, space, formerUse, isDemo, reporterIsTold, viewerSteps } = report;
  const title = [address ?? t('reports.row.nameless'), place.name].join(', ');
  const isOpen = state === 'SUBMITTED' || state === 'TRIAGED' || state === 'VERIFIED';
  usePageHead(title);
  return (
    <article>
      <BackLink to="/vacancy-reports">{t('reports.page.back')}</BackLink>
      <div className="flex flex-wrap items-center gap-2">
        <ReportStateBadge state={state} />
        {isDemo && <Badge>{t('common.demo')}</Badge>}
      </div>
      <h1 className="mt-2 text-3xl">{title}</h1>
      {formerUse && <p className="mt-1 text-lg text-soft">{formerUse}</p>}
      <div className="mt-7 grid gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,1fr)_minmax(0,23rem)]">
        <div className="flex min-w-0 flex-col gap-9">
          <Photos photos={report.photos} photosOpen={report.photosOpen} />
          <Said report={report} />
        </div>
        <aside className="flex min-w-0 flex-col gap-8">
          <DecidePanel key={report.id} report={report} refetch={refetch} />
          {isOpen && viewerSteps.length === 0 && <p className="text-soft">{t('reports.page.readOnly')}</p>}
          {isOpen && (
            <p className="text-sm text-soft">
              {t(reporterIsTold ? 'reports.page.told' : 'reports.page.notTold')}
            </p>
          )}
          {space && (
            <section aria-labelledby="entry" className="border-t-2 border-ink pt-4">
              <h2 id="entry" className="text-lg">
                {t('reports.page.space')}
              </h2>
              <p className="mt-2">
                <Link
                  to={`/spaces/${space.slug}`}
                  lang={space.title?.locale}
                  className="text-link font-semibold"
                >
                  {space.title?.text ?? t('spaces.untitled')}
                </Link>
              </p>
              <div className="mt-1.5">
                <SpaceStateBadge state={space.state} />
              </div>
            </section>
          )}
          <History events={report.events} />
        </aside>
      </div>
    </article>
  );
};

/** One report, for those who look after its place: what was seen, what became of it, and what to do. */
const ReportPage = () => {
  const { id = '' } = useParams();
  const { viewer, loading } = useViewer();
  const { data, error, refetch } = usePageQuery(ReportPageDocument, { id }, { skip: !viewer, fresh: true });
  useLive('report.changed', ({ reportId }) => reportId === id && void refetch(), !!viewer);
  if (!loading && !viewer)
    return <Navigate to={`/sign-in?next=/vacancy-reports/${encodeURIComponent(id)}`} replace />;
  const report = data?.vacancyReport;
  if (data && !report) throw new PageNotFound();
  return (
    <div className="page pt-5 md:pt-7">
      {report ? (
        <Report report={report} refetch={refetch} />
      ) : (
        <PageWaiting failed={!!error} onRetry={refetch} />
      )}
    </div>
  );
};

export default ReportPage;
