import { Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Disclosure } from '@kvart/ui';
import { Plus } from 'lucide-react';
import { useViewer } from '../../../lib/auth/Viewer.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import type { ProjectPagePartsFragment } from '../ProjectPage.gql.ts';
import { RoleCard } from './RoleCard.tsx';
import { RoleDialog } from './dialogs.ts';

/** Whom the project looks for; for the room also those roles that are filled. */
export const Roles = ({
  project,
  forRole,
}: {
  project: ProjectPagePartsFragment;
  forRole?: (role: { id: string; slug: string; leads: boolean }) => ReactNode;
}) => {
  const { viewer } = useViewer();
  const t = useT();
  const [opening, setOpening] = useState(false);
  const { roles, viewerCan } = project;
  const leads = viewerCan.edit.includes('ROLES');
  const open = roles.filter(({ state }) => state === 'OPEN');
  const past = roles.filter(({ state }) => state !== 'OPEN');
  if (roles.length === 0 && !leads) return null;
  return (
    <section aria-labelledby="roles">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h2 id="roles" className="text-2xl">
          {t('domain.projectPart.roles')}
        </h2>
        {leads && (
          <Button icon={<Plus aria-hidden size={17} />} onClick={() => setOpening(true)}>
            {t('projects.roles.open')}
          </Button>
        )}
      </div>
      {open.length === 0 && <p className="mt-2 text-soft">{t('projects.roles.none')}</p>}
      <ul className="mt-3 flex flex-col gap-4">
        {open.map((role) => (
          <RoleCard
            key={role.id}
            projectId={project.id}
            role={role}
            leads={leads}
            foot={viewer && forRole?.({ id: role.id, slug: project.slug, leads })}
          />
        ))}
      </ul>
      {past.length > 0 && (
        <Disclosure summary={t('projects.roles.past', { count: past.length })}>
          <ul className="flex flex-col gap-4">
            {past.map((role) => (
              <RoleCard key={role.id} projectId={project.id} role={role} leads={leads} />
            ))}
          </ul>
        </Disclosure>
      )}
      <Suspense>
        {opening && <RoleDialog projectId={project.id} onClose={() => setOpening(false)} />}
      </Suspense>
    </section>
  );
};
