import { Badge, Picture } from '@kvart/ui';
import { DoorClosed } from 'lucide-react';
import { Link } from 'react-router';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { ReportStateBadge } from '../ReportStateBadge.tsx';
import type { ReportLineFragment } from './Reports.gql.ts';

/** One report of the list: the picture, where, what it was, since when, and where it stands. */
export const ReportRow = ({ report }: { report: ReportLineFragment }) => {
  const t = useT();
  const format = useFormat();
  const { id, state, address, formerUse, place, photos, createdAt, isDemo } = report;
  const [first] = photos;
  return (
    <li className="group relative flex items-start gap-4 border-b border-rule py-4 last:border-0">
      {first ? (
        <Picture
          image={first}
          decorative
          aspect="aspect-square"
          sizes="6rem"
          className="w-20 shrink-0 rounded-sm sm:w-24"
        />
      ) : (
        <div
          aria-hidden
          className="grid size-20 shrink-0 place-items-center rounded-sm bg-sunk text-edge sm:size-24"
        >
          <DoorClosed size={28} strokeWidth={1.25} />
        </div>
      )}
      <div className="min-w-0 flex-1">
        <p className="kicker flex flex-wrap items-center gap-2">
          {place.name}
          {isDemo && <Badge>{t('common.demo')}</Badge>}
        </p>
        <h2 className="text-lg leading-snug">
          <Link
            to={`/vacancy-reports/${id}`}
            className="no-underline group-hover:underline after:absolute after:inset-0"
          >
            {address ?? t('reports.row.nameless')}
          </Link>
        </h2>
        {formerUse && <p className="text-soft">{formerUse}</p>}
        <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1">
          <ReportStateBadge state={state} />
          <time dateTime={createdAt} title={format.dateTime(createdAt)} className="text-sm text-faint">
            {format.relative(createdAt)}
          </time>
          {photos.length > 1 && (
            <span className="text-sm text-faint">{t('reports.row.photos', { count: photos.length })}</span>
          )}
        </div>
      </div>
    </li>
  );
};
