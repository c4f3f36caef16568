import type { ReactNode } from 'react';
import { Globe, MapPin } from 'lucide-react';
import { Badge, SectorMark } from '@kvart/ui';
import { Link } from 'react-router';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { RequestStateBadge } from './RequestStateBadge.tsx';
import type { RequestCardPartsFragment } from './SpaceRequests.gql.ts';
import { useWishes } from './useWishes.ts';

/** One request in a list: who looks for what, and where. */
export const RequestCard = ({
  request,
  own,
  children,
}: {
  request: RequestCardPartsFragment;
  /** Among one's own: how it stands, and who may read it. */
  own?: boolean;
  children?: ReactNode;
}) => {
  const t = useT();
  const format = useFormat();
  const wishes = useWishes();
  const { slug, title, locale, isDemo, actor, state, audience } = request;
  const facts = [wishes.uses(request), wishes.area(request), wishes.budget(request)].filter(Boolean);
  const since = request.publishedAt ?? request.createdAt;
  return (
    <li className="border-b border-rule py-6 last:border-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-soft">
        {own ? (
          <RequestStateBadge state={state} />
        ) : (
          <span className="inline-flex items-center gap-1.5">
            <SectorMark sector={lower(actor.sector)} size={12} />
            {actor.name}
          </span>
        )}
        {own && audience === 'PUBLIC' && (
          <span className="inline-flex items-center gap-1">
            <Globe aria-hidden size={15} />
            {t('requests.public')}
          </span>
        )}
        {isDemo && <Badge>{t('common.demo')}</Badge>}
      </div>
      <h2 className="mt-1.5 text-xl leading-snug" lang={locale}>
        <Link to={`/space-requests/${slug}`} className="no-underline hover:underline">
          {title}
        </Link>
      </h2>
      {facts.length > 0 && <p className="mt-1 tabular-nums">{facts.join(' · ')}</p>}
      <p className="mt-1 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm text-soft">
        {request.places.length > 0 && (
          <span className="inline-flex items-baseline gap-1.5">
            <MapPin aria-hidden size={14} className="shrink-0 self-center" />
            {wishes.places(request)}
          </span>
        )}
        <time dateTime={since} title={format.dateTime(since)}>
          {format.relative(since)}
        </time>
      </p>
      {children}
    </li>
  );
};
