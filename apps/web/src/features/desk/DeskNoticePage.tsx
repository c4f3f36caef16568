import { Badge, SkeletonText } from '@kvart/ui';
import { Link, Navigate, useParams } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { PageNotFound } from '../../lib/page/page-not-found.ts';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { AnswerPanel } from './AppealPanels.tsx';
import { DecidePanel } from './DecidePanel.tsx';
import { DeskNoticeDocument, type NoticePartsFragment } from './Desk.gql.ts';
import { NotifierPanel } from './NotifierPanel.tsx';
import { Statement } from './Statement.tsx';

const Earlier = ({ notice }: { notice: NoticePartsFragment }) => {
  const t = useT();
  const format = useFormat();
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier" className="text-xl">
        {t('desk.page.earlier')}
      </h2>
      {notice.earlier.length === 0 && <p className="mt-1 text-soft">{t('desk.page.noEarlier')}</p>}
      <ul className="mt-2">
        {notice.earlier.map(({ id, reason, createdAt, measure }) => (
          <li key={id} className="border-t border-rule py-2">
            <Link to={`/desk/notices/${id}`} className="text-link">
              {t(`domain.noticeReason.${lower(reason)}`)}
            </Link>{' '}
            <span className="text-soft">
              {format.date(createdAt)}
              {' · '}
              {measure ? t(`domain.measure.${lower(measure)}`) : t('domain.noticeState.submitted')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Shown = ({ notice, refetch }: { notice: NoticePartsFragment; refetch: () => unknown }) => {
  const t = useT();
  const format = useFormat();
  const title = t('desk.page.title', { thing: notice.title });
  usePageHead(title);
  const about = [notice.actorName, notice.placeName, format.dateTime(notice.createdAt)].filter(Boolean);
  return (
    <article className="flex flex-col gap-8">
      <header>
        <div className="flex flex-wrap gap-2">
          <Badge tone={notice.state === 'SUBMITTED' ? 'note' : 'plain'}>
            {t(`domain.noticeState.${lower(notice.state)}`)}
          </Badge>
          <Badge>{t(`domain.noticeObject.${lower(notice.objectType)}`)}</Badge>
        </div>
        <h1 className="mt-2 text-3xl hyphens-auto">{title}</h1>
        <p className="mt-1 text-soft">{about.join(' · ')}</p>
        {notice.pagePath && (
          <Link to={notice.pagePath} className="text-link mt-2 inline-block">
            {t('desk.page.open')}
          </Link>
        )}
      </header>
      <section aria-labelledby="said">
        <h2 id="said" className="text-xl">
          {t(`domain.noticeReason.${lower(notice.reason)}`)}
        </h2>
        <p className="mt-2 whitespace-pre-line break-words">{notice.text}</p>
        {notice.evidenceUrl && (
          <p className="mt-2 break-all">
            <a
              href={notice.evidenceUrl}
              rel="noopener noreferrer nofollow"
              target="_blank"
              className="text-link"
            >
              {notice.evidenceUrl}
            </a>
          </p>
        )}
        <p className="mt-2 text-sm text-soft">
          {t('desk.page.facts', {
            number: notice.number,
            ground: t(`domain.noticeGround.${lower(notice.ground)}`),
            answer: notice.wantsAnswer ? 'yes' : 'no',
          })}
        </p>
      </section>
      {notice.notifier && <NotifierPanel notice={notice} notifier={notice.notifier} />}
      <Earlier notice={notice} />
      {notice.decision && <Statement decision={notice.decision} />}
      {notice.decision?.viewerCan.answerAppeal && (
        <AnswerPanel decision={notice.decision} refetch={refetch} />
      )}
      {notice.viewerMeasures.length > 0 && (
        <DecidePanel key={notice.version} notice={notice} refetch={refetch} />
      )}
    </article>
  );
};

/** One notice in its context, for those who look after the place. */
const DeskNoticePage = () => {
  const { id = '' } = useParams();
  const { viewer, loading } = useViewer();
  const { data, error, refetch } = usePageQuery(DeskNoticeDocument, { id }, { skip: !viewer, fresh: true });
  if (!loading && !viewer)
    return <Navigate to={`/sign-in?next=/desk/notices/${encodeURIComponent(id)}`} replace />;
  const notice = data?.notice;
  if (data && !notice) throw new PageNotFound();
  return (
    <div className="page max-w-3xl! pt-5 md:pt-9">
      {notice && <Shown notice={notice} refetch={refetch} />}
      {!notice && error && <QueryFailed onRetry={refetch} />}
      {!notice && !error && <SkeletonText lines={8} />}
    </div>
  );
};

export default DeskNoticePage;
