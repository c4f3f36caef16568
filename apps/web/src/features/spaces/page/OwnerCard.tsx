import { Avatar, Badge, SectorMark } from '@kvart/ui';
import { BadgeCheck, Mail, Phone } from 'lucide-react';
import { Link } from 'react-router';
import { useViewer } from '../../../lib/auth/Viewer.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { WriteButton } from '../../../lib/talk/WriteButton.tsx';
import { lower } from '../../../lib/lower.ts';
import type { SpacePagePartsFragment } from './SpacePage.gql.ts';

/** Who offers the space, and whom to ask, as far as the reader may see it. */
export const OwnerCard = ({ space: { id, slug, actor, contact } }: { space: SpacePagePartsFragment }) => {
  const t = useT();
  const { viewer } = useViewer();
  return (
    <section aria-labelledby="owner" className="border-t-2 border-ink pt-4">
      <h2 id="owner" className="text-lg">
        {t('spaces.owner.title')}
      </h2>
      <div className="mt-3 flex gap-3">
        <Avatar name={actor.name} logo={actor.logo} sector={lower(actor.sector)} />
        <div className="min-w-0">
          <Link to={`/actors/${actor.slug}`} className="text-link font-semibold">
            {actor.name}
          </Link>
          <p className="flex items-center gap-1.5 text-sm text-soft">
            <SectorMark sector={lower(actor.sector)} size={12} />
            {[t(`domain.actorKind.${lower(actor.kind)}`), actor.place?.name].filter(Boolean).join(', ')}
          </p>
          {actor.verification.state === 'VERIFIED' && (
            <Badge tone="good" icon={<BadgeCheck aria-hidden size={15} />} className="mt-1.5">
              {t('domain.verificationState.verified')}
            </Badge>
          )}
          {actor.spaceCount > 1 && (
            <p className="mt-1.5 text-sm text-soft">{t('spaces.owner.count', { count: actor.spaceCount })}</p>
          )}
        </div>
      </div>
      {contact && (contact.name || contact.email || contact.phone) ? (
        <ul className="mt-4 flex flex-col gap-1.5 border-t border-rule pt-3">
          {contact.name && <li>{contact.name}</li>}
          {contact.email && (
            <li className="flex items-center gap-2">
              <Mail aria-hidden size={17} className="shrink-0 text-accent" />
              <a href={`mailto:${contact.email}`} className="text-link min-w-0 break-words">
                {contact.email}
              </a>
            </li>
          )}
          {contact.phone && (
            <li className="flex items-center gap-2">
              <Phone aria-hidden size={17} className="shrink-0 text-accent" />
              <a href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`} className="text-link">
                {contact.phone}
              </a>
            </li>
          )}
        </ul>
      ) : (
        <p className="mt-4 border-t border-rule pt-3 text-sm text-soft">
          {t(viewer ? 'spaces.owner.noContact' : 'spaces.owner.contactForMembers')}
        </p>
      )}
      <p className="no-print mt-4 empty:hidden">
        <WriteButton
          actorId={actor.id}
          actorName={actor.name}
          subject={{ type: 'SPACE', id }}
          label={t('spaces.owner.write')}
        />
      </p>
      {viewer && (
        <p className="no-print mt-3">
          <Link to={`/projects/new?space=${slug}`} className="text-link inline-flex min-h-9 items-center">
            {t('spaces.startProject')}
          </Link>
        </p>
      )}
    </section>
  );
};
