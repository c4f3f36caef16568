import { Avatar, Badge, SectorMark } from '@kvart/ui';
import { BadgeCheck, Mail, Phone } from 'lucide-react';
import { Link } from 'react-router';
import { useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import type { InterestPartsFragment } from './InterestPage.gql.ts';

/** Who is interested: the person and the actor they write for. */
export const ApplicantCard = ({ interest: { actor, person } }: { interest: InterestPartsFragment }) => {
  const t = useT();
  const { contact } = actor;
  return (
    <section aria-labelledby="applicant" className="border-t-2 border-ink pt-4">
      <h2 id="applicant" className="text-lg">
        {t('interests.applicant.title')}
      </h2>
      <div className="mt-3 flex gap-3">
        <Avatar name={actor.name} logo={actor.logo} sector={lower(actor.sector)} />
        <div className="min-w-0">
          <Link to={`/actors/${actor.slug}`} className="text-link font-semibold">
            {actor.name}
          </Link>
          <p>{person.name}</p>
          <p className="flex items-center gap-1.5 text-sm text-soft">
            <SectorMark sector={lower(actor.sector)} size={12} />
            {[t(`domain.actorKind.${lower(actor.kind)}`), actor.place?.name].filter(Boolean).join(', ')}
          </p>
          {actor.verification.state === 'VERIFIED' && (
            <Badge tone="good" icon={<BadgeCheck aria-hidden size={15} />} className="mt-1.5">
              {t('domain.verificationState.verified')}
            </Badge>
          )}
        </div>
      </div>
      {actor.about && (
        <p lang={actor.about.locale} className="mt-3 line-clamp-5 text-soft">
          {actor.about.text}
        </p>
      )}
      <ul className="mt-3 flex flex-col gap-1.5">
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
    </section>
  );
};
