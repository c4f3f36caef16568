import { useState } from 'react';
import { Button, EmptyState, LinkButton, Notice, SkeletonText, useToast } from '@kvart/ui';
import { MailX } from 'lucide-react';
import { Link, useNavigate } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { linkPath, useLinkToken } from '../../lib/auth/link-token.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { useT } from '../../lib/i18n/I18n.tsx';
import { NarrowPage } from '../../lib/page/NarrowPage.tsx';
import { ProveClaimDocument } from './Claims.gql.ts';

/** Where the mailed link leads. It proves the claim with a press, not by being opened: mail scanners open links too. */
const ProveClaimPage = () => {
  const t = useT();
  const token = useLinkToken();
  const navigate = useNavigate();
  const { viewer, loading, refresh, actAs } = useViewer();
  const { show } = useToast();
  const [prove, busy] = useAction(ProveClaimDocument);
  const [problem, setProblem] = useState<string | null>(null);
  if (!token)
    return (
      <div className="page py-10">
        <EmptyState level={1} icon={<MailX aria-hidden size={44} />} title={t('claims.prove.gone')} />
      </div>
    );
  const send = async () => {
    const outcome = await prove({ token });
    if (!outcome.ok) return setProblem(outcome.error.message);
    const { actor } = outcome.value;
    await refresh();
    await actAs(actor.id);
    show({ text: t('claims.prove.done', { actor: actor.name }), tone: 'good' });
    await navigate(`/actors/${actor.slug}`, { replace: true });
  };
  return (
    <NarrowPage
      title={t('claims.prove.title')}
      lead={t(viewer || loading ? 'claims.prove.text' : 'claims.prove.signInText')}
    >
      {loading && <SkeletonText lines={2} />}
      <div className="flex flex-col gap-5">
        {problem && <Notice tone="bad" live title={problem} />}
        {viewer && (
          <Button variant="primary" wide busy={busy} onClick={() => void send()}>
            {t('claims.prove.button')}
          </Button>
        )}
        {!viewer && !loading && (
          <LinkButton
            as={Link}
            to={`/sign-in?next=${encodeURIComponent(linkPath('/claims/prove', token))}`}
            variant="primary"
            wide
          >
            {t('claims.prove.signIn')}
          </LinkButton>
        )}
      </div>
    </NarrowPage>
  );
};

export default ProveClaimPage;
