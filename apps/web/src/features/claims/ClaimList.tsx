import { Avatar } from '@kvart/ui';
import { Link } from 'react-router';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { ClaimStateBadge } from './ClaimStateBadge.tsx';
import type { ClaimLineFragment } from './Claims.gql.ts';

/** Claims under a heading: for what, by whom, since when, and where each stands. */
export const ClaimList = ({
  id,
  title,
  claims,
  total,
  empty,
}: {
  id: string;
  title: string;
  claims: readonly ClaimLineFragment[];
  total: number;
  empty: string;
}) => {
  const t = useT();
  const format = useFormat();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="flex items-baseline gap-2.5 border-t-2 border-ink pt-3 text-xl">
        {title}
        {total > 0 && (
          <span className="font-sans text-base font-normal text-faint tabular-nums">
            {format.number(total)}
          </span>
        )}
      </h2>
      {claims.length === 0 && <p className="py-5 text-soft">{empty}</p>}
      <ul className="divide-y divide-rule">
        {claims.map((claim) => (
          <li key={claim.id} className="group relative flex items-start gap-3 py-4">
            <Avatar name={claim.actor.name} sector={lower(claim.actor.sector)} size="sm" />
            <div className="min-w-0 flex-1">
              <p className="leading-snug hyphens-auto">
                <Link
                  to={`/claims/${claim.id}`}
                  className="font-semibold no-underline group-hover:underline after:absolute after:inset-0"
                >
                  {claim.actor.name}
                </Link>
              </p>
              <p className="mt-0.5 text-sm text-soft">
                {t('claims.line', { person: claim.person.name, date: format.date(claim.createdAt) })}
              </p>
            </div>
            <ClaimStateBadge state={claim.state} />
          </li>
        ))}
      </ul>
    </section>
  );
};
