import { Card } from '@kvart/ui';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { ActorProfileFragment } from './ActorPage.gql.ts';

/** The people behind the page, as far as the reader may know of them. */
export const People = ({ actor }: { actor: ActorProfileFragment }) => {
  const t = useT();
  if (actor.members.length === 0) return null;
  return (
    <Card as="section" look="column" aria-labelledby="people">
      <h2 id="people" className="text-lg">
        {t('actors.people.title')}
      </h2>
      <ul className="mt-3 flex flex-col gap-1.5">
        {actor.members.map(({ person, role }) => (
          <li key={person.id} className="flex items-baseline justify-between gap-3">
            <span className="min-w-0">{person.name}</span>
            <span className="text-sm text-soft">{t(`domain.memberRole.${lower(role)}`)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
};
