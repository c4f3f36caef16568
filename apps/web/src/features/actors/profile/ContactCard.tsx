import { Card } from '@kvart/ui';
import { Globe, Lock, Mail, MapPin, Phone } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../../../lib/auth/Viewer.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { WriteButton } from '../../../lib/talk/WriteButton.tsx';
import type { ActorProfileFragment } from './ActorPage.gql.ts';

const Line = ({ icon, children }: { icon: ReactNode; children: ReactNode }) => (
  <li className="flex gap-3">
    <span className="mt-1 shrink-0 text-faint">{icon}</span>
    <span className="min-w-0 break-words">{children}</span>
  </li>
);

/** Ways to reach an actor, as far as the reader may see them; a hidden one says why. */
export const ContactCard = ({ actor }: { actor: ActorProfileFragment }) => {
  const t = useT();
  const { viewer } = useViewer();
  const { email, phone, address, emailVisibility, phoneVisibility, addressVisibility } = actor.contact;
  const forMembers = !viewer && [emailVisibility, phoneVisibility, addressVisibility].includes('MEMBERS');
  const nothing = !email && !phone && !address && !actor.website;
  return (
    <Card as="section" look="column" aria-labelledby="contact">
      <h2 id="contact" className="text-lg">
        {t('actors.contact.title')}
      </h2>
      <ul className="mt-3 flex flex-col gap-2.5">
        {email && (
          <Line icon={<Mail aria-hidden size={18} />}>
            <a href={`mailto:${email}`} className="text-link">
              {email}
            </a>
          </Line>
        )}
        {phone && (
          <Line icon={<Phone aria-hidden size={18} />}>
            <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} className="text-link">
              {phone}
            </a>
          </Line>
        )}
        {address && <Line icon={<MapPin aria-hidden size={18} />}>{address}</Line>}
        {actor.website && (
          <Line icon={<Globe aria-hidden size={18} />}>
            <a href={actor.website} rel="noopener nofollow" className="text-link">
              {actor.website.replace(/^https?:\/\/(www\.)?|\/$/g, '')}
            </a>
          </Line>
        )}
        {forMembers && (
          <Line icon={<Lock aria-hidden size={18} />}>
            <Link to={`/sign-in?next=/actors/${actor.slug}`} className="text-link">
              {t(nothing ? 'actors.contact.signIn' : 'actors.contact.signInMore')}
            </Link>
          </Line>
        )}
      </ul>
      {nothing && !forMembers && <p className="mt-2 text-soft">{t('actors.contact.empty')}</p>}
      {!actor.isUnclaimed && (
        <p className="mt-4 empty:hidden">
          <WriteButton actorId={actor.id} actorName={actor.name} label={t('actors.getInTouch')} />
        </p>
      )}
    </Card>
  );
};
