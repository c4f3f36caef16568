import { useState } from 'react';
import { Button, ErrorSummary, Notice, useToast } from '@kvart/ui';
import { useNavigate } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useLinkToken } from '../../lib/auth/link-token.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { useT } from '../../lib/i18n/I18n.tsx';
import { NarrowPage } from '../../lib/page/NarrowPage.tsx';
import { ConfirmEmailDocument } from './Accounts.gql.ts';

/** Behind the link in the mail. A press is asked for, so that programs that follow links confirm nothing. */
const ConfirmEmailPage = () => {
  const t = useT();
  const navigate = useNavigate();
  const token = useLinkToken();
  const { refresh } = useViewer();
  const { show } = useToast();
  const [confirm, busy] = useAction(ConfirmEmailDocument, { prompt: false });
  const [problem, setProblem] = useState<{ text: string }[]>([]);
  if (!token)
    return (
      <NarrowPage title={t('auth.confirm.title')}>
        <Notice tone="warn">{t('auth.link.missing')}</Notice>
      </NarrowPage>
    );
  const send = async () => {
    const outcome = await confirm({ token });
    if (!outcome.ok) return setProblem([{ text: outcome.error.message }]);
    await refresh({ all: true });
    show({ text: t('auth.confirm.done'), tone: 'good' });
    await navigate(outcome.value.memberships.length > 0 ? '/home' : '/onboarding', { replace: true });
  };
  return (
    <NarrowPage title={t('auth.confirm.title')} lead={<p>{t('auth.confirm.text')}</p>}>
      <div className="flex flex-col gap-5">
        <ErrorSummary title={t('common.checkForm')} items={problem} />
        <Button variant="primary" wide busy={busy} onClick={() => void send()}>
          {t('auth.confirm.button')}
        </Button>
      </div>
    </NarrowPage>
  );
};

export default ConfirmEmailPage;
