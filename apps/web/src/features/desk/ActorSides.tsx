import { Avatar, Badge } from '@kvart/ui';
import { Link } from 'react-router';
import { useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import type { Side } from './pair-fields.ts';

/** Two actors beside each other, with what hangs on each. */
export const ActorSides = ({ sides, keptId }: { sides: readonly Side[]; keptId: string | null }) => {
  const t = useT();
  return (
    <div className="grid gap-4 md:grid-cols-2">
      {sides.map(({ actor, registerNumber, ...counts }) => (
        <div key={actor.id} className="flex min-w-0 gap-4 border-t-2 border-ink pt-4">
          <Avatar name={actor.name} logo={actor.logo} sector={lower(actor.sector)} />
          <div className="min-w-0 flex-1">
            {keptId && (
              <p className="kicker">{t(actor.id === keptId ? 'actorMerges.stays' : 'actorMerges.goes')}</p>
            )}
            <Link to={`/actors/${actor.slug}`} className="text-link text-lg font-semibold break-words">
              {actor.name}
            </Link>
            <p className="mt-1 text-sm text-soft tabular-nums">
              {t('actorMerges.holds', {
                members: counts.memberCount,
                spaces: counts.spaceCount,
                conversations: counts.conversationCount,
                projects: counts.projectCount,
              })}
            </p>
            {registerNumber && (
              <p className="text-sm text-soft">{t('actorMerges.register', { number: registerNumber })}</p>
            )}
            <p className="mt-2">
              {actor.isUnclaimed ? (
                <Badge>{t('actors.unclaimed')}</Badge>
              ) : (
                <Badge tone={actor.verification.state === 'VERIFIED' ? 'good' : 'plain'}>
                  {t(`domain.verificationState.${lower(actor.verification.state)}`)}
                </Badge>
              )}
            </p>
          </div>
        </div>
      ))}
    </div>
  );
};
