import { Suspense, useState } from 'react';
import { Badge, Button, Notice, SectorMark, useToast } from '@kvart/ui';
import { CircleCheck } from 'lucide-react';
import { Link } from 'react-router';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { ProjectPartnerPartsFragment } from '../ProjectPage.gql.ts';
import { ConfirmPartnershipDocument } from './Partners.gql.ts';
import { PartnerDialog } from './dialogs.ts';
import type { PartnerTask } from './PartnerDialog.tsx';

/** One partner: what it is in the project, who of it is in the room, and what one may do about it. */
export const PartnerRow = ({
  partner,
  refetch,
  onLeft,
}: {
  partner: ProjectPartnerPartsFragment;
  refetch: () => unknown;
  onLeft: () => void;
}) => {
  const t = useT();
  const format = useFormat();
  const { show } = useToast();
  const [task, setTask] = useState<PartnerTask | null>(null);
  const [confirm, busy] = useAction(ConfirmPartnershipDocument);
  const [failure, setFailure] = useState<string | null>(null);
  const {
    id,
    version,
    actor,
    role,
    state,
    since,
    until,
    confirmedAt,
    people,
    reason,
    viewerCan: can,
  } = partner;
  const agree = async () => {
    const outcome = await confirm({ id, version });
    if (outcome.ok) show({ text: t('projects.partner.confirmed'), tone: 'good' });
    else {
      setFailure(outcome.error.message);
      await refetch();
    }
  };
  const times = [
    since && t('projects.partner.since', { date: format.day(since) }),
    until && t('projects.partner.until', { date: format.day(until) }),
  ].filter(Boolean);
  const tasks: [boolean, PartnerTask][] = [
    [can.managePeople, 'people'],
    [can.changeRole, 'role'],
    [can.remove, 'remove'],
    [can.leave, 'leave'],
  ];
  return (
    <li className="border-b border-rule py-4 last:border-0">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
            <SectorMark sector={lower(actor.sector)} size={13} />
            <Link to={`/actors/${actor.slug}`} className="font-semibold">
              {actor.name}
            </Link>
            <Badge tone={role === 'LEAD' ? 'accent' : 'plain'}>
              {t(`domain.partnerRole.${lower(role)}`)}
            </Badge>
            {state !== 'ACTIVE' && <Badge tone="note">{t(`domain.partnerState.${lower(state)}`)}</Badge>}
          </p>
          <p className="mt-1 text-sm text-soft">
            {[t(`domain.sector.${lower(actor.sector)}`), actor.place?.name, ...times]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {confirmedAt && state === 'ACTIVE' && (
            <p className="mt-1 inline-flex items-center gap-1.5 text-sm text-good">
              <CircleCheck aria-hidden size={15} />
              {t('projects.partner.agreed', { date: format.date(confirmedAt) })}
            </p>
          )}
          {reason && <p className="mt-1 text-sm">{reason}</p>}
          {people.length > 0 && (
            <p className="mt-1 text-sm text-soft">
              {people
                .map(({ person, rights }) =>
                  t('projects.partner.person', {
                    name: person.name,
                    rights: t(`domain.roomRights.${lower(rights)}`),
                  }),
                )
                .join(', ')}
            </p>
          )}
        </div>
        <div className="no-print flex flex-wrap gap-2">
          {can.confirm && !confirmedAt && (
            <Button size="sm" variant="primary" busy={busy} onClick={() => void agree()}>
              {t('projects.partner.confirm')}
            </Button>
          )}
          {tasks
            .filter(([may]) => may)
            .map(([, name]) => (
              <Button key={name} size="sm" onClick={() => setTask(name)}>
                {t(
                  name === 'remove' && state === 'INVITED'
                    ? 'projects.task.takeBack'
                    : `projects.task.${name}`,
                )}
                <span className="sr-only">: {actor.name}</span>
              </Button>
            ))}
        </div>
      </div>
      {failure && (
        <Notice tone="bad" live className="mt-3">
          {failure}
        </Notice>
      )}
      <Suspense>
        {task && (
          <PartnerDialog
            task={task}
            partner={partner}
            onClose={() => setTask(null)}
            onDone={() => {
              setTask(null);
              if (task === 'leave') onLeft();
            }}
          />
        )}
      </Suspense>
    </li>
  );
};
