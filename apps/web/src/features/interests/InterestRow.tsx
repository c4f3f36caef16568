import { Avatar } from '@kvart/ui';
import { Link } from 'react-router';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { InterestStateBadge } from '../../lib/interests/InterestStateBadge.tsx';
import type { InterestLineFragment } from './Interests.gql.ts';

/** One interest: who, in which space, since when, and where it stands. */
export const InterestRow = ({
  interest,
  received,
}: {
  interest: InterestLineFragment;
  received: boolean;
}) => {
  const t = useT();
  const format = useFormat();
  const { space, actor, person, state, createdAt, updatedAt, message } = interest;
  const title = space.title?.text ?? t('spaces.untitled');
  const other = received ? actor : space.actor;
  return (
    <li className="group relative flex items-start gap-3 border-b border-rule py-4 last:border-0 sm:gap-4">
      <Avatar name={other.name} sector={lower(other.sector)} />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <h3 className="text-lg leading-snug">
            <Link
              to={`/interests/${interest.id}`}
              className="no-underline group-hover:underline after:absolute after:inset-0"
            >
              {received ? actor.name : <span lang={space.title?.locale}>{title}</span>}
            </Link>
          </h3>
          <InterestStateBadge state={state} />
        </div>
        <p className="mt-0.5 text-soft">
          {received ? (
            <>
              {person.name} · <span lang={space.title?.locale}>{title}</span>
            </>
          ) : (
            [space.actor.name, space.place?.name].filter(Boolean).join(' · ')
          )}
        </p>
        <p className="mt-1 line-clamp-2">{message}</p>
        <p className="mt-1 text-sm text-faint">
          <time dateTime={createdAt} title={format.dateTime(createdAt)}>
            {t('interests.row.sent', { when: format.relative(createdAt) })}
          </time>
          {updatedAt !== createdAt && (
            <>
              {' · '}
              <time dateTime={updatedAt} title={format.dateTime(updatedAt)}>
                {t('interests.row.changed', { when: format.relative(updatedAt) })}
              </time>
            </>
          )}
        </p>
      </div>
    </li>
  );
};
