import { useState } from 'react';
import { roomRights } from '@kvart/domain/projects';
import type { RoomRights } from '@kvart/domain/projects';
import { Notice, SelectField, SkeletonText } from '@kvart/ui';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../../lib/page/QueryFailed.tsx';
import type { ProjectPartnerPartsFragment } from '../ProjectPage.gql.ts';
import { PartnerMembersDocument, SetRoomPersonDocument } from './Partners.gql.ts';

/** Who of an actor is in the room, and what they may do there. Each choice holds at once. */
export const PeopleFields = ({ partner }: { partner: ProjectPartnerPartsFragment }) => {
  const t = useT();
  const { data, error, refetch } = usePageQuery(PartnerMembersDocument, { slug: partner.actor.slug });
  const [set] = useAction(SetRoomPersonDocument, { every: true });
  const [failure, setFailure] = useState<string | null>(null);
  const choose = async (personId: string, value: string) => {
    setFailure(null);
    const rights = value === '' ? null : (value as Uppercase<RoomRights>);
    const outcome = await set({ partnerId: partner.id, personId, rights });
    if (!outcome.ok) setFailure(outcome.error.message);
  };
  if (!data) return error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={4} />;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-soft">{t('projects.people.text')}</p>
      {failure && (
        <Notice tone="bad" live>
          {failure}
        </Notice>
      )}
      {(data.actor?.members ?? []).map(({ person }) => (
        <SelectField
          key={person.id}
          id={`room-${person.id}`}
          label={person.name}
          value={partner.people.find((one) => one.person.id === person.id)?.rights ?? ''}
          onChange={(event) => void choose(person.id, event.target.value)}
        >
          <option value="">{t('projects.people.out')}</option>
          {roomRights
            .filter((rights) => rights !== 'lead' || partner.role === 'LEAD')
            .map((rights) => (
              <option key={rights} value={rights.toUpperCase()}>
                {t(`domain.roomRights.${rights}`)}
              </option>
            ))}
        </SelectField>
      ))}
    </div>
  );
};
