import { Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { Badge, Button, LinkButton } from '@kvart/ui';
import { CalendarClock, Gift } from 'lucide-react';
import { Link, useLocation } from 'react-router';
import { useViewer } from '../../../lib/auth/Viewer.tsx';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { ProjectRolePartsFragment } from '../ProjectPage.gql.ts';
import { ApplicationRow, ApplyDialog, CloseRoleDialog, RoleDialog } from './dialogs.ts';

/** One open role: what is needed, until when, what one gets; and what came in for it. */
export const RoleCard = ({
  projectId,
  role,
  leads,
  foot,
}: {
  projectId: string;
  role: ProjectRolePartsFragment;
  leads: boolean;
  foot?: ReactNode;
}) => {
  const t = useT();
  const format = useFormat();
  const { viewer } = useViewer();
  const { pathname } = useLocation();
  const [task, setTask] = useState<'apply' | 'edit' | 'close' | null>(null);
  const { title, text, locale, concepts, sectors, wantedUntil, reward, applications, state } = role;
  const waiting = applications.filter((application) => application.state === 'SENT').length;
  return (
    <li className="rounded-lg border border-rule bg-raised p-5">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="text-lg hyphens-auto" lang={locale}>
          {title}
        </h3>
        {state !== 'OPEN' && <Badge>{t(`domain.projectRoleState.${lower(state)}`)}</Badge>}
        <Badge tone="note">{t(`domain.partnerRole.${lower(role.partnerRole)}`)}</Badge>
      </div>
      {text && (
        <p lang={locale} className="mt-2 max-w-text whitespace-pre-line">
          {text}
        </p>
      )}
      {(concepts.length > 0 || sectors.length > 0) && (
        <p className="mt-2 text-sm text-soft">
          {[
            ...concepts.map(({ label }) => label),
            ...sectors.map((sector) => t(`domain.sector.${lower(sector)}`)),
          ].join(' · ')}
        </p>
      )}
      <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {wantedUntil && (
          <span className="inline-flex items-center gap-1.5">
            <CalendarClock aria-hidden size={15} />
            {t('projects.roles.until', { date: format.day(wantedUntil) })}
          </span>
        )}
        {reward && (
          <span className="inline-flex items-center gap-1.5" lang={locale}>
            <Gift aria-hidden size={15} />
            {reward}
          </span>
        )}
      </p>
      <div className="no-print mt-4 flex flex-wrap gap-2">
        {role.viewerCanApply && (
          <Button variant="primary" onClick={() => setTask('apply')}>
            {t('projects.roles.apply')}
          </Button>
        )}
        {!viewer && role.isWanted && (
          <LinkButton as={Link} to={`/sign-in?next=${encodeURIComponent(pathname)}`}>
            {t('projects.roles.signIn')}
          </LinkButton>
        )}
        {leads && state === 'OPEN' && (
          <Button size="sm" onClick={() => setTask('edit')}>
            {t('projects.roles.edit')}
            <span className="sr-only">: {title}</span>
          </Button>
        )}
        {leads && state === 'OPEN' && (
          <Button size="sm" onClick={() => setTask('close')}>
            {t('projects.roles.close')}
            <span className="sr-only">: {title}</span>
          </Button>
        )}
      </div>
      {applications.length > 0 && (
        <div className="mt-4 border-t border-rule pt-3">
          <h4 className="text-sm font-semibold">
            {t('projects.applications', { count: applications.length, waiting })}
          </h4>
          <ul>
            <Suspense>
              {applications.map((application) => (
                <ApplicationRow
                  key={application.id}
                  application={application}
                  others={waiting - (application.state === 'SENT' ? 1 : 0)}
                />
              ))}
            </Suspense>
          </ul>
        </div>
      )}
      {foot && <div className="mt-4">{foot}</div>}
      <Suspense>
        {task === 'apply' && <ApplyDialog role={role} onClose={() => setTask(null)} />}
        {task === 'edit' && <RoleDialog projectId={projectId} role={role} onClose={() => setTask(null)} />}
        {task === 'close' && <CloseRoleDialog role={role} waiting={waiting} onClose={() => setTask(null)} />}
      </Suspense>
    </li>
  );
};
