import { Avatar, Badge, LinkButton, SectorMark } from '@kvart/ui';
import { BadgeCheck, Pencil, Plus, Users } from 'lucide-react';
import { Link } from 'react-router';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { ActorProfileFragment } from './ActorPage.gql.ts';
import { UnclaimedBadge } from '../shared/UnclaimedBadge.tsx';
import { VerificationBadge } from '../shared/VerificationBadge.tsx';

/** Name, kind, place and standing; for its own people the ways to work on it. */
export const ActorHeader = ({ actor }: { actor: ActorProfileFragment }) => {
  const t = useT();
  const format = useFormat();
  const sector = lower(actor.sector);
  const { viewerCan: can, verification, place } = actor;
  return (
    <header className="masthead-rule flex flex-col gap-5 pb-6 sm:flex-row sm:items-start">
      <Avatar name={actor.name} logo={actor.logo} sector={sector} size="lg" />
      <div className="min-w-0 flex-1">
        <p className="kicker flex flex-wrap items-center gap-x-2 gap-y-1">
          <SectorMark sector={sector} />
          {t(`domain.actorKind.${lower(actor.kind)}`)}
          {place && (
            <span className="text-soft">
              {t('actors.placed', { place: place.name, country: format.country(place.country) })}
            </span>
          )}
        </p>
        <h1 className="mt-1 text-3xl hyphens-auto">{actor.name}</h1>
        <p className="mt-3 flex flex-wrap items-center gap-2">
          {actor.isUnclaimed ? <UnclaimedBadge /> : <VerificationBadge state={verification.state} />}
          {actor.isDemo && <Badge>{t('common.demo')}</Badge>}
          {actor.sectors.map((concept) => (
            <Badge key={concept.id}>{concept.label}</Badge>
          ))}
        </p>
        {actor.isUnclaimed && (
          <p className="mt-2 text-sm text-soft">
            {t('actors.unclaimedText')}
            {actor.source && <> {t('actors.unclaimedSource', { source: actor.source })}</>}
          </p>
        )}
        {verification.state === 'VERIFIED' && verification.at && (
          <p className="mt-2 text-sm text-soft">
            {verification.by
              ? t('actors.verifiedBy', { by: verification.by, date: format.date(verification.at) })
              : t('actors.verifiedOn', { date: format.date(verification.at) })}
            {verification.until && `, ${t('actors.verifiedUntil', { date: format.day(verification.until) })}`}
            {verification.checks.length > 0 && (
              <span className="block">
                {t('actors.verifiedChecks', {
                  checks: format.list(
                    verification.checks.map((check) => t(`domain.verificationCheck.${lower(check)}`)),
                  ),
                })}
              </span>
            )}
          </p>
        )}
      </div>
      {(can.edit || can.manageMembers) && (
        <div className="flex flex-wrap gap-2 sm:flex-col sm:items-stretch">
          {can.edit && (
            <LinkButton as={Link} to={`/actors/${actor.slug}/edit`} icon={<Pencil aria-hidden size={17} />}>
              {t('actors.edit')}
            </LinkButton>
          )}
          <LinkButton as={Link} to={`/actors/${actor.slug}/members`} icon={<Users aria-hidden size={17} />}>
            {t('actors.members')}
          </LinkButton>
          {can.manageMembers && (
            <LinkButton
              as={Link}
              to={`/actors/${actor.slug}/verification`}
              icon={<BadgeCheck aria-hidden size={17} />}
            >
              {t('actors.verification')}
            </LinkButton>
          )}
          {can.createSpace && (
            <LinkButton as={Link} to="/spaces/new" variant="primary" icon={<Plus aria-hidden size={17} />}>
              {t('actors.newSpace')}
            </LinkButton>
          )}
        </div>
      )}
    </header>
  );
};
