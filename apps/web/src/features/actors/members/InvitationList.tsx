import { Button, useToast } from '@kvart/ui';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { type ActorMembersFragment, RevokeInvitationDocument } from './Members.gql.ts';

/** Invitations that nobody has taken up yet. */
export const InvitationList = ({ actor }: { actor: ActorMembersFragment }) => {
  const t = useT();
  const format = useFormat();
  const { show } = useToast();
  const [revoke, busy] = useAction(RevokeInvitationDocument);
  if (actor.invitations.length === 0) return null;
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations" className="text-2xl">
        {t('actors.invitations.title')}
      </h2>
      <ul className="mt-3">
        {actor.invitations.map(({ id, email, role, expiresAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-rule py-3">
            <div className="min-w-0 flex-1 basis-48">
              <p className="font-semibold break-words">{email}</p>
              <p className="text-sm text-soft">
                {t(`domain.memberRole.${lower(role)}`)} ·{' '}
                {t('actors.invitations.until', { date: format.date(expiresAt) })}
              </p>
            </div>
            {actor.viewerCan.manageMembers && (
              <Button
                size="sm"
                busy={busy}
                aria-label={t('actors.invitations.revokeOf', { email })}
                onClick={() =>
                  void revoke({ id }).then((outcome) =>
                    show(
                      outcome.ok
                        ? { text: t('actors.invitations.revoked', { email }) }
                        : { text: outcome.error.message, tone: 'bad' },
                    ),
                  )
                }
              >
                {t('actors.invitations.revoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
