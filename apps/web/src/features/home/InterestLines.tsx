import { Avatar, Badge } from '@kvart/ui';
import { Link } from 'react-router';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import type { HomeInterestFragment } from './MyHome.gql.ts';

/** Interests, one line each: who, in what, since when, and where it stands. */
export const InterestLines = ({
  interests,
  received,
}: {
  interests: readonly HomeInterestFragment[];
  received?: boolean;
}) => {
  const t = useT();
  const format = useFormat();
  return (
    <ul className="divide-y divide-rule">
      {interests.map(({ id, state, updatedAt, actor, person, space }) => (
        <li key={id} className="group relative flex items-start gap-3 py-3.5">
          <Avatar name={actor.name} sector={lower(actor.sector)} size="sm" />
          <div className="min-w-0 flex-1">
            <p className="leading-snug">
              <Link
                to={`/interests/${id}`}
                className="font-semibold no-underline group-hover:underline after:absolute after:inset-0"
              >
                {received
                  ? t('home.my.waiting.line', { actor: actor.name, space: space.title?.text ?? '' })
                  : space.title?.text}
              </Link>
            </p>
            <p className="mt-0.5 text-sm text-soft">
              {received && <>{person.name} · </>}
              <time dateTime={updatedAt} title={format.dateTime(updatedAt)}>
                {format.relative(updatedAt)}
              </time>
            </p>
          </div>
          <Badge tone={state === 'DECLINED' ? 'bad' : state === 'IN_TALKS' ? 'good' : 'note'}>
            {t(`domain.interestState.${lower(state)}`)}
          </Badge>
        </li>
      ))}
    </ul>
  );
};
