import { Button, Dialog, Select, useToast } from '@kvart/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useViewer } from '../../../lib/auth/Viewer.tsx';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import {
  type ActorMembersFragment,
  ChangeMemberRoleDocument,
  LeaveActorDocument,
  RemoveMemberDocument,
  TransferOwnershipDocument,
} from './Members.gql.ts';

type Member = ActorMembersFragment['members'][number];
/** A step that is asked about before it is taken. */
type Step = { kind: 'remove' | 'transfer' | 'leave'; member: Member };

const roles = ['OWNER', 'EDITOR', 'MEMBER'] as const;

/** The members; what may be done with each stands behind it. */
export const MemberList = ({ actor }: { actor: ActorMembersFragment }) => {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const { show } = useToast();
  const { viewer, refresh } = useViewer();
  const [changeRole] = useAction(ChangeMemberRoleDocument);
  const [remove] = useAction(RemoveMemberDocument);
  const [transfer] = useAction(TransferOwnershipDocument);
  const [leave] = useAction(LeaveActorDocument);
  const [step, setStep] = useState<Step | null>(null);
  const [busy, setBusy] = useState(false);
  const can = actor.viewerCan;
  const owners = actor.members.filter(({ role }) => role === 'OWNER');
  const onlyOwner = owners.length === 1 && owners[0]?.person.id === viewer?.id;

  const changed = (outcome: { ok: true } | { ok: false; error: { message: string } }, text: string) =>
    show(outcome.ok ? { text, tone: 'good' } : { text: outcome.error.message, tone: 'bad' });
  const take = async ({ kind, member }: Step) => {
    setBusy(true);
    const who = { actorId: actor.id, personId: member.person.id };
    const outcome =
      kind === 'remove'
        ? await remove(who)
        : kind === 'transfer'
          ? await transfer(who)
          : await leave({ actorId: actor.id });
    setBusy(false);
    setStep(null);
    changed(outcome, t(`actors.memberList.${kind}Done`, { name: member.person.name, actor: actor.name }));
    if (outcome.ok && kind !== 'remove') await refresh();
    if (outcome.ok && kind === 'leave') await navigate('/home');
  };

  return (
    <>
      <ul aria-label={t('actors.memberList.label')} className="border-t-2 border-ink">
        {actor.members.map((member) => {
          const { person, role, since } = member;
          const isMe = person.id === viewer?.id;
          return (
            <li
              key={person.id}
              className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-rule py-3"
            >
              <div className="min-w-0 flex-1 basis-48">
                <p className="font-semibold">
                  {isMe ? t('actors.memberList.you', { name: person.name }) : person.name}
                </p>
                <p className="text-sm text-soft">
                  {t('actors.memberList.since', { date: format.date(since) })}
                </p>
              </div>
              {can.manageMembers ? (
                <div className="w-40">
                  <Select
                    aria-label={t('actors.memberList.roleOf', { name: person.name })}
                    value={role}
                    onChange={(event) => {
                      const next = event.target.value as (typeof roles)[number];
                      void changeRole({ actorId: actor.id, personId: person.id, role: next }).then(
                        (outcome) => changed(outcome, t('actors.memberList.roleDone', { name: person.name })),
                      );
                    }}
                  >
                    {roles.map((value) => (
                      <option key={value} value={value}>
                        {t(`domain.memberRole.${lower(value)}`)}
                      </option>
                    ))}
                  </Select>
                </div>
              ) : (
                <p>{t(`domain.memberRole.${lower(role)}`)}</p>
              )}
              <div className="flex flex-wrap gap-2">
                {can.transfer && !isMe && (
                  <Button size="sm" variant="quiet" onClick={() => setStep({ kind: 'transfer', member })}>
                    {t('actors.memberList.transfer')}
                  </Button>
                )}
                {can.manageMembers && !isMe && (
                  <Button size="sm" variant="danger" onClick={() => setStep({ kind: 'remove', member })}>
                    {t('actors.memberList.remove')}
                  </Button>
                )}
                {isMe && can.leave && (
                  <Button size="sm" variant="danger" onClick={() => setStep({ kind: 'leave', member })}>
                    {t('actors.memberList.leave')}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {onlyOwner && <p className="-mt-8 text-soft">{t('actors.memberList.lastOwner')}</p>}
      <Dialog
        open={step !== null}
        onClose={() => setStep(null)}
        closeLabel={t('common.close')}
        title={
          step
            ? t(`actors.memberList.${step.kind}Title`, { name: step.member.person.name, actor: actor.name })
            : ''
        }
        actions={
          <>
            <Button onClick={() => setStep(null)}>{t('common.cancel')}</Button>
            <Button variant="danger" busy={busy} onClick={() => step && void take(step)}>
              {step ? t(`actors.memberList.${step.kind}`) : ''}
            </Button>
          </>
        }
      >
        {step && (
          <p>
            {t(`actors.memberList.${step.kind}Text`, { name: step.member.person.name, actor: actor.name })}
          </p>
        )}
      </Dialog>
    </>
  );
};
