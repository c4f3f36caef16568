import { useState } from 'react';
import { MailX } from 'lucide-react';
import {
  Avatar,
  Button,
  EmptyState,
  ErrorSummary,
  LinkButton,
  Notice,
  SkeletonText,
  useToast,
} from '@kvart/ui';
import { Link, useNavigate } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { linkPath, useLinkToken } from '../../lib/auth/link-token.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { NarrowPage } from '../../lib/page/NarrowPage.tsx';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { AcceptInvitationDocument, InvitationDocument } from './Invitation.gql.ts';
import type { InvitationQuery } from './Invitation.gql.ts';

type Open = NonNullable<InvitationQuery['invitation']>;

const Answer = ({ invitation, token }: { invitation: Open; token: string }) => {
  const t = useT();
  const navigate = useNavigate();
  const { viewer, refresh, actAs } = useViewer();
  const { show } = useToast();
  const [accept, busy] = useAction(AcceptInvitationDocument);
  const [problem, setProblem] = useState<{ text: string }[]>([]);
  const here = encodeURIComponent(linkPath('/invitation', token));
  if (!viewer)
    return (
      <div className="flex flex-col gap-3">
        <LinkButton as={Link} to={`/sign-in?next=${here}`} variant="primary" wide>
          {t('auth.invitation.signIn')}
        </LinkButton>
        <LinkButton as={Link} to={`/sign-up?email=${encodeURIComponent(invitation.email)}&next=${here}`} wide>
          {t('auth.invitation.signUp', { email: invitation.email })}
        </LinkButton>
      </div>
    );
  const send = async () => {
    const outcome = await accept({ token });
    if (!outcome.ok) return setProblem([{ text: outcome.error.message }]);
    await refresh();
    await actAs(outcome.value.id);
    show({ text: t('auth.invitation.accepted', { actor: outcome.value.name }), tone: 'good' });
    await navigate('/home', { replace: true });
  };
  return (
    <div className="flex flex-col gap-5">
      <ErrorSummary title={t('common.checkForm')} items={problem} />
      {viewer.email.toLowerCase() !== invitation.email.toLowerCase() && (
        <Notice tone="warn">{t('auth.invitation.other', { email: viewer.email })}</Notice>
      )}
      <Button variant="primary" wide busy={busy} onClick={() => void send()}>
        {t('auth.invitation.accept')}
      </Button>
    </div>
  );
};

const InvitationPage = () => {
  const t = useT();
  const format = useFormat();
  const token = useLinkToken();
  usePageHead(t('auth.invitation.title'));
  const { data, loading, error, refetch } = usePageQuery(InvitationDocument, { token }, { skip: !token });
  const invitation = data?.invitation;
  if (loading) return <NarrowPage title={t('auth.invitation.title')}>{<SkeletonText />}</NarrowPage>;
  if (error)
    return (
      <NarrowPage title={t('auth.invitation.title')}>
        <QueryFailed onRetry={refetch} />
      </NarrowPage>
    );
  if (!invitation)
    return (
      <div className="page py-10">
        <EmptyState level={1} icon={<MailX aria-hidden size={44} />} title={t('auth.invitation.gone')}>
          <p>{t('auth.invitation.goneText')}</p>
        </EmptyState>
      </div>
    );
  const role = t(`domain.memberRole.${lower(invitation.role)}`);
  return (
    <NarrowPage title={t('auth.invitation.title')}>
      <div className="mb-6 flex gap-4">
        <Avatar name={invitation.actor.name} sector={lower(invitation.actor.sector)} />
        <div>
          <p className="text-lg">
            {t('auth.invitation.text', { actor: invitation.actor.name, email: invitation.email, role })}
          </p>
          <p className="mt-1 text-sm text-soft">
            {t('auth.invitation.until', { date: format.date(invitation.expiresAt) })}
          </p>
        </div>
      </div>
      <Answer invitation={invitation} token={token} />
    </NarrowPage>
  );
};

export default InvitationPage;
