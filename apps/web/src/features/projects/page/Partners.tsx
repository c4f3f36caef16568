import { Suspense, useState } from 'react';
import { Button, Disclosure, SectorMark } from '@kvart/ui';
import { UserPlus } from 'lucide-react';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { ProjectPagePartsFragment } from '../ProjectPage.gql.ts';
import { InviteDialog } from './dialogs.ts';
import { PartnerRow } from './PartnerRow.tsx';

/** Who is in it, by sector; those who were for the room. */
export const Partners = ({
  project,
  refetch,
  onLeft,
}: {
  project: ProjectPagePartsFragment;
  refetch: () => unknown;
  onLeft: () => void;
}) => {
  const t = useT();
  const [inviting, setInviting] = useState(false);
  const { partners, sectors, viewerCan } = project;
  const running = partners.filter(({ state }) => state === 'ACTIVE' || state === 'INVITED');
  const past = partners.filter(({ state }) => state !== 'ACTIVE' && state !== 'INVITED');
  const row = (partner: (typeof partners)[number]) => (
    <PartnerRow key={partner.id} partner={partner} refetch={refetch} onLeft={onLeft} />
  );
  return (
    <section aria-labelledby="partners">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h2 id="partners" className="text-2xl">
          {t('projects.partners')}
        </h2>
        {viewerCan.edit.includes('PARTNERS') && (
          <Button icon={<UserPlus aria-hidden size={17} />} onClick={() => setInviting(true)}>
            {t('projects.invite')}
          </Button>
        )}
      </div>
      {sectors.length > 0 && (
        <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
          {sectors.map((sector) => (
            <li key={sector} className="inline-flex items-center gap-1.5">
              <SectorMark sector={lower(sector)} size={12} />
              {t(`domain.sector.${lower(sector)}`)}
            </li>
          ))}
        </ul>
      )}
      <ul className="mt-3">{running.map(row)}</ul>
      {past.length > 0 && (
        <Disclosure summary={t('projects.partners.past', { count: past.length })}>
          <ul>{past.map(row)}</ul>
        </Disclosure>
      )}
      <Suspense>{inviting && <InviteDialog project={project} onClose={() => setInviting(false)} />}</Suspense>
    </section>
  );
};
