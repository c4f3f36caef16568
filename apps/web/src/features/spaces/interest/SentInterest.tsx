import { LinkButton } from '@kvart/ui';
import { Link } from 'react-router';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { SpacePagePartsFragment } from '../page/SpacePage.gql.ts';
import { InterestEvents } from '../../../lib/interests/InterestEvents.tsx';
import { InterestStateBadge } from '../../../lib/interests/InterestStateBadge.tsx';

/** The interest already shown: what was written, and where it stands. */
export const SentInterest = ({
  interest,
}: {
  interest: NonNullable<SpacePagePartsFragment['viewerInterest']>;
}) => {
  const t = useT();
  return (
    <section aria-labelledby="sent" className="no-print rounded-lg border border-ink bg-raised p-5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="sent" tabIndex={-1} className="text-lg">
          {t('spaces.sent.title')}
        </h2>
        <InterestStateBadge state={interest.state} />
      </div>
      <p className="mt-1 text-soft">{t(`spaces.sent.${lower(interest.state)}`)}</p>
      <blockquote className="mt-4 border-l-2 border-accent pl-3 whitespace-pre-line">
        {interest.message}
        {interest.intendedUse && (
          <footer className="mt-1 text-sm text-soft">
            {t('spaces.sent.use', { use: interest.intendedUse.label })}
          </footer>
        )}
      </blockquote>
      <div className="mt-5">
        <InterestEvents events={interest.events} />
      </div>
      <LinkButton as={Link} to={`/interests/${interest.id}`} size="sm" className="mt-4">
        {t('spaces.sent.open')}
      </LinkButton>
    </section>
  );
};
